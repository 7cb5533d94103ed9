import type { OccurrenceChoice } from '../time-expression.ts';
import type { CivilDay } from '../time/civil-date.ts';
import { formatDay } from '../time/format-date.ts';
import { inOrder } from '../time/why.ts';
import { triggerDay, type Scope } from './binding.ts';
import { evaluatePoint } from './evaluate-point.ts';
import { evaluateTiming } from './evaluate-timing.ts';
import { occurrencesOf, type Occurrence, type Occurrences } from './occurrences.ts';
import { clampDay } from './reach.ts';
import {
    boundedOrWaiting,
    evaluated,
    knownRange,
    refused,
    sayKnown,
    saysNothing,
    stepFor,
    valueOfWritten,
    waiting,
    type Evaluated,
} from './value.ts';

/** A chain of named deadlines is followed no further than this. */
const LONGEST_CHAIN = 60;

/** How far on either side of the trigger or of today "next", "last" and "first" look, in days: 20 years, give or take half a year. */
const HORIZON = 7305;

/** Days that lie so close together look around the same day, so that their occurrences are worked out once. */
const CLOSE = 365;

/** The day of the occurrence of a named anchor that is meant. */
export function evaluateAnchor(scope: Scope, name: string, choice: OccurrenceChoice): Evaluated {
    const { context, binding, path } = scope;
    const anchor = context.anchors.get(name);
    if (!anchor) {
        return evaluated(refused(`"${name}" is not declared`, 'unreadable'));
    }
    if (anchor.kind === 'deadline') {
        if (path.includes(name)) {
            return evaluated(refused(`the deadline depends on itself: ${[...path, name].join(', then ')}`, 'circular'));
        }
        if (path.length >= LONGEST_CHAIN) {
            return evaluated(refused(`it hangs on a chain of more than ${LONGEST_CHAIN} deadlines`, 'beyond-sense'));
        }
        const answer = evaluateTiming({ ...scope, path: [...path, name] }, anchor.declaration.timing, []);
        return saysNothing(answer.value) && !answer.outside ? evaluated(refused(`the deadline ${name} says no day`, 'unreadable')) : answer;
    }
    if (binding.kind === 'occurrence' && binding.occurrence.anchor === name && isTheBoundOne(choice)) {
        return evaluated(binding.occurrence.date, binding.occurrence.why, binding.occurrence.uses);
    }
    if (binding.kind === 'awaited' && binding.anchors.includes(name) && choice.kind !== 'on' && choice.kind !== 'last') {
        return evaluated(waiting(name), binding.why);
    }
    return choose(scope, name, choice);
}

function isTheBoundOne({ kind }: OccurrenceChoice): boolean {
    return kind === 'each' || kind === 'unspecified' || kind === 'that';
}

function choose(scope: Scope, name: string, choice: OccurrenceChoice): Evaluated {
    const { context, binding } = scope;
    const { today } = context;
    if (choice.kind === 'on') {
        return onDate(scope, name, choice);
    }
    if (choice.kind === 'following' && choice.after) {
        const after = evaluatePoint(scope, choice.after);
        if (after.value.kind !== 'known' || after.value.to === undefined) {
            return after.value.kind === 'known'
                ? evaluated(boundedOrWaiting(knownRange(undefined, undefined, after.value.waitingFor)))
                : after;
        }
        const next = nextAfter(scope, name, after.value.to, false);
        return evaluated(next.value, inOrder(after.why, next.why), next.uses);
    }
    const trigger = triggerDay(binding);
    switch (choice.kind) {
        case 'following':
            return nextAfter(scope, name, trigger ?? today, false);
        case 'next':
            return trigger === undefined ? nextAfter(scope, name, today, true) : nextAfter(scope, name, trigger, false);
        case 'first':
            return one(name, around(scope, name, today)?.list[0]);
        case 'last':
            return one(name, lastBefore(around(scope, name, today)?.list ?? [], today));
        default:
            return trigger === undefined || happensOnce(scope, name) ? nextOrOnly(scope, name) : nextAfter(scope, name, trigger, true);
    }
}

function around({ context }: Scope, name: string, day: CivilDay): Occurrences | undefined {
    const middle = Math.round(day / CLOSE) * CLOSE;
    return occurrencesOf(context, name, { first: clampDay(middle - HORIZON), last: clampDay(middle + HORIZON) });
}

function one(name: string, occurrence: Occurrence | undefined): Evaluated {
    return occurrence ? evaluated(occurrence.date, occurrence.why, occurrence.uses) : evaluated(waiting(name));
}

function lastBefore(list: readonly Occurrence[], today: CivilDay): Occurrence | undefined {
    const past = list.filter(({ date }) => date.to! <= today);
    return past.findLast(({ status }) => status === 'held') ?? past.at(-1);
}

/** Of what happens once there is no other time that could be meant, whatever else sets the deadline off. */
function happensOnce({ context }: Scope, name: string): boolean {
    const anchor = context.anchors.get(name);
    return anchor?.kind === 'event' && anchor.declaration.rules.some(({ kind }) => kind === 'once');
}

function nextOrOnly(scope: Scope, name: string): Evaluated {
    const list = around(scope, name, scope.context.today)?.list ?? [];
    return list.length === 1 ? one(name, list[0]) : nextAfter(scope, name, scope.context.today, true);
}

/**
 * The next occurrence after a day. Where one more is to come before it whose date is not known yet, its day is only
 * the latest possible.
 */
function nextAfter(scope: Scope, name: string, day: CivilDay, including: boolean): Evaluated {
    const found = around(scope, name, day);
    if (found?.trouble) {
        return evaluated(found.trouble);
    }
    const next = found?.list.find(({ date }) => (including ? date.from! >= day : date.from! > day));
    const undated = (found?.awaited?.missing ?? []).filter(
        ({ period }) => period.last > day && (next === undefined || period.first < next.date.from!),
    );
    if (!next) {
        const from = (): string => (day === scope.context.today ? `today, ${formatDay(day)},` : formatDay(day));
        return evaluated(waiting(name), () => [stepFor(`No date of ${name} ${including ? 'on or after' : 'after'} ${from()} is known`)]);
    }
    if (undated.length === 0) {
        return one(name, next);
    }
    const latest = knownRange(undefined, next.date.to, [name]);
    const rule = `${name} also takes place in ${undated[0]!.period.label}, on a date not known yet: this is the latest day possible`;
    return evaluated(
        latest,
        inOrder(next.why, () => [stepFor(rule, latest)]),
        next.uses,
    );
}

function onDate(scope: Scope, name: string, { date }: Extract<OccurrenceChoice, { kind: 'on' }>): Evaluated {
    const value = valueOfWritten(date);
    if (value.kind !== 'known') {
        return evaluated(value);
    }
    const known = around(scope, name, value.from!)?.list.find(occurrence => occurrence.date.from === value.from);
    return known
        ? one(name, known)
        : evaluated(value, () => [stepFor(`${name} on ${sayKnown(value)}, as written; nothing else records it`, value)]);
}
