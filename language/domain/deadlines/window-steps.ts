import type { TraceStep } from '../computed-deadline.ts';
import type { CivilDay } from '../time/civil-date.ts';
import { formatDay } from '../time/format-date.ts';
import { capitalised } from '../words.ts';
import type { Binding } from './binding.ts';
import { countedBy, type Context } from './context.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Subject } from './subject.ts';
import { isSingleDay, stepFor, type Known, type Value } from './value.ts';
import { eventsTakingPlace, limitsOnlyHow, sayWindow, type WindowRule } from './window-rules.ts';
import { liesIn } from './windows.ts';

/** No more days than this are held against a window in one trace. */
const MOST_DAYS = 12;

/**
 * What a sentence says besides of when it is to be done (`in term time`, `between 10:00 and 14:00`), and whether the day at hand lies
 * in it: of a sentence that has a meeting take place the days of that meeting, of any other the day it is due.
 */
export function windowSteps(context: Context, subject: Subject, binding: Binding, value: Value): TraceStep[] {
    const { timing, strength, soft } = subject;
    const windows = [...timing.phrases, ...timing.hardLimits]
        .filter(phrase => limitsOnlyHow(phrase))
        .filter(phrase => phrase.kind !== 'in-period' || phrase.negated || binding.kind === 'occurrence' || binding.kind === 'repetition');
    if (windows.length === 0) {
        return [];
    }
    const days = daysOf(context, subject, binding, value);
    const { calendar } = countedBy(context, timing.calendar);
    return windows.flatMap((phrase): TraceStep[] => {
        const rule: WindowRule = { phrase, events: [], forbids: strength.endsWith('not'), soft, conditions: [] };
        const words = sayWindow(rule);
        const said = words.startsWith('not ') ? capitalised(words) : `Only ${words}`;
        const found = days.map(({ from, time }) => `${said}: ${sayHow(from, liesIn(rule, from, time, calendar))}`);
        return (found.length > 0 ? found : [said]).map(line => stepFor(line));
    });
}

function sayHow(day: CivilDay, answer: ReturnType<typeof liesIn>): string {
    if (!answer) {
        return `whether ${formatDay(day)} keeps to it cannot be told`;
    }
    return `${formatDay(day)}, ${answer.words}, ${answer.keeps ? 'keeps' : 'does not keep'} to it`;
}

type SingleDay = Known & { from: CivilDay };

/** Single days alone: of a month nobody knows on which day of it something is done. */
function daysOf(context: Context, { action }: Subject, binding: Binding, value: Value): SingleDay[] {
    const events = eventsTakingPlace(context.agreement, action);
    const known =
        events.length === 0
            ? value.kind === 'known'
                ? [value]
                : []
            : binding.kind === 'occurrence'
              ? events.includes(binding.occurrence.anchor)
                  ? [binding.occurrence.date]
                  : []
              : binding.kind === 'period'
                ? events.flatMap(name => occurrencesOf(context, name, binding.period)?.list ?? []).map(({ date }) => date)
                : [];
    return known.filter(isSingleDay).slice(0, MOST_DAYS);
}
