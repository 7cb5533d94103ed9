import { AstUtils } from 'langium';
import { isEvery, isNamesTail, isRate, type Event, type Every, type Rate, type Review, type Sentence } from '../../generated/ast.ts';
import { numberIn, timesIn, unitIn } from '../../model/durations.ts';
import type { Finding } from '../finding.ts';
import { placeBetween, placeOf } from '../places.ts';
import { isBackground, sentencesBeside, type ClauseText } from '../prose/document-prose.ts';
import { isContentWord, PhraseFinder, phraseWords, stemOf } from '../prose/phrases.ts';
import { daysInUnit, rhythmsIn, type RhythmInWords } from '../prose/rhythms-in-words.ts';
import type { Statement } from '../prose/read-text.ts';
import { wordsOf } from '../words-index.ts';
import type { ProseCheck, TextContext } from './check.ts';

/** What is reviewed when a text speaks of the whole agreement. */
export const REVIEWS_ALL =
    /\breview\w*\s+(?:of\s+)?(?:this|the)\s+(?:mou|memorandum|agreement|protocol)\b|(?<!\b(?:under|in|to|with|by|from|about|\d of)\s)\b(?:this|the)\s+(?:mou|memorandum(?: of understanding)?|agreement|protocol)\b[^.;]{0,40}\breview(?:ed|s)?\b/i;
const MEETS = /^(?:meets?|met|held|place|convenes?|occurs?)$/;
/** Spares splitting the statements that have none. */
const MAY_NAME_ONE =
    /\b(?:every|each|once|twice|times|daily|weekly|fortnightly|monthly|quarterly|half-yearly|yearly|annually|biennially|triennially)\b/i;
/** Two rhythms are the same however the days of their months are counted. */
const NEARLY = 1.2;

/** A text names the rhythms that reviews and meetings are declared with. */
export const rhythmsInTextMustBeTheDeclaredOnes: ProseCheck = ({ texts }, context) => {
    const { nodes, incomplete } = context;
    const [review, another] = nodes.of('Review');
    let finder: PhraseFinder<Event> | undefined;
    if (incomplete) {
        return [];
    }
    const candidates = texts.filter(({ read }) => MAY_NAME_ONE.test(read.own));
    return candidates.flatMap(text =>
        text.read.statements.flatMap((statement): Finding[] => {
            if (!MAY_NAME_ONE.test(statement.text)) {
                return [];
            }
            const rhythms = rhythmsIn(statement.terms);
            const [only, more] = rhythms;
            if (!only || more) {
                return [];
            }
            if (review && !another && REVIEWS_ALL.test(statement.text)) {
                return against('term/text-mismatch', review, 'The agreement is reviewed', only, statement, text, context);
            }
            const events = (finder ??= eventFinder(nodes.of('Event')))
                .in(statement.terms)
                .filter(({ from }) => !isPartOfName(statement, from));
            // "The Operational Group (OG) meets": one meeting by two names.
            const event = events.at(-1);
            const isOnlyOne = events.every(({ of }) => of === event!.of);
            const meets = event && statement.terms.slice(event.until, event.until + 4).some(({ word }) => MEETS.test(word));
            if (meets && isOnlyOne) {
                return against(
                    'deadline/text-mismatch',
                    event.of,
                    `${event.of.title ?? event.of.name} takes place`,
                    only,
                    statement,
                    text,
                    context,
                );
            }
            return besides(only, statement, text, context);
        }),
    );
};

/** A text that says "quarterly" has that rhythm in the sentence beside it that speaks of the same; what it says in numbers is compared as numbers. */
function besides(said: RhythmInWords, statement: Statement, text: ClauseText, context: TextContext): Finding[] {
    const { node } = text;
    const isInWords = said.until - said.from <= 2 && /^(?:every|each)$|ly$/.test(statement.terms[said.from]!.word);
    if (node.$type === 'Sentence' || !isInWords || isBackground(node)) {
        return [];
    }
    const stems = new Set(statement.terms.map(({ word }) => stemOf(word)));
    const ranked = sentencesBeside(node)
        .map(sentence => ({ sentence, shared: aboutOf(sentence).filter(stem => stems.has(stem)).length }))
        .filter(({ shared }) => shared > 0)
        .sort((a, b) => b.shared - a.shared);
    const [best, next] = ranked;
    if (!best || best.shared === next?.shared) {
        return [];
    }
    return against(
        'deadline/text-mismatch',
        best.sentence,
        'This is to be done',
        said,
        statement,
        text,
        context,
        'by the sentence beside it',
    );
}

function aboutOf({ action }: Sentence): string[] {
    return [
        ...new Set(
            wordsOf(action ?? '')
                .filter(isContentWord)
                .map(stemOf),
        ),
    ];
}

/** Whether a capital right before says that another thing is meant: "the Operational Group" is not the meeting `Group`. */
function isPartOfName({ terms }: Statement, from: number): boolean {
    const before = terms[from - 1];
    return from > 1 && before!.behind.trim() === '' && /^\p{Lu}/u.test(before!.text);
}

function eventFinder(events: readonly Event[]): PhraseFinder<Event> {
    const finder = new PhraseFinder<Event>();
    events.forEach(event => namesOf(event).forEach(name => finder.add(phraseWords(name), event)));
    return finder;
}

function namesOf({ name, title, tails }: Event): string[] {
    return [title, name, ...tails.filter(isNamesTail).flatMap(({ aliases }) => aliases)].filter(one => one !== undefined);
}

function against(
    rule: 'term/text-mismatch' | 'deadline/text-mismatch',
    declared: Event | Review | Sentence,
    what: string,
    said: RhythmInWords,
    { terms }: Statement,
    { start, read }: ClauseText,
    { document }: TextContext,
    where = 'by its declaration',
): Finding[] {
    const rhythms = AstUtils.streamAst(declared)
        .filter(node => isEvery(node) || isRate(node))
        .toArray() as (Every | Rate)[];
    const days = rhythms.map(daysBetween);
    const [rhythm] = rhythms;
    if (!rhythm || days.some(one => one === undefined || Math.max(one, said.days) / Math.min(one, said.days) < NEARLY)) {
        return [];
    }
    const [from, until] = [terms[said.from]!.start, terms[said.until - 1]!.end];
    const words = rhythm.$cstNode!.text.replace(/ from .*/s, '').replace(/\s+/g, ' ');
    return [
        {
            rule,
            place: placeBetween(document, start + from, start + until),
            message: `${what} ${words} ${where}, but "${read.text.slice(from, until).replace(/\s+/g, ' ')}" by this text. Decide which is meant, and write it in both.`,
            related: [{ place: placeOf(rhythm), message: 'The declared rhythm' }],
            data: { kind: 'rewrite', options: [{ title: `Write "${words}" in the text, as it is declared`, text: words }] },
        },
    ];
}

/** Days from one time to the next; undefined for what is counted in terms, or is only a limit from above. */
function daysBetween(node: Every | Rate): number | undefined {
    if (isEvery(node)) {
        const [value, per] = [numberIn(node.amount) ?? 1, daysInUnit(unitIn(node.unit) ?? '')];
        return per === undefined ? undefined : value * per;
    }
    const times = timesIn(node.often) ?? numberIn(node.amount);
    const per = node.rolling ? undefined : daysInUnit(unitIn(node.period) ?? '');
    return times === undefined || per === undefined ? undefined : per / times;
}
