import { createGrammarConfig, inject, type Module } from 'langium';
import {
    createDefaultModule,
    createDefaultSharedModule,
    type DefaultSharedModuleContext,
    type LangiumServices,
    type LangiumSharedServices,
    type PartialLangiumServices,
    type PartialLangiumSharedServices,
} from 'langium/lsp';
import { MouGeneratedModule, MouGeneratedSharedModule } from '../language/generated/module.ts';
import { MouModule, MouSharedModule, type MouServices, type MouSharedServices } from '../language/mou-module.ts';
import { Answers } from './answers.ts';
import { MouCallHierarchy } from './lsp/call-hierarchy.ts';
import { MouCodeActions } from './lsp/code-actions.ts';
import { CompareDeadlines } from './lsp/compare-deadlines.ts';
import { ComputeDeadline } from './lsp/compute-deadline.ts';
import { MouCompletionProvider } from './lsp/completion/mou-completion-provider.ts';
import { Previews } from './lsp/completion/preview.ts';
import { MouDefinition } from './lsp/definition.ts';
import { MouCodeLenses } from './lsp/dates/code-lenses.ts';
import { Dates } from './lsp/dates/dates.ts';
import { MouInlayHints } from './lsp/dates/inlay-hints.ts';
import { DatesRefresh } from './lsp/dates/refresh.ts';
import { Diagnostics } from './lsp/diagnostics.ts';
import { MouDocumentHighlights } from './lsp/document-highlights.ts';
import { MouDocumentLinks } from './lsp/document-links.ts';
import { MouDocumentSymbols } from './lsp/document-symbols.ts';
import { MouDocumentUpdates } from './lsp/document-updates.ts';
import { FolderChanges } from './lsp/folder-changes.ts';
import { MouFolding } from './lsp/folding.ts';
import { MouFormatter } from './lsp/formatter.ts';
import { History } from './lsp/history.ts';
import { MouHover } from './lsp/hover/hover-provider.ts';
import { LibraryTexts } from './lsp/library-texts.ts';
import { MouLanguageServer } from './lsp/mou-language-server.ts';
import { MouRename } from './lsp/rename.ts';
import { NewAgreements } from './lsp/new-agreements.ts';
import { Requests } from './lsp/requests.ts';
import { MouSemanticTokens } from './lsp/semantic-tokens.ts';
import { Status } from './lsp/status.ts';
import { MouSymbolKinds } from './lsp/symbol-kinds.ts';
import { MouWorkspaceSymbols } from './lsp/workspace-symbols.ts';
import { Terms } from './lsp/terms.ts';
import { Timeline } from './lsp/timeline.ts';
import { CheckSettings } from './check-settings.ts';
import { ClientAbilities } from './client-abilities.ts';
import { SettingsFiles } from './lsp/settings-files.ts';
import { Settings } from './settings.ts';

/** What the server adds to the services that are there once. */
export interface MouServerAddedServices {
    readonly server: {
        readonly Settings: Settings;
        readonly CheckSettings: CheckSettings;
        readonly SettingsFiles: SettingsFiles;
        readonly Answers: Answers;
        readonly Diagnostics: Diagnostics;
        readonly Requests: Requests;
        readonly CompareDeadlines: CompareDeadlines;
        readonly Timeline: Timeline;
        readonly History: History;
        readonly NewAgreements: NewAgreements;
        readonly ComputeDeadline: ComputeDeadline;
        readonly Status: Status;
        /** Declared words in the agreement's own. */
        readonly Terms: Terms;
        readonly ClientAbilities: ClientAbilities;
        /** What hints, lenses and previews say of time. */
        readonly Dates: Dates;
        readonly DatesRefresh: DatesRefresh;
        /** What a document would say of time if it were written otherwise. */
        readonly Previews: Previews;
    };
}

/** All services that are there once. */
export type MouServerSharedServices = LangiumSharedServices & MouSharedServices & MouServerAddedServices;

/** What the server knows more exactly of the features of an editor. */
export interface MouEditorServices {
    readonly lsp: {
        readonly CodeLensProvider: MouCodeLenses;
        readonly CompletionProvider: MouCompletionProvider;
        readonly HoverProvider: MouHover;
        readonly InlayHintProvider: MouInlayHints;
    };
}

/** The language with everything an editor asks for. */
export interface MouServerServices {
    shared: MouServerSharedServices;
    Mou: LangiumServices & MouServices & MouEditorServices & { readonly shared: MouServerSharedServices };
}

