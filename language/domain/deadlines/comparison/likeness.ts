/**
 * How alike two texts are, from 0 to 1, by the pairs of letters that their words share (the coefficient of Dice and
 * Sørensen). Upper and lower case are alike, and order does not count: "send papers" and "sends the papers" are alike,
 * "send the papers" and "send the invoice" are not, nor are two texts with other figures in them: the second
 * instalment is not the first.
 */
export function likeness(a: string, b: string): number {
    if (figuresIn(a) !== figuresIn(b)) {
        return 0;
    }
    const [ours, theirs] = [pairsOf(a), pairsOf(b)];
    const shared = [...ours].reduce((sum, [pair, times]) => sum + Math.min(times, theirs.get(pair) ?? 0), 0);
    const total = sizeOf(ours) + sizeOf(theirs);
    return total === 0 ? 0 : (2 * shared) / total;
}

/** The pairs of neighbouring letters or figures within words, each with how often it comes. */
function pairsOf(text: string): Map<string, number> {
    const pairs = new Map<string, number>();
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
        const letters = [...word];
        for (let at = 0; at < Math.max(1, letters.length - 1); at++) {
            const pair = letters.slice(at, at + 2).join('');
            pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
        }
    }
    return pairs;
}

function figuresIn(text: string): string {
    return (text.match(/\p{N}+/gu) ?? []).join(' ');
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
    return [...pairs.values()].reduce((sum, times) => sum + times, 0);
}
