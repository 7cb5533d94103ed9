import { GrammarAST } from 'langium';

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

/** The element that directly follows in the same group, looking out of an assignment around a keyword. */
function next(element: GrammarAST.AbstractElement): GrammarAST.AbstractElement | undefined {
    if (element.cardinality) {
        return undefined;
    }
    const parent = element.$container;
    if (GrammarAST.isAssignment(parent)) {
        return next(parent);
    }
    return GrammarAST.isGroup(parent) ? parent.elements[parent.elements.indexOf(element) + 1] : undefined;
}
