import type { ClauseReference } from '../domain/agreement.ts';
import type * as ast from '../generated/ast.ts';
import { withoutTrailingDot } from './clause-numbers.ts';
import type { Source } from './source.ts';

/**
 * The provisions that a list of references means: in `appendix 1 and 2` the second says the same sort as the first, which may be said ahead of
 * the list. They stand in the named agreement, or in this one.
 */
export function clauseReferencesOf(
    node: ast.ClauseRefs | undefined,
    source: Source,
    { sort: ahead, agreement }: { sort?: ast.ClauseRef['sort']; agreement?: string } = {},
): ClauseReference[] {
    let sort = ahead && singular(ahead);
    const references: ClauseReference[] = [];
    for (const reference of node?.refs ?? []) {
        sort = reference.sort ? singular(reference.sort) : sort;
        const number = withoutTrailingDot(reference.target?.$refText);
        if (number !== undefined) {
            references.push({ sort, number, agreement, resolved: reference.target.ref !== undefined, place: source.place(reference) });
        }
    }
    return references;
}

function singular(sort: NonNullable<ast.ClauseRef['sort']>): ClauseReference['sort'] {
    return sort === 'appendix' ? sort : sort.startsWith('section') ? 'section' : 'clause';
}
