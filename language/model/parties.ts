import type { Party, PartyNature, Role } from '../domain/agreement.ts';
import type * as ast from '../generated/ast.ts';
import { actorsOf } from './actors.ts';
import { numberIn } from './durations.ts';
import type { Source } from './source.ts';

/** A party, outsider or group; undefined while it has no name. */
export function partyOf(node: ast.Party, source: Source): Party | undefined {
    if (node.name === undefined) {
        return undefined;
    }
    const party: Party = {
        sort: node.sort,
        name: node.name,
        namePlace: source.placeOf(node, 'name'),
        fullName: node.title,
        nature: natureOf(node),
        aliases: [],
        contacts: [],
        roles: [],
        capacities: [],
        place: source.place(node),
    };
    node.tails.forEach(tail => addTail(party, tail, source));
    node.items.forEach(item => addItem(party, item, source));
    return party;
}

function natureOf(node: ast.Party): PartyNature {
    return node.unnamed ? { kind: 'to-be-named' } : node.open ? { kind: 'open', to: node.openTo ?? '' } : { kind: 'named' };
}

function addTail(party: Party, tail: ast.PartyTail, source: Source): void {
    switch (tail.$type) {
        case 'PartyKind':
            party.kindWords ??= tail.words ?? tail.text;
            break;
        case 'AlsoKnownAs':
            party.aliases.push(...source.quotations(tail, 'aliases', tail.aliases));
            break;
        case 'Members':
            party.members ??= actorsOf(tail.members, source);
            party.atLeastMembers ??= numberIn(tail.atLeast);
            break;
    }
}

function addItem(party: Party, item: ast.PartyItem, source: Source): void {
    switch (item.$type) {
        case 'Contact':
            if (item.text !== undefined) {
                party.contacts.push(item.text);
            }
            break;
        case 'Role': {
            const role = roleOf(item, source, party.name);
            if (role) {
                party.roles.push(role);
            }
            break;
        }
        case 'Capacity':
            if (item.text !== undefined) {
                party.capacities.push({ capacity: item.capacity, of: item.text });
            }
            break;
    }
}

/** A post or body: of a party, or one that every party has. Undefined while it has no name. */
export function roleOf(node: ast.Role | ast.OpenRole, source: Source, party?: string): Role | undefined {
    if (node.name === undefined) {
        return undefined;
    }
    return {
        name: node.name,
        title: node.title,
        holder: node.$type === 'Role' ? node.holder : undefined,
        of: party,
        place: source.place(node),
    };
}
