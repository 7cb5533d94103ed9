import { isoOf } from '../time/civil-date.ts';
import { namesOf } from './actor-names.ts';
import type { Binding } from './binding.ts';
import type { Subject } from './subject.ts';
import { windowOf } from './value.ts';

/** The event an answer is for and its day; of a review its own name and the day it is due. Undefined for any other. */
export function occurrenceFor(subject: Subject, binding: Binding): { event: string; on: string } | undefined {
    if (binding.kind === 'occurrence') return { event: binding.occurrence.anchor, on: isoOf(binding.occurrence.date.from!) };
    const day = dayOf(binding);
    return subject.source === 'review' && day !== undefined ? { event: subject.name ?? subject.action, on: day } : undefined;
}

function dayOf(binding: Binding): string | undefined {
    switch (binding.kind) {
        case 'occurrence': return isoOf(binding.occurrence.date.from!);
        case 'repetition': {
            const { from, to } = windowOf(binding.date.value);
            return from ?? to;
        }
        case 'period': return isoOf(binding.period.first);
        default: return undefined;
    }
}

/**
 * An id that stays while the clause, owners, action and occurrence stay, whatever else is edited: agreement, clause
 * or name, and a hash of the rest.
 */
export function idOf(agreement: string, subject: Subject, binding: Binding): string {
    const about = binding.kind === 'awaited' ? ['awaited', ...binding.anchors]
        : [binding.kind === 'occurrence' ? binding.occurrence.anchor : binding.kind, dayOf(binding)];
    const rest = JSON.stringify([subject.source, subject.name, namesOf(subject.owners), subject.action, ...about]);
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
