import { AstUtils } from 'langium';
import { isAgreement, isAmendment, isAppendix, type Appendix, type Clause, type Section } from '../../generated/ast.ts';
import { clauseNumberOf, numberingOf } from '../../model/clause-numbers.ts';
import type { Finding } from '../finding.ts';
import { placeOf } from '../places.ts';
import type { DocumentCheck } from './check.ts';

/** No more missing numbers than this are named one by one. */
const MOST_NAMED = 3;
/** The code of the character before A. */
const BEFORE_A = 64;

/** Numbers follow each other without a gap. Only in files that hold a whole agreement: parts of one may begin anywhere. */
export const numbersMustNotBeSkipped: DocumentCheck = ({ document, nodes, incomplete, used }) => {
    const hasAgreement = document.parseResult.value.elements.some(isAgreement);
    const isPart = used.some(({ document: other }) =>
        other.parseResult.value.elements.some(element => ['Section', 'Clause', 'Appendix'].includes(element.$type)),
    );
    if (!hasAgreement || incomplete || isPart) {
        return [];
    }
    const body = [...nodes.of('Section'), ...nodes.of('Clause')].filter(node => !AstUtils.getContainerOfType(node, isAppendix));
    return [body, nodes.of('Appendix')].flatMap(provisions => {
        const gaps = gapsIn(provisions);
        const told = new Set(gaps.map(({ place: { range } }) => range.start.line));
        return [...gaps, ...outOfOrder(provisions).filter(({ place: { range } }) => !told.has(range.start.line))];
    });
};

/** A number in its list: 3 of 2.3 in the list `2.`. */
interface Numbered {
    readonly value: number;
    /** Written at a provision of its own, not only as the beginning of a longer number. */
    readonly node?: Section | Clause | Appendix;
}

function gapsIn(provisions: readonly (Section | Clause | Appendix)[]): Finding[] {
    const lists = new Map<string, Map<number, Numbered>>();
    for (const node of provisions) {
        if (AstUtils.getContainerOfType(node, isAmendment)) {
            continue;
        }
        const parts = partsOf(clauseNumberOf(node) ?? '');
        parts.forEach((value, at) => {
            const list = parts
                .slice(0, at)
                .map(part => `${part}.`)
                .join('');
            const numbers = lists.get(list) ?? new Map<number, Numbered>();
            lists.set(list, numbers);
            const isOwn = at === parts.length - 1;
            numbers.set(value, isOwn && !numberingOf(node).derived ? { value, node } : (numbers.get(value) ?? { value }));
        });
    }
    return [...lists].flatMap(([list, numbers]) => {
        const sorted = [...numbers.values()].sort((a, b) => a.value - b.value);
        return sorted.flatMap(({ value, node }, at) =>
            at === 0 || !node || value === sorted[at - 1]!.value + 1 ? [] : [findingFor(node, list, sorted[at - 1]!.value, value)],
        );
    });
}

/** A provision with its number in the list of its kind. */
interface Placed {
    readonly node: Section | Clause | Appendix;
    readonly number: string;
    readonly value: number;
}

/** Provisions that do not stand in the order of their numbers. Of those that have one number between them, which is told elsewhere, the first counts. */
function outOfOrder(provisions: readonly (Section | Clause | Appendix)[]): Finding[] {
    // Clauses may be counted through all sections, so that a section and a clause of one number are in two lists.
    const lists = new Map<string, Map<string, Placed>>();
    for (const node of [...provisions].sort((a, b) => a.$cstNode!.offset - b.$cstNode!.offset)) {
        const number = clauseNumberOf(node) ?? '';
        const parts = partsOf(number);
        const value = parts.pop();
        if (value !== undefined && !numberingOf(node).derived && !AstUtils.getContainerOfType(node, isAmendment)) {
            const key = `${node.$type} ${parts.join('.')}`;
            const list = lists.get(key) ?? new Map<string, Placed>();
            lists.set(key, list.has(number) ? list : list.set(number, { node, number, value }));
        }
    }
    return [...lists.values()].flatMap(list => misplacedIn([...list.values()]));
}

function misplacedIn(list: readonly Placed[]): Finding[] {
    if (list.every(({ value }, at) => at === 0 || value >= list[at - 1]!.value)) {
        return [];
    }
    const positions = new Map(list.map((one, at) => [one, at]));
    const rising = longestRising(list);
    const inPlace = new Set(rising);
    return list.flatMap((one, at) => {
        if (inPlace.has(one)) {
            return [];
        }
        const after = rising.findLast(other => positions.get(other)! < at && other.value > one.value);
        const before = rising.find(other => positions.get(other)! > at && other.value < one.value);
        const where = after ? `after ${after.number}` : before && `before ${before.number}`;
        return where === undefined
            ? []
            : [
                  {
                      rule: 'reference/skipped-number' as const,
                      place: placeOf(one.node, 'number'),
                      message: `${one.number} stands ${where}. Put it in its place, or number in the order in which they stand.`,
                  },
              ];
    });
}

/** The most provisions that stand in the order of their numbers: what is not among them is out of its place. */
function longestRising(list: readonly Placed[]): Placed[] {
    // The last of the shortest-ending chain of each length, and who stands before whom in it.
    const ends: Placed[] = [];
    const previous = new Map<Placed, Placed | undefined>();
    for (const one of list) {
        const found = ends.findIndex(({ value }) => value > one.value);
        const length = found < 0 ? ends.length : found;
        previous.set(one, ends[length - 1]);
        ends[length] = one;
    }
    const chain: Placed[] = [];
    for (let at = ends.at(-1); at; at = previous.get(at)) {
        chain.unshift(at);
    }
    return chain;
}

/** `2.1.3` is 2, 1, 3; `2A` is 2; the letter of an appendix is its place in the alphabet. Nothing for other numbers. */
function partsOf(number: string): number[] {
    if (/^[A-Z]$/.test(number)) {
        return [number.charCodeAt(0) - BEFORE_A];
    }
    const parts = number.split('.').map(part => (/^\d{1,4}[A-Z]?$/.test(part) ? Number.parseInt(part, 10) : Number.NaN));
    return parts.some(Number.isNaN) ? [] : parts;
}

function isLetter({ number }: Section | Clause | Appendix): boolean {
    return /^[A-Z]/.test(number ?? '');
}

function findingFor(node: Section | Clause | Appendix, list: string, before: number, value: number): Finding {
    const call = (number: number): string => (isLetter(node) ? String.fromCharCode(BEFORE_A + number) : `${list}${number}`);
    const missing = Array.from({ length: Math.min(value - before - 1, MOST_NAMED + 1) }, (_, i) => call(before + 1 + i));
    const said = missing.length > MOST_NAMED ? `${missing[0]} to ${call(value - 1)}` : missing.join(', ');
    return {
        rule: 'reference/skipped-number',
        place: placeOf(node, 'number'),
        message: `After ${call(before)} comes ${call(value)}: there is no ${said}. Add what is missing, or number on from ${call(before)}.`,
    };
}
