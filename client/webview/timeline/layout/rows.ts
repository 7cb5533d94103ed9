import type { CivilDay } from '../../../../language/domain/time/civil-date.ts';
import type { TimelineAgreement, TimelineDeadline, TimelineResult } from '../../../../server/protocol.ts';
import { keyOf } from '../messages.ts';
import { dayOf, drawnDays, type DrawnDays } from './drawn-days.ts';
import { shownBy, type Filters } from './filters.ts';

/** A deadline in a row. */
export interface Item {
    readonly key: string;
    readonly deadline: TimelineDeadline;
    /** Absent where it has no day. */
    readonly drawn?: DrawnDays;
}

/** The heading of a lane: a party, or the agreements themselves. */
export interface LaneRow {
    readonly kind: 'lane';
    readonly key: string;
    readonly title: string;
    readonly deadlines: number;
    readonly overdue: number;
}

/** An agreement: how long it is in force, and what ends it. */
export interface AgreementRow {
    readonly kind: 'agreement';
    readonly key: string;
    readonly agreement: TimelineAgreement;
    readonly items: readonly Item[];
}

/** A sentence, review or step with all its days; never empty. */
export interface DutyRow {
    readonly kind: 'duty';
    readonly key: string;
    readonly items: readonly Item[];
}

export type Row = LaneRow | AgreementRow | DutyRow;

/** What lanes are called that are no party's. */
export interface LaneTitles {
    readonly agreements: string;
    readonly nobody: string;
}

/**
 * The rows of a timeline from above: the agreements, then a lane for each who owes something, in the order of their names, what
 * nobody owes by itself last. What several owe stands in the lane of each. In a lane each sentence has a row, in the order in which
 * agreements and sentences stand. A lane without a deadline that the filters show is left out.
 */
export function rowsOf(result: TimelineResult, filters: Filters, titles: LaneTitles): Row[] {
    const today = dayOf(result.today)!;
    const items = result.deadlines.filter(shownBy(filters)).map(deadline => itemOf(deadline, today));
    const lanes = new Map<string, Item[]>();
    const unowned: Item[] = [];
    for (const item of items.filter(({ deadline }) => deadline.source !== 'term')) {
        for (const owner of new Set(item.deadline.owners)) {
            pushTo(lanes, owner, item);
        }
        if (item.deadline.owners.length === 0) {
            unowned.push(item);
        }
    }
    const order = new Map(result.agreements.map(({ name }, index) => [name, index]));
    const named = [...lanes]
        .sort(([a], [b]) => a.localeCompare(b))
        .flatMap(([title, owed]) => laneOf(`owner ${title}`, title, owed, order));
    const nobodys = unowned.length === 0 ? [] : laneOf('nobody', titles.nobody, unowned, order);
    return [...agreementRows(result, filters, items, titles.agreements), ...named, ...nobodys];
}

function itemOf(deadline: TimelineDeadline, today: CivilDay): Item {
    const drawn = drawnDays(deadline, today);
    return { key: keyOf(deadline), deadline, ...(drawn && { drawn }) };
}

function laneOf(key: string, title: string, items: readonly Item[], order: ReadonlyMap<string, number>): Row[] {
    const duties = new Map<string, Item[]>();
    for (const item of items) {
        const {
            agreement,
            joiner,
            place: {
                uri,
                range: { start },
            },
        } = item.deadline;
        pushTo(duties, JSON.stringify([agreement, uri, start.line, start.character, joiner]), item);
    }
    const rows = [...duties]
        .map(([duty, own]): DutyRow => ({ kind: 'duty', key: `${key} ${duty}`, items: own }))
        .sort((a, b) => byPlace(a.items[0]!, b.items[0]!, order));
    return [{ kind: 'lane', key, title, deadlines: items.length, overdue: overdueOf(items) }, ...rows];
}

/** Only while nothing is filtered out but by agreement: a search is for deadlines. */
function agreementRows(
    { agreements }: TimelineResult,
    { agreement: wanted, text, standing }: Filters,
    items: readonly Item[],
    title: string,
): Row[] {
    const shown = agreements
        .filter(({ name }) => wanted === '' || name === wanted)
        .map((agreement): AgreementRow => ({
            kind: 'agreement',
            key: JSON.stringify(['agreement', agreement.place.uri, agreement.name]),
            agreement,
            items: items.filter(({ deadline }) => deadline.source === 'term' && deadline.agreement === agreement.name),
        }))
        .filter(row => row.items.length > 0 || (text === '' && standing === 'all'));
    const ends = shown.flatMap(row => row.items);
    return shown.length === 0
        ? []
        : [{ kind: 'lane', key: 'agreements', title, deadlines: ends.length, overdue: overdueOf(ends) }, ...shown];
}

function overdueOf(items: readonly Item[]): number {
    return items.filter(({ deadline }) => deadline.standing === 'overdue').length;
}

function byPlace({ deadline: a }: Item, { deadline: b }: Item, order: ReadonlyMap<string, number>): number {
    const [from, to] = [a.place.range.start, b.place.range.start];
    return (
        (order.get(a.agreement) ?? 0) - (order.get(b.agreement) ?? 0) ||
        a.place.uri.localeCompare(b.place.uri) ||
        from.line - to.line ||
        from.character - to.character
    );
}

function pushTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
    const list = lists.get(key);
    if (list) {
        list.push(value);
    } else {
        lists.set(key, [value]);
    }
}
