import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { CivilDay } from '../../../../language/domain/time/civil-date.ts';
import { beyondOf, marksOf, marksWithin, type Mark } from '../layout/marks.ts';
import { markAt, moved, moves, nearestIn, positionAt, type Position } from '../layout/navigation.ts';
import type { Row } from '../layout/rows.ts';
import { leftOf, widthOf, type Scale } from '../layout/scale.ts';
import type { TermBand } from '../layout/term-bands.ts';
import { ROW_HEIGHT, visibleRows } from '../layout/visible-rows.ts';
import type { Zoom } from '../layout/zoom.ts';
import type { Outcome, PlaceInFile } from '../messages.ts';
import { Axis, axisHeight, Backdrop } from './axis.tsx';
import { Details } from './details.tsx';
import { mostUrgent } from './glyph.tsx';
import { RowView } from './row.tsx';
import { useViewport } from './use-viewport.ts';
import { mayMove } from './vscode-api.ts';
import { useWords } from './words.ts';

/** What the chart shows and whom it tells. */
export interface ChartProps {
    readonly rows: readonly Row[];
    readonly range: { readonly first: CivilDay; readonly last: CivilDay };
    readonly today: CivilDay;
    readonly daysShown: number;
    readonly zoom: Zoom;
    readonly bands: readonly TermBand[];
    readonly active: Position | undefined;
    /** Where to look: the day in the middle, fractions too, and the pixels scrolled down. A new object scrolls there. */
    readonly look: { readonly middle: number; readonly top: number };
    /** Rises when the active mark is to be brought onto the screen and given the keyboard. */
    readonly wishes: number;
    readonly onLook: (look: ChartProps['look']) => void;
    readonly onActive: (position: Position) => void;
    readonly onGoTo: (place: PlaceInFile) => void;
    /** Told the key of a deadline. */
    readonly onExplain: (key: string) => void;
    /** Told the key of a deadline and what became of it. */
    readonly onSettle: (key: string, outcome: Outcome) => void;
}

/** Room for the names of the rows, in pixels, and how much of a narrow page they may take. */
const HEADER = 300;
const HEADER_SHARE = 0.36;

/** The editor's own entries (Cut, Copy, Paste) have nothing to do with a chart. */
const ONLY_OUR_MENU = JSON.stringify({ preventDefaultContextMenuItems: true });

/** Pixels drawn beyond either edge of the screen. */
const BEYOND = 200;

