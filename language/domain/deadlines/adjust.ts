import type { TraceStep } from '../computed-deadline.ts';
import type { Duration, Roll } from '../time-expression.ts';
import { isoOf, type CivilDay, type ClockTime } from '../time/civil-date.ts';
import { sayMorePassed, skippedBetween } from '../time/count-days.ts';
import { formatDay, formatTime } from '../time/format-date.ts';
import { hasClearReading } from '../time/duration.ts';
import { rollDay } from '../time/roll.ts';
import { NO_STEPS } from '../time/why.ts';
import type { DayCounting } from '../time/working-calendar.ts';
import { lengthInWords } from '../words.ts';
import type { Scope } from './binding.ts';
import type { Context } from './context.ts';
import { shiftKnown } from './shift.ts';
import {
    evaluated,
    isSingleDay,
    knownDay,
    knownRange,
    refused,
    sayKnown,
    stepFor,
    onceKnown,
    type Evaluated,
    type Known,
} from './value.ts';

/**
 * Moves a day that is not a working day, when the phrase says so or else the calendar does. A deadline that is counted
 * back from an event never moves towards it: there the calendar's rule moves it to the working day before, as rule
 * 6(a)(5) of the US Federal Rules of Civil Procedure has it, lest the notice become too short.
 */
export function rolled(scope: Scope, of: Evaluated, written: Roll, counted: 'forward' | 'back' = 'forward'): Evaluated {
    const { calendar } = scope.context;
    const roll =
        written !== 'as-is' || !calendar
            ? written
            : counted === 'back' && calendar.roll !== 'as-is'
              ? 'previous-working-day'
              : calendar.roll;
    if (roll === 'as-is') {
        return of;
    }
    return onceKnown(of, known => {
        const counting = calendar?.workingDays;
        if (written === 'as-is' && (!isSingleDay(known) || !counting?.days)) {
            return evaluated(known);
        }
        if (!counting?.days) {
            const why = counting?.refusal ?? 'the agreement names no calendar, so its working days are not known';
            return evaluated(refused(why, 'no-calendar'));
        }
        const { from, to } = known;
        if (!isSingleDay(known) || from === undefined) {
            const days = counting.days;
            const ends = [from, to].map(end => (end === undefined ? undefined : rollDay(end, roll, days)));
            const window = knownRange(ends[0], ends[1], known.waitingFor);
            return evaluated(window, () => [stepFor(`Moved to a working day where it is none`, window)], [counting]);
        }
        const day = rollDay(from, roll, counting.days);
        if (day === undefined) {
            return evaluated(refused('there is no working day to move it to', 'no-calendar'));
        }
        if (day === from) {
            return evaluated(known, NO_STEPS, [counting]);
        }
        return evaluated(knownDay(day, known.time), () => [sayMoved(from, day, roll, counting, known.time)], [counting]);
    });
}

function sayMoved(from: CivilDay, day: CivilDay, roll: Roll, counting: DayCounting, time: ClockTime | undefined): TraceStep {
    const which = day > from ? 'next' : 'previous';
    const turned = (roll === 'next-working-day-in-month' && day < from) || (roll === 'previous-working-day-in-month' && day > from);
    const at = time === undefined ? '' : ` at the same time, ${formatTime(time)}`;
    const why = turned ? `, so the ${which} working day${at}, as the other lies in another month` : `, so the ${which} working day${at}`;
    const { skipped, more } = skippedBetween(from, day, counting);
    return {
        rule: `${formatDay(from)} is not a working day (${counting.whyNot(from)})${why}${sayMorePassed(more)}`,
        date: isoOf(day),
        skipped,
    };
}

/**
 * Tells what "at least N days before" would be by the other of its two readings, before the step that answers, with the
 * days that would be passed over in addition.
 */
export function withOtherReading({ context }: Scope, start: Evaluated, length: Duration, taken: Evaluated): Evaluated {
    const both = hasClearReading(length.spans.at(-1)?.unit);
    const { value } = start;
    if (!both || value.kind !== 'known' || taken.value.kind !== 'known' || !isSingleDay(taken.value)) {
        return taken;
    }
    return evaluated(taken.value, () => sayOtherReading(context, value, length, taken.why()), taken.uses);
}

function sayOtherReading({ calendar }: Context, start: Known, length: Duration, steps: TraceStep[]): TraceStep[] {
    const reading = calendar?.beforeReading === 'clear' ? 'plain' : 'clear';
    const other = shiftKnown(start, length, 'before', { calendar, reading });
    const last = steps.at(-1);
    if (other.value.kind !== 'known' || !last) {
        return steps;
    }
    const rule =
        reading === 'clear'
            ? `Read as clear days, with ${lengthInWords(length)} wholly in between, it would be ${sayKnown(other.value)}`
            : `Calendar ${calendar!.name} counts clear days before an event; counted straight back it would be ${sayKnown(other.value)}`;
    return [...steps.slice(0, -1), { rule, skipped: other.why().at(-1)?.skipped.slice(last.skipped.length) ?? [] }, last];
}
