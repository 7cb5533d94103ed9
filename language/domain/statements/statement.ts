import type { Place } from '../place.ts';
import type { StatementPart, StatementSort } from '../statement-change.ts';

/** One thing that an agreement says, and the marks by which it is known again in another state. */
export interface Statement {
    sort: StatementSort;
    name?: string;
    /** The number of its clause as far as it is written, else the titles that lead to it; its own name where it is declared by one. */
    where: string;
    clause?: string;
    /** Who it binds and what it says, in words to compare. */
    owners: string;
    words: string;
    /** What it means, part by part, in a form that is equal exactly when it is the same. */
    parts: Partial<Record<StatementPart, string>>;
    /** What says it, where that is not the text at its place. */
    text?: string;
    place: Place;
}

/** Properties that tell where and how something is written, not what it means. */
const WRITING = new Set([
    'place',
    'namePlace',
    'actionPlace',
    'termPlace',
    'resolved',
    'numberDerived',
    'clause',
    'amendedBy',
    'former',
    'labelDerived',
]);

/**
 * What a part of an agreement means, as text that is equal exactly when the meaning is: without places, with one space between words,
 * with dates and lengths as they were read and people as they are declared.
 */
export function meaningOf(value: unknown): string {
    return (
        JSON.stringify(value, (key, part: unknown) => {
            if (WRITING.has(key)) {
                return undefined;
            }
            if (typeof part === 'string') {
                return part.replace(/\s+/g, ' ').trim();
            }
            return typeof part === 'object' && part !== null && !Array.isArray(part) ? read(part as Record<string, unknown>) : part;
        }) ?? ''
    );
}

/** How something was written is left out where it was understood. */
function read(part: Record<string, unknown>): Record<string, unknown> {
    const { text: _text, weekday: _weekday, ...date } = part;
    if ('date' in part && 'text' in part) {
        return date;
    }
    if ('amount' in part && part['amount'] !== undefined) {
        return date;
    }
    if (typeof part['target'] === 'string') {
        const { name: _name, ...actor } = part;
        return actor;
    }
    return part;
}
