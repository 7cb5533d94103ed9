import type { IParserErrorMessageProvider, IToken, TokenType } from 'chevrotain';
import { LangiumParserErrorMessageProvider } from 'langium';
import { closest, distance } from 'fastest-levenshtein';

/** What stands for a token in a sentence to the author. Tokens not listed are keywords and stand for themselves. */
const TOKEN_NOUNS: Record<string, string> = {
    TEXT: 'text in """quotes"""',
    STRING: 'words in "quotes"',
    BLANK: 'a blank',
    DATE: 'a date such as 27 June 2024',
    MONTH_YEAR: 'a month such as June 2024',
    DAY_MONTH: 'a day of the year such as 1 April',
    MONTH: 'a month of each year such as March each year',
    ISO_DATE: 'a date such as 27 June 2024',
    NUM_DATE: 'a date such as 27 June 2024',
    TIME: 'a time such as 14:00',
    ORDINAL: "'first', '2nd' or 'last'",
    CLAUSE_NO: 'a clause number such as 4.5',
    INT: 'a number',
    IN_ANY_CASE: "'and in any case'",
    AS_SOON: "'as soon as possible'",
    WHERE_POSSIBLE: "'where possible'",
    WINDOW: "'term time' or 'school holidays'",
    FINANCIAL_YEAR: "'financial year'",
    WORKING_WEEK: "'working week'",
    WORKING_HOURS: "'working hours'",
    COUNTS_CLEAR: "'counts clear days'",
    KEEPS_MONTH_ENDS: "'keeps month ends'",
    SAME_MONTH: "'in the same month'",
    FRACTION: "'two thirds'",
    UNDUE_DELAY: "'without undue delay'",
    EXCEPT_ONE: "'except the one concerned'",
    SCHOOL_TERMS: "'school terms'",
    SCHOOL_TERM: "'school term'",
    IN_SERVICE: "'in-service day'",
    HALF_TERM: "'half-term'",
    UNIT: "a unit such as 'working days'",
    WEEKDAY: 'a weekday',
    NUMBER_WORD: 'a number',
    ID: 'a name',
};

/** What a rule wants, where naming the rule helps more than listing its words. */
const RULE_NOUNS: Record<string, string> = {
    Name: 'a name',
    ActorName: "a party's name",
    ActorRef: 'a party or a role',
    ActorList: 'who: a party, a group or a role',
    Amount: 'a number',
    Unit: "a unit such as 'working days'",
    Span: "a length of time such as '5 working days'",
    Duration: "a length of time such as '5 working days'",
    DateValue: 'a date such as 27 June 2024',
    NoLaterThan: 'a date or the name of an event or deadline',
    Point: 'a date or the name of an event or deadline',
    Points: 'a date or the name of an event or deadline',
    TimePhrase: "a time such as 'no later than 1 June 2026' or 'within 5 working days'",
    Tail: "a time such as 'no later than 1 June 2026', a recipient or a condition",
    During: "a stretch such as 'term time', 'the first week of each term' or 'the autumn term'",
    PerPeriod: "'a' or 'each' and a period such as 'year'",
    ClauseNo: 'a clause number such as 4.5',
    ClauseRef: 'a clause number such as 4.5',
    ClauseRefs: 'a clause number such as 4.5',
    Strength: "'must', 'should', 'aims to' or 'may'",
    Words: 'words in "quotes"',
    PlainWords: 'a word or two that say which kind',
    Region: "a region: 'England and Wales', 'Scotland', 'Northern Ireland' or 'any part of the UK'",
    Verb: "what happened: 'held on', 'planned for', 'done on' ...",
    Act: 'what is to be done in "quotes"',
    ConditionSubject: 'the condition in "quotes"',
    Requirement: "what is required: 'review', 'clause about ...', 'agreement of every party' ...",
};

/** Words that begin a declaration or provision: in front of them a brace is missing rather than a word wrong. */
const DECLARATIONS = new Set([
    'uses',
    'party',
    'outsider',
    'group',
    'meeting',
    'event',
    'deadline',
    'calendar',
    'section',
    'clause',
    'appendix',
    'review',
    'dispute',
    'agreed',
    'notices',
    'history',
    'profile',
    'define',
    'cite',
    'amends',
    'memorandum',
]);

/** Words after which a point in time is named. */
const OCCURRENCE = new Set<string | undefined>(['each', 'that', 'next', 'following', 'last', 'first', 'before', 'after']);

const CONDITION = new Set<string | undefined>(['if', 'unless', 'when']);

/** Words that people write where the language has another, and what to write. */
export const INSTEAD: Record<string, string> = {
    by: "A sentence has no 'by': for a limit in time write 'no later than', for a way of doing it write 'via'.",
    can: "Write 'may' instead of 'can'.",
    except: 'For an exception write \'unless\' and its words in "quotes".',
    working: "Write the unit in one piece behind its number: '5 working days'.",
    please: "Leave out 'please' and begin with who must do it.",
};

/** A Chevrotain rule name without the invisible mark that Langium appends to it. */
export function ruleNameOf(name: string | undefined): string {
    return name?.replace(/\u200B/g, '') ?? '';
}

type Messages = Required<IParserErrorMessageProvider>;
type Of<K extends keyof Messages> = Parameters<Messages[K]>[0];