/** With the pointer in front of one of these, the word that begins there is meant: quoted names and numbers such as (a) too. */
const NAME_CHARACTER = /^[\w\p{L}"\u201C(]$/u;

/** One provider for each feature of the editor protocol. */
export const MouServerModule: Module<MouServerServices['Mou'], PartialLangiumServices & MouEditorServices> = {
    lsp: {
        CallHierarchyProvider: services =>
            new MouCallHierarchy(services, services.shared.server.Answers, () => services.shared.server.Settings.today()),
        CodeActionProvider: services => new MouCodeActions(services),
        CodeLensProvider: ({ shared }) => {
            const { ClientAbilities, Dates, Settings } = shared.server;
            return new MouCodeLenses(shared, Dates, Settings, command => ClientAbilities.hasCommand(command));
        },
        CompletionProvider: services => {
            const { Answers, Dates, Previews } = services.shared.server;
            return new MouCompletionProvider(services, {
                answers: Answers,
                dates: Dates,
                previews: Previews,
                describe: node => services.lsp.HoverProvider.about(node),
            });
        },
        DefinitionProvider: services => new MouDefinition(services, services.shared.server.Terms),
        DocumentHighlightProvider: services => new MouDocumentHighlights(services, services.shared.server.Terms),
        DocumentLinkProvider: services => new MouDocumentLinks(services.shared),
        DocumentSymbolProvider: services => new MouDocumentSymbols(services),
        FoldingRangeProvider: () => new MouFolding(),
        Formatter: services => new MouFormatter(services),
        HoverProvider: services =>
            new MouHover(services, services.shared.server.Answers, services.shared.server.Terms, () =>
                services.shared.server.Settings.today(),
            ),
        InlayHintProvider: ({ shared }) => new MouInlayHints(shared, shared.server.Dates, shared.server.Settings),
        RenameProvider: services =>
            new MouRename(services, services.shared.server.Terms, () => services.shared.server.ClientAbilities.asksBeforeChanges),
        SemanticTokenProvider: () => new MouSemanticTokens(),
    },
    parser: {
        GrammarConfig: services => ({ ...createGrammarConfig(services), nameRegexp: NAME_CHARACTER }),
    },
};

/** What the server has once, whatever the number of languages. */
export const MouServerSharedModule: Module<MouServerSharedServices, PartialLangiumSharedServices & MouServerAddedServices> = {
    lsp: {
        DocumentUpdateHandler: services =>
            new MouDocumentUpdates(services, services.server.Status, () => {
                services.server.CheckSettings.forget();
                void services.server.Diagnostics.recheck();
            }),
        FileOperationHandler: services => new FolderChanges(() => services.lsp.DocumentUpdateHandler),
        LanguageServer: services => new MouLanguageServer(services, () => services.server),
        NodeKindProvider: () => new MouSymbolKinds(),
        TextDocumentContentProvider: () => new LibraryTexts(),
        WorkspaceSymbolProvider: services => new MouWorkspaceSymbols(services),
    },
    server: {
        Settings: services => new Settings(services),
        CheckSettings: ({ workspace }) =>
            new CheckSettings(workspace.FileSystemProvider, () =>
                (workspace.WorkspaceManager.workspaceFolders ?? []).map(({ uri }) => uri),
            ),
        SettingsFiles: services => new SettingsFiles(services.server.CheckSettings),
        Answers: services => new Answers(services),
        Diagnostics: services => new Diagnostics(services, services.server.Status),
        Requests: services => new Requests(services),
        CompareDeadlines: services => new CompareDeadlines(services),
        Timeline: services => new Timeline(services),
        History: services => new History(services),
        ComputeDeadline: services => new ComputeDeadline(services),
        NewAgreements: services => new NewAgreements(services),
        Status: services => new Status(services),
        Terms: services => new Terms(services),
        ClientAbilities: services => new ClientAbilities(services),
        Dates: services => new Dates(services.server.Answers, () => services.server.Settings.today()),
        DatesRefresh: services => new DatesRefresh(services, services.server.Settings),
        Previews: services => new Previews(services, () => services.server.Settings.today()),
    },
};

/** Wires the language and its editor features; `context` brings the connection to the editor and the file system. */
export function createMouServerServices(context: DefaultSharedModuleContext): MouServerServices {
    const shared = inject(createDefaultSharedModule(context), MouGeneratedSharedModule, MouSharedModule, MouServerSharedModule);
    const Mou = inject(createDefaultModule({ shared }), MouGeneratedModule, MouModule, MouServerModule);
    shared.ServiceRegistry.register(Mou);
    return { shared, Mou };
}
