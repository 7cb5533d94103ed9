import type { LifeRule } from '../sentence.ts';
import type { TimePhrase } from '../time-expression.ts';
import { FIRST_DAY } from '../time/civil-date.ts';
import { lengthInWords } from '../words.ts';
import { endOf } from './agreement-span.ts';
import type { Scope } from './binding.ts';
import type { Context } from './context.ts';
import { occurrencesOf } from './occurrences.ts';
import { shiftKnown } from './shift.ts';
import type { Subject } from './subject.ts';
import { evaluated, moveDays, sayKnown, stepFor, waiting, type Evaluated } from './value.ts';

/** The subjects of the agreement's own end: its terms together, and the rules that end it. */
export function termSubjects(context: Context): Subject[] {
    const { agreement } = context;
    const term = agreement.terms[0];
    return [
        ...term ? [{ ...shared(context), place: term.place, name: 'term', answers: () => [{ binding: { kind: 'none' } as const, answer: endOf(context) }] }] : [],
        ...agreement.lifeRules.flatMap(rule => ruleSubject(context, rule)),
    ];
}

function shared({ agreement }: Context): Omit<Subject, 'place'> {
    return {
        source: 'term', strength: 'must', soft: false, action: 'end of the agreement', conditions: [], notes: [],
        entries: agreement.history.filter(({ subject, verb }) => subject.kind === 'agreement' && verb === 'ended'),
        timing: { phrases: [], hardLimits: [], exceptions: [] },
    };
}

function ruleSubject(context: Context, rule: LifeRule): Subject[] {
    const base = { ...shared(context), place: rule.place, clause: rule.clause, appliesFrom: rule.appliesFrom, appliesUntil: rule.appliesUntil };
    switch (rule.kind) {
        case 'ends-at': {
            const phrases: TimePhrase[] = [rule.phrase];
            return [{ ...base, name: 'ends', timing: { phrases, hardLimits: [], exceptions: [] } }];
        }
        case 'ends-once-lasted':
            return [{ ...base, name: rule.event, answers: scope => [{ binding: { kind: 'none' }, answer: onceLasted(scope, rule) }] }];
        case 'ends-when': case 'clauses-continue': case 'silence-counts-as-agreement': return [];
    }
}

/**
 * A state that has lasted a length, its first day counted: 70 days from D have lasted at the end of D+69, and the
 * agreement ends on the day after. A state that has ended, or not begun, is waited for.
 */
function onceLasted(
    { context }: Omit<Scope, 'binding'>, { event, length }: Extract<LifeRule, { kind: 'ends-once-lasted' }>,
): Evaluated {
    const started = occurrencesOf(context, event, { first: FIRST_DAY, last: context.range.last })?.list.at(-1);
    const ended = (context.history.get(event) ?? []).some(({ verb, on }) =>
        verb === 'ended' && on && 'date' in on && on.date.first >= (started?.date.from ?? Infinity));
    if (!started || ended) return evaluated(waiting(event));
    const lasted = shiftKnown(started.date, length, 'after', { calendar: context.calendar });
    if (lasted.value.kind !== 'known') return lasted;
    const last = moveDays(lasted.value, -1);
    const when = last.kind === 'known' ? sayKnown(last) : 'the day before';
    const rule = `${event} has lasted ${lengthInWords(length)}, its first day counted, when ${when} ends`;
    return evaluated(lasted.value, [...started.steps, ...lasted.steps, stepFor(rule, lasted.value)], lasted.uses);
}
