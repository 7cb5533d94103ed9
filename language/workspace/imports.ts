import {
    URI,
    type AstNode,
    type LangiumDocument,
    type LangiumDocuments,
    type LangiumSharedCoreServices,
    type WorkspaceManager,
} from 'langium';
import { isUsesFile, isUsesProfile, type Document, type UsesFile, type UsesProfile } from '../generated/ast.ts';
import { importTarget, type BadTarget } from './import-target.ts';

/** One `uses` of a file and where it leads, if its path can lead anywhere. */
export interface Import {
    readonly node: UsesFile | UsesProfile;
    readonly uri?: URI;
    readonly bad?: BadTarget;
}

interface Uses {
    /** The syntax tree they were read from. */
    readonly root: AstNode;
    readonly imports: readonly Import[];
}

/**
 * Which file uses which, in both directions. Kept up file by file as the document builder parses them, so that nobody has to
 * walk through the workspace to know whom a change concerns. A file that does not exist can have importers too: they wait for it.
 */
export class Imports {
    private readonly bySource = new Map<string, Uses>();
    private readonly byTarget = new Map<string, Set<string>>();
    private readonly documents: LangiumDocuments;
    private readonly workspace: () => WorkspaceManager;

    constructor(services: LangiumSharedCoreServices) {
        this.documents = services.workspace.LangiumDocuments;
        this.workspace = () => services.workspace.WorkspaceManager;
    }

    /** The `uses` of a parsed document in its order. */
    of(document: LangiumDocument): readonly Import[] {
        const root = document.parseResult.value;
        const known = this.bySource.get(document.uri.toString());
        return known?.root === root ? known.imports : this.read(document, root as Document);
    }

    /** Forgets what a file uses; who uses it stays known. */
    forget(uri: URI): void {
        const source = uri.toString();
        for (const { uri: target } of this.bySource.get(source)?.imports ?? []) {
            const importers = this.byTarget.get(target?.toString() ?? '');
            importers?.delete(source);
            if (importers?.size === 0) {
                this.byTarget.delete(target!.toString());
            }
        }
        this.bySource.delete(source);
    }

    /** The documents that a document uses directly, each once, in the order of its `uses`; without those that are not there. */
    importedDocuments(document: LangiumDocument): LangiumDocument<Document>[] {
        const found = new Set<LangiumDocument>();
        for (const { uri } of this.of(document)) {
            const imported = uri && this.documents.getDocument(uri);
            if (imported && imported !== document) {
                found.add(imported);
            }
        }
        return [...found] as LangiumDocument<Document>[];
    }

    /** The documents that use a file directly, whether it exists or not. */
    importers(uri: URI | string): LangiumDocument<Document>[] {
        return [...(this.byTarget.get(uri.toString()) ?? [])]
            .map(source => this.documents.getDocument(URI.parse(source)))
            .filter(document => document !== undefined) as LangiumDocument<Document>[];
    }

    /** The addresses of the files that use any of these, directly or by way of others; these themselves only if in a circle. */
    dependants(uris: Iterable<string>): Set<string> {
        const found = new Set<string>();
        const open = [...uris];
        for (let uri = open.pop(); uri !== undefined; uri = open.pop()) {
            for (const source of this.byTarget.get(uri) ?? []) {
                if (!found.has(source)) {
                    found.add(source);
                    open.push(source);
                }
            }
        }
        return found;
    }

    /**
     * The way back when a used file leads to the file that uses it: the addresses from `target` to `source`, both included.
     * Undefined when there is no circle.
     */
    circle(source: URI, target: URI): string[] | undefined {
        const goal = source.toString();
        const cameFrom = new Map<string, string | undefined>([[target.toString(), undefined]]);
        for (const uri of cameFrom.keys()) {
            if (uri === goal) {
                return wayTo(goal, cameFrom);
            }
            for (const { uri: next } of this.bySource.get(uri)?.imports ?? []) {
                if (next && !cameFrom.has(next.toString())) {
                    cameFrom.set(next.toString(), uri);
                }
            }
        }
        return undefined;
    }

    private read(document: LangiumDocument, root: Document): readonly Import[] {
        this.forget(document.uri);
        const source = document.uri.toString();
        const folders = (this.workspace().workspaceFolders ?? []).map(folder => URI.parse(folder.uri));
        const imports: Import[] = [];
        for (const node of root.elements) {
            if (isUsesFile(node) || isUsesProfile(node)) {
                const target = importTarget(node, folders);
                imports.push({ node, ...target });
                if ('uri' in target) {
                    this.connect(source, target.uri.toString());
                }
            }
        }
        this.bySource.set(source, { root, imports });
        return imports;
    }

    private connect(source: string, target: string): void {
        const importers = this.byTarget.get(target);
        if (importers) {
            importers.add(source);
        } else {
            this.byTarget.set(target, new Set([source]));
        }
    }
}

function wayTo(goal: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
    const way: string[] = [];
    for (let uri: string | undefined = goal; uri !== undefined; uri = cameFrom.get(uri)) {
        way.unshift(uri);
    }
    return way;
}
