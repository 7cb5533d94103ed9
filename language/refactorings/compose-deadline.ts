import { AstUtils } from 'langium';
import { formatPlainDay, parseWrittenDate, type Region, type WrittenDate } from '../domain/index.ts';
import { isDeadline, isSentence, isWithin, type Document } from '../generated/ast.ts';
import { problemsOf } from '../validation/checks/dates.ts';
import { placeAhead } from './history/place-entry.ts';

/** How a length of time and what it is counted from hang together. */
export type TimeRelation = 'at-least-before' | 'within-after' | 'on-before' | 'on-after';

/** What a deadline is counted from: every time of an event, or a day as an author writes it. */
export type CountedFrom = { event: string } | { day: string };

/** The words of a time that is asked about, or what is wrong with them, in a sentence. */
export type ComposedPhrase = { phrase: string } | { refused: string };

/** Reads a text of the language by itself. */
type Parse = (text: string) => { value: Document; lexerErrors: readonly unknown[]; parserErrors: readonly unknown[] };

/** The words that say a time: `at least 5 working days before each Board`, `within 2 weeks of 7 October 2026`. */
export function composePhrase(length: string, relation: TimeRelation, from: CountedFrom, parse: Parse): ComposedPhrase {
    const words = length.trim().replace(/\s+/g, ' ');
    if (!isLength(words, parse)) {
        return {
            refused: `'${words}' is no length of time. Write a number and a unit, as in 5 working days, 2 weeks or 1 month and 5 days.`,
        };
    }
    const point = 'event' in from ? `each ${from.event}` : dayFor(from.day);
    return typeof point === 'string' ? { phrase: phraseFor(words, relation, point) } : point;
}

function phraseFor(length: string, relation: TimeRelation, point: string): string {
    switch (relation) {
        case 'at-least-before':
            return `at least ${length} before ${point}`;
        case 'within-after':
            return `within ${length} of ${point}`;
        case 'on-before':
            return `on ${length} before ${point}`;
        case 'on-after':
            return `on ${length} after ${point}`;
    }
}

function isLength(words: string, parse: Parse): boolean {
    const {
        value: {
            elements: [deadline, ...others],
        },
        lexerErrors,
        parserErrors,
    } = parse(`deadline Asked is within ${words} of "it"`);
    const [limit, ...further] = isDeadline(deadline) ? deadline.limits : [];
    return (
        lexerErrors.length + parserErrors.length + others.length + further.length === 0 &&
        isWithin(limit?.time) &&
        limit.time.length?.spans.length > 0 &&
        !words.includes('_')
    );
}

function dayFor(text: string): string | { refused: string } {
    const written: WrittenDate = parseWrittenDate(text, placeAhead(''));
    const problem = problemsOf(written)[0]?.message;
    if (problem === undefined && 'date' in written && written.date.precision === 'day') {
        return formatPlainDay(written.date.first);
    }
    return { refused: problem ?? 'Write the day that is counted from, as in 7 October 2026.' };
}

/** The same length with whole days between, where it may be read so: `5 clear working days`; undefined where it says how it is read, or is none of days. */
export function clearReading(length: string): string | undefined {
    const clear = length.replace(
        /\b(working |school )?(days?)\b/,
        (_, kind: string | undefined, days: string) => `clear ${kind ?? ''}${days}`,
    );
    return clear === length || /\b(?:clear|calendar)\b/.test(length) ? undefined : clear;
}

/** The regions whose bank holidays can be counted by, in the words of the language. */
export const REGION_WORDS: Readonly<Record<Region, string>> = {
    'england-and-wales': 'England and Wales',
    scotland: 'Scotland',
    'northern-ireland': 'Northern Ireland',
    'any-part-of-uk': 'any part of the UK',
};

/**
 * What to insert at an offset of a text so that the phrase says when something is to be done: the phrase behind a sentence, a sentence with
 * blanks on a line of its own. Undefined where neither can stand.
 */
export function insertionOf(phrase: string, text: string, offset: number, parse: Parse): string | undefined {
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    const behind = /^[^\r\n]*/.exec(text.slice(offset))![0];
    const isOwnLine = before.trim() === '' && behind.trim() === '';
    const gap = before === '' || /\s$/.test(before) ? '' : ' ';
    const candidate = isOwnLine ? `____ must "____" ${phrase}` : `${gap}${phrase}${behind === '' || /^\s/.test(behind) ? '' : ' '}`;
    const made = text.slice(0, offset) + candidate + text.slice(offset);
    const phraseAt = offset + candidate.indexOf(phrase);
    // Inside a quotation or a comment it would be mere text.
    const isSaid = AstUtils.streamAllContents(parse(made).value).some(
        node => isSentence(node) && node.tails.some(({ $cstNode }) => $cstNode?.offset === phraseAt),
    );
    return isSaid && countErrors(made, parse) <= countErrors(text, parse) ? candidate : undefined;
}

function countErrors(text: string, parse: Parse): number {
    const { lexerErrors, parserErrors } = parse(text);
    return lexerErrors.length + parserErrors.length;
}
