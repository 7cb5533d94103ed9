import type { Actors } from '../actors.ts';
import type { Agreement } from '../agreement.ts';
import type { HistoryEntry } from '../history.ts';
import type { TraceStep } from '../computed-deadline.ts';
import { listInWords } from '../words.ts';
import { isAmong, namesOf } from './actor-names.ts';
import type { Context } from './context.ts';
import { dayOf, settle, settles } from './fulfilment.ts';
import { joinersOf, leavingDays } from './joiners.ts';
import type { Divided, Instance } from './subject.ts';
import { stepFor } from './value.ts';

/**
 * Those who owe something each for themselves (`each party`, `each of the Councils`), by name; undefined where it is owed by one or
 * together, so that what one of them did counts for all.
 */
export function eachOwnerOf({ agreement, today }: Pick<Context, 'agreement' | 'today'>, owners: Actors | undefined): string[] | undefined {
    if (owners?.kind === 'each-of') {
        const { target, name } = owners.group;
        const group = agreement.parties.find(party => party.name === (target ?? name));
        return group?.members?.kind === 'named' ? namesOf(group.members) : undefined;
    }
    if (owners?.kind !== 'each-party') {
        return undefined;
    }
    const left = leavingDays(agreement);
    const hasLeft = (name: string): boolean => {
        const day = left.get(name);
        return day?.kind === 'known' && day.to !== undefined && day.to < today;
    };
    const parties = agreement.parties.filter(({ sort, nature }) => sort === 'party' && nature?.kind !== 'open').map(({ name }) => name);
    return [...parties, ...joinersOf(agreement).map(({ name }) => name)].filter(name => !hasLeft(name));
}

/** Whether what some did was done for one of several owners: by that one, by nobody in particular, or by somebody who is none of them. */
export function isDoneFor(agreement: Agreement, owner: string, owners: readonly string[], by: Actors | undefined): boolean {
    const names = by === undefined || by.kind === 'nobody' || by.kind === 'blank' ? undefined : by;
    return !names || isAmong(agreement, names, owner) || !owners.some(other => isAmong(agreement, names, other));
}

/**
 * Gives each instance the line of the history that settles it. What each of several owes is settled once it is for all of them, by the
 * last of their lines; until then `divided` says who still owes it.
 */
export function settleForEach(
    context: Context,
    ownedBy: Actors | undefined,
    instances: readonly Instance[],
    entries: readonly HistoryEntry[],
): void {
    const { agreement } = context;
    const owners = entries.some(({ by }) => by) ? eachOwnerOf(context, ownedBy) : undefined;
    if (!owners || owners.length === 0) {
        settle(instances, entries);
        return;
    }
    const settledFor = owners.map(owner => {
        const own = instances.map(instance => ({ ...instance }));
        settle(
            own,
            entries.filter(entry => settles(entry) === 'waived' || isDoneFor(agreement, owner, owners, entry.by)),
        );
        return own.map(({ entry }) => entry);
    });
    instances.forEach((instance, at) => {
        const found = settledFor.flatMap(lines => lines[at] ?? []);
        if (found.length === owners.length) {
            instance.entry = found.find(entry => settles(entry) === 'missed') ?? lastOf(found);
        } else if (!instance.coverage) {
            instance.divided = divide(owners, (_, index) => settledFor[index]![at] !== undefined);
        }
    });
}

function lastOf(entries: readonly HistoryEntry[]): HistoryEntry | undefined {
    return entries.reduce<HistoryEntry | undefined>(
        (last, entry) => (last && (dayOf(last) ?? 0) >= (dayOf(entry) ?? 0) ? last : entry),
        undefined,
    );
}

/** Who of several has done what each of them owes, and who has yet to; undefined where all have or none has. */
export function divide(owners: readonly string[], hasDone: (owner: string, index: number) => boolean): Divided | undefined {
    const done = owners.filter(hasDone);
    const left = owners.filter(owner => !done.includes(owner));
    return done.length > 0 && left.length > 0 ? { done, left } : undefined;
}

/** Says who of several has done what each of them owes, and who has yet to. */
export function sayWhoIsLeft({ done, left }: Divided): TraceStep {
    const has = (names: readonly string[]): string => `${listInWords(names)} ${names.length === 1 ? 'has' : 'have'}`;
    return stepFor(`Each of them owes it: ${has(done)} done it, ${has(left)} not`);
}
