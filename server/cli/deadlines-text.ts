import { formatDay, formatWindow, listInWords, parseIsoDay, type CivilDay, type Standing } from '../../language/domain/index.ts';
import type { DeadlinesReport, ReportedDeadline } from './deadlines-json.ts';
import { colours, count, printable } from './printable.ts';
import { table, type Row } from './table.ts';

/** How loud each standing is written. */
export const PAINT: Readonly<Record<Standing, (text: string) => string>> = {
    overdue: colours.red,
    missed: colours.red,
    due: colours.bold,
    done: colours.green,
    waived: colours.dim,
    inactive: colours.dim,
};

/** The deadlines for a reader at a terminal: those with a date as a table, then what waits, what is open, what is refused, each by its reason. */
export function deadlinesText(report: DeadlinesReport, width: number | undefined): string {
    const { deadlines } = report;
    const agreements = new Set(deadlines.map(({ agreement }) => agreement));
    const isAlone = agreements.size === 1;
    const dated = deadlines.filter(({ state }) => state === 'date' || state === 'window');
    const others = (state: ReportedDeadline['state'], title: string): string | undefined => {
        const found = deadlines.filter(deadline => deadline.state === state);
        return found.length === 0 ? undefined : [colours.underline(title), ...byReason(found, isAlone, width)].join('\n');
    };
    const whose = isAlone ? ` of ${printable([...agreements][0]!)}` : '';
    return [
        `Deadlines${whose} from ${day(report.from)} to ${day(report.to)}, as of ${day(report.today)}`,
        dated.length > 0
            ? table(
                  dated.map(deadline => row([when(deadline), standingCell(deadline), whereCell(deadline, isAlone)], deadline)),
                  width,
              ).join('\n')
            : 'Nothing is due in this time.',
        others('waiting', 'Waiting for a date'),
        others('open', 'Without an end of their own'),
        others('refused', 'Could not be computed'),
        `${count(deadlines.length, 'deadline')}${overdueWords(deadlines)}.`,
    ]
        .filter(part => part !== undefined)
        .join('\n\n');
}

/** Deadlines under the reason that they share, which is said once. */
function byReason(deadlines: readonly ReportedDeadline[], isAlone: boolean, width: number | undefined): string[] {
    const indented = width === undefined ? undefined : width - 2;
    const rows = new Map<string, Row[]>();
    for (const deadline of deadlines) {
        const reason = printable(deadline.reason ?? '');
        const same = rows.get(reason) ?? [];
        rows.set(reason, same);
        same.push(row([deadline.standing === 'inactive' ? '' : standingCell(deadline), whereCell(deadline, isAlone)], deadline));
    }
    return [...rows].flatMap(([reason, same]) => [reason, ...table(same, indented).map(line => `  ${line}`)]);
}

/** A row of a table with these cells in front of who owes what to whom, for what occasion. */
export function row(
    cells: readonly string[],
    { owners, ownersJoined, joiner, recipients, action, soft, occurrence, source, coverage }: ReportedDeadline,
): Row {
    const who =
        owners.length > 0 ? listInWords(owners, ownersJoined) : source === 'term' || source === 'named-deadline' ? '' : 'nobody named';
    const event = occurrence && source !== 'review' ? ` (${occurrence.event} of ${day(occurrence.on)})` : '';
    const times = coverage && (coverage.wanted > 1 || coverage.bound === 'at most') ? ` (${timesCell(coverage)})` : '';
    return {
        cells,
        who: printable(
            `${who}${joiner === undefined ? '' : `, for ${joiner}`}${recipients.length > 0 ? ` → ${listInWords(recipients)}` : ''}`,
        ),
        what: printable(`${action}${soft ? ', where possible' : ''}${event}${times}`),
    };
}

function timesCell({ bound, wanted, recorded, planned }: NonNullable<ReportedDeadline['coverage']>): string {
    return `${recorded} of ${bound === 'at most' ? 'at most ' : ''}${wanted} recorded${planned > 0 ? `, ${planned} planned` : ''}`;
}

/** The clause of a deadline, with its agreement in front unless it is the only one. */
export function whereCell({ agreement, clause }: ReportedDeadline, isAlone: boolean): string {
    return printable([...(isAlone ? [] : [agreement]), ...(clause === undefined ? [] : [clause])].join(' '));
}

/** The day and time of a deadline, or its window. */
export function when({ date, time, window }: ReportedDeadline): string {
    return date !== undefined ? `${day(date)}${time ? ` ${time}` : ''}` : formatWindow(civil(window?.from), civil(window?.to));
}

function standingCell(deadline: ReportedDeadline): string {
    return PAINT[deadline.standing](standing(deadline));
}

function standing({ standing: stands, days, fulfilled, coverage }: ReportedDeadline): string {
    switch (stands) {
        case 'due':
            return days === undefined || days < 0 ? 'due now' : days === 0 ? 'today' : `in ${count(days, 'day')}`;
        case 'overdue':
            return days === undefined ? 'overdue' : `overdue ${count(-days, 'day')}`;
        case 'done':
            return fulfilled?.daysLate ? `done ${count(fulfilled.daysLate, 'day')} late` : fulfilled?.late ? 'done late' : 'done';
        case 'inactive':
            return coverage?.bound === 'at most' ? 'only a limit' : 'nothing to do now';
        case 'missed':
            return coverage && coverage.bound !== 'at least' && coverage.recorded > coverage.wanted ? 'exceeded' : 'missed';
        default:
            return stands;
    }
}

function overdueWords(deadlines: readonly ReportedDeadline[]): string {
    const overdue = deadlines.filter(each => each.standing === 'overdue').length;
    return overdue > 0 ? `, ${colours.red(`${overdue} overdue`)}` : '';
}

/** `Thu 5 November 2026` for an ISO day. */
export function day(iso: string): string {
    const civilDay = civil(iso);
    return civilDay === undefined ? iso : formatDay(civilDay);
}

function civil(iso: string | undefined): CivilDay | undefined {
    return iso === undefined ? undefined : parseIsoDay(iso);
}
