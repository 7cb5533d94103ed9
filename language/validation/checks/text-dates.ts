import { AstUtils, type AstNode } from 'langium';
import { readDate, type CivilDate } from '../../domain/index.ts';
import { isDatePoint, isFirstReview, isNthPoint, isYearlyPoint, type Sentence } from '../../generated/ast.ts';
import type { Finding } from '../finding.ts';
import { placeOf } from '../places.ts';
import { asDateOfLanguage, DAY_IN_TEXT, MONTH } from '../prose/calendar-words.ts';
import { isBackground, placeInStatement, sentencesBeside, type ClauseText } from '../prose/document-prose.ts';
import { isContentWord, stemOf } from '../prose/phrases.ts';
import type { Statement } from '../prose/read-text.ts';
import { wordsOf } from '../words-index.ts';
import type { ProseCheck, TextContext } from './check.ts';
import { REVIEWS_ALL } from './text-rhythms.ts';

const LIMIT = '\\b(?:by|on|before|no later than|not later than|until|and) (?:the )?';
/** A day by which or on which something is done. */
const DUE = new RegExp(`${LIMIT}(?<day>${DAY_IN_TEXT})\\b`, 'g');
/** The same of a day that comes each year, and of one that comes each month. */
const EACH_YEAR = new RegExp(
    `${LIMIT}(?<day>(?<nth>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH}))(?=,? (?:(?:in|of) )?(?:each|every) (?:\\w+ )?year\\b|,? annually\\b)`,
    'g',
);
const EACH_MONTH =
    /\b(?:by|on|before|no later than|not later than) the (?<day>(?<nth>\d{1,2})(?:st|nd|rd|th))(?<kind> working)?(?: day)?(?= (?:of|in) (?:each|every) (?:\w+ )?month\b)/g;
const REVIEW_DAY = `((?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?${MONTH},? \\d{4})\\b`;
const REVIEWED = new RegExp(
    `\\breview\\w*\\b[^.;]{0,40}?\\b(in|on|by|before|no later than|not later than) (?:the end of )?(?:the )?${REVIEW_DAY}`,
    'i',
);
/** `Review date: August 2027`, as the head of a paper has it. */
const REVIEW_DATE = new RegExp(`\\b(?:review date|date of (?:the )?(?:first |next )?review)(?::| is)? (on |in )?${REVIEW_DAY}`, 'i');

/** Spares splitting the texts that name no day. */
const MAY_HOLD_ONE = /\d{4}|\d(?:st|nd|rd|th)?(?: (?:working )?(?:day|of|in)\b| [A-Z][a-z]+)/;

/** A review that is told of is none to come. */
const PAST = /\b(?:was|were|been|had) (?:last )?review|\blast reviewed?\b/i;

/** A day that a text or a sentence names. */
interface Day {
    /** What is compared: `on 20635`, `year 31 may`, `month 5`; days of one kind begin alike. */
    readonly key: string;
    readonly words: string;
}

/** A day of a text, with its UTF-16 offset in the statement. */
interface Named extends Day {
    readonly at: number;
}

/** What is said behind the day of a kind. */
const OF_KIND: Readonly<Record<string, string>> = { on: '', year: ' each year', month: ' of each month' };
const kindOf = ({ key }: Day): string => key.split(' ')[0]!;

/** The days of a text are those of the sentences beside it, and the day of the first review is the one that is declared. */
export const datesInTextMustAgree: ProseCheck = ({ texts }, context) =>
    context.incomplete ? [] : texts.flatMap(text => [...againstSentences(text, context), ...againstReview(text, context)]);

function againstSentences(text: ClauseText, context: TextContext): Finding[] {
    const { node, read } = text;
    if (node.$type === 'Sentence' || !MAY_HOLD_ONE.test(read.own) || isBackground(node)) {
        return [];
    }
    const inText = read.statements.flatMap(statement => daysIn(statement.text).map(day => ({ day, statement })));
    const inSentences =
        inText.length === 0 ? [] : sentencesBeside(node).flatMap(sentence => pointsOf(sentence).map(point => ({ sentence, ...point })));
    return [...new Set(inText.map(({ day }) => kindOf(day)))].flatMap((kind): Finding[] => {
        const lone = inText.filter(({ day }) => kindOf(day) === kind && !inSentences.some(({ day: { key } }) => key === day.key));
        const others = inSentences.filter(({ day }) => kindOf(day) === kind && !inText.some(({ day: { key } }) => key === day.key));
        const [only, more] = lone;
        const [other, another] = only ? others.filter(({ sentence }) => speaksOf(sentence, only.statement)) : [];
        if (!only || more || !other || another) {
            return [];
        }
        const { words } = other.day;
        return [
            {
                rule: 'deadline/text-mismatch',
                place: placeInStatement(context.document, text, only.statement, only.day.at, only.day.words),
                message: `The text says ${only.day.words}${OF_KIND[kind]}, but the sentence beside it says ${words}${OF_KIND[kind]}. Decide which is meant, and write it in both.`,
                related: [{ place: placeOf(other.node), message: `${words} here` }],
                data: { kind: 'rewrite', options: [{ title: `Write ${words} in the text, as the sentence says`, text: words }] },
            },
        ];
    });
}

