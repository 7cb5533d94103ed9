import {
    URI,
    UriUtils,
    type DefaultSharedCoreModuleContext,
    type LangiumCoreServices,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    type ParseResult,
} from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Document } from '../../language/generated/ast.ts';
import { createMouCoreServices } from '../../language/mou-module.ts';
import { readMarks, type MarkedText } from './marks.ts';
import { MemoryFiles, type FileContent } from './memory-files.ts';

export { readMarks, type MarkedRange, type MarkedText } from './marks.ts';
export { MemoryFiles, type FileContent } from './memory-files.ts';

/** The folder that the paths of a test's files are relative to. */
export const WORKSPACE = URI.parse('file:///workspace');

/** The services a workspace is built with. */
export interface Wired<
    L extends LangiumCoreServices = LangiumCoreServices,
    S extends LangiumSharedCoreServices = LangiumSharedCoreServices,
> {
    readonly shared: S;
    readonly Mou: L;
}

/** How a workspace in memory is built. */
export interface WorkspaceOptions<W extends Wired = ReturnType<typeof createMouCoreServices>> {
    /** Creates the services; the language without an editor if left out, the server's for tests of its features. */
    readonly create?: (context: DefaultSharedCoreModuleContext) => W;
    /** Whether `»`, `«` and `|` are marks. They are unless set to false, for texts that hold such characters themselves. */
    readonly marks?: boolean;
    /** Whether checks run. They do unless set to false. */
    readonly validation?: boolean;
}

/**
 * Several `.mou` files in memory, built together as an editor or the command line would build a folder.
 *
 *     const workspace = await mouWorkspace({
 *         'main.mou': 'uses "shared.mou"\nclause 1 { »Coun|cil« must "meet" }',
 *         'shared.mou': 'party Council is "Kent County Council"'
 *     });
 *     workspace.diagnostics('main.mou')            // what was reported there, in order of place
 *     workspace.marks('main.mou').ranges[0]        // { start, end, text: 'Council' }
 *     workspace.marks('main.mou').cursors[0]       // offset of the `|`
 *     await workspace.write('shared.mou', '...')   // an edit: rebuilds it and what depends on it
 *     await workspace.remove('shared.mou')         // a deletion
 */
export class MouWorkspace<W extends Wired = ReturnType<typeof createMouCoreServices>> {
    /** The files behind the documents; write here to change a file that the workspace is not told of. */
    readonly files = new MemoryFiles();
    /** All services: `services.Mou` of the language, `services.shared`. */
    readonly services: W;
    private readonly marked = new Map<string, MarkedText>();

    private readonly options: WorkspaceOptions<W>;

    constructor(options: WorkspaceOptions<W> = {}) {
        this.options = options;
        const create = options.create ?? (createMouCoreServices as unknown as (context: DefaultSharedCoreModuleContext) => W);
        this.services = create({ fileSystemProvider: () => this.files });
    }

    /** Builds the workspace from what is in its files. */
    async open(): Promise<void> {
        const { WorkspaceManager, DocumentBuilder } = this.services.shared.workspace;
        const build = { validation: this.options.validation ?? true };
        WorkspaceManager.initialBuildOptions = build;
        DocumentBuilder.updateBuildOptions = build;
        await WorkspaceManager.initializeWorkspace([{ uri: WORKSPACE.toString(), name: 'workspace' }]);
    }

    /**
     * Empties the workspace and builds these files in it instead. Several times quicker than a new workspace, for tables of many
     * small texts.
     */
    async replaceAll(files: Record<string, FileContent>): Promise<void> {
        const { LangiumDocuments, DocumentBuilder } = this.services.shared.workspace;
        const old = LangiumDocuments.all.map(document => document.uri).toArray();
        old.forEach(uri => this.files.remove(uri));
        this.marked.clear();
        Object.entries(files).forEach(([path, content]) => this.put(path, content));
        await DocumentBuilder.update(
            Object.keys(files).map(path => this.uri(path)),
            old,
        );
    }

    /** Puts a file into the folder without telling anybody, reading its marks. */
    put(path: string, content: FileContent): void {
        const marked = typeof content === 'string' && this.options.marks !== false ? readMarks(content) : undefined;
        if (marked) {
            this.marked.set(path, marked);
        }
        this.files.write(this.uri(path), marked?.text ?? content);
    }

    /** Creates or changes a file and rebuilds what that concerns. */
    async write(path: string, content: FileContent): Promise<void> {
        this.put(path, content);
        await this.services.shared.workspace.DocumentBuilder.update([this.uri(path)], []);
    }

    /** Deletes a file and rebuilds what that concerns. */
    async remove(path: string): Promise<void> {
        this.files.remove(this.uri(path));
        await this.services.shared.workspace.DocumentBuilder.update([], [this.uri(path)]);
    }

    /** The address of a file of the workspace; of any file by its absolute path; of any document by its whole address. */
    uri(path: string): URI {
        return /^[a-z-]+:/.test(path) ? URI.parse(path) : path.startsWith('/') ? URI.file(path) : UriUtils.joinPath(WORKSPACE, path);
    }

    /** Whether a document for this file is loaded. */
    has(path: string): boolean {
        return this.services.shared.workspace.LangiumDocuments.hasDocument(this.uri(path));
    }

    /** The document of a file. @throws if it is not loaded */
    document(path: string): LangiumDocument<Document> {
        const document = this.services.shared.workspace.LangiumDocuments.getDocument(this.uri(path));
        if (!document) {
            throw new Error(`No document for ${path}.`);
        }
        return document as LangiumDocument<Document>;
    }

    /** The syntax tree of a file. */
    root(path: string): Document {
        return this.document(path).parseResult.value;
    }

    /** What the marks of a file marked. @throws if the file has no marked text */
    marks(path: string): MarkedText {
        const marked = this.marked.get(path);
        if (!marked) {
            throw new Error(`${path} was not given with marks.`);
        }
        return marked;
    }

    /** Everything reported for a file, in order of place. */
    diagnostics(path: string): Diagnostic[] {
        return (this.document(path).diagnostics ?? []).toSorted(
            (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
        );
    }

    /** The references of a file that lead nowhere, as written in it. */
    unresolved(path: string): string[] {
        return this.document(path)
            .references.filter(reference => reference.error)
            .map(reference => reference.$refText);
    }
}

/** Builds a workspace of these files (path to text, bytes or what makes it unreadable), with checks. */
export async function mouWorkspace<W extends Wired = ReturnType<typeof createMouCoreServices>>(
    files: Record<string, FileContent>,
    options?: WorkspaceOptions<W>,
): Promise<MouWorkspace<W>> {
    const workspace = new MouWorkspace<W>(options);
    workspace.files.makeFolder(WORKSPACE);
    for (const [path, content] of Object.entries(files)) {
        workspace.put(path, content);
    }
    await workspace.open();
    return workspace;
}

let parsing: LangiumCoreServices | undefined;

/** Only parses a text: no names, no checks, no marks. The quickest way to a syntax tree or to the syntax errors. */
export function parseMou(text: string): ParseResult<Document> {
    parsing ??= createMouCoreServices({ fileSystemProvider: () => new MemoryFiles() }).Mou;
    return parsing.parser.LangiumParser.parse<Document>(text);
}
