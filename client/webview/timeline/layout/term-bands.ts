import type { CivilDay } from '../../../../language/domain/time/civil-date.ts';
import type { TimelineAgreement } from '../../../../server/protocol.ts';
import { dayOf } from './drawn-days.ts';

/** A school term on the axis. */
export interface TermBand {
    readonly name: string | undefined;
    readonly first: CivilDay;
    readonly last: CivilDay;
    /** Names of the agreements whose calendars have it. */
    readonly agreements: readonly string[];
    /** Which line of terms it stands in, from 0: calendars that differ need more than one. */
    readonly line: number;
}

/** Lines of terms at most: more calendars than that are not told apart on an axis. */
const MOST_LINES = 3;

/** The school terms of agreements, each once, so that those of one line have no day in common. */
export function termBands(agreements: readonly Pick<TimelineAgreement, 'name' | 'terms'>[]): TermBand[] {
    const distinct = new Map<string, Omit<TermBand, 'line'> & { agreements: string[] }>();
    for (const { name: agreement, terms } of agreements) {
        for (const { name, from, to } of terms) {
            const key = JSON.stringify([from, to, name]);
            const known = distinct.get(key) ?? { name, first: dayOf(from)!, last: dayOf(to)!, agreements: [] };
            known.agreements.push(agreement);
            distinct.set(key, known);
        }
    }
    const ends: number[] = [];
    return [...distinct.values()]
        .sort((a, b) => a.first - b.first || a.last - b.last)
        .flatMap(term => {
            const free = ends.findIndex(end => end < term.first);
            const line = free < 0 ? ends.length : free;
            if (line >= MOST_LINES) {
                return [];
            }
            ends[line] = term.last;
            return [{ ...term, line }];
        });
}
