import type { Agreement } from '../../agreement.ts';
import type { DeadlineQuery } from '../../computed-deadline.ts';
import type { DeadlineChange } from '../../deadline-change.ts';
import { FIRST_DAY, isoOf, LAST_DAY, parseIsoDay } from '../../time/civil-date.ts';
import { compareDeadlines, inOrderOfChange } from './compare-deadlines.ts';
import { Pairing } from './pairing.ts';
import type { DeadlineEnvironment } from '../compute-deadlines.ts';
import { keyedDeadlines, type KeyedDeadline } from './keyed-deadline.ts';
import { clampDay } from '../reach.ts';

/** One of two states to compare: its agreements, and what they are computed with. */
export interface AgreementsState {
    agreements: readonly Agreement[];
    /** The beginning that the addresses of its files share, up to where both states name their files alike. */
    root: string;
    environment?: DeadlineEnvironment;
}

/** What agreements of two states are joined by. */
type FiledAgreements = Pick<AgreementsState, 'agreements' | 'root'>;

/** So many days on either side of the asked-for range are looked through for what moved over its edges. */
const LOOKED_AROUND = 366;

/**
 * What becomes of due dates when the agreements in one state replace those in another: what moved, appeared, vanished
 * and changed in the asked-for range, in that order and by day. A deadline that left the range or came into it from
 * outside is told as moved, not as vanished or appeared. `query.party` asks for what the party owes in either state.
 * Pure: the same states and question give the same answer. Throws a RangeError when a day of the query is no ISO day.
 */
export function compareAgreements(before: AgreementsState, after: AgreementsState, query: DeadlineQuery): DeadlineChange[] {
    const agreements = pairAgreements(before, after);
    const around = (agreement: Agreement, { environment }: AgreementsState): KeyedDeadline[] =>
        deadlinesAround(agreement, query, environment);
    return inOrderOfChange([
        ...agreements.pairs.flatMap(pair => {
            const olds = around(pair.before.agreement, before);
            const news = around(pair.after.agreement, after);
            return compareDeadlines(
                [...olds, ...deadlinesFarOff(pair.before.agreement, query, before.environment, olds, news)],
                [...news, ...deadlinesFarOff(pair.after.agreement, query, after.environment, news, olds)],
            );
        }),
        ...agreements.before.flatMap(({ agreement }) => compareDeadlines(around(agreement, before), [])),
        ...agreements.after.flatMap(({ agreement }) => compareDeadlines([], around(agreement, after))),
    ]);
}

/** Joins the agreements of two states: the same file and name, then the same name, then the same file, then what is left when it is one on either side. */
export function pairAgreements(before: FiledAgreements, after: FiledAgreements): Pairing<{ agreement: Agreement; file: string }> {
    const filed = ({ agreements, root }: FiledAgreements): { agreement: Agreement; file: string }[] =>
        agreements.map(agreement => {
            const { uri } = agreement.place;
            return { agreement, file: uri.startsWith(root) ? uri.slice(root.length) : uri };
        });
    const found = new Pairing(filed(before), filed(after));
    found.by(({ agreement, file }) => JSON.stringify([file, agreement.name]), 'as-many');
    found.by(({ agreement }) => agreement.name, 'one');
    found.by(({ file }) => file, 'one');
    found.by(() => 'the only one', 'one');
    return found;
}

/** What the question asks for and, to find partners, what lies around it. */
function deadlinesAround(agreement: Agreement, query: DeadlineQuery, environment: DeadlineEnvironment = {}): KeyedDeadline[] {
    const asked = keyedDeadlines(agreement, query, environment, true);
    const ids = new Set(asked.map(({ deadline: { id } }) => id));
    const from = parseIsoDay(query.from)! - LOOKED_AROUND;
    const to = parseIsoDay(query.to)! + LOOKED_AROUND;
    return [
        ...asked,
        ...keyedDeadlines(agreement, within(query, from, to), environment, false).filter(({ deadline: { id } }) => !ids.has(id)),
    ];
}

/**
 * Where the other state was asked for a duty that this one has nothing of around the range: the days, however far off,
 * of the duties that have none there.
 */
function deadlinesFarOff(
    agreement: Agreement,
    query: DeadlineQuery,
    environment: DeadlineEnvironment = {},
    around: readonly KeyedDeadline[],
    others: readonly KeyedDeadline[],
): KeyedDeadline[] {
    const duties = new Set(around.map(dutyOf));
    if (others.every(other => !other.isAsked || duties.has(dutyOf(other)))) {
        return [];
    }
    return keyedDeadlines(agreement, within(query, FIRST_DAY, LAST_DAY), environment, false).filter(
        each => !duties.has(dutyOf(each)) && (each.deadline.date ?? each.deadline.window),
    );
}

function within({ today }: DeadlineQuery, from: number, to: number): DeadlineQuery {
    return { today, from: isoOf(clampDay(from)), to: isoOf(clampDay(to)) };
}

function dutyOf({ sort, where, deadline: { owners, action } }: KeyedDeadline): string {
    return JSON.stringify([sort, where, owners, action]);
}
