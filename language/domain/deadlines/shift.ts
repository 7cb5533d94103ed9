import type { Duration, TimeUnit } from '../time-expression.ts';
import type { CivilDay } from '../time/civil-date.ts';
import { lastDayOfMonth } from '../time/date-adapter.ts';
import {
    countedUnit,
    countLength,
    hasClearReading,
    passesOverDays,
    type CountedLength,
    type CountingOptions,
    type Direction,
} from '../time/duration.ts';
import { inOrder, NO_STEPS } from '../time/why.ts';
import type { DayCounting } from '../time/working-calendar.ts';
import { lengthInWords } from '../words.ts';
import { shiftHours } from './shift-hours.ts';
import { evaluated, knownRange, onceKnown, refused, sayPoint, stepFor, waiting, type Evaluated, type Known } from './value.ts';

const MONTHS_IN: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, year: 12 };

/** Whether a month, quarter or year moved by a length is again one: it must be moved by whole ones. */
function staysWhole(precision: Known['precision'], { spans }: Duration, times: number): boolean {
    const own = { day: undefined, range: undefined, month: 1, quarter: 3, year: 12 }[precision];
    return own !== undefined && spans.every(({ amount, unit }) => (amount! * times * (MONTHS_IN[unit] ?? NaN)) % own === 0);
}

/**
 * Counts a length from something known. A single day gives a single day with every skipped day in its step; a month,
 * quarter or year moved by whole months stays one; any other range moves at each end, so that an imprecise start
 * gives a window and never a guessed day; of counted kinds of days the steps show how each end moved.
 */
export function shiftKnown(start: Known, length: Duration, direction: Direction, options: CountingOptions = {}): Evaluated {
    if (length.spans.some(span => span.unit === 'hour')) {
        return shiftHours(start, length, direction, options);
    }
    const from = start.from === undefined ? undefined : countLength(start.from, length, direction, options);
    if (from && !('day' in from)) {
        return uncounted(from);
    }
    if (start.precision === 'day' && from) {
        return evaluated(
            { kind: 'known', from: from.day, to: from.day, precision: 'day', time: undefined, waitingFor: start.waitingFor },
            from.why,
            from.uses,
        );
    }
    const to = start.to === start.from ? from : start.to === undefined ? undefined : countLength(start.to, length, direction, options);
    if (to && !('day' in to)) {
        return uncounted(to);
    }
    const uses: DayCounting[] = [...(from?.uses ?? []), ...(to?.uses ?? [])];
    const value: Known =
        staysWhole(start.precision, length, options.times ?? 1) && from && to
            ? { ...start, from: from.day, to: lastDayOfMonth(to.day) }
            : knownRange(from?.day, to?.day, start.waitingFor);
    const ofEnds =
        length.spans.some(({ unit }) => passesOverDays(unit)) && !options.isBrief ? [from?.why ?? NO_STEPS, to?.why ?? NO_STEPS] : [];
    return evaluated(
        value,
        inOrder(...ofEnds, () => [
            stepFor(ruleFor(start, length, direction, options.times ?? 1) + clearNote(length, direction, options), value),
        ]),
        uses,
    );
}

function uncounted(end: Exclude<CountedLength, { day: CivilDay }>): Evaluated {
    return evaluated('waitingFor' in end ? waiting(end.waitingFor) : refused(end.refusal, end.kind));
}

/** What a length counted back in clear days leaves between, as its last unit or the calendar has it. */
function clearNote(
    { spans }: Duration,
    direction: Direction,
    { calendar, reading = calendar?.beforeReading, times = 1 }: CountingOptions,
): string {
    const { unit: written, amount } = spans.at(-1)!;
    const unit = countedUnit(written);
    const isClear = direction === 'before' && (unit !== written || (reading === 'clear' && hasClearReading(unit)));
    return isClear ? `, leaving ${(amount ?? 0) * times} whole ${unit}${amount === 1 && times === 1 ? '' : 's'} between` : '';
}

/** Counts a length from what may still be waited for: then the rule is said, so that a reader sees what will be counted. */
export function shiftOnceKnown(start: Evaluated, length: Duration, direction: Direction, options: CountingOptions): Evaluated {
    if (start.value.kind === 'waiting') {
        return { ...start, why: inOrder(start.why, () => [stepFor(`${lengthInWords(length)} ${direction} it, once its date is known`)]) };
    }
    return onceKnown(start, known => shiftKnown(known, length, direction, options));
}

/** `12 months after June 2025`, `2 times 12 months after June 2025`, `3 months after Sun 28 February 2027 at the earliest`. */
export function ruleFor(start: Known, length: Duration, direction: Direction, times: number): string {
    const repeated = times === 1 ? '' : `${times} times `;
    return `${repeated}${lengthInWords(length)} ${direction} ${sayPoint(start)}`;
}
