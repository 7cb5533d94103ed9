import type { LifeRule } from '../sentence.ts';
import type { TimePhrase } from '../time-expression.ts';
import type { Context } from './context.ts';
import type { Subject } from './subject.ts';
import { stepFor } from './value.ts';

type SilenceRule = Extract<LifeRule, { kind: 'silence-counts-as-agreement' }>;

/** The subjects of silence that counts as agreement: the last day on which any party can object. */
export function silenceSubjects(context: Context): Subject[] {
    return context.agreement.lifeRules.flatMap(rule =>
        rule.kind === 'silence-counts-as-agreement' ? [silenceSubject(context, rule)] : [],
    );
}

function silenceSubject({ agreement, anchors }: Context, rule: SilenceRule): Subject {
    const { until, place, clause, appliesFrom, appliesUntil } = rule;
    const effect = until.kind === 'anchor' && anchors.get(until.name)?.kind !== 'deadline' ? until.name : undefined;
    const phrase: TimePhrase =
        effect !== undefined ? { kind: 'before', point: until, place } : { kind: 'no-later-than', point: until, roll: 'as-is', place };
    const notes = [
        'Whoever has not objected by the end of the day given counts as having agreed',
        ...(effect !== undefined ? [`The limit is the day of ${effect} itself, so the last day to object is the day before it`] : []),
    ];
    return {
        source: 'effect',
        place,
        clause,
        name: 'silence',
        owners: { kind: 'any-party', place },
        strength: 'may',
        soft: false,
        action: 'object, as silence counts as agreement',
        conditions: [],
        notes: notes.map(note => stepFor(note)),
        timing: { phrases: [phrase], hardLimits: [], exceptions: [] },
        entries: agreement.history.filter(
            ({ subject, verb }) =>
                (verb === 'given' || verb === 'received') && subject.kind === 'notice' && clause !== undefined && subject.clause === clause,
        ),
        afterwards: 'No objection is recorded up to that day, so silence counts as agreement',
        appliesFrom,
        appliesUntil,
    };
}
