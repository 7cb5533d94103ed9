import type { DeadlinesResult } from '../../server/protocol.ts';
import { weekdayOf, type DayFormat } from './format-day.ts';
import type { Translate } from './translate.ts';
import { settledDeadlines, upcomingDeadlines, type DeadlineGroup } from './upcoming-deadlines-items.ts';

type Deadline = DeadlinesResult['deadlines'][number];

/** How far ahead is looked; `term` where the calendar of an agreement knows the school term it is. */
export const periods = ['year', 'week', 'month', 'term', '90 days'] as const;
export type Period = (typeof periods)[number];

/** What is looked for: all that is still to be done, a part of it, or what is settled. */
export const standings = ['to be done', 'overdue', 'due', 'waiting', 'settled'] as const;
export type WantedStanding = (typeof standings)[number];

/** What of the deadlines is listed. */
export interface DeadlineFilter {
    /** Only what this party owes, by its short name; whoever owes it when absent. */
    readonly party?: string;
    readonly period: Period;
    readonly standing: WantedStanding;
}

/** Everything that is still to be done. */
export const everything: DeadlineFilter = { period: 'year', standing: 'to be done' };

/** A filter as it was kept; what of it cannot be understood is {@link everything}. */
export function filterFrom(kept: unknown): DeadlineFilter {
    const { party, period, standing } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<string, unknown>;
    return {
        ...(typeof party === 'string' && party !== '' && { party }),
        period: periods.find(known => known === period) ?? everything.period,
        standing: standings.find(known => known === standing) ?? everything.standing,
    };
}

/**
 * The groups to be listed. The party is the server's part, which knows members and posts; the period leaves out what is due later
 * and what has no day, never what is overdue.
 */
export function filteredDeadlines(result: DeadlinesResult, filter: DeadlineFilter, format: DayFormat, t: Translate): DeadlineGroup[] {
    const found = {
        ...result,
        deadlines: result.deadlines.filter(deadline => stands(deadline, filter.standing) && isWithin(deadline, filter.period, result)),
    };
    return filter.standing === 'settled' ? settledDeadlines(found, format, t) : upcomingDeadlines(found, format, t);
}

/** The filter as far as the answer allows it: a party that these agreements do not know, and a term they do not know, are let go. */
export function applicable({ party, period, standing }: DeadlineFilter, { choices }: Pick<DeadlinesResult, 'choices'>): DeadlineFilter {
    return {
        ...(party !== undefined && choices?.parties.some(({ name }) => name === party) && { party }),
        period: period === 'term' && choices?.endOfTerm === undefined ? everything.period : period,
        standing,
    };
}

/** Each part of a filter in words, in the order in which they are told. */
export function filterWords(
    { party, period, standing }: DeadlineFilter,
    t: Translate,
): { party: string; period: string; standing: string } {
    return { party: party ?? t('everybody'), period: periodWords(period, t), standing: standingWords(standing, t) };
}

/** What of a filter narrows the list, in words; nothing of one that narrows nothing. */
export function narrowing(filter: DeadlineFilter, t: Translate): string[] {
    const words = filterWords(filter, t);
    return [
        ...(filter.party === undefined ? [] : [words.party]),
        ...(filter.period === everything.period ? [] : [words.period]),
        ...(filter.standing === everything.standing ? [] : [words.standing]),
    ];
}

function periodWords(period: Period, t: Translate): string {
    switch (period) {
        case 'year':
            return t('within a year');
        case 'week':
            return t('this week');
        case 'month':
            return t('this month');
        case 'term':
            return t('this school term');
        case '90 days':
            return t('within 90 days');
    }
}

function standingWords(standing: WantedStanding, t: Translate): string {
    switch (standing) {
        case 'to be done':
            return t('all that is to be done');
        case 'overdue':
            return t('overdue');
        case 'due':
            return t('due on a day');
        case 'waiting':
            return t('waiting or without a day');
        case 'settled':
            return t('done, waived or missed');
    }
}

function stands({ standing, days }: Deadline, wanted: WantedStanding): boolean {
    const isSettled = standing === 'done' || standing === 'waived' || standing === 'missed';
    switch (wanted) {
        case 'to be done':
            return !isSettled;
        case 'overdue':
            return standing === 'overdue';
        case 'due':
            return !isSettled && standing !== 'overdue' && days !== undefined;
        case 'waiting':
            return !isSettled && standing !== 'overdue' && days === undefined;
        case 'settled':
            return isSettled;
    }
}

function isWithin({ standing, date, window, days }: Deadline, period: Period, { today, choices }: DeadlinesResult): boolean {
    if (period === 'year' || standing === 'overdue') {
        return true;
    }
    const day = date ?? window?.to;
    if (day === undefined || days === undefined) {
        return false;
    }
    switch (period) {
        case 'week':
            return days <= 6 - weekdayOf(today);
        case 'month':
            return day.slice(0, 7) <= today.slice(0, 7);
        case 'term':
            return day <= (choices?.endOfTerm ?? day);
        case '90 days':
            return days <= 90;
    }
}
