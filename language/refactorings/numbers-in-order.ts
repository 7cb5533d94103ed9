import type { AstNode } from 'langium';
import { isAgreement, isAppendix, isListItem, isProvision, isSection, type Document, type Provision } from '../generated/ast.ts';
import { clauseNumberOf, numberingOf } from '../model/clause-numbers.ts';
import { isQuotedLaw } from '../validation/prose.ts';
import { NumberList, componentsOf, joined } from './number-list.ts';

/** A provision with a number among those of its level. */
interface Entry {
    readonly node: Provision;
    /** What its number adds to that of the provision around it; undefined where it is counted. */
    readonly path: readonly string[] | undefined;
    /** Its number does not begin with that of the provision around it, as where clauses are numbered through all sections. */
    readonly isForeign: boolean;
}

/**
 * The number that each provision of a file comes to when they are numbered in the order in which they stand, as it is then written there: undefined for
 * what has no number of its own. Each level keeps its way of numbering (1, (a), (i), A). Appendices are numbered by themselves, and
 * so is what stands in one; law that one sets out keeps its own numbers.
 * @param startsAnywhere the file is a part of an agreement, so that its first number stays
 */
export function numbersInOrder({ elements }: Document, startsAnywhere = !elements.some(isAgreement)): ReadonlyMap<Provision, string> {
    const found = new Map<Provision, string>();
    const provisions = elements.filter(isProvision);
    const body = provisions.filter(node => !isAppendix(node));
    new Level(found, startsAnywhere).number(body, '', '');
    new Level(found, startsAnywhere).number(provisions.filter(isAppendix), '', '');
    return found;
}

/** Numbers what stands in one body or appendix. */
class Level {
    private readonly found: Map<Provision, string>;
    private readonly startsAnywhere: boolean;
    /** The numbers that run through all sections. */
    private through: NumberList | undefined;
    /** The last item of the list before, as it was numbered and as it is, where a list goes on in another clause. */
    private item: { was: number; is: number } | undefined;

    constructor(found: Map<Provision, string>, startsAnywhere: boolean) {
        this.found = found;
        this.startsAnywhere = startsAnywhere;
    }

    /** Numbers provisions and all that stands in them; `before` and `after` are the old and new number of the provision `around` them. */
    number(items: readonly AstNode[], before: string, after: string, around?: Provision): void {
        const all = [...provisionsIn(items, before)];
        const clauses = all.filter(({ node }) => !isListItem(node));
        const runsThrough =
            isSection(around) &&
            before !== '' &&
            clauses.length > 0 &&
            clauses.every(({ path, isForeign }) => isForeign && path?.length === 1);
        const list = runsThrough ? (this.through ??= this.listFor(clauses)) : before === '' ? this.listFor(clauses) : new NumberList();
        this.numberAll(clauses, list, before, runsThrough ? '' : after);
        for (const items of runsOfItems(all)) {
            const isForeign = items.some(item => item.isForeign);
            const [first, last] = [items[0]!, items.at(-1)!].map(({ path }) => Number(path?.[0]));
            const goesOn = isForeign && this.item !== undefined && first === this.item.was + 1;
            const start = goesOn ? this.item!.is + 1 : 1;
            this.numberAll(items, new NumberList(goesOn ? String(start) : undefined), before, isForeign ? '' : after);
            this.item = { was: last!, is: start + items.length - 1 };
        }
    }

    private listFor([first]: readonly Entry[]): NumberList {
        return new NumberList(this.startsAnywhere || first?.path?.[0] === '0' ? first?.path?.[0] : undefined);
    }

    private numberAll(entries: readonly Entry[], list: NumberList, before: string, after: string): void {
        const numbers = list.inOrder(entries.map(({ path, isForeign }) => (isForeign && before !== '' ? path?.slice(-1) : path)));
        entries.forEach(({ node, path }, i) => {
            const number = joined(after, numbers[i]!);
            if (path) {
                this.found.set(node, writtenAs(node, numbers[i]!, number));
            }
            const inside = isAppendix(node) ? new Level(this.found, false) : this;
            if (!isAppendix(node) || !isQuotedLaw(node.items[0] ?? node)) {
                inside.number(node.items, clauseNumberOf(node) ?? '', number, node);
            }
        });
    }
}

/** A number as the old one was written: in full or only what it adds, with a dot behind it or none. */
function writtenAs(node: Provision, path: readonly string[], number: string): string {
    const old = (isListItem(node) ? node.label : node.number) ?? '';
    return (old.startsWith('(') ? path.join('') : number) + (old.endsWith('.') ? '.' : '');
}

/** The provisions with numbers of one level; what stands in one without a number, such as a mere heading, belongs to the level around it. */
function* provisionsIn(items: readonly AstNode[], before: string): Generator<Entry> {
    for (const node of items) {
        if (!isProvision(node)) {
            continue;
        }
        const { number, derived } = numberingOf(node);
        if (number === undefined) {
            yield* provisionsIn(node.items, before);
        } else {
            const isInside = before !== '' && (number.startsWith(`${before}.`) || number.startsWith(`${before}(`));
            yield {
                node,
                path: derived ? undefined : componentsOf(isInside ? number.slice(before.length) : number),
                isForeign: before !== '' && !isInside,
            };
        }
    }
}

/** The lists among the provisions of a body: items without a clause between them. */
function runsOfItems(entries: readonly Entry[]): Entry[][] {
    const runs: Entry[][] = [];
    entries.forEach((entry, i) => {
        if (isListItem(entry.node)) {
            const isNext = i > 0 && isListItem(entries[i - 1]!.node) && entries[i - 1]!.node.$container === entry.node.$container;
            if (isNext) {
                runs.at(-1)!.push(entry);
            } else {
                runs.push([entry]);
            }
        }
    });
    return runs;
}
