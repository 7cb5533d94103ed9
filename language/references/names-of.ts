import type { AstNode, LangiumDocument } from 'langium';
import { FileNames } from './file-names.ts';

/** Gives the names of a parsed file, reading them from its syntax tree at the first asking. */
export type NamesOf = (document: LangiumDocument) => FileNames;

/** Creates a `NamesOf` that remembers its answers for as long as the syntax trees live. */
export function rememberNames(): NamesOf {
    const known = new WeakMap<AstNode, FileNames>();
    return document => {
        const root = document.parseResult.value;
        let names = known.get(root);
        if (!names) {
            known.set(root, (names = new FileNames(document)));
        }
        return names;
    };
}
