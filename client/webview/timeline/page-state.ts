import type { TimelineParams } from '../../../server/protocol.ts';
import { noFilters, standingFilters, type Filters } from './layout/filters.ts';
import type { Position } from './layout/navigation.ts';
import { zooms, type Zoom } from './layout/zoom.ts';
import { readQuery, type TimelineQuery } from './query.ts';

/** What a page remembers while it is hidden and when the window is loaded again. */
export interface PageState {
    readonly query: TimelineQuery;
    readonly filters: Filters;
    readonly zoom: Zoom;
    /** The ISO day in the middle of the chart; today unless told. */
    readonly middle?: TimelineParams['today'];
    /** Pixels scrolled from the first row. */
    readonly top: number;
    readonly active?: Position;
}

/** A page that has just been opened. */
export const freshState: PageState = { query: {}, filters: noFilters, zoom: 'term', top: 0 };

/** The state in a value that was kept, by this or another version; what cannot be read of it is as in a fresh one. */
export function readState(value: unknown): PageState {
    const kept = record(value);
    const filters = record(kept['filters']);
    const active = record(kept['active']);
    return {
        query: readQuery(kept['query']),
        filters: {
            standing: standingFilters.find(known => known === filters['standing']) ?? noFilters.standing,
            agreement: text(filters['agreement']) ?? noFilters.agreement,
            text: text(filters['text']) ?? noFilters.text,
        },
        zoom: zooms.find(known => known === kept['zoom']) ?? freshState.zoom,
        middle: text(kept['middle']),
        top: typeof kept['top'] === 'number' && kept['top'] >= 0 ? kept['top'] : freshState.top,
        active:
            text(active['row']) === undefined
                ? undefined
                : { row: text(active['row'])!, ...(text(active['item']) !== undefined && { item: text(active['item']) }) },
    };
}

function record(value: unknown): Record<string, unknown> {
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
    return typeof value === 'string' ? value : undefined;
}
