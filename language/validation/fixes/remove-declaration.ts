import type { CstNode, LangiumDocument } from 'langium';
import {
    isCalendarItem,
    isCitation,
    isDeadline,
    isDefinition,
    isEvent,
    isParty,
    isProfileRule,
    type CalendarItem,
    type Citation,
    type Deadline,
    type Definition,
    type Event,
    type Party,
    type ProfileRule,
} from '../../generated/ast.ts';
import type { FixMaker, TextEdit } from './fix.ts';
import { nodeAt } from './layout.ts';

function isRemovable(node: unknown): node is Party | Event | Deadline | Definition | Citation {
    return isParty(node) || isEvent(node) || isDeadline(node) || isDefinition(node) || isCitation(node);
}

/** Removes a declaration with its lines; comments around it stay. */
export const removeDeclaration: FixMaker<'unused'> = (_data, range, document) => {
    const node = nodeAt(document, range, isRemovable);
    return node?.$cstNode ? [{ title: 'Remove this declaration', edits: [removalOf(node.$cstNode, document)] }] : [];
};

/** Removes an item of a calendar or a rule of a profile that repeats another one. */
export const removeRepeated: FixMaker<'repeated'> = (_data, range, document) => {
    const node = nodeAt(document, range, (node): node is CalendarItem | ProfileRule => isCalendarItem(node) || isProfileRule(node));
    return node?.$cstNode ? [{ title: 'Remove this one', edits: [removalOf(node.$cstNode, document)] }] : [];
};

/** Removes a node and, where it stands alone, its lines. */
export function removalOf({ offset, end: last }: Pick<CstNode, 'offset' | 'end'>, { textDocument }: LangiumDocument): TextEdit {
    const text = textDocument.getText();
    let [start, end] = [offset, last];
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const behind = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end));
    const isFirst = text.slice(lineStart, start).trim() === '';
    if (behind && isFirst) {
        start = lineStart;
        end += behind[0].length;
    } else if (isFirst) {
        // A comment behind it moves to where it stood.
        end += /^[ \t]*/.exec(text.slice(end))![0].length;
    }
    return { range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) }, newText: '' };
}
