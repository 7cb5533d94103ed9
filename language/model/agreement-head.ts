import type { Agreement, Start, Term } from '../domain/agreement.ts';
import type { Place } from '../domain/place.ts';
import type * as ast from '../generated/ast.ts';
import { actorReference } from './actors.ts';
import { clauseReferencesOf } from './clause-references.ts';
import { dateOf } from './dates.ts';
import { durationOf, timesIn } from './durations.ts';
import type { Source } from './source.ts';

/** An agreement with nothing in it yet, for the head of one or, without a head, for a file of bare provisions. */
export function emptyAgreement(head: ast.Agreement | undefined, place: Place, source: Source): Agreement {
    const agreement: Agreement = {
        kind: head?.kind ?? 'agreement',
        name: head?.name ?? '',
        namePlace: head ? source.placeOf(head, 'name') : place,
        title: head?.title,
        terms: [],
        parties: [],
        commonRoles: [],
        definitions: [],
        citations: [],
        events: [],
        deadlines: [],
        calendars: [],
        provisions: [],
        reviews: [],
        disputeSteps: [],
        signatures: [],
        lifeRules: [],
        history: [],
        incomplete: false,
        place,
    };
    head?.details.forEach(detail => addDetail(agreement, detail, source));
    return agreement;
}

/** Of a detail that an agreement can have only once, the first counts. */
function addDetail(agreement: Agreement, detail: ast.Detail, source: Source): void {
    switch (detail.$type) {
        case 'Reference':
            agreement.reference ??= detail.text;
            break;
        case 'Version':
            agreement.version ??= detail.text;
            break;
        case 'Supersedes':
            agreement.supersedes ??= detail.text;
            break;
        case 'Dated':
            agreement.dated ??= dateOf(detail.date, source);
            break;
        case 'Approved':
            agreement.approved ??= dateOf(detail.date, source);
            break;
        case 'Starts':
            agreement.starts ??= startOf(detail, source);
            break;
        case 'InForce': {
            const term = termOf(detail, source);
            if (term) {
                agreement.terms.push(term);
            }
            break;
        }
        case 'Extendable': {
            const by = durationOf(detail.length, source);
            agreement.extension ??= by && { times: timesIn(detail.times), by };
            break;
        }
        case 'LegalStatus':
            agreement.legalStatus ??= {
                binding: !detail.not,
                clauses: detail.clauses && clauseReferencesOf(detail.clauses, source).map(reference => reference.number),
                place: source.place(detail),
            };
            break;
        case 'State':
            agreement.state ??= detail.state;
            break;
        case 'UsesCalendar':
            agreement.calendar ??= source.named(detail.calendar)?.name;
            break;
        case 'CheckedAgainst':
            agreement.profile ??= source.named(detail.profile)?.name;
            break;
    }
}

function startOf(node: ast.Starts, source: Source): Start | undefined {
    const place = source.place(node);
    if (node.lastSignature) {
        return { kind: 'last-signature', place };
    }
    if (node.words !== undefined) {
        return { kind: 'words', text: node.words, place };
    }
    const party = actorReference(node.joiner, source.placeOf(node, 'joiner'), source);
    if (party) {
        return { kind: 'each-joiner', party, place };
    }
    const date = dateOf(node.date, source);
    return date && { kind: 'date', date, place };
}

function termOf(node: ast.InForce, source: Source): Term | undefined {
    const place = source.place(node);
    if (node.ended) {
        return { kind: 'until-ended', place };
    }
    if (node.words !== undefined) {
        return { kind: 'while', text: node.words, place };
    }
    if (node.end !== undefined) {
        return { kind: 'until-words', text: node.end, place };
    }
    const length = durationOf(node.length, source);
    if (length) {
        return { kind: 'for', length, place };
    }
    const date = dateOf(node.date, source);
    return date && { kind: 'until', date, place };
}
