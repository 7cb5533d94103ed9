import type { ActorReference, Actors, Agreement, Party, Place } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';
import { allSentences } from './sentences.ts';

/** Whoever signs is a party, a post of one, or a group of parties. */
export const onlyPartiesMustSign: AgreementCheck = agreement =>
    agreement.signatures.flatMap(({ party }): Finding[] => {
        const signer = partyBehind(party, agreement);
        if (signer?.sort !== 'outsider') {
            return [];
        }
        return [
            {
                rule: 'party/stranger-signs',
                place: party.place,
                message: `${signer.name} signs but is no party: it is declared as an outsider. Declare it as a party, or leave its line out.`,
                related: [{ place: signer.namePlace, message: `${signer.name} is declared here` }],
            },
        ];
    });

/** A duty of somebody outside binds nobody. */
export const dutiesMustBeOfParties: AgreementCheck = agreement =>
    allSentences(agreement)
        .filter(({ strength }) => strength === 'must' || strength === 'must not')
        .flatMap(({ owners }) =>
            namedIn(owners).flatMap((reference): Finding[] => {
                const owner = partyBehind(reference, agreement);
                if (owner?.sort !== 'outsider') {
                    return [];
                }
                return [
                    {
                        rule: 'party/duty-of-outsider',
                        place: reference.place,
                        message: `${owner.name} is no party and owes nothing here. Name the party that sees to it, or let ${owner.name} become one.`,
                        related: [{ place: owner.namePlace, message: `${owner.name} is declared here as an outsider` }],
                    },
                ];
            }),
        );

/** A group has other members than itself, however many groups lie between. */
export const groupsMustHaveOtherMembers: AgreementCheck = agreement =>
    agreement.parties
        .filter(group => group.sort === 'group' && reaches(group, group.name, agreement, new Set()))
        .map((group): Finding => ({
            rule: 'party/group-of-itself',
            place: group.namePlace,
            message: `${group.name} is one of its own members. Take it out of its members, or out of those of the groups among them.`,
        }));

function reaches(group: Party, name: string, agreement: Agreement, seen: Set<string>): boolean {
    return namedIn(group.members).some(({ target }) => {
        if (target === undefined || target === name || seen.has(target)) {
            return target === name;
        }
        seen.add(target);
        const member = agreement.parties.find(party => party.name === target);
        return member !== undefined && reaches(member, name, agreement, seen);
    });
}

/** A name that is still to be filled in. */
const BLANK = /^_{3,}$/;

/** What one is known by means nobody else. */
export const aliasesMustMeanOne: AgreementCheck = agreement => {
    const known = new Map<string, { party: Party; place: Place }>();
    const findings: Finding[] = [];
    const names = agreement.parties.flatMap(party => [
        { party, text: party.name, place: party.namePlace },
        ...(party.fullName === undefined ? [] : [{ party, text: party.fullName, place: party.namePlace }]),
    ]);
    const aliases = agreement.parties.flatMap(party => party.aliases.map(({ text, place }) => ({ party, text, place })));
    for (const { party, text, place } of [...names, ...aliases].filter(({ text: name }) => !BLANK.test(name))) {
        const before = known.get(text.toLowerCase());
        if (before && before.party !== party && (text !== party.name || aliases.some(alias => alias.place === place))) {
            findings.push({
                rule: 'party/shared-alias',
                place,
                message: `"${text}" stands for ${before.party.name} too. Give each a name of its own.`,
                related: [{ place: before.place, message: `${before.party.name} is called so here` }],
            });
        }
        if (!before) {
            known.set(text.toLowerCase(), { party, place });
        }
    }
    return findings;
};

/** Where notices go when they go to an address of each party, which then has to be there. */
const TO_AN_ADDRESS = /\b(?:address(?:es)?|contacts?|e-?mail|post|letter)\b/i;

/** Once one party has a contact, each has: where none has, the profile asks for it, unless notices go there. */
export const partiesMustHaveAContact: AgreementCheck = ({ parties, notices, incomplete }, { isHere }) => {
    const named = parties.filter(({ sort, nature }) => sort === 'party' && nature.kind === 'named');
    const isSentThere = TO_AN_ADDRESS.test(notices?.manner ?? '');
    if (incomplete || (!isSentThere && named.every(({ contacts }) => contacts.length === 0))) {
        return [];
    }
    return named
        .filter(({ contacts, namePlace }) => contacts.length === 0 && isHere(namePlace))
        .map((party): Finding => ({
            rule: 'party/no-contact',
            place: party.namePlace,
            ...(isSentThere ? { severity: 'warning', related: [{ place: notices!.place, message: 'How notices are given' }] } : {}),
            message: `${party.name} has no contact, ${isSentThere ? `although notices go ${notices!.manner}` : 'although others have'}. Add one in its braces: contact "name@example.org".`,
        }));
};

/** A group has as many members as it must have at least, and as many can agree as have to. */
export const countsMustBeReachable: AgreementCheck = agreement => {
    const ofGroups = agreement.parties
        .filter(
            ({ sort, atLeastMembers, members }) => sort === 'group' && (atLeastMembers ?? 0) > (countOf(members, agreement) ?? Infinity),
        )
        .map((group): Finding => ({
            rule: 'number/more-than-there-are',
            place: group.namePlace,
            message: `${group.name} is to have at least ${group.atLeastMembers} members, but only ${countOf(group.members, agreement)} are named. Correct the number, or name the others.`,
        }));
    const ofConsent = allSentences(agreement).flatMap(({ consent }): Finding[] => {
        const count = consent?.atLeast === undefined ? undefined : countOf(consent.of, agreement);
        if (count === undefined || consent!.atLeast! <= count) {
            return [];
        }
        return [
            {
                rule: 'number/more-than-there-are',
                place: consent!.place,
                message: `At least ${consent!.atLeast} have to agree, but there are only ${count} who can. Correct the number, or name the others.`,
            },
        ];
    });
    return [...ofGroups, ...ofConsent];
};

/** How many are meant; undefined where that cannot be told, as with open parties. */
function countOf(actors: Actors | undefined, agreement: Agreement): number | undefined {
    const partyOf = ({ of, target }: ActorReference): Party | undefined =>
        of ? undefined : agreement.parties.find(({ name }) => name === target);
    const isOne = (actor: ActorReference): boolean => partyOf(actor)?.sort !== 'group' && partyOf(actor)?.nature.kind !== 'open';
    if (actors?.kind === 'named') {
        const [only, more] = actors.actors;
        const group = only && !more ? partyOf(only) : undefined;
        const named = group?.sort === 'group' ? namedIn(group.members) : actors.actors;
        return named.length > 0 && named.every(isOne) ? named.length : undefined;
    }
    const parties = agreement.parties.filter(({ sort }) => sort === 'party');
    return (actors?.kind === 'all-parties' || actors?.kind === 'each-party') && parties.every(({ nature }) => nature.kind === 'named')
        ? parties.length
        : undefined;
}

/** The named actors of a form of words; none for one such as "each party". */
export function namedIn(actors: Actors | undefined): readonly ActorReference[] {
    return actors?.kind === 'named' ? actors.actors : actors?.kind === 'each-of' ? [actors.group] : [];
}

/** The party, group or outsider that an actor is or belongs to. */
export function partyBehind({ of, target }: ActorReference, agreement: Agreement): Party | undefined {
    if (of) {
        return partyBehind(of, agreement);
    }
    return agreement.parties.find(party => party.name === target || party.roles.some(role => role.name === target));
}
