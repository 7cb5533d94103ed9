import {
    AstUtils,
    type AstNode,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    type ReferenceInfo,
    type Scope,
    type ScopeProvider,
} from 'langium';
import { isActorRef, isOpenRole, isParty, isRole, type ActorRef } from '../generated/ast.ts';
import type { Imports } from '../workspace/imports.ts';
import { rolesOf, type FileNames, type NameMap, type NameSort } from './file-names.ts';
import type { NameDescription } from './name-description.ts';
import type { NamesOf } from './names-of.ts';
import { provisionScope } from './provision-scope.ts';
import { ComputedScope, VisibleScope } from './visible-scope.ts';

/** Which sorts of names a reference of a type may mean, the likelier first. */
const MEANINGS: Readonly<Record<string, readonly NameSort[]>> = {
    Actor: ['party', 'role'],
    Anchor: ['anchor'],
    Named: ['anchor', 'party'],
    Calendar: ['calendar'],
    Profile: ['profile'],
    Agreement: ['agreement'],
    Citation: ['citation'],
};

interface Visible {
    readonly files: readonly FileNames[];
    readonly scopes: Map<string, VisibleScope>;
}

/**
 * What a reference can mean: the names of its own file and of the files that this one uses directly, and nothing else.
 * A file's own names come first. What is visible in a file is worked out once and kept until the file is linked anew.
 */
export class MouScopeProvider implements ScopeProvider {
    private readonly visible = new WeakMap<LangiumDocument, Visible>();
    private readonly reflection: LangiumSharedCoreServices['AstReflection'];

    private readonly imports: Imports;
    private readonly namesOf: NamesOf;

    constructor(shared: LangiumSharedCoreServices, imports: Imports, namesOf: NamesOf) {
        this.imports = imports;
        this.namesOf = namesOf;
        this.reflection = shared.AstReflection;
    }

    getScope(context: ReferenceInfo): Scope {
        const { container } = context;
        const document = AstUtils.getDocument(container);
        const type = this.reflection.getReferenceType(context);
        if (type === 'Provision') {
            return provisionScope(context, this.visibleFiles(document), agreement => this.namesOf(AstUtils.getDocument(agreement)));
        }
        if (isActorRef(container) && context.property === 'actor' && container.of) {
            return this.roleScope(container, document) ?? this.scopeOf(type, document);
        }
        return this.scopeOf(type, document);
    }

    /** The names of a file and of those it uses directly, its own first. */
    visibleFiles(document: LangiumDocument): readonly FileNames[] {
        return this.visibleFrom(document).files;
    }

    /** Forgets what was visible in a file, because it or what it uses has changed. */
    forget(document: LangiumDocument): void {
        this.visible.delete(document);
    }

    private visibleFrom(document: LangiumDocument): Visible {
        let visible = this.visible.get(document);
        if (!visible) {
            const files = [document, ...this.imports.importedDocuments(document)].map(this.namesOf);
            this.visible.set(document, (visible = { files, scopes: new Map() }));
        }
        return visible;
    }

    private scopeOf(type: string, document: LangiumDocument): VisibleScope {
        const { files, scopes } = this.visibleFrom(document);
        let scope = scopes.get(type);
        if (!scope) {
            const tables = files.flatMap(file => (MEANINGS[type] ?? []).map(sort => file.of(sort)));
            scopes.set(type, (scope = new VisibleScope(tables.filter(table => table !== undefined))));
        }
        return scope;
    }

    /** `Rep of Council`: the roles of that party, then those that every party has. Any role while the party is unknown. */
    private roleScope(reference: ActorRef, document: LangiumDocument): Scope | undefined {
        const holder = reference.of?.ref;
        if (!holder) {
            return undefined;
        }
        const own = new Set<AstNode>(
            isParty(holder) ? rolesOf(holder) : isRole(holder) && isParty(holder.$container) ? rolesOf(holder.$container) : [],
        );
        const tables = this.visibleFiles(document)
            .map(file => file.of('role'))
            .filter(table => table !== undefined);
        const holds = ({ node }: NameDescription): boolean => own.has(node) || isOpenRole(node);
        const byNearness = (found: NameDescription[]): NameDescription[] => [
            ...found.filter(({ node }) => own.has(node)),
            ...found.filter(({ node }) => !own.has(node)),
        ];
        return new ComputedScope(
            name => byNearness(tables.flatMap((table: NameMap) => table.get(name) ?? []).filter(holds))[0],
            () => byNearness(tables.flatMap((table: NameMap) => [...table.values()].flat()).filter(holds)),
        );
    }
}
