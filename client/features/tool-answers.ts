import type { CheckWorkspaceResult, DeadlinesResult, ExplainResult } from '../../server/protocol.ts';
import { checkSummary } from './check-summary.ts';
import { deadlineDocument } from './deadline-table.ts';
import { explanationText } from './explanation-text.ts';
import type { DayFormat } from './format-day.ts';
import type { Translate } from './translate.ts';
import { rowOf, settledDeadlines, upcomingDeadlines } from './upcoming-deadlines-items.ts';

/** Characters of an answer, at most: what a model can read beside a conversation. */
export const mostCharacters = 20_000;

/** A finding of the checker, at a line counted from 1. */
export interface ToolFinding {
    readonly file: string;
    readonly line: number;
    readonly severity: string;
    readonly code: string;
    readonly message: string;
}

/** What a check found: how much, then a line for each finding, by file and line. */
export function checkAnswer(result: CheckWorkspaceResult, findings: readonly ToolFinding[], t: Translate): string {
    const lines = [...findings]
        .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
        .map(({ file, line, severity, code, message }) => `${file}:${line}: ${severity} ${code}: ${message.replace(/\s+/g, ' ')}`);
    const unreadable = result.unreadable.map(({ uri, reason }) => `${uri}: ${reason}`);
    return [checkSummary(result, t), ...unreadable, ...lines].join('\n');
}

/** What is still to be done and what has been settled, as the list of upcoming deadlines has it. */
export function deadlinesAnswer(result: DeadlinesResult, party: string | undefined, format: DayFormat, t: Translate): string {
    const groups = [...upcomingDeadlines(result, format, t), ...settledDeadlines(result, format, t)];
    const range = t('{0} to {1}', format.written(result.from), format.written(result.to));
    const narrowed = [range, ...(party === undefined ? [] : [party])];
    const text = deadlineDocument(groups, { title: t('Deadlines'), asOf: format.written(result.today), narrowed }, t);
    return groups.length === 0 ? `${text}\n${t('Nothing is due in this time.')}\n` : text;
}

/** Each deadline of what was asked about, with how it was reckoned. */
export function explainAnswer({ today, explained }: ExplainResult, format: DayFormat, t: Translate): string {
    return explained
        .map(({ agreement, name, title, speaksOfTime, deadlines }) =>
            [
                `# ${[agreement, name, ...(title === undefined || title === name ? [] : [title])].join(' · ')}`,
                ...(deadlines.length > 0
                    ? deadlines.map(deadline => explanationText(rowOf(deadline, format, t), today, format, t))
                    : [speaksOfTime ? t('Nothing of it is due.') : t('It says nothing of time, so nothing of it is due on a day.')]),
            ].join('\n\n'),
        )
        .join('\n\n');
}

/** An answer of at most so many characters, cut at a line; a sentence says how much was left out, and how to see it. */
export function bounded(text: string, most: number, t: Translate): string {
    if (text.length <= most) {
        return text;
    }
    const kept = text.slice(0, Math.max(0, text.lastIndexOf('\n', most)));
    const left = text
        .slice(kept.length)
        .split('\n')
        .filter(line => line.trim() !== '').length;
    return `${kept}\n\n${t('{0} more lines are left out. Ask about one file, one party, one clause or a shorter time to see them.', left)}`;
}
