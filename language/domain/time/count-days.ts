import type { RefusalKind, SkippedDay } from '../computed-deadline.ts';
import { isoOf, type CivilDay } from './civil-date.ts';
import type { DayCounting } from './working-calendar.ts';

/** No list of skipped days is longer than this; the rest is counted in words. */
export const MOST_SKIPPED_LISTED = 400;

/**
 * The days passed over on the way from `from` (not looked at) to `to` (looked at), in the order
 * of counting, each with its reason; `more` counts those beyond the longest list.
 */
export function skippedBetween(from: CivilDay, to: CivilDay, counting: DayCounting): { skipped: SkippedDay[]; more: number } {
    const skipped: SkippedDay[] = [];
    const step = to < from ? -1 : 1;
    let left = counting.days ? Math.abs(to - from) - countedBetween(from, to, counting) : 0;
    for (let day = from; left > 0 && skipped.length < MOST_SKIPPED_LISTED;) {
        day = (day + step) as CivilDay;
        const why = counting.whyNot(day);
        if (why === undefined) {
            continue;
        }
        skipped.push({ date: isoOf(day), why });
        left--;
    }
    return { skipped, more: left };
}

/** What is said of days passed over beyond the longest list; nothing when all are listed. */
export function sayMorePassed(more: number): string {
    return more > 0 ? ` (and ${more} more days passed over)` : '';
}

function countedBetween(from: CivilDay, to: CivilDay, { days }: DayCounting): number {
    return to < from ? days!.count(to, (from - 1) as CivilDay) : days!.count((from + 1) as CivilDay, to);
}

/** The n-th counted day after `day` (before it when negative), or why it cannot be said. */
export function stepCounted(day: CivilDay, n: number, counting: DayCounting): CivilDay | { refusal: string; kind: RefusalKind } {
    if (!counting.days) {
        return { refusal: counting.refusal ?? counting.words, kind: 'no-calendar' };
    }
    const { known } = counting;
    const found = counting.days.step(day, n);
    if (found === undefined) {
        return { refusal: 'that many days away there is no day to count (years 1 to 9999)', kind: 'beyond-sense' };
    }
    if (known && (Math.min(day, found) < known.first || Math.max(day, found) > known.last)) {
        return { refusal: `the calendar does not reach that far: ${counting.words}`, kind: 'beyond-calendar' };
    }
    return found;
}
