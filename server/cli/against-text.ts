import { listInWords, type ChangeKind, type Difference } from '../../language/domain/index.ts';
import type { AgainstReport, ReportedChange } from './against-json.ts';
import type { ReportedDeadline } from './deadlines-json.ts';
import { day, row, when, whereCell } from './deadlines-text.ts';
import { colours, count, printable } from './printable.ts';
import { table, type Row } from './table.ts';

const KINDS: readonly ChangeKind[] = ['moved', 'appeared', 'vanished', 'changed'];
const TITLES: Readonly<Record<ChangeKind, string>> = { moved: 'Moved', appeared: 'Appeared', vanished: 'Vanished', changed: 'Changed' };
const PAINT: Readonly<Record<ChangeKind, (text: string) => string>> = {
    moved: colours.yellow,
    appeared: colours.green,
    vanished: colours.red,
    changed: colours.cyan,
};

/** What each difference is called in front of what it was and is; a day and a state stand in the row itself. */
const DIFFERENCES: Partial<Record<Difference, { label: string; say: (deadline: ReportedDeadline) => string }>> = {
    reason: { label: 'because', say: ({ reason }) => reason ?? 'nothing is awaited' },
    owners: { label: 'owed by', say: ({ owners, ownersJoined }) => listInWords(owners, ownersJoined) || 'nobody' },
    recipients: { label: 'to', say: ({ recipients }) => listInWords(recipients) || 'nobody in particular' },
    strength: { label: 'strength', say: ({ strength, soft }) => `${strength}${soft ? ' where possible' : ''}` },
    action: { label: 'words', say: ({ action }) => `"${action}"` },
    clause: { label: 'clause', say: ({ clause }) => clause ?? 'none' },
    occurrence: { label: 'for', say: ({ occurrence }) => (occurrence ? `${occurrence.event} of ${day(occurrence.on)}` : 'no event') },
};

/**
 * What an edit moves for a reader at a terminal: what moved with both days, what appeared, what vanished, what else changed.
 * @param width how many characters fit a line, if the output is a terminal
 */
export function againstText(report: AgainstReport, width: number | undefined): string {
    return [heading(report), ...(report.changes.length === 0 ? [colours.green('No due date moves.')] : changesText(report, width))].join(
        '\n\n',
    );
}

/** What moved with both days, what appeared, what vanished, what else changed, and how many of each; nothing when there is none. */
export function changesText({ changes, summary }: Pick<AgainstReport, 'changes' | 'summary'>, width: number | undefined): string[] {
    const isAlone = new Set(changes.flatMap(({ before, after }) => [before, after].flatMap(side => side?.agreement ?? []))).size === 1;
    const group = (kind: ChangeKind): string | undefined => {
        const found = changes.filter(change => change.kind === kind);
        if (found.length === 0) {
            return undefined;
        }
        return [
            colours.underline(TITLES[kind]),
            ...table(
                found.map(change => rowOf(change, isAlone)),
                width,
            ),
        ].join('\n');
    };
    const counts = KINDS.filter(kind => summary[kind] > 0).map(kind => PAINT[kind](`${summary[kind]} ${kind}`));
    return [...KINDS.map(group), counts.length === 0 ? undefined : `${counts.join(', ')}.`].filter(part => part !== undefined);
}

function heading({ before, after, from, to, today, bankHolidays }: AgainstReport): string {
    const added = bankHolidays.map(({ date, name }) => `${day(date)} (${printable(name)})`).join(' and ');
    const when = added === '' ? '' : `, when ${added} ${bankHolidays.length === 1 ? 'is a bank holiday' : 'are bank holidays'}`;
    const where = before === after ? `in ${printable(after)}` : `from ${printable(before)} to ${printable(after)}`;
    return `What moves ${where}${when}\nDeadlines from ${day(from)} to ${day(to)}, as of ${day(today)}`;
}

function rowOf(change: ReportedChange, isAlone: boolean): Row {
    const deadline = (change.after ?? change.before)!;
    const cells = [
        PAINT[change.kind](dueOf(change)),
        ...(change.kind === 'moved' ? [byHowMuch(change)] : []),
        whereCell(deadline, isAlone),
    ];
    return { ...row(cells, deadline), below: detailsOf(change).map(colours.dim) };
}

/** The day before and the day after, or the one there is. */
function dueOf({ differences, before, after }: ReportedChange): string {
    const isOther = differences.includes('day') || differences.includes('state');
    return [...(before && (isOther || !after) ? [before] : []), ...(after ? [after] : [])].map(dueWords).join(' → ');
}

function dueWords(deadline: ReportedDeadline): string {
    return printable(deadline.state === 'date' || deadline.state === 'window' ? when(deadline) : (deadline.reason ?? deadline.state));
}

function byHowMuch({ days, before, after }: ReportedChange): string {
    if (days === undefined) {
        return 'another window';
    }
    if (days === 0) {
        return (before?.time ?? '') < (after?.time ?? '') ? 'later that day' : 'earlier that day';
    }
    return `${count(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'}`;
}

function detailsOf({ differences, before, after }: ReportedChange): string[] {
    return differences.flatMap(difference => {
        if (difference === 'in-force') {
            return [after?.standing === 'inactive' ? 'not in force any more' : 'in force now'];
        }
        const told = DIFFERENCES[difference];
        return told && before && after ? [printable(`${told.label}: ${told.say(before)} → ${told.say(after)}`)] : [];
    });
}
