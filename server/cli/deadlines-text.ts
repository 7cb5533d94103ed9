import { formatDay, formatWindow, parseIsoDay, type CivilDay, type Standing } from '../../language/domain/index.ts';
import type { DeadlinesReport, ReportedDeadline } from './deadlines-json.ts';
import { colours, count, printable } from './printable.ts';

const PAINT: Readonly<Record<Standing, (text: string) => string>> = {
    overdue: colours.red, missed: colours.red, due: colours.bold, done: colours.green, waived: colours.dim, inactive: colours.dim
};
/** Columns between two cells. */
const GAP = '  ';
/** Columns of an action when the output is no terminal. */
const WIDEST_ACTION = 60;

/** The deadlines for a reader at a terminal: those with a date as a table, then what waits, what is open, what is refused. */
export function deadlinesText(report: DeadlinesReport, width: number | undefined): string {
    const { deadlines } = report;
    const dated = deadlines.filter(({ state }) => state === 'date' || state === 'window');
    const others = (state: ReportedDeadline['state'], title: string): string | undefined => {
        const found = deadlines.filter(deadline => deadline.state === state);
        return found.length === 0 ? undefined : [colours.underline(title), ...table(found.map(deadline => [printable(deadline.reason ?? ''), ...cells(deadline)]), width)].join('\n');
    };
    return [
        `Deadlines from ${day(report.from)} to ${day(report.to)}, as of ${day(report.today)}`,
        dated.length > 0 ? table(dated.map(deadline => [when(deadline), PAINT[deadline.standing](standing(deadline)), ...cells(deadline)]), width).join('\n')
            : 'Nothing is due in this time.',
        others('waiting', 'Waiting for a date'),
        others('open', 'Without an end of their own'),
        others('refused', 'Could not be computed'),
        `${count(deadlines.length, 'deadline')}${overdueWords(deadlines)}.`
    ].filter(part => part !== undefined).join('\n\n');
}

function cells({ owners, ownersJoined, recipients, action, soft, clause, agreement, occurrence }: ReportedDeadline): string[] {
    const who = `${owners.join(ownersJoined ? ' or ' : ' and ')}${recipients.length > 0 ? ` → ${recipients.join(' and ')}` : ''}`;
    const what = `${action}${soft ? ' (where possible)' : ''}${occurrence ? ` [${occurrence.event}]` : ''}`;
    return [who, what, clause ?? '', agreement].map(printable);
}

function when({ date, time, window }: ReportedDeadline): string {
    return date !== undefined ? `${day(date)}${time ? ` ${time}` : ''}` : formatWindow(civil(window?.from), civil(window?.to));
}

function standing({ standing: stands, days, fulfilled }: ReportedDeadline): string {
    switch (stands) {
        case 'due': return days === undefined || days < 0 ? 'due now' : days === 0 ? 'today' : `in ${count(days, 'day')}`;
        case 'overdue': return days === undefined ? 'overdue' : `overdue ${count(-days, 'day')}`;
        case 'done': return fulfilled?.late ? 'done late' : 'done';
        case 'inactive': return 'not in force';
        default: return stands;
    }
}

function overdueWords(deadlines: readonly ReportedDeadline[]): string {
    const overdue = deadlines.filter(each => each.standing === 'overdue').length;
    return overdue > 0 ? `, ${colours.red(`${overdue} overdue`)}` : '';
}

/** Rows with their columns aligned. The column before the last two, the action, is cut so that rows fit a terminal. */
function table(rows: readonly string[][], width: number | undefined): string[] {
    const columns = rows[0]?.length ?? 0;
    const widths = Array.from({ length: columns }, (_, column) =>
        rows.reduce((widest, row) => Math.max(widest, lengthOf(row[column]!)), 0));
    const action = columns - 3;
    const others = widths.reduce((sum, each, column) => column === action ? sum : sum + each, 0) + GAP.length * (columns - 1);
    widths[action] = Math.min(widths[action]!, width === undefined ? WIDEST_ACTION : Math.max(20, width - others));
    return rows.map(row => row.map((cell, column) => column === columns - 1 ? cell : pad(cell, widths[column]!)).join(GAP).trimEnd());
}

function pad(cell: string, width: number): string {
    const length = lengthOf(cell);
    return length > width ? `${cell.slice(0, width - 1)}…` : cell + ' '.repeat(width - length);
}

/** Characters that take room: all but the colours. */
function lengthOf(cell: string): number {
    // eslint-disable-next-line no-control-regex
    return cell.replace(/\u001B\[\d+m/g, '').length;
}

function day(iso: string): string {
    const civilDay = civil(iso);
    return civilDay === undefined ? iso : formatDay(civilDay);
}

function civil(iso: string | undefined): CivilDay | undefined {
    return iso === undefined ? undefined : parseIsoDay(iso);
}
