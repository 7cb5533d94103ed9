import type { Agreement, AgreementState } from '../../domain/index.ts';

/** One thing that a profile asks of an agreement, as plain data. */
export interface Requirement {
    readonly level: 'requires' | 'recommends';
    readonly what: RequiredMatter;
    /** Only asked for when the agreement speaks of this. */
    readonly when?: string;
    /** Said instead of the usual message. */
    readonly message?: string;
    /** Text to insert instead of the usual one. */
    readonly skeleton?: string;
}

export type RequiredMatter =
    /** One of the parts every agreement can have ("review", "legal status"), or other plain words. */
    | { readonly kind: 'part'; readonly words: string }
    /** A provision about something. */
    | { readonly kind: 'topic'; readonly words: string }
    | { readonly kind: 'every-party-agrees' }
    /** A notice of at least so many days (a month counts 30) to end, change or leave. */
    | { readonly kind: 'notice'; readonly days: number; readonly words: string; readonly act: 'end' | 'change' | 'leave' };

/** A part that an agreement can have: how it is recognised by its meaning, and what to write where it is missing. */
export interface Part {
    /** The words a profile may ask for it by; the first is the usual one. */
    readonly names: readonly string[];
    /** What the agreement does not say, completing "The agreement does not say ...". */
    readonly unsaid: string;
    readonly isCovered: (agreement: Agreement) => boolean;
    /** A text of the language that covers it; the parser accepts it as it is. */
    readonly skeleton: (agreement: Agreement) => string;
    /** Whether the skeleton belongs into the agreement's head or stands by itself. */
    readonly where: 'header' | 'end';
    /** States in which nobody needs it yet. */
    readonly notIn?: readonly AgreementState[];
}
