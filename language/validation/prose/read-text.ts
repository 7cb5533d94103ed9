import { withoutInnerQuotations } from '../prose.ts';
import { sentenceStarts, termsOf, type Term } from './english.ts';

/** What stands between two full stops, semicolons or blank lines of a text: UTF-16 offsets in that text, the end exclusive. */
export class Statement {
    readonly start: number;
    readonly end: number;
    /** The agreement's own words: what it quotes is blanked out, and lines are joined by spaces. */
    readonly text: string;
    private split?: readonly Term[];

    constructor(start: number, text: string) {
        this.start = start;
        this.end = start + text.length;
        this.text = text;
    }

    /** Its words, with offsets in the whole text; split when first asked for. */
    get terms(): readonly Term[] {
        return (this.split ??= termsOf(this.text).map(term => ({ ...term, start: this.start + term.start, end: this.start + term.end })));
    }
}

/** A text of an agreement as English; all offsets are offsets in the text as it is written. */
export class ReadText {
    /** As it stands in the file, without its quotes. */
    readonly text: string;
    /** The same length with everything blanked out that the text itself quotes. */
    readonly own: string;
    private split?: readonly Statement[];

    constructor(text: string) {
        this.text = text;
        this.own = withoutInnerQuotations(text);
    }

    /** Its statements in their order; split when first asked for. */
    get statements(): readonly Statement[] {
        return (this.split ??= statementsOf(this.own));
    }

    /** The statement that an offset lies in; the last one behind the end. */
    statementAt(offset: number): Statement | undefined {
        return this.statements.find(({ end }) => offset < end) ?? this.statements.at(-1);
    }
}

/** Line ends within a paragraph: neither a blank line nor a bullet or `(a)` follows. */
const SOFT_LINE_END = /\r?\n(?![ \t]*(?:\r?\n|[\u2022\u25CF*\u2013-]\s|\(?(?:[a-z]|[ivx]{1,4}|\d{1,4})[.)]\s))/g;

function statementsOf(own: string): Statement[] {
    const joined = own.replace(SOFT_LINE_END, end => ' '.repeat(end.length));
    const starts = sentenceStarts(joined);
    return starts.flatMap((start, i) => {
        const sentence = joined.slice(start, starts[i + 1] ?? joined.length).trimEnd();
        let at = start;
        return sentence.split(/(?<=;)\s+/).map(part => {
            const from = joined.indexOf(part, at);
            at = from + part.length;
            return new Statement(from, part);
        });
    });
}
