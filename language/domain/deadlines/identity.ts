import { isoOf } from '../time/civil-date.ts';
import { namesOf } from './actor-names.ts';
import type { Binding } from './binding.ts';
import type { Subject } from './subject.ts';
import { windowOf } from './value.ts';

/** The event or source an answer is for, and its day, as ISO text; undefined for a single or awaited one. */
export function occurrenceFor(subject: Subject, binding: Binding): { event: string; on: string } | undefined {
    const own = subject.name ?? subject.action;
    switch (binding.kind) {
        case 'occurrence': return { event: binding.occurrence.anchor, on: isoOf(binding.occurrence.date.from!) };
        case 'repetition': {
            const { from, to } = windowOf(binding.date.value);
            return { event: own, on: (from ?? to)! };
        }
        case 'period': return { event: own, on: isoOf(binding.period.first) };
        default: return undefined;
    }
}

/**
 * An id that stays while the clause, owners, action and occurrence stay, whatever else is edited: agreement, clause
 * or name, and a hash of the rest.
 */
export function idOf(agreement: string, subject: Subject, binding: Binding): string {
    const occurrence = occurrenceFor(subject, binding);
    const about = binding.kind === 'awaited' ? ['awaited', ...binding.anchors] : [occurrence?.event, occurrence?.on];
    const rest = JSON.stringify([subject.source, namesOf(subject.owners), subject.action, ...about]);
    return [agreement, subject.clause ?? subject.name ?? subject.source, hash(rest)].join('/');
}

/** FNV-1a over the UTF-16 units with two seeds, 64 bits in 14 letters and figures. */
function hash(text: string): string {
    let [a, b] = [0x811c9dc5, 0x01000193];
    for (let i = 0; i < text.length; i++) {
        a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
        b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
    }
    return (a >>> 0).toString(36).padStart(7, '0') + (b >>> 0).toString(36).padStart(7, '0');
}

/** Makes repeated ids distinct by a number in the order given. */
export function distinct(ids: readonly string[]): string[] {
    const seen = new Map<string, number>();
    return ids.map(id => {
        const times = (seen.get(id) ?? 0) + 1;
        seen.set(id, times);
        return times === 1 ? id : `${id}-${times}`;
    });
}
