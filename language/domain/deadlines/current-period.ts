import type { Agreement } from '../agreement.ts';
import type { DeadlineQuery } from '../computed-deadline.ts';
import { isoOf } from '../time/civil-date.ts';
import { periodOf } from '../time/periods.ts';
import type { DeadlineEnvironment } from './compute-deadlines.ts';
import { contextFor } from './context.ts';

/** The stretch of time that today lies in: a school term where the agreement's calendar knows one, else the month. ISO days, both inclusive. */
export interface CurrentPeriod {
    unit: 'term' | 'month';
    from: string;
    to: string;
}

/** The term or month of `query.today` by the agreement's own calendar. Throws a RangeError when a day of the query is no ISO day. */
export function currentPeriod(
    agreement: Agreement,
    query: DeadlineQuery,
    environment: DeadlineEnvironment = {},
): CurrentPeriod | undefined {
    const { today, calendar } = contextFor(agreement, query, environment);
    for (const unit of ['term', 'month'] as const) {
        const period = periodOf(unit, today, calendar);
        if (!('refusal' in period)) {
            return { unit, from: isoOf(period.first), to: isoOf(period.last) };
        }
    }
    return undefined;
}
