import { endOfAgreement, type Agreement } from '../../domain/index.ts';
import { formatPlainDay } from '../../domain/time/format-date.ts';
import type { Finding } from '../finding.ts';
import { wordsOf } from '../words-index.ts';
import type { AgreementCheck } from './check.ts';
import { allProvisions, allSentences } from './sentences.ts';

/** An agreement that has run out says so, or is extended. */
export const agreementsMustNotHaveEnded: AgreementCheck = (agreement, { today, query, environment }) => {
    const {
        terms: [term],
        state,
        starts,
    } = agreement;
    const end = query && term && state !== 'ended' && state !== 'template' ? endOfAgreement(agreement, query, environment) : undefined;
    const hasStarted = starts?.kind !== 'date' || !('date' in starts.date) || (end !== undefined && starts.date.date.first <= end);
    if (end === undefined || end >= today! || !hasStarted) {
        return [];
    }
    return [
        {
            rule: 'term/ended',
            place: term!.place,
            message: `This agreement ended on ${formatPlainDay(end)}. Renew it with a later date, record its extension in the history (this agreement extended by 1 year), or say 'state ended' in its head.`,
        },
    ];
};

const WATCHING = /\b(?:check|confirm|verif|monitor|review|tell|notif|inform|report)\w*/i;
const SMALL_WORDS = new Set([
    'the',
    'a',
    'an',
    'is',
    'are',
    'of',
    'for',
    'and',
    'or',
    'in',
    'to',
    'as',
    'by',
    'be',
    'has',
    'have',
    'it',
    'its',
    'with',
]);

/** Somebody has to see whether the condition that keeps an agreement in force still holds. */
export const conditionsOfTheTermMustBeWatched: AgreementCheck = agreement => {
    if (agreement.incomplete) {
        return [];
    }
    const watched = allSentences(agreement).flatMap(sentence =>
        sentence.form === 'norm' && WATCHING.test(sentence.action ?? '') ? [new Set(wordsOf(sentence.action!))] : [],
    );
    return agreement.terms
        .filter(term => term.kind === 'while')
        .flatMap((term): Finding[] => {
            const telling = wordsOf(term.text).filter(word => !SMALL_WORDS.has(word));
            const isWatched = watched.some(words => telling.filter(word => words.has(word)).length >= Math.min(2, telling.length));
            if (isWatched) {
                return [];
            }
            return [
                {
                    rule: 'term/unwatched-condition',
                    place: term.place,
                    message:
                        'The agreement lasts only while this is so, but nobody has to see whether it still is. Add a duty, such as: ... must "tell the other parties when this is no longer so".',
                },
            ];
        });
};

const OF_COURTS: readonly [RegExp, string][] = [
    [
        /\b(?:governed by|subject to)(?:,? and (?:to be )?(?:construed|interpreted) in accordance with,?)? (?:the laws? of\b|(?:English|Scots|Scottish|Welsh|Northern Irish) law\b)/i,
        'a governing law',
    ],
    [/\b(?:exclusive )?jurisdiction of the (?:[A-Z]\w+ )?(?:and \w+ )?courts?\b|\bexclusive jurisdiction\b/i, 'the jurisdiction of courts'],
    [/\bliquidated damages\b|\bdamages for (?:any )?breach\b/i, 'damages'],
    [/\b(?:executed|signed|entered into|delivered|takes? effect) as a deed\b/i, 'a deed'],
    [/\benforceable (?:in|by) (?:the |a )?courts?\b/i, 'enforcement by courts'],
];

/** Words by which an agreement says of itself that law does not stand behind it. */
const NOT_BINDING =
    /\b(?:this|the) (?:mou|memorandum(?: of understanding)?|agreement|protocol) (?:is|shall|will|does|are) not (?:be |intended to be |intended to )?(?:legally binding|(?:a |form a |constitute a )?(?:legally binding )?contract|(?:create|impose|give rise to)[^.]{0,40}\blegal\b)|\bnot (?:intended to be )?legally binding\b|\bno legal(?:ly binding)? obligations?\b/i;

/** What is not legally binding has no governing law, no courts and no deed, and what is does not call itself not binding. */
export const statusMustAgreeWithTheWords: AgreementCheck = agreement => {
    const { legalStatus } = agreement;
    if (legalStatus?.binding && legalStatus.clauses === undefined) {
        return allProvisions(agreement)
            .flatMap(({ texts }) => texts.filter(({ text }) => NOT_BINDING.test(text)))
            .map(({ place }): Finding => ({
                rule: 'status/contradiction',
                place,
                related: [{ place: legalStatus.place, message: 'Legally binding' }],
                message:
                    'These words say that nothing here binds by law, but the agreement is legally binding. Correct one of the two, or say which clauses bind: legally binding only in clauses ...',
            }));
    }
    if (legalStatus?.binding !== false) {
        return [];
    }
    const related = [{ place: legalStatus.place, message: 'Not legally binding' }];
    const said = allProvisions(agreement).flatMap(({ texts }) =>
        texts.flatMap(({ text, place }): Finding[] => {
            const found = OF_COURTS.find(([words]) => words.test(text));
            if (found) {
                return [
                    {
                        rule: 'status/contradiction',
                        place,
                        related,
                        message: `This speaks of ${found[1]}, but the agreement is not legally binding. Leave it out, or say which clauses bind: legally binding only in clauses ...`,
                    },
                ];
            }
            return [];
        }),
    );
    return [
        ...said,
        ...deeds(agreement).map((place): Finding => ({
            rule: 'status/contradiction',
            place,
            related,
            message:
                "This signs a deed, but the agreement is not legally binding. Leave 'as a deed' out, or say that the agreement is legally binding.",
        })),
    ];
};

function deeds({ signatures }: Agreement): Finding['place'][] {
    return signatures.filter(({ manner }) => manner === 'deed').map(({ place }) => place);
}
