import { isAstNodeDescription, type AstNode, type AstNodeDescription } from 'langium';
import type { NodeKindProvider } from 'langium/lsp';
import { CompletionItemKind, SymbolKind } from 'vscode-languageserver';

/** The closest of the protocol's kinds of symbol for each kind of declaration. */
const KINDS: Record<string, [SymbolKind, CompletionItemKind]> = {
    Agreement: [SymbolKind.Package, CompletionItemKind.Module],
    Party: [SymbolKind.Class, CompletionItemKind.Class],
    Joiner: [SymbolKind.Class, CompletionItemKind.Class],
    Role: [SymbolKind.Interface, CompletionItemKind.Interface],
    OpenRole: [SymbolKind.Interface, CompletionItemKind.Interface],
    Event: [SymbolKind.Event, CompletionItemKind.Event],
    Deadline: [SymbolKind.Constant, CompletionItemKind.Constant],
    Review: [SymbolKind.Event, CompletionItemKind.Event],
    Dispute: [SymbolKind.Struct, CompletionItemKind.Struct],
    Step: [SymbolKind.EnumMember, CompletionItemKind.EnumMember],
    Calendar: [SymbolKind.Namespace, CompletionItemKind.Folder],
    Profile: [SymbolKind.Interface, CompletionItemKind.Interface],
    Definition: [SymbolKind.Key, CompletionItemKind.Keyword],
    Citation: [SymbolKind.File, CompletionItemKind.Reference],
    Section: [SymbolKind.Module, CompletionItemKind.Module],
    Appendix: [SymbolKind.Module, CompletionItemKind.Module],
    Amendment: [SymbolKind.Method, CompletionItemKind.Method],
    Clause: [SymbolKind.Method, CompletionItemKind.Method],
    ListItem: [SymbolKind.String, CompletionItemKind.Text],
    AgreedBy: [SymbolKind.Struct, CompletionItemKind.Struct],
    Signature: [SymbolKind.Property, CompletionItemKind.Property],
    History: [SymbolKind.Array, CompletionItemKind.Value],
};

/** Tells editors which icon stands for a node. */
export class MouSymbolKinds implements NodeKindProvider {
    getSymbolKind(node: AstNode | AstNodeDescription): SymbolKind {
        return KINDS[typeOf(node)]?.[0] ?? SymbolKind.Field;
    }

    getCompletionItemKind(node: AstNode | AstNodeDescription): CompletionItemKind {
        return KINDS[typeOf(node)]?.[1] ?? CompletionItemKind.Reference;
    }
}

function typeOf(node: AstNode | AstNodeDescription): string {
    return isAstNodeDescription(node) ? node.type : node.$type;
}
