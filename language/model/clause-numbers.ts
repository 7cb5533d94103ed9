import type { AstNode } from 'langium';
import {
    isAmendment,
    isClause,
    isListItem,
    isProvision,
    type Amendment,
    type Item,
    type ListItem,
    type Provision,
} from '../generated/ast.ts';
import { topLevelOf } from './source.ts';

/** The number of a provision, and whether it was derived from where the provision stands instead of being written. */
export interface ClauseNumber {
    number?: string;
    derived: boolean;
}

const UNNUMBERED: ClauseNumber = { derived: false };

/** Numbers last as long as their syntax trees do, and depend on nothing outside one element of the file. */
const numbers = new WeakMap<AstNode, ClauseNumber>();

/**
 * The whole number that a provision goes by. Its own is used without a trailing dot, and a mere letter stands after the
 * number above it (`(a)` in 4.5 is `4.5(a)`). Without one of its own, a clause in a numbered provision takes the place after
 * the clause before it (after 4.2 comes 4.3); elsewhere, and an item of a list or a mere heading (`section`), has none.
 * Follows no references, so that references can be resolved with its help.
 */
export function clauseNumberOf(provision: Provision | Amendment): string | undefined {
    return numberingOf(provision).number;
}

/** As `clauseNumberOf`, telling whether the number is written or derived. */
export function numberingOf(provision: Provision | Amendment): ClauseNumber {
    const known = numbers.get(provision);
    if (known) {
        return known;
    }
    const top = topLevelOf(provision);
    if (isProvision(top) || isAmendment(top)) {
        numberElement(top);
    }
    return numbers.get(provision) ?? UNNUMBERED;
}

/** A number without the dot that some write after it; undefined stays so. */
export function withoutTrailingDot<T extends string | undefined>(written: T): T {
    return (written?.endsWith('.') ? written.slice(0, -1) : written) as T;
}

/** Numbers all that stands in an element of the file. Keeps its own list of what is to be done: provisions may be nested deeply. */
function numberElement(top: Provision | Amendment): void {
    numbers.set(top, written(isAmendment(top) ? top.target?.$refText : ownNumber(top), undefined));
    const open: (Provision | Amendment)[] = [top];
    for (let parent = open.pop(); parent; parent = open.pop()) {
        const above = numbers.get(parent)!.number;
        let position = 0;
        for (const child of provisionsIn(parent.items)) {
            const own = ownNumber(child);
            if (own === undefined && above !== undefined && isClause(child)) {
                numbers.set(child, { number: `${above}.${++position}`, derived: true });
            } else {
                const number = written(own, above);
                numbers.set(child, number);
                position = isListItem(child) || number.number === undefined ? position : (positionOf(number.number, above) ?? position + 1);
            }
            open.push(child);
        }
    }
}

function ownNumber(provision: Provision): string | undefined {
    return isListItem(provision) ? provision.label : provision.number;
}

function written(own: string | undefined, above: string | undefined): ClauseNumber {
    return own === undefined
        ? UNNUMBERED
        : { number: (own.startsWith('(') ? (above ?? '') : '') + withoutTrailingDot(own), derived: false };
}

/** The provisions directly in a body; those in a list item without a label count to the same body. */
function* provisionsIn(items: readonly Item[]): Generator<Provision> {
    for (const item of items) {
        if (isListItem(item) && item.label === undefined) {
            numbers.set(item, UNNUMBERED);
            yield* provisionsIn((item as ListItem).items);
        } else if (isProvision(item)) {
            yield item;
        }
    }
}

/** The last component of a number: 2 of `4.2`, 5 of `4.5(a)` in section 4. Undefined when it is no number to count on from. */
function positionOf(number: string | undefined, above: string | undefined): number | undefined {
    const inside =
        above !== undefined && number?.startsWith(`${above}.`)
            ? number.slice(above.length + 1)
            : number?.slice(number.lastIndexOf('.') + 1);
    const digits = /^\d+/.exec(inside ?? '')?.[0];
    return digits !== undefined && Number.isSafeInteger(Number(digits)) ? Number(digits) : undefined;
}
