import {
    AstUtils,
    DefaultLinker,
    DocumentState,
    type AstNode,
    type LangiumCoreServices,
    type LangiumDocument,
    type LinkingError,
    type Reference,
    type ReferenceInfo,
    type CstNode,
} from 'langium';
import type { NameDescription } from './name-description.ts';
import { NameReference, RESOLVING, type ReferenceResolver } from './name-reference.ts';
import type { NamesOf } from './names-of.ts';
import type { MouScopeProvider } from './scope-provider.ts';
import { describeUnresolved } from './unresolved-names.ts';

/**
 * Resolves references one after the other from the list that was made when the file's names were read: no walk of the tree,
 * no pause within one file. A blank is never resolved and never a mistake.
 */
export class MouLinker extends DefaultLinker implements ReferenceResolver {
    private readonly scopes: MouScopeProvider;
    private readonly namesOf: NamesOf;

    constructor(services: LangiumCoreServices, scopes: MouScopeProvider, namesOf: NamesOf) {
        super(services);
        this.scopes = scopes;
        this.namesOf = namesOf;
    }

    override buildReference(node: AstNode, property: string, refNode: CstNode | undefined, refText: string): Reference {
        return new NameReference(this, node, property, refNode, refText);
    }

    override async link(document: LangiumDocument): Promise<void> {
        // Somebody may have followed a reference while the files it leads to were still being read again.
        this.unlink(document);
        const { references } = this.namesOf(document);
        for (const reference of references) {
            this.resolve(reference);
        }
        document.references = references;
    }

    override unlink(document: LangiumDocument): void {
        this.scopes.forget(document);
        for (const reference of this.namesOf(document).references) {
            reference.target = undefined;
            reference.$nodeDescription = undefined;
        }
        document.references = [];
    }

    /** Resolves a reference unless it has been, and keeps the answer in it. */
    resolve(reference: NameReference): void {
        if (reference.target !== undefined || reference.isBlank) {
            return;
        }
        const document = AstUtils.findRootNode(reference.container).$document;
        if (!document || document.state < DocumentState.ComputedScopes) {
            return;
        }
        reference.target = RESOLVING;
        const found = this.scopes
            .getScope({ reference, container: reference.container, property: reference.property })
            .getElement(reference.$refText) as NameDescription | undefined;
        reference.$nodeDescription = found;
        reference.target = found?.node ?? this.unresolved(reference);
    }

    private unresolved(reference: NameReference): LinkingError {
        const info: ReferenceInfo = { reference, container: reference.container, property: reference.property };
        return { info, message: describeUnresolved(info, this.reflection.getReferenceType(info)) };
    }
}
