import type { Colors } from 'picocolors/types.js';
import { formatDay, parseIsoDay } from '../../language/domain/index.ts';
import type { DeadlinesReport, ReportedDeadline } from './deadlines.ts';

/** Groups in the order in which a person wants them; a deadline belongs to the first that takes it. */
const GROUPS: [title: string, takes: (deadline: ReportedDeadline) => boolean][] = [
    ['Overdue', ({ standing }) => standing === 'overdue'],
    ['Coming up', ({ state, standing }) => (state === 'date' || state === 'window') && (standing === 'due' || standing === 'inactive')],
    ['Done, missed or waived', ({ standing }) => standing === 'done' || standing === 'missed' || standing === 'waived'],
    ['Waiting for a date', ({ state }) => state === 'waiting'],
    ['Open-ended', ({ state }) => state === 'open'],
    ['Not computed', () => true]
];

/** The deadlines for a person: grouped by how urgent they are, a line each, the reason where there is no date. */
export function deadlinesText({ deadlines, today, from, to }: DeadlinesReport, colors: Colors): string {
    const heading = `Deadlines from ${dayText(from)} to ${dayText(to)} (today is ${dayText(today)})`;
    const left = [...deadlines];
    const groups = GROUPS.map(([title, takes]) => {
        const own = left.filter(takes);
        own.forEach(deadline => left.splice(left.indexOf(deadline), 1));
        return own.length === 0 ? undefined : [colors.bold(title), ...lines(own, colors)].join('\n');
    }).filter(group => group !== undefined);
    return [heading, ...groups.length > 0 ? groups : ['There are none.']].join('\n\n') + '\n';
}

function lines(deadlines: ReportedDeadline[], colors: Colors): string[] {
    const rows = deadlines.map(deadline => [when(deadline), standing(deadline), who(deadline), what(deadline)]);
    const widths = [0, 1, 2].map(column => Math.min(44, Math.max(...rows.map(row => row[column]!.length))));
    return rows.map(([date, status, owner, action], index) => {
        const { standing: state, agreement, clause } = deadlines[index]!;
        const paint = state === 'overdue' || state === 'missed' ? colors.red : state === 'done' ? colors.green : (text: string) => text;
        return `  ${date!.padEnd(widths[0]!)}  ${paint(status!.padEnd(widths[1]!))}  ${owner!.padEnd(widths[2]!)}  ${action}`
            + colors.gray(`  ${[clause === undefined ? undefined : `clause ${clause}`, agreement].filter(Boolean).join(', ')}`);
    });
}

function when({ state, date, time, window, waitingFor, reason }: ReportedDeadline): string {
    switch (state) {
        case 'date': return date === undefined ? '' : dayText(date) + (time === undefined ? '' : ` ${time}`);
        case 'window': return [window?.from === undefined ? 'up to' : dayText(window.from), window?.to === undefined ? 'on' : dayText(window.to)].join(window?.from === undefined ? ' ' : ' to ');
        case 'waiting': return waitingFor.join(', ');
        default: return reason ?? '';
    }
}

function standing({ standing: state, days, state: answer }: ReportedDeadline): string {
    if (state === 'overdue' && days !== undefined) {
        return `${-days} ${-days === 1 ? 'day' : 'days'} overdue`;
    }
    if (state === 'due' && days !== undefined) {
        return days === 0 ? 'today' : days === 1 ? 'tomorrow' : days > 0 ? `in ${days} days` : 'open';
    }
    return state === 'inactive' ? (answer === 'date' || answer === 'window' ? 'not yet' : '') : state;
}

function who({ owners, recipients }: ReportedDeadline): string {
    return [owners.join(', ') || 'nobody named', recipients.join(', ')].filter(Boolean).join(' \u2192 ');
}

function what({ action, soft }: ReportedDeadline): string {
    return soft ? `${action} (where possible)` : action;
}

function dayText(iso: string): string {
    return formatDay(parseIsoDay(iso)!);
}
