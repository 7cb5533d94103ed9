import { CstUtils, GrammarUtils, isReference, type AstNode, type GenericAstNode, type LangiumDocument, type LeafCstNode } from 'langium';
import { AllSemanticTokenModifiers, AllSemanticTokenTypes, type SemanticTokenProvider } from 'langium/lsp';
import {
    SemanticTokensBuilder,
    type Range,
    type SemanticTokens,
    type SemanticTokensOptions,
    type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { Sentence } from '../../language/generated/ast.ts';

/** The protocol's token types that stand for what an agreement speaks of; every editor theme knows them. */
const TYPE_OF_DECLARATION: Record<string, string> = {
    Party: 'class',
    Joiner: 'class',
    Role: 'interface',
    OpenRole: 'interface',
    Event: 'event',
    Deadline: 'variable',
    Review: 'variable',
    Step: 'variable',
    Agreement: 'namespace',
    Calendar: 'namespace',
    Profile: 'namespace',
    SchoolTerm: 'namespace',
    Citation: 'type',
    Definition: 'type',
};
const TYPE_OF_TOKEN: Record<string, string> = {
    DATE: 'number',
    MONTH_YEAR: 'number',
    DAY_MONTH: 'number',
    MONTH: 'number',
    ISO_DATE: 'number',
    NUM_DATE: 'number',
    TIME: 'number',
};
/** What a reference stands for while its target is not declared, by the property it is written in. */
const TYPE_OF_REFERENCE: Record<string, string> = {
    actor: 'class',
    of: 'class',
    joiner: 'class',
    party: 'class',
    anchor: 'variable',
    event: 'event',
    agreement: 'namespace',
    calendar: 'namespace',
    profile: 'namespace',
    base: 'namespace',
    citation: 'type',
};
const PROVISION_PROPERTIES = new Set(['number', 'label', 'target', 'clause', 'appendix']);
const STRENGTH_PROPERTIES = new Set(['strength', 'not']);

/** Colours what the words mean: parties, roles, events, deadlines, strengths, dates and clause numbers. */
export class MouSemanticTokens implements SemanticTokenProvider {
    readonly tokenTypes = AllSemanticTokenTypes;
    readonly tokenModifiers = AllSemanticTokenModifiers;
    readonly semanticTokensOptions: SemanticTokensOptions = {
        legend: { tokenTypes: Object.keys(AllSemanticTokenTypes), tokenModifiers: Object.keys(AllSemanticTokenModifiers) },
        full: { delta: false },
        range: true,
    };

    semanticHighlight(document: LangiumDocument): SemanticTokens {
        return this.tokensOf(document);
    }

    semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
        return this.tokensOf(document, range);
    }

    semanticHighlightDelta(document: LangiumDocument): SemanticTokens {
        return this.tokensOf(document);
    }

    private tokensOf(document: LangiumDocument, within?: Range): SemanticTokens {
        const builder = new SemanticTokensBuilder();
        const root = document.parseResult.value.$cstNode;
        for (const leaf of root ? CstUtils.flattenCst(root) : []) {
            const { start, end } = leaf.range;
            if (leaf.hidden || leaf.length === 0 || start.line !== end.line || (within && !CstUtils.inRange(leaf.range, within))) {
                continue;
            }
            const meaning = meaningOf(leaf);
            if (meaning) {
                const modifiers = meaning.declared ? AllSemanticTokenModifiers['declaration']! : 0;
                builder.push(start.line, start.character, leaf.length, AllSemanticTokenTypes[meaning.type]!, modifiers);
            }
        }
        return builder.build();
    }
}

function meaningOf(leaf: LeafCstNode): { type: string; declared?: boolean } | undefined {
    const token = TYPE_OF_TOKEN[leaf.tokenType.name];
    const property = GrammarUtils.findAssignment(leaf)?.feature;
    const node = leaf.astNode;
    if (property === undefined) {
        return undefined;
    }
    if (PROVISION_PROPERTIES.has(property) && leaf.tokenType.name !== 'STRING') {
        return { type: 'enumMember', declared: property === 'number' || property === 'label' };
    }
    if (token) {
        return { type: token };
    }
    if (STRENGTH_PROPERTIES.has(property) && node.$type === Sentence.$type) {
        return { type: 'keyword' };
    }
    if (property === 'name') {
        const type = TYPE_OF_DECLARATION[node.$type];
        return type ? { type, declared: true } : undefined;
    }
    const target = targetOf(node, property);
    return target === undefined ? undefined : typed(TYPE_OF_DECLARATION[target] ?? TYPE_OF_REFERENCE[property]);
}

/** The type of the node that the property refers to, '' when it refers to nothing declared, undefined when it is no reference. */
function targetOf(node: AstNode, property: string): string | undefined {
    const value = (node as GenericAstNode)[property];
    return isReference(value) ? (value.ref?.$type ?? '') : undefined;
}

function typed(type: string | undefined): { type: string } | undefined {
    return type ? { type } : undefined;
}
