import type { Condition, Point, Roll, TimePhrase } from '../time-expression.ts';
import { conditionInWords } from './actor-names.ts';
import { rolled, withOtherReading } from './adjust.ts';
import type { Scope } from './binding.ts';
import { isInPeriod } from './day-in-period.ts';
import { inPeriod, rateLimits, throughout } from './evaluate-period-phrase.ts';
import { atTime, evaluatePoint } from './evaluate-point.ts';
import { runningFrom, throughPauses, type Run } from './hold.ts';
import type { Limits } from './limits.ts';
import { shiftOnceKnown } from './shift.ts';
import {
    endingIn,
    evaluated,
    knownDay,
    knownRange,
    moveDays,
    refused,
    sayKnown,
    sayPoint,
    stepFor,
    onceKnown,
    valueOfWritten,
    type Evaluated,
    type Known,
} from './value.ts';

/** Evaluates a phrase for the binding at hand. `conditions` give the trigger of a limit that names none. */
export function evaluatePhrase(scope: Scope, phrase: TimePhrase, conditions: readonly Condition[]): Limits {
    const { binding } = scope;
    const { calendar } = scope.context;
    switch (phrase.kind) {
        case 'no-later-than':
            return { due: dueAt(scope, 'No later than', phrase) };
        case 'on':
            // Of a list of days, another one is meant.
            if (binding.kind === 'repetition' && binding.phrase.kind === 'on' && binding.phrase !== phrase) {
                return { elsewhere: true };
            }
            return { due: dueAt(scope, 'On', phrase) };
        case 'before': {
            if (isEnd(phrase.point)) {
                return {
                    due: putOff(scope, phrase.point, stated('Before the end: still on the last day,', evaluatePoint(scope, phrase.point))),
                };
            }
            const start = edgeOf(evaluatePoint(scope, phrase.point), phrase.point, 'from');
            const hasAnHour = start.value.kind === 'known' && start.value.time !== undefined;
            return {
                due: putOff(
                    scope,
                    phrase.point,
                    hasAnHour
                        ? closed('Before', start)
                        : move(start, -1, known => `Before ${sayPoint(known)}: at the latest the day before`),
                ),
            };
        }
        case 'after':
        case 'only-after': {
            const opens = move(
                edgeOf(evaluatePoint(scope, phrase.point), phrase.point, 'to'),
                1,
                known => `After ${sayPoint(known)}: from the day after`,
            );
            return { opens: phrase.kind === 'after' ? rolled(scope, opens, phrase.roll) : opens };
        }
        case 'at-least-before': {
            const start = triggerOf(scope, phrase.point, conditions);
            const due = withOtherReading(scope, start, phrase.length, shiftOnceKnown(start, phrase.length, 'before', { calendar }));
            return { due: rolled(scope, due, phrase.roll, 'back') };
        }
        case 'within': {
            const start = triggerOf(scope, phrase.point, conditions);
            if (phrase.relation === 'before') {
                return {
                    opens: shiftOnceKnown(start, phrase.length, 'before', { calendar }),
                    due: phrase.point && isEnd(phrase.point) ? start : move(start, -1, known => `Up to the day before ${sayPoint(known)}`),
                };
            }
            const startCounts = phrase.relation === 'beginning-with';
            const from = startCounts
                ? move(start, -1, known => `Beginning with ${sayPoint(known)}, which counts: counted from the day before`)
                : start;
            // A month that begins with the 1st ends with its last day.
            const due = runningFrom(
                scope,
                from,
                phrase.length,
                shiftOnceKnown(from, phrase.length, 'after', { calendar, endOfMonth: startCounts ? 'last-day' : undefined }),
            );
            return { due: rolled(scope, due, phrase.roll) };
        }
        case 'from': {
            const opens = closed('From', evaluatePoint(scope, phrase.from));
            return phrase.until ? { opens, due: closed('Until', evaluatePoint(scope, phrase.until)), lasts: true } : { opens };
        }
        case 'until': {
            const until = onceKnown(evaluatePoint(scope, phrase.point), known => {
                const window = knownRange(undefined, known.to, known.waitingFor);
                return evaluated(window, () => [stepFor(`Until ${sayPoint(known)}`, window)]);
            });
            return { due: until, lasts: true };
        }
        case 'between-dates':
            return {
                opens: closed('From', evaluated(valueOfWritten(phrase.from))),
                due: throughPauses(scope, closed('Until', evaluated(valueOfWritten(phrase.until))), BY_THE_CALENDAR),
            };
        case 'as-soon-as-possible':
        case 'promptly':
            return { due: vague(scope, phrase.words, phrase.after) };
        case 'immediately': {
            const of = phrase.after ?? conditionEvent(conditions);
            if (!of) {
                return { due: vague(scope, phrase.words, undefined) };
            }
            const due = closed('Immediately: the day of the trigger itself,', evaluatePoint(scope, of));
            const dayBefore = due.value.kind === 'known' ? moveDays(due.value, -1) : due.value;
            return { due: dayBefore.kind === 'known' ? throughPauses(scope, due, { since: dayBefore, unit: 'day' }) : due };
        }
        case 'keep': {
            const end = shiftOnceKnown(triggerOf(scope, phrase.from, conditions), phrase.length, 'after', { calendar });
            const words = { 'at least': 'Kept at least until', 'up to': 'Kept no longer than until', exactly: 'Kept until' };
            return { due: stated(words[phrase.bound], end), keeps: phrase.bound === 'at least', lasts: phrase.bound === 'at least' };
        }
        case 'on-nth':
        case 'every':
        case 'at-edge-of-period': {
            if (binding.kind !== 'repetition' || binding.phrase !== phrase) {
                return { elsewhere: true };
            }
            const time = phrase.kind === 'on-nth' ? phrase.time : undefined;
            const onDay = throughPauses(scope, binding.date, BY_THE_CALENDAR);
            const due = time === undefined ? onDay : onceKnown(onDay, known => atTime(known, time));
            return { due: rolled(scope, due, phrase.roll) };
        }
        case 'rate':
            return rateLimits(scope, phrase);
        case 'throughout':
            return throughout(scope, phrase.unit);
        case 'in-period':
            return phrase.negated ? {} : inPeriod(scope, phrase);
        case 'on-request':
            return { due: onRequest(evaluatePoint(scope, { kind: 'request', by: phrase.by, place: phrase.place })) };
        case 'between-times':
        case 'window':
            return {};
    }
}

