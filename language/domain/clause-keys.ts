import type { Agreement, ListItem, Provision } from './agreement.ts';

/**
 * What sentences and lines of the history go by where they stand in, or are about, a provision: the number of a clause (`4.5`); `appendix 2`; `section 4`
 * where there is a clause 4 as well.
 */
export type ClauseKey = string;

/** The numbers that both a section and a clause have. What stands in an appendix is numbered there. */
export function numbersOfSectionAndClause({ provisions }: Pick<Agreement, 'provisions'>): ReadonlySet<string> {
    const numbers = { section: new Set<string>(), clause: new Set<string>(), appendix: new Set<string>() };
    const visit = ({ sort, number, children }: Provision): void => {
        if (number !== undefined) {
            numbers[sort].add(number);
        }
        if (sort !== 'appendix') {
            children.forEach(visit);
        }
    };
    provisions.forEach(visit);
    return new Set([...numbers.section].filter(number => numbers.clause.has(number)));
}

/** What the sentences of a provision go by. */
export function keyOf({ sort, number }: Pick<Provision, 'sort' | 'number'>, shared: ReadonlySet<string>): ClauseKey | undefined {
    return number === undefined
        ? undefined
        : sort === 'appendix' || (sort === 'section' && shared.has(number))
          ? `${sort} ${number}`
          : number;
}

/** What the sentences of an item go by, where it has a number. */
export function keyOfItem(
    { number }: Pick<ListItem, 'number'>,
    around: Pick<Provision, 'sort' | 'number'>,
    shared: ReadonlySet<string>,
): ClauseKey | undefined {
    const isTold =
        around.sort === 'section' && around.number !== undefined && shared.has(around.number) && number?.startsWith(`${around.number}(`);
    return isTold ? `section ${number}` : number;
}

/** As a sentence speaks of it: `clause 4.5`, `appendix 2`, `section 4`. */
export function sayClause(key: ClauseKey): string {
    return /^(?:section|appendix) /.test(key) ? key : `clause ${key}`;
}
