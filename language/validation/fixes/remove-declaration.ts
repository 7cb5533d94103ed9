import { isCitation, isDeadline, isDefinition, isEvent, isParty, type Citation, type Deadline, type Definition, type Event, type Party } from '../../generated/ast.ts';
import type { FixMaker } from './fix.ts';
import { nodeAt } from './layout.ts';

function isRemovable(node: unknown): node is Party | Event | Deadline | Definition | Citation {
    return isParty(node) || isEvent(node) || isDeadline(node) || isDefinition(node) || isCitation(node);
}

/** Removes a declaration with its lines; comments around it stay. */
export const removeDeclaration: FixMaker<'unused'> = (_data, range, document) => {
    const node = nodeAt(document, range, isRemovable);
    if (!node?.$cstNode) {
        return [];
    }
    const { textDocument } = document;
    const text = textDocument.getText();
    let { offset: start, end } = node.$cstNode;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const behind = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end));
    if (behind && text.slice(lineStart, start).trim() === '') {
        start = lineStart;
        end += behind[0].length;
    }
    return [{ title: 'Remove this declaration', edits: [{ range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) }, newText: '' }] }];
};
