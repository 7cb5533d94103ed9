import type { Agreement } from '../agreement.ts';
import type { Context } from './context.ts';
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
    const timings = new Map<string, unknown>(deadlines.map(({ name, timing }) => [name, timing]));
    const names = new Set<string>();
    const sentences = sentencesOf(agreement).flatMap(({ sentence }) => [sentence.timing, sentence.cure]);
    const pending: unknown[] = [sentences, reviews, disputeSteps, lifeRules];
    while (pending.length > 0) {
        const value = pending.pop();
        if (typeof value !== 'object' || value === null) continue;
        if ('kind' in value && value.kind === 'anchor' && 'name' in value && typeof value.name === 'string' && !names.has(value.name)) {
            names.add(value.name);
            pending.push(timings.get(value.name));
        }
        for (const key in value) {
            if (key !== 'place') pending.push((value as Record<string, unknown>)[key]);
        }
    }
    return names;
}
