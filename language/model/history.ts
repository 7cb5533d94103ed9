import type { HistoryEntry, HistorySubject } from '../domain/history.ts';
import { isJoiner, isParty, type Entry, type EntryTail, type Joiner, type NamedEntry } from '../generated/ast.ts';
import { actorReference, actorsOf } from './actors.ts';
import { withoutTrailingDot } from './clause-numbers.ts';
import { dateOf } from './dates.ts';
import { clockTimeIn, durationOf } from './durations.ts';
import { isQuoted, type Source } from './source.ts';

/** A line of the history; undefined while it does not say what happened to what. */
export function historyEntryOf(node: Entry, source: Source): HistoryEntry | undefined {
    if (node.$type === 'Joiner') {
        return joinerEntry(node, source);
    }
    const subject = subjectOf(node, source);
    if (!subject || node.verb === undefined) {
        return undefined;
    }
    const entry: HistoryEntry = { subject, verb: node.verb, place: source.place(node) };
    node.tails.forEach(tail => addTail(entry, tail, source));
    return entry;
}

function joinerEntry(node: Joiner, source: Source): HistoryEntry | undefined {
    if (node.name === undefined) {
        return undefined;
    }
    const place = source.placeOf(node, 'name');
    return {
        subject: { kind: 'actor', actor: { name: node.name, target: node.name, place }, place },
        verb: 'joined',
        joinedAs: actorReference(node.party, source.placeOf(node, 'party'), source),
        on: dateOf(node.date, source),
        place: source.place(node),
    };
}

function subjectOf(node: Exclude<Entry, Joiner>, source: Source): HistorySubject | undefined {
    switch (node.$type) {
        case 'ClauseEntry': {
            const number = withoutTrailingDot(node.clause?.$refText);
            if (number === undefined) {
                return undefined;
            }
            return {
                kind: 'clause',
                number: node.sort === 'appendix' ? `appendix ${number}` : number,
                action: node.action,
                actionPlace: node.action === undefined ? undefined : source.placeOf(node, 'action'),
                resolved: node.clause.ref !== undefined,
                place: source.placeOf(node, 'clause'),
            };
        }
        case 'AgreementEntry':
            return { kind: 'agreement', place: source.place(node) };
        case 'NoticeEntry':
            return { kind: 'notice', clause: withoutTrailingDot(node.clause?.$refText), place: source.place(node) };
        case 'RequestEntry':
            return { kind: 'request', place: source.place(node) };
        case 'NamedEntry':
            return namedSubject(node, source);
        default:
            return undefined;
    }
}

/** A quoted name is somebody's; a bare one that leads nowhere may be anything, most likely an event. */
function namedSubject(node: NamedEntry, source: Source): HistorySubject | undefined {
    const named = source.named(node.subject);
    if (!named) {
        return undefined;
    }
    const place = source.placeOf(node, 'subject');
    const isActor = named.target ? isParty(named.target) || isJoiner(named.target) : isQuoted(node.subject);
    if (isActor) {
        return { kind: 'actor', actor: { name: node.subject.$refText, target: named.resolved ? named.name : undefined, place }, place };
    }
    return { kind: 'anchor', name: named.name, resolved: named.resolved, place };
}

function addTail(entry: HistoryEntry, tail: EntryTail, source: Source): void {
    switch (tail.$type) {
        case 'EntryOn':
            entry.on ??= dateOf(tail.date, source);
            break;
        case 'EntryUntil':
            entry.until ??= dateOf(tail.until, source);
            break;
        case 'EntryFor': {
            const event = source.named(tail.event);
            const on = dateOf(tail.date, source);
            // `KIT planned for 12 November` tells when, not what it fulfils.
            if (entry.verb === 'planned' && !event) {
                entry.on ??= on;
            } else {
                entry.forOccurrence ??= { event: event?.name, resolved: event?.resolved ?? true, on };
            }
            break;
        }
        case 'EntryAt':
            entry.at ??= clockTimeIn(tail.time);
            break;
        case 'EntryBy':
            entry.by ??= actorsOf(tail.by, source);
            entry.length ??= durationOf(tail.length, source);
            break;
        case 'EntryTo':
            entry.to ??= actorsOf(tail.to, source);
            break;
        case 'EntryWith':
            if (tail.what === 'evidence') {
                entry.evidence ??= tail.text;
            } else {
                entry.outcome ??= tail.text;
            }
            break;
    }
}
