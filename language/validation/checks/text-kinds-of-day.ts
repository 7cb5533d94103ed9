import { AstUtils, GrammarUtils } from 'langium';
import type { Finding } from '../finding.ts';
import { placeBetween, placeOf } from '../places.ts';
import type { ClauseText } from '../prose/document-prose.ts';
import { stemOf } from '../prose/phrases.ts';
import type { TextContext } from './check.ts';
import { aboutOf, type Said, type Written } from './written-amounts.ts';

const DAYS = /^(?:(?:clear|working|school|calendar|business) )*day$/;
const kindOfDay = (unit: string): string => unit.replace(/^calendar /, '');

/** So many days of a text that are so many days of another kind in the one sentence that speaks of them. */
function otherDaysOf(said: readonly Said[], written: readonly Written[]): (Said & { written: Written })[] {
    const days = said.filter(({ amount: { unit } }) => DAYS.test(unit));
    const isIn = (value: number, unit: string): boolean =>
        said.some(({ amount }) => amount.value === value && kindOfDay(amount.unit) === unit) &&
        written.some(other => other.value === value && kindOfDay(other.unit) === unit);
    return days.flatMap(lone => {
        const { value, unit } = lone.amount;
        const stems = new Set(lone.terms.map(({ word }) => stemOf(word)));
        const [other, another] = written.filter(
            one =>
                one.value === value &&
                DAYS.test(one.unit) &&
                kindOfDay(one.unit) !== kindOfDay(unit) &&
                !isIn(value, kindOfDay(one.unit)) &&
                [...aboutOf(one)].some(stem => stems.has(stem)),
        );
        return !other || another || isIn(value, kindOfDay(unit)) ? [] : [{ ...lone, written: other }];
    });
}

/** The days of a text that the sentence beside it counts otherwise. */
export function kindsOfDayThatDiffer(
    said: readonly Said[],
    written: readonly Written[],
    text: ClauseText,
    context: TextContext,
): Finding[] {
    const pairs = otherDaysOf(said, written);
    return pairs
        .filter((pair, at) => pairs.findIndex(other => other.written === pair.written) === at)
        .map(pair => finding(pair, text, context));
}

function finding({ amount, terms, written }: Said & { written: Written }, { start, read }: ClauseText, { document }: TextContext): Finding {
    const behind = amount.until + amount.unit.split(' ').length;
    const [from, unitFrom, until] = [terms[amount.from]!.start, terms[amount.until]!.start, terms[behind - 1]!.end];
    const inSentence = GrammarUtils.findNodeForProperty(written.node.$cstNode, 'unit');
    const isHere = inSentence !== undefined && AstUtils.getDocument(written.node) === document;
    const [textSays, sentenceSays] = [
        read.text
            .slice(unitFrom, until)
            .replace(/\s+/g, ' ')
            .replace(/['\u2019]s?$/, ''),
        `${written.unit}s`,
    ];
    const ofText = placeBetween(document, start + unitFrom, start + unitFrom + textSays.length);
    return {
        rule: 'deadline/text-mismatch',
        place: placeBetween(document, start + from, start + until),
        message: `The text counts ${textSays}, but the sentence beside it ${sentenceSays}: that is another day. Decide which is meant, and write it in both.`,
        related: [{ place: placeOf(written.node, 'unit'), message: `${sentenceSays} here` }],
        data: {
            kind: 'edits',
            fixes: [
                ...(isHere
                    ? [
                          {
                              title: `Write ${amount.unit}s in the sentence, as the text says`,
                              edits: [{ range: inSentence.range, newText: `${amount.unit}s`.replace(/^calendar /, '') }],
                          },
                      ]
                    : []),
                {
                    title: `Write ${sentenceSays} in the text, as the sentence says`,
                    edits: [{ range: ofText.range, newText: sentenceSays }],
                },
            ],
        },
    };
}
