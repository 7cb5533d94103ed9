import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import type { Range } from '../../domain/index.ts';
import {
    isAgreedBy,
    isAgreement,
    isClause,
    isDispute,
    isProvision,
    isSection,
    type Clause,
    type Document,
    type Element,
    type Section,
} from '../../generated/ast.ts';
import { clauseNumberOf } from '../../model/clause-numbers.ts';
import { comparePositions } from '../consequences.ts';
import { asProvision, bodyOf, isOfTheHead } from '../profiles/skeleton.ts';
import { asSnippets } from './snippets.ts';
import type { FixData } from './fix-data.ts';
import type { TextEdit } from './fix.ts';
import { INDENT, indented, insertBehind, insertInBody, lastOf, lineEnding, nodeAt } from './layout.ts';
import { numberBehind } from './next-number.ts';

type Skeleton = Pick<Extract<FixData, { kind: 'missing-clause' }>, 'skeleton' | 'near'>;
type Elements = readonly Element['$type'][];

const ACTORS: Elements = ['UsesFile', 'UsesProfile', 'Agreement', 'Party', 'OpenRole'];
const BODY: Elements = [...ACTORS, 'Definition', 'Citation', 'Event', 'Deadline', 'Calendar', 'Section', 'Clause', 'Footnote'];
const LIFE: Elements = [...BODY, 'Review', 'Dispute', 'NoticeRule'];

/** Behind which elements a declaration stands that begins with such a word; they come in this order. */
const ORDER: readonly [beginning: RegExp, after: ReadonlySet<Element['$type']>][] = [
    [/^party\b/, new Set(ACTORS)],
    [/^(?!review\b|dispute\b|notices\b|agreed\b)/, new Set(BODY)],
    [/^(?:review|dispute|notices)\b/, new Set(LIFE)],
    [/^agreed\b/, new Set([...LIFE, 'AgreedBy'])],
];

const ONLY_ONE: readonly [beginning: RegExp, is: (node: unknown) => boolean][] = [
    [/^dispute\b/, isDispute],
    [/^agreed\b/, isAgreedBy],
];

/** Declarations that are inserted together at one place. */
interface Group {
    readonly behind: Element | undefined;
    /** The provision that numbers go on from. */
    readonly numberedAfter?: Section | Clause;
    readonly rank: number;
    readonly skeletons: string[];
}

/**
 * Edits that insert skeletons of a profile where each belongs, in their order: into the head of the agreement named at `range`, under a heading
 * that waits for them, or beside a provision, numbered as its neighbours are.
 */
export function insertSkeletons(all: readonly Skeleton[], range: Range, document: LangiumDocument<Document>): TextEdit[] {
    const head = all.filter(({ skeleton }) => isOfTheHead(skeleton));
    const agreement = nodeAt(document, range, isAgreement);
    const inHead =
        agreement && head.length > 0 ? insertInBody(agreement, head.map(({ skeleton }) => skeleton).join('\n'), document) : undefined;
    const others = all.filter(skeleton => !head.includes(skeleton));
    const into = others.map(other => ({ other, block: blockFor(other, document) }));
    const under = into.flatMap(({ other, block }) => (block && insertInBody(block, bodyOf(other.skeleton), document)) ?? []);
    const beside = groups(
        into.filter(({ block }) => !block).map(({ other }) => other),
        document,
    ).map(group => insertBehind(group.behind, inOrder(group, all.length > 1, document), document));
    return asSnippets(joined([...(inHead ? [inHead] : []), ...under, ...beside], lineEnding(document)), document.parseResult.value);
}

/** What stands there already and waits for the lines of a skeleton: a heading, or the block of which an agreement has only one. */
function blockFor({ skeleton, near: { into } }: Skeleton, document: LangiumDocument<Document>): AstNode | undefined {
    if (into) {
        return nodeAt(document, { start: into, end: into }, (node): node is Section | Clause => isSection(node) || isClause(node));
    }
    const isOnly = ONLY_ONE.find(([beginning]) => beginning.test(skeleton))?.[1];
    return isOnly && document.parseResult.value.elements.find(isOnly);
}

