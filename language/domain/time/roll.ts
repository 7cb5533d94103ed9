import type { Roll } from '../time-expression.ts';
import type { CivilDay } from './civil-date.ts';
import type { CountedDays } from './counted-days.ts';
import { partsOfDay } from './date-adapter.ts';

/**
 * What happens to a date on a non-working day: what the language offers, and two more business day conventions of ISDA:
 * the half-month one does not leave its half of the month, `nearest` takes the closer working day and the later of two
 * equally close. The ones that stay in the month are ISDA's "modified" ones.
 */
export type RollConvention = Roll | 'next-working-day-in-half-month' | 'nearest';

/** Moves a day by the convention; a working day stays. Undefined when no working day can be found. */
export function rollDay(day: CivilDay, convention: RollConvention, workingDays: CountedDays): CivilDay | undefined {
    if (convention === 'as-is' || workingDays.has(day)) {
        return day;
    }
    const next = workingDays.step(day, 1);
    const previous = workingDays.step(day, -1);
    switch (convention) {
        case 'next-working-day':
            return next;
        case 'previous-working-day':
            return previous;
        case 'next-working-day-in-month':
            return next !== undefined && sameMonth(day, next) ? next : previous;
        case 'previous-working-day-in-month':
            return previous !== undefined && sameMonth(day, previous) ? previous : next;
        case 'next-working-day-in-half-month':
            return next !== undefined && sameMonth(day, next) && !passesMiddle(day, next) ? next : previous;
        case 'nearest':
            if (next === undefined || previous === undefined) {
                return next ?? previous;
            }
            return next - day <= day - previous ? next : previous;
    }
}

function sameMonth(a: CivilDay, b: CivilDay): boolean {
    const [first, second] = [partsOfDay(a), partsOfDay(b)];
    return first.month === second.month && first.year === second.year;
}

function passesMiddle(from: CivilDay, to: CivilDay): boolean {
    return partsOfDay(from).day <= 15 && partsOfDay(to).day > 15;
}
