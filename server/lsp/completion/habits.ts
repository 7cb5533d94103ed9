import type { IToken } from 'chevrotain';

/** What stands before the first word of a line: where a sentence begins, other words are likely than inside one. */
const LINE = '\n';
/** Tokens whose wording matters besides their kind. */
const WORDED = new Set(['ID', 'UNIT', 'WINDOW', 'WEEKDAY']);

/**
 * Which words usually follow which: what an author has written before is what comes next most often. Two words of
 * context count more than one.
 */
export class Habits {
    private readonly counts = new Map<string, number>();

    /** Learns from a run of tokens; `weight` says how much one occurrence counts. */
    learn(tokens: readonly IToken[], weight: number): void {
        for (let i = 0; i < tokens.length; i++) {
            const [two, one] = contextOf(tokens, i, beginsLine(tokens, i));
            if (one === 'ID' && tokens[i]!.tokenType.name === 'ID') {
                continue; // Plain words such as a party's kind, not two names.
            }
            for (const word of wordsOf(tokens[i]!)) {
                this.add(`${one} ${word}`, weight);
                this.add(`${two} ${one} ${word}`, 3 * weight);
            }
            this.add(one, weight);
            this.add(tokens[i]!.image, tokens[i]!.tokenType.name === 'ID' ? weight : 0);
        }
    }

    /**
     * How strongly a candidate is expected after `preceding`: the habit of its first word, and of its second word
     * after the first. 0 when nothing of the kind was ever written.
     */
    weight(preceding: readonly IToken[], onNewLine: boolean, words: readonly string[]): number {
        const [two, one] = contextOf(preceding, preceding.length, onNewLine);
        const first = words[0]!;
        const weight = this.count(`${one} ${first}`) + this.count(`${two} ${one} ${first}`);
        const second = words[1];
        return second === undefined ? weight : (weight * (this.count(`${first} ${second}`) + 0.1)) / (this.count(first) + 1);
    }

    /** How often a word was written at all, in units of the weight it was learnt with. */
    total(word: string): number {
        return this.count(word);
    }

    private count(key: string): number {
        return this.counts.get(key) ?? 0;
    }

    private add(key: string, by: number): void {
        this.counts.set(key, this.count(key) + by);
    }
}

function contextOf(tokens: readonly IToken[], end: number, onNewLine: boolean): [string, string] {
    const last = tokens[end - 1];
    const before = tokens[end - 2];
    return onNewLine ? [last ? kindOf(last) : '', LINE] : [before ? kindOf(before) : '', last ? kindOf(last) : ''];
}

function beginsLine(tokens: readonly IToken[], i: number): boolean {
    return i === 0 || tokens[i - 1]!.endLine !== tokens[i]!.startLine;
}

/** Keywords by their word; names, quotations, dates, numbers and units by their kind. */
function kindOf(token: IToken): string {
    const kind = token.tokenType.name;
    return /^[A-Z_]{2,}$/.test(kind) ? kind : token.image;
}

function wordsOf(token: IToken): string[] {
    const kind = kindOf(token);
    return WORDED.has(kind) ? [kind, token.image] : [kind];
}
