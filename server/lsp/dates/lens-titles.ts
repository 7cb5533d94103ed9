import type { ComputedDeadline, CurrentPeriod } from '../../../language/domain/index.ts';
import { dayWords, dueWords, standingWords } from '../../deadline-words.ts';
import { nextOf } from './dates.ts';

/** Fewer than this in the term or month are said by the next date alone. */
const WORTH_COUNTING = 2;

/** What is overdue, when the next of them is due, and how many are in the term or month: `next due Mon 29 June 2026 · 3 this term`. */
export function provisionTitle(deadlines: readonly ComputedDeadline[], period: CurrentPeriod | undefined): string {
    const overdue = deadlines.filter(({ standing }) => standing === 'overdue');
    const due = deadlines.filter(({ standing }) => standing === 'due').sort((a, b) => compareText(lastDay(a), lastDay(b)));
    const inPeriod = period ? due.filter(deadline => lastDay(deadline) >= period.from && lastDay(deadline) <= period.to) : [];
    const said = [
        overdue.length === 1 ? standingWords(overdue[0]!) : overdue.length > 1 ? `${overdue.length} overdue` : '',
        due[0] ? nextDue(due[0]) : '',
        inPeriod.length >= WORTH_COUNTING ? `${inPeriod.length} this ${period!.unit}` : '',
    ].filter(part => part !== '');
    return said.length > 0 ? said.join(' · ') : nothingDue(nextOf(deadlines));
}

/** `review overdue by 142 days`, `review due Tue 1 December 2026 · due in 9 days`. */
export function reviewTitle(deadlines: readonly ComputedDeadline[]): string {
    const next = nextOf(deadlines);
    if (!next || (next.standing !== 'due' && next.standing !== 'overdue')) {
        return nothingDue(next);
    }
    return next.standing === 'overdue' ? `review ${standingWords(next)}` : `review due ${byDay(next)} · ${standingWords(next)}`;
}

function nextDue(deadline: ComputedDeadline): string {
    return deadline.date === undefined && deadline.window?.to === undefined ? dueWords(deadline) : `next due ${byDay(deadline)}`;
}

/** `Mon 29 June 2026`; of a window its last day: `by Wed 31 March 2027`. */
function byDay(deadline: ComputedDeadline): string {
    const { date, window } = deadline;
    return date === undefined && window?.to !== undefined ? `by ${dayWords(window.to)}` : dueWords(deadline);
}

function nothingDue(deadline: ComputedDeadline | undefined): string {
    if (!deadline) {
        return 'nothing due';
    }
    switch (deadline.state) {
        case 'refused':
            return 'a date that cannot be computed';
        case 'open':
        case 'waiting':
            return dueWords(deadline);
        default:
            return deadline.standing === 'inactive' ? dueWords(deadline) : standingWords(deadline);
    }
}

function lastDay({ date, window }: ComputedDeadline): string {
    return date ?? window?.to ?? '~';
}

function compareText(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
