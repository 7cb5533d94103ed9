import {
    Cancellation,
    DefaultDocumentBuilder,
    DocumentState,
    OperationCancelled,
    URI,
    delayNextTick,
    interruptAndCheck,
    isOperationCancelled,
    type BuildOptions,
    type LangiumDocument,
    type LangiumSharedCoreServices,
} from 'langium';
import type { BorrowedWords } from './borrowed-words.ts';
import { fileProblem, problemOfError } from './decode-text.ts';
import type { MouDocumentFactory } from './document-factory.ts';
import type { FileProblems } from './file-problems.ts';
import type { Imports } from './imports.ts';
import { LIBRARY_SCHEME } from './library.ts';
import type { TermFiles } from './term-files.ts';

type CancellationToken = Cancellation.CancellationToken;
const { CancellationToken } = Cancellation;

/**
 * Builds documents in the order in which somebody waits for them: first those open in an editor, with what they use, through all
 * phases; then the rest. A change concerns the changed file, the files that use it (directly or by way of others), and nothing
 * else; who uses whom is looked up, so the cost of an edit does not grow with the workspace.
 */
export class MouDocumentBuilder extends DefaultDocumentBuilder {
    /**
     * Which documents are checked when the build asks for checks. Unless replaced: those open in an editor, or all when there is
     * no editor. Shipped files are never checked.
     */
    checks: (document: LangiumDocument) => boolean = document => this.textDocuments === undefined || this.isOpen(document);

    /**
     * Lets the editor's next messages arrive before a changed text is parsed, so that of a burst of edits only the last is.
     * Unless replaced: one turn of the event loop.
     */
    settle: () => Promise<void> = delayNextTick;

    /**
     * What becomes of a fault of the program while a document is built. Unless replaced it ends the build; if it returns, the build
     * goes on with the next step.
     */
    onFault: (document: LangiumDocument, fault: unknown) => void = (_, fault) => {
        throw fault;
    };

    /** Documents with which something went wrong; the next build begins with them anew. */
    private readonly faulty = new Set<LangiumDocument>();

    /** Documents whose last build has not reached its end. */
    private readonly unfinished = new Set<LangiumDocument>();

    private readonly factory: MouDocumentFactory;
    private readonly imports: Imports;
    private readonly problems: FileProblems;
    private readonly words: BorrowedWords;
    private readonly termFiles: TermFiles;

    constructor(
        services: LangiumSharedCoreServices,
        factory: MouDocumentFactory,
        imports: Imports,
        problems: FileProblems,
        words: BorrowedWords,
        termFiles: TermFiles,
    ) {
        super(services);
        this.words = words;
        this.termFiles = termFiles;
        this.factory = factory;
        this.imports = imports;
        this.problems = problems;
    }

    /**
     * Says that a document has another text, before the build that reads it begins: whoever asks for the document from now on waits
     * for that build. It is loaded if it is not yet.
     */
    announce(uri: URI): void {
        this.currentState = DocumentState.Changed;
        this.resetToState(this.documentFor(uri), DocumentState.Changed);
    }

    override async update(changed: URI[], deleted: URI[], cancelToken = CancellationToken.None): Promise<void> {
        this.currentState = DocumentState.Changed;
        const gone = deleted.flatMap(uri => this.langiumDocuments.deleteDocuments(uri));
        gone.forEach(document => this.cleanUpDeleted(document));
        this.faulty.forEach(document => this.resetToState(document, DocumentState.Changed));
        this.faulty.clear();
        const changedUris = (await Promise.all(changed.map(uri => this.findChangedUris(uri)))).flat();
        const news = [...changed, ...changedUris].filter(uri => !this.hasSameText(uri));
        for (const uri of changedUris) {
            this.resetToState(this.documentFor(uri), DocumentState.Changed);
        }
        this.resetDependants(new Set([...news, ...deleted, ...gone.map(document => document.uri)].map(uri => uri.toString())));
        this.checkCalendars(this.termFiles.changed([...changed, ...deleted]));
        await this.emitUpdate(
            changedUris,
            gone.map(document => document.uri),
        );
        await this.settle();
        if (cancelToken.isCancellationRequested) {
            throw OperationCancelled;
        }
        await this.buildDocuments(this.sortDocuments([...this.unfinished]), this.updateBuildOptions, cancelToken);
    }

    override resetToState(document: LangiumDocument, state: DocumentState): void {
        super.resetToState(document, state);
        this.unfinished.add(document);
    }

