import type { DeadlinesResult } from '../../server/protocol.ts';
import type { DayFormat } from './format-day.ts';
import type { Translate } from './translate.ts';
import { upcomingDeadlines } from './upcoming-deadlines-items.ts';

/** What the status item of an agreement says of its deadlines. */
export interface NextDueText {
    readonly text: string;
    readonly detail: string;
}

/** What of an agreement is due next, and how much of it is overdue. */
export function nextDueText(result: DeadlinesResult, format: DayFormat, t: Translate): NextDueText {
    const groups = upcomingDeadlines(
        { ...result, deadlines: result.deadlines.filter(({ standing }) => standing !== 'overdue') },
        format,
        t,
    );
    const next = groups
        .flatMap(({ rows }) => rows)
        .find(({ deadline: { standing, date, window } }) => standing === 'due' && (date ?? window?.to) !== undefined);
    const overdue = result.deadlines.filter(({ standing }) => standing === 'overdue').length;
    return {
        text: next ? t('Next due {0}', next.when) : t('Nothing is due within a year'),
        detail: overdue === 0 ? '' : overdue === 1 ? t('1 deadline is overdue') : t('{0} deadlines are overdue', overdue),
    };
}
