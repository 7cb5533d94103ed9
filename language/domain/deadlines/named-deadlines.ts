import type { Agreement } from '../agreement.ts';
import type { Context } from './context.ts';
import { namesHungOn } from './hanging-names.ts';
import { sentencesOf } from './sentences.ts';
import type { Subject } from './subject.ts';

/** The subjects of named deadlines: all of them, or only those that no sentence, review, rung or rule leads to; of these the wanted ones. */
export function namedDeadlineSubjects(
    { agreement, history }: Context,
    which: 'all' | 'unused',
    isWanted: (subject: Subject) => boolean = () => true,
): Subject[] {
    const subjects = agreement.deadlines
        .map(({ name, timing, place }): Subject => ({
            source: 'named-deadline',
            place,
            name,
            strength: 'must',
            soft: false,
            action: name,
            timing,
            conditions: [],
            notes: [],
            entries: history.get(name) ?? [],
        }))
        .filter(isWanted);
    if (subjects.length === 0) {
        return subjects;
    }
    const used = namesLedTo(agreement);
    return subjects
        .filter(({ name }) => which === 'all' || !used.has(name!))
        .map(subject =>
            used.has(subject.name!) ? { ...subject, owedElsewhere: 'Nobody owes it by itself; what hangs on it says who does' } : subject,
        );
}

/** Whether the time of something leads to a name, by itself or through the named deadlines that it hangs on. */
export function leadsTo({ deadlines }: Agreement, user: object, name: string): boolean {
    return ('event' in user && user.event === name) || namesBehind([user], deadlines).has(name);
}

/** Every name that the agreement hangs on outside its named deadlines, and what those deadlines hang on in turn. */
function namesLedTo(agreement: Agreement): Set<string> {
    const { events, reviews, disputeSteps, deadlines, lifeRules } = agreement;
    const sentences = sentencesOf(agreement).flatMap(({ sentence }) => [sentence.timing, sentence.cure]);
    return namesBehind([sentences, events.map(({ rules }) => rules), reviews, disputeSteps, lifeRules], deadlines);
}

/** The names that some values hang on, with those behind the named deadlines among them. */
function namesBehind(values: readonly unknown[], deadlines: Agreement['deadlines']): Set<string> {
    const timings = new Map(deadlines.map(({ name, timing }) => [name, timing]));
    const names = new Set(namesHungOn(values));
    for (const name of names) {
        for (const further of namesHungOn([timings.get(name)])) {
            names.add(further);
        }
    }
    return names;
}
