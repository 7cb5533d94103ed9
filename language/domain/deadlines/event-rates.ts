import type { Context } from './context.ts';
import { ratesOf } from './driver.ts';
import type { Subject } from './subject.ts';

/**
 * The subjects of meetings and events of somebody that are to take place at a rate ("once a half-term, of LAP") and of
 * which no sentence speaks: without them those whose meeting it is would not see that dates are missing. A meeting of
 * nobody in the agreement is nobody's to hold.
 */
export function eventRateSubjects({ agreement }: Context, sentences: readonly Subject[]): Subject[] {
    const spokenOf = new Set(sentences.filter(({ timing }) => ratesOf(timing).length > 0).map(({ counts }) => counts));
    return agreement.events
        .filter(({ name }) => !spokenOf.has(name))
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
                            phrases: [{ kind: 'rate', rate: rule.rate, place: rule.place }],
                            hardLimits: [],
                            exceptions: [],
                            ...(calendar !== undefined && { calendar }),
                        },
                    },
                ];
            }),
        );
}