/** Says in plain English what was expected and what was found; one sentence for each way a parser can be surprised. */
export class SyntaxMessages extends LangiumParserErrorMessageProvider {
    override buildMismatchTokenMessage({ expected, actual, previous, ruleName }: Of<'buildMismatchTokenMessage'>): string {
        if (expected.name === 'EOF') {
            return strayToken(actual, previous);
        }
        if (expected.name === '}') {
            return missingBrace(actual);
        }
        const rule = ruleNameOf(ruleName);
        if (rule === 'Name' && OCCURRENCE.has(previous?.image)) {
            return expectation('the name of an event, deadline or review', previous, actual);
        }
        const wanted =
            expected.name === 'ID' || /^[A-Z_]+$/.test(expected.name) ? (RULE_NOUNS[rule] ?? nounOf(expected)) : nounOf(expected);
        return expectation(wanted, previous, actual);
    }

    override buildNoViableAltMessage({ expectedPathsPerAlt, actual, previous, ruleName }: Of<'buildNoViableAltMessage'>): string {
        const rule = ruleNameOf(ruleName);
        if (
            rule !== 'Element' &&
            rule !== 'Item' &&
            actual[1] &&
            expectedPathsPerAlt.some(paths => paths.some(path => path[0] === actual[0]!.tokenType))
        ) {
            return expectation(RULE_NOUNS[rule] ?? 'something else', actual[0], actual[1]);
        }
        const found = actual[0];
        if (rule === 'Sentence') {
            return expectation('what is to be done in "quotes"', previous, found);
        }
        if (rule === 'Element' || rule === 'Item') {
            return strayToken(found!, previous);
        }
        if (rule === 'Name' && OCCURRENCE.has(previous?.image)) {
            return expectation('the name of an event, deadline or review', previous, found);
        }
        if (rule === 'Tail' && CONDITION.has(previous?.image)) {
            return expectation('the condition in "quotes"', previous, found);
        }
        if (rule === 'Strength' && found?.image === ',') {
            return `Join the last two names with 'and' or 'or' after ${shown(previous)}.`;
        }
        const nouns = [
            ...new Set(
                expectedPathsPerAlt
                    .flat()
                    .map(path => path[0])
                    .filter(type => type !== undefined)
                    .map(nounOf),
            ),
        ];
        return expectation(RULE_NOUNS[rule] ?? alternatives(nouns), previous, found);
    }

    override buildEarlyExitMessage({ actual, previous, ruleName }: Of<'buildEarlyExitMessage'>): string {
        return expectation(RULE_NOUNS[ruleNameOf(ruleName)] ?? 'something more', previous, actual[0]);
    }

    override buildNotAllInputParsedMessage({ firstRedundant }: Of<'buildNotAllInputParsedMessage'>): string {
        return strayToken(firstRedundant);
    }
}

function nounOf(type: TokenType): string {
    return TOKEN_NOUNS[type.name] ?? `'${type.name}'`;
}

function alternatives(nouns: string[]): string {
    const shown = nouns.slice(0, 4);
    const last = nouns.length > 4 ? '...' : shown.pop();
    return shown.length > 0 ? `${shown.join(', ')} or ${last}` : (last ?? 'something else');
}

function expectation(wanted: string, previous: IToken | undefined, found: IToken | undefined): string {
    const place = previous && isWritten(previous) && previous.image ? ` after ${shown(previous)}` : ' here';
    const but = !found || found.tokenType.name === 'EOF' || !isWritten(found) ? 'the text ends' : `found ${shown(found)}`;
    return `Expected ${wanted}${place}, but ${but}.`;
}

function missingBrace(found: IToken): string {
    if (found.tokenType.name === 'EOF') {
        return "A closing '}' is missing at the end of the text.";
    }
    return DECLARATIONS.has(found.image)
        ? `A closing '}' is missing before '${found.image}'.`
        : (INSTEAD[found.image] ?? `Did not understand ${shown(found)} here. Put the agreement's own words in "quotes".`);
}

function strayToken(token: IToken, previous?: IToken): string {
    if (token.image === '}') {
        return "This '}' closes nothing. Remove it, or add the '{' it belongs to.";
    }
    if (token.tokenType.name === 'STRING' && previous?.tokenType.name === 'ID' && previous.endLine === token.startLine) {
        return `Write 'is' between the name and what it stands for: ${previous.image} is ${shown(token)}.`;
    }
    const meant = closest(token.image, [...DECLARATIONS]);
    return distance(token.image, meant) <= 2 && token.image.length > 3
        ? `'${token.image}' is no word of the language. Did you mean '${meant}'?`
        : `${shown(token)} cannot begin a declaration here. Begin with a word such as 'party', 'section' or 'clause', or put prose into """quotes""" inside a clause.`;
}

/** Whether a token stands in the text: the end of the text and what the parser puts in for itself do not. */
export function isWritten(token: IToken): boolean {
    return token.startOffset >= 0;
}

/** Whether a message is of something that belongs to no block, as where a brace before it is lost. */
export function isStray(message: string): boolean {
    return / closes nothing\.| cannot begin a declaration here\./.test(message);
}

/** The token as the author wrote it, shortened, in quotes unless it has its own. */
export function shown(token: IToken): string {
    const image = token.image.length > 30 ? `${token.image.slice(0, 27)}...` : token.image;
    return /^["\u201C]/.test(image) ? image : `'${image}'`;
}