/** A named deadline has moved to a working day by its own rule, if at all. */
function dueAt(scope: Scope, words: string, { point, roll }: { point: Point; roll: Roll }): Evaluated {
    const at = evaluatePoint(scope, point);
    const due = putOff(scope, point, closed(words, at));
    const isNamed = point.kind === 'anchor' && scope.context.anchors.get(point.name)?.kind === 'deadline';
    return roll === 'as-is' && isNamed ? { ...due, alsoOpen: at.alsoOpen } : rolled(scope, due, roll);
}

function putOff(scope: Scope, point: Point, due: Evaluated): Evaluated {
    return isByTheCalendar(point) ? throughPauses(scope, due, BY_THE_CALENDAR) : due;
}

function move(start: Evaluated, days: number, rule: (known: Known) => string): Evaluated {
    return onceKnown(start, known => {
        const moved = moveDays(known, days);
        return evaluated(moved, () => (moved.kind === 'known' ? [stepFor(rule(known), moved)] : []));
    });
}

/** A day that nothing sets off. */
const BY_THE_CALENDAR: Run = { unit: 'day' };

/** An end is over only when its day is: as in "before the end of three months" of section 111 of the Employment Rights Act 1996. */
function isEnd(point: Point): boolean {
    return point.kind === 'edge' && point.edge === 'end';
}

function isByTheCalendar(point: Point): boolean {
    return point.kind === 'date' || isInPeriod(point) || (point.kind === 'at-time' && isByTheCalendar(point.point));
}

/** Adds a last step that gives the value, unless the last one already does. */
function closed(words: string, of: Evaluated): Evaluated {
    const { value, why } = of;
    return value.kind === 'known' ? { ...of, why: endingIn(value, why, () => sayAt(words, value)) } : of;
}

/** Adds a last step that gives the value in these words. */
function stated(words: string, of: Evaluated): Evaluated {
    return onceKnown(of, known => evaluated(known, () => [stepFor(sayAt(words, known), known)]));
}

function sayAt(words: string, known: Known): string {
    return `${words} ${sayPoint(known)}`;
}

/** "Before June 2025" is before its first day, "after June 2025" after its last: a written month has certain edges. */
function edgeOf(start: Evaluated, of: Point, end: 'from' | 'to'): Evaluated {
    if (of.kind !== 'date') {
        return start;
    }
    return onceKnown(start, known =>
        known.precision === 'day' || known[end] === undefined
            ? evaluated(known)
            : closed(`The ${end === 'from' ? 'first' : 'last'} day of ${sayPoint(known)} is`, evaluated(knownDay(known[end]))),
    );
}

function conditionEvent(conditions: readonly Condition[]): Point | undefined {
    const condition = conditions.find(({ kind }) => kind === 'when' || kind === 'if');
    if (!condition) {
        return undefined;
    }
    return 'event' in condition
        ? { kind: 'anchor', name: condition.event, resolved: condition.resolved, choice: { kind: 'that' }, place: condition.place }
        : { kind: 'words', text: conditionInWords(condition), place: condition.place };
}

/** A limit that names no trigger counts from the event of its condition. */
function triggerOf(scope: Scope, point: Point | undefined, conditions: readonly Condition[]): Evaluated {
    const of = point ?? conditionEvent(conditions);
    return of ? evaluatePoint(scope, of) : evaluated(refused('nothing says from when it is counted', 'unreadable'));
}

/** What is to be done when it is asked for has no day of its own. */
export function onRequest(request: Evaluated): Evaluated {
    return onceKnown(request, known =>
        evaluated({ kind: 'open', words: `on request; the request was received on ${sayKnown(known)}`, since: known.to }),
    );
}

function vague(scope: Scope, words: string, after: Point | undefined): Evaluated {
    if (!after) {
        return evaluated({ kind: 'open', words });
    }
    const start = evaluatePoint(scope, after);
    return onceKnown(start, known => evaluated({ kind: 'open', words: `${words} after ${sayPoint(known)}`, since: known.to }));
}
