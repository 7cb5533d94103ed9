import type { ILexingError, IRecognitionException, IToken } from 'chevrotain';
import { beginsLine } from './soft-keywords.ts';
import { INSTEAD, isStray, isWritten, ruleNameOf, shown } from './syntax-messages.ts';
import { MistakeReader, type WordingError } from './typical-mistakes/mistake-reader.ts';

/** What a parse reports; offsets are UTF-16, lines count from one as the lexer counts them. */
export interface SyntaxErrors {
    parserErrors: IRecognitionException[];
    lexerErrors: ILexingError[];
}

/** Recognition errors that know the token before the surprise; Chevrotain does not say so in its types. */
type Recognition = IRecognitionException & { previousToken?: IToken; takesNextLine?: true };
type Problem = { line: number; offset: number } & ({ parser: Recognition } | { lexer: ILexingError });

/**
 * Reduces what lexer and parser complain of to one message per mistake: the first of each line wins, what only follows
 * from the line before is dropped, and a stretch of pasted prose is one mistake however many lines it has. What people often
 * write is recognised and told as such. `words` are the words of the language.
 */
export function oneMessagePerMistake(errors: SyntaxErrors, tokens: IToken[], text: string, words: ReadonlySet<string>): SyntaxErrors {
    const problems = [
        ...errors.parserErrors.map(error => parserProblem(blameLineThatWantsMore(blameWordInsideLine(error, tokens), tokens))),
        ...errors.lexerErrors.map((error): Problem => ({ line: error.line ?? 0, offset: error.offset, lexer: error })),
    ].sort((a, b) => a.offset - b.offset);
    const reader = problems.length > 0 ? new MistakeReader(text, words) : undefined;
    const lines = reader?.lines ?? [];
    const kept: Problem[] = [];
    let last: Problem | undefined;
    let endOfProse = -1;
    let hasLostABrace = false;
    let endOfNesting = -1;
    for (const problem of problems) {
        if (problem.line === last?.line || problem.line <= endOfProse || (last && follows(problem, last))) {
            continue;
        }
        if (beginsProse(lines, problem.line - 1)) {
            endOfProse = problem.line;
            while (continuesProse(lines[endOfProse])) {
                endOfProse++;
            }
        }
        const declaration = /^A closing '}' is missing before '(\w+)'/.exec(messageOf(problem))?.[1];
        const nested = declaration === undefined ? undefined : reader!.nestedDeclaration(problem.line, declaration);
        const wording =
            nested ?? (endOfProse >= problem.line ? reader!.prose(problem.line, endOfProse + 1, PROSE) : wordingOf(problem, reader!));
        // Behind it the parser believes that it is outside already.
        if (problem.line <= endOfNesting && !wording && isStray(messageOf(problem))) {
            continue;
        }
        endOfNesting = Math.max(endOfNesting, nested?.move?.below ?? -1);
        // Below a head that was not understood nothing is in its place.
        if (hasLostABrace && !wording && 'parser' in problem) {
            continue;
        }
        hasLostABrace ||= wording?.losesBrace ?? false;
        if (wording?.takesNextLine || ('parser' in problem && problem.parser.takesNextLine)) {
            endOfProse = reader!.nextLine(wording?.line ?? problem.line);
        }
        last = wording ? { line: wording.line, offset: wording.offset, lexer: wording } : problem;
        kept.push(last);
    }
    return {
        parserErrors: kept.flatMap(problem => ('parser' in problem ? problem.parser : [])),
        lexerErrors: kept.flatMap(problem => ('lexer' in problem ? problem.lexer : [])),
    };
}

function messageOf(problem: Problem): string {
    return 'parser' in problem ? problem.parser.message : problem.lexer.message;
}

