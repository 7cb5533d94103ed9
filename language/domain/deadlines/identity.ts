import type { Agreement, Provision } from '../agreement.ts';
import { isoOf } from '../time/civil-date.ts';
import { namesOf } from './actor-names.ts';
import type { Binding } from './binding.ts';
import type { Subject } from './subject.ts';
import { windowOf } from './value.ts';

/** The event an answer is for and its day; of a review its own name and the day it is due. Undefined for any other. */
export function occurrenceFor(subject: Subject, binding: Binding): { event: string; on: string } | undefined {
    if (binding.kind === 'occurrence') {
        return { event: binding.occurrence.anchor, on: isoOf(binding.occurrence.date.from!) };
    }
    const day = dayOf(binding);
    return subject.source === 'review' && day !== undefined ? { event: subject.name ?? subject.action, on: day } : undefined;
}

/** The ISO day of what an answer is about: of the occurrence, the repetition, the first of the period. */
export function dayOf(binding: Binding): string | undefined {
    switch (binding.kind) {
        case 'occurrence':
            return isoOf(binding.occurrence.date.from!);
        case 'repetition':
        case 'excess': {
            const { from, to } = windowOf(binding.date.value);
            return from ?? to;
        }
        case 'period':
            return isoOf(binding.period.first);
        default:
            return undefined;
    }
}

/** What the ids of all answers of one subject have in common. */
export interface Identity {
    /** Agreement, and clause or name: what a reader of the id sees. */
    where: string;
    /** What is said of whom, and which of several that say the same it is, as the start of a list in JSON: hashed, to go on with the occurrence. */
    said: Hash;
}

/**
 * The identities of all subjects of an agreement. Each stays while its clause, owners and action stay, whatever else is
 * edited. A clause that is numbered by its place alone goes by the written number around it, since any clause put before
 * it gives it another; of several subjects that say the same in one place the second is the second, whatever is asked.
 */
export function identitiesOf(agreement: Agreement, subjects: readonly Subject[]): ReadonlyMap<Subject, Identity> {
    const lasting = lastingNumbers(agreement.provisions);
    const seen = new Map<string, number>();
    return new Map(
        subjects.map(subject => {
            const { source, name, owners, action, clause, joiner, appliesFrom, appliesUntil } = subject;
            const where = [agreement.name, (clause === undefined ? name : (lasting.get(clause) ?? clause)) ?? source].join('/');
            const said = [source, name, namesOf(owners), action, ...(joiner === undefined ? [] : [joiner])];
            const words = JSON.stringify(said);
            const key = [words, where, appliesFrom?.text, appliesUntil?.text].join('\n');
            const times = (seen.get(key) ?? 0) + 1;
            seen.set(key, times);
            return [subject, { where, said: hashed(words.slice(0, -1) + (times === 1 ? '' : `,${times}`)) }] as const;
        }),
    );
}

/** The id of one answer of a subject: another for each occurrence, repetition or period. */
export function idOf({ where, said }: Identity, binding: Binding): string {
    const about =
        binding.kind === 'awaited'
            ? ['awaited', ...binding.anchors]
            : [binding.kind === 'occurrence' ? binding.occurrence.anchor : binding.kind, dayOf(binding)];
    const { a, b } = hashed(`,${JSON.stringify(about).slice(1)}`, said);
    return `${where}/${sayHash(a)}${sayHash(b)}`;
}

/** Of each number that only its place gives: the written number of what it stands in, with the labels of its items. */
function lastingNumbers(provisions: readonly Provision[]): Map<string, string> {
    const lasting = new Map<string, string>();
    const visit = ({ sort, number, numberDerived, items, children }: Provision, around: string | undefined): void => {
        const own = sort === 'appendix' && number !== undefined ? `appendix ${number}` : number;
        const stays = numberDerived ? (around ?? own) : (own ?? around);
        if (own !== undefined && stays !== undefined && numberDerived) {
            lasting.set(own, stays);
            for (const item of items) {
                if (item.number?.startsWith(own)) {
                    lasting.set(item.number, stays + item.number.slice(own.length));
                }
            }
        }
        for (const child of children) {
            visit(child, stays);
        }
    };
    for (const provision of provisions) {
        visit(provision, undefined);
    }
    return lasting;
}

/** Two sums of 32 bits. */
interface Hash {
    a: number;
    b: number;
}

/** FNV-1a over the UTF-16 units with two seeds, or from what the text before them came to. */
function hashed(text: string, { a, b }: Hash = { a: 0x811c9dc5, b: 0x01000193 }): Hash {
    for (let i = 0; i < text.length; i++) {
        a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
        b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
    }
    return { a, b };
}

/** 32 bits in 7 letters and figures. */
function sayHash(sum: number): string {
    return (sum >>> 0).toString(36).padStart(7, '0');
}

/** Makes ids that are the same all the same (an event twice on one day) distinct by a number in the order given. */
export function distinct(ids: readonly string[]): string[] {
    const seen = new Map<string, number>();
    return ids.map(id => {
        const times = (seen.get(id) ?? 0) + 1;
        seen.set(id, times);
        return times === 1 ? id : `${id}-${times}`;
    });
}
