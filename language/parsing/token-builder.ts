import type { TokenType } from 'chevrotain';
import { DefaultTokenBuilder, RegExpUtils, type GrammarAST } from 'langium';
import { BULLETS, DASHES, endOfBullet } from './bullet-token.ts';
import { endOfComment } from './comment-token.ts';
import { endOfString, endOfText } from './text-token.ts';

/** Where a token of each of these terminals ends (-1 when none begins), and the characters it can begin with. */
const MATCHERS: Readonly<Record<string, { endOf: (text: string, start: number) => number; starts: string[] }>> = {
    TEXT: { endOf: endOfText, starts: ['"'] },
    STRING: { endOf: endOfString, starts: ['"', '\u201C'] },
    BULLET: { endOf: endOfBullet, starts: [...BULLETS, ...DASHES] },
    ML_COMMENT: { endOf: endOfComment, starts: ['/'] },
};

/** Builds the tokens of the grammar; quotations and comments get matchers of their own that survive a missing end. */
export class MouTokenBuilder extends DefaultTokenBuilder {
    /** For each terminal what a text matches that one of its tokens may begin with. */
    private readonly beginnings = new Map<TokenType, RegExp | undefined>();

    /** Finds what Langium finds, which makes the expression of each terminal anew for every keyword: a twentieth of the server's start. */
    protected override findLongerAlt(keyword: GrammarAST.Keyword, terminals: TokenType[]): TokenType[] {
        return terminals.filter(terminal => {
            if (!this.beginnings.has(terminal)) {
                const { PATTERN: pattern } = terminal;
                this.beginnings.set(terminal, pattern instanceof RegExp ? RegExpUtils.partialRegExp(`^${pattern.source}$`) : undefined);
            }
            return this.beginnings.get(terminal)?.exec(keyword.value)?.[0];
        });
    }

    protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
        const token = super.buildTerminalToken(terminal);
        const matcher = MATCHERS[terminal.name];
        if (matcher) {
            token.PATTERN = (text: string, offset: number) => {
                const end = matcher.endOf(text, offset);
                return end < 0 ? null : ([text.slice(offset, end)] as unknown as RegExpExecArray);
            };
            token.LINE_BREAKS = terminal.name === 'TEXT' || terminal.name === 'ML_COMMENT';
            token.START_CHARS_HINT = matcher.starts;
        }
        return token;
    }
}