/** What stands at one place, what comes first there first. */
function groups(skeletons: readonly Skeleton[], document: LangiumDocument<Document>): Group[] {
    const found: Group[] = [];
    for (const { skeleton, near } of skeletons) {
        const rank = ORDER.findIndex(([beginning]) => beginning.test(skeleton));
        const place = besideProvision(near, document) ?? lastBefore(ORDER[rank]![1], document);
        const group = found.find(other => other.behind === place.behind && other.rank === rank);
        if (group) {
            group.skeletons.push(skeleton);
        } else {
            found.push({ ...place, rank, skeletons: [skeleton] });
        }
    }
    return found.sort((a, b) => a.rank - b.rank);
}

function lastBefore(types: ReadonlySet<Element['$type']>, document: LangiumDocument<Document>): Pick<Group, 'behind' | 'numberedAfter'> {
    const last = lastOf(types, document);
    return { behind: last, numberedAfter: isSection(last) || isClause(last) ? last : undefined };
}

function besideProvision(
    { after, before }: Skeleton['near'],
    { parseResult, textDocument }: LangiumDocument<Document>,
): Pick<Group, 'behind' | 'numberedAfter'> | undefined {
    const { elements } = parseResult.value;
    const at = after ?? before;
    const offset = at && textDocument.offsetAt(at);
    const index = elements.findIndex(({ $cstNode }) => $cstNode?.offset === offset);
    const provision = elements[index];
    if (!isSection(provision) && !isClause(provision)) {
        return undefined;
    }
    return after ? { behind: provision, numberedAfter: provision } : { behind: elements[index - 1] };
}

/** The declarations of a group as one text: provisions of the neighbours' sort and numbered on from them, or from 1 where `many` are the first of all. */
function inOrder({ numberedAfter, skeletons }: Group, many: boolean, { parseResult }: LangiumDocument<Document>): string {
    const provisions = AstUtils.streamAllContents(parseResult.value).filter(isProvision).toArray();
    const taken = new Set(provisions.map(clauseNumberOf));
    const neighbour = numberedAfter ?? parseResult.value.elements.find(element => isSection(element) || isClause(element));
    const sort = neighbour?.$type.toLowerCase() ?? asProvision(skeletons.find(asProvision) ?? '')?.sort;
    let number = numberedAfter ? clauseNumberOf(numberedAfter) : many && provisions.length === 0 ? '0' : undefined;
    const texts = skeletons.map(skeleton => {
        const parts = asProvision(skeleton);
        if (!parts || /^[\d(]/.test(parts.heading)) {
            return skeleton;
        }
        number = number && numberBehind(number, candidate => taken.has(candidate));
        taken.add(number);
        const head = [sort, number, parts.heading].filter(Boolean).join(' ');
        return `${head} {\n${indented(parts.body, INDENT, '\n')}\n}`;
    });
    return texts.reduce((text, next) => `${text}${/\n/.test(text.trim()) || next.includes('\n') ? '\n\n' : '\n'}${next}`);
}

/** Edits that begin at one place made one, with an empty line between texts of several lines. */
function joined(edits: readonly TextEdit[], end: string): TextEdit[] {
    const found: TextEdit[] = [];
    for (const edit of edits) {
        const same = found.findIndex(({ range }) => comparePositions(range.start, edit.range.start) === 0);
        const first = found[same];
        if (!first) {
            found.push(edit);
            continue;
        }
        const isLong = [first, edit].some(({ newText }) => newText.trim().includes(end));
        const gap = isLong && !edit.newText.startsWith(end + end) ? end : '';
        found[same] = { ...first, newText: first.newText + gap + edit.newText };
    }
    return found;
}
