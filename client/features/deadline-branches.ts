import type { DeadlinesResult } from '../../server/protocol.ts';
import type { DayFormat } from './format-day.ts';
import type { Translate } from './translate.ts';
import { upcomingDeadlines, type DeadlineGroup, type DeadlineRow } from './upcoming-deadlines-items.ts';

/** By what deadlines can be grouped. */
export const groupings = ['time', 'party', 'agreement'] as const;
export type Grouping = (typeof groupings)[number];

/**
 * What is still to be done, as branches of a tree. By time in the order of the time; by party or agreement in the order of their
 * names, soonest first in each. What several owe stands under each of them, what nobody owes by itself comes last.
 */
export function deadlineBranches(result: DeadlinesResult, grouping: Grouping, format: DayFormat, t: Translate): DeadlineGroup[] {
    const byTime = upcomingDeadlines(result, format, t);
    if (grouping === 'time') {
        return byTime;
    }
    const branches = new Map<string, DeadlineRow[]>();
    const unowned: DeadlineRow[] = [];
    for (const row of byTime.flatMap(({ rows }) => rows)) {
        const titles = grouping === 'party' ? row.deadline.owners : [row.deadline.agreement];
        for (const title of new Set(titles)) {
            branches.set(title, [...(branches.get(title) ?? []), row]);
        }
        if (titles.length === 0) {
            unowned.push(row);
        }
    }
    const named = [...branches].sort(([a], [b]) => a.localeCompare(b)).map(([title, rows]) => ({ title, rows }));
    return unowned.length === 0 ? named : [...named, { title: t('Owed by nobody'), rows: unowned }];
}

/** How many of the deadlines are overdue. */
export function overdueIn({ deadlines }: DeadlinesResult): number {
    return deadlines.filter(({ standing }) => standing === 'overdue').length;
}
