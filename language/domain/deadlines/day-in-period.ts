import type { Point, TimeUnit } from '../time-expression.ts';
import type { Period } from '../time/periods.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import { partOf } from '../time/year-part.ts';
import { repetitionsNth } from './nth-days.ts';
import { evaluated, knownDay, refused, stepFor, type Evaluated } from './value.ts';

type EdgePoint = Extract<Point, { kind: 'edge' }>;

/** A point in time that comes once in each period of a unit: `the end of each term`, `the last Friday of each month`. */
export type PointInPeriod = Extract<Point, { kind: 'nth' }> | (EdgePoint & { of: Extract<EdgePoint['of'], { kind: 'period' }> });

/** Whether a point comes once in each period of a unit. */
export function isInPeriod(point: Point): point is PointInPeriod {
    return point.kind === 'nth' || (point.kind === 'edge' && point.of.kind === 'period');
}

/** The unit of the periods in each of which a point comes once. */
export function unitOfPoint(point: PointInPeriod): TimeUnit {
    return point.kind === 'edge' ? point.of.unit : point.nth.of;
}

/** The day of such a point in one period; refused where the period has none. */
export function dayInPeriod(point: PointInPeriod, period: Period, calendar: WorkingCalendar | undefined): Evaluated {
    if (point.kind === 'nth') {
        const found = repetitionsNth(point.nth, period, calendar);
        if ('instead' in found) {
            return evaluated(found.instead);
        }
        return found.dates[0] ?? evaluated(found.then ?? refused(`${period.label} has no such day`, 'no-calendar'));
    }
    const {
        edge,
        of: { part },
    } = point;
    const whole = part ? partOf(period, part, calendar) : period;
    if ('refusal' in whole) {
        return evaluated(refused(whole.refusal, 'no-calendar'));
    }
    const value = knownDay(edge === 'start' ? whole.first : whole.last);
    const assumed = whole.assumed === undefined ? '' : ` (${whole.assumed})`;
    return evaluated(value, () => [stepFor(`The ${edge} of ${whole.label}${assumed}`, value)]);
}
