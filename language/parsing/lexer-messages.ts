import { DefaultLexerErrorMessageProvider } from 'langium';

const QUOTES = 'Put the agreement\'s own words between double quotes: "like this".';

/** What to do about a character that means nothing in the language. */
const ADVICE: Record<string, string> = {
    "'": QUOTES,
    '\u2018': QUOTES,
    '\u2019': QUOTES,
    '.': 'Sentences of the language have no full stop. Remove it.',
    ';': 'Sentences of the language end with their line. Remove the semicolon.',
    ':': 'No colon is needed here. Remove it.',
    '(': 'Say what stands in brackets in "quotes", or leave it out.',
    ')': 'Say what stands in brackets in "quotes", or leave it out.',
    '-': 'Begin the sentence with who must do it; for an item of a list write \'item\' and its words in "quotes".',
};

/** Says what a stray character is and what to do about it. */
export class LexerMessages extends DefaultLexerErrorMessageProvider {
    override buildUnexpectedCharactersMessage(text: string, offset: number, length: number): string {
        const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
        const stray = length > 2 * character.length ? text.slice(offset, offset + Math.min(length, 20)) : character;
        return (
            ADVICE[character] ?? `The language has no use for ${JSON.stringify(stray)} here. Put prose between """ and """, or remove it.`
        );
    }
}
