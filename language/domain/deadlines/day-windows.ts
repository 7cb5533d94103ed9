import type { SkippedDay } from '../computed-deadline.ts';
import type { TimePhrase } from '../time-expression.ts';
import { isoOf, type CivilDay } from '../time/civil-date.ts';
import type { DaySpan } from '../time/school-terms.ts';
import { inOrder } from '../time/why.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import { listInWords } from '../words.ts';
import type { Scope } from './binding.ts';
import type { TimingAnswer } from './evaluate-timing.ts';
import { knownRange, sayKnown, stepFor } from './value.ts';
import { sayWindow, type WindowRule } from './window-rules.ts';
import { whyOutside } from './windows.ts';

/** What takes days away from a period in which something is to be done: `in term time`, `on working days`, `not in the last week of each term`. */
function dayWindowsIn(phrases: readonly TimePhrase[]): WindowRule[] {
    return phrases.flatMap(phrase =>
        phrase.kind === 'window' || (phrase.kind === 'in-period' && phrase.negated)
            ? [{ phrase, events: [], forbids: false, soft: false, conditions: [] }]
            : [],
    );
}

/** Why a day lies outside one of the windows, in words; undefined where it lies in all of them, or that cannot be told as the calendar does not reach it. */
function whyOutsideAny(windows: readonly WindowRule[], day: CivilDay, calendar: WorkingCalendar | undefined): string | undefined {
    for (const window of windows) {
        const why = whyOutside(window, { date: { precision: 'day', first: day, last: day } }, calendar);
        if (why !== undefined) {
            return why;
        }
    }
    return undefined;
}

/** The first and the last day of a span that lie in all the windows among the phrases; undefined where none does. */
export function daysWithin(
    phrases: readonly TimePhrase[],
    { first, last }: DaySpan,
    calendar: WorkingCalendar | undefined,
): DaySpan | undefined {
    const windows = dayWindowsIn(phrases);
    const isOutside = (day: CivilDay): boolean => whyOutsideAny(windows, day, calendar) !== undefined;
    let from = first;
    while (from <= last && isOutside(from)) {
        from = (from + 1) as CivilDay;
    }
    let to = last;
    while (to > from && isOutside(to)) {
        to = (to - 1) as CivilDay;
    }
    return from > last ? undefined : { first: from, last: to };
}

/** What is to be done at some time within a period is due by the last day of it that lies in its windows, and can be done from the first such day on. */
export function cutToWindows(
    { binding, context: { calendar } }: Scope,
    phrases: readonly TimePhrase[],
    answer: TimingAnswer,
): TimingAnswer {
    const { value } = answer;
    const isWithinPeriod = binding.kind === 'period' && binding.hangsOn === undefined;
    if (!isWithinPeriod || value.kind !== 'known' || value.from === undefined || value.to === undefined || value.from === value.to) {
        return answer;
    }
    const [from, to] = [value.from, value.to];
    const left = daysWithin(phrases, { first: from, last: to }, calendar);
    if (!left || (left.first === from && left.last === to)) {
        return answer;
    }
    const windows = dayWindowsIn(phrases);
    const cut = knownRange(left.first, left.last, value.waitingFor);
    const leftOut = (first: number, last: number): SkippedDay[] =>
        Array.from({ length: last - first + 1 }, (_, index) => {
            const day = (first + index) as CivilDay;
            return { date: isoOf(day), why: whyOutsideAny(windows, day, calendar)! };
        });
    return {
        ...answer,
        value: cut,
        why: inOrder(answer.why, () => [
            {
                ...stepFor(`Of ${sayKnown(value)} from the first to the last day ${listInWords(windows.map(sayWindow))}`, cut),
                skipped: [...leftOut(from, left.first - 1), ...leftOut(left.last + 1, to)],
            },
        ]),
    };
}
