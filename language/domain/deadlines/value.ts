import type { DateWindow, RefusalKind, TraceStep } from '../computed-deadline.ts';
import type { WrittenDate } from '../time-expression.ts';
import { dayInRange, isoOf, type CivilDate, type CivilDay, type ClockTime, type Precision } from '../time/civil-date.ts';
import { formatDate, formatDay, formatTime, formatWindow } from '../time/format-date.ts';
import { inOrder, NO_STEPS, type Why } from '../time/why.ts';
import type { DayCounting } from '../time/working-calendar.ts';

/**
 * What is known of a point in time: all days from `from` to `to`, inclusive, either end open. A single day has equal
 * ends and precision `day`. `waitingFor` names what could still move it: with it, an end is only a bound.
 */
export interface Known {
    kind: 'known';
    from?: CivilDay;
    to?: CivilDay;
    precision: Precision | 'range';
    time?: ClockTime;
    waitingFor: readonly string[];
}

/** What a point or a limit in time comes to. */
export type Value =
    | Known
    /** `any`: one of them is enough. `note`: what else is known meanwhile ("on hold since ..."). */
    | { kind: 'waiting'; for: readonly string[]; any?: boolean; note?: string }
    /** No end by its own words; `since` is the day from which it is to be done, when known. */
    | { kind: 'open'; words: string; since?: CivilDay }
    | { kind: 'refused'; reason: string; refusal: RefusalKind };

/** A value with why it is that one and the kinds of days that were counted on the way. */
export interface Evaluated<V extends Value = Value> {
    value: V;
    why: Why;
    uses: DayCounting[];
    /** The words of its open part where a hard limit closes it. */
    alsoOpen?: string;
}

/** A known single day. */
export function knownDay(day: CivilDay, time?: ClockTime): Known {
    return { kind: 'known', from: day, to: day, precision: 'day', time, waitingFor: [] };
}

/** A date with its precision. */
export function knownDate(date: CivilDate): Known {
    return { kind: 'known', from: date.first, to: date.last, precision: date.precision, waitingFor: [] };
}

/** A range with possibly open ends. */
export function knownRange(from: CivilDay | undefined, to: CivilDay | undefined, waitingFor: readonly string[] = []): Known {
    const exact = from !== undefined && from === to;
    return { kind: 'known', from, to, precision: exact ? 'day' : 'range', waitingFor };
}

export function waiting(...names: readonly string[]): Value {
    return { kind: 'waiting', for: names };
}

export function refused(reason: string, refusal: RefusalKind): Value {
    return { kind: 'refused', reason, refusal };
}

/** A value with why it is that one. */
export function evaluated<V extends Value>(value: V, why: Why = NO_STEPS, uses: DayCounting[] = []): Evaluated<V> {
    return { value, why, uses };
}

/** What a written date is worth: its days, a blank to be filled in, or a refusal saying what is wrong with it. */
export function valueOfWritten(written: WrittenDate): Value {
    if ('date' in written) {
        return knownDate(written.date);
    }
    const why = {
        ambiguous: `"${written.text}" can be read in more than one way`,
        'no-such-day': `there is no day "${written.text}"`,
        'out-of-range': `"${written.text}" lies outside the years 1 to 9999`,
        blank: '',
    }[written.problem];
    return written.problem === 'blank' ? waiting('a date left blank') : refused(why, 'unreadable');
}

/** The window of a known value as ISO days. */
export function windowOf({ from, to }: Pick<Known, 'from' | 'to'>): DateWindow {
    if (from === undefined) {
        return to === undefined ? {} : { to: isoOf(to) };
    }
    return to === undefined ? { from: isoOf(from) } : { from: isoOf(from), to: isoOf(to) };
}

/** `Thu 12 November 2026`, `Thu 12 November 2026 at 14:30`, `June 2025`, `1 to 5 June 2026`, `up to Fri 5 June 2026`. */
export function sayKnown({ from, to, precision, time }: Known): string {
    if (from === undefined || to === undefined || precision === 'range') {
        return formatWindow(from, to);
    }
    return formatDate({ precision, first: from, last: to }) + (time === undefined ? '' : ` at ${formatTime(time)}`);
}

