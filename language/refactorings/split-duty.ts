import type { LangiumDocument } from 'langium';
import type { Range } from '../domain/index.ts';
import { isNamedActors, isSentence } from '../generated/ast.ts';
import type { Fix } from '../validation/fixes/fix.ts';
import { lineEnding, nodeAt } from '../validation/fixes/layout.ts';

/**
 * Makes one sentence for each of those who owe something together, so that each can be done, missed and changed by itself. None where one
 * alone owes it, where one of several does (`or`), or where something stands behind `otherwise`, whose owner would not be clear.
 */
export function splitJointDuty(document: LangiumDocument, range: Range): Fix[] {
    const sentence = nodeAt(document, range, isSentence);
    const owners = sentence?.owners;
    if (
        !sentence?.$cstNode ||
        sentence.$containerProperty !== 'items' ||
        sentence.otherwise ||
        !owners?.$cstNode ||
        !isNamedActors(owners) ||
        owners.actors.length < 2 ||
        owners.joins.includes('or')
    ) {
        return [];
    }
    const { text, offset } = sentence.$cstNode;
    const rest = text.slice(owners.$cstNode.end - offset).replace(/^(\s+)aim(?=\s+to\b)/, '$1aims');
    const { start, end } = sentence.$cstNode.range;
    const line = document.textDocument.getText({ start: { line: start.line, character: 0 }, end: start });
    const joint = line.trim() === '' ? `${lineEnding(document)}${line}` : `${lineEnding(document)}${/^\s*/.exec(line)![0]}    `;
    return [
        {
            title: `Split into a sentence for each of ${owners.$cstNode.text.replace(/\s+/g, ' ')}`,
            edits: [{ range: { start, end }, newText: owners.actors.map(actor => `${actor.$cstNode!.text}${rest}`).join(joint) }],
        },
    ];
}
