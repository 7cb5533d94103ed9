import { listInWords, type StatementChange, type StatementPart, type StatementSort } from '../../language/domain/index.ts';
import { changesText } from './against-text.ts';
import type { DiffReport, ReportedStatement } from './diff-json.ts';
import { colours, printable } from './printable.ts';

const TITLES: Readonly<Record<StatementChange['kind'], string>> = {
    changed: 'Said otherwise',
    added: 'Newly said',
    removed: 'No longer said',
};

/** What each sort is called where the clause, or a name, does not say it. */
const SORTS: Partial<Record<StatementSort, string>> = {
    agreement: 'agreement',
    head: '',
    words: 'text',
    heading: 'heading',
    sentence: '',
    step: 'step of the dispute ladder',
    rule: 'life of the agreement',
};

/** What differs, in words; the content of what has one part goes without saying. */
const PARTS: Readonly<Record<StatementPart, string>> = {
    clause: 'another clause',
    owners: 'who',
    strength: 'how strongly',
    action: 'what',
    recipients: 'to whom',
    time: 'when',
    conditions: 'on which conditions',
    manner: 'how',
    otherwise: 'what happens otherwise',
    content: '',
};

/**
 * What an agreement says otherwise for a reader at a terminal, and below it which due dates that moves.
 * @param width how many characters fit a line, if the output is a terminal
 */
export function diffText(report: DiffReport, width: number | undefined): string {
    const { statements, summary, deadlines, before, after } = report;
    const isAlone = new Set(statements.map(({ agreement }) => agreement)).size === 1;
    const group = (kind: StatementChange['kind']): string | undefined => {
        const found = statements.filter(change => change.kind === kind);
        return found.length === 0
            ? undefined
            : [colours.underline(TITLES[kind]), ...found.flatMap(change => linesOf(change, isAlone))].join('\n');
    };
    const { changed, added, removed } = summary.statements;
    const counts =
        statements.length === 0 ? colours.green('They say the same.') : `${changed} said otherwise, ${added} newly, ${removed} no longer.`;
    return [
        `What ${printable(after)} says otherwise than ${printable(before)}`,
        group('changed'),
        group('added'),
        group('removed'),
        counts,
        ...(deadlines.length === 0
            ? [colours.green('No due date moves.')]
            : changesText({ ...report, changes: deadlines, summary: summary.deadlines }, width)),
    ]
        .filter(part => part !== undefined)
        .join('\n\n');
}

function linesOf({ agreement, sort, name, differences, before, after }: ReportedStatement, isAlone: boolean): string[] {
    const clauses = [...new Set([before?.clause, after?.clause])].filter(clause => clause !== undefined);
    const where = clauses.length === 0 ? '' : `clause ${clauses.join(' → ')}`;
    const what = [...(isAlone ? [] : [agreement]), where, [SORTS[sort] ?? sort, name ?? ''].filter(part => part !== '').join(' ')].filter(
        part => part !== '',
    );
    const parts = differences.map(part => PARTS[part]).filter(part => part !== '');
    const said = (sign: string, paint: (text: string) => string, text: string | undefined): string[] =>
        text === undefined ? [] : [paint(printable(`  ${sign} ${text}`))];
    return [
        printable(`${what.join(', ') || sort}${parts.length > 0 ? ` (${listInWords(parts)})` : ''}`),
        ...(before?.text === after?.text
            ? said(' ', colours.dim, after?.text)
            : [...said('-', colours.red, before?.text), ...said('+', colours.green, after?.text)]),
    ];
}
