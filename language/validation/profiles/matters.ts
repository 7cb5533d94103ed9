import type { Agreement, Place } from '../../domain/index.ts';
import { oncePer } from '../../domain/once-per.ts';
import { allSentences } from '../checks/sentences.ts';
import { partCalled } from './core-parts.ts';
import { noticeAt } from './notice.ts';
import { anyOf, provisionsAbout, sentencesOf, titledProvisions } from './provision-texts.ts';
import type { RequiredMatter } from './requirement.ts';

/** Words by which a sentence of prose commits somebody to something, rather than mentions it. */
const COMMITS =
    /\b(?:must|will|shall|should|may|agrees?|undertakes?|commits?|compl(?:y|ies)|follows?|responsible|in (?:line|accordance|compliance) with|required?)\b/i;

/** Where an agreement settles a matter that a profile can ask for, looked for as far as the answer is read. */
export function saidAt(agreement: Agreement, matter: RequiredMatter): Iterable<Place> {
    switch (matter.kind) {
        case 'part': {
            const part = partCalled(matter.words);
            return part ? part.saidAt(agreement) : topicAt(agreement, wordsFor(matter));
        }
        case 'topic':
            return topicAt(agreement, wordsFor(matter));
        case 'notice':
            return noticeAt(agreement, matter);
    }
}

/** Whether an agreement settles a matter anywhere. */
export function isSaid(agreement: Agreement, matter: RequiredMatter): boolean {
    return saidAt(agreement, matter)[Symbol.iterator]().next().done !== true;
}

/** Words by which a heading promises a matter. */
export function headingsFor(matter: RequiredMatter): readonly string[] {
    switch (matter.kind) {
        case 'part':
            return partCalled(matter.words)?.names ?? [matter.words];
        case 'topic':
            return [matter.words, ...matter.aliases];
        case 'notice':
            return [];
    }
}

/** The same words as a pattern, made once for each matter. */
export const wordsFor = oncePer((matter: RequiredMatter): RegExp => anyOf(headingsFor(matter)));

/** Under a heading that says something, in the words of a duty, or in a sentence of prose that commits somebody. */
function* topicAt(agreement: Agreement, topic: RegExp): Generator<Place> {
    yield* provisionsAbout(agreement, topic);
    for (const sentence of allSentences(agreement)) {
        if (sentence.form === 'norm' && topic.test(sentence.action ?? '')) {
            yield sentence.place;
        }
    }
    for (const { provision, text } of titledProvisions(agreement)) {
        if (
            provision.sort !== 'appendix' &&
            topic.test(text) &&
            sentencesOf(text).some(sentence => topic.test(sentence) && COMMITS.test(sentence))
        ) {
            yield provision.place;
        }
    }
}
