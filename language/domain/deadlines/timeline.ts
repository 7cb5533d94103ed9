import type { Agreement } from '../agreement.ts';
import type { DeadlineQuery } from '../computed-deadline.ts';
import { isoOf, parseIsoDay, type CivilDay } from '../time/civil-date.ts';
import { addMonths } from '../time/months.ts';
import type { DaySpan } from '../time/school-terms.ts';
import { endOf, startOf } from './agreement-span.ts';
import { reasonFor } from './closing.ts';
import type { DeadlineEnvironment } from './compute-deadlines.ts';
import { contextFor } from './context.ts';

/** Days from `from` to `to`, ISO 8601, both inclusive. */
export interface IsoSpan {
    from: string;
    to: string;
}

/** How long an agreement is in force. An end that is not known is absent, and `reason` says why in words where something does. */
export interface TimeInForce {
    from?: string;
    to?: string;
    /** Why it has no last day: "for as long as the Forum is recognised". */
    reason?: string;
}

/** A school term with its breaks. */
export interface SchoolTermSpan extends IsoSpan {
    name?: string;
    breaks: IsoSpan[];
}

/** Months that a timeline shows before and after today, whatever the agreements say. */
const LEAST_MONTHS = 12;

/** Months before and after today that it shows at most unless it is asked for more, however long the agreements last. */
const MOST_MONTHS = 10 * 12;

/** Months that a timeline covers at most: what is asked beyond them is refused. */
const MOST_MONTHS_ASKED = 30 * 12;

/** The days on which an agreement is in force, extensions included, as far as they are known. Throws a RangeError when a day of the query is no ISO day. */
export function timeInForce(agreement: Agreement, query: DeadlineQuery, environment: DeadlineEnvironment = {}): TimeInForce {
    const context = contextFor(agreement, query, environment);
    const start = startOf(context).value;
    const end = endOf(context).value;
    const [from, to] = [start.kind === 'known' ? start.from : undefined, end.kind === 'known' ? end.to : undefined];
    const reason = to === undefined && agreement.terms.length > 0 ? reasonFor(context, end) : undefined;
    return {
        ...(from !== undefined && { from: isoOf(from) }),
        ...(to !== undefined && { to: isoOf(to) }),
        ...(reason !== undefined && { reason }),
    };
}

/** The school terms of the agreement's own calendar that have a day from `query.from` to `query.to`, in the order of their first days. */
export function schoolTermsIn(agreement: Agreement, query: DeadlineQuery, environment: DeadlineEnvironment = {}): SchoolTermSpan[] {
    const { calendar, range } = contextFor(agreement, query, environment);
    return (calendar?.terms ?? [])
        .filter(({ first, last }) => first <= range.last && last >= range.first)
        .map(({ name, breaks, ...term }) => ({ ...(name !== undefined && { name }), ...isoSpan(term), breaks: breaks.map(isoSpan) }));
}

/**
 * The days a timeline shows of agreements unless it is asked for others: all on which one of them is in force, but at least a year
 * before and after today, and no more than ten.
 * @param today ISO day
 */
export function timelineSpan(inForce: readonly TimeInForce[], today: string): IsoSpan {
    const starts = inForce.flatMap(({ from }) => from ?? []);
    const ends = inForce.flatMap(({ to }) => to ?? []);
    return {
        from: clamp(starts.reduce(earlier, '9999-12-31'), shifted(today, -MOST_MONTHS), shifted(today, -LEAST_MONTHS)),
        to: clamp(ends.reduce(later, '0001-01-01'), shifted(today, LEAST_MONTHS), shifted(today, MOST_MONTHS)),
    };
}

/** The last day, ISO, that a timeline which begins on an ISO day may reach. */
export function lastDayOfTimeline(from: string): string {
    return shifted(from, MOST_MONTHS_ASKED);
}

function isoSpan({ first, last }: DaySpan): IsoSpan {
    return { from: isoOf(first), to: isoOf(last) };
}

/** The calendar ends with the years 1 and 9999. */
function shifted(day: string, months: number): string {
    const moved: CivilDay | undefined = addMonths(parseIsoDay(day)!, months);
    return moved !== undefined ? isoOf(moved) : months < 0 ? '0001-01-01' : '9999-12-31';
}

function clamp(day: string, least: string, most: string): string {
    return later(least, earlier(day, most));
}

function earlier(a: string, b: string): string {
    return a < b ? a : b;
}

function later(a: string, b: string): string {
    return a > b ? a : b;
}
