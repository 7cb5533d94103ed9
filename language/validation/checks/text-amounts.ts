import { AstUtils, GrammarUtils } from 'langium';
import type { Finding } from '../finding.ts';
import { placeBetween, placeOf } from '../places.ts';
import { amountsIn, numberInWords } from '../prose/amounts.ts';
import { isBackground, sentencesBeside, type ClauseText } from '../prose/document-prose.ts';
import { stemOf } from '../prose/phrases.ts';
import type { ProseCheck, TextContext } from './check.ts';
import { kindsOfDayThatDiffer } from './text-kinds-of-day.ts';
import { aboutOf, writtenIn, type Said, type Written } from './written-amounts.ts';

const MAY_HOLD_ONE =
    /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|once|twice)\b).{0,40}\b(?:hour|day|week|month|quarter|term|year)/is;

/** Numbers of a text are those of the sentences beside it. */
export const numbersInTextMustAgree: ProseCheck = ({ texts }, context) =>
    texts.flatMap(text => {
        const { node, read } = text;
        if (node.$type === 'Sentence' || !MAY_HOLD_ONE.test(read.own) || isBackground(node)) {
            return [];
        }
        const sentences = sentencesBeside(node);
        const amounts =
            sentences.length === 0
                ? []
                : read.statements
                      .filter(({ text: words }) => MAY_HOLD_ONE.test(words))
                      .flatMap(({ terms }) => amountsIn(terms).map(amount => ({ amount, terms })));
        const said = amounts.length === 0 ? [] : sentences.flatMap(writtenIn);
        const units = new Set(amounts.map(({ amount }) => amount.unit));
        const mismatches = [...units].flatMap(unit =>
            mismatchOf(
                amounts.filter(({ amount }) => amount.unit === unit),
                said.filter(written => written.unit === unit),
            ).map(pair => finding(pair, text, context)),
        );
        return [...mismatches, ...kindsOfDayThatDiffer(amounts, said, text, context)];
    });

/** `thirty (30)`: a number in words, and once more in figures. */
const TWICE = /\b([a-z]+(?:-[a-z]+)?)\s*\((\d{1,3})\)/gi;

/** A number that stands in words and in figures is the same in both. */
export const figuresMustBeThoseOfTheWords: ProseCheck = ({ texts }, { document }) =>
    texts.flatMap(({ start, read }) => {
        if (!read.own.includes('(')) {
            return [];
        }
        return [...read.own.matchAll(TWICE)].flatMap((match): Finding[] => {
            const [written, words, figures] = match as unknown as [string, string, string];
            const value = numberInWords(words);
            const from = start + match.index;
            if (value === undefined || value === Number(figures)) {
                return [];
            }
            return [
                {
                    rule: 'deadline/text-mismatch',
                    place: placeBetween(document, from, from + written.length),
                    message: `The words say ${words}, the figures ${figures}. Decide which is meant, and write the number once.`,
                    data: {
                        kind: 'rewrite',
                        options: [words, figures].map(one => ({ title: `Write ${one}`, text: one })),
                    },
                },
            ];
        });
    });

/**
 * The numbers of a text that no sentence has, each with the sentence that speaks most of the same things, if that has a number which the text does not
 * have. Where two fit as well, nothing is certain.
 */
function mismatchOf(said: readonly Said[], written: readonly Written[]): (Said & { written: Written })[] {
    const values = new Set(said.map(({ amount }) => amount.value));
    const pairs = said
        .filter(({ amount }) => !written.some(({ value }) => value === amount.value))
        .flatMap(lone => {
            const stems = new Set(lone.terms.map(({ word }) => stemOf(word)));
            const ranked = written
                .map(one => ({ one, shared: [...aboutOf(one)].filter(stem => stems.has(stem)).length }))
                .filter(({ shared }) => shared > 0);
            const most = Math.max(...ranked.map(({ shared }) => shared));
            const [other, ...rest] = ranked.filter(({ shared }) => shared === most).map(({ one }) => one);
            return !other || values.has(other.value) || rest.some(({ value }) => value !== other.value)
                ? []
                : [{ ...lone, written: other }];
        });
    return pairs.filter(({ written: { node } }) => pairs.filter(pair => pair.written.node === node).length === 1);
}

function finding({ amount, terms, written }: Said & { written: Written }, { start, read }: ClauseText, { document }: TextContext): Finding {
    const from = terms[amount.from]!.start;
    const until = terms[amount.until - 1]!.end;
    const place = placeBetween(document, start + from, start + until);
    const property = 'often' in written.node && written.node.often !== undefined ? 'often' : 'amount';
    const inSentence = GrammarUtils.findNodeForProperty(written.node.$cstNode, property);
    const isHere = inSentence !== undefined && AstUtils.getDocument(written.node) === document;
    const unit = amount.unit.startsWith('times') ? amount.unit : `${amount.unit}s`;
    const sentenceSays = `${written.value} ${written.value === 1 ? amount.unit.replace(/^times/, 'time') : unit}`;
    const textSays = read.text.slice(from, until).replace(/\s+/g, ' ');
    const unitSays = read.text.slice(until, terms[amount.until + amount.unit.split(' ').length - 1]?.end ?? until).replace(/\s+/g, ' ');
    return {
        rule: 'deadline/text-mismatch',
        place,
        message: `The text says "${textSays}${amount.unit.startsWith('times') ? '' : unitSays}", but the sentence beside it says ${sentenceSays}. Decide which is meant, and write it in both.`,
        related: [{ place: placeOf(written.node, property), message: `${sentenceSays} here` }],
        data: {
            kind: 'edits',
            fixes: [
                ...(isHere && property === 'amount'
                    ? [
                          {
                              title: `Write ${amount.value} in the sentence, as the text says`,
                              edits: [{ range: inSentence.range, newText: String(amount.value) }],
                          },
                      ]
                    : []),
                ...(property === 'amount' && amount.until - amount.from === 1 && !/^(?:once|twice)$/i.test(textSays)
                    ? [
                          {
                              title: `Write ${written.value} in the text, as the sentence says`,
                              edits: [{ range: place.range, newText: String(written.value) }],
                          },
                      ]
                    : []),
            ],
        },
    };
}
