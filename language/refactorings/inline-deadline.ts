import { AstUtils, CstUtils, GrammarUtils, type AstNode, type LangiumDocument, type ReferenceInfo, type URI } from 'langium';
import type { Range } from '../domain/index.ts';
import {
    isAnchorPoint,
    isCountedBy,
    isDeadline,
    isHardLimitTail,
    isLimit,
    isNoLaterThan,
    isOnPoint,
    isPoints,
    isTimeTail,
    type Deadline,
    type Document,
    type Limit,
} from '../generated/ast.ts';
import type { MouServices } from '../mou-module.ts';
import { NameReference } from '../references/name-reference.ts';
import { LIBRARY_SCHEME } from '../workspace/library.ts';
import type { TextEdit } from '../validation/fixes/fix.ts';
import { INDENT, lineEnding, nodeAt } from '../validation/fixes/layout.ts';
import { removalOf } from '../validation/fixes/remove-declaration.ts';
import { calendarOf, meanTheSameByName, type TimeLimit } from './named-limits.ts';
import type { Refactoring, Refusal } from './refactoring.ts';

/** Where a named deadline is used. */
interface Use {
    readonly document: LangiumDocument<Document>;
    readonly range: Range;
    /** The time phrase that its name is the whole of; undefined where it is used in another way. */
    readonly limit?: TimeLimit;
}

/**
 * Writes the time of a named deadline where the name stands, and everywhere at once, in all files, with its declaration taken away. Refused where
 * the time would not mean the same without its name.
 */
export function inlineDeadline(document: LangiumDocument<Document>, range: Range, services: MouServices): (Refactoring | Refusal)[] {
    const deadline = deadlineAt(document, range);
    const declared = deadline && AstUtils.getDocument(deadline);
    if (!deadline?.$cstNode || !deadline.name || declared?.uri.scheme === LIBRARY_SCHEME) {
        return [];
    }
    const uses = usesOf(deadline, services);
    const here = uses.find(use => use.document === document && isIn(range, use.range));
    const all = everywhere(deadline, declared as LangiumDocument<Document>, uses, services);
    if (uses.length === 0) {
        return [];
    }
    return here && uses.length > 1 ? [only(deadline, here, services), all] : [all];
}

function only(deadline: Deadline, use: Use, services: MouServices): Refactoring | Refusal {
    const title = `Write the time of ${deadline.name} here`;
    const edit = written(deadline, use, services);
    return 'reason' in edit ? { title, ...edit } : { title, edits: new Map([[use.document.uri.toString(), [edit]]]) };
}

function everywhere(
    deadline: Deadline,
    declared: LangiumDocument<Document>,
    uses: readonly Use[],
    services: MouServices,
): Refactoring | Refusal {
    const title =
        uses.length < 2
            ? `Write the time of ${deadline.name} where it is used, and remove its declaration`
            : `Write the time of ${deadline.name} in all ${uses.length} places, and remove its declaration`;
    const edits = new Map<string, TextEdit[]>();
    const add = (uri: URI, edit: TextEdit): void => void edits.set(uri.toString(), [...(edits.get(uri.toString()) ?? []), edit]);
    for (const use of uses) {
        const edit = written(deadline, use, services);
        if ('reason' in edit) {
            return { title, ...edit };
        }
        add(use.document.uri, edit);
    }
    add(declared.uri, removalOf(deadline.$cstNode!, declared));
    return { title, edits };
}

/** The deadline that is declared or named at a place. */
function deadlineAt(document: LangiumDocument<Document>, range: Range): Deadline | undefined {
    const anchor = nodeAt(document, range, isAnchorPoint)?.anchor;
    if (anchor) {
        return isDeadline(anchor.ref) ? anchor.ref : undefined;
    }
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, document.textDocument.offsetAt(range.start));
    return leaf && isDeadline(leaf.astNode) ? leaf.astNode : undefined;
}