    protected override cleanUpDeleted(document: LangiumDocument): void {
        super.cleanUpDeleted(document);
        this.checkAgain(this.imports.importedDocuments(document));
        this.imports.forget(document.uri);
        this.termFiles.forget(document.uri);
        this.problems.note(document.uri, undefined);
        this.unfinished.delete(document);
        this.faulty.delete(document);
    }

    protected override prepareBuild(documents: LangiumDocument[], options: BuildOptions): void {
        super.prepareBuild(documents, options);
        documents.forEach(document => this.unfinished.add(document));
    }

    protected override runCancelable(
        documents: LangiumDocument[],
        state: DocumentState,
        cancelToken: CancellationToken,
        step: (document: LangiumDocument) => unknown,
    ): Promise<void> {
        return super.runCancelable(documents, state, cancelToken, document => this.guarded(document, async () => step(document)));
    }

    private async guarded(document: LangiumDocument, step: () => Promise<unknown>): Promise<void> {
        try {
            await step();
        } catch (fault) {
            if (isOperationCancelled(fault)) {
                throw fault;
            }
            this.faulty.add(document);
            this.onFault(document, fault);
        }
    }

    /**
     * Tells even when the build has been called off meanwhile: the document has reached the state and will not reach it again, so
     * whoever waits for it would wait for ever.
     */
    protected override notifyDocumentPhase(
        document: LangiumDocument,
        state: DocumentState,
        _cancelToken?: CancellationToken,
    ): Promise<void> {
        return super.notifyDocumentPhase(document, state, CancellationToken.None);
    }

    protected override markAsCompleted(document: LangiumDocument): void {
        super.markAsCompleted(document);
        this.unfinished.delete(document);
    }

    protected override shouldValidate(document: LangiumDocument): boolean {
        return super.shouldValidate(document) && document.uri.scheme !== LIBRARY_SCHEME && this.checks(document);
    }

    protected override async buildDocuments(
        documents: LangiumDocument[],
        options: BuildOptions,
        cancelToken: CancellationToken,
    ): Promise<void> {
        const urgent = documents.filter(document => document.state < DocumentState.Linked && this.isOpen(document));
        const begun = urgent.length > 0 && urgent.length < documents.length ? await this.finishFirst(urgent, options, cancelToken) : [];
        const all = await this.parseWithImports([...new Set([...documents, ...begun])], options, cancelToken);
        await super.buildDocuments(all, options, cancelToken);
        urgent.forEach(document => this.markAsCompleted(document));
    }

    /** Takes some documents through all phases, and what they use as far as they need it. Gives both; the latter are still to be finished. */
    private async finishFirst(
        urgent: LangiumDocument[],
        options: BuildOptions,
        cancelToken: CancellationToken,
    ): Promise<LangiumDocument[]> {
        const needed = await this.parseWithImports(urgent, options, cancelToken);
        for (const document of needed) {
            await this.advance(document, DocumentState.IndexedContent, cancelToken, () => this.indexManager.updateContent(document));
            await this.advance(document, DocumentState.ComputedScopes, cancelToken, async () => {
                document.localSymbols = await this.languageOf(document).references.ScopeComputation.collectLocalSymbols(document);
            });
        }
        for (const document of urgent.filter(document => this.shouldLink(document))) {
            await this.advance(document, DocumentState.Linked, cancelToken, () =>
                this.languageOf(document).references.Linker.link(document),
            );
            await this.advance(document, DocumentState.IndexedReferences, cancelToken, () => this.indexManager.updateReferences(document));
        }
        for (const document of urgent.filter(document => this.shouldValidate(document))) {
            await this.advance(document, DocumentState.Validated, cancelToken, () => this.validate(document, cancelToken));
        }
        return needed;
    }

    /** Parses documents and, newly loaded where need be, what they use. Gives both, each once, the given ones first. */
    private async parseWithImports(
        documents: LangiumDocument[],
        options: BuildOptions,
        cancelToken: CancellationToken,
    ): Promise<LangiumDocument[]> {
        const all = new Set<LangiumDocument>();
        const add = (more: LangiumDocument[]): void => {
            this.prepareBuild(
                more.filter(other => !all.has(other)),
                options,
            );
            more.forEach(other => all.add(other));
        };
        add(documents);
        for (const document of all) {
            const changed = document.state < DocumentState.Parsed;
            if (changed) {
                add(this.checkAgain(this.imports.importedDocuments(document)));
                await this.advance(document, DocumentState.Parsed, cancelToken, () => this.factory.update(document, cancelToken));
            }
            await this.termFiles.load(document);
            for (const { uri } of this.imports.of(document)) {
                const used = uri && (this.langiumDocuments.getDocument(uri) ?? (await this.load(uri)));
                if (used && used.state < DocumentState.IndexedReferences) {
                    add([used]);
                } else if (used && changed) {
                    add(this.checkAgain([used]));
                }
            }
        }
        for (const document of all) {
            const words = this.words.of(document);
            if (!this.factory.wasReadWith(document, words)) {
                add(this.readAgain(document, words));
            }
        }
        return [...all];
    }

