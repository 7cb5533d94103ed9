import { AstUtils, GrammarAST } from 'langium';
import { findFirstFeatures } from 'langium/lsp';

/** The elements of the grammar that a declaration, a sentence, a line of the history or another entry of a list in braces can begin with. */
export function beginningsIn(grammar: GrammarAST.Grammar): ReadonlySet<GrammarAST.AbstractElement> {
    const lists = AstUtils.streamAllContents(grammar).filter(GrammarAST.isAssignment).filter(isList).toArray();
    return new Set(lists.flatMap(({ terminal }) => findFirstFeatures(terminal)).flatMap(path => path.at(-1)?.feature ?? []));
}

/** Whether entries stand one after another: all of a file, or all between two braces. */
function isList(assignment: GrammarAST.Assignment): boolean {
    const { $container: group, cardinality } = assignment;
    const before = GrammarAST.isGroup(group) ? group.elements[group.elements.indexOf(assignment) - 1] : undefined;
    return cardinality === '*' && (GrammarAST.isParserRule(group) || (GrammarAST.isKeyword(before) && before.value === '{'));
}