/** What is done by the sentence is done by the statement: its verb, or two of its words. */
function speaksOf({ action }: Sentence, { terms }: Statement): boolean {
    const stems = new Set(terms.map(({ word }) => stemOf(word)));
    const words = wordsOf(action ?? '').filter(isContentWord);
    const shared = words.filter(word => stems.has(stemOf(word)));
    return shared.length > 1 || (shared.length === 1 && shared[0] === words[0]);
}

function againstReview(text: ClauseText, context: TextContext): Finding[] {
    if (!/\d{4}/.test(text.read.own)) {
        return [];
    }
    const [review, another] = context.nodes.of('Review');
    const first = review?.tails.find(isFirstReview)?.date;
    const due = first && dateOf(first.text);
    if (!due || another) {
        return [];
    }
    return text.read.statements.flatMap((statement): Finding[] => {
        const isToCome = REVIEWS_ALL.test(statement.text) && !PAST.test(statement.text);
        const found = REVIEW_DATE.exec(statement.text) ?? (isToCome ? REVIEWED.exec(statement.text) : null);
        const date = found && dateOf(found[2]);
        const [, , words = ''] = found ?? [];
        const isBy = /^(?:by|before|no|not)/i.test(found?.[1] ?? '');
        if (!found || !date || (due.first <= date.last && (isBy || due.last >= date.first))) {
            return [];
        }
        return [
            {
                rule: 'term/text-mismatch',
                place: placeInStatement(context.document, text, statement, found.index + found[0].length - words.length, words),
                message: `The agreement is first reviewed ${due.precision === 'day' ? 'on' : 'in'} ${first.text} by its declaration, but ${found[1] ? `${found[1].trim().toLowerCase()} ` : ''}${words} by this text. Decide which is meant, and write it in both.`,
                related: [{ place: placeOf(first), message: 'The declared day' }],
                data: { kind: 'rewrite', options: [{ title: `Write ${first.text} in the text, as it is declared`, text: first.text! }] },
            },
        ];
    });
}

function daysIn(statement: string): Named[] {
    return [
        ...matches(DUE, statement).flatMap(([words, at]) => {
            const date = dateOf(words);
            return date ? [{ key: `on ${date.first}`, words, at }] : [];
        }),
        ...matches(EACH_YEAR, statement).map(([words, at, { nth, month }]) => ({ key: `year ${nth} ${month!.toLowerCase()}`, words, at })),
        ...matches(EACH_MONTH, statement).map(([words, at, { nth, kind = '' }]) => ({ key: `month ${nth}${kind}`, words, at })),
    ];
}

/** The days that a pattern finds, each with its offset and the parts of the match. */
function matches(pattern: RegExp, statement: string): [words: string, at: number, groups: Record<string, string | undefined>][] {
    return [...statement.matchAll(pattern)].map(({ 0: whole, index, groups = {} }) => {
        const words = groups['day']!;
        return [words, index + whole.indexOf(words), groups];
    });
}

function pointsOf(sentence: Sentence): { day: Day; node: AstNode }[] {
    return AstUtils.streamAllContents(sentence)
        .toArray()
        .flatMap((node): { day: Day; node: AstNode }[] => {
            if (isDatePoint(node) && node.date) {
                const date = dateOf(node.date.text);
                return date?.precision === 'day' ? [{ day: { key: `on ${date.first}`, words: node.date.text! }, node: node.date }] : [];
            }
            if (isYearlyPoint(node) && node.day) {
                const [nth, month = ''] = node.day.split(/\s+/);
                return [{ day: { key: `year ${nth} ${month.toLowerCase()}`, words: node.day }, node }];
            }
            const kind = isNthPoint(node) && /^month/.test(node.period ?? '') && /^(working )?days?$/.exec(node.day ?? '');
            return kind && /^\d/.test(node.nth)
                ? [{ day: { key: `month ${Number.parseInt(node.nth, 10)}${kind[1] ? ' working' : ''}`, words: node.nth }, node }]
                : [];
        });
}

function dateOf(written: string | undefined): CivilDate | undefined {
    const read = readDate(asDateOfLanguage(written ?? ''));
    return 'date' in read ? read.date : undefined;
}
