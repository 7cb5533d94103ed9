import type { ComputedDeadline, SkippedDay, TraceStep } from '../computed-deadline.ts';
import { parseIsoDay } from '../time/civil-date.ts';
import { formatDay, formatWindow } from '../time/format-date.ts';

/** A step of a trace in words: the rule with the day or window it gave, and the days it passed over, each with its reason. */
export interface ToldStep {
    text: string;
    notCounted: string[];
}

/** The steps of a trace in words, in order. */
export function tellTrace({ trace }: Pick<ComputedDeadline, 'trace'>): ToldStep[] {
    return trace.map(step => ({ text: `${step.rule}${gave(step)}`, notCounted: step.skipped.map(sayPassed) }));
}

/** The trace as plain text, one numbered line for each step and, indented, one for each day passed over. */
export function explainTrace(deadline: Pick<ComputedDeadline, 'trace'>): string {
    return tellTrace(deadline)
        .flatMap(({ text, notCounted }, index) => [`${index + 1}. ${text}`, ...notCounted.map(day => `   not counted: ${day}`)])
        .join('\n');
}

function gave({ date, window, rule }: TraceStep): string {
    const said =
        date !== undefined
            ? formatDay(parseIsoDay(date)!)
            : window &&
              formatWindow(
                  window.from === undefined ? undefined : parseIsoDay(window.from),
                  window.to === undefined ? undefined : parseIsoDay(window.to),
              );
    return said === undefined || rule.includes(said) ? '' : `: ${said}`;
}

function sayPassed({ date, why }: SkippedDay): string {
    return `${formatDay(parseIsoDay(date)!)} (${why})`;
}
