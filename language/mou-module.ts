import { createDefaultCoreModule, createDefaultSharedCoreModule, inject, type DefaultSharedCoreModuleContext, type LangiumCoreServices,
    type LangiumSharedCoreServices, type Module, type PartialLangiumCoreServices } from 'langium';
import { MouGeneratedModule, MouGeneratedSharedModule } from './generated/module.ts';
import { MouLexer } from './parsing/mou-lexer.ts';
import { LexerMessages } from './parsing/lexer-messages.ts';
import { createMouParser } from './parsing/mou-parser.ts';
import { SyntaxMessages } from './parsing/syntax-messages.ts';
import { MouTokenBuilder } from './parsing/token-builder.ts';
import { MouValueConverter } from './parsing/value-converter.ts';

/** The services of the MoU language without any editor: parsing, names, checks. */
export const MouModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    parser: {
        Lexer: services => new MouLexer(services),
        TokenBuilder: () => new MouTokenBuilder(),
        ValueConverter: () => new MouValueConverter(),
        ParserErrorMessageProvider: () => new SyntaxMessages(),
        LexerErrorMessageProvider: () => new LexerMessages(),
        LangiumParser: services => createMouParser(services)
    }
};

/** The language wired up without an editor, for the command line and tests. */
export function createMouCoreServices(context: DefaultSharedCoreModuleContext): { shared: LangiumSharedCoreServices; Mou: LangiumCoreServices } {
    const shared = inject(createDefaultSharedCoreModule(context), MouGeneratedSharedModule);
    const Mou = inject(createDefaultCoreModule({ shared }), MouGeneratedModule, MouModule);
    shared.ServiceRegistry.register(Mou);
    return { shared, Mou };
}
