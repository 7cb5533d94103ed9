import type { TimelineDeadline } from '../../../../server/protocol.ts';

/** Which standings are shown; `todo` is what is due or overdue. */
export const standingFilters = ['all', 'todo', 'overdue', 'due', 'done', 'missed', 'waived', 'inactive'] as const;
export type StandingFilter = (typeof standingFilters)[number];

/** What of the deadlines that the server gave is shown. */
export interface Filters {
    readonly standing: StandingFilter;
    /** Name of an agreement; empty for all. */
    readonly agreement: string;
    /** Words that a deadline must have, in any order and whatever their case; empty for all. */
    readonly text: string;
}

/** Shows everything. */
export const noFilters: Filters = { standing: 'all', agreement: '', text: '' };

/** Makes a test of whether a deadline is shown. */
export function shownBy({ standing, agreement, text }: Filters): (deadline: TimelineDeadline) => boolean {
    const words = text
        .toLowerCase()
        .split(/\s+/)
        .filter(word => word !== '');
    return deadline =>
        hasStanding(deadline, standing) &&
        (agreement === '' || deadline.agreement === agreement) &&
        (words.length === 0 || hasWords(deadline, words));
}

function hasStanding({ standing }: TimelineDeadline, wanted: StandingFilter): boolean {
    return wanted === 'all' || standing === wanted || (wanted === 'todo' && (standing === 'due' || standing === 'overdue'));
}

function hasWords(
    { action, owners, recipients, clause, agreement, occurrence, waitingFor }: TimelineDeadline,
    words: readonly string[],
): boolean {
    const text = [action, ...owners, ...recipients, clause, agreement, occurrence?.event, ...waitingFor].join(' ').toLowerCase();
    return words.every(word => text.includes(word));
}
