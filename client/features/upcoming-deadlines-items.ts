import type { DeadlinesResult } from '../../server/protocol.ts';
import { weekdayOf, type DayFormat } from './format-day.ts';
import type { Translate } from './translate.ts';

type Deadline = DeadlinesResult['deadlines'][number];

/** One row of the list: what is read first, what stands beside it, and the line beneath. */
export interface DeadlineRow {
    /** When, and what is to be done. */
    readonly label: string;
    /** When alone: the day, what it waits for, or that there is none. */
    readonly when: string;
    /** How it stands, and how far away it is. */
    readonly description: string;
    /** By whom and for whom, and where it is said. */
    readonly about: string;
    /** The same, and in a line how it was reckoned. */
    readonly detail: string;
    readonly deadline: Deadline;
}

/** Rows under one heading; never empty. */
export interface DeadlineGroup {
    readonly title: string;
    readonly rows: readonly DeadlineRow[];
}

const groups = ['overdue', 'this week', 'this month', 'later', 'waiting', 'no date'] as const;
type Group = (typeof groups)[number];

/**
 * What is still to be done, grouped by how soon; the order within a group is the server's. What is done, waived,
 * missed, or past without being owed is no upcoming deadline and is left out.
 */
export function upcomingDeadlines({ today, deadlines }: DeadlinesResult, format: DayFormat, t: Translate): DeadlineGroup[] {
    const rows = new Map<Group, DeadlineRow[]>(groups.map(group => [group, []]));
    for (const deadline of deadlines) {
        const group = groupOf(deadline, today);
        if (group) {
            rows.get(group)?.push(rowOf(deadline, format, t));
        }
    }
    const titles: Record<Group, string> = {
        overdue: t('Overdue'),
        'this week': t('This week'),
        'this month': t('This month'),
        later: t('Later'),
        waiting: t('Waiting for something to happen'),
        'no date': t('Without a date'),
    };
    return [...rows].filter(([, found]) => found.length > 0).map(([group, found]) => ({ title: titles[group], rows: found }));
}

/** What has been settled, grouped by how; the order within a group is the server's. */
export function settledDeadlines({ deadlines }: DeadlinesResult, format: DayFormat, t: Translate): DeadlineGroup[] {
    const titles = { missed: t('Missed'), done: t('Done'), waived: t('Waived') } as const;
    return (['missed', 'done', 'waived'] as const)
        .map(wanted => ({
            title: titles[wanted],
            rows: deadlines.filter(({ standing }) => standing === wanted).map(deadline => rowOf(deadline, format, t)),
        }))
        .filter(({ rows }) => rows.length > 0);
}

/** Whether a line of the history can still say what became of a deadline; not of what waits, cannot be computed, forbids or ends by itself. */
export function canBeSettled({
    deadline: { state, standing, source, strength },
}: {
    readonly deadline: Pick<Deadline, 'state' | 'standing' | 'source' | 'strength'>;
}): boolean {
    return (
        standing !== 'done' &&
        standing !== 'waived' &&
        (state === 'date' || state === 'window' || state === 'open') &&
        source !== 'term' &&
        !strength.endsWith(' not')
    );
}

function groupOf({ standing, state, date, window, days }: Deadline, today: string): Group | undefined {
    if (standing === 'done' || standing === 'waived' || standing === 'missed') {
        return undefined;
    }
    if (standing === 'overdue') {
        return 'overdue';
    }
    const day = date ?? window?.to;
    if (day === undefined || days === undefined) {
        return state === 'waiting' ? 'waiting' : 'no date';
    }
    if (days < 0) {
        return undefined;
    }
    if (days <= 6 - weekdayOf(today)) {
        return 'this week';
    }
    return day.slice(0, 7) === today.slice(0, 7) ? 'this month' : 'later';
}

