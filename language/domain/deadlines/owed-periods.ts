import type { PeriodStretch, TimeUnit, Timing } from '../time-expression.ts';
import { stretchIn } from '../time/period-stretch.ts';
import { periodsIn, type Period } from '../time/periods.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import type { Context } from './context.ts';
import { daysWithin } from './day-windows.ts';

/**
 * Whether a rate is owed in a period: "once a month, in the spring term" only in months that have some of that term, "once a month, in
 * term time" not in August. It is where that cannot be told, so that its answer says why.
 */
export function isOwedIn({ calendar }: Context, { phrases }: Timing, unit: TimeUnit, period: Period): boolean {
    const isInStretches = phrases.every(
        phrase => phrase.kind !== 'in-period' || phrase.negated || phrase.stretch.of === unit || meets(phrase.stretch, period, calendar),
    );
    return isInStretches && daysWithin(phrases, period, calendar) !== undefined;
}

function meets(stretch: PeriodStretch, period: Period, calendar: WorkingCalendar | undefined): boolean {
    const found = periodsIn(stretch.of, period, calendar);
    if ('refusal' in found) {
        return true;
    }
    return found.periods
        .map(around => stretchIn(stretch, around, calendar))
        .some(one => !('first' in one) || (one.first <= period.last && one.last >= period.first));
}
