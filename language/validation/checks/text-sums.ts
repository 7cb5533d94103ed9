import { isSentence } from '../../generated/ast.ts';
import type { Finding } from '../finding.ts';
import { placeBetween } from '../places.ts';
import { isBackground, placeInStatement, sentencesBeside, type ClauseText } from '../prose/document-prose.ts';
import { isContentWord, stemOf } from '../prose/phrases.ts';
import type { ReadText, Statement } from '../prose/read-text.ts';
import { mayHoldSum, sumInWords, sumsIn, type Sum } from '../prose/sums.ts';
import { wordsOf } from '../words-index.ts';
import type { ProseCheck, TextContext } from './check.ts';

/** Sums of money and percentages agree with their own words, with the sentences beside them, and with each other. */
export const sumsInTextMustAgree: ProseCheck = ({ texts, actions }, context) => {
    const withSums = texts.filter(({ read }) => mayHoldSum(read.own));
    if (withSums.length === 0 || context.incomplete) {
        return [];
    }
    const actionsBySentence = new Map(actions.filter(({ read }) => mayHoldSum(read.own)).map(action => [action.node, action]));
    const beside = withSums.flatMap(text => againstSentences(text, actionsBySentence, context));
    const taken = new Set(beside.map(({ place }) => keyOf(place)));
    return [
        ...withSums.flatMap(text => againstItsWords(text, context)),
        ...beside,
        ...againstEachOther(withSums, context).filter(({ place }) => !taken.has(keyOf(place))),
    ];
};

const keyOf = ({ range: { start } }: Finding['place']): string => `${start.line} ${start.character}`;

/** `\u00A31,250 (one thousand two hundred pounds)`, `one thousand pounds (\u00A31,200)`. */
const TWICE =
    /[\u00A3\u20AC$]\s?[\d,.]+(?:\s?(?:m|million|k|thousand))?\s*\((?<behind>[a-z][a-z, -]{2,80}?)\s+(?:pounds|euros?|dollars)\b[^()]{0,20}\)|(?<ahead>(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|a|hundred|thousand|million|and),?\s+){1,12})(?:pounds|euros?|dollars)(?:\s+sterling)?\s*\([\u00A3\u20AC$]\s?[\d,.]+(?:\s?(?:m|million|k|thousand))?\)/gi;

function againstItsWords({ start, read }: ClauseText, { document }: TextContext): Finding[] {
    return [...read.own.matchAll(TWICE)].flatMap((match): Finding[] => {
        const words = (match.groups!['behind'] ?? match.groups!['ahead']!).trim();
        const [sum] = sumsIn(match[0]);
        const value = sumInWords(words.replace(/^a /i, 'one '));
        if (!sum || value === undefined || value === sum.value) {
            return [];
        }
        const from = start + match.index;
        return [
            {
                rule: 'deadline/text-mismatch',
                place: placeBetween(document, from, from + match[0].length),
                message: `The words say ${words}, the figures ${sum.words}. Decide which is meant, and write the sum once.`,
                data: { kind: 'rewrite', options: [{ title: `Write ${sum.words}`, text: sum.words }] },
            },
        ];
    });
}

interface Named {
    readonly sum: Sum;
    readonly statement: Statement;
}

/** The one sum of a text that no sentence has is that of the one sentence that speaks of the same. */
function againstSentences(text: ClauseText, actions: ReadonlyMap<ClauseText['node'], ClauseText>, context: TextContext): Finding[] {
    const beside = isBackground(text.node) ? [] : sentencesBeside(text.node).flatMap(sentence => actions.get(sentence) ?? []);
    if (beside.length === 0) {
        return [];
    }
    const inText = namedIn(text.read);
    const inSentences = beside.flatMap(action => namedIn(action.read).map(named => ({ ...named, action })));
    const isIn = ({ value, kind }: Sum, others: readonly Named[]): boolean =>
        others.some(({ sum }) => sum.value === value && sum.kind === kind);
    const others = inSentences.filter(({ sum }) => !isIn(sum, inText));
    return inText
        .filter(({ sum }) => !isIn(sum, inSentences))
        .flatMap(({ sum, statement }, _, lone): Finding[] => {
            const stems = new Set(wordsOf(statement.text).map(stemOf));
            const sameKind = others.filter(({ sum: { kind } }) => kind === sum.kind);
            const [other] = sameKind;
            const isOnlyOne = sameKind.length === 1 && lone.filter(one => one.sum.kind === sum.kind).length === 1;
            const isOfTheSame = other && wordsOf(other.statement.text).some(word => isContentWord(word) && stems.has(stemOf(word)));
            return isOnlyOne && isOfTheSame
                ? [
                      mismatch(
                          { sum, statement },
                          text,
                          other.sum,
                          'the sentence beside it',
                          placeOfSum(other, other.action, context),
                          context,
                      ),
                  ]
                : [];
        });
}

