import type { Agreement, ClauseReference, Provision } from '../agreement.ts';
import { keyOf, keyOfItem, numbersOfSectionAndClause, type ClauseKey } from '../clause-keys.ts';

/** Whether a clause is the one of a number or by its own number a part of it: 6.1 and 6(a) of 6, but not 60. */
function isPartByNumber(clause: string, number: string): boolean {
    return clause === number || clause.startsWith(`${number}.`) || clause.startsWith(`${number}(`);
}

/**
 * Tells whether a clause is the meant one or stands inside it, whatever number it bears. Of a section and a clause with one number the section is
 * meant if it is called one, else the clause.
 */
export function clausesUnder(
    agreement: Pick<Agreement, 'provisions'>,
    meant: ClauseKey | Pick<ClauseReference, 'sort' | 'number'>,
): (clause: ClauseKey) => boolean {
    const shared = numbersOfSectionAndClause(agreement);
    const key = typeof meant === 'string' ? meant : keyOf({ sort: meant.sort ?? 'clause', number: meant.number }, shared)!;
    const number = key.replace(/^section /, '');
    const inside = new Set<ClauseKey>();
    const insideNamesake = new Set<ClauseKey>();
    const pending: { provision: Provision; within?: Set<ClauseKey> }[] = agreement.provisions.map(provision => ({ provision }));
    for (let next = pending.pop(); next; next = pending.pop()) {
        const { provision } = next;
        const own = keyOf(provision, shared);
        const isOne = own === key && provision.sort !== 'appendix';
        const within = isOne ? inside : (next.within ?? (provision.number === number && shared.has(number) ? insideNamesake : undefined));
        [own, ...provision.items.map(item => keyOfItem(item, provision, shared))].forEach(each => each !== undefined && within?.add(each));
        pending.push(...provision.children.map(child => ({ provision: child, ...(within && { within }) })));
    }
    return clause =>
        clause === key ||
        inside.has(clause) ||
        (!insideNamesake.has(clause) && (clause !== number || !shared.has(number)) && isPartByNumber(clause, number));
}
