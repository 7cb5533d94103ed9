import type { TraceStep } from '../computed-deadline.ts';
import type { Condition, TimePhrase, Timing } from '../time-expression.ts';
import { earliestOf, latestOf } from './bounds.ts';
import type { Scope } from './binding.ts';
import { countedBy } from './context.ts';
import { cutToWindows } from './day-windows.ts';
import { evaluatePhrase } from './evaluate-phrase.ts';
import { saysWhenDue, type Limits } from './limits.ts';
import { occurrencesOf } from './occurrences.ts';
import { splitStretches, withinStretches } from './stretch.ts';
import type { DaySpan } from '../time/school-terms.ts';
import { FIRST_DAY } from '../time/civil-date.ts';
import { inOrder, type Why } from '../time/why.ts';
import {
    boundedOrWaiting,
    endingIn,
    isSingleDay,
    knownRange,
    NOTHING,
    refused,
    sayKnown,
    saysNothing,
    stepFor,
    type Evaluated,
    type Known,
    type Value,
} from './value.ts';

/** The answer of a timing. */
export interface TimingAnswer extends Evaluated {
    /** It ends on the day rather than having to be done by it ("until 31 March"). */
    lasts?: boolean;
    /** It says nothing because what it is about lies outside the time for which it repeats, or is not one of its times. */
    outside?: boolean;
    /** The day it opens is awaited, so that it may never come to be due. */
    unopened?: boolean;
}

/**
 * Evaluates all time phrases of a sentence together for one binding: the earliest of the days due (the latest of the days
 * until which something is kept), not before the latest of the days it opens. A limit "in any case" is one more day due; an
 * exception replaces the phrases once the history holds its condition. A timing without any limit, or with none in the stretch
 * of time for which it repeats, gives a value of kind `open` with no words.
 */
export function evaluateTiming(scope: Scope, timing: Timing, conditions: readonly Condition[]): TimingAnswer {
    if (scope.binding.kind === 'trouble') {
        return scope.binding.instead;
    }
    if (scope.binding.kind === 'excess') {
        return scope.binding.date;
    }
    const context = countedBy(scope.context, timing.calendar);
    return evaluateAll(context === scope.context ? scope : { ...scope, context }, timing, conditions);
}

function evaluateAll(scope: Scope, timing: Timing, conditions: readonly Condition[]): TimingAnswer {
    const exception = timing.exceptions.find(({ condition }) => hasHappened(scope, condition));
    const phrases = exception
        ? [exception.phrase]
        : limiting(timing.hardLimits.length === 0 ? timing.phrases : [...timing.phrases, ...timing.hardLimits]);
    const { each, stretches } = splitStretches(scope, phrases);
    const limitsOf = (some: readonly TimePhrase[]): Limits[] =>
        some.map(phrase => evaluatePhrase(scope, phrase, exception ? [exception.condition] : conditions));
    const answer = cutToWindows(scope, phrases, withinStretches(scope.binding, combine(limitsOf(each)), limitsOf(stretches)));
    if (timing.calendar === undefined && !exception) {
        return answer;
    }
    const notes = (): TraceStep[] => [
        ...(timing.calendar === undefined ? [] : [stepFor(`Counted by calendar ${timing.calendar}`)]),
        ...(exception ? [stepFor('The exception holds, as its condition is in the history')] : []),
    ];
    return { ...answer, why: inOrder(notes, answer.why) };
}

/** Beside another phrase "throughout" adds nothing to when something is due, and beside one that says when, "on request" does not. */
function limiting(phrases: readonly TimePhrase[]): readonly TimePhrase[] {
    if (phrases.length <= 1) {
        return phrases;
    }
    const hasDay = phrases.some(saysWhenDue);
    return phrases.filter(({ kind }) => kind !== 'throughout' && !(hasDay && kind === 'on-request'));
}

function hasHappened({ context }: Scope, condition: Condition): boolean {
    if (!('event' in condition)) {
        return false;
    }
    const past: DaySpan = { first: FIRST_DAY, last: context.today };
    return occurrencesOf(context, condition.event, past)?.list.some(({ status }) => status === 'held') ?? false;
}

