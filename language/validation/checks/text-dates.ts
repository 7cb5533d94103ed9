import { AstUtils } from 'langium';
import { readDate, type CivilDate } from '../../domain/index.ts';
import { isDatePoint, isFirstReview, type DateValue, type Sentence } from '../../generated/ast.ts';
import type { Finding } from '../finding.ts';
import { placeBetween, placeOf } from '../places.ts';
import { asDateOfLanguage, DAY_IN_TEXT, MONTH } from '../prose/calendar-words.ts';
import { isBackground, sentencesBeside, type ClauseText } from '../prose/document-prose.ts';
import { isContentWord, stemOf } from '../prose/phrases.ts';
import type { Statement } from '../prose/read-text.ts';
import { wordsOf } from '../words-index.ts';
import type { ProseCheck, TextContext } from './check.ts';
import { REVIEWS_ALL } from './text-rhythms.ts';

/** A day by which or on which something is done. */
const DUE = new RegExp(`\\b(?:by|on|before|no later than|not later than|until|and) (?:the )?(${DAY_IN_TEXT})\\b`, 'g');
const REVIEWED = new RegExp(
    `\\breview\\w*\\b[^.;]{0,40}?\\b(in|on|by|before|no later than|not later than) (?:the end of )?(?:the )?((?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?${MONTH},? \\d{4})\\b`,
    'i',
);

/** A review that is told of is none to come. */
const PAST = /\b(?:was|were|been|had) (?:last )?review|\blast reviewed?\b/i;

/** A day that a text names with its year, and where. */
interface Named {
    readonly date: CivilDate;
    readonly words: string;
    /** UTF-16 offset in the statement. */
    readonly at: number;
}

/** The days of a text are those of the sentences beside it, and the day of the first review is the one that is declared. */
export const datesInTextMustAgree: ProseCheck = ({ texts }, context) =>
    context.incomplete ? [] : texts.flatMap(text => [...againstSentences(text, context), ...againstReview(text, context)]);

function againstSentences(text: ClauseText, context: TextContext): Finding[] {
    const { node, read } = text;
    if (node.$type === 'Sentence' || isBackground(node) || !/\d{4}/.test(read.own)) {
        return [];
    }
    const inText = read.statements.flatMap(statement => daysIn(statement.text).map(day => ({ day, statement })));
    const inSentences =
        inText.length === 0 ? [] : sentencesBeside(node).flatMap(sentence => pointsOf(sentence).map(point => ({ sentence, ...point })));
    const lone = inText.filter(({ day }) => !inSentences.some(({ date }) => date.first === day.date.first));
    const others = inSentences.filter(({ date }) => !inText.some(({ day }) => day.date.first === date.first));
    const [only, more] = lone;
    const [other, another] = only ? others.filter(({ sentence }) => speaksOf(sentence, only.statement)) : [];
    if (!only || more || !other || another) {
        return [];
    }
    const written = other.value.text!;
    return [
        {
            rule: 'deadline/text-mismatch',
            place: placeIn(only.day, only.statement, text, context),
            message: `The text says ${only.day.words}, but the sentence beside it says ${written}. Decide which is meant, and write it in both.`,
            related: [{ place: placeOf(other.value), message: `${written} here` }],
            data: { kind: 'rewrite', options: [{ title: `Write ${written} in the text, as the sentence says`, text: written }] },
        },
    ];
}

/** What is done by the sentence is done by the statement: its verb, or two of its words. */
function speaksOf({ action }: Sentence, { terms }: Statement): boolean {
    const stems = new Set(terms.map(({ word }) => stemOf(word)));
    const words = wordsOf(action ?? '').filter(isContentWord);
    const shared = words.filter(word => stems.has(stemOf(word)));
    return shared.length > 1 || (shared.length === 1 && shared[0] === words[0]);
}

function againstReview(text: ClauseText, context: TextContext): Finding[] {
    const [review, another] = context.nodes.of('Review');
    const first = review?.tails.find(isFirstReview)?.date;
    const due = first && dateOf(first.text);
    if (!due || another) {
        return [];
    }
    return text.read.statements.flatMap((statement): Finding[] => {
        const isToCome = REVIEWS_ALL.test(statement.text) && !PAST.test(statement.text);
        const found = isToCome ? REVIEWED.exec(statement.text) : null;
        const date = found && dateOf(found[2]);
        const isBy = /^(?:by|before|no|not)/i.test(found?.[1] ?? '');
        if (!found || !date || (due.first <= date.last && (isBy || due.last >= date.first))) {
            return [];
        }
        const named = { date, words: found[2]!, at: found.index + found[0].length - found[2]!.length };
        return [
            {
                rule: 'term/text-mismatch',
                place: placeIn(named, statement, text, context),
                message: `The agreement is first reviewed ${due.precision === 'day' ? 'on' : 'in'} ${first.text} by its declaration, but ${found[1]!.toLowerCase()} ${named.words} by this text. Decide which is meant, and write it in both.`,
                related: [{ place: placeOf(first), message: 'The declared day' }],
                data: { kind: 'rewrite', options: [{ title: `Write ${first.text} in the text, as it is declared`, text: first.text! }] },
            },
        ];
    });
}

function daysIn(statement: string): Named[] {
    return [...statement.matchAll(DUE)].flatMap((match): Named[] => {
        const date = dateOf(match[1]);
        return date ? [{ date, words: match[1]!, at: match.index + match[0].length - match[1]!.length }] : [];
    });
}

function pointsOf(sentence: Sentence): { date: CivilDate; value: DateValue }[] {
    return AstUtils.streamAllContents(sentence)
        .filter(isDatePoint)
        .toArray()
        .flatMap(({ date: value }) => {
            const date = dateOf(value?.text);
            return value && date?.precision === 'day' ? [{ date, value }] : [];
        });
}

function dateOf(written: string | undefined): CivilDate | undefined {
    const read = readDate(asDateOfLanguage(written ?? ''));
    return 'date' in read ? read.date : undefined;
}

function placeIn({ at, words }: Named, statement: Statement, { start }: ClauseText, { document }: TextContext): Finding['place'] {
    const from = start + statement.start + at;
    return placeBetween(document, from, from + words.length);
}
