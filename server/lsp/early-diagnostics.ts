import type { LangiumDocument } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver';

/** What was found in a document whose slow checks took long the last time they came to their end. */
interface LastCheck {
    readonly lines: readonly string[];
    /** What only the slow checks found. */
    readonly slow: readonly Diagnostic[];
}

/** What the quick checks found, while the slow ones are under way. */
interface UnderWay {
    readonly quick: readonly Diagnostic[];
    readonly since: number;
}

/**
 * What can be told of an edit before the slow checks have come to their end: what the quick ones found in the new text, with what
 * the slow ones found the last time, moved along with its lines. What stood on a changed line is left out until it is found again.
 */
export class EarlyDiagnostics {
    /** Nothing is told early of documents whose slow checks take less time than this, in milliseconds: it would be told twice for nothing. */
    private readonly patience: number;
    private readonly last = new Map<string, LastCheck>();
    private readonly underWay = new Map<string, UnderWay>();

    constructor(patience: number) {
        this.patience = patience;
    }

    /** What to tell now that the quick checks are over; undefined where the slow ones are waited for. */
    early({ uri, textDocument }: LangiumDocument, quick: readonly Diagnostic[]): Diagnostic[] | undefined {
        const key = uri.toString();
        this.underWay.set(key, { quick, since: performance.now() });
        const before = this.last.get(key);
        return before ? [...quick, ...movedAlong(before, textDocument.getText().split('\n'))] : undefined;
    }

    /** Notes that all checks of a document are over, and what they found. */
    finished({ uri, textDocument }: LangiumDocument, found: readonly Diagnostic[]): void {
        const key = uri.toString();
        const { quick, since } = this.underWay.get(key) ?? { quick: found, since: performance.now() };
        this.forget(key);
        if (performance.now() - since < this.patience) {
            return;
        }
        const known = new Set(quick.map(one => JSON.stringify(one)));
        const slow = found.filter(one => !known.has(JSON.stringify(one)));
        this.last.set(key, { lines: textDocument.getText().split('\n'), slow });
    }

    /** Forgets a document that nobody looks at any more. */
    forget(uri: string): void {
        this.last.delete(uri);
        this.underWay.delete(uri);
    }
}

function movedAlong({ lines, slow }: LastCheck, now: readonly string[]): Diagnostic[] {
    const most = Math.min(lines.length, now.length);
    let above = 0;
    while (above < most && lines[above] === now[above]) {
        above++;
    }
    let below = 0;
    while (below < most - above && lines[lines.length - 1 - below] === now[now.length - 1 - below]) {
        below++;
    }
    const move = (range: Range): Range | undefined => {
        if (range.end.line < above) {
            return range;
        }
        const by = now.length - lines.length;
        if (range.start.line < lines.length - below) {
            return undefined;
        }
        return {
            start: { ...range.start, line: range.start.line + by },
            end: { ...range.end, line: range.end.line + by },
        };
    };
    return slow.flatMap(one => {
        const range = move(one.range);
        return range ? [{ ...one, range }] : [];
    });
}
