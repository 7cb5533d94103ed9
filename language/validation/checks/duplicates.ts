import { AstUtils, type AstNode } from 'langium';
import { isAmendment, isAppendix, isCalendar, isDefinition, isRole, type Provision } from '../../generated/ast.ts';
import { numberingOf } from '../../model/clause-numbers.ts';
import type { Finding } from '../finding.ts';
import { placeOf } from '../places.ts';
import type { DocumentCheck, TextContext } from './check.ts';

/** Names that a reference could confuse with one another share a namespace. */
const NAMESPACES = {
    Party: 'party',
    OpenRole: 'role',
    Role: 'role',
    Event: 'event',
    Deadline: 'event',
    Review: 'event',
    Step: 'event',
    Calendar: 'calendar',
    Profile: 'profile',
    Agreement: 'agreement',
    Citation: 'citation',
    Definition: 'definition',
} as const;

const NOUNS: Readonly<Record<string, string>> = {
    Party: 'a party, group or outsider',
    OpenRole: 'a role',
    Role: 'a role',
    Event: 'an event',
    Deadline: 'a deadline',
    Review: 'a review',
    Step: 'a dispute step',
    Calendar: 'a calendar',
    Profile: 'a profile',
    Agreement: 'an agreement',
    Citation: 'a cited text',
    Definition: 'a definition',
};

type Named = AstNode & { name?: string };

/** No two things that a reference could mean carry the same name, in a file and the files it uses. */
export const namesMustBeUnique: DocumentCheck = ({ nodes, used, incomplete }) => {
    const { elsewhere, findings } = namesOfUsedFiles(used);
    const first = new Map<string, AstNode>();
    for (const node of namedNodes(nodes)) {
        const key = keyOf(node);
        // Behind a broken head its line "calendar Ours" looks like a declaration.
        if (!key || (incomplete && isCalendar(node) && node.items.length === 0)) {
            continue;
        }
        const other = first.get(key) ?? elsewhere.get(key);
        if (other) {
            findings.push(duplicate(node, other, first.has(key)));
        } else {
            first.set(key, node);
        }
    }
    return findings;
};

/** The names that used files bring; what two of them bring alike is reported where the second is used. */
function namesOfUsedFiles(used: TextContext['used']): { elsewhere: Map<string, AstNode>; findings: Finding[] } {
    const elsewhere = new Map<string, AstNode>();
    const findings: Finding[] = [];
    for (const { document, node: uses } of used) {
        for (const node of document.parseResult.value.elements) {
            const key = keyOf(node);
            const other = key && elsewhere.get(key);
            if (key && !other) {
                elsewhere.set(key, node);
            } else if (other) {
                findings.push({
                    rule: 'name/duplicate',
                    place: placeOf(uses),
                    message: `${(node as Named).name} is declared in two of the files used here. Give one of the two another name.`,
                    related: [
                        { place: placeOf(other, 'name'), message: 'One is declared here' },
                        { place: placeOf(node, 'name'), message: 'The other one is declared here' },
                    ],
                });
            }
        }
    }
    return { elsewhere, findings };
}

function duplicate(node: Named, other: AstNode, here: boolean): Finding {
    const place = placeOf(other, 'name');
    return {
        rule: 'name/duplicate',
        place: placeOf(node, 'name'),
        message: `${isDefinition(node) ? `"${node.name}"` : node.name} is already the name of ${NOUNS[other.$type]}${here ? '' : ' in a file that is used here'}. Give one of the two another name.`,
        related: [{ place, message: 'The other one is declared here' }],
    };
}

function namedNodes(nodes: TextContext['nodes']): Named[] {
    return (Object.keys(NAMESPACES) as (keyof typeof NAMESPACES)[])
        .flatMap((type): readonly Named[] => nodes.of(type))
        .sort((a, b) => (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0));
}

/** What a name is unique by; undefined for what has no name, or a blank. A role is unique within its party. */
function keyOf(node: Named): string | undefined {
    const namespace = (NAMESPACES as Readonly<Record<string, string>>)[node.$type];
    const { name } = node;
    if (!namespace || !name || /^_{3,}$/.test(name)) {
        return undefined;
    }
    const owner = isRole(node) ? (node.$container as Named).name : '';
    return `${namespace} ${owner} ${isDefinition(node) ? name.toLowerCase() : name}`;
}

/** No two provisions of a numbering carry the same number. */
export const numbersMustBeUnique: DocumentCheck = ({ nodes }) => {
    const first = new Map<string, Provision>();
    const findings: Finding[] = [];
    const [hasAmendments, hasAppendices] = [nodes.of('Amendment').length > 0, nodes.of('Appendix').length > 0];
    for (const provision of provisionsIn(nodes)) {
        const { number, derived } = numberingOf(provision);
        // What an amendment brings takes the place of the provision of that number; a number by place gives way.
        if (number === undefined || derived || (hasAmendments && AstUtils.getContainerOfType(provision, isAmendment))) {
            continue;
        }
        const key = `${listOf(provision, hasAppendices)} ${number}`;
        const other = first.get(key);
        if (!other) {
            first.set(key, provision);
            continue;
        }
        findings.push({
            rule: 'name/duplicate',
            place: placeOf(provision, provision.$type === 'ListItem' ? 'label' : 'number'),
            message: `There are two provisions with the number ${number}. A reference to ${number} could mean either: give one of them another number.`,
            related: [{ place: placeOf(other, other.$type === 'ListItem' ? 'label' : 'number'), message: `The other ${number}` }],
        });
    }
    return findings;
};

/** All provisions, those of one sort in the order of the text. */
function provisionsIn(nodes: TextContext['nodes']): Provision[] {
    return [...nodes.of('Section'), ...nodes.of('Clause'), ...nodes.of('ListItem'), ...nodes.of('Appendix')];
}

/** Appendices are numbered among themselves, and what stands in one is numbered there; list items within their list. */
function listOf(provision: Provision, hasAppendices: boolean): string {
    if (isAppendix(provision)) {
        return 'appendix';
    }
    const appendix = hasAppendices ? AstUtils.getContainerOfType(provision, isAppendix) : undefined;
    // What refers to a section and to a clause of one number says which it means.
    const list = provision.$type === 'ListItem' ? `item of ${pathOf(provision.$container)}` : provision.$type;
    return `${appendix ? `in appendix ${appendix.$containerIndex}` : 'body'} ${list}`;
}

function pathOf(node: AstNode | undefined): string {
    return node?.$container ? `${pathOf(node.$container)}/${node.$containerProperty}${node.$containerIndex ?? ''}` : '';
}
