import { Pairing } from './pairing.ts';
import { sayDue, type KeyedDeadline } from './keyed-deadline.ts';

/** The answers of one sentence or declaration, and the marks by which it is known again in another state. */
export interface Duty {
    /** What kind of thing it comes from; duties of different sorts are never the same. */
    sort: string;
    /** The number of its clause as far as it is written, or its own name where it is declared by one. */
    where: string;
    owners: string;
    action: string;
    /** What is due for what, in words to compare. */
    due: string;
    /** Whether it gives a day at all, so that equal days say something. */
    isDated: boolean;
    answers: KeyedDeadline[];
}

type Mark = 'where' | 'owners' | 'action' | 'due';

/** What two duties must have in common to be one and the same. */
interface Rule {
    same: readonly Mark[];
    /** Their actions must be alike as well. */
    alike?: boolean;
    /** They must give days: then the days stand in for what differs. */
    dated?: boolean;
}

/**
 * Two duties are the same when they agree in two of clause, owners and action, where a single candidate is left on
 * either side; and in the places where that leaves room for doubt, only when their days agree too:
 *
 * - all three: the same duty;
 * - owners and action: it was renumbered; clause and action: it was given to others;
 * - clause and owners: it was reworded, if its words are still alike or its days are the same;
 * - clause, and words that are still alike: it was reworded and given to others;
 * - owners, days, and words that are still alike: it was renumbered and reworded;
 * - action and days: it was renumbered and given to others.
 *
 * What no rule joins is taken for two duties, of which one vanished and the other appeared. Rules come in the order in
 * which they are to be believed: a duty that kept its words is found before its old clause number is looked at.
 */
const RULES: readonly Rule[] = [
    { same: ['where', 'owners', 'action'] },
    { same: ['owners', 'action', 'due'] },
    { same: ['owners', 'action'] },
    { same: ['where', 'action', 'due'] },
    { same: ['where', 'action'] },
    { same: ['where', 'owners'], alike: true },
    { same: ['where', 'owners', 'due'], dated: true },
    { same: ['where'], alike: true },
    { same: ['owners', 'due'], alike: true, dated: true },
    { same: ['action', 'due'], dated: true },
];

/** Joins the duties of two states of one agreement. */
export function pairDuties(before: readonly KeyedDeadline[], after: readonly KeyedDeadline[]): Pairing<Duty> {
    const duties = new Pairing(dutiesOf(before), dutiesOf(after));
    for (const { same, alike, dated } of RULES) {
        const keyOf = (duty: Duty): string | undefined =>
            dated && !duty.isDated ? undefined : JSON.stringify([duty.sort, ...same.map(mark => duty[mark])]);
        if (alike) {
            duties.alike(keyOf, ({ action }) => action);
        } else {
            duties.by(keyOf, same.includes('due') ? 'as-many' : 'one');
        }
    }
    return duties;
}

function dutiesOf(deadlines: readonly KeyedDeadline[]): Duty[] {
    const byKey = new Map<string, Duty>();
    for (const keyed of deadlines) {
        const {
            sort,
            where,
            deadline: { owners, ownersJoined, action },
        } = keyed;
        const duty: Duty = { sort, where, owners: [...owners, ownersJoined].join('|'), action, due: '', isDated: false, answers: [] };
        const key = JSON.stringify([duty.sort, duty.where, duty.owners, duty.action]);
        const known = byKey.get(key) ?? duty;
        byKey.set(key, known);
        known.answers.push(keyed);
    }
    for (const duty of byKey.values()) {
        duty.due = duty.answers.map(sayDue).sort().join('\n');
        duty.isDated = duty.answers.some(({ deadline: { date, window } }) => date ?? window);
    }
    return [...byKey.values()];
}
