import type { TimelineDeadline } from '../../../../server/protocol.ts';
import type { Mark } from '../layout/marks.ts';
import type { Position } from '../layout/navigation.ts';
import { markAt } from '../layout/navigation.ts';
import type { Row } from '../layout/rows.ts';
import { ROW_HEIGHT } from '../layout/visible-rows.ts';
import { clauseWords } from '../../../features/upcoming-deadlines-items.ts';
import { daysWords, deadlineSentence, termSentence } from '../sentences.ts';
import { Glyph, mostUrgent, signOf } from './glyph.tsx';
import { asAttribute, menuOf, menuOfName } from './menu.ts';
import { useWords, type PageWords } from './words.ts';

/** One row and where it stands. */
export interface RowProps {
    readonly row: Row;
    /** From 0. */
    readonly index: number;
    /** The marks to draw. */
    readonly drawn: readonly Mark[];
    /** The marks that lie to either side of the screen. */
    readonly beyond: { readonly before: readonly Mark[]; readonly after: readonly Mark[] };
    /** Where the keyboard is, when it is in this row. */
    readonly active: Position | undefined;
    /** Pixels that the headers of all rows take. */
    readonly header: number;
    readonly width: number;
}

/** A row: what it is about, and its marks. */
export function RowView({ row, index, drawn, beyond: { before, after }, active, header, width }: RowProps) {
    const words = useWords();
    const at = active && markAt(drawn, active);
    const isHeaderActive = active !== undefined && at === undefined;
    const name = headerText(row, words);
    return (
        <div
            role="row"
            aria-rowindex={index + 1}
            class={`row ${row.kind}`}
            data-row={row.key}
            style={{ top: `${index * ROW_HEIGHT}px`, width: `${header + width}px` }}
        >
            <div
                role="rowheader"
                class="header"
                style={{ width: `${header}px` }}
                title={name}
                {...asAttribute(menuOfName(row, name))}
                data-active={isHeaderActive || undefined}
                tabIndex={isHeaderActive ? 0 : -1}
            >
                <Header row={row} />
            </div>
            {before.length > 0 && (
                <span class="beyond before" aria-hidden="true" data-beyond="before" style={{ left: `${header}px` }}>
                    ‹ {before.length}
                </span>
            )}
            {drawn.map((mark, place) => (
                <MarkView key={mark.items[0]?.key ?? `term ${place}`} row={row} mark={mark} header={header} isActive={mark === at} />
            ))}
            {after.length > 0 && (
                <span class="beyond after" aria-hidden="true" data-beyond="after">
                    {after.length} ›
                </span>
            )}
        </div>
    );
}

function Header({ row }: { row: Row }) {
    const { t } = useWords();
    switch (row.kind) {
        case 'lane':
            return (
                <>
                    <strong>{row.title}</strong>
                    {row.overdue > 0 && (
                        <span class="count late">
                            <Glyph sign="overdue" /> {t('{0} overdue', row.overdue)}
                        </span>
                    )}
                    {row.deadlines > 0 && (
                        <span class="count">{row.deadlines === 1 ? t('1 deadline') : t('{0} deadlines', row.deadlines)}</span>
                    )}
                </>
            );
        case 'agreement':
            return <span class="what">{row.agreement.title ?? row.agreement.name}</span>;
        case 'duty': {
            const { clause, action, source, recipients } = row.items[0]!.deadline;
            return (
                <>
                    <span class="clause">{source === 'review' ? t('Review') : (clause ?? '')}</span>
                    <span class="what">
                        {action}
                        {recipients.length > 0 && ` → ${recipients.join(', ')}`}
                    </span>
                    {row.items.length > 1 && (
                        <span class="repeats" aria-hidden="true">
                            ↻
                        </span>
                    )}
                </>
            );
        }
    }
}

/** The header in full, for the pointer. */
function headerText(row: Row, { t }: PageWords): string {
    switch (row.kind) {
        case 'lane':
            return row.title;
        case 'agreement':
            return row.agreement.title ?? row.agreement.name;
        case 'duty': {
            const { clause, action, agreement } = row.items[0]!.deadline;
            return [clause === undefined ? '' : clauseWords(clause, t), action, agreement].filter(part => part !== '').join(' · ');
        }
    }
}

function MarkView({ row, mark, header, isActive }: { row: Row; mark: Mark; header: number; isActive: boolean }) {
    const words = useWords();
    const most = mostUrgent(mark.items);
    const sign = most && signOf(most.deadline);
    const text = markText(row, mark, words);
    const classes = ['mark', mark.kind, sign ?? '', mark.openStart ? 'open-start' : '', mark.openEnd ? 'open-end' : '']
        .filter(name => name !== '')
        .join(' ');
    const keeps = { left: `${header + 4}px` };
    return (
        <div
            role="gridcell"
            aria-label={text}
            title={text}
            class={classes}
            data-item={mark.items[0]?.key ?? ''}
            {...asAttribute(menuOf(row, mark, text))}
            data-active={isActive || undefined}
            tabIndex={isActive ? 0 : -1}
            style={{ left: `${header + mark.left}px`, width: `${mark.width}px` }}
        >
            {mark.kind === 'undated' ? (
                <span class="waits">
                    <Glyph sign={sign!} />
                    {daysWords(mark.items[0]!.deadline, words)}
                </span>
            ) : (
                sign && (
                    <span class="sign" style={keeps}>
                        {mark.items.length > 1 && <span class="several">{mark.items.length}</span>}
                        <Glyph sign={sign} />
                    </span>
                )
            )}
        </div>
    );
}

/** No more deadlines of one mark than these are said one by one. */
const MOST_SAID = 6;

/** A mark as a sentence, or a sentence for each of its deadlines. */
export function markText(row: Row, { kind, items }: Mark, words: PageWords): string {
    if (kind === 'term' && row.kind === 'agreement') {
        return termSentence(row.agreement, words);
    }
    const say = ({ deadline }: { deadline: TimelineDeadline }): string => deadlineSentence(deadline, words);
    if (items.length === 1) {
        return say(items[0]!);
    }
    const more = items.length - MOST_SAID;
    return [
        words.t('{0} deadlines close together', items.length),
        ...items.slice(0, MOST_SAID).map(say),
        ...(more > 0 ? [words.t('and {0} more', more)] : []),
    ].join('. ');
}
