import { wrap } from './printable.ts';

/** Columns between two cells. */
const GAP = '  ';
/** Columns by which a text is set in that stands below its row. */
const INDENT = '    ';

/** A row: cells that are never broken, then who is concerned (may be empty) and what it is about. */
export interface Row {
    readonly cells: readonly string[];
    readonly who: string;
    readonly what: string;
    /** Lines that stand below it. */
    readonly below?: readonly string[];
}

/**
 * Rows with their columns aligned, one line each where all of them fit into `width` columns; else the texts stand below the cells,
 * broken between words. Without a width, for other programs to read, a row is one line however long.
 */
export function table(rows: readonly Row[], width = Infinity): string[] {
    const cells = aligned(rows.map(row => row.cells));
    const whole = aligned(rows.map(({ who, what }, index) => [cells[index]!, who, what]));
    const isWide = whole.every(line => lengthOf(line) <= width);
    return rows.flatMap(({ who, what, below = [] }, index) => {
        const words = isWide ? [] : wrap(who === '' ? what : `${who}: ${what}`, width - INDENT.length);
        return [isWide ? whole[index]! : cells[index]!, ...[...words, ...below].map(line => INDENT + line)].filter(line => line !== '');
    });
}

/** Lines of cells that begin in the same columns; a column without text takes no room. */
function aligned(rows: readonly (readonly string[])[]): string[] {
    const widths = (rows[0] ?? []).map((_, column) => rows.reduce((widest, row) => Math.max(widest, lengthOf(row[column]!)), 0));
    return rows.map(row =>
        row
            .flatMap((cell, column) => (widths[column]! > 0 ? cell + ' '.repeat(widths[column]! - lengthOf(cell)) : []))
            .join(GAP)
            .trimEnd(),
    );
}

/** Characters that take room: all but the colours. */
function lengthOf(cell: string): number {
    // eslint-disable-next-line no-control-regex
    return cell.replace(/\u001B\[\d+m/g, '').length;
}
