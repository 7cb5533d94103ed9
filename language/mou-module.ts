import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    inject,
    type DeepPartial,
    type DefaultSharedCoreModuleContext,
    type LangiumCoreServices,
    type LangiumSharedCoreServices,
    type Module,
    type TextDocumentProvider,
} from 'langium';
import { MouGeneratedModule, MouGeneratedSharedModule } from './generated/module.ts';
import { MouCompletionParser } from './parsing/completion-parser.ts';
import { MouLexer } from './parsing/mou-lexer.ts';
import { LexerMessages } from './parsing/lexer-messages.ts';
import { createMouParser } from './parsing/mou-parser.ts';
import { SyntaxMessages } from './parsing/syntax-messages.ts';
import { MouTokenBuilder } from './parsing/token-builder.ts';
import { MouValueConverter } from './parsing/value-converter.ts';
import { MouLinker } from './references/linker.ts';
import { MouNameProvider } from './references/name-provider.ts';
import { rememberNames, type NamesOf } from './references/names-of.ts';
import { MouScopeComputation } from './references/scope-computation.ts';
import { MouScopeProvider } from './references/scope-provider.ts';
import { MouValidationModule, type MouValidationServices } from './validation/validation-module.ts';
import { BorrowedWords } from './workspace/borrowed-words.ts';
import { MouDocumentBuilder } from './workspace/document-builder.ts';
import { MouDocumentFactory } from './workspace/document-factory.ts';
import { FileProblems } from './workspace/file-problems.ts';
import { Imports } from './workspace/imports.ts';
import { MouIndexManager } from './workspace/index-manager.ts';
import { ShippedDocuments } from './workspace/shipped-documents.ts';
import { TermFiles } from './workspace/term-files.ts';
import { MouWorkspaceManager } from './workspace/workspace-manager.ts';

/** What the language adds to the services that Langium shares between languages, and what it knows more exactly of those. */
export interface MouAddedSharedServices {
    readonly references: {
        /** The names of a parsed file. */
        readonly NamesOf: NamesOf;
    };
    readonly workspace: {
        readonly DocumentBuilder: MouDocumentBuilder;
        readonly IndexManager: MouIndexManager;
        readonly LangiumDocumentFactory: MouDocumentFactory;
        readonly WorkspaceManager: MouWorkspaceManager;
        /** Which file uses which. */
        readonly Imports: Imports;
        /** What could not be read, and why. */
        readonly FileProblems: FileProblems;
        /** What the .ics files say that calendars name. */
        readonly TermFiles: TermFiles;
        /** Shipped profiles as documents. */
        readonly ShippedDocuments: ShippedDocuments;
    };
}

/** What the language knows more exactly of the services of a language. */
export interface MouAddedServices extends MouValidationServices {
    readonly parser: {
        readonly CompletionParser: MouCompletionParser;
    };
    readonly references: {
        readonly ScopeProvider: MouScopeProvider;
        readonly Linker: MouLinker;
    };
}

/** The services that are there once. */
export type MouSharedServices = LangiumSharedCoreServices & MouAddedSharedServices;

/** The services of the MoU language without any editor. */
export type MouServices = LangiumCoreServices & MouAddedServices & { readonly shared: MouSharedServices };

/** Reading files and knowing which uses which; comes after Langium's own shared modules. */
export const MouSharedModule: Module<MouSharedServices, MouAddedSharedServices> = {
    references: {
        NamesOf: () => rememberNames(),
    },
    workspace: {
        Imports: services => new Imports(services),
        FileProblems: () => new FileProblems(),
        TermFiles: services => new TermFiles(services),
        ShippedDocuments: services => new ShippedDocuments(services),
        IndexManager: services => new MouIndexManager(services, services.workspace.Imports, services.references.NamesOf),
        LangiumDocumentFactory: services => new MouDocumentFactory(services, services.workspace.FileProblems),
        DocumentBuilder: services =>
            new MouDocumentBuilder(
                services,
                services.workspace.LangiumDocumentFactory,
                services.workspace.Imports,
                services.workspace.FileProblems,
                new BorrowedWords(services, services.workspace.Imports, services.references.NamesOf),
                services.workspace.TermFiles,
            ),
        WorkspaceManager: services =>
            new MouWorkspaceManager(services, services.workspace.LangiumDocumentFactory, services.workspace.FileProblems),
    },
};

/** Parsing, names and checks; comes after Langium's own modules of a language. */
export const MouModule: Module<MouServices, DeepPartial<LangiumCoreServices> & MouAddedServices> = {
    parser: {
        Lexer: services => new MouLexer(services),
        TokenBuilder: () => new MouTokenBuilder(),
        ValueConverter: () => new MouValueConverter(),
        ParserErrorMessageProvider: () => new SyntaxMessages(),
        LexerErrorMessageProvider: () => new LexerMessages(),
        LangiumParser: services => createMouParser(services),
        CompletionParser: services => new MouCompletionParser(services),
    },
    references: {
        NameProvider: () => new MouNameProvider(),
        ScopeComputation: services => new MouScopeComputation(services.shared.references.NamesOf),
        ScopeProvider: services =>
            new MouScopeProvider(services.shared, services.shared.workspace.Imports, services.shared.references.NamesOf),
        Linker: services => new MouLinker(services, services.references.ScopeProvider, services.shared.references.NamesOf),
    },
    validation: MouValidationModule.validation,
};

/**
 * The language wired up without an editor, for the command line and tests.
 * @param texts gives the text of files that is to be read instead of what the file system has
 */
export function createMouCoreServices(
    context: DefaultSharedCoreModuleContext,
    texts?: TextDocumentProvider,
): { shared: MouSharedServices; Mou: MouServices } {
    const shared = inject(
        createDefaultSharedCoreModule(context),
        MouGeneratedSharedModule,
        MouSharedModule,
        texts && { workspace: { TextDocuments: () => texts } },
    );
    const Mou = inject(createDefaultCoreModule({ shared }), MouGeneratedModule, MouModule);
    shared.ServiceRegistry.register(Mou);
    return { shared, Mou };
}
