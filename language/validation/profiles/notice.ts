import type { Agreement, Effect, Place } from '../../domain/index.ts';
import { daysIn, roughDays } from '../checks/lengths.ts';
import { allSentences } from '../checks/sentences.ts';
import { sentencesOf, titledProvisions } from './provision-texts.ts';
import type { NoticeAct, RequiredMatter } from './requirement.ts';

type NoticeMatter = Extract<RequiredMatter, { kind: 'notice' }>;

/** How prose says that an agreement is ended, changed or left. */
const ACTS: Readonly<Record<NoticeAct, RegExp>> = {
    end: /\b(?:terminat\w*|end(?:s|ed|ing)?|withdraw\w*)\b/i,
    change: /\b(?:amend\w*|var(?:y|ied|iations?)|chang\w*)\b/i,
    leave: /\b(?:leav\w*|withdraw\w*)\b/i,
};
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const LENGTH = new RegExp(
    `\\b(\\d+|an?|${NUMBERS.join('|')})(?: \\(\\d+\\))?[ -]((?:(?:working|calendar|clear|school) )?(?:day|week|month|half-term|term|quarter|year)s?)\\b`,
    'gi',
);

/** The sentences that end, change or leave an agreement. */
export function effectsOf(agreement: Agreement, act: NoticeAct): Effect[] {
    return allSentences(agreement).filter((sentence): sentence is Effect => sentence.form === 'effect' && sentence.act.kind === act);
}

/** Where an agreement gives the notice that is asked for. That it says nothing of the act itself is another matter: then this is settled too. */
export function noticeAt(agreement: Agreement, { act, atLeast }: NoticeMatter): Place[] {
    const effects = effectsOf(agreement, act);
    const prose = titledProvisions(agreement).filter(
        ({ provision, text }) => provision.sort !== 'appendix' && /\bnotice\b/i.test(text) && ACTS[act].test(text),
    );
    if (effects.length === 0 && prose.length === 0) {
        return [agreement.namePlace];
    }
    const isLong = (days: number): boolean => days >= (atLeast?.days ?? 0);
    return [
        ...effects
            .filter(({ notice }) => (notice === 'none' ? !atLeast : notice !== undefined && isLong(roughDays(notice) ?? Infinity)))
            .map(({ place }) => place),
        ...prose.filter(({ text }) => lengthsBesideNotice(text, ACTS[act]).some(isLong)).map(({ provision }) => provision.place),
    ];
}

/** Lengths of time, in days, in the sentences that speak of the act and of notice. */
function lengthsBesideNotice(text: string, act: RegExp): number[] {
    return sentencesOf(text)
        .filter(sentence => act.test(sentence) && /\bnotice\b/i.test(sentence))
        .flatMap(sentence => [...sentence.matchAll(LENGTH)].map(([, amount, unit]) => daysFor(amount!, unit!) ?? 0));
}

/** The days of an amount as it is written ("3", "three", "a") of a unit; undefined when it is no amount, as a blank. */
export function daysFor(amount: string, unit: string): number | undefined {
    const word = amount.toLowerCase();
    const count = /^an?$/.test(word) ? 1 : /^\d+$/.test(word) ? Number(word) : NUMBERS.indexOf(word) + 1;
    const days = count * daysIn(unit.toLowerCase());
    return days > 0 ? days : undefined;
}
