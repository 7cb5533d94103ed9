/** How loud a finding is, from the author's point of view. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a rule finds, told to the author. */
export interface Rule {
    /** Severity of its findings unless a finding is milder by its own circumstances. */
    readonly severity: Severity;
    /** One sentence: what is found. */
    readonly summary: string;
    /** Why it matters to the people who keep the agreement. */
    readonly why: string;
    /** A small text in which the rule finds something; absent where no text can show it, as for a file of bytes. */
    readonly bad?: string;
    /** The same text without the mistake. */
    readonly good?: string;
}

/** Checks the shape of a family of rules and keeps their ids as literal types. */
export function rules<Id extends string>(family: Record<Id, Rule>): Readonly<Record<Id, Rule>> {
    return family;
}
