import type { Duration, Roll } from '../time-expression.ts';
import { isoOf } from '../time/civil-date.ts';
import { sayMorePassed, skippedBetween } from '../time/count-days.ts';
import { formatDay } from '../time/format-date.ts';
import { hasClearReading } from '../time/duration.ts';
import { rollDay } from '../time/roll.ts';
import { lengthInWords } from '../words.ts';
import type { Scope } from './binding.ts';
import { shiftKnown } from './shift.ts';
import { evaluated, isSingleDay, knownDay, knownRange, refused, sayKnown, stepFor, onceKnown, type Evaluated } from './value.ts';

/**
 * Moves a day that is not a working day, when the phrase says so or else the calendar does. A deadline that is counted
 * back from an event never moves towards it: there the calendar's rule moves it to the working day before, as rule
 * 6(a)(5) of the US Federal Rules of Civil Procedure has it, lest the notice become too short.
 */
export function rolled(scope: Scope, of: Evaluated, written: Roll, counted: 'forward' | 'back' = 'forward'): Evaluated {
    const { calendar } = scope.context;
    const roll = written !== 'as-is' || !calendar ? written
        : counted === 'back' && calendar.roll !== 'as-is' ? 'previous-working-day' : calendar.roll;
    if (roll === 'as-is') return of;
    return onceKnown(of, known => {
        const counting = calendar?.workingDays;
        if (written === 'as-is' && (!isSingleDay(known) || !counting?.days)) return evaluated(known);
        if (!counting?.days) {
            const why = counting?.refusal ?? 'the agreement names no calendar, so its working days are not known';
            return evaluated(refused(why, 'no-calendar'));
        }
        const { from, to } = known;
        if (!isSingleDay(known) || from === undefined) {
            const days = counting.days;
            const ends = [from, to].map(end => end === undefined ? undefined : rollDay(end, roll, days));
            const window = knownRange(ends[0], ends[1], known.waitingFor);
            return evaluated(window, [stepFor(`Moved to a working day where it is none`, window)], [counting]);
        }
        const day = rollDay(from, roll, counting.days);
        if (day === undefined) return evaluated(refused('there is no working day to move it to', 'no-calendar'));
        if (day === from) return evaluated(known, [], [counting]);
        const which = day > from ? 'next' : 'previous';
        const turned = roll === 'next-working-day-in-month' && day < from || roll === 'previous-working-day-in-month' && day > from;
        const why = turned ? `, so the ${which} working day, as the other lies in another month` : `, so the ${which} working day`;
        const { skipped, more } = skippedBetween(from, day, counting);
        const rule = `${formatDay(from)} is not a working day (${counting.whyNot(from)})${why}${sayMorePassed(more)}`;
        return evaluated(knownDay(day), [{ rule, date: isoOf(day), skipped }], [counting]);
    });
}

/**
 * Tells what "at least N days before" would be by the other of its two readings, before the step that answers, with the
 * days that would be passed over in addition.
 */
export function withOtherReading({ context }: Scope, start: Evaluated, length: Duration, taken: Evaluated): Evaluated {
    const { calendar } = context;
    const both = hasClearReading(length.spans.at(-1)?.unit);
    if (!both || start.value.kind !== 'known' || taken.value.kind !== 'known' || !isSingleDay(taken.value)) return taken;
    const reading = calendar?.beforeReading === 'clear' ? 'plain' : 'clear';
    const other = shiftKnown(start.value, length, 'before', { calendar, reading });
    if (other.value.kind !== 'known' || taken.steps.length === 0) return taken;
    const note = reading === 'clear'
        ? `Read as clear days, with ${lengthInWords(length)} wholly in between, it would be ${sayKnown(other.value)}`
        : `Calendar ${calendar!.name} counts clear days before an event; counted straight back it would be ${sayKnown(other.value)}`;
    const last = taken.steps.at(-1)!;
    const skipped = other.steps.at(-1)?.skipped.slice(last.skipped.length) ?? [];
    return evaluated(taken.value, [...taken.steps.slice(0, -1), { rule: note, skipped }, last], taken.uses);
}

