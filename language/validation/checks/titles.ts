import { isAmong, listInWords, namesOf, type Agreement, type Norm, type Party, type Provision } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import { wordsOf } from '../words-index.ts';
import type { AgreementCheck } from './check.ts';
import { partyBehind } from './parties.ts';

/** Under a heading that says whose duties follow stand the duties of nobody else. */
export const ownersMustFitTheHeading: AgreementCheck = (agreement, { isHere }) => {
    const called = agreement.parties.filter(party => party.sort !== 'outsider').map(party => ({ party, calls: callNames(party) }));
    const found: Finding[] = [];
    const visit = (provision: Provision, above: Heading | undefined): void => {
        const heading = headingOf(provision, called) ?? above;
        if (heading) {
            found.push(
                ...provision.sentences
                    .filter(({ place }) => isHere(place))
                    .flatMap(sentence =>
                        sentence.form === 'norm' && /^(?:must|should|aims)/.test(sentence.strength)
                            ? findingFor(sentence, heading, agreement)
                            : [],
                    ),
            );
        }
        provision.children.forEach(child => visit(child, heading));
    };
    agreement.provisions.forEach(provision => visit(provision, undefined));
    return found;
};

/** A heading and the parties it names. */
interface Heading {
    readonly title: string;
    readonly parties: readonly Party[];
}

/** A heading such as "Duties of the Council", "What the Council does". */
const OF_SOMEBODY =
    /\b(?:expectations?|duties|obligations?|responsibilities|responsibility|commitments?|undertakings?|tasks|roles?)\b.*\b(?:of|for|on|from)\b|^what\b.*\b(?:does|do|will|must|promises?)\b/i;
/** Words that may stand beside names where a heading is nothing but names. */
const BETWEEN_NAMES = new Set(['and', 'the', 'of', 's', 'or']);

function headingOf({ title, sort }: Provision, called: readonly { party: Party; calls: readonly string[][] }[]): Heading | undefined {
    if (title === undefined || sort === 'appendix') {
        return undefined;
    }
    const words = wordsOf(title);
    const [named, rest] = namesIn(words, called);
    return named.length > 0 && saysWhoseDutiesFollow(title, rest) ? { title, parties: named } : undefined;
}

/** Whether a heading that names somebody says that their duties follow; `rest` are its words in lower case that are no part of the names. */
export function saysWhoseDutiesFollow(title: string, rest: readonly string[]): boolean {
    return OF_SOMEBODY.test(title) || rest.every(word => BETWEEN_NAMES.has(word));
}

/** The parties whose names stand in a heading, the longest names first, and the words that belong to none. */
function namesIn(words: readonly string[], called: readonly { party: Party; calls: readonly string[][] }[]): [Party[], string[]] {
    const calls = called
        .flatMap(({ party, calls }) => calls.map(call => ({ party, call })))
        .toSorted((a, b) => b.call.length - a.call.length);
    const found = new Set<Party>();
    const rest: string[] = [];
    for (let at = 0; at < words.length;) {
        const match = calls.find(({ call }) => call.every((word, i) => words[at + i] === word));
        if (match) {
            found.add(match.party);
        } else {
            rest.push(words[at]!);
        }
        at += match?.call.length ?? 1;
    }
    return [[...found], rest];
}

function callNames({ name, fullName, aliases }: Party): string[][] {
    return [name, fullName ?? '', ...aliases.map(({ text }) => text)]
        .map(wordsOf)
        .map(words => (words[0] === 'the' ? words.slice(1) : words))
        .filter(words => words.length > 0);
}

function findingFor({ owners }: Norm, { title, parties }: Heading, agreement: Agreement): Finding[] {
    if (owners.kind !== 'named') {
        return [];
    }
    const behind = owners.actors.map(actor => partyBehind(actor, agreement));
    const isMeant = (owner: Party | undefined): boolean =>
        owner === undefined ||
        owner.sort === 'outsider' ||
        parties.some(
            party =>
                party === owner ||
                isAmong(agreement, owner.members, party.name) ||
                isAmong(agreement, party.members, owner.name) ||
                (owner.members?.kind === 'named' &&
                    owner.members.actors.some(member => isAmong(agreement, party.members, member.target ?? member.name))),
        );
    if (behind.some(isMeant)) {
        return [];
    }
    return [
        {
            rule: 'obligation/owner-against-heading',
            place: owners.place,
            message: `This stands under "${title}", but ${listInWords(namesOf(owners))} ${owners.actors.length > 1 ? 'owe' : 'owes'} it. Move it to where the duties of ${listInWords(namesOf(owners))} stand, or correct who owes it.`,
        },
    ];
}
