import {
    AstUtils,
    stream,
    type AstNode,
    type AstNodeDescription,
    type AstReflection,
    type IndexManager,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    type Stream,
    type URI,
} from 'langium';
import { CrossReference } from '../references/cross-reference.ts';
import { namesFor } from '../references/file-names.ts';
import { NameReference } from '../references/name-reference.ts';
import type { NamesOf } from '../references/names-of.ts';
import type { Imports } from './imports.ts';

/**
 * What every file declares and which names of other files it refers to. References within a file are not kept twice: they are
 * in the document.
 */
export class MouIndexManager implements IndexManager {
    private readonly declarations = new Map<string, readonly AstNodeDescription[]>();
    private readonly references = new Map<string, readonly CrossReference[]>();
    private readonly reflection: AstReflection;

    private readonly imports: Imports;
    private readonly namesOf: NamesOf;

    constructor(services: LangiumSharedCoreServices, imports: Imports, namesOf: NamesOf) {
        this.imports = imports;
        this.namesOf = namesOf;
        this.reflection = services.AstReflection;
    }

    remove(uri: URI): void {
        this.removeContent(uri);
        this.removeReferences(uri);
    }

    removeContent(uri: URI): void {
        this.declarations.delete(uri.toString());
    }

    removeReferences(uri: URI): void {
        this.references.delete(uri.toString());
    }

    async updateContent(document: LangiumDocument): Promise<void> {
        this.declarations.set(document.uri.toString(), this.namesOf(document).declarations);
    }

    async updateReferences(document: LangiumDocument): Promise<void> {
        const crossing = referencesOf(document).filter(
            reference => reference.$nodeDescription && reference.$nodeDescription.document !== document,
        );
        this.references.set(
            document.uri.toString(),
            crossing.map(reference => new CrossReference(reference, document)),
        );
    }

    isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
        return this.imports.of(document).some(({ uri }) => uri && changedUris.has(uri.toString()));
    }

    allElements(nodeType?: string, uris?: Set<string>): Stream<AstNodeDescription> {
        return stream(this.declarations.entries())
            .filter(([uri]) => !uris || uris.has(uri))
            .flatMap(([, declarations]) => stream(declarations))
            .filter(({ type }) => !nodeType || this.reflection.isSubtype(type, nodeType));
    }

    findAllReferences(target: AstNode): Stream<CrossReference> {
        const document = AstUtils.getDocument(target);
        const local = referencesOf(document)
            .filter(reference => reference.ref === target)
            .map(reference => new CrossReference(reference, document));
        return stream(local).concat(stream(this.referencesElsewhere(target)));
    }

    /**
     * Whether a file that uses this one speaks of a declaration by one of its names. Asks the texts, not what they were resolved
     * to: the edited file is checked before the files that use it are linked anew.
     */
    isUsedElsewhere(target: AstNode): boolean {
        const names = namesFor(target);
        return this.imports.importers(AstUtils.getDocument(target).uri).some(importer => {
            const { namesReferredTo } = this.namesOf(importer);
            return names.some(name => namesReferredTo.has(name));
        });
    }

    private *referencesElsewhere(target: AstNode): Generator<CrossReference> {
        for (const importer of this.imports.importers(AstUtils.getDocument(target).uri)) {
            for (const reference of this.references.get(importer.uri.toString()) ?? []) {
                if (reference.targetNode === target) {
                    yield reference;
                }
            }
        }
    }
}

function referencesOf(document: LangiumDocument): NameReference[] {
    return document.references.filter(reference => reference instanceof NameReference);
}
