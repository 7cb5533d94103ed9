/** Height of a row in pixels. */
export const ROW_HEIGHT = 28;

/** Rows drawn beyond either edge, so that a short scroll shows no gap. */
const BEYOND = 6;

/**
 * The numbers of the rows to draw: those on the screen, some around them, and the one the keyboard is in, wherever it is.
 * @param top pixels scrolled from the first row
 * @param height of the screen in pixels
 */
export function visibleRows(count: number, top: number, height: number, active: number | undefined): number[] {
    const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - BEYOND);
    const last = Math.min(count - 1, Math.ceil((top + height) / ROW_HEIGHT) + BEYOND);
    const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    if (active === undefined || active < 0 || active >= count || (active >= first && active <= last)) {
        return rows;
    }
    return active < first ? [active, ...rows] : [...rows, active];
}
