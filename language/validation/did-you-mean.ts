/** Beyond this many candidates a suggestion costs more than it helps. */
const MOST_CANDIDATES = 2_000;

/**
 * The candidate that a misspelt name most likely stands for: equal but for capitals, or a letter or so away. Undefined
 * when nothing is near, so that a message never suggests nonsense.
 */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
    const wanted = name.toLowerCase();
    const furthest = Math.max(1, Math.floor(name.length / 4));
    let best: string | undefined;
    let bestDistance = furthest + 1;
    let seen = 0;
    for (const candidate of candidates) {
        if (++seen > MOST_CANDIDATES) {
            break;
        }
        const other = candidate.toLowerCase();
        if (candidate === name || Math.abs(other.length - wanted.length) >= bestDistance || (wanted.length < 3 && other !== wanted)) {
            continue;
        }
        const distance = editDistance(wanted, other);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

/** How many letters must be put in, left out, replaced, or swapped with their neighbour to make one word of another. */
export function editDistance(a: string, b: string): number {
    let beforeLast: number[] = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = a[i - 1] === b[j - 1] ? 0 : 1;
            row[j] = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + change);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
            }
        }
        beforeLast = last;
        last = row;
    }
    return last[b.length]!;
}