/** The chart: names to the left, days above, and a row for each sentence. Only what is on the screen is drawn. */
export function Chart({
    rows,
    range,
    today,
    daysShown,
    zoom,
    bands,
    active,
    look,
    wishes,
    onLook,
    onActive,
    onGoTo,
    onExplain,
    onSettle,
}: ChartProps) {
    const { t } = useWords();
    const looking = useRef(look);
    const [element, viewport] = useViewport(({ left, top, width }) => {
        if (width > 0 && placed.current) {
            const shownNow = { middle: middleOf(scaleNow.current, left, chartWidthOf(width)), top };
            looking.current = shownNow;
            onLook(shownNow);
        }
    });
    const header = headerWidth(viewport.width);
    const chartWidth = chartWidthOf(viewport.width);
    const scale = useMemo<Scale>(
        () => ({ ...range, pixelsPerDay: Math.max(1, chartWidth / daysShown) }),
        [range.first, range.last, chartWidth, daysShown],
    );
    const scaleNow = useRef(scale);
    scaleNow.current = scale;
    const formerScale = useRef(scale);
    const placed = useRef(false);
    const marks = useMemo(() => {
        const known = new Map<Row, Mark[]>();
        return (row: Row): Mark[] => {
            const found = known.get(row) ?? marksOf(row, scale, today);
            known.set(row, found);
            return found;
        };
    }, [rows, scale, today]);
    const column = useRef<number | undefined>(undefined);
    const axis = axisHeight(bands);
    const activeIndex = active ? rows.findIndex(({ key }) => key === active.row) : undefined;
    const activeRow = activeIndex === undefined ? undefined : rows[activeIndex];
    const activeMark = activeRow && markAt(marks(activeRow), active!);

    // Keeps the active mark, or else the same day, in the middle when what a pixel stands for changes.
    useLayoutEffect(() => {
        if (viewport.width > 0) {
            const day = activeMark?.items[0]?.drawn?.last;
            const before = day === undefined ? NaN : leftOf(formerScale.current, day + 0.5) - viewport.left;
            const middle = placed.current && before >= 0 && before <= chartWidth ? day! + 0.5 : looking.current.middle;
            looking.current = { ...looking.current, middle };
            element.current!.scrollLeft = leftOf(scale, middle) - chartWidth / 2;
            placed.current = true;
            formerScale.current = scale;
        }
    }, [scale]);
    useLayoutEffect(() => {
        looking.current = look;
        if (viewport.width > 0) {
            element.current!.scrollLeft = leftOf(scale, look.middle) - chartWidth / 2;
            element.current!.scrollTop = look.top;
        }
    }, [look]);
    useLayoutEffect(() => {
        if (wishes > 0 && viewport.width > 0) {
            bring();
        }
    }, [wishes, viewport.width > 0]);

    function goTo(): void {
        const place = activeMark?.items[0]?.deadline.place ?? (activeRow?.kind === 'agreement' ? activeRow.agreement.place : undefined);
        if (place) {
            onGoTo(place);
        }
    }

    function explain(): void {
        const item = activeMark && mostUrgent(activeMark.items);
        if (item) {
            onExplain(item.key);
        }
    }

    /** Brings the active mark onto the screen and gives it the keyboard. */
    function bring(): void {
        const scrolled = element.current!;
        scrolled.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
        if (!activeRow) {
            return;
        }
        const mark = activeMark;
        const target = { left: scrolled.scrollLeft, top: scrolled.scrollTop };
        if (mark) {
            const [from, to] =
                mark.kind === 'term'
                    ? [Math.max(mark.left, scrolled.scrollLeft), Math.min(mark.left + mark.width, scrolled.scrollLeft + chartWidth)]
                    : [mark.anchor - 20, mark.anchor + 20];
            if (from < scrolled.scrollLeft || to > scrolled.scrollLeft + chartWidth) {
                target.left = mark.anchor - chartWidth / 2;
            }
        }
        const [above, below] = [activeIndex! * ROW_HEIGHT, (activeIndex! + 1) * ROW_HEIGHT + axis];
        if (above < scrolled.scrollTop) {
            target.top = Math.max(0, above - ROW_HEIGHT);
        } else if (below > scrolled.scrollTop + viewport.height) {
            target.top = below - viewport.height + ROW_HEIGHT;
        }
        const isNear =
            Math.abs(target.top - scrolled.scrollTop) < viewport.height && Math.abs(target.left - scrolled.scrollLeft) < chartWidth;
        scrolled.scrollTo({ ...target, behavior: isNear && mayMove() ? 'smooth' : 'auto' });
    }

    function onKeyDown(event: KeyboardEvent): void {
        if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            (event.altKey ? explain : goTo)();
            return;
        }
        const move = event.altKey || event.shiftKey ? undefined : moves[`${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key}`];
        if (!move) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        const mid = leftOf(scale, looking.current.middle);
        const next = moved({ rows, marksOf: marks }, active, move, column.current === undefined ? mid : leftOf(scale, column.current));
        if (next) {
            const row = rows.find(({ key }) => key === next.row)!;
            const mark = markAt(marks(row), next);
            if (mark && mark.kind !== 'term' && move !== 'up' && move !== 'down') {
                column.current = scale.first + mark.anchor / scale.pixelsPerDay;
            }
            onActive(next);
        }
    }

    function onClick(event: MouseEvent): void {
        const target = event.target as Element;
        const row = rows.find(({ key }) => key === target.closest<HTMLElement>('[data-row]')?.dataset['row']);
        const mark = target.closest<HTMLElement>('[data-item]')?.dataset['item'];
        const beyond = target.closest<HTMLElement>('[data-beyond]')?.dataset['beyond'];
        if (row && mark !== undefined) {
            onActive(mark === '' ? { row: row.key } : { row: row.key, item: mark });
        } else if (row) {
            const { before, after } = beyondOf(marks(row), shown);
            const middle = leftOf(scale, looking.current.middle);
            onActive(
                beyond === undefined ? nearestIn(row, marks, middle) : positionAt(row, beyond === 'before' ? before.at(-1) : after[0]),
            );
        }
    }

    const shown = { left: viewport.left, right: viewport.left + chartWidth };
    const drawn = visibleRows(rows.length, viewport.top, Math.max(0, viewport.height - axis), activeIndex);
    const backdrop = { scale, zoom, bands, today, shown };
    return (
        <>
            <div
                class="chart"
                ref={element}
                role="grid"
                aria-label={t('Timeline')}
                aria-rowcount={rows.length}
                onKeyDown={onKeyDown}
                onClick={onClick}
                onDblClick={goTo}
                onContextMenu={onClick}
                data-vscode-context={ONLY_OUR_MENU}
            >
                <div
                    class="canvas"
                    role="presentation"
                    style={{ width: `${header + widthOf(scale)}px`, height: `${axis + rows.length * ROW_HEIGHT}px` }}
                >
                    <div class="top" aria-hidden="true" style={{ height: `${axis}px` }}>
                        <div class="corner" style={{ width: `${header}px`, height: `${axis}px` }} />
                        <div class="over" style={{ left: `${header}px` }}>
                            <Axis {...backdrop} />
                        </div>
                    </div>
                    <div class="behind" aria-hidden="true" style={{ left: `${header}px`, top: `${axis}px` }}>
                        <Backdrop {...backdrop} />
                    </div>
                    <div class="rows" role="presentation" style={{ top: `${axis}px` }}>
                        {drawn.map(index => {
                            const row = rows[index]!;
                            const own = index === activeIndex ? active : undefined;
                            const all = marks(row);
                            const near = marksWithin(all, viewport.left - BEYOND, viewport.left + chartWidth + BEYOND);
                            const at = own && markAt(all, own);
                            return (
                                <RowView
                                    key={row.key}
                                    row={row}
                                    index={index}
                                    drawn={at && !near.includes(at) ? [...near, at] : near}
                                    active={own}
                                    beyond={beyondOf(all, shown)}
                                    header={header}
                                    width={widthOf(scale)}
                                />
                            );
                        })}
                    </div>
                </div>
            </div>
            <Details row={activeRow} mark={activeMark} goTo={goTo} explain={explain} settle={onSettle} />
        </>
    );
}

function headerWidth(width: number): number {
    return Math.min(HEADER, Math.floor(width * HEADER_SHARE));
}

function chartWidthOf(width: number): number {
    return Math.max(1, width - headerWidth(width));
}

function middleOf({ first, pixelsPerDay }: Scale, left: number, chartWidth: number): number {
    return first + (left + chartWidth / 2) / pixelsPerDay;
}