function combine(limits: readonly Limits[]): TimingAnswer {
    const [only] = limits;
    if (limits.length === 1 && only?.due && !only.opens && only.due.value.kind !== 'open') {
        return alone(only.due, only.lasts);
    }
    const dues: Evaluated[] = [];
    const keeping: Evaluated[] = [];
    const opens: Evaluated[] = [];
    for (const { due: end, keeps, opens: start } of limits) {
        if (end && !saysNothing(end.value)) {
            (keeps ? keeping : dues).push(end);
        }
        if (start) {
            opens.push(start);
        }
    }
    const ends = dues.length > 0 ? dues : keeping;
    if (dues.length > 0) {
        opens.push(...keeping);
    }
    const parts = [...opens, ...ends];
    const why = inOrder(...parts.map(part => part.why));
    const uses = parts.flatMap(part => part.uses);
    const lasts = ends.length > 0 && limits.every(({ due: end, lasts: until }) => !end || until);
    const winner = dues.length > 0 ? 'earliest' : 'latest';
    const answer = (value: Value, also?: string): TimingAnswer =>
        concluded({ value: boundedOrWaiting(value), why, uses, alsoOpen: also, lasts }, parts.length, winner);

    if (parts.length === 0) {
        const outside = limits.some(({ due: end, elsewhere }) => elsewhere || (end && saysNothing(end.value)));
        return { ...answer(NOTHING), ...(outside && { outside }) };
    }
    const values = ends.map(({ value }) => value);
    const due = dues.length > 0 ? earliestOf(values) : keeping.length > 0 ? latestOf(values) : undefined;
    const from = opens.length > 0 ? latestOf(opens.map(({ value }) => value)) : undefined;
    const alsoOpen = values.find(value => value.kind === 'open')?.words ?? ends.find(end => end.alsoOpen !== undefined)?.alsoOpen;
    for (const value of [due, from]) {
        if (value?.kind === 'refused') {
            return answer(value);
        }
    }
    if (!from) {
        return answer(due!, due!.kind === 'open' ? undefined : alsoOpen);
    }
    if (!due) {
        return answer(from.kind === 'known' ? knownRange(from.from, undefined, from.waitingFor) : from);
    }
    return { ...answer(between(from, due)), ...(from.kind === 'waiting' && { unopened: true }) };
}

/** A timing with one limit and nothing else, as most have. */
function alone({ value, why, uses, alsoOpen }: Evaluated, lasts = false): TimingAnswer {
    const bounded = boundedOrWaiting(value);
    return { value: bounded, why: conclude(bounded, why, 1, 'earliest'), uses, alsoOpen, lasts };
}

/** From the day it opens until the day it is due; an end that is still waiting stays open. */
function between(from: Value, due: Value): Value {
    const opening = from.kind === 'known' ? from : undefined;
    const ending = due.kind === 'known' ? due : undefined;
    const names = [from, due].flatMap(value => (value.kind === 'waiting' ? value.for : value.kind === 'known' ? value.waitingFor : []));
    if (!opening && !ending) {
        return names.length > 0 ? { kind: 'waiting', for: [...new Set(names)] } : due;
    }
    if (opening?.from !== undefined && ending?.to !== undefined && opening.from > ending.to) {
        return refused(`it may begin only on ${sayKnown(opening)} but is due on ${sayKnown(ending)}, which is earlier`, 'contradiction');
    }
    return { ...knownRange(opening?.from, ending?.to, [...new Set(names)]), precision: 'range' };
}

/** Ends a trace in its answer: adds a step where several limits met and the last one does not already say it. */
export function concluded<A extends Evaluated>(answer: A, parts: number, winner: 'earliest' | 'latest' = 'earliest'): A {
    return { ...answer, why: conclude(answer.value, answer.why, parts, winner) };
}

function conclude(value: Value, why: Why, parts: number, winner: 'earliest' | 'latest'): Why {
    return value.kind === 'known' ? endingIn(value, why, () => conclusion(value, parts, winner)) : why;
}

function conclusion(value: Known, parts: number, winner: string): string {
    if (isSingleDay(value)) {
        return parts > 1 ? `The ${winner} of these: ${sayKnown(value)}` : sayKnown(value);
    }
    if (value.waitingFor.length === 0) {
        return `Together: ${sayKnown(value)}${value.to === undefined ? ' on' : ''}`;
    }
    const bound = value.to === undefined ? 'not before' : 'at the latest';
    return `So ${bound} the day given, as a date is still missing: ${sayKnown(value)}`;
}
