import { AstUtils, type AstNode, type LangiumDocument, type Reference } from 'langium';
import type { Words } from '../domain/agreement.ts';
import type { Place, Range } from '../domain/place.ts';
import { textAssigned, textsAssigned } from '../parsing/assigned-text.ts';
import { rangeOf } from '../parsing/text-range.ts';

/**
 * The file that a piece of the model is read from. It knows where things stand, and gathers which declarations are
 * spoken of, so that an agreement also gets those that come from files it does not use itself.
 */
export class Source {
    /** The address of the file. */
    readonly uri: string;
    private readonly spokenOf: Set<AstNode>;

    constructor(document: LangiumDocument, spokenOf: Set<AstNode>) {
        this.spokenOf = spokenOf;
        this.uri = document.uri.toString();
    }

    /** Where a node stands: zero-based lines and UTF-16 offsets, from its first to its last token, without hidden text. */
    place(node: AstNode): Place {
        for (let at: AstNode | undefined = node; at; at = at.$container) {
            if (at.$cstNode) {
                return { uri: this.uri, range: rangeOf(at.$cstNode) };
            }
        }
        return this.start;
    }

    /** The very beginning of the file. */
    get start(): Place {
        return { uri: this.uri, range: START_OF_FILE };
    }

    /** Where the `index`-th value of a property stands; the whole node while it is not yet typed. */
    placeOf(node: AstNode, property: string, index = 0): Place {
        const text = index === 0 ? textAssigned(node.$cstNode, property) : textsAssigned(node.$cstNode, property)[index];
        return text ? { uri: this.uri, range: rangeOf(text) } : this.place(node);
    }

    /** The quoted texts of a list property, each with its place. */
    quotations(node: AstNode, property: string, texts: readonly string[]): Words[] {
        return texts.map((text, index) => ({ text, place: this.placeOf(node, property, index) }));
    }

    /**
     * What a reference names: the declared name of its target, or while it leads nowhere the name as written.
     * Undefined while no name is typed.
     */
    named(reference: Reference | undefined): { name: string; resolved: boolean; target?: AstNode } | undefined {
        if (!reference) {
            return undefined;
        }
        const target = reference.ref;
        if (!target) {
            return reference.$refText ? { name: reference.$refText, resolved: false } : undefined;
        }
        this.spokenOf.add(target);
        return { name: (target as { name?: string }).name ?? reference.$refText, resolved: true, target };
    }
}

const START_OF_FILE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Whether a reference was written as a quotation: a full name, or a description of somebody. */
export function isQuoted(reference: Reference): boolean {
    return /^["\u201C]/.test(reference.$refNode?.text ?? '');
}

/** The element of its file that a node stands in: the node itself, or the one of its containers directly in the file. */
export function topLevelOf(node: AstNode): AstNode {
    let at = node;
    while (at.$container?.$container) {
        at = at.$container;
    }
    return at;
}

/** Sorts of elements that declare a name for whoever uses their file. */
export const DECLARATIONS: ReadonlySet<string> = new Set(['Party', 'OpenRole', 'Definition', 'Citation', 'Event', 'Deadline', 'Calendar']);

/** The document of a node, or undefined for a node that belongs to none. */
export function documentOf(node: AstNode): LangiumDocument | undefined {
    return AstUtils.findRootNode(node).$document;
}
