import { computeDeadlines, type Agreement, type ComputedDeadline, type DeadlineQuery } from '../../language/domain/index.ts';

/** The deadlines of the school year 2026 to 2027, asked on 22 November 2026 unless said otherwise. */
export function ask(agreement: Agreement, query: Partial<DeadlineQuery> = {}): ComputedDeadline[] {
    return computeDeadlines(agreement, { today: '2026-11-22', from: '2026-09-01', to: '2027-08-31', ...query });
}

/** One line for each deadline: `date 2026-11-05 missed`, `window 2026-06-01..2026-06-30 due`, `waiting KIT inactive`. */
export function lines(deadlines: readonly ComputedDeadline[]): string[] {
    return deadlines.map(({ state, date, window, waitingFor, standing }) =>
        [
            state,
            ...(date !== undefined ? [date] : []),
            ...(window ? [`${window.from ?? ''}..${window.to ?? ''}`] : []),
            ...(waitingFor.length > 0 ? [waitingFor.join(' + ')] : []),
            standing,
        ].join(' '),
    );
}

/** The lines of what is asked. */
export const asked = (agreement: Agreement, query: Partial<DeadlineQuery> = {}): string[] => lines(ask(agreement, query));
