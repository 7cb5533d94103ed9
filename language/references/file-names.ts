import type { AstNode, LangiumDocument } from 'langium';
import { isAlsoKnownAs, isNamesTail, isRole, type Event, type Party, type Provision } from '../generated/ast.ts';
import { NameDescription } from './name-description.ts';
import { isBlank, NameReference } from './name-reference.ts';
import { ProvisionNumbers } from './provision-numbers.ts';

/** Declarations by what they are called, each list in the order of the file, names before other names. */
export type NameMap = Map<string, NameDescription[]>;

/** The kinds of names that do not meet: an event and a party may be called the same. Parties come before roles. */
export type NameSort = 'party' | 'role' | 'anchor' | 'calendar' | 'profile' | 'agreement' | 'citation';

const SORTS: Readonly<Record<string, NameSort>> = {
    Party: 'party',
    Joiner: 'party',
    Role: 'role',
    OpenRole: 'role',
    Event: 'anchor',
    Deadline: 'anchor',
    Review: 'anchor',
    Step: 'anchor',
    Calendar: 'calendar',
    Profile: 'profile',
    Agreement: 'agreement',
    Citation: 'citation',
};
const PROVISIONS: ReadonlySet<string> = new Set(['Section', 'Clause', 'Appendix', 'ListItem']);

/**
 * Everything about names in one file, read in one walk of its syntax tree: what it declares, under which names, and where it
 * refers to names. Holds for this very tree; a changed file gets a new one.
 */
export class FileNames {
    private readonly maps = new Map<NameSort, NameMap>();
    private readonly otherNames: NameDescription[] = [];
    private referredTo: ReadonlySet<string> | undefined;
    /** Every named declaration once, by its own name, in the order of the file. */
    readonly declarations: NameDescription[] = [];
    /** All references of the file in its order. */
    readonly references: NameReference[] = [];
    /** The provisions of the file by number. */
    readonly provisions: ProvisionNumbers;
    /** Whether the file holds the heading of an agreement of its own. */
    readonly hasAgreement: boolean;

    readonly document: LangiumDocument;

    constructor(document: LangiumDocument) {
        this.document = document;
        const provisions: Provision[] = [];
        this.visit(document.parseResult.value, provisions);
        for (const other of this.otherNames) {
            this.add(SORTS[other.type]!, other);
        }
        this.provisions = new ProvisionNumbers(document, provisions);
        this.hasAgreement = this.maps.has('agreement');
    }

    /** The names that the file refers to, without quotes, whatever they mean. */
    get namesReferredTo(): ReadonlySet<string> {
        return (this.referredTo ??= new Set(this.references.map(({ $refText }) => $refText)));
    }

    /** The declarations of one sort. */
    of(sort: NameSort): NameMap | undefined {
        return this.maps.get(sort);
    }

    private visit(node: AstNode, provisions: Provision[]): void {
        this.enter(node, provisions);
        const properties = node as AstNode & Record<string, unknown>;
        for (const key in properties) {
            if (key.charCodeAt(0) === 36) {
                continue;
            }
            const value = properties[key];
            if (Array.isArray(value)) {
                for (const item of value) {
                    this.visitValue(item, provisions);
                }
            } else {
                this.visitValue(value, provisions);
            }
        }
    }

    private visitValue(value: unknown, provisions: Provision[]): void {
        if (value instanceof NameReference) {
            this.references.push(value);
        } else if (typeof value === 'object' && value !== null && '$type' in value) {
            this.visit(value as AstNode, provisions);
        }
    }

    private enter(node: AstNode, provisions: Provision[]): void {
        if (PROVISIONS.has(node.$type)) {
            provisions.push(node as Provision);
            return;
        }
        const sort = SORTS[node.$type];
        const name = (node as AstNode & { name?: string }).name;
        if (!sort || !name || isBlank(name)) {
            return;
        }
        const description = new NameDescription(node, name, this.document, false);
        this.declarations.push(description);
        this.add(sort, description);
        for (const other of otherNames(node)) {
            if (other !== name) {
                this.otherNames.push(new NameDescription(node, other, this.document, true));
            }
        }
    }

    private add(sort: NameSort, description: NameDescription): void {
        let map = this.maps.get(sort);
        if (!map) {
            this.maps.set(sort, (map = new Map()));
        }
        const same = map.get(description.name);
        if (!same) {
            map.set(description.name, [description]);
        } else if (!same.some(entry => entry.node === description.node)) {
            same.push(description);
        }
    }
}

/** All that a declaration may be called. */
export function namesFor(node: AstNode): string[] {
    const { name } = node as AstNode & { name?: string };
    return [...(name ? [name] : []), ...otherNames(node)];
}

/** What a declaration may be called besides its name: the full name of a party, aliases. */
function otherNames(node: AstNode): string[] {
    switch (node.$type) {
        case 'Party': {
            const { title, tails } = node as Party;
            return [...(title && !isBlank(title) ? [title] : []), ...tails.filter(isAlsoKnownAs).flatMap(tail => tail.aliases)];
        }
        case 'Event':
            return (node as Event).tails.filter(isNamesTail).flatMap(tail => tail.aliases);
        default:
            return [];
    }
}

/** The roles of one party. */
export function rolesOf(party: Party): AstNode[] {
    return party.items.filter(isRole);
}