/** A deadline as a row of a list. */
export function rowOf(deadline: Deadline, format: DayFormat, t: Translate): DeadlineRow {
    const { action, clause, agreement, soft } = deadline;
    const about = [whoOf(deadline), soft ? t('where possible') : '', clause === undefined ? '' : clauseWords(clause, t), agreement].filter(
        part => part !== '',
    );
    const why = whyOf(deadline, t);
    const when = whenOf(deadline, format, t);
    return {
        label: t('{0}: {1}', when, action),
        when,
        description: standingOf(deadline, format, t),
        about: about.join(' · '),
        detail: [...about, ...(why === '' ? [] : [why])].join(' · '),
        deadline,
    };
}

/** What waits, has no end or cannot be computed, and is not settled, says so in its label already. */
function standingOf({ standing, days, date, window, fulfilled }: Deadline, format: DayFormat, t: Translate): string {
    if (standing === 'done') {
        const late = fulfilled?.late ? t('done late') : t('done');
        return fulfilled?.on === undefined ? late : t('{0} on {1}', late, format.written(fulfilled.on));
    }
    if (standing === 'waived' || standing === 'missed') {
        return standing === 'waived' ? t('waived') : t('missed');
    }
    if (days === undefined || (date ?? window) === undefined) {
        return '';
    }
    const distance = format.distance(days);
    switch (standing) {
        case 'overdue':
            return t('overdue, was due {0}', distance);
        case 'due':
            return days < 0 ? t('due now') : t('due {0}', distance);
        default:
            return t('nothing to do now, {0}', distance);
    }
}

/** The day it is due, from or by which it is, or why it has none. */
export function whenOf({ state, date, time, window, waitingFor }: Omit<Deadline, 'trace'>, format: DayFormat, t: Translate): string {
    if (date !== undefined) {
        return time === undefined ? format.written(date) : t('{0} at {1}', format.written(date), time);
    }
    if (window?.to !== undefined) {
        return t('by {0}', format.written(window.to));
    }
    if (window?.from !== undefined) {
        return t('from {0}', format.written(window.from));
    }
    if (state === 'waiting') {
        return waitingFor.length > 0 ? t('Waiting for {0}', waitingFor.join(', ')) : t('Waiting');
    }
    return state === 'refused' ? t('Cannot be computed') : t('No fixed date');
}

/** No more steps of a reckoning than this stand in a line: of more the first and the last ones. */
const mostSteps = 3;

/**
 * The reckoning in a line: its steps that gave a day, and how many days the last one passed over. The row already says what
 * is waited for, so then the first step, which says what is missing.
 */
function whyOf({ state, waitingFor, reason, trace }: Deadline, t: Translate): string {
    if (state === 'waiting' && waitingFor.length > 0) {
        return trace.length > 1 ? (trace[0]?.rule ?? '') : '';
    }
    if (state !== 'date' && state !== 'window') {
        return reason ?? trace.at(-1)?.rule ?? '';
    }
    const rules = trace.filter(({ date, window }) => (date ?? window) !== undefined).map(({ rule }) => rule);
    const [first, ...others] = rules;
    const shown = rules.length <= mostSteps ? rules : [first, '…', ...others.slice(1 - mostSteps)];
    const passed = trace.at(-1)?.skipped.length ?? 0;
    const counted = passed === 0 ? [] : [passed === 1 ? t('1 day not counted') : t('{0} days not counted', passed)];
    return [...shown, ...counted].join('; ');
}

/** Who owes it, in a line. */
export function ownersOf({ owners, ownersJoined }: Pick<Deadline, 'owners' | 'ownersJoined'>): string {
    return owners.join(ownersJoined ? ' or ' : ', ');
}

/** Names a clause; an appendix, and a section that shares its number with a clause, say themselves what they are. */
export function clauseWords(clause: string, t: Translate): string {
    return /^\D/.test(clause) ? clause : t('clause {0}', clause);
}

/** By whom for whom, in a line. */
export function whoOf({ recipients, ...owned }: Deadline): string {
    const from = ownersOf(owned);
    return recipients.length > 0 ? `${from} → ${recipients.join(', ')}`.trimStart() : from;
}
