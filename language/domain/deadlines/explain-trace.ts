import type { ComputedDeadline, SkippedDay, TraceStep } from '../computed-deadline.ts';
import { parseIsoDay } from '../time/civil-date.ts';
import { formatDay, formatWindow } from '../time/format-date.ts';

/** The trace as plain text, one numbered line for each step and, indented, one for each day passed over. */
export function explainTrace({ trace }: Pick<ComputedDeadline, 'trace'>): string {
    return trace.flatMap((step, index) => [`${index + 1}. ${step.rule}${gave(step)}`, ...step.skipped.map(sayMissed)]).join('\n');
}

function gave({ date, window, rule }: TraceStep): string {
    const said = date !== undefined ? formatDay(parseIsoDay(date)!)
        : window && formatWindow(window.from === undefined ? undefined : parseIsoDay(window.from), window.to === undefined ? undefined : parseIsoDay(window.to));
    return said === undefined || rule.includes(said) ? '' : `: ${said}`;
}

function sayMissed({ date, why }: SkippedDay): string {
    return `   not counted: ${formatDay(parseIsoDay(date)!)} (${why})`;
}
