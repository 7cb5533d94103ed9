import type { Duration, Roll } from '../time-expression.ts';
import { isoOf } from '../time/civil-date.ts';
import { skippedBetween } from '../time/count-days.ts';
import { formatDay } from '../time/format-date.ts';
import { rollDay } from '../time/roll.ts';
import { lengthInWords } from '../words.ts';
import type { Scope } from './binding.ts';
import { shiftKnown } from './shift.ts';
import { evaluated, isSingleDay, knownDay, knownRange, refused, sayKnown, stepFor, onceKnown, type Evaluated } from './value.ts';

/** Moves a day that is not a working day, when the phrase says so. */
export function rolled(scope: Scope, of: Evaluated, roll: Roll): Evaluated {
    if (roll === 'as-is') return of;
    return onceKnown(of, known => {
        const counting = scope.context.calendar?.workingDays;
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
        const which = roll === 'next-working-day' ? 'next' : 'previous';
        const rule = `${formatDay(from)} is not a working day (${counting.whyNot(from)}), so the ${which} working day`;
        const passed = skippedBetween(from, day, counting).skipped;
        return evaluated(knownDay(day), [{ rule, date: isoOf(day), skipped: passed }], [counting]);
    });
}

/** Tells what "at least N days before" would be if N whole days had to lie between, before the step that answers. */
export function withClearReading({ context }: Scope, start: Evaluated, length: Duration, plain: Evaluated): Evaluated {
    const unit = length.spans.at(-1)?.unit;
    const both = unit === 'day' || unit === 'working day' || unit === 'school day';
    if (!both || start.value.kind !== 'known' || plain.value.kind !== 'known' || !isSingleDay(plain.value)) return plain;
    const clear = shiftKnown(start.value, length, 'before', { calendar: context.calendar, reading: 'clear' });
    if (clear.value.kind !== 'known' || plain.steps.length === 0) return plain;
    const note = stepFor(`Read as clear days, with ${lengthInWords(length)} wholly in between, it would be ${sayKnown(clear.value)}`);
    return evaluated(plain.value, [...plain.steps.slice(0, -1), note, plain.steps.at(-1)!], plain.uses);
}

