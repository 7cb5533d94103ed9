import type { DisputeStep } from '../agreement.ts';
import type { Condition, TimePhrase } from '../time-expression.ts';
import type { Scope } from './binding.ts';
import type { Context } from './context.ts';
import { evaluatePhrase } from './evaluate-phrase.ts';
import { evaluatePoint } from './evaluate-point.ts';
import { evaluateTiming } from './evaluate-timing.ts';
import type { Occurrence } from './occurrences.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Instance, Subject } from './subject.ts';
import { FIRST_DAY, LAST_DAY } from '../time/civil-date.ts';
import { inOrder } from '../time/why.ts';
import { evaluated, knownRange, openingAfter, sayEnd, sayKnown, stepFor, waiting, type Evaluated } from './value.ts';

/** The subjects of the dispute ladder: the rungs that say something of time. */
export function ladderSubjects({ agreement, history }: Context): Subject[] {
    return agreement.disputeSteps.flatMap((step, index): Subject[] => {
        if (!step.opensWhenUnsettled && step.timing.phrases.length + step.timing.hardLimits.length === 0) {
            return [];
        }
        const previous = agreement.disputeSteps[index - 1];
        return [
            {
                source: 'step',
                place: step.place,
                name: step.name,
                owners: step.by,
                strength: step.optional ? 'may' : 'must',
                soft: false,
                action: step.title ?? step.name,
                timing: {
                    phrases: [],
                    hardLimits: [],
                    exceptions: [],
                    ...(step.timing.calendar !== undefined && { calendar: step.timing.calendar }),
                },
                conditions: [],
                notes: [],
                entries: (history.get(step.name) ?? []).filter(({ verb }) => verb !== 'started'),
                answers: scope => [stepAnswer(scope, step, previous)],
            },
        ];
    });
}

/**
 * A rung that has started is due by its own limit, counted from its start. One that has not opens the day after the
 * time for settling ends, or after the limit of the rung before; until that is known it waits for that rung.
 */
function stepAnswer(scope: Omit<Scope, 'binding'>, step: DisputeStep, previous: DisputeStep | undefined): Instance {
    const started = startsOf(scope.context, step.name).at(-1);
    const hasLimit = step.timing.phrases.length + step.timing.hardLimits.length > 0;
    const limit = started && hasLimit ? ownLimit(scope, step, started) : undefined;
    if (limit && saysSomething(limit.answer)) {
        return limit;
    }
    if (started) {
        const window = knownRange(started.date.from, undefined);
        const rule = `${step.name} is open since ${sayKnown(started.date)}`;
        return {
            binding: { kind: 'occurrence', occurrence: started },
            answer: evaluated(
                window,
                inOrder(started.why, () => [stepFor(rule, window)]),
            ),
        };
    }
    return { binding: { kind: 'none' }, answer: opening(scope, step, previous) };
}

/** Whether a timing gave a limit at all, not only a window of the day or the year. */
function saysSomething({ value }: Evaluated): boolean {
    return value.kind !== 'open' || value.words !== '';
}

function startsOf(context: Context, name: string): Occurrence[] {
    const known = occurrencesOf(context, name, { first: FIRST_DAY, last: LAST_DAY })?.list ?? [];
    return known.filter(({ status }) => status === 'held');
}

/** A limit that names no trigger counts from the start of the rung itself. */
function ownLimit(scope: Omit<Scope, 'binding'>, step: DisputeStep, started: Occurrence): Instance {
    const binding = { kind: 'occurrence', occurrence: started } as const;
    const itself = { kind: 'when', event: step.name, resolved: true, place: step.place } as const;
    return { binding, answer: evaluateTiming({ ...scope, binding }, step.timing, [itself]) };
}

/** The last day for settling: by its limit, or for "after" another rung, the day that rung ended. */
function timeForSettling(scope: Scope, phrase: TimePhrase, conditions: readonly Condition[]): Evaluated | undefined {
    const isAfter = phrase.kind === 'after' || phrase.kind === 'only-after';
    if (!isAfter || phrase.point.kind !== 'anchor') {
        return evaluatePhrase(scope, phrase, conditions).due;
    }
    const { name, resolved, place } = phrase.point;
    return evaluatePoint(scope, { kind: 'edge', edge: 'end', of: { kind: 'anchor', name, resolved }, place });
}

function opening(scope: Omit<Scope, 'binding'>, step: DisputeStep, previous: DisputeStep | undefined): Evaluated {
    const before = previous && startsOf(scope.context, previous.name).at(-1);
    const binding = before ? ({ kind: 'occurrence', occurrence: before } as const) : ({ kind: 'none' } as const);
    const itself = previous && ({ kind: 'when', event: previous.name, resolved: true, place: previous.place } as const);
    const settling = step.opensWhenUnsettled
        ? timeForSettling({ ...scope, binding }, step.opensWhenUnsettled, itself ? [itself] : [])
        : previous && before && previous.timing.phrases.length > 0
          ? ownLimit(scope, previous, before).answer
          : undefined;
    if (!settling || !saysSomething(settling)) {
        return evaluated(waiting(previous?.name ?? step.name));
    }
    if (settling.value.kind !== 'known') {
        return settling;
    }
    const opens = openingAfter(settling.value);
    const rule = `If it is not settled by ${sayEnd(settling.value)}, ${step.name} opens the day after`;
    return evaluated(
        opens,
        inOrder(settling.why, () => (opens.kind === 'known' ? [stepFor(rule, opens)] : [])),
        settling.uses,
    );
}
