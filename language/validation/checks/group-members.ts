import { isAmong, type ActorReference, type Actors, type Agreement, type Party } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import { isParty, type Party as PartyNode } from '../../generated/ast.ts';
import { placeBetween, placeOf } from '../places.ts';
import { isQuotedLaw, proseIn, withoutInnerQuotations } from '../prose.ts';
import type { AgreementCheck, DocumentCheck } from './check.ts';
import { namedIn, partyBehind } from './parties.ts';
import { allSentences } from './sentences.ts';

/** A member does not stand against its own group, nor is named beside it, unless the group is everyone. */
export const membersMustNotFaceTheirGroup: AgreementCheck = (agreement, { isHere }) => {
    const groups = agreement.parties.filter(party => party.sort === 'group' && !isEveryone(party, agreement));
    if (groups.length === 0) {
        return [];
    }
    const names = new Set(groups.map(({ name }) => name));
    const speaksOfOne = (actors: Actors | undefined): boolean =>
        namedIn(actors).some(({ target }) => target !== undefined && names.has(target));
    return allSentences(agreement)
        .filter(({ place, owners, recipients }) => isHere(place) && (speaksOfOne(owners) || speaksOfOne(recipients)))
        .flatMap(({ owners, recipients }): Finding[] => {
            const [giving, receiving] = [actorsIn(owners, agreement), actorsIn(recipients, agreement)];
            const faced = giving.flatMap(one => receiving.flatMap(other => memberAndGroup(one, other, groups, agreement)));
            const beside = [...pairs(giving), ...pairs(receiving)].flatMap(([one, other]) => memberAndGroup(one, other, groups, agreement));
            return [
                ...faced.slice(0, 1).map(({ member, group }): Finding => ({
                    rule: 'party/member-against-group',
                    place: member.reference.place,
                    message: `${member.party.name} is itself a member of ${group.party.name}, so this is owed by and to the same. Name the other members, or those outside the group that are meant.`,
                    related: [{ place: group.reference.place, message: `${group.party.name} includes ${member.party.name}` }],
                })),
                ...beside.slice(0, 1).map(({ member, group }): Finding => ({
                    rule: 'party/member-against-group',
                    place: member.reference.place,
                    message: `${member.party.name} is named beside ${group.party.name}, of which it is a member, so it is meant twice. Leave it out, or name the other members instead of the group.`,
                    related: [{ place: group.reference.place, message: `${group.party.name} includes ${member.party.name}` }],
                })),
            ];
        });
};

/** An actor of a sentence with the party it is; a post is somebody of its own. */
interface Actor {
    readonly reference: ActorReference;
    readonly party: Party;
}

function actorsIn(actors: Actors | undefined, agreement: Agreement): Actor[] {
    return namedIn(actors).flatMap(reference => {
        const party = reference.of ? undefined : partyBehind(reference, agreement);
        return party && party.name === reference.target ? [{ reference, party }] : [];
    });
}

function pairs(actors: readonly Actor[]): [Actor, Actor][] {
    return actors.flatMap((one, at) => actors.slice(at + 1).map((other): [Actor, Actor] => [one, other]));
}

function memberAndGroup(one: Actor, other: Actor, groups: readonly Party[], agreement: Agreement): { member: Actor; group: Actor }[] {
    return (
        [
            [one, other],
            [other, one],
        ] as const
    ).flatMap(([member, group]) =>
        member.party.sort === 'party' && groups.includes(group.party) && isAmong(agreement, group.party.members, member.party.name)
            ? [{ member, group }]
            : [],
    );
}

function isEveryone(group: Party, agreement: Agreement): boolean {
    return agreement.parties.every(party => party.sort !== 'party' || isAmong(agreement, group.members, party.name));
}

/** The agreement's words count nobody among a group who is not declared as its member. */
export const membersInTextMustBeMembers: DocumentCheck = ({ document, nodes, used }) => {
    const parties = [document, ...used.map(({ document: other }) => other)].flatMap(({ parseResult }) =>
        parseResult.value.elements.filter(isParty),
    );
    const groups = parties.filter(
        ({ sort, tails }) => sort === 'group' && tails.some(tail => tail.$type === 'Members' && tail.members?.$type === 'NamedActors'),
    );
    if (groups.length === 0) {
        return [];
    }
    return [...nodes.of('Text'), ...nodes.of('ListItem')]
        .filter(node => /\bmembers?\s+of\b/i.test(node.text ?? '') && !isQuotedLaw(node))
        .flatMap(node => {
            const prose = proseIn(node, 'text');
            const text = prose && withoutInnerQuotations(prose.text);
            if (!text) {
                return [];
            }
            return groups.flatMap(group =>
                parties
                    .filter(party => party.sort === 'party' && !membersOf(group).has(party))
                    .flatMap(party => {
                        const found = countedAmong(callNames(party), callNames(group)).exec(text);
                        if (!found) {
                            return [];
                        }
                        return [
                            {
                                rule: 'party/not-a-member' as const,
                                place: placeBetween(document, prose!.start + found.index, prose!.start + found.index + found[0].length),
                                message: `These words count ${party.name} among the members of ${group.name}, but the group is declared without it. Correct the words, or add ${party.name} to the group.`,
                                related: [
                                    {
                                        place: placeOf(group, 'name'),
                                        message: `The members of ${group.name} are declared here`,
                                    },
                                ],
                            },
                        ];
                    }),
            );
        });
};

/** `X and other members of the Y`, `X is a member of Y`, `as a member of Y, X`. */
function countedAmong(members: string, group: string): RegExp {
    return new RegExp(
        `\\b(?:${members}),?\\s+(?:and|or)\\s+(?:the\\s+)?other\\s+members\\s+of\\s+(?:the\\s+)?(?:${group})\\b|\\b(?:${members}),?\\s+(?:is\\s+|being\\s+|as\\s+)?(?:a|one\\s+of\\s+the)\\s+members?\\s+of\\s+(?:the\\s+)?(?:${group})\\b`,
        'i',
    );
}

/** The names of a party as alternatives of a pattern, whatever white space stands between their words. */
function callNames({ name, title, tails }: PartyNode): string {
    const names = [name, title ?? '', ...tails.flatMap(tail => (tail.$type === 'AlsoKnownAs' ? tail.aliases : []))].filter(
        each => each.trim() !== '',
    );
    return names
        .map(each =>
            each
                .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
                .replace(/^the\s+/i, '(?:the\\s+)?')
                .replace(/\s+/g, '\\s+'),
        )
        .join('|');
}

function membersOf(group: PartyNode): Set<PartyNode> {
    const found = new Set<PartyNode>();
    const add = ({ tails }: PartyNode): void =>
        tails.forEach(tail => {
            for (const { actor } of tail.$type === 'Members' && tail.members?.$type === 'NamedActors' ? tail.members.actors : []) {
                const member = actor?.ref;
                if (member && isParty(member) && !found.has(member)) {
                    found.add(member);
                    add(member);
                }
            }
        });
    add(group);
    return found;
}
