import {
    formatDate,
    formatPlainDay,
    formatTime,
    lengthInWords,
    listInWords,
    quotedDuty,
    sayClause,
    type ActorReference,
    type Actors,
    type Agreement,
    type HistoryEntry,
    type HistorySubject,
    type Provision,
    type WrittenDate,
} from '../../domain/index.ts';

/** A line of the history in the words of the language; reading it gives the same entry. */
export function writeEntry(entry: HistoryEntry, agreement: Agreement): string {
    const { subject, verb, on, until, at, forOccurrence, by, to, joinedAs, length, evidence, outcome } = entry;
    const people = by ? [`by ${writeActors(by, agreement)}`] : [];
    const day = on ? [`${verb === 'planned' ? 'for' : verb === 'suspended' && until ? 'from' : 'on'} ${writeDate(on)}`] : [];
    return [
        writeSubject(subject, agreement),
        verb,
        ...(joinedAs ? [`as ${writeActor(joinedAs, agreement)}`] : []),
        ...(verb === 'waived' ? [...people, ...day] : day),
        ...(until ? [`until ${writeDate(until)}`] : []),
        ...(forOccurrence?.on
            ? [`for ${forOccurrence.event === undefined ? '' : `${forOccurrence.event} of `}${writeDate(forOccurrence.on)}`]
            : []),
        ...(at === undefined ? [] : [`at ${formatTime(at)}`]),
        ...(length ? [`by ${lengthInWords(length)}`] : []),
        ...(verb === 'waived' ? [] : people),
        ...(to ? [`to ${writeActors(to, agreement)}`] : []),
        ...(evidence === undefined ? [] : [`with evidence ${quotedDuty(evidence)}`]),
        ...(outcome === undefined ? [] : [`with outcome ${quotedDuty(outcome)}`]),
    ].join(' ');
}

/** A single day without its weekday, anything else as exactly as it was said. */
export function writeDate(written: WrittenDate): string {
    if (!('date' in written)) {
        return written.text;
    }
    return written.date.precision === 'day' ? formatPlainDay(written.date.first) : formatDate(written.date);
}

function writeSubject(subject: HistorySubject, agreement: Agreement): string {
    switch (subject.kind) {
        case 'anchor':
            return subject.name;
        case 'clause':
            return [sortAndNumber(subject.number, agreement), ...(subject.action === undefined ? [] : [quotedDuty(subject.action)])].join(
                ' ',
            );
        case 'actor':
            return writeActor(subject.actor, agreement);
        case 'notice':
            return subject.clause === undefined ? 'notice' : `notice under clause ${subject.clause}`;
        case 'agreement':
            return 'this agreement';
        case 'request':
            return 'request';
    }
}

/** `section 4` where only a section has the number; what is told apart by its sort has that in its number. */
function sortAndNumber(number: string, { provisions }: Agreement): string {
    const has = (among: readonly Provision[], sort: Provision['sort']): boolean =>
        among.some(provision => (provision.number === number && provision.sort === sort) || has(provision.children, sort));
    return has(provisions, 'section') && !has(provisions, 'clause') ? `section ${number}` : sayClause(number);
}

function writeActors(actors: Actors, agreement: Agreement): string {
    switch (actors.kind) {
        case 'named': {
            const names = listInWords(
                actors.actors.map(actor => writeActor(actor, agreement)),
                actors.joined,
            );
            return actors.severally ? `${names} jointly and severally` : names;
        }
        case 'each-of':
            return `each of ${writeActor(actors.group, agreement)}`;
        case 'nobody':
            return 'somebody';
        case 'blank':
            return '____';
        case 'other-parties':
            return 'the other parties';
        default:
            return actors.kind.replace('-', ' ');
    }
}

/** A declared short name as it is; a full name, or that of somebody who joined, in quotation marks. */
function writeActor({ name, target, of }: ActorReference, agreement: Agreement): string {
    const own = target ?? name;
    const isShort =
        agreement.parties.some(party => party.name === own || party.roles.some(role => role.name === own)) ||
        agreement.commonRoles.some(role => role.name === own);
    return [isShort ? own : quotedDuty(own), ...(of ? [`of ${writeActor(of, agreement)}`] : [])].join(' ');
}
