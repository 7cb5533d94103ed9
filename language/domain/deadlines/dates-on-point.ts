import type { EventRule } from '../agreement.ts';
import type { TimePhrase, Timing } from '../time-expression.ts';
import type { CivilDay } from '../time/civil-date.ts';
import type { DaySpan } from '../time/school-terms.ts';
import { bindingsOf } from './bindings.ts';
import { lookingAt, MOST_POINTS, type Context } from './context.ts';
import { evaluateTiming } from './evaluate-timing.ts';
import type { Repetition, Repetitions } from './recurrence.ts';
import { refused, type Known } from './value.ts';

/** A rule by which an event falls on a point in time. */
export type RuleOnPoint = Extract<EventRule, { kind: 'constraint' }> & { phrase: Extract<TimePhrase, { kind: 'on' }> };

/** Whether an event falls on a point in time by a rule. */
export function hangsOnPoint(rule: EventRule): rule is RuleOnPoint {
    return rule.kind === 'constraint' && rule.phrase.kind === 'on';
}

/**
 * The days in a span on which an event falls because its rule points at something else: another event, a deadline, a length
 * of time before or after one ("on 5 working days after KIT"). Undefined while none of them has a date. An event that is
 * reached again on the way to its own dates is refused rather than followed round.
 */
export function datesOnPoint(context: Context, name: string, phrase: RuleOnPoint['phrase'], span: DaySpan): Repetitions | undefined {
    if (context.underway.has(name)) {
        return { instead: refused(`${name} hangs on its own date`, 'circular') };
    }
    const { budget } = context;
    const { left } = budget;
    context.underway.add(name);
    budget.left = MOST_POINTS;
    try {
        return onPoint(lookingAt(context, span), { phrases: [phrase], hardLimits: [], exceptions: [] }, span);
    } finally {
        context.underway.delete(name);
        budget.left = left;
    }
}

/** The days by such a rule that recorded ones stand for: each for the one that lies nearest to it. */
export function stoodFor(recorded: readonly Known[], { dates }: { dates: readonly Repetition[] }): Set<CivilDay> {
    const nearest = (day: CivilDay): CivilDay =>
        dates.map(({ value }) => value.from!).reduce((a, b) => (Math.abs(b - day) < Math.abs(a - day) ? b : a));
    return new Set(dates.length === 0 ? [] : recorded.map(({ from }) => nearest(from!)));
}

function onPoint(context: Context, timing: Timing, span: DaySpan): Repetitions | undefined {
    const answers = bindingsOf(context, timing, [], { times: [], periodsBack: 1 }).map(binding =>
        evaluateTiming({ context, binding, path: [], pauses: [] }, timing, []),
    );
    const dates = answers.flatMap(({ value, why, uses }): Repetition[] =>
        value.kind === 'known' &&
        value.from !== undefined &&
        value.to !== undefined &&
        value.waitingFor.length === 0 &&
        value.to >= span.first &&
        value.from <= span.last
            ? [{ value, why, uses }]
            : [],
    );
    const instead = answers.find(({ value }) => value.kind === 'refused')?.value;
    if (dates.length > 0) {
        return instead ? { dates, then: instead } : { dates };
    }
    return instead && { instead };
}
