import type { Mark } from './marks.ts';
import type { Row } from './rows.ts';

/** Where the keyboard is: in a row, at the mark that holds an item; without one at the row itself. */
export interface Position {
    readonly row: string;
    readonly item?: string;
}

/** A way to go: to a mark beside, to a row above or below, to a lane, to an end of the row or of the timeline. */
export type Move = 'left' | 'right' | 'up' | 'down' | 'lane-up' | 'lane-down' | 'row-start' | 'row-end' | 'start' | 'end';

/** Which way each key goes, as in any grid; `Ctrl+` before those that are pressed with it. */
export const moves: Readonly<Record<string, Move>> = {
    ArrowLeft: 'left',
    ArrowRight: 'right',
    ArrowUp: 'up',
    ArrowDown: 'down',
    PageUp: 'lane-up',
    PageDown: 'lane-down',
    Home: 'row-start',
    End: 'row-end',
    'Ctrl+Home': 'start',
    'Ctrl+End': 'end',
};

/** What a timeline is to the keyboard. */
export interface Ground {
    readonly rows: readonly Row[];
    /** The marks of a row from left to right. */
    readonly marksOf: (row: Row) => readonly Mark[];
}

/**
 * Where a move leads; the same place where it leads nowhere. Up and down keep to the column: they go to the mark of the next row that
 * lies nearest to it.
 * @param column distance from the left of what was last gone to sideways
 */
export function moved({ rows, marksOf }: Ground, at: Position | undefined, move: Move, column: number): Position | undefined {
    const here = rows.findIndex(({ key }) => key === at?.row);
    if (rows.length === 0) {
        return undefined;
    }
    if (here < 0) {
        return nearestIn(rows[move === 'end' ? rows.length - 1 : 0]!, marksOf, column);
    }
    const row = rows[here]!;
    switch (move) {
        case 'left':
        case 'right':
            return beside(row, marksOf(row), at!, move === 'left' ? -1 : 1);
        case 'row-start':
            return positionAt(row, marksOf(row)[0]);
        case 'row-end':
            return positionAt(row, marksOf(row).at(-1));
        case 'up':
        case 'down':
            return nearestIn(rows[here + (move === 'up' ? -1 : 1)] ?? row, marksOf, column);
        case 'lane-up':
            return nearestIn(rows.findLast(({ kind }, index) => kind === 'lane' && index < here) ?? row, marksOf, column);
        case 'lane-down':
            return nearestIn(rows.find(({ kind }, index) => kind === 'lane' && index > here) ?? row, marksOf, column);
        case 'start':
            return nearestIn(rows[0]!, marksOf, column);
        case 'end':
            return positionAt(rows.at(-1)!, marksOf(rows.at(-1)!).at(-1));
    }
}

/** The mark of a row's marks that a position is at; undefined at the row itself or where the item is gone. */
export function markAt(marks: readonly Mark[], { item }: Position): Mark | undefined {
    return item === undefined
        ? marks.find(({ kind }) => kind === 'term')
        : marks.find(({ items }) => items.some(({ key }) => key === item));
}

/** The position of a mark, or of the row itself. */
export function positionAt({ key }: Row, mark: Mark | undefined): Position {
    const item = mark?.items[0]?.key;
    return item === undefined ? { row: key } : { row: key, item };
}

function beside(row: Row, marks: readonly Mark[], at: Position, step: -1 | 1): Position {
    const here = marks.findIndex(mark => mark === markAt(marks, at));
    return marks[here + step] ? positionAt(row, marks[here + step]) : at;
}

/** Of a row the position of the mark whose sign lies nearest to a distance from the left; of the row itself where it has none. */
export function nearestIn(row: Row, marksOf: Ground['marksOf'], column: number): Position {
    const distance = ({ kind, left, width, anchor }: Mark): number =>
        kind === 'term' ? Math.max(left - column, column - left - width, 0) : Math.abs(anchor - column);
    const nearest = marksOf(row).reduce<Mark | undefined>(
        (best, mark) => (best && distance(best) <= distance(mark) ? best : mark),
        undefined,
    );
    return positionAt(row, nearest);
}
