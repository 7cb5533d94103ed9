import { AstUtils, GrammarUtils, isAstNode, type AstNode, type CstNode, type LeafCstNode, type References } from 'langium';
import type { Range, TextEdit } from 'vscode-languageserver';
import { isAlsoKnownAs, isEvent, isNamesTail, isParty, type Event, type Party } from '../../language/generated/ast.ts';
import { isPlainName } from './rename-checks.ts';

/** A quotation that is a full name or an alias of the party or event whose declaration it stands in. */
export function declaredOtherName({ astNode, tokenType }: LeafCstNode): Party | Event | undefined {
    const owner = isAlsoKnownAs(astNode) || isNamesTail(astNode) ? astNode.$container : astNode;
    return tokenType.name === 'STRING' && isAstNode(owner) && (isParty(owner) || isEvent(owner)) ? owner : undefined;
}

/** The text of a name without quotes. */
export function unquoted(text: string): string {
    return text.replace(/^["\u201C]|["\u201D]$/g, '');
}

/** The place of a name without its quotes. */
export function rangeUnquoted({ text, range: { start, end } }: CstNode): Range {
    const quotes = text.length - unquoted(text).length;
    return quotes < 2
        ? { start, end }
        : { start: { line: start.line, character: start.character + 1 }, end: { line: end.line, character: end.character - 1 } };
}

/** Edits by their file, or why the new name cannot be one, in a sentence. */
export type OtherNameEdits = { edits: [uri: string, edit: TextEdit][] } | { problem: string };

/**
 * Gives a full name or an alias another text where it is declared and wherever sentences use it. `textAt` reads what stands at a place
 * of a file.
 */
export function otherNameEdits(
    node: AstNode,
    name: string,
    wanted: string,
    references: References,
    textAt: (uri: string, range: Range) => string,
): OtherNameEdits {
    if (wanted === '' || /["\u201C\u201D\r\n\\]/.test(wanted)) {
        return { problem: 'A full name or an alias is one line without quotes in it.' };
    }
    const uses = references
        .findReferences(node, {})
        .toArray()
        .map(({ sourceUri, segment: { range } }) => ({ uri: sourceUri.toString(), range, text: textAt(sourceUri.toString(), range) }))
        .filter(({ text }) => unquoted(text) === name);
    if (!isPlainName(wanted) && uses.some(({ text }) => text === name)) {
        return {
            problem: `'${name}' is used without quotes, so its new name has to be one word. Choose one, or put those uses in quotes first.`,
        };
    }
    const uri = AstUtils.getDocument(node).uri.toString();
    const declared = declaredNames(node).filter(({ text }) => unquoted(text) === name);
    return {
        edits: [
            ...declared.map((each): [string, TextEdit] => [uri, { range: rangeUnquoted(each), newText: wanted }]),
            ...uses.map(({ uri: where, range, text }): [string, TextEdit] => [
                where,
                { range, newText: text === name ? wanted : text.replace(name, () => wanted) },
            ]),
        ],
    };
}

/** The quotations in which a party or an event has its full name and its aliases. */
export function declaredNames(node: AstNode): CstNode[] {
    if (!isParty(node) && !isEvent(node)) {
        return [];
    }
    return [
        ...GrammarUtils.findNodesForProperty(node.$cstNode, 'title'),
        ...node.tails
            .filter(tail => isAlsoKnownAs(tail) || isNamesTail(tail))
            .flatMap(tail => GrammarUtils.findNodesForProperty(tail.$cstNode, 'aliases')),
    ];
}
