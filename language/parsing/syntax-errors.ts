import type { ILexingError, IRecognitionException, IToken } from 'chevrotain';
import { INSTEAD, ruleNameOf, shown } from './syntax-messages.ts';
import { beginsLine } from './soft-keywords.ts';

/** What a parse reports; offsets are UTF-16, lines count from one as the lexer counts them. */
export interface SyntaxErrors {
    parserErrors: IRecognitionException[];
    lexerErrors: ILexingError[];
}

/** Recognition errors that know the token before the surprise; Chevrotain does not say so in its types. */
type Recognition = IRecognitionException & { previousToken?: IToken };
type Problem = { line: number; offset: number } & ({ parser: Recognition } | { lexer: ILexingError });

/**
 * Reduces what lexer and parser complain of to one message per mistake: the first of each line wins, what only follows
 * from the line before is dropped, and a stretch of pasted prose is one mistake however many lines it has.
 */
export function oneMessagePerMistake(errors: SyntaxErrors, tokens: IToken[], text: string): SyntaxErrors {
    const problems = [
        ...errors.parserErrors.map(error => parserProblem(blameWordInsideLine(error, tokens))),
        ...errors.lexerErrors.map((error): Problem => ({ line: error.line ?? 0, offset: error.offset, lexer: error }))
    ].sort((a, b) => a.offset - b.offset);
    const lines = problems.length > 0 ? text.split(/\r\n|\r|\n/) : [];
    const kept: Problem[] = [];
    let last: Problem | undefined;
    let endOfProse = -1;
    for (const problem of problems) {
        if (problem.line === last?.line || problem.line <= endOfProse || (last && follows(problem, last))) {
            continue;
        }
        if (beginsProse(lines, problem.line - 1)) {
            endOfProse = problem.line;
            while (continuesProse(lines[endOfProse])) {
                endOfProse++;
            }
            describeProse(problem);
        }
        kept.push(problem);
        last = problem;
    }
    return {
        parserErrors: kept.flatMap(problem => 'parser' in problem ? problem.parser : []),
        lexerErrors: kept.flatMap(problem => 'lexer' in problem ? problem.lexer : [])
    };
}

/** An error at the next line belongs to the last word before it: that is where something is missing. */
function parserProblem(error: Recognition): Problem {
    const previous = error.previousToken;
    const known = previous && !Number.isNaN(previous.startOffset);
    const missing = error.message.startsWith('Expected') && known && error.token.startLine !== previous.endLine
        && !error.message.includes(` after ${shown(error.token)}`);
    if (missing || (known && Number.isNaN(error.token.startOffset))) {
        error.token = previous;
    }
    return { line: error.token.startLine ?? 0, offset: Number.isNaN(error.token.startOffset) ? Infinity : error.token.startOffset, parser: error };
}

function follows(problem: Problem, last: Problem): boolean {
    return 'parser' in problem && problem.parser.previousToken?.endLine === last.line;
}

const SENTENCE_START = /^\s*[A-Za-z][\w-]*(?:(?: of| and| or|,) [A-Za-z][\w-]*)* (?:must|will|shall|should|may|need|aims?|can)\b/;
const DECLARATION_START = /^\s*(?:party|outsider|group|meeting|event|deadline|review|section|clause|appendix|define|cite|calendar|profile|uses|step|role|item|footnote|see|history|dispute|memorandum|protocol|agreement|agreed|notices|amends)\b/;

/** A line of several words, without straight quotes and braces, that begins like no sentence of the language. */
function isProse(line: string | undefined): boolean {
    return line !== undefined && isNoneOfTheLanguage(line) && (line.match(/\p{L}{2,}/gu)?.length ?? 0) >= (line.includes('\u201C') ? 8 : 5);
}

/** Prose begins with itself or with the heading right above it. */
function beginsProse(lines: readonly string[], at: number): boolean {
    if (isProse(lines[at])) {
        return true;
    }
    const below = lines.slice(at + 1, at + 4).find(line => line.trim());
    return lines[at] !== undefined && isNoneOfTheLanguage(lines[at]) && isProse(below);
}

/** Blank lines, headings, numbers and short ends of paragraphs belong to the prose around them. */
function continuesProse(line: string | undefined): boolean {
    return line !== undefined && isNoneOfTheLanguage(line);
}

function isNoneOfTheLanguage(line: string): boolean {
    return !/["{}]/.test(line) && !SENTENCE_START.test(line) && !DECLARATION_START.test(line);
}

const PROSE = 'This looks like the wording of the agreement itself. Put it between """ and """ inside a clause, and the checker keeps it as it is.';

function describeProse(problem: Problem): void {
    if ('parser' in problem) {
        problem.parser.message = PROSE;
    } else {
        problem.lexer.message = PROSE;
    }
}

const STRENGTHS = new Set<string | undefined>(['must', 'will', 'shall', 'should', 'may', 'not', 'to']);
/** Words that join the names of those who owe something. */
const OWNER_JOINTS = new Set<string | undefined>([',', 'and', 'or', 'of']);

/**
 * A "sentence" that begins in the middle of a line is really a word that the sentence before could not use:
 * blame that word, not the missing verb behind it.
 */
function blameWordInsideLine(error: IRecognitionException, tokens: IToken[]): IRecognitionException {
    const rule = ruleNameOf(error.context.ruleStack.at(-1));
    if (rule !== 'Sentence' && rule !== 'Strength') {
        return error;
    }
    const found = tokens.indexOf(error.token);
    if (STRENGTHS.has(tokens[found - 1]?.image) && !beginsLine(tokens, found) && error.token.image !== '}') {
        error.message = `Put what is to be done in "quotes": ${tokens[found - 1]!.image} "${error.token.image} ...".`;
        return error;
    }
    if (rule === 'Sentence') {
        return error;
    }
    let at = (found < 0 ? tokens.length : found) - 1;
    while (OWNER_JOINTS.has(tokens[at - 1]?.image) && !beginsLine(tokens, at)) {
        at -= 2;
    }
    const word = tokens[at];
    const before = tokens[at - 1];
    if (!word || !before || beginsLine(tokens, at) || before.image === '{' || before.image === '}') {
        return error;
    }
    const message = INSTEAD[word.image] ?? `'${word.image}' does not continue this sentence. Put the agreement's own words in "quotes", or begin the next sentence on a new line.`;
    return Object.assign(error, { message, token: word });
}
