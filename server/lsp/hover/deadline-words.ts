import { explainTrace, formatDay, formatWindow, parseIsoDay, type CivilDay, type ComputedDeadline } from '../../../language/domain/index.ts';
import { list, paragraphs, plain, verbatim } from './markdown.ts';

/** Dates shown of one repeating deadline. */
const MOST_DATES = 6;

/** `Thu 5 November 2026, due in 12 days`; for a deadline without a day, why it has none. */
export function whenDue(deadline: ComputedDeadline): string {
    const { date, time, window, reason, state, standing } = deadline;
    const day = date !== undefined ? `${formatDay(civil(date)!)}${time ? `, ${time}` : ''}`
        : window ? formatWindow(civil(window.from), civil(window.to)) : reason ?? state;
    const stands = standingWords(deadline);
    return `${day}${stands && (date ?? window) !== undefined ? `: ${stands}` : ''}${standing === 'inactive' && state === 'refused' ? ' (not computed)' : ''}`;
}

/** Dates of deadlines that are one sentence's or one name's, and how the first of them is reckoned. */
export function deadlineDetails(deadlines: readonly ComputedDeadline[]): string | undefined {
    const first = deadlines.find(({ standing }) => standing === 'due' || standing === 'overdue') ?? deadlines[0];
    if (!first) {
        return undefined;
    }
    const trace = explainTrace(first);
    const dates = list(deadlines.map(deadline => `${plain(whenDue(deadline))}${forOccurrence(deadline)}`), MOST_DATES);
    return paragraphs(dates, trace ? `How ${deadlines.length > 1 ? 'the first of them' : 'it'} is reckoned:` : undefined, trace ? verbatim(trace) : undefined);
}

function forOccurrence({ occurrence, date }: ComputedDeadline): string {
    if (!occurrence || occurrence.on === date) {
        return '';
    }
    const day = civil(occurrence.on);
    return ` (for ${plain(occurrence.event)} of ${day === undefined ? plain(occurrence.on) : formatDay(day)})`;
}

function standingWords({ standing, days = 0, fulfilled }: ComputedDeadline): string {
    switch (standing) {
        case 'due': return days < 0 ? 'due now' : days === 0 ? 'due today' : days === 1 ? 'due tomorrow' : `due in ${days} days`;
        case 'overdue': return days === -1 ? 'overdue by a day' : `overdue by ${-days} days`;
        case 'done': return fulfilled?.late ? 'done, late' : 'done';
        case 'inactive': return '';
        default: return standing;
    }
}

function civil(day: string | undefined): CivilDay | undefined {
    return day === undefined ? undefined : parseIsoDay(day);
}
