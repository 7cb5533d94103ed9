import type { CivilDay } from '../../../../language/domain/time/civil-date.ts';

/** Where days lie on the chart: equal days, equal widths, the first day at 0. */
export interface Scale {
    readonly first: CivilDay;
    readonly last: CivilDay;
    readonly pixelsPerDay: number;
}

/** The left edge of a day in pixels. */
export function leftOf({ first, pixelsPerDay }: Scale, day: number): number {
    return (day - first) * pixelsPerDay;
}

/** The width of all days in pixels. */
export function widthOf({ first, last, pixelsPerDay }: Scale): number {
    return (last - first + 1) * pixelsPerDay;
}

/** The day at a distance from the left edge, one of the scale's even where the distance lies outside. */
export function dayAt({ first, last, pixelsPerDay }: Scale, x: number): CivilDay {
    return Math.min(last, Math.max(first, first + Math.floor(x / pixelsPerDay))) as CivilDay;
}
