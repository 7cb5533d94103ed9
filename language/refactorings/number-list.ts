/** The ways in which a level is numbered. */
type Way = 'figures' | 'letters' | 'small letters' | 'roman' | 'figures in brackets';

/** The parts of a clause number: `4`, `5` and `(a)` of `4.5(a)`. */
export function componentsOf(number: string): string[] {
    return number.match(/\([^)]*\)|[A-Za-z]?\d+[A-Za-z]?|[A-Z]/g) ?? [number];
}

/** A number with further parts behind it. */
export function joined(before: string, path: readonly string[]): string {
    return path.reduce((number, part) => number + (part.startsWith('(') || number === '' ? '' : '.') + part, before);
}

/** Counts on through the numbers of one level, each way of numbering by itself. */
export class NumberList {
    private readonly last = new Map<boolean, { way: Way; value: number }>();
    private readonly first: string | undefined;

    /** `first` is the number to begin with, where that is not the first there is. */
    constructor(first?: string) {
        this.first = first;
    }

    /**
     * The paths of provisions that follow each other, numbered in their order; what is counted has none. Those that begin with the same part belong
     * together, as `4`, `4.1` and `4.2` do on one level, but for a second `4`.
     */
    inOrder(paths: readonly (readonly string[] | undefined)[]): string[][] {
        const numbers: string[][] = [];
        for (let from = 0; from < paths.length;) {
            const first = paths[from];
            let until = from + 1;
            while (first && until < paths.length && paths[until]?.[0] === first[0] && paths[until]!.length > 1) {
                until++;
            }
            const own = this.next(first?.[0]);
            const inside = paths.slice(from, until).map(path => path?.slice(1) ?? []);
            const rest = inside[0]!.length === 0 ? [[], ...new NumberList().inOrder(inside.slice(1))] : new NumberList().inOrder(inside);
            numbers.push(...rest.map(path => [own, ...path]));
            from = until;
        }
        return numbers;
    }

    private next(part: string | undefined): string {
        const isInBrackets = part?.startsWith('(') === true;
        const before = this.last.get(isInBrackets);
        const way = before?.way ?? wayOf(part);
        const start = this.first !== undefined && wayOf(this.first) === way ? valueOf(this.first, way) : 1;
        const value = before ? before.value + 1 : start;
        this.last.set(isInBrackets, { way, value });
        return sayIn(way, value);
    }
}

/** `(i)` at the beginning of a list is one, not the ninth letter. */
function wayOf(part: string | undefined): Way {
    if (part === undefined || /^\d/.test(part)) {
        return 'figures';
    }
    if (/^[A-Z]/.test(part)) {
        return 'letters';
    }
    return /^\(\d/.test(part) ? 'figures in brackets' : /^\([ivx]+\)$/.test(part) ? 'roman' : 'small letters';
}

const A = 'a'.charCodeAt(0);

/** What a part counts as; 1 where it cannot be told. */
function valueOf(part: string, way: Way): number {
    return way === 'letters'
        ? part.toLowerCase().charCodeAt(0) - A + 1
        : Number.parseInt(part.replace('(', ''), 10) || (part.startsWith('0') ? 0 : 1);
}

function sayIn(way: Way, value: number): string {
    switch (way) {
        case 'figures':
            return String(value);
        case 'letters':
            return lettersFor(value).toUpperCase();
        case 'small letters':
            return `(${lettersFor(value)})`;
        case 'roman':
            return `(${romanFor(value)})`;
        case 'figures in brackets':
            return `(${value})`;
    }
}

/** a to z, then aa to zz. */
function lettersFor(value: number): string {
    const [before, last] = [Math.floor((value - 1) / 26), (value - 1) % 26];
    return (before > 0 ? lettersFor(before) : '') + String.fromCharCode(A + last);
}

const ROMAN: readonly [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
];

function romanFor(value: number): string {
    let [left, text] = [value, ''];
    for (const [amount, letters] of ROMAN) {
        while (left >= amount) {
            text += letters;
            left -= amount;
        }
    }
    return text;
}
