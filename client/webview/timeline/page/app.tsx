import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isoOf } from '../../../../language/domain/time/civil-date.ts';
import { addMonths } from '../../../../language/domain/time/months.ts';
import type { TimelineResult } from '../../../../server/protocol.ts';
import { dayOf } from '../layout/drawn-days.ts';
import { noFilters, shownBy } from '../layout/filters.ts';
import type { Position } from '../layout/navigation.ts';
import { positionIn } from '../layout/reveal.ts';
import { rowsOf } from '../layout/rows.ts';
import { termBands } from '../layout/term-bands.ts';
import { daysShown, zoomBy, type Zoom } from '../layout/zoom.ts';
import type { MessageToPage, PlaceInFile } from '../messages.ts';
import type { TimelineQuery } from '../query.ts';
import { Chart } from './chart.tsx';
import { Empty } from './empty.tsx';
import { Help } from './help.tsx';
import { StatusLine, type Asking } from './status-line.tsx';
import { Tools } from './tools.tsx';
import { remember, remembered, tell } from './vscode-api.ts';
import { useWords } from './words.ts';

/** How long the page waits, in milliseconds, before it remembers where it was scrolled to. */
const REST = 200;

/** The whole page. */
export function App() {
    const { t } = useWords();
    const [page, setPage] = useState(remembered);
    const [result, setResult] = useState<TimelineResult>();
    const [asking, setAsking] = useState<Asking>({ state: 'asking' });
    const [look, setLook] = useState<{ middle: number; top: number }>();
    const [wishes, setWishes] = useState(0);
    const [revealed, setRevealed] = useState<PlaceInFile>();
    const [isHelpOpen, setHelpOpen] = useState(false);
    const looking = useRef<{ middle: number; top: number } | undefined>(undefined);
    const pending = useRef<{ middle: number; top: number } | undefined>(undefined);
    const latest = useRef(page);
    latest.current = page;
    const { query, filters, zoom } = page;

    useEffect(() => {
        const hear = ({ data }: MessageEvent<MessageToPage>): void => {
            switch (data.type) {
                case 'asking':
                case 'stopped':
                    return setAsking({ state: data.type });
                case 'failed':
                    return setAsking({ state: 'failed', sentence: data.sentence });
                case 'reveal':
                    return setRevealed(data.place);
                case 'show':
                    setAsking({ state: 'answered' });
                    setResult(data.result);
                    setPage(before => ({ ...before, query: data.query }));
                    setLook(
                        before =>
                            pending.current ?? before ?? { middle: (dayOf(page.middle) ?? dayOf(data.result.today)!) + 0.5, top: page.top },
                    );
                    pending.current = undefined;
                    // Who has just opened the page goes on by keyboard without looking for the chart first.
                    if (document.hasFocus() && document.activeElement === document.body) {
                        setWishes(before => before + 1);
                    }
            }
        };
        window.addEventListener('message', hear);
        tell({ type: 'ready' });
        return () => window.removeEventListener('message', hear);
    }, []);

    const rows = useMemo(() => {
        if (!result) {
            return [];
        }
        const agreements =
            query.party === undefined ? result.agreements : result.agreements.filter(({ parties }) => parties.includes(query.party!));
        return rowsOf({ ...result, agreements }, filters, { agreements: t('Agreements'), nobody: t('Owed by nobody') });
    }, [result, filters]);
    const bands = useMemo(
        () => termBands((result?.agreements ?? []).filter(({ name }) => filters.agreement === '' || name === filters.agreement)),
        [result, filters.agreement],
    );
    const shown = useMemo(() => result?.deadlines.filter(shownBy(filters)).length ?? 0, [result, filters]);
    const isKnown = page.active !== undefined && rows.some(({ key }) => key === page.active!.row);
    const active: Position | undefined = isKnown ? page.active : rows[0] && { row: rows[0].key };

    useEffect(() => rememberNow(), [page]);
    useEffect(() => {
        if (result && revealed) {
            reveal(result, revealed);
        }
    }, [rows, revealed]);

    function rememberNow(): void {
        const { middle, top } = looking.current ?? {};
        remember({
            ...latest.current,
            ...(middle !== undefined && { middle: isoOf(Math.floor(middle) as Parameters<typeof isoOf>[0]) }),
            ...(top !== undefined && { top }),
        });
    }

    /** Goes to what stands in a place, past filters that hide it. */
    function reveal({ today }: TimelineResult, place: PlaceInFile): void {
        const position = positionIn(rows, place);
        if (!position && filters !== noFilters) {
            setPage(before => ({ ...before, filters: noFilters }));
            return;
        }
        setRevealed(undefined);
        const row = rows.find(({ key }) => key === position?.row);
        if (position && row) {
            const item = row.kind === 'lane' ? undefined : row.items.find(({ key }) => key === position.item);
            setPage(before => ({ ...before, active: position }));
            setLook({ middle: (item?.drawn?.last ?? dayOf(today)!) + 0.5, top: looking.current?.top ?? 0 });
            setWishes(before => before + 1);
        }
    }

    function ask(asked: TimelineQuery): void {
        setPage(before => ({ ...before, query: asked }));
        tell({ type: 'ask', query: asked });
    }

    function activate(position: Position): void {
        setPage(before => ({ ...before, active: position }));
        setWishes(before => before + 1);
    }

    function setZoom(to: Zoom): void {
        setPage(before => ({ ...before, zoom: to }));
    }

    function goToToday(): void {
        if (result) {
            setLook({ middle: dayOf(result.today)! + 0.5, top: looking.current?.top ?? 0 });
        }
    }

    /** Looks a year further; where that is not known yet, it is asked for. */
    function lookFurther(end: 'earlier' | 'later'): void {
        const months = end === 'earlier' ? -12 : 12;
        const { from, to } = result!;
        const target = { middle: (looking.current?.middle ?? 0) + 365 * Math.sign(months), top: looking.current?.top ?? 0 };
        const half = daysShown(zoom, result!) / 2;
        if (target.middle - half >= dayOf(from)! && target.middle + half <= dayOf(to)!) {
            setLook(target);
            return;
        }
        const moved = addMonths(dayOf(end === 'earlier' ? from : to)!, months);
        if (moved !== undefined) {
            pending.current = target;
            ask({ ...query, from: end === 'earlier' ? isoOf(moved) : from, to: end === 'later' ? isoOf(moved) : to });
        }
    }

    function onKeyDown(event: KeyboardEvent): void {
        const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
        if (isTyping || isHelpOpen || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const actions: Record<string, () => void> = {
            '?': () => setHelpOpen(true),
            t: goToToday,
            T: goToToday,
            '+': () => setZoom(zoomBy(zoom, -1)),
            '=': () => setZoom(zoomBy(zoom, -1)),
            '-': () => setZoom(zoomBy(zoom, 1)),
            m: goToSettling,
            M: goToSettling,
            '/': () => document.querySelector<HTMLInputElement>('.find input')?.focus(),
        };
        const action = actions[event.key];
        if (action) {
            event.preventDefault();
            action();
        }
    }

    return (
        <main onKeyDown={onKeyDown}>
            <h1 class="unseen">{t('Timeline')}</h1>
            <Tools
                query={query}
                result={result}
                filters={filters}
                zoom={zoom}
                onQuery={ask}
                onFilters={changed => setPage(before => ({ ...before, filters: changed }))}
                onZoom={setZoom}
                onToday={goToToday}
                onMore={result && lookFurther}
                onHelp={() => setHelpOpen(true)}
            />
            <StatusLine
                asking={asking}
                result={result}
                query={query}
                shown={shown}
                onStop={() => tell({ type: 'stop' })}
                onAgain={() => ask(query)}
                onAllAgreements={() => ask({ ...query, uri: undefined })}
            />
            {result && look && rows.length > 0 ? (
                <Chart
                    rows={rows}
                    range={{ first: dayOf(result.from)!, last: dayOf(result.to)! }}
                    today={dayOf(result.today)!}
                    daysShown={daysShown(zoom, result)}
                    zoom={zoom}
                    bands={bands}
                    active={active}
                    look={look}
                    wishes={wishes}
                    onLook={seen => {
                        looking.current = seen;
                        rest(rememberNow);
                    }}
                    onActive={activate}
                    onGoTo={place => tell({ type: 'goTo', place })}
                    onExplain={key => tell({ type: 'explain', key })}
                    onSettle={(key, outcome) => tell({ type: 'mark', key, outcome })}
                />
            ) : (
                <Empty
                    result={result}
                    onClear={() => {
                        setPage(before => ({ ...before, filters: noFilters }));
                        if (query.party !== undefined) {
                            ask({ ...query, party: undefined });
                        }
                    }}
                />
            )}
            <Help isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
        </main>
    );
}

let resting: ReturnType<typeof setTimeout> | undefined;

/** Gives the keyboard to the first button that enters what became of the chosen deadline, if one can be. */
function goToSettling(): void {
    document.querySelector<HTMLButtonElement>('.settle button')?.focus();
}

/** Does something once nothing has moved for a while. */
function rest(then: () => void): void {
    clearTimeout(resting);
    resting = setTimeout(then, REST);
}
