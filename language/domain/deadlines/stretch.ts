import type { TimePhrase, Timing } from '../time-expression.ts';
import { inOrder, NO_STEPS } from '../time/why.ts';
import { earliestOf, latestOf } from './bounds.ts';
import type { Binding, Scope } from './binding.ts';
import type { Context } from './context.ts';
import { driversOf } from './driver.ts';
import { saysWhenDue, type Limits } from './limits.ts';
import type { TimingAnswer } from './evaluate-timing.ts';
import { evaluated, knownRange, NOTHING, sayKnown, stepFor, type Known, type Value } from './value.ts';

/**
 * Splits the phrases of a timing into those that say when each time is due and those that say for how long there are
 * such times ("every 2 weeks, until 31 March"). What happens only once has no stretch, and a phrase that hangs on what
 * sets each time off is no stretch but a limit of it.
 */
export function splitStretches(
    scope: Scope,
    phrases: readonly TimePhrase[],
): { each: readonly TimePhrase[]; stretches: readonly TimePhrase[] } {
    const { kind } = scope.binding;
    const repeats = kind === 'repetition' || kind === 'period' || kind === 'occurrence';
    if (!repeats || phrases.length < 2) {
        return { each: phrases, stretches: [] };
    }
    const stretches = phrases.filter(phrase => isStretch(scope.context, phrase));
    if (stretches.length === 0) {
        return { each: phrases, stretches };
    }
    const each = phrases.filter(phrase => !stretches.includes(phrase));
    return each.some(saysWhenDue) ? { each, stretches } : { each: phrases, stretches: [] };
}

function isStretch(context: Context, phrase: TimePhrase): boolean {
    const bounds = phrase.kind === 'from' || phrase.kind === 'until' || phrase.kind === 'between-dates';
    const alone: Timing = { phrases: [phrase], hardLimits: [], exceptions: [] };
    return bounds && driversOf(context, alone, []).length === 0;
}

/** An answer that lies in the stretches as it is, a period cut to them, nothing for what lies outside. */
export function withinStretches(binding: Binding, answer: TimingAnswer, stretches: readonly Limits[]): TimingAnswer {
    if (stretches.length === 0) {
        return answer;
    }
    const begins = bound(
        latestOf,
        stretches.flatMap(({ opens }) => (opens ? [opens.value] : [])),
    );
    const ends = bound(
        earliestOf,
        stretches.flatMap(({ due }) => (due ? [due.value] : [])),
    );
    const bad = [begins, ends].find(value => value?.kind === 'refused');
    if (bad) {
        return { ...answer, value: bad };
    }
    const { value } = answer;
    const [from, to] = [begins?.kind === 'known' ? begins.from : undefined, ends?.kind === 'known' ? ends.to : undefined];
    if (value.kind !== 'known' || (from === undefined && to === undefined)) {
        return answer;
    }
    const why = inOrder(...stretches.flatMap(({ opens, due }) => [opens?.why ?? NO_STEPS, due?.why ?? NO_STEPS]), answer.why);
    const isWindow = binding.kind === 'period' && value.from !== value.to;
    const [first, last] = isWindow ? [value.from, value.to] : [value.to ?? value.from, value.to ?? value.from];
    if ((to !== undefined && first! > to) || (from !== undefined && last! < from)) {
        return { ...evaluated(NOTHING), outside: true };
    }
    return isWindow ? cut({ ...answer, why }, value, from, to) : { ...answer, why };
}

function bound(pick: (values: readonly Value[]) => Value, values: readonly Value[]): Value | undefined {
    return values.length > 0 ? pick(values) : undefined;
}

function cut(answer: TimingAnswer, window: Known, from = window.from!, to = window.to!): TimingAnswer {
    if (from <= window.from! && to >= window.to!) {
        return answer;
    }
    const [first, last] = [from > window.from! ? from : window.from!, to < window.to! ? to : window.to!];
    const value: Known = { ...knownRange(first, last, window.waitingFor), precision: 'range' };
    return { ...answer, value, why: inOrder(answer.why, () => [stepFor(`Of this, what lies within: ${sayKnown(value)}`, value)]) };
}
