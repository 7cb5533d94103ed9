import { AstUtils, GrammarAST, type AstNode } from 'langium';

/**
 * The phrase that a keyword begins: the keyword and all words that must follow it. `no` alone helps nobody; what the
 * author means is `no later than`.
 */
export function phraseOf(keyword: GrammarAST.Keyword): string {
    const words = [keyword.value];
    for (let element: GrammarAST.AbstractElement | undefined = next(keyword); element; element = next(element)) {
        const inner = GrammarAST.isAssignment(element) ? element.terminal : element;
        if (element.cardinality || !GrammarAST.isKeyword(inner) || !/^[a-z]/i.test(inner.value)) {
            break;
        }
        words.push(inner.value);
    }
    return words.join(' ');
}

/** The name of the rule of the grammar that an element stands in. */
export function ruleOf(element: GrammarAST.AbstractElement): string {
    return AstUtils.getContainerOfType(element, GrammarAST.isParserRule)?.name ?? '';
}

/** The type of node that an element of the grammar gives a property to. */
export function typeOwning(element: GrammarAST.AbstractElement): string {
    for (let node: AstNode | undefined = element; node; node = node.$container) {
        const group = node.$container;
        if (GrammarAST.isGroup(group)) {
            const action = group.elements
                .slice(0, group.elements.indexOf(node as GrammarAST.AbstractElement))
                .findLast(GrammarAST.isAction);
            if (action) {
                return action.inferredType?.name ?? action.type?.$refText ?? '';
            }
        }
        if (GrammarAST.isParserRule(node)) {
            return node.inferredType?.name ?? node.returnType?.$refText ?? node.name;
        }
    }
    return '';
}

/** What may follow the name of an owner, by the rule it stands in. */
const AFTER_OWNER: Readonly<Record<string, ReadonlySet<string>>> = {
    Strength: new Set(['must', 'will', 'shall', 'should', 'may', 'need', 'aims', 'aim']),
    ActorRef: new Set(['of']),
    BareActorRef: new Set(['of']),
    ActorList: new Set(['and', 'or', 'jointly']),
};

/** Whether an element can only follow the name of somebody. */
export function followsAnOwner(element: GrammarAST.AbstractElement): boolean {
    return GrammarAST.isKeyword(element) && (AFTER_OWNER[ruleOf(element)]?.has(element.value) ?? false);
}

/** The element that directly follows in the same group, looking out of an assignment and of alternatives around a keyword. */
function next(element: GrammarAST.AbstractElement): GrammarAST.AbstractElement | undefined {
    if (element.cardinality === '*' || element.cardinality === '+') {
        return undefined;
    }
    const parent = element.$container;
    if (GrammarAST.isAssignment(parent) || GrammarAST.isAlternatives(parent)) {
        return next(parent);
    }
    return GrammarAST.isGroup(parent) ? parent.elements[parent.elements.indexOf(element) + 1] : undefined;
}
