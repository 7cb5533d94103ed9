import type { Agreement } from '../agreement.ts';
import type { Context } from './context.ts';
import { namesHungOn } from './hanging-names.ts';
import { sentencesOf } from './sentences.ts';
import type { Subject } from './subject.ts';

/** The subjects of named deadlines: all of them, or only those that no sentence, review, rung or rule leads to. */
export function namedDeadlineSubjects({ agreement, history }: Context, which: 'all' | 'unused'): Subject[] {
    if (agreement.deadlines.length === 0) return [];
    const used = which === 'unused' ? namesLedTo(agreement) : new Set<string>();
    return agreement.deadlines.filter(({ name }) => !used.has(name)).map(({ name, timing, place }): Subject => ({
        source: 'named-deadline', place, name, strength: 'must', soft: false, action: name, timing, conditions: [], notes: [],
        entries: history.get(name) ?? [],
    }));
}

/** Every name that the agreement hangs on outside its named deadlines, and what those deadlines hang on in turn. */
function namesLedTo(agreement: Agreement): Set<string> {
    const { reviews, disputeSteps, deadlines, lifeRules } = agreement;
    const timings = new Map(deadlines.map(({ name, timing }) => [name, timing]));
    const sentences = sentencesOf(agreement).flatMap(({ sentence }) => [sentence.timing, sentence.cure]);
    const names = new Set(namesHungOn([sentences, reviews, disputeSteps, lifeRules]));
    for (const name of names) for (const further of namesHungOn([timings.get(name)])) names.add(further);
    return names;
}
