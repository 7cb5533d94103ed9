import { weekdayIndex, type CivilDay } from '../../../../language/domain/time/civil-date.ts';
import { dayFromParts, lastDayOfMonth, partsOfDay } from '../../../../language/domain/time/date-adapter.ts';
import type { Zoom } from './zoom.ts';

/** A stretch of the axis that gets a label. */
export interface Tick {
    readonly unit: 'day' | 'week' | 'month' | 'year';
    readonly first: CivilDay;
    readonly last: CivilDay;
}

/** The units of the two lines of the axis at each zoom. */
const LINES: Record<Zoom, readonly [Tick['unit'], Tick['unit']]> = {
    week: ['month', 'day'],
    term: ['month', 'week'],
    year: ['year', 'month'],
};

/** The stretches of both lines of the axis that have a day in a span, in order. They may reach beyond it. */
export function ticksIn(zoom: Zoom, first: CivilDay, last: CivilDay): readonly [Tick[], Tick[]] {
    const [upper, lower] = LINES[zoom];
    return [stretches(upper, first, last), stretches(lower, first, last)];
}

function stretches(unit: Tick['unit'], first: CivilDay, last: CivilDay): Tick[] {
    const ticks: Tick[] = [];
    for (let day = first; day <= last;) {
        const tick = stretchOf(unit, day);
        ticks.push(tick);
        day = (tick.last + 1) as CivilDay;
    }
    return ticks;
}

function stretchOf(unit: Tick['unit'], day: CivilDay): Tick {
    const { year, month } = partsOfDay(day);
    switch (unit) {
        case 'day':
            return { unit, first: day, last: day };
        case 'week': {
            const monday = (day - weekdayIndex(day)) as CivilDay;
            return { unit, first: monday, last: (monday + 6) as CivilDay };
        }
        case 'month':
            return { unit, first: dayFromParts(year, month, 1), last: lastDayOfMonth(day) };
        case 'year':
            return { unit, first: dayFromParts(year, 1, 1), last: dayFromParts(year, 12, 31) };
    }
}
