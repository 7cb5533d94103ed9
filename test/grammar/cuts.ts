import type { ParseResult } from 'langium';
import { parseMou } from '../harness/mou-workspace.ts';

/** One line of a text cut off at a blank, as it stands while an author types it; the line's braces are kept, as an editor puts them. */
export interface Cut {
    text: string;
    /** Where the cursor stands behind the cut: zero-based line, UTF-16 character. */
    line: number;
    character: number;
    /** Offset of the next word in the whole text. */
    next: number;
    /** The line as far as it is there. */
    shown: string;
}

/** Every line of a text cut at every word. */
export function* cutsOf(text: string): Iterable<Cut> {
    const lines = text.split('\n');
    let offset = 0;
    for (const [number, line] of lines.entries()) {
        for (const blank of line.matchAll(/\s+/g)) {
            const kept = line.slice(0, blank.index);
            if (kept.trim()) {
                const braces = line.slice(blank.index).replace(/[^{}]/g, '');
                yield {
                    text: [...lines.slice(0, number), `${kept} ${braces}`, ...lines.slice(number + 1)].join('\n'),
                    line: number,
                    character: blank.index + 1,
                    next: offset + blank.index + blank[0].length,
                    shown: kept.trim(),
                };
            }
        }
        offset += line.length + 1;
    }
}

const COUNTED = new Set([
    'Agreement',
    'Party',
    'Event',
    'Deadline',
    'Review',
    'Step',
    'Section',
    'Clause',
    'Appendix',
    'Sentence',
    'Text',
    'ListItem',
    'Footnote',
    'Signature',
    'Definition',
    'Citation',
    'Calendar',
    'Profile',
    'History',
    'Dispute',
    'AgreedBy',
]);

/** How many declarations, provisions, sentences and texts a parse has found. */
export function countPieces(node: unknown): number {
    if (typeof node !== 'object' || node === null || '$refText' in node) {
        return 0;
    }
    const own = COUNTED.has((node as { $type?: string }).$type ?? '') ? 1 : 0;
    return Object.entries(node).reduce(
        (sum, [key, value]) =>
            key.startsWith('$')
                ? sum
                : sum + (Array.isArray(value) ? value.reduce((all: number, item) => all + countPieces(item), 0) : countPieces(value)),
        own,
    );
}

/** All syntax messages of a parse, with the line (from one) each stands at. */
export function syntaxMessages(result: ParseResult): { line: number; message: string }[] {
    return [
        ...result.lexerErrors.map(error => ({ line: error.line ?? 0, message: error.message })),
        ...result.parserErrors.map(error => ({ line: error.token.startLine ?? 0, message: error.message })),
    ];
}

export { parseMou };
