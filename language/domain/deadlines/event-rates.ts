import type { Context } from './context.ts';
import type { EventDeclaration } from '../agreement.ts';
import type { TimePhrase } from '../time-expression.ts';
import { ratesOf } from './driver.ts';
import type { Subject } from './subject.ts';
import { limitsOnlyHow } from './window-rules.ts';

/**
 * The subjects of meetings and events of somebody that are to take place at a rate ("once a half-term, of LAP") and of
 * which no sentence speaks: without them those whose meeting it is would not see that dates are missing. A meeting of
 * nobody in the agreement is nobody's to hold. The sentences are asked for only where such a meeting is wanted.
 */
export function eventRateSubjects(
    { agreement }: Context,
    sentences: () => readonly Subject[],
    isWanted: (subject: Subject) => boolean = () => true,
): Subject[] {
    const subjects = agreement.events
        .flatMap(event =>
            event.rules.flatMap((rule): Subject[] => {
                if (rule.kind !== 'rate' || !event.of) {
                    return [];
                }
                const { name, title, sort, of, calendar, place } = event;
                return [
                    {
                        source: 'event',
                        place,
                        name,
                        owners: of,
                        strength: 'must',
                        soft: false,
                        action: sort === 'meeting' ? `hold ${name}` : (title ?? name),
                        counts: name,
                        conditions: [],
                        notes: [],
                        entries: [],
                        timing: {
                            phrases: [{ kind: 'rate', rate: rule.rate, place: rule.place }, ...windowsOf(event)],
                            hardLimits: [],
                            exceptions: [],
                            ...(calendar !== undefined && { calendar }),
                        },
                    },
                ];
            }),
        )
        .filter(isWanted);
    if (subjects.length === 0) {
        return subjects;
    }
    const spokenOf = new Set(
        sentences()
            .filter(({ timing }) => ratesOf(timing).length > 0)
            .map(({ counts }) => counts),
    );
    return subjects.filter(({ counts }) => !spokenOf.has(counts));
}

/** The weeks of a term, months of a year, days or hours in which an event is to take place. */
function windowsOf({ rules }: EventDeclaration): TimePhrase[] {
    return rules.flatMap(rule => (rule.kind === 'constraint' && limitsOnlyHow(rule.phrase) ? [rule.phrase] : []));
}
