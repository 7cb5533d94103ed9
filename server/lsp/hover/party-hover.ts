import {
    computeDeadlines,
    isAmong,
    listInWords,
    namesOf,
    type Agreement,
    type ComputedDeadline,
    type Effect,
    type Norm,
    type Party,
    type Role,
} from '../../../language/domain/index.ts';
import { allSentences } from '../../../language/validation/checks/sentences.ts';
import { dueAndStanding } from '../../deadline-words.ts';
import { dutyWords, isDuty, recipientWords } from '../duties.ts';
import { list, paragraphs, plain } from './markdown.ts';
import { isSamePlace, type HoverContext } from './subject.ts';

/** Duties listed of one party. */
const MOST_DUTIES = 12;

/** A party's names, its kind, its posts, and all it owes with the next date of each. */
export function partyHover(name: string, context: HoverContext): string | undefined {
    const found = context.agreements.flatMap(agreement =>
        agreement.parties.filter(party => party.name === name).map(party => ({ agreement, party })),
    )[0];
    if (!found) {
        return undefined;
    }
    const { party, agreement } = found;
    const owed = context.agreements.flatMap(each => dutiesOf(each, name, context));
    return paragraphs(
        heading(party),
        aliases(party),
        contacts(party),
        roles(party.roles),
        members(party),
        owed.length > 0 ? `Owes${inAgreement(agreement)}:\n${list(owed, MOST_DUTIES)}` : undefined,
    );
}

/** A post or body: what it is, whose, and who holds it. */
export function roleHover(name: string, { agreements }: HoverContext): string | undefined {
    const roles = agreements
        .flatMap(({ parties, commonRoles }) => [...parties.flatMap(party => party.roles), ...commonRoles])
        .filter(role => role.name === name);
    return roles.length === 0 ? undefined : paragraphs(...new Set(roles.map(role => `**${plain(role.name)}**, ${roleWords(role)}`)));
}

function heading({ name, sort, fullName, kindWords, nature }: Party): string {
    const what =
        nature.kind === 'to-be-named'
            ? 'a party to be named'
            : nature.kind === 'open'
              ? `open to ${nature.to}`
              : withArticle(kindWords ?? sort);
    return `**${plain(name)}**${fullName ? ` ${plain(fullName)}` : ''}, ${plain(what)}${sort !== 'party' && kindWords ? ` (${sort})` : ''}`;
}

/** Clauses without the head of an agreement have no name to show. */
function inAgreement({ title, name }: Agreement): string {
    const called = title ?? name;
    return called === '' ? '' : ` in ${plain(called)}`;
}

function withArticle(words: string): string {
    return `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`;
}

function aliases({ aliases: others }: Party): string | undefined {
    return others.length === 0 ? undefined : `Also known as ${plain(listInWords(others.map(({ text }) => text)))}`;
}

function contacts({ contacts: addresses }: Party): string | undefined {
    return addresses.length === 0 ? undefined : `Contact: ${plain(addresses.join(', '))}`;
}

function roles(posts: readonly Role[]): string | undefined {
    if (posts.length === 0) {
        return undefined;
    }
    return `Posts and bodies:\n${list(
        posts.map(role => `${plain(role.name)}: ${roleWords(role)}`),
        MOST_DUTIES,
    )}`;
}

function roleWords({ title, holder, of }: Role): string {
    return plain(`${title ?? 'a post'} of ${of ?? 'each party'}${holder ? `, held by ${holder}` : ''}`);
}

function members({ members: of }: Party): string | undefined {
    return of && `Members: ${plain(listInWords(namesOf(of)))}`;
}

function dutiesOf(agreement: Agreement, party: string, { query, environment }: HoverContext): string[] {
    const owed = allSentences(agreement).filter(sentence => isDuty(sentence) && isAmong(agreement, sentence.owners, party));
    const deadlines = owed.length === 0 ? [] : computeDeadlines(agreement, { ...query, party }, environment);
    return owed.map(sentence => duty(sentence, deadlines));
}

function duty(sentence: Norm | Effect, deadlines: readonly ComputedDeadline[]): string {
    const next = deadlines.find(
        deadline => isSamePlace(deadline.place, sentence.place) && deadline.standing !== 'done' && deadline.standing !== 'waived',
    );
    return (
        plain([sentence.clause ?? '', dutyWords(sentence), recipientWords(sentence)].filter(part => part !== '').join(' ')) +
        (sentence.soft ? ' (where possible)' : '') +
        (next ? ` — ${plain(dueAndStanding(next))}` : '')
    );
}