/** What was meant, where that can be told. */
function wordingOf(problem: Problem, reader: MistakeReader): WordingError | undefined {
    if (!Number.isFinite(problem.offset)) {
        return undefined;
    }
    const end = 'parser' in problem ? endOfSurprise(problem.parser) : problem.offset + problem.lexer.length;
    const isText = 'parser' in problem && problem.parser.token.tokenType.name === 'TEXT';
    return (
        (isText ? reader.textWithoutBraces(problem.line, problem.offset, end) : undefined) ??
        (isStray(messageOf(problem)) ? reader.headWithoutBrace(problem.line) : undefined) ??
        reader.mistakeAt(problem.line, problem.offset, end)
    );
}

/** Where that ends which surprised the parser: the word behind the token where the token itself is what something was expected after. */
function endOfSurprise({ token, message }: Recognition): number {
    return token.endOffset! + (message.includes(` after ${shown(token)}, but found `) ? 3 : 1);
}

/** An error at the next line belongs to the last word before it: that is where something is missing. */
function parserProblem(error: Recognition): Problem {
    const previous = error.previousToken;
    const known = previous && isWritten(previous);
    const missing =
        error.message.startsWith('Expected') &&
        known &&
        error.token.startLine !== previous.endLine &&
        !error.message.includes(` after ${shown(error.token)}`);
    if (missing || (known && !isWritten(error.token))) {
        error.token = previous;
    }
    return { line: error.token.startLine ?? 0, offset: isWritten(error.token) ? error.token.startOffset : Infinity, parser: error };
}

function follows(problem: Problem, last: Problem): boolean {
    return 'parser' in problem && problem.parser.previousToken?.endLine === last.line;
}

const SENTENCE_START =
    /^\s*[A-Za-z][\w-]*(?:(?: of| and| or|,) [A-Za-z][\w-]*)* (?:must|will|shall|should|may|need|aims?|can)\b|^\s*(?:(?:any|each|every|all|both|either|the other) part(?:y|ies)|this agreement) (?:must|will|shall|should|may|can|ends|expires|terminates|ceases)\b|^\s*(?:any|each|every)(?: of)? [A-Z][\w-]* may (?:leave|withdraw|end|terminate|suspend)\b/i;
const DECLARATION_START =
    /^\s*(?:party|outsider|group|meeting|event|deadline|review|sections?|clauses?|appendix|define|cite|calendar|profile|uses|step|role|item|footnote|see|history|dispute|memorandum|protocol|agreement|agreed|notices|amends|in force|starts|dated|supersedes|may be (?:extended|renewed))\b/;

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

const PROSE =
    'This looks like the wording of the agreement itself. Put it between """ and """ inside a clause, and the checker keeps it as it is.';

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
    const message =
        INSTEAD[word.image] ??
        `'${word.image}' does not continue this sentence. Put the agreement's own words in "quotes", or begin the next sentence on a new line.`;
    return Object.assign(error, { message, token: word });
}

/** Words behind which a point in time has to follow. */
const BEFORE_POINTS = new Set<string | undefined>(['of', 'after', 'before', 'until', 'from', 'than']);

/** A line that ends before a point in time takes the owner of the next sentence for its event: blame the line, not that sentence. */
function blameLineThatWantsMore(error: Recognition, tokens: IToken[]): Recognition {
    const found = STRENGTHS.has(error.token.image) ? tokens.indexOf(error.token) : -1;
    const wanting = tokens[found - 2];
    if (BEFORE_POINTS.has(error.token.image) && error.message.startsWith('Did not understand')) {
        return Object.assign(error, { message: `Expected a date or the name of an event or deadline after '${error.token.image}'.` });
    }
    if (found < 2 || !wanting || !beginsLine(tokens, found - 1) || beginsLine(tokens, found) || !BEFORE_POINTS.has(wanting.image)) {
        return error;
    }
    return Object.assign(error, {
        message: `Expected a date or the name of an event or deadline after '${wanting.image}', but the line ends.`,
        token: wanting,
        takesNextLine: true as const,
    });
}
