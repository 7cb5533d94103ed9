import type { ActorReference, Actors } from '../actors.ts';
import type { Agreement, Party, Role } from '../agreement.ts';
import type { Condition } from '../time-expression.ts';
import { listInWords } from '../words.ts';

/** `Rep of Council`, or the bare name; the declared name where the reference resolves. */
export function nameOfActor({ name, target, of }: ActorReference): string {
    const own = target ?? name;
    return of ? `${own} of ${nameOfActor(of)}` : own;
}

/** Who is meant, one entry for each named actor or one for a form of words such as "each party"; nobody gives none. */
export function namesOf(actors: Actors | undefined): string[] {
    if (!actors) {
        return [];
    }
    switch (actors.kind) {
        case 'nobody':
            return [];
        case 'named':
            return actors.actors.map(nameOfActor);
        case 'each-of':
            return [`each of ${nameOfActor(actors.group)}`];
        case 'blank':
            return ['____'];
        default:
            return [actors.kind.replace('-', ' ')];
    }
}

/**
 * Whether those whom a line of the history names may be those whom a sentence means: they are the same, or in part, a post of theirs
 * or a group of theirs. Who is not named on one of the two sides may be anybody.
 */
export function mayMean(agreement: Agreement, meant: Actors | undefined, named: Actors | undefined): boolean {
    const [wanted, said] = [partiesNamed(meant), partiesNamed(named)];
    return !wanted || !said || areTogether(agreement, { actors: meant, names: wanted }, { actors: named, names: said });
}

/** Some, with the names by which they are looked for among others. */
export interface Called {
    actors: Actors | undefined;
    names: readonly string[];
}

/** Whether some are among the others, or one of the others among them. */
export function areTogether(agreement: Agreement, some: Called, others: Called): boolean {
    return (
        others.names.some(name => isAmong(agreement, some.actors, name)) || some.names.some(name => isAmong(agreement, others.actors, name))
    );
}

/** The names of parties, groups and others, those of posts being their party's; undefined where nobody is named. */
function partiesNamed(actors: Actors | undefined): string[] | undefined {
    const partyOf = ({ name, target, of }: ActorReference): string => (of ? partyOf(of) : (target ?? name));
    switch (actors?.kind) {
        case 'named':
            return actors.actors.map(partyOf);
        case 'each-of':
            return [partyOf(actors.group)];
        default:
            return undefined;
    }
}

/** What a condition asks for in words: the event, or what is said of whom. */
export function conditionInWords(condition: Condition): string {
    if ('event' in condition) {
        return condition.event;
    }
    const { subject, words } = condition;
    return [listInWords(namesOf(subject), subject?.kind === 'named' ? subject.joined : 'and'), words].filter(Boolean).join(' ');
}

/** The names an author may call a party by, in lower case. */
function callNames(party: Party): string[] {
    return [party.name, party.fullName, ...party.aliases.map(alias => alias.text)]
        .filter(name => name !== undefined)
        .map(name => name.toLowerCase());
}

const knownJoiners = new WeakMap<Agreement['history'], ReadonlyMap<string, string>>();

/** Who joined an open party, and the party, in lower case. */
function joinedIn({ history }: Agreement): ReadonlyMap<string, string> {
    let found = knownJoiners.get(history);
    if (!found) {
        found = new Map(
            history.flatMap(({ subject, joinedAs }) =>
                joinedAs && subject.kind === 'actor'
                    ? [[subject.actor.name.toLowerCase(), nameOfActor(joinedAs).toLowerCase()] as const]
                    : [],
            ),
        );
        knownJoiners.set(history, found);
    }
    return found;
}

/**
 * Whether the party called `who` (short name, full name or alias, upper and lower case alike) is among `actors`: by
 * name, as one that joined, as a member of a group, through one of its posts, or because every party is meant.
 */
export function isAmong(agreement: Agreement, actors: Actors | undefined, who: string): boolean {
    const wanted = who.toLowerCase();
    const party = agreement.parties.find(candidate => callNames(candidate).includes(wanted));
    const joinedAs = joinedIn(agreement).get(wanted);
    const own = [wanted, ...(party ? callNames(party) : [])];
    const joiners = [...joinedIn(agreement)].filter(([, as]) => own.includes(as)).map(([name]) => name);
    const names = new Set([...own, ...joiners, ...(joinedAs === undefined ? [] : [joinedAs])]);
    const visited = new Set<string>();

    const covers = (some: Actors | undefined): boolean => {
        switch (some?.kind) {
            case undefined:
            case 'nobody':
            case 'blank':
                return false;
            case 'named':
                return some.actors.some(means);
            case 'each-of':
                return means(some.group);
            default:
                return joinedAs !== undefined || party?.sort === 'party';
        }
    };
    const means = (reference: ActorReference): boolean => {
        if (reference.of) {
            return means(reference.of);
        }
        const name = (reference.target ?? reference.name).toLowerCase();
        if (names.has(name)) {
            return true;
        }
        if (visited.has(name)) {
            return false;
        }
        visited.add(name);
        const isCalled = (role: Role): boolean => role.name.toLowerCase() === name;
        const hasRole = party?.roles.some(isCalled) || (party?.sort === 'party' && agreement.commonRoles.some(isCalled));
        const group = agreement.parties.find(candidate => callNames(candidate).includes(name));
        return hasRole || covers(group?.members);
    };
    return covers(actors);
}
