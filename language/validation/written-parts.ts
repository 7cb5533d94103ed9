import type { CompositeCstNode, LeafCstNode } from 'langium';
import { isClosedString, isClosedText } from '../parsing/value-converter.ts';
import { proseAt, type Prose } from './prose.ts';

/** A quotation with its words. */
export interface Quotation extends Prose {
    readonly node: LeafCstNode;
}

/** The quotations, blanks and comments of a document, in the order they are written. */
export interface WrittenParts {
    readonly blanks: readonly LeafCstNode[];
    /** Quotations, one-line and block. */
    readonly quotations: readonly Quotation[];
    /** Quotations whose closing quotes are missing. */
    readonly unclosed: readonly LeafCstNode[];
    /** Comments to the end of a line. */
    readonly comments: readonly LeafCstNode[];
}

const known = new WeakMap<CompositeCstNode, WrittenParts>();

/** Collects quotations, blanks and comments in one walk over the text's own tree, once for each tree. */
export function collectWrittenParts(root: CompositeCstNode | undefined): WrittenParts {
    const parts = (root && known.get(root)) ?? collect(root);
    if (root) {
        known.set(root, parts);
    }
    return parts;
}

function collect(root: CompositeCstNode | undefined): WrittenParts {
    const blanks: LeafCstNode[] = [];
    const quotations: Quotation[] = [];
    const unclosed: LeafCstNode[] = [];
    const comments: LeafCstNode[] = [];
    const text = root?.root.fullText ?? '';
    const visit = ({ content }: CompositeCstNode): void => {
        // Every token of the file is seen here: a tenth of what its checks take, and half of that with a call for each.
        for (let i = 0; i < content.length; i++) {
            const child = content[i] as CompositeCstNode | LeafCstNode;
            if ('content' in child) {
                visit(child);
                continue;
            }
            const leaf = child;
            const kind = leaf.tokenType.name;
            if (kind === 'BLANK') {
                blanks.push(leaf);
            } else if (kind === 'SL_COMMENT') {
                comments.push(leaf);
            } else if (kind === 'STRING' || kind === 'TEXT') {
                const image = text.slice(leaf.offset, leaf.end);
                quotations.push({ node: leaf, ...proseAt(leaf.offset, image) });
                if (!(kind === 'TEXT' ? isClosedText(image) : isClosedString(image))) {
                    unclosed.push(leaf);
                }
            }
        }
    };
    if (root) {
        visit(root);
    }
    return { blanks, quotations, unclosed, comments };
}
