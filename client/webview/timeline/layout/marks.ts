import type { CivilDay } from '../../../../language/domain/time/civil-date.ts';
import { dayOf } from './drawn-days.ts';
import type { Item, Row } from './rows.ts';
import { leftOf, widthOf, type Scale } from './scale.ts';

/** What is drawn of a row in one place, in pixels from the left edge of the chart. */
export interface Mark {
    /** `term`: how long an agreement is in force; `undated`: words in place of a day. */
    readonly kind: 'point' | 'bar' | 'undated' | 'term';
    /** One, or several that lie too close to be told apart, by day; none of a term. */
    readonly items: readonly Item[];
    readonly left: number;
    readonly width: number;
    /** The middle of its sign, which stands where it is due. */
    readonly anchor: number;
    /** Which ends are not known. */
    readonly openStart: boolean;
    readonly openEnd: boolean;
}

/** Signs of a row stand at least this far apart, in pixels, so that each can be hit. */
export const CLOSEST = 24;

/** How far words stand from what they follow. */
const GAP = 10;

/** How wide words in place of a day are taken to be. */
const WORDS_WIDTH = 280;

/** The marks of a row from left to right, those without a day last. */
export function marksOf(row: Row, scale: Scale, today: CivilDay): Mark[] {
    if (row.kind === 'lane') {
        return [];
    }
    const term = row.kind === 'agreement' ? [termMark(row.agreement.inForce, scale)] : [];
    const dated = row.items
        .filter(({ drawn }) => drawn !== undefined)
        .map(item => ({ item, anchor: anchorOf(item, scale) }))
        .sort((a, b) => a.anchor - b.anchor);
    const groups: { anchor: number; items: Item[] }[] = [];
    for (const { item, anchor } of dated) {
        const last = groups.at(-1);
        if (last && anchor - last.anchor < CLOSEST) {
            last.items.push(item);
        } else {
            groups.push({ anchor, items: [item] });
        }
    }
    const marks = [...term, ...groups.map(({ anchor, items }) => markOf(items, anchor, scale))];
    const undated = row.items.filter(({ drawn }) => drawn === undefined);
    return undated.length === 0 ? marks : [...marks, wordsAfter(undated, marks, scale, today)];
}

/** The marks that have something between two distances from the left. */
export function marksWithin(marks: readonly Mark[], from: number, to: number): Mark[] {
    return marks.filter(({ left, width }) => left <= to && left + width >= from);
}

/** Which signs of a row lie before and which behind a part of the chart, each from left to right. A term's bar is seen for itself. */
export function beyondOf(marks: readonly Mark[], { left, right }: { left: number; right: number }): { before: Mark[]; after: Mark[] } {
    const signs = marks.filter(({ kind }) => kind !== 'term');
    return { before: signs.filter(mark => mark.left + mark.width <= left), after: signs.filter(mark => mark.left >= right) };
}

function anchorOf({ drawn }: Item, scale: Scale): number {
    return leftOf(scale, drawn!.last + 0.5);
}

function markOf(items: readonly Item[], anchor: number, scale: Scale): Mark {
    const first = Math.min(...items.map(({ drawn }) => drawn!.first));
    const last = Math.max(...items.map(({ drawn }) => drawn!.last));
    const left = Math.max(0, Math.min(leftOf(scale, first), anchor - CLOSEST / 2));
    const right = Math.max(leftOf(scale, last + 1), anchor + CLOSEST / 2);
    const kind = items.some(({ drawn }) => drawn!.last > drawn!.first) ? 'bar' : 'point';
    const isPoint = kind === 'point';
    return {
        kind,
        items,
        anchor,
        left: isPoint ? anchor - CLOSEST / 2 : left,
        width: isPoint ? CLOSEST : right - left,
        openStart: false,
        openEnd: items.some(({ drawn }) => drawn!.isOpen),
    };
}

function termMark({ from, to }: { from?: string; to?: string }, scale: Scale): Mark {
    const left = Math.max(0, from === undefined ? 0 : leftOf(scale, dayOf(from)!));
    const right = Math.min(widthOf(scale), to === undefined ? Infinity : leftOf(scale, dayOf(to)! + 1));
    return {
        kind: 'term',
        items: [],
        left,
        width: Math.max(0, right - left),
        anchor: left,
        openStart: from === undefined,
        openEnd: to === undefined,
    };
}

/** Words stand behind today and behind all signs of the row: what they wait for is still to come. */
function wordsAfter(items: readonly Item[], marks: readonly Mark[], scale: Scale, today: CivilDay): Mark {
    const ends = marks.filter(({ kind }) => kind !== 'term').map(({ left, width }) => left + width);
    const left = Math.max(leftOf(scale, today + 1), ...ends) + GAP;
    return { kind: 'undated', items, left, width: WORDS_WIDTH, anchor: left, openStart: false, openEnd: false };
}
