import type { ILexingError, IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LexerResult, type TokenizeOptions } from 'langium';
import { retagAppendixLetters } from './appendix-letters.ts';
import { isClosedComment } from './comment-token.ts';
import { retagNames } from './soft-keywords.ts';
import { unclosedComment } from './text-guard.ts';

/** Provisions nest deeper than this in no agreement; the parser's recursion must stay bounded. */
const DEEPEST_NESTING = 60;

/** Tokenises an agreement, then turns keywords that can only be names at their place into names. */
export class MouLexer extends DefaultLexer {
    /** Names that the files used by the text at hand declare. */
    declaredElsewhere: ReadonlySet<string> = new Set();

    override tokenize(text: string, options?: TokenizeOptions): LexerResult {
        const result = super.tokenize(text, options);
        const lastComment = result.hidden.at(-1);
        if (lastComment?.image.startsWith('/*') && !isClosedComment(lastComment.image)) {
            result.errors.push(unclosedComment(lastComment.startOffset, lastComment.startLine, lastComment.startColumn));
        }
        const { tokens, error } = boundNesting(result.tokens);
        if (error) {
            result.errors.push(error);
        }
        const name = this.tokenTypes['ID'] as TokenType;
        retagNames(tokens, name, this.declaredElsewhere);
        retagAppendixLetters(tokens, name, this.tokenTypes['CLAUSE_NO'] as TokenType);
        return { ...result, tokens };
    }

    /** Whether a name is also a word of the language. */
    isWordOfTheLanguage(name: string): boolean {
        return super.tokenize(name).tokens[0]?.tokenType !== this.tokenTypes['ID'];
    }
}

/** Drops braces beyond the deepest nesting, so that hostile text cannot exhaust the stack; one error says so. */
function boundNesting(tokens: IToken[]): { tokens: IToken[]; error?: ILexingError } {
    let depth = 0;
    let first: IToken | undefined;
    let dropped = 0;
    const kept = tokens.filter(token => {
        if (token.image === '{') {
            if (depth === DEEPEST_NESTING) {
                first ??= token;
                dropped++;
                return false;
            }
            depth++;
        } else if (token.image === '}' && dropped > 0) {
            dropped--;
            return false;
        } else if (token.image === '}') {
            depth = Math.max(0, depth - 1);
        }
        return true;
    });
    return first ? { tokens: kept, error: nestingError(first) } : { tokens };
}

function nestingError(brace: IToken): ILexingError {
    return {
        offset: brace.startOffset,
        line: brace.startLine,
        column: brace.startColumn,
        length: 1,
        message: `Clauses are nested more than ${DEEPEST_NESTING} deep here. Close some of them with '}' first.`,
    };
}
