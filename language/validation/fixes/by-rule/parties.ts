import { AstUtils, GrammarUtils } from 'langium';
import { listInWords } from '../../../domain/words.ts';
import { isActorRef, isMembers, isNamedActors, isParty, isSignature, isToTail, type Members, type Party } from '../../../generated/ast.ts';
import { insertAt, type Fix, type RuleFixer } from '../fix.ts';
import { insertInBody, nodeAt } from '../layout.ts';
import type { RuleId } from '../../catalogue.ts';
import { removing, removingWithJoint, replacing } from './edits.ts';

/** Makes a party of somebody who is declared as an outsider. */
const becomeParty: RuleFixer = ({ range }, document) => {
    const actor = nodeAt(document, range, isActorRef)?.actor?.ref;
    const sort =
        isParty(actor) && actor.sort === 'outsider' && AstUtils.getDocument(actor) === document
            ? GrammarUtils.findNodeForProperty(actor.$cstNode, 'sort')
            : undefined;
    return sort ? [{ title: `Declare ${(actor as Party).name} as a party`, edits: [replacing(sort, 'party')] }] : [];
};

const leaveSignatureOut: RuleFixer = ({ range }, document) =>
    removing('Remove this signature', nodeAt(document, range, isSignature), document);

const addContact: RuleFixer = ({ range }, document) => {
    const party = nodeAt(document, range, isParty);
    const edit = party && insertInBody(party, 'contact ____', document);
    return edit ? [{ title: `Add a contact of ${party.name} to fill in`, edits: [edit] }] : [];
};

/** Another name that two carry: the second one is called so no longer. */
const dropAlias: RuleFixer = ({ range }, document) => {
    const { textDocument } = document;
    const [offset, end] = [textDocument.offsetAt(range.start), textDocument.offsetAt(range.end)];
    const text = textDocument.getText();
    const alone = /,?\s*also\s+known\s+as\s*$/.exec(text.slice(0, offset));
    const isFirstOfMore = /^\s*,\s*["\u201C]/.exec(text.slice(end));
    if (!/^["\u201C]/.test(text.slice(offset, end))) {
        return [];
    }
    const start = alone && !isFirstOfMore ? offset - alone[0].length : offset;
    if (isFirstOfMore) {
        const upTo = end + isFirstOfMore[0].length - 1;
        return [{ title: 'Remove this name', edits: [{ range: { start: range.start, end: textDocument.positionAt(upTo) }, newText: '' }] }];
    }
    return removingWithJoint('Remove this name', { offset: start, end }, document);
};

/** The members of a group without one of them. */
const leaveOutOfGroup: RuleFixer = ({ range }, document) => {
    const group = nodeAt(document, range, isParty);
    const members = group?.tails.find(isMembers)?.members;
    const actors = members?.$type === 'NamedActors' ? members.actors : [];
    const others = actors.filter(({ actor }) => actor.ref !== group);
    if (!members?.$cstNode || others.length === actors.length || others.length === 0) {
        return [];
    }
    const names = others.map(({ $cstNode }) => $cstNode!.text);
    const joined = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0]!;
    return [{ title: `Take ${group!.name} out of its members`, edits: [replacing(members.$cstNode, joined)] }];
};

/** Somebody whom the words count among the members joins the group. */
const joinGroup: RuleFixer = ({ related }, document) => {
    const group = related[0] && nodeAt(document, related[0], isParty);
    const list = group?.tails.find((tail): tail is Members => isMembers(tail))?.members;
    if (list?.$cstNode && list.$type === 'NamedActors') {
        return partiesOutside(
            group!,
            list.actors.map(({ actor }) => actor.ref),
        ).map((name): Fix => ({
            title: `Add ${name} to ${group!.name}`,
            edits: [insertAt(document, list.$cstNode!.end, list.actors.length > 1 ? ` and ${name}` : ` and ${name}`)],
        }));
    }
    return [];
};

function partiesOutside(group: Party, members: readonly unknown[]): string[] {
    const root = AstUtils.findRootNode(group) as { elements?: unknown[] };
    return (root.elements ?? [])
        .filter((element): element is Party => isParty(element) && element.sort === 'party' && !members.includes(element))
        .map(({ name }) => name);
}

/** The other members of a group that one of them stands against or beside. */
const nameTheOthers: RuleFixer = ({ range, related }, document) => {
    const member = nodeAt(document, range, isActorRef)?.actor.ref;
    const reference = related[0] && nodeAt(document, related[0], isActorRef);
    const group = reference?.actor.ref;
    const members = isParty(group) ? group.tails.find(isMembers)?.members : undefined;
    if (!reference?.$cstNode || members?.$type !== 'NamedActors' || !isNamedActors(reference.$container)) {
        return [];
    }
    const others = members.actors.filter(({ actor }) => actor.ref !== member).map(({ actor }) => actor.$refText);
    const isOnlyOne = reference.$container.actors.length === 1;
    return others.length === 0 || (others.length > 1 && !isOnlyOne)
        ? []
        : [
              {
                  title: `Name the other member${others.length > 1 ? 's' : ''} of ${(group as Party).name}: ${listInWords(others)}`,
                  edits: [replacing(reference.$cstNode, listInWords(others))],
              },
          ];
};

/** Leaves the recipient out, or names the only other party. */
const oweToTheOther: RuleFixer = ({ range }, document) => {
    const recipient = nodeAt(document, range, isActorRef);
    const tail = recipient && AstUtils.getContainerOfType(recipient, isToTail);
    const others = document.parseResult.value.elements
        .filter(isParty)
        .filter(party => party.sort === 'party' && party !== recipient?.actor?.ref);
    if (!tail?.$cstNode || tail.to.$cstNode?.text !== recipient?.$cstNode?.text) {
        return [];
    }
    return [
        ...others.slice(0, 3).map(({ name }) => ({ title: `Owe it to ${name}`, edits: [{ range, newText: name }] })),
        ...removingWithJoint(`Leave '${tail.$cstNode.text}' out`, tail.$cstNode, document),
    ];
};

/** Fixes about who is who. */
export const PARTY_FIXES: Partial<Record<RuleId, RuleFixer>> = {
    'party/stranger-signs': (found, document) => [...becomeParty(found, document), ...leaveSignatureOut(found, document)],
    'party/duty-of-outsider': becomeParty,
    'party/group-of-itself': leaveOutOfGroup,
    'party/not-a-member': joinGroup,
    'party/shared-alias': dropAlias,
    'party/no-contact': addContact,
    'party/member-against-group': nameTheOthers,
    'obligation/to-oneself': oweToTheOther,
};
