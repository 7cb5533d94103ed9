import type { Duration, TimePhrase } from '../time-expression.ts';
import { monthEndNote, passesOverDays } from '../time/duration.ts';
import type { DaySpan } from '../time/school-terms.ts';
import { partsIn } from '../time/year-part.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import type { TraceStep } from '../computed-deadline.ts';
import { lengthInWords, ordinal } from '../words.ts';
import { lengthInDays } from './reach.ts';
import { shiftKnown } from './shift.ts';
import { evaluated, isSingleDay, knownDay, refused, sayKnown, stepFor, type Evaluated, type Known, type Value } from './value.ts';

/** No repetition is listed longer than this in one answer. */
export const MOST_REPETITIONS = 1500;

/** One repetition with its steps; `number` says which one it is where they are counted from a base. */
export interface Repetition extends Evaluated<Known> {
    number?: number;
}

/**
 * The repetitions that fall into a span, in order, and why those after the last cannot be said (`then`); or why none
 * can be listed (`instead`).
 */
export type Repetitions = { dates: Repetition[]; then?: Value } | { instead: Value };

/** Of more repetitions than this the steps leave out the days passed over. */
const MOST_IN_FULL = 300;

/** More steps than days between the years 1 and 9999: no repetition has a number above it. */
const MOST_STEPS = 3_700_000;

/**
 * Every `length` from `base`, always counted from the base and never from the last one, so that nothing drifts.
 * `fromNumber` is 1 when the base itself is no repetition, 0 when it is the first.
 */
export function repetitionsEvery(
    base: Known,
    length: Duration,
    fromNumber: 0 | 1,
    span: DaySpan,
    calendar: WorkingCalendar | undefined,
): Repetitions {
    const at = (times: number, isBrief = false): Evaluated =>
        times === 0 ? evaluated(base) : shiftKnown(base, length, 'after', { calendar, times, isBrief });
    const first = at(fromNumber);
    if (first.value.kind !== 'known') {
        return { instead: first.value };
    }
    const reaches = (times: number): boolean => {
        const { value } = at(times);
        return value.kind !== 'known' || value.to === undefined || value.to >= span.first;
    };
    const guess = Math.floor((span.first - (base.to ?? span.first)) / lengthInDays(length));
    let then: Value | undefined;
    const dates: Repetition[] = [];
    for (let number = lowestNumber(fromNumber, MOST_STEPS, guess, reaches); ; number++) {
        const { value, why, uses } = at(number);
        if (value.kind === 'refused' && value.refusal !== 'beyond-sense') {
            then = value;
        }
        if (value.kind !== 'known' || value.from === undefined || value.from > span.last) {
            break;
        }
        if (dates.length === MOST_REPETITIONS) {
            const reason = `there are more than ${MOST_REPETITIONS} repetitions in the time asked for`;
            return { instead: refused(reason, 'too-many') };
        }
        const said = (): TraceStep[] => {
            const isBrief = dates.length > MOST_IN_FULL;
            return sayTimes(isBrief ? at(number, isBrief).why() : why(), base, length, number, value, isBrief);
        };
        dates.push({ ...evaluated(value, said, uses), number });
    }
    return { dates, then };
}

/** Says of a repetition which one it is, in place of the multiplied length, and when its days passed over are left out. */
function sayTimes(steps: readonly TraceStep[], base: Known, length: Duration, times: number, value: Known, isBrief: boolean): TraceStep[] {
    if (times === 0) {
        return [];
    }
    const isUnlisted = isBrief && length.spans.some(({ unit }) => passesOverDays(unit));
    const unit = length.spans.length === 1 && isSingleDay(base) && isSingleDay(value) ? length.spans[0]!.unit : undefined;
    const note = isUnlisted ? ' (too many to list the days passed over)' : unit ? monthEndNote(base.from!, value.from!, unit) : '';
    const rule = `Every ${lengthInWords(length)} from ${sayKnown(base)}, the ${ordinal(times)} time${note}`;
    const skipped = steps.length === 1 ? steps[0]!.skipped : [];
    return [...(steps.length > 1 ? steps : []), { ...stepFor(rule, value), skipped }];
}

/** The lowest number from `low` to `high` of which something holds that holds of all above it, looked for around a guess. */
function lowestNumber(low: number, high: number, guess: number, holds: (n: number) => boolean): number {
    for (let at = Math.min(Math.max(guess, low), high), step = 1; low < high && at < high; at += step, step *= 2) {
        if (holds(at)) {
            high = at;
        } else {
            low = at + 1;
        }
    }
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (holds(middle)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

/** The first or last day of every period in the span. */
export function repetitionsAtEdge(
    { edge, unit, part }: Extract<TimePhrase, { kind: 'at-edge-of-period' }>,
    span: DaySpan,
    calendar: WorkingCalendar | undefined,
): Repetitions {
    const found = partsIn(unit, part, span, calendar);
    if ('refusal' in found) {
        return { instead: refused(found.refusal, 'no-calendar') };
    }
    const dates = found.periods.flatMap(period => {
        const day = edge === 'start' ? period.first : period.last;
        if (day < span.first || day > span.last) {
            return [];
        }
        const known = knownDay(day);
        const assumed = period.assumed === undefined ? '' : ` (${period.assumed})`;
        return [evaluated(known, () => [stepFor(`The ${edge} of ${period.label}${assumed}`, known)])];
    });
    return { dates };
}