/** The same as what is counted from: a day that is only a bound is one "at the earliest" or "at the latest". */
export function sayPoint(known: Known): string {
    const bound = known.to === undefined ? ' at the earliest' : known.from === undefined ? ' at the latest' : '';
    return sayKnown(known).replace(/^(from|up to) /, '') + bound;
}

/** The same with an open start left out: `by Fri 5 June 2026` needs no "up to". */
export function sayEnd(known: Known): string {
    return known.from === undefined && known.to !== undefined ? formatDay(known.to) : sayKnown(known);
}

/** Whether the value is one single day that nothing can move; a window of one day is none. */
export function isSingleDay(known: Known): known is Known & { from: CivilDay; to: CivilDay } {
    return known.precision === 'day' && known.from !== undefined && known.waitingFor.length === 0;
}

/** Both ends moved by whole days; refused when that leaves the years 1 to 9999. */
export function moveDays({ from, to, waitingFor }: Known, days: number): Value {
    const [first, last] = [from, to].map(end => (end === undefined ? undefined : dayInRange(end + days)));
    const isLost = (from !== undefined && first === undefined) || (to !== undefined && last === undefined);
    return isLost ? refused('that lies outside the years 1 to 9999', 'beyond-sense') : knownRange(first, last, waitingFor);
}

/** From the day after something ends, without an end of its own: what may begin only then. */
export function openingAfter(known: Known): Value {
    const after = moveDays(known, 1);
    if (after.kind !== 'known') {
        return after;
    }
    const from = after.from ?? (after.waitingFor.length === 0 ? after.to : undefined);
    return boundedOrWaiting(knownRange(from, undefined, after.waitingFor));
}

/** A range without either end says nothing: then it is what it waits for. */
export function boundedOrWaiting(value: Value): Value {
    if (value.kind !== 'known' || value.from !== undefined || value.to !== undefined) {
        return value;
    }
    return value.waitingFor.length > 0 ? waiting(...value.waitingFor) : refused('no day follows from it', 'unreadable');
}

/** What a timing says of a time that it is not about. */
export const NOTHING: Value = { kind: 'open', words: '' };

/** Whether a time has no limit, or none where it is about. */
export function saysNothing(value: Value): boolean {
    return value.kind === 'open' && value.words === '';
}

/** A trace step that gives what is known as its date or window. */
export function stepFor(rule: string, known?: Known): TraceStep {
    if (!known) {
        return { rule, skipped: [] };
    }
    return known.from !== undefined && known.from === known.to
        ? { rule, date: isoOf(known.from), skipped: [] }
        : { rule, window: windowOf(known), skipped: [] };
}

/** Why something is known, ended in its date or window: in words of its own, unless the last step gives that already. */
export function endingIn(known: Known, why: Why, say: () => string): Why {
    return () => {
        const steps = why();
        return isGivenBy(steps.at(-1), known) ? steps : [...steps, stepFor(say(), known)];
    };
}

function isGivenBy(step: TraceStep | undefined, known: Known): boolean {
    const { date, window } = step ?? {};
    if (known.from !== undefined && known.from === known.to) {
        return date === isoOf(known.from);
    }
    const { from, to } = windowOf(known);
    return window !== undefined && window.from === from && window.to === to;
}

/** Two lists as one, copied only where both hold something. */
function joined<T>(first: T[], second: T[]): T[] {
    return first.length === 0 ? second : second.length === 0 ? first : [...first, ...second];
}

/** Goes on from a known value; anything else stays what it is. Steps and uses add up. */
export function onceKnown(start: Evaluated, next: (known: Known) => Evaluated): Evaluated {
    if (start.value.kind !== 'known') {
        return start;
    }
    const { value, why, uses } = next(start.value);
    return evaluated(value, inOrder(start.why, why), joined(start.uses, uses));
}