    /** Reads a document with other words as names; gives it and the documents that use it, which must be linked anew. */
    private readAgain(document: LangiumDocument, words: ReadonlySet<string>): LangiumDocument[] {
        this.resetToState(document, DocumentState.Changed);
        this.factory.readWith(document, words);
        document.state = DocumentState.Parsed;
        const importers = this.imports.importers(document.uri).filter(({ state }) => state > DocumentState.ComputedScopes);
        importers.forEach(importer => this.resetToState(importer, DocumentState.ComputedScopes));
        return [document, ...importers];
    }

    /** Whether a declaration is used may depend on a file that uses its file: checked documents among these are checked anew. */
    private checkAgain(documents: LangiumDocument[]): LangiumDocument[] {
        const stale = documents.filter(document => document.state === DocumentState.Validated && this.checks(document));
        stale.forEach(document => this.resetToState(document, DocumentState.IndexedReferences));
        return stale;
    }

    /** Adds a used file to the workspace, to be read with the next build; undefined when there is none. */
    private async load(uri: URI): Promise<LangiumDocument | undefined> {
        return uri.scheme === LIBRARY_SCHEME || (await this.isFile(uri)) ? this.documentFor(uri) : undefined;
    }

    private async isFile(uri: URI): Promise<boolean> {
        try {
            const { isFile, isDirectory } = await this.fileSystemProvider.stat(uri);
            this.problems.note(uri, isDirectory ? fileProblem('folder') : undefined);
            return isFile;
        } catch (error) {
            const problem = problemOfError(error);
            this.problems.note(uri, problem.kind === 'missing' ? undefined : problem);
            return false;
        }
    }

    private documentFor(uri: URI): LangiumDocument {
        let document = this.langiumDocuments.getDocument(uri);
        if (!document) {
            document = this.factory.unread(uri);
            this.langiumDocuments.addDocument(document);
        }
        return document;
    }

    /** Files that use a changed file are linked anew, those that use it by way of others are checked anew. */
    private resetDependants(uris: ReadonlySet<string>): void {
        const direct = new Set<LangiumDocument>([...uris].flatMap(uri => this.imports.importers(uri)));
        for (const document of direct) {
            if (!uris.has(document.uri.toString())) {
                this.resetToState(document, DocumentState.ComputedScopes);
            }
        }
        for (const uri of this.imports.dependants(uris)) {
            const document = uris.has(uri) ? undefined : this.langiumDocuments.getDocument(URI.parse(uri));
            if (document && !direct.has(document)) {
                this.resetToState(document, DocumentState.IndexedReferences);
            }
        }
    }

    /** Documents whose calendars name a changed .ics file, and those that use them, are checked anew. */
    private checkCalendars(documents: readonly LangiumDocument[]): void {
        const uris = documents.map(({ uri }) => uri.toString());
        for (const uri of new Set([...uris, ...this.imports.dependants(uris)])) {
            const document = this.langiumDocuments.getDocument(URI.parse(uri));
            if (document) {
                this.resetToState(document, DocumentState.IndexedReferences);
            }
        }
    }

    private async advance(
        document: LangiumDocument,
        state: DocumentState,
        cancelToken: CancellationToken,
        step: () => Promise<unknown>,
    ): Promise<void> {
        if (document.state < state) {
            await interruptAndCheck(cancelToken);
            await this.guarded(document, step);
            document.state = state;
            await this.notifyDocumentPhase(document, state, cancelToken);
        }
    }

    /** Whether a file was only opened or saved: the editor's text is the one that was read. */
    private hasSameText(uri: URI): boolean {
        const text = this.textDocuments?.get(uri)?.getText();
        return text !== undefined && text === this.langiumDocuments.getDocument(uri)?.parseResult.value.$cstNode?.root.fullText;
    }

    private isOpen(document: LangiumDocument): boolean {
        return this.textDocuments?.get(document.uri) !== undefined;
    }

    private languageOf(document: LangiumDocument): ReturnType<typeof this.serviceRegistry.getServices> {
        return this.serviceRegistry.getServices(document.uri);
    }
}
