import type { TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';
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