function usesOf(deadline: Deadline, { references: { References }, shared }: MouServices): Use[] {
    return References.findReferences(deadline, {})
        .map(({ sourceUri, segment: { range } }): Use => {
            const document = shared.workspace.LangiumDocuments.getDocument(sourceUri) as LangiumDocument<Document>;
            return { document, range, limit: limitAt(document, range) };
        })
        .toArray();
}

/** The time phrase `no later than NAME` or `on NAME` of a sentence or a deadline. */
function limitAt(document: LangiumDocument, range: Range): TimeLimit | undefined {
    const point = nodeAt(document, range, isAnchorPoint);
    const around = isPoints(point?.$container) && point.$container.points.length === 1 ? point.$container.$container : point?.$container;
    if (!point || point.choice || point.date || !(isNoLaterThan(around) || isOnPoint(around)) || around.roll) {
        return undefined;
    }
    const limit: AstNode = around.$container;
    return isTimeTail(limit) || isHardLimitTail(limit) || isLimit(limit) ? limit : undefined;
}

function written(deadline: Deadline, { document, limit }: Use, services: MouServices): TextEdit | { reason: string } {
    const { name, limits } = deadline;
    const where = `${document.uri.path.split('/').at(-1)}`;
    if (!limit) {
        return { reason: `${where} speaks of ${name} by its name in another way, as the history does, so it needs its name.` };
    }
    const parts = isLimit(limit) ? limit.$container.limits : limit.$container.tails;
    const own = limits.filter(({ time }) => !isCountedBy(time));
    if (calendarOf(limits) !== calendarOf(parts) || !meanTheSameByName(own, parts, [limit])) {
        return {
            reason: `The time of ${name} would mean something else where it is used: it repeats, lasts, hangs on another deadline, or is counted by another calendar.`,
        };
    }
    const unseen = nameUnseenFrom(limit, own, services);
    if (unseen !== undefined) {
        return { reason: `${where} does not see ${unseen}, which the time of ${name} hangs on.` };
    }
    const isHard = isHardLimitTail(limit) || (isLimit(limit) && limit.hard);
    const cst = limit.$cstNode!;
    const first = !isHard ? limit.time.$cstNode! : (GrammarUtils.findNodeForProperty(cst, 'hard') ?? cst);
    return { range: { start: first.range.start, end: cst.range.end }, newText: textOf(own, isHard, document) };
}

function textOf(limits: readonly Limit[], isHard: boolean, document: LangiumDocument): string {
    const [first, last] = [limits[0]!.$cstNode!, limits.at(-1)!.$cstNode!];
    const whole = isHard
        ? limits.map(({ time }) => `and in any case ${time.$cstNode!.text}`).join(', ')
        : first.root.fullText.slice(first.offset, last.end).replace(/^,\s*/, '');
    return whole.split(/[ \t]*\r?\n[ \t]*/).join(lineEnding(document) + INDENT.repeat(2));
}

/** A name in the time of a deadline that means something else, or nothing, as seen from where the deadline is used. */
function nameUnseenFrom(use: AstNode, limits: readonly Limit[], { references: { ScopeProvider } }: MouServices): string | undefined {
    return limits
        .flatMap(limit =>
            AstUtils.streamAst(limit)
                .flatMap(node => AstUtils.streamReferences(node))
                .toArray(),
        )
        .find(({ reference, property, container }) => {
            const there: ReferenceInfo = { reference, property, container: { $type: container.$type, $container: use } };
            const found =
                reference instanceof NameReference ? ScopeProvider.getScope(there).getElement(reference.$refText)?.node : undefined;
            return found !== ('ref' in reference ? reference.ref : undefined);
        })?.reference.$refText;
}

function isIn({ start, end }: Range, outer: Range): boolean {
    return (
        start.line === outer.start.line &&
        start.character >= outer.start.character &&
        end.line === outer.end.line &&
        end.character <= outer.end.character
    );
}
