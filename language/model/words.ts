import type { Citation, Definition } from '../domain/agreement.ts';
import type * as ast from '../generated/ast.ts';
import type { Source } from './source.ts';

/** A defined term; undefined while the term is not typed. */
export function definitionOf(node: ast.Definition, source: Source): Definition | undefined {
    return node.name === undefined
        ? undefined
        : { term: node.name, text: node.text ?? '', aliases: [...node.aliases], place: source.place(node) };
}

/** A cited text; undefined while it has no name. */
export function citationOf(node: ast.Citation, source: Source): Citation | undefined {
    return node.name === undefined ? undefined : { name: node.name, title: node.title, link: node.link, place: source.place(node) };
}
