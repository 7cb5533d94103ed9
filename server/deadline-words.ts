import { formatDay, formatWindow, listInWords, parseIsoDay, type CivilDay, type ComputedDeadline } from '../language/domain/index.ts';

/** What these words need of a deadline: reported ones, with a file in place of an address, have it too. */
export type ToldDeadline = Pick<
    ComputedDeadline,
    'state' | 'standing' | 'source' | 'date' | 'time' | 'window' | 'reason' | 'days' | 'fulfilled' | 'occurrence'
>;

/** The day, window or state of a deadline: `Thu 5 November 2026`, `up to Wed 7 July 2027`, `waiting for the date of KIT`, `not computed: ...`. */
export function dueWords({ date, time, window, state, reason = '' }: ToldDeadline): string {
    if (date !== undefined) {
        return `${dayWords(date)}${time ? `, ${time}` : ''}`;
    }
    switch (state) {
        case 'window':
            return formatWindow(civil(window?.from), civil(window?.to));
        case 'open':
            return `open-ended: ${reason}`;
        case 'refused':
            return `not computed: ${reason}`;
        default:
            return reason;
    }
}

/** Where a deadline stands: `due in 12 days`, `overdue by a day`, `done on Mon 2 November 2026, 3 days late`; nothing where its state says all. */
export function standingWords({ standing, source, state, date, window, days = 0, fulfilled }: ToldDeadline): string {
    const isDated = (date ?? window) !== undefined;
    switch (standing) {
        case 'due':
            return days < 0 || !isDated ? 'due now' : days === 0 ? 'due today' : days === 1 ? 'due tomorrow' : `due in ${days} days`;
        case 'overdue':
            return days === -1 ? 'overdue by a day' : `overdue by ${-days} days`;
        case 'done':
            return doneWords(fulfilled);
        case 'inactive':
            return !isDated || state === 'waiting' ? '' : source === 'named-deadline' ? awayWords(days) : 'nothing to do now';
        default:
            return standing;
    }
}

/** Day or state, and standing: `Thu 5 November 2026: due in 12 days`. */
export function dueAndStanding(deadline: ToldDeadline): string {
    return [dueWords(deadline), standingWords(deadline)].filter(part => part !== '').join(': ');
}

/** `for KIT of Thu 14 January 2027`; nothing for what is for itself. */
export function occurrenceWords({ occurrence, source }: ToldDeadline): string {
    return occurrence && source !== 'review' ? `for ${occurrence.event} of ${dayWords(occurrence.on)}` : '';
}

/** `Thu 14 January 2027` of an ISO day. */
export function dayWords(iso: string): string {
    const day = civil(iso);
    return day === undefined ? iso : formatDay(day);
}

function doneWords(fulfilled: ComputedDeadline['fulfilled']): string {
    const { on, late, daysLate, by, evidence } = fulfilled ?? { late: false };
    const when = on === undefined ? '' : ` on ${dayWords(on)}`;
    const whose = by && by.length > 0 ? ` by ${listInWords(by)}` : '';
    const howLate = daysLate ? `, ${daysLate} ${daysLate === 1 ? 'day' : 'days'} late` : late ? ', late' : '';
    return `done${when}${whose}${howLate}${evidence ? `, evidence: ${evidence}` : ''}`;
}

function awayWords(days: number): string {
    return days === 0 ? 'today' : days === 1 ? 'tomorrow' : days > 0 ? `in ${days} days` : days === -1 ? 'yesterday' : `${-days} days ago`;
}

function civil(day: string | undefined): CivilDay | undefined {
    return day === undefined ? undefined : parseIsoDay(day);
}
