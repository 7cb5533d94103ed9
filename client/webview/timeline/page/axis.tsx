import type { CivilDay } from '../../../../language/domain/time/civil-date.ts';
import { dayAt, leftOf, widthOf, type Scale } from '../layout/scale.ts';
import type { TermBand } from '../layout/term-bands.ts';
import { ticksIn, type Tick } from '../layout/ticks.ts';
import type { Zoom } from '../layout/zoom.ts';
import { useWords } from './words.ts';

/** Height of one line of the axis in pixels. */
const LINE = 22;

/** From this many pixels on a day has room for its weekday's name. */
const WIDE_DAY = 52;

/** A stretch with less room than this, in pixels, gets no label. */
const NARROWEST = 18;

/** What the axis and the lines behind the rows are drawn from. */
export interface AxisProps {
    readonly scale: Scale;
    readonly zoom: Zoom;
    readonly bands: readonly TermBand[];
    readonly today: CivilDay;
    /** What of the chart is on the screen, in pixels from its left edge. */
    readonly shown: { readonly left: number; readonly right: number };
}

/** Height of the axis in pixels, with its lines of school terms. */
export function axisHeight(bands: readonly TermBand[]): number {
    return (2 + Math.max(0, ...bands.map(({ line }) => line + 1))) * LINE;
}

/** Years, months, weeks, days and school terms above the rows. */
export function Axis({ scale, zoom, bands, today, shown }: AxisProps) {
    const { t, axis } = useWords();
    const [upper, lower] = ticksShown(zoom, scale, shown);
    const label = (tick: Tick, line: number) => (
        <Stretch
            key={`${line} ${tick.first}`}
            scale={scale}
            first={tick.first}
            last={tick.last}
            line={line}
            shown={shown}
            kind="tick"
            text={axis.called(tick, zoom, line === 1 && scale.pixelsPerDay < WIDE_DAY)}
        />
    );
    const areSeveral = bands.some(({ line }) => line > 0);
    const termName = ({ name, agreements }: TermBand): string => {
        const term = name === undefined ? t('Term') : /term/i.test(name) ? name : t('{0} term', name);
        return areSeveral ? `${term} · ${agreements.join(', ')}` : term;
    };
    return (
        <div class="axis" style={{ height: `${axisHeight(bands)}px` }}>
            {upper.map(tick => label(tick, 0))}
            {lower.map(tick => label(tick, 1))}
            {bands.map(band => (
                <Stretch
                    key={`${band.line} ${band.first} term`}
                    scale={scale}
                    first={band.first}
                    last={band.last}
                    line={band.line + 2}
                    shown={shown}
                    kind="term-name"
                    text={termName(band)}
                />
            ))}
            {isShown(scale, { first: today, last: today }, shown) && (
                <div class="today-name" style={{ left: `${leftOf(scale, today + 0.5)}px` }}>
                    {t('Today')}
                </div>
            )}
        </div>
    );
}

/** What goes through behind the rows: the lines of the axis, the school terms and today. */
export function Backdrop({ scale, zoom, bands, today, shown }: AxisProps) {
    const [, lower] = ticksShown(zoom, scale, shown);
    return (
        <>
            {bands
                .filter(band => band.line === 0 && isShown(scale, band, shown))
                .map(({ first, last }) => {
                    const left = Math.max(leftOf(scale, first), shown.left);
                    return (
                        <div
                            key={`term ${first}`}
                            class="term-band"
                            style={{ left: `${left}px`, width: `${leftOf(scale, last + 1) - left}px` }}
                        />
                    );
                })}
            {lower
                .filter(({ first }) => leftOf(scale, first) >= shown.left)
                .map(({ first }) => (
                    <div key={first} class="tick-line" style={{ left: `${leftOf(scale, first)}px` }} />
                ))}
            {isShown(scale, { first: today, last: today }, shown) && (
                <div class="today-line" style={{ left: `${leftOf(scale, today + 0.5)}px` }} />
            )}
        </>
    );
}

interface StretchProps {
    readonly scale: Scale;
    readonly first: CivilDay;
    readonly last: CivilDay;
    readonly line: number;
    readonly shown: AxisProps['shown'];
    readonly kind: 'tick' | 'term-name';
    readonly text: string;
}

/** A labelled stretch, cut to the screen so that its label is always read; nothing where too little of it is left. */
function Stretch({ scale, first, last, line, shown, kind, text }: StretchProps) {
    const left = Math.max(leftOf(scale, first), shown.left, 0);
    const width = Math.min(leftOf(scale, last + 1), shown.right, widthOf(scale)) - left;
    if (width <= 0) {
        return null;
    }
    return (
        <div class={kind} title={text} style={{ left: `${left}px`, width: `${width}px`, top: `${line * LINE}px`, height: `${LINE}px` }}>
            {width >= NARROWEST && <span>{text}</span>}
        </div>
    );
}

function ticksShown(zoom: Zoom, scale: Scale, { left, right }: AxisProps['shown']): ReturnType<typeof ticksIn> {
    return ticksIn(zoom, dayAt(scale, left), dayAt(scale, right));
}

function isShown(scale: Scale, { first, last }: { first: CivilDay; last: CivilDay }, { left, right }: AxisProps['shown']): boolean {
    return leftOf(scale, first) <= right && leftOf(scale, last + 1) >= left;
}
