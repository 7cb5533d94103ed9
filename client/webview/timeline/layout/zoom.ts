import type { TimelineResult } from '../../../../server/protocol.ts';
import { dayOf } from './drawn-days.ts';

/** How much time fills the chart, from little to much. */
export const zooms = ['week', 'term', 'year'] as const;
export type Zoom = (typeof zooms)[number];

/** A week, a month and a year with what lies around them, as the one that is meant should be seen whole. */
const DAYS = { week: 16, term: 45, year: 396 };

/** Days beside a school term. */
const AROUND_TERM = 14;

/** How many days fill the chart: of school terms the one that today lies in or that comes next, or else a month. */
export function daysShown(zoom: Zoom, { today, agreements }: Pick<TimelineResult, 'today' | 'agreements'>): number {
    const term =
        zoom === 'term'
            ? agreements
                  .flatMap(({ terms }) => terms)
                  .filter(({ to }) => to >= today)
                  .sort((a, b) => (a.from < b.from ? -1 : 1))[0]
            : undefined;
    return term ? dayOf(term.to)! - dayOf(term.from)! + AROUND_TERM : DAYS[zoom];
}

/** The zoom that shows less time, or more; the same at either end. */
export function zoomBy(zoom: Zoom, steps: -1 | 1): Zoom {
    return zooms[Math.min(zooms.length - 1, Math.max(0, zooms.indexOf(zoom) + steps))]!;
}
