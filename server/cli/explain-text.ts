import { formatRange, parseIsoDay, tellTrace, type Explainable, type Range } from '../../language/domain/index.ts';
import { dayWords, dueWords, occurrenceWords, standingWords } from '../deadline-words.ts';
import type { ReportedDeadline } from './deadlines-json.ts';
import { PAINT, row } from './deadlines-text.ts';
import type { ExplainReport, ReportedExplanation, ReportedOccurrence } from './explain-json.ts';
import { colours, count, printable, wrap } from './printable.ts';

const SORTS: Readonly<Record<Explainable['kind'], string>> = {
    section: 'section',
    clause: 'clause',
    appendix: 'appendix',
    item: 'item',
    event: 'event',
    deadline: 'deadline',
    review: 'review',
    step: 'dispute step',
};
const STATUS = { held: 'held', planned: 'planned', 'by rule': 'by its rule' } as const;

/** Characters of a title that are shown; an item of a list has its whole text as title. */
const LONGEST_TITLE = 80;

/** Gives the text of a stretch of a file; undefined for a file that is not loaded. */
export type TextAt = (place: { file: string; range: Range }) => string | undefined;

/**
 * What was explained for a reader: what was asked about, its dates, and of each sentence its deadlines, each with the numbered
 * steps of its reckoning and below a step every day that it passed over.
 * @param width how many characters fit a line, if the output is a terminal
 */
export function explainText(report: ExplainReport, textAt: TextAt, width: number | undefined): string {
    return report.explained.map(one => explanationText(one, report, textAt, width)).join('\n\n');
}

/** `clause 4.5`, `event KIT`. */
export function subjectWords({ kind, name }: Pick<Explainable, 'kind' | 'name'>): string {
    return printable(`${SORTS[kind]} ${name}`);
}

function explanationText(one: ReportedExplanation, report: ExplainReport, textAt: TextAt, width: number | undefined): string {
    const { deadlines, occurrences, agreement, title, file, range } = one;
    const called = title === undefined || title === one.name ? '' : ` "${cut(printable(title))}"`;
    const whose = agreement === '' ? '' : ` of ${printable(agreement)}`;
    const heading = `${capital(subjectWords(one))}${called}${whose}, as of ${dayWords(report.today)}`;
    const recorded = occurrences.filter(({ status }) => one.kind === 'event' || status !== 'by rule');
    const bySentence = new Map<string, ReportedDeadline[]>();
    for (const deadline of deadlines) {
        const key = JSON.stringify([deadline.file, deadline.range, deadline.action]);
        bySentence.set(key, [...(bySentence.get(key) ?? []), deadline]);
    }
    return [
        [colours.bold(heading), colours.dim(`${printable(file)}, line ${range.start.line + 1}`)].join('\n'),
        ...(one.kind === 'event' || recorded.length > 0 ? [datesText(recorded, report)] : []),
        ...[...bySentence.values()].map(same => sentenceText(same, file, textAt, width)),
        lastLine(one, report),
    ].join('\n\n');
}

function datesText(occurrences: readonly ReportedOccurrence[], { from, to }: ExplainReport): string {
    if (occurrences.length === 0) {
        return `No date is known from ${dayWords(from)} to ${dayWords(to)}.`;
    }
    return [
        colours.underline('Known dates'),
        ...occurrences.map(
            ({ from: first, to: last, time, status }) =>
                `  ${formatRange(parseIsoDay(first)!, parseIsoDay(last)!)}${time ? `, ${time}` : ''}, ${STATUS[status]}`,
        ),
    ].join('\n');
}

/** Who owes what, as it is written, and when, one time after the other. */
function sentenceText(same: readonly ReportedDeadline[], file: string, textAt: TextAt, width: number | undefined): string {
    const [first] = same as [ReportedDeadline];
    const { who, what } = row([], { ...first, occurrence: undefined, coverage: undefined });
    const written = textAt(first)?.replace(/\s+/g, ' ').trim();
    const where = `${first.file === file ? '' : `${first.file}, `}line ${first.range.start.line + 1}`;
    return [
        colours.underline(who === '' ? what : `${who}: ${what}`),
        ...(written ? lines(`${where}: ${written}`, '  ', width).map(colours.dim) : []),
        ...same.flatMap(deadline => ['', ...deadlineText(deadline, width)]),
    ].join('\n');
}

function deadlineText(deadline: ReportedDeadline, width: number | undefined): string[] {
    const stands = standingWords(deadline);
    const occurrence = deadline.occurrence?.on === deadline.date ? '' : occurrenceWords(deadline);
    const due = [dueWords(deadline), occurrence].filter(part => part !== '').join(', ');
    return [
        `  ${colours.bold(printable(due))}${stands === '' ? '' : `: ${PAINT[deadline.standing](printable(stands))}`}`,
        ...tellTrace(deadline).flatMap(({ text, notCounted }, index) => {
            const number = `${index + 1}. `;
            const step = lines(text, ' '.repeat(4 + number.length), width);
            const paint = text.startsWith('Warning: ') ? colours.yellow : (line: string) => line;
            return [
                ...step.map((line, at) => paint(at === 0 ? `    ${number}${line.trimStart()}` : line)),
                ...notCounted.map(day => colours.dim(`${' '.repeat(4 + number.length)}not counted: ${printable(day)}`)),
            ];
        }),
    ];
}

function lastLine(one: ReportedExplanation, { party, occurrence }: ExplainReport): string {
    const { speaksOfTime, deadlines } = one;
    if (deadlines.length > 0) {
        return `${count(deadlines.length, 'deadline')}.`;
    }
    const what = capital(subjectWords(one));
    if (!speaksOfTime) {
        return `${what} says nothing of time, so no deadline follows from it.`;
    }
    const whose = `${party === undefined ? '' : ` for ${printable(party)}`}${occurrence === undefined ? '' : ' for that day'}`;
    return one.kind === 'event'
        ? `No deadline hangs on ${subjectWords(one)}${whose}.`
        : `${what} says when, but no deadline follows from it${whose}.`;
}

/** A text on lines of its own, each behind an indent; one line where the output is no terminal. */
function lines(text: string, indent: string, width: number | undefined): string[] {
    return (width === undefined ? [printable(text)] : wrap(printable(text), Math.max(20, width - indent.length))).map(
        line => indent + line,
    );
}

function cut(title: string): string {
    return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …`;
}

function capital(words: string): string {
    return words[0]!.toUpperCase() + words.slice(1);
}
