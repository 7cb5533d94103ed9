import type { TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';
import { endOfText, STRING_PATTERN } from './text-token.ts';

/** Builds the tokens of the grammar; quotations get matchers of their own that survive a missing closing quote. */
export class MouTokenBuilder extends DefaultTokenBuilder {
    protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
        const token = super.buildTerminalToken(terminal);
        if (terminal.name === 'TEXT') {
            token.PATTERN = (text: string, offset: number) => {
                const end = endOfText(text, offset);
                return end < 0 ? null : [text.slice(offset, end)] as unknown as RegExpExecArray;
            };
            token.LINE_BREAKS = true;
        } else if (terminal.name === 'STRING') {
            token.PATTERN = (text: string, offset: number) => {
                STRING_PATTERN.lastIndex = offset;
                return STRING_PATTERN.exec(text);
            };
            token.LINE_BREAKS = false;
        } else {
            return token;
        }
        token.START_CHARS_HINT = terminal.name === 'TEXT' ? ['"'] : ['"', '\u201C'];
        return token;
    }
}