/** What is a sum without saying of what. */
const GENERIC =
    /^(?:sum|amount|total|maximum|minimum|limit|value|figure|excess|least|most|more|less|further|additional|another|approximately|only)$/;

/** Two sums for one thing: what goes by the same words, by the same measure (`per hour`) and for the same purpose. */
function againstEachOther(texts: readonly ClauseText[], context: TextContext): Finding[] {
    const known = new Map<string, Named & { text: ClauseText }>();
    return texts.flatMap(text =>
        isSentence(text.node) || isBackground(text.node)
            ? []
            : namedIn(text.read).flatMap((named): Finding[] => {
                  const key = ofWhat(named);
                  const other = key === undefined ? undefined : known.get(key);
                  if (key !== undefined && !other) {
                      known.set(key, { ...named, text });
                  }
                  return other && other.sum.value !== named.sum.value
                      ? [mismatch(named, text, other.sum, 'another place', placeOfSum(other, other.text, context), context)]
                      : [];
              }),
    );
}

/** What a sum is of, to be compared: `the annual charge is`, `a charge of ... per payslip`; undefined where that is not plain. */
function ofWhat({ sum, statement }: Named): string | undefined {
    const ahead =
        /(?:^|[.,;:]\s|\b(?:the|a|an|its|their|each|pays?|paid|pay)\s)((?:[\w/&-]+\s+){1,6}?)(?:of|is|are|(?:shall|will|must) be)\s+$/i.exec(
            statement.text.slice(0, sum.start),
        )?.[1];
    const behind = statement.text.slice(sum.end);
    const [, per, rest = ''] = /^(?:\s+plus VAT)?(?:,?\s+(?:per|a|an|for each)\s+(\w+))?([^.;]*)/i.exec(behind) ?? [];
    const purpose = /\b(?:for|where|if|when|until|from|in|to|or|on)\s.*/i.exec(rest)?.[0] ?? '';
    const what = wordsOf(ahead ?? '').filter(word => (isContentWord(word) || /\d/.test(word)) && !GENERIC.test(word));
    const isPlain = what.length > 1 || (what.length === 1 && per !== undefined);
    return isPlain
        ? [sum.kind, ...what.map(stemOf), '/', per ?? '', '/', ...wordsOf(purpose).filter(isContentWord).map(stemOf)].join(' ')
        : undefined;
}

function namedIn(read: ReadText): Named[] {
    return read.statements
        .filter(({ text }) => mayHoldSum(text))
        .flatMap(statement => sumsIn(statement.text).map(sum => ({ sum, statement })));
}

function placeOfSum({ sum, statement }: Named, text: ClauseText, { document }: TextContext): Finding['place'] {
    return placeInStatement(document, text, statement, sum.start, sum.words);
}

function mismatch(named: Named, text: ClauseText, other: Sum, where: string, place: Finding['place'], context: TextContext): Finding {
    return {
        rule: 'deadline/text-mismatch',
        place: placeOfSum(named, text, context),
        message: `The text says ${named.sum.words}, but ${where} says ${other.words} of the same. Decide which is meant, and write it in both.`,
        related: [{ place, message: `${other.words} here` }],
        data: { kind: 'rewrite', options: [{ title: `Write ${other.words}, as in the other place`, text: other.words }] },
    };
}
