import type { Agreement, Party } from '../../domain/index.ts';
import { oncePer } from '../../domain/once-per.ts';
import { allNorms } from '../checks/sentences.ts';
import { partCalled } from './core-parts.ts';
import { isSaid } from './matters.ts';
import { anyOf, sentencesOf, titledProvisions } from './provision-texts.ts';
import type { Condition, RequiredMatter, Requirement } from './requirement.ts';

/** Whether a requirement is made of an agreement: one condition of each of its lists holds. */
export function isAskedFor({ when }: Requirement, agreement: Agreement): boolean {
    return when.every(conditions => conditions.some(condition => holds(condition, agreement)));
}

function holds(condition: Condition, agreement: Agreement): boolean {
    switch (condition.kind) {
        case 'mentions':
            return mentions(agreement, condition.phrases);
        case 'covers':
            return isSaid(agreement, coveredBy(condition));
        case 'binding':
            return agreement.legalStatus?.binding === true;
        case 'party':
            return agreement.parties.some(party => party.sort === 'party' && isOfKind(party, condition.kinds));
    }
}

type CoversCondition = Extract<Condition, { kind: 'covers' }>;

/** What has to be settled, as one matter for each condition: its words are made a pattern only once. */
const coveredBy = oncePer(({ words }: CoversCondition): RequiredMatter =>
    partCalled(words) ? { kind: 'part', words } : { kind: 'topic', words, aliases: [] },
);

/** Words whose mention is a condition, and the same words denied. */
const mentionOf = oncePer((phrases: readonly string[]) => {
    const phrase = anyOf(phrases);
    return { phrase, denied: new RegExp(`\\b(?:no|not|never|without)\\b[^.,]{0,40}${phrase.source}`, 'i') };
});

/** "No personal data is shared" is no sharing of personal data. */
function mentions(agreement: Agreement, phrases: readonly string[]): boolean {
    const { phrase, denied } = mentionOf(phrases);
    const says = (text: string): boolean =>
        phrase.test(text) && sentencesOf(text).some(sentence => phrase.test(sentence) && !denied.test(sentence));
    return (
        says(agreement.title ?? '') ||
        titledProvisions(agreement).some(({ ownHeading, text }) => says(ownHeading) || says(text)) ||
        allNorms(agreement).some(({ action }) => action!.split('\n').some(says))
    );
}

const anyKindOf = oncePer(anyOf);

function isOfKind({ kindWords, fullName, capacities }: Party, kinds: readonly string[]): boolean {
    const kind = anyKindOf(kinds);
    return [kindWords, fullName, ...capacities.map(({ capacity }) => capacity.replace('-', ' '))].some(
        words => words !== undefined && kind.test(words),
    );
}
