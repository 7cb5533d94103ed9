import type { TimelineDeadline } from '../../../../server/protocol.ts';
import type { PlaceInFile } from '../messages.ts';
import type { Position } from './navigation.ts';
import type { Row } from './rows.ts';

/** Of what stands in a place what matters first: overdue, then to be done, then the others by how near to today they are. */
const RANKS: Partial<Record<TimelineDeadline['standing'], number>> = { overdue: 0, due: 1 };

/** The position of what matters first of what stands in a place; undefined where nothing does. */
export function positionIn(rows: readonly Row[], place: PlaceInFile): Position | undefined {
    const found = rows.flatMap(row =>
        row.kind === 'lane' ? [] : row.items.filter(({ deadline }) => isIn(deadline.place, place)).map(item => ({ row, item })),
    );
    const rank = ({
        item: {
            deadline: { standing, days = Infinity },
        },
    }: (typeof found)[number]): [number, number] => [RANKS[standing] ?? 2, Math.abs(days)];
    const first = found.sort((a, b) => rank(a)[0] - rank(b)[0] || compare(rank(a)[1], rank(b)[1]))[0];
    if (first) {
        return { row: first.row.key, item: first.item.key };
    }
    const whole = rows.find(row => row.kind === 'agreement' && isIn(row.agreement.place, place));
    return whole && { row: whole.key };
}

function isIn({ uri, range }: TimelineDeadline['place'], { uri: wanted, range: within }: PlaceInFile): boolean {
    return uri === wanted && (within === undefined || (!isBefore(range.start, within.start) && !isBefore(within.end, range.start)));
}

function isBefore(a: { line: number; character: number }, b: { line: number; character: number }): boolean {
    return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Both may be endless, whose difference is no number. */
function compare(a: number, b: number): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
