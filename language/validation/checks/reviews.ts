import type { Agreement, CivilDate, CivilDay, Review, TimePhrase, TimeUnit, WrittenDate } from '../../domain/index.ts';
import { dayInRange } from '../../domain/time/civil-date.ts';
import { partsOfDay } from '../../domain/time/date-adapter.ts';
import { formatDate, formatPlainDay } from '../../domain/time/format-date.ts';
import { addMonths } from '../../domain/time/months.ts';
import { periodOf } from '../../domain/time/periods.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';

/** A review that was due is recorded as held. */
export const reviewsMustBeHeldWhenDue: AgreementCheck = (agreement, { today, isHere }) => {
    if (today === undefined || agreement.incomplete || agreement.state === 'template' || agreement.state === 'ended') {
        return [];
    }
    return agreement.reviews.filter(review => isHere(review.namePlace)).flatMap(review => {
        const passed = passedFinding(review, agreement, today);
        return passed ? [passed] : overdueFindings(review, agreement, today);
    });
};

/** The first review is over if its last possible day lies before today and nothing has been held since the agreement began. */
function passedFinding(review: Review, agreement: Agreement, today: CivilDay): Finding | undefined {
    const first = dateOf(review.first);
    if (!first || first.last >= today) {
        return undefined;
    }
    const begin = beginningOf(agreement);
    const held = heldDays(review, agreement).filter(date => !begin || date.last >= begin.first);
    if (held.length > 0) {
        return undefined;
    }
    return {
        rule: 'review/passed', place: review.namePlace,
        message: `${nameOf(review)} was due in ${formatDueDate(first)}, ${ago(first.last, today)} ago, and the history records none. `
            + `Hold it and record it in the history, for example: ${review.name} held on ${formatPlainDay(today)}.`,
        related: [{ place: review.first!.place, message: 'When it was due' }]
    };
}

function overdueFindings(review: Review, agreement: Agreement, today: CivilDay): Finding[] {
    const lastHeld = heldDays(review, agreement).reduce<CivilDate | undefined>((latest, date) => !latest || date.last > latest.last ? date : latest, undefined);
    return review.cadences.flatMap(phrase => {
        const base = lastHeld ?? baseOf(phrase) ?? dateOf(review.first) ?? beginningOf(agreement);
        const due = base && nextDue(phrase, base);
        if (!base || due === undefined || due >= today) {
            return [];
        }
        const since = lastHeld ? `It was last held ${onOrIn(lastHeld)}` : `It counts from ${formatDueDate(base)} and the history records none`;
        return [{
            rule: 'review/overdue' as const, place: review.namePlace,
            message: `${nameOf(review)} is overdue by ${ago(due, today)}: it was due by ${formatPlainDay(due)}. ${since}. `
                + `Hold it and record it in the history, for example: ${review.name} held on ${formatPlainDay(today)}.`,
            related: [{ place: phrase.place, message: 'How often it is due' }]
        }];
    }).slice(0, 1);
}

function heldDays(review: Review, agreement: Agreement): CivilDate[] {
    return agreement.history
        .filter(({ subject, verb }) => subject.kind === 'anchor' && subject.name === review.name && (verb === 'held' || verb === 'done' || verb === 'happened'))
        .flatMap(entry => dateOf(entry.on) ?? []);
}

/** `once a year` is kept by any day of the year after the one the base lies in. */
function dueByRate(unit: TimeUnit, base: CivilDate): CivilDay | undefined {
    const now = periodOf(unit, base.last, undefined);
    const next = 'refusal' in now ? undefined : dayInRange(now.last + 1);
    const period = next === undefined ? undefined : periodOf(unit, next, undefined);
    return !period || 'refusal' in period ? undefined : period.last;
}

/** The last day on which the next review keeps to the rhythm; undefined for rhythms that no calendar of months settles. */
function nextDue(phrase: TimePhrase, base: CivilDate): CivilDay | undefined {
    if (phrase.kind === 'every') {
        const months = phrase.length.spans.map(({ amount, unit }) => amount === undefined ? undefined : MONTHS_IN[unit] && MONTHS_IN[unit] * amount);
        return months.every(value => value !== undefined) ? addMonths(base.last, months.reduce((sum, value) => sum + value, 0)) : undefined;
    }
    return phrase.kind === 'rate' && phrase.rate.bound !== 'at most' && !phrase.rate.rolling ? dueByRate(phrase.rate.per, base) : undefined;
}

const MONTHS_IN: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, year: 12 };

function baseOf(phrase: TimePhrase): CivilDate | undefined {
    return phrase.kind === 'every' && typeof phrase.from === 'object' && phrase.from.kind === 'date' ? dateOf(phrase.from.date) : undefined;
}

function beginningOf(agreement: Agreement): CivilDate | undefined {
    const start = agreement.starts?.kind === 'date' ? agreement.starts.date : undefined;
    return dateOf(start) ?? dateOf(agreement.approved) ?? dateOf(agreement.dated);
}

function dateOf(written: WrittenDate | undefined): CivilDate | undefined {
    return written && 'date' in written ? written.date : undefined;
}

function nameOf(review: Review): string {
    return review.title ?? review.name;
}

function formatDueDate(date: CivilDate): string {
    return date.precision === 'day' ? formatPlainDay(date.first) : formatDate(date);
}

function onOrIn(date: CivilDate): string {
    return `${date.precision === 'day' ? 'on' : 'in'} ${formatDueDate(date)}`;
}

/** How long ago, as exactly as it matters: years and months, months, or days. */
function ago(from: CivilDay, today: CivilDay): string {
    const [a, b] = [partsOfDay(from), partsOfDay(today)];
    const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
    if (months < 2) {
        return counted(today - from, 'day');
    }
    const [years, rest] = [Math.floor(months / 12), months % 12];
    return [...(years > 0 ? [counted(years, 'year')] : []), ...(rest > 0 ? [counted(rest, 'month')] : [])].join(' and ');
}

function counted(count: number, unit: string): string {
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
