import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import { isAppendix, isListItem, type Appendix, type Provision } from '../generated/ast.ts';
import { numberingOf, type ClauseNumber } from '../model/clause-numbers.ts';
import type { NameMap } from './file-names.ts';
import { NameDescription } from './name-description.ts';

/** What kind of provision a reference says it means. */
export type ProvisionSort = 'section' | 'clause' | 'appendix';

/**
 * The provisions of one file by number. Sections, clauses and their items share one numbering, appendices have another, and
 * what stands in an appendix a third: a statute quoted there keeps its own numbers.
 */
export class ProvisionNumbers {
    private readonly body: NameMap = new Map();
    private readonly appendices: NameMap = new Map();
    private readonly inAppendices = new Map<Appendix, NameMap>();

    /** `numbering` gives the number of each; as they are numbered in the file unless told. */
    constructor(
        document: LangiumDocument,
        provisions: Iterable<Provision>,
        numbering: (provision: Provision) => ClauseNumber = numberingOf,
    ) {
        const derived: NameDescription[] = [];
        for (const provision of provisions) {
            const { number, derived: isDerived } = numbering(provision);
            if (number !== undefined) {
                const description = new NameDescription(provision, number, document, false);
                if (isDerived) {
                    derived.push(description);
                } else {
                    push(this.numbersAround(provision), description);
                }
            }
        }
        // A number that somebody wrote means that provision, even if another one would come to the same number by its place.
        derived.forEach(description => push(this.numbersAround(description.node as Provision), description));
    }

    /** The provision that a number means, as seen from a place in `near` (an appendix has its own numbers first). */
    find(number: string, sort: ProvisionSort | undefined, near: Appendix | undefined): NameDescription | undefined {
        if (sort === 'appendix') {
            return this.appendices.get(number)?.[0];
        }
        const here = near && this.inAppendices.get(near)?.get(number);
        const found = here ?? this.body.get(number) ?? this.inOneAppendix(number);
        const types = sort === 'section' ? ['Section', 'Clause'] : ['Clause', 'Section'];
        return types.flatMap(type => found?.find(({ node }) => typeOf(node) === type) ?? [])[0] ?? found?.[0];
    }

    /** All provisions a reference of a sort could mean, those near it first. */
    all(sort: ProvisionSort | undefined, near: Appendix | undefined): NameDescription[] {
        if (sort === 'appendix') {
            return [...this.appendices.values()].flat();
        }
        const here = near && this.inAppendices.get(near);
        return [...(here?.values() ?? []), ...this.body.values()].flat();
    }

    /** A number that stands in exactly one appendix is understood from outside; one that stands in several is not. */
    private inOneAppendix(number: string): NameDescription[] | undefined {
        const found = [...this.inAppendices.values()].filter(numbers => numbers.has(number));
        return found.length === 1 ? found[0]!.get(number) : undefined;
    }

    private numbersAround(provision: Provision): NameMap {
        if (isAppendix(provision)) {
            return this.appendices;
        }
        const appendix = AstUtils.getContainerOfType(provision, isAppendix);
        if (!appendix) {
            return this.body;
        }
        let numbers = this.inAppendices.get(appendix);
        if (!numbers) {
            this.inAppendices.set(appendix, (numbers = new Map()));
        }
        return numbers;
    }
}

/** The sort of a provision; an item is of that which it stands in, as its number is. */
function typeOf(node: AstNode | undefined): string | undefined {
    return isListItem(node) && node.label?.startsWith('(') ? typeOf(node.$container) : node?.$type;
}

function push(map: NameMap, description: NameDescription): void {
    const same = map.get(description.name);
    if (same) {
        same.push(description);
    } else {
        map.set(description.name, [description]);
    }
}
