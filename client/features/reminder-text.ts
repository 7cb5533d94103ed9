import type { DeadlinesResult } from '../../server/protocol.ts';
import type { Translate } from './translate.ts';

/** What is overdue and what is due within so many days, as a sentence; undefined where nothing is. */
export function reminderText({ deadlines }: Pick<DeadlinesResult, 'deadlines'>, withinDays: number, t: Translate): string | undefined {
    const overdue = deadlines.filter(({ standing }) => standing === 'overdue').length;
    const due = deadlines.filter(
        ({ standing, days }) => standing === 'due' && days !== undefined && days >= 0 && days <= withinDays,
    ).length;
    const late =
        overdue === 1 ? t('1 deadline of these agreements is overdue.') : t('{0} deadlines of these agreements are overdue.', overdue);
    const soon = due === 1 ? t('1 is due within {0} days.', withinDays) : t('{0} are due within {1} days.', due, withinDays);
    const soonAlone =
        due === 1
            ? t('1 deadline of these agreements is due within {0} days.', withinDays)
            : t('{0} deadlines of these agreements are due within {1} days.', due, withinDays);
    return overdue === 0 ? (due === 0 ? undefined : soonAlone) : due === 0 ? late : `${late} ${soon}`;
}
