import type { AstNode } from 'langium';
import {
    isAgreedBy,
    isAgreement,
    isAmendment,
    isAppendix,
    isCalendar,
    isCitation,
    isClause,
    isDeadline,
    isDefinition,
    isDispute,
    isEvent,
    isHistory,
    isListItem,
    isOpenRole,
    isParty,
    isProfile,
    isReview,
    isRole,
    isSection,
    isSignature,
    isStep,
    type Appendix,
    type Clause,
    type Section,
} from '../../language/generated/ast.ts';
import { clauseNumberOf } from '../../language/model/clause-numbers.ts';

/** What an outline or a list of symbols says of a node. */
export interface Caption {
    /** Never empty. */
    name: string;
    detail?: string;
}

/** How a declaration or provision is called for a reader: "4.5 Agendas", "KIT"; undefined for what has no caption. */
export function captionOf(node: AstNode): Caption | undefined {
    if (isSection(node) || isClause(node) || isAppendix(node)) {
        return provisionCaption(node);
    }
    if (isParty(node) || isEvent(node) || isReview(node)) {
        return node.name ? { name: node.name, detail: node.title } : undefined;
    }
    if (isAgreement(node) || isCalendar(node) || isProfile(node) || isRole(node) || isOpenRole(node) || isStep(node) || isCitation(node)) {
        return node.name ? { name: node.name, detail: node.title } : undefined;
    }
    if (isDeadline(node)) {
        return node.name ? { name: node.name, detail: 'deadline' } : undefined;
    }
    if (isDefinition(node)) {
        return node.name ? { name: `"${node.name}"`, detail: 'definition' } : undefined;
    }
    if (isAmendment(node)) {
        return { name: `${node.sort} ${node.target?.$refText ?? ''}`.trim(), detail: `amends ${node.agreement?.$refText ?? ''}`.trim() };
    }
    if (isSignature(node)) {
        return { name: node.party?.actor?.$refText || 'signature', detail: 'agreed' };
    }
    if (isListItem(node)) {
        return node.label ? { name: node.label, detail: node.text } : undefined;
    }
    return isDispute(node)
        ? { name: 'dispute' }
        : isAgreedBy(node)
          ? { name: 'agreed by' }
          : isHistory(node)
            ? { name: 'history' }
            : undefined;
}

function provisionCaption(node: Section | Clause | Appendix): Caption {
    const sort = node.$type.toLowerCase();
    const number = clauseNumberOf(node) ?? '';
    const words = [isAppendix(node) ? `appendix ${number}` : number, node.title ?? ''].filter(word => word !== '').join(' ');
    return words === '' ? { name: sort } : { name: words, detail: isAppendix(node) ? undefined : sort };
}
