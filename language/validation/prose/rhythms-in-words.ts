import { amountsIn } from './amounts.ts';
import type { Term } from './english.ts';

/** How often something comes in a text: days from one time to the next, roughly; positions among the terms, the end exclusive. */
export interface RhythmInWords {
    readonly days: number;
    readonly from: number;
    readonly until: number;
}

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };
const ADVERBS: Readonly<Record<string, number>> = {
    daily: 1,
    weekly: 7,
    fortnightly: 14,
    monthly: 30,
    quarterly: 91,
    'half-yearly': 182,
    annually: 365,
    yearly: 365,
    biennially: 730,
    triennially: 1095,
};

/** Days in a unit that has always nearly as many; undefined for terms and kinds of days. */
export function daysInUnit(unit: string): number | undefined {
    return DAYS[unit];
}

/** The rhythms that a statement names: `every two years`, `3 times a year`, `each month`, `annually`. */
export function rhythmsIn(terms: readonly Term[]): RhythmInWords[] {
    const ofAmounts = amountsIn(terms).flatMap(({ value, unit, from, until }): RhythmInWords[] => {
        const times = unit.startsWith('times a ');
        const days = DAYS[unit.replace('times a ', '')];
        const behind = times ? until : until + 1;
        return days === undefined
            ? []
            : times
              ? [{ days: days / value, from, until: behind }]
              : terms[from - 1]?.word === 'every'
                ? [{ days: days * value, from: from - 1, until: behind }]
                : [];
    });
    const ofWords = terms.flatMap(({ word }, at): RhythmInWords[] => {
        const adverb = ADVERBS[word];
        const unit = /^(?:every|each)$/.test(word) ? DAYS[terms[at + 1]?.word ?? ''] : undefined;
        return adverb !== undefined
            ? [{ days: adverb, from: at, until: at + 1 }]
            : unit !== undefined
              ? [{ days: unit, from: at, until: at + 2 }]
              : [];
    });
    return [...ofAmounts, ...ofWords];
}
