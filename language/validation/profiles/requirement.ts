import type { Agreement, AgreementState, Place } from '../../domain/index.ts';
import type { Severity } from '../catalogue.ts';

/** One thing that a profile asks of an agreement, as plain data. */
export interface Requirement {
    readonly level: 'requires' | 'recommends';
    /** How loud it is that it is missing. */
    readonly severity: Severity;
    readonly what: RequiredMatter;
    /** Only asked for when one condition of each list holds; always when there is none. */
    readonly when: readonly (readonly Condition[])[];
    /** Said instead of the usual message. */
    readonly message?: string;
    /** Text to insert instead of the usual one. */
    readonly skeleton?: string;
}

export type RequiredMatter =
    /** One of the parts that an agreement can have, by one of its names ("review", "legal status"). */
    | { readonly kind: 'part'; readonly words: string }
    /** A provision about something; `aliases` are other words for it. */
    | { readonly kind: 'topic'; readonly words: string; readonly aliases: readonly string[] }
    /** Notice to end, change or leave, of at least a length if one is set. */
    | { readonly kind: 'notice'; readonly act: NoticeAct; readonly atLeast?: { readonly days: number; readonly words: string } };

/** What notice is given of. */
export type NoticeAct = 'end' | 'change' | 'leave';

/** When something is asked for. */
export type Condition =
    /** The agreement's own words have one of these phrases. */
    | { readonly kind: 'mentions'; readonly phrases: readonly string[] }
    /** It settles a matter: a part by one of its names, or a topic. */
    | { readonly kind: 'covers'; readonly words: string }
    | { readonly kind: 'binding' }
    /** A party is of one of these kinds, by its kind, its full name or its capacity. */
    | { readonly kind: 'party'; readonly kinds: readonly string[] };

/** A part that an agreement can have: how it is recognised by its meaning, and what to write where it is missing. */
export interface Part {
    /** The words a profile may ask for it by; the first is the usual one. */
    readonly names: readonly [string, ...string[]];
    /** What the agreement does not say, completing "The agreement does not say ...". */
    readonly unsaid: string;
    /** Where the agreement says it, looked for as far as the answer is read. */
    readonly saidAt: (agreement: Agreement) => Iterable<Place>;
    /** A text of the language that covers it; the parser accepts it as it is. */
    readonly skeleton: (agreement: Agreement) => string;
    /** States in which nobody needs it yet. */
    readonly notIn?: readonly AgreementState[];
}
