import { inject, type Module } from 'langium';
import { createDefaultModule, createDefaultSharedModule, type DefaultSharedModuleContext, type LangiumServices,
    type LangiumSharedServices, type PartialLangiumServices, type PartialLangiumSharedServices } from 'langium/lsp';
import { MouGeneratedModule, MouGeneratedSharedModule } from '../language/generated/module.ts';
import { MouModule, MouSharedModule, type MouServices, type MouSharedServices } from '../language/mou-module.ts';
import { MouCompletionProvider } from './lsp/completion/mou-completion-provider.ts';
import { MouDocumentSymbols } from './lsp/document-symbols.ts';
import { MouFolding } from './lsp/folding.ts';
import { MouFormatter } from './lsp/formatter.ts';
import { MouSemanticTokens } from './lsp/semantic-tokens.ts';
import { MouSymbolKinds } from './lsp/symbol-kinds.ts';

/** The language with everything an editor asks for. */
export interface MouServerServices {
    shared: LangiumSharedServices & MouSharedServices;
    Mou: LangiumServices & MouServices;
}

/** One provider for each feature of the editor protocol. */
export const MouServerModule: Module<LangiumServices & MouServices, PartialLangiumServices> = {
    lsp: {
        CompletionProvider: services => new MouCompletionProvider(services),
        DocumentSymbolProvider: services => new MouDocumentSymbols(services),
        FoldingRangeProvider: () => new MouFolding(),
        Formatter: services => new MouFormatter(services),
        SemanticTokenProvider: () => new MouSemanticTokens()
    }
};

/** What the server has once, whatever the number of languages. */
export const MouServerSharedModule: Module<LangiumSharedServices & MouSharedServices, PartialLangiumSharedServices> = {
    lsp: {
        NodeKindProvider: () => new MouSymbolKinds()
    }
};

/** Wires the language and its editor features; `context` brings the connection to the editor and the file system. */
export function createMouServerServices(context: DefaultSharedModuleContext): MouServerServices {
    const shared = inject(createDefaultSharedModule(context), MouGeneratedSharedModule, MouSharedModule, MouServerSharedModule);
    const Mou = inject(createDefaultModule({ shared }), MouGeneratedModule, MouModule, MouServerModule);
    shared.ServiceRegistry.register(Mou);
    return { shared, Mou };
}
