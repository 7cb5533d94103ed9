import { plain } from '../../server/lsp/hover/markdown.ts';
import type { CompareDeadlinesResult, CompareStatementsResult } from '../../server/protocol.ts';
import type { DayFormat } from './format-day.ts';
import type { Translate } from './translate.ts';
import { clauseWords, ownersOf, whenOf, whoOf } from './upcoming-deadlines-items.ts';

type StatementChange = CompareStatementsResult['changes'][number];
type DeadlineChange = CompareDeadlinesResult['changes'][number];
type Place = DeadlineChange extends { after?: { place: infer P } } ? P : never;

/** A line of a text that leads somewhere. */
export interface LinkedLine {
    /** Counted from 0. */
    readonly line: number;
    readonly place: Place;
    /** Whether the place is in the older state. */
    readonly isOlder: boolean;
}

/** A comparison as a text, and where its lines lead. */
export interface ComparisonText {
    readonly text: string;
    readonly links: readonly LinkedLine[];
}

/** What is compared, as its reader calls it. */
export interface Compared {
    readonly newer: string;
    readonly older: string;
}

/** A line, and where it leads. */
type Line = readonly [text: string, change?: { before?: { place: Place }; after?: { place: Place } }];

/**
 * What an agreement says otherwise and which due dates that moves, as Markdown that reads well as it is. The first line of each
 * change leads to where it stands now, or stood.
 */
export function comparisonText(
    { newer, older }: Compared,
    statements: CompareStatementsResult,
    deadlines: CompareDeadlinesResult,
    format: DayFormat,
    t: Translate,
): ComparisonText {
    const groups = (['changed', 'added', 'removed'] as const).flatMap((kind): Line[] => {
        const found = statements.changes.filter(change => change.kind === kind);
        const titles = { changed: t('Said otherwise'), added: t('Newly said'), removed: t('No longer said') };
        return found.length === 0 ? [] : [[`## ${titles[kind]}`], [''], ...found.flatMap(change => statementLines(change, t)), ['']];
    });
    const moves = deadlines.changes.flatMap(change => deadlineLines(change, format, t));
    const gaps = [
        ...new Set(
            [...statements.gaps, ...deadlines.gaps].map(
                ({ state, message }) => `- ${state === 'before' ? plain(older) : plain(newer)}: ${plain(message)}`,
            ),
        ),
    ];
    const lines: Line[] = [
        [`# ${t('{0} compared with {1}', plain(newer), plain(older))}`],
        [''],
        ...(gaps.length === 0 ? [] : ([[t('Something may be missing here:')], [''], ...gaps.map((gap): Line => [gap]), ['']] as Line[])),
        ...(groups.length === 0
            ? ([[t('Both say the same. Layout, comments and the way a date is written make no difference.')], ['']] as Line[])
            : groups),
        [`## ${t('Due dates that move')}`],
        [''],
        [
            t(
                'Deadlines from {0} to {1}, as of {2}.',
                format.written(deadlines.from),
                format.written(deadlines.to),
                format.written(deadlines.today),
            ),
        ],
        [''],
        ...(moves.length === 0 ? ([[t('No due date moves.')]] as Line[]) : moves),
    ];
    return {
        text: lines
            .map(([text]) => text)
            .join('\n')
            .concat('\n'),
        links: lines.flatMap(([, change], line) => {
            const place = change?.after?.place ?? change?.before?.place;
            return place ? [{ line, place, isOlder: !change?.after }] : [];
        }),
    };
}

function statementLines(change: StatementChange, t: Translate): Line[] {
    const { sort, name = '', before, after, differences } = change;
    const clauses = [...new Set([before?.clause, after?.clause])].filter(clause => clause !== undefined);
    const where =
        clauses.length === 2
            ? t('Clause {0}, now {1}', clauses[0]!, clauses[1]!)
            : clauses.length === 1
              ? t('Clause {0}', clauses[0]!)
              : '';
    const what = [where, sortWords(sort, t), name].filter(part => part !== '').join(' · ');
    const parts = differences.flatMap(part => partWords(part, t));
    const head = `- **${plain(what)}**${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
    const said =
        before && after && before.text !== after.text
            ? [`  - ${t('before: {0}', plain(before.text))}`, `  - ${t('now: {0}', plain(after.text))}`]
            : [`  - ${plain((after ?? before)?.text ?? '')}`];
    return [[head, change], ...said.map((line): Line => [line])];
}

function sortWords(sort: StatementChange['sort'], t: Translate): string {
    switch (sort) {
        case 'agreement':
            return t('agreement');
        case 'head':
            return t('head of the agreement');
        case 'party':
            return t('party');
        case 'definition':
            return t('definition');
        case 'citation':
            return t('citation');
        case 'event':
            return t('meeting or event');
        case 'deadline':
            return t('named deadline');
        case 'calendar':
            return t('calendar');
        case 'heading':
            return t('heading');
        case 'words':
            return t('text');
        case 'sentence':
            return t('sentence');
        case 'review':
            return t('review');
        case 'step':
            return t('step of the dispute ladder');
        case 'signature':
            return t('signature');
        case 'notices':
            return t('notices');
        case 'rule':
            return t('life of the agreement');
        case 'history':
            return t('history');
    }
}

/** What differs; nothing for what has one part only. */
function partWords(part: StatementChange['differences'][number], t: Translate): string[] {
    switch (part) {
        case 'clause':
            return [t('another clause')];
        case 'owners':
            return [t('who')];
        case 'strength':
            return [t('how strongly')];
        case 'action':
            return [t('what')];
        case 'recipients':
            return [t('to whom')];
        case 'time':
            return [t('when')];
        case 'conditions':
            return [t('on which conditions')];
        case 'manner':
            return [t('how')];
        case 'otherwise':
            return [t('what happens otherwise')];
        case 'content':
            return [];
    }
}

function deadlineLines(change: DeadlineChange, format: DayFormat, t: Translate): Line[] {
    const { before, after } = change;
    const deadline = (after ?? before)!;
    const occurrence =
        deadline.occurrence && deadline.source !== 'review'
            ? t(' ({0} of {1})', deadline.occurrence.event, format.written(deadline.occurrence.on))
            : '';
    const [old, now] = [before, after].map(side => side && whenOf(side, format, t));
    const when =
        old !== undefined && now !== undefined
            ? old === now
                ? now
                : t('{0} → {1}', old, now)
            : after
              ? t('new: {0}', now!)
              : t('gone: {0}', old!);
    const about = [whoOf(deadline), deadline.clause === undefined ? '' : clauseWords(deadline.clause, t), howFar(change, t)].filter(
        part => part !== '',
    );
    const owners =
        before && after && change.differences.includes('owners')
            ? [`  - ${t('owed by: {0}, now by {1}', plain(ownersOf(before)), plain(ownersOf(after)))}`]
            : [];
    return [
        [`- **${plain(when)}**: ${plain(deadline.action + occurrence)}`, change],
        [`  - ${plain(about.join(' · '))}`],
        ...owners.map((line): Line => [line]),
    ];
}

function howFar({ days }: DeadlineChange, t: Translate): string {
    if (days === undefined || days === 0) {
        return '';
    }
    const many = Math.abs(days);
    if (days > 0) {
        return many === 1 ? t('1 day later') : t('{0} days later', many);
    }
    if (many === 1) {
        return t('1 day earlier');
    }
    return t('{0} days earlier', many);
}
