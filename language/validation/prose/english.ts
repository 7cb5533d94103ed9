import nlp from 'compromise/one';

/** A word of a text: UTF-16 offsets in that text, the end exclusive. */
export interface Term {
    readonly start: number;
    readonly end: number;
    /** As written, without the punctuation around it. */
    readonly text: string;
    /** In lower case, without a possessive ending. */
    readonly word: string;
    /** Punctuation and space up to the next word. */
    readonly behind: string;
}

/** What is used of the library besides its types: the steps of its tokeniser, which it offers to plugins. */
interface Tokeniser {
    splitSentences(text: string, world: object): string[];
    splitTerms(sentence: string, model: object): string[];
    splitWhitespace(term: string, model: object): { text: string; post: string };
}

/** The library's time for a text grows with its square where nothing ends a sentence; longer texts are read in pieces. */
const LONGEST_PIECE = 2_000;

// Abbreviations of agreements behind which a sentence goes on.
nlp.plugin({
    model: {
        one: {
            abbreviations: Object.fromEntries(
                ['no', 'nos', 'para', 'paras', 'art', 'arts', 'reg', 'regs', 'cl', 'cls', 'sch'].map(word => [word, true]),
            ),
        },
    },
});

const world = nlp.world();
const model = nlp.model();
const { tokenize } = (nlp.methods() as { one: { tokenize: Tokeniser } }).one;

/** The offsets at which the sentences of a text begin, in their order. A line break ends a sentence. */
export function sentenceStarts(text: string): number[] {
    const starts: number[] = [];
    for (const { from, piece } of piecesOf(text)) {
        let at = 0;
        for (const sentence of tokenize.splitSentences(piece, world)) {
            const start = piece.indexOf(sentence, at);
            if (start >= 0) {
                starts.push(from + start);
                at = start + sentence.length;
            }
        }
    }
    return starts;
}

/** The words of a sentence. */
export function termsOf(sentence: string): Term[] {
    const terms: Term[] = [];
    for (const { from, piece } of piecesOf(sentence)) {
        let at = 0;
        for (const { text, post } of tokenize.splitTerms(piece, model).map(term => tokenize.splitWhitespace(term, model))) {
            const start = text === '' ? -1 : piece.indexOf(text, at);
            if (start >= 0) {
                at = start + text.length;
                terms.push({ start: from + start, end: from + at, text, word: wordOf(text), behind: post });
            }
        }
    }
    return terms;
}

function wordOf(text: string): string {
    return text.toLowerCase().replace(/['\u2019]s?$|^\(|\)$/g, '');
}

function* piecesOf(text: string): Generator<{ from: number; piece: string }> {
    for (let from = 0; from < text.length;) {
        let end = Math.min(text.length, from + LONGEST_PIECE);
        if (end < text.length) {
            const gap = Math.max(text.lastIndexOf('. ', end), text.lastIndexOf('\n', end));
            const space = gap > from ? gap + 1 : text.lastIndexOf(' ', end);
            end = space > from ? space : end;
        }
        yield { from, piece: text.slice(from, end) };
        from = end;
    }
}
