import type { ILexingError } from 'chevrotain';
import { masked } from './masked-lines.ts';
import { nestedDeclaration } from './nested-declaration.ts';
import { recogniseInName, recogniseMistake, type RecognisedMistake } from './recognise-mistake.ts';

/** What people often write and the language writes otherwise, at its place in the text. */
export interface WordingError extends ILexingError {
    readonly line: number;
    /** Texts for the place, the likeliest first. */
    readonly instead: readonly string[];
    /** What is to be put before and behind a stretch of the text, in place of `instead`. */
    readonly around?: { readonly start: number; readonly before: string; readonly end: number; readonly after: string };
    /** What is to be taken from its place and put elsewhere, in place of `instead`; `below` is the last line of what it stood in. */
    readonly move?: { readonly start: number; readonly end: number; readonly to: number; readonly text: string; readonly below: number };
    /** What is said of the next line only follows from this. */
    readonly takesNextLine: boolean;
    /** A brace of this line is not seen, so that its closing one seems to close nothing. */
    readonly losesBrace: boolean;
}

/** Whether an error is one whose meaning was recognised. */
export function isWordingError(error: ILexingError): error is WordingError {
    return 'instead' in error;
}

/** A text stands in the braces of its clause. */
export const TEXT_IN_BRACES =
    "The words of a clause stand between '{' and '}': without these nobody can tell whether they belong to the clause or to what is around it.";
/** The head of a provision before which nothing else stands in its line. */
const UNBRACED = /^\s*(?:section|clause|appendix)\b[^{}]*$/;
/** Heads behind which a brace follows. */
const HEAD = /^\s*(?:section|clause|appendix|calendar|history|dispute|agreed by)\b[^{}]*$/;
/** How far above what is left over a head without its brace is looked for. */
const MOST_LINES_ABOVE = 200;

/** Reads typical mistakes in a text, line by line; lines count from 1 as the lexer counts them. */
export class MistakeReader {
    /** The lines of the text. */
    readonly lines: readonly string[];
    private readonly text: string;
    private readonly words: ReadonlySet<string> | undefined;
    private readonly starts: readonly number[];
    private hidden: string | undefined;

    /** @param words the words of the language; absent where only names are looked at, which may resemble them */
    constructor(text: string, words?: ReadonlySet<string>) {
        this.text = text;
        this.words = words;
        this.starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
        this.lines = text.split(/\r\n|\r|\n/);
    }

    /** What was meant where reading failed between two offsets of a line. */
    mistakeAt(line: number, offset: number, end: number): WordingError | undefined {
        const start = this.starts[line - 1];
        const written = this.lines[line - 1];
        if (start === undefined || written === undefined) {
            return undefined;
        }
        const maskedLine = this.maskedLine(line);
        const column = offset - start;
        const previousWord = /\S+\s*$/.exec(maskedLine.slice(0, column));
        const zone = { start: previousWord?.index ?? column, end: end - start };
        const found = this.words ? recogniseMistake(written, maskedLine, zone, this.words) : recogniseInName(written, maskedLine, zone);
        return found && this.errorAt(line, found, /\{\s*$/.test(maskedLine));
    }

    /** A head above a line that has lost its opening brace: what is deeper than it follows, but no brace. */
    headWithoutBrace(line: number): WordingError | undefined {
        for (let above = line - 1; above > 0 && above > line - MOST_LINES_ABOVE; above--) {
            const head = this.maskedLine(above);
            const below = this.nextLine(above);
            if (
                HEAD.test(head) &&
                below < line &&
                indentOf(this.maskedLine(below)) > indentOf(head) &&
                !/^\s*\{/.test(this.maskedLine(below))
            ) {
                const written = this.lines[above - 1]!;
                const end = head.trimEnd().length;
                const start = indentOf(head);
                const message = "An opening '{' is missing at the end of this line, so what stands below it belongs to nothing.";
                return this.errorAt(
                    above,
                    { start, end, message, instead: [`${written.slice(start, end)} {`], takesNextLine: false },
                    true,
                );
            }
        }
        return undefined;
    }

    /** A declaration that begins this line and stands inside a section, clause or head, though the braces match. */
    nestedDeclaration(line: number, declaration: string): WordingError | undefined {
        const written = this.lines[line - 1]!;
        const start = indentOf(written);
        const word = /^[a-z]+/.exec(written.slice(start))?.[0];
        const found =
            word === declaration
                ? nestedDeclaration(
                      line - 1,
                      this.lines,
                      this.lines.map((_, at) => this.maskedLine(at + 1)),
                  )
                : undefined;
        if (!found) {
            return undefined;
        }
        const message = `'${declaration}' stands by itself, not inside a section, a clause or a head. Move it below the '}' that closes what it stands in.`;
        const ends = this.starts[found.below + 1] ?? this.text.length;
        const move = {
            start: this.starts[found.from]!,
            end: this.starts[found.until]!,
            to: ends,
            text: `${found.text}\n`,
            below: found.below + 1,
        };
        return {
            ...this.errorAt(line, { start, end: start + declaration.length, message, instead: [], takesNextLine: false }, false),
            move,
        };
    }

    /** Prose from one line to another (exclusive) that has no quotes. */
    prose(line: number, endLine: number, message: string): WordingError {
        const written = this.lines[line - 1]!;
        const column = written.length - written.trimStart().length;
        const start = this.starts[line - 1]! + column;
        const end = start + this.text.slice(start, this.starts[endLine - 1] ?? this.text.length).trimEnd().length;
        const isInBody = this.depthAt(start) > 0;
        const around = { start, before: isInBody ? '"""' : 'clause {\n    """', end, after: isInBody ? '"""' : '"""\n}' };
        return {
            ...this.errorAt(
                line,
                {
                    start: column,
                    end: Math.min(written.trimEnd().length, column + end - start),
                    message,
                    instead: [],
                    takesNextLine: false,
                },
                false,
            ),
            around,
        };
    }

    /** A text behind the head of a clause, or of a section or appendix, that has no braces. */
    textWithoutBraces(line: number, offset: number, end: number): WordingError | undefined {
        const start = offset - this.starts[line - 1]!;
        if (!UNBRACED.test(this.maskedLine(line).slice(0, start))) {
            return undefined;
        }
        const width = Math.min(end - offset, this.lines[line - 1]!.trimEnd().length - start);
        return {
            ...this.errorAt(line, { start, end: start + width, message: TEXT_IN_BRACES, instead: [], takesNextLine: false }, false),
            around: { start: offset, before: '{ ', end, after: ' }' },
        };
    }

    /** How many braces are open at an offset. */
    private depthAt(offset: number): number {
        const before = this.hiddenText.slice(0, offset);
        return before.split('{').length - before.split('}').length;
    }

    /** The next line that holds something. */
    nextLine(line: number): number {
        let next = line + 1;
        while (next < this.lines.length && this.maskedLine(next).trim() === '') {
            next++;
        }
        return next;
    }

    private get hiddenText(): string {
        return (this.hidden ??= masked(this.text));
    }

    private maskedLine(line: number): string {
        const start = this.starts[line - 1]!;
        return this.hiddenText.slice(start, start + this.lines[line - 1]!.length);
    }

    private errorAt(line: number, { start, end, message, instead, takesNextLine }: RecognisedMistake, losesBrace: boolean): WordingError {
        return {
            line,
            column: start + 1,
            offset: this.starts[line - 1]! + start,
            length: end - start,
            message,
            instead,
            takesNextLine,
            losesBrace,
        };
    }
}

function indentOf(line: string): number {
    return line.length - line.trimStart().length;
}
