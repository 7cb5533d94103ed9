import type { Term } from './english.ts';

/** A length of time or a number of times in a text; positions among the terms. */
export interface Amount {
    readonly value: number;
    /** In the singular: `working day`, `times a month`. */
    readonly unit: string;
    /** The terms that say the number, without the unit. */
    readonly from: number;
    readonly until: number;
}

const ONES = [
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const KINDS: ReadonlySet<string> = new Set(['working', 'school', 'calendar', 'clear', 'business', 'financial']);
const UNITS: ReadonlySet<string> = new Set(['hour', 'day', 'week', 'month', 'quarter', 'term', 'year']);
const OFTEN: Readonly<Record<string, number>> = { once: 1, twice: 2 };

/** The lengths of time and numbers of times that a statement names. */
export function amountsIn(terms: readonly Term[]): Amount[] {
    const found: Amount[] = [];
    for (let at = 0; at < terms.length; at++) {
        const often = OFTEN[terms[at]!.word];
        if (often !== undefined) {
            const unit = timesUnit(terms, at + 1);
            found.push(...(unit ? [{ value: often, unit, from: at, until: at + 1 }] : []));
            continue;
        }
        const number = numberAt(terms, at);
        if (!number) {
            continue;
        }
        // "five (5) working days" says one number twice.
        const behind =
            /^\d+$/.test(terms[number.until]?.word ?? '') && /\(/.test(terms[number.until - 1]!.behind + terms[number.until]!.text)
                ? number.until + 1
                : number.until;
        const unit = terms[behind]?.word === 'times' ? timesUnit(terms, behind + 1) : unitAt(terms, behind);
        if (unit !== undefined) {
            found.push({ value: number.value, unit, from: at, until: behind });
        }
        at = (unit === undefined ? number.until : behind) - 1;
    }
    return found;
}

/** The value of a number as the language has it: `5`, `five`, `a`; undefined for a blank. */
export function numberOf(written: string): number | undefined {
    const word = written.toLowerCase();
    return /^\d+$/.test(word) ? Number(word) : /^an?$/.test(word) ? 1 : ONES.includes(word) ? ONES.indexOf(word) : undefined;
}

/** The value of a number in words: `thirty`, `twenty-one`; undefined for other words. */
export function numberInWords(written: string): number | undefined {
    const [first = '', second, more] = written.toLowerCase().split(/[\s-]+/);
    const [tens, ones, alone] = [TENS.indexOf(first), ONES.indexOf(second ?? ''), ONES.indexOf(first)];
    if (more !== undefined || (tens < 0 && (alone < 0 || second !== undefined)) || (second !== undefined && (ones < 1 || ones > 9))) {
        return undefined;
    }
    return tens < 0 ? alone : (tens + 2) * 10 + Math.max(0, ones);
}

/** A unit in the singular: `working days'` is `working day`. */
export function singularUnit(unit: string): string {
    return unit
        .toLowerCase()
        .replace(/\s+/g, ' ')
        .replace(/['\u2019]s?$/, '')
        .replace(/s$/, '')
        .replace('business', 'working');
}

function numberAt(terms: readonly Term[], at: number): { value: number; until: number } | undefined {
    const { word } = terms[at]!;
    if (/^\d{1,4}$/.test(word)) {
        return { value: Number(word), until: at + 1 };
    }
    const tens = TENS.indexOf(word);
    const ones = ONES.indexOf(terms[at + (tens < 0 ? 0 : 1)]?.word ?? '');
    const value = tens < 0 ? ones : (tens + 2) * 10 + (ones > 0 && ones < 10 ? ones : 0);
    const until = at + 1 + (tens >= 0 && ones > 0 && ones < 10 ? 1 : 0);
    return value <= 0 || /^(?:hundred|thousand|half|and|to|or)$/.test(terms[until]?.word ?? '') ? undefined : { value, until };
}

function unitAt(terms: readonly Term[], at: number): string | undefined {
    const words: string[] = [];
    let next = at;
    while (KINDS.has(terms[next]?.word ?? '')) {
        words.push(terms[next++]!.word);
    }
    const unit = singularUnit(terms[next]?.word ?? '');
    return UNITS.has(unit) ? singularUnit([...words, unit].join(' ')) : undefined;
}

function timesUnit(terms: readonly Term[], at: number): string | undefined {
    const per = /^(?:a|an|per|each|every)$/.test(terms[at]?.word ?? '')
        ? at + 1
        : /^in$/.test(terms[at]?.word ?? '') && /^(?:a|each|every|any)$/.test(terms[at + 1]?.word ?? '')
          ? at + 2
          : undefined;
    const unit = per === undefined ? undefined : unitAt(terms, per);
    return unit && `times a ${unit}`;
}
