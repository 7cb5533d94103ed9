import type { Actors, Agreement, Duration, Norm, Place, Point, TimePhrase } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';
import { allSentences } from './sentences.ts';

/** A duty that is due some time before each occurrence of an event. */
interface Lead {
    readonly norm: Norm;
    readonly event: string;
    /** Where the time is written. */
    readonly place: Place;
    readonly amount: number;
    readonly unit: 'working day' | 'day';
}

/** What is sent round before a meeting. */
const PAPERS = /\b(papers?|agendas?|reports?|documents?|documentation|minutes|items?|presentations?|materials?|proposals?|motions?)\b/gi;
/** Handing something in, which the other side then has to work with. */
const SUBMITS = /\b(submit|hand in|hand over|lodge|file|table|propose|put forward|supply|provide|deliver|send|forward|give)\b/i;
const ONLY_SUBMITS = /\b(submit|hand in|lodge|table|propose|put forward)\b/i;
/** Sending something out to those who will read it. */
const CIRCULATES = /\b(circulate|distribute|issue|publish|send out|send|share|give out|forward)\b/i;
const ONLY_CIRCULATES = /\b(circulate|distribute|issue|publish|send out|give out)\b/i;
/** Whoever circulates needs at least this many working days for it. */
const ENOUGH_TIME = 2;

/**
 * Papers come in early enough to be sent out in time. Two duties make a chain when both are due at least so long before
 * the same event, speak of the same papers, one hands them in and the other sends them round. The chain is infeasible
 * when less than two working days lie between, or when the papers are due after they must be out.
 */
export const papersMustComeInBeforeTheyGoOut: AgreementCheck = (agreement, { isHere }) => {
    const leads = allSentences(agreement).filter((sentence): sentence is Norm => sentence.form === 'norm' && !/not|may/.test(sentence.strength))
        .flatMap(norm => leadsOf(norm, agreement));
    const reported = new Set<string>();
    return leads.flatMap(circulation => leads.flatMap(submission => {
        const pair = JSON.stringify([submission.place, circulation.place]);
        if (submission.norm === circulation.norm || submission.event !== circulation.event || reported.has(pair)
            || !isHere(submission.place) || !isChain(submission, circulation)) {
            return [];
        }
        const findings = chainFinding(submission, circulation);
        if (findings.length > 0) {
            reported.add(pair);
        }
        return findings;
    }));
};

function chainFinding(submission: Lead, circulation: Lead): Finding[] {
    const gap = gapBetween(submission, circulation);
    if (gap === undefined || gap >= ENOUGH_TIME) {
        return [];
    }
    const left = gap > 0 ? `That leaves ${gap} working day to send them out` : gap === 0 ? 'That leaves no time to send them out' : 'They would have to go out before they are in';
    return [{
        rule: 'deadline/chain-infeasible', place: submission.place,
        message: `What is due here ${words(submission)} before ${submission.event} must go out ${words(circulation)} before it. ${left}. Ask for it earlier, or send it out later.`,
        related: [{ place: circulation.place, message: `It must go out ${words(circulation)} before ${circulation.event}` }]
    }];
}

function words({ amount, unit }: Lead): string {
    return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

function isChain(submission: Lead, circulation: Lead): boolean {
    const handsIn = submission.norm.action ?? '';
    const sendsOut = circulation.norm.action ?? '';
    if (!SUBMITS.test(handsIn) || !CIRCULATES.test(sendsOut) || ONLY_CIRCULATES.test(handsIn) || ONLY_SUBMITS.test(sendsOut)) {
        return false;
    }
    const clear = ONLY_SUBMITS.test(handsIn) || ONLY_CIRCULATES.test(sendsOut) || goesFromOneToMany(submission, circulation);
    const sameClause = submission.norm.clause !== undefined && submission.norm.clause === circulation.norm.clause;
    return clear && (shareAPaper(handsIn, sendsOut) || (sameClause && ONLY_SUBMITS.test(handsIn) && ONLY_CIRCULATES.test(sendsOut)));
}

function shareAPaper(a: string, b: string): boolean {
    const named = (text: string): string[] => (text.toLowerCase().match(PAPERS) ?? []).map(noun => noun.replace(/s$/, ''));
    const others = new Set(named(b));
    return named(a).some(noun => others.has(noun));
}

function goesFromOneToMany(submission: Lead, circulation: Lead): boolean {
    const one = submission.norm.recipients;
    const many = circulation.norm.recipients;
    return one?.kind === 'named' && one.actors.length === 1 && many !== undefined && isMany(many);
}

function isMany(actors: Actors): boolean {
    return actors.kind !== 'named' ? actors.kind !== 'nobody' && actors.kind !== 'blank' : actors.actors.length > 1;
}

/** Working days between handing in and sending out; undefined where days and working days cannot be compared for sure. */
function gapBetween(submission: Lead, circulation: Lead): number | undefined {
    if (submission.unit === circulation.unit) {
        return submission.amount - circulation.amount;
    }
    // N working days hold at least N days and the weekends between: only a gap that is negative even then is sure.
    if (submission.unit === 'day') {
        const fewestDays = circulation.amount + 2 * Math.floor(circulation.amount / 5);
        return submission.amount <= fewestDays ? Math.min(0, submission.amount - fewestDays) : undefined;
    }
    return undefined;
}

function leadsOf(norm: Norm, agreement: Agreement): Lead[] {
    return [...norm.timing.phrases, ...norm.timing.hardLimits].flatMap(phrase => leadsIn(phrase, agreement).map(lead => ({ ...lead, norm })));
}

function leadsIn(phrase: TimePhrase, agreement: Agreement): Omit<Lead, 'norm'>[] {
    if (phrase.kind === 'at-least-before') {
        return phrase.point ? leadsBefore(phrase.point, phrase.length, phrase.place) : [];
    }
    if (phrase.kind !== 'no-later-than') {
        return [];
    }
    const { point } = phrase;
    if (point.kind === 'relative' && point.direction === 'before') {
        return leadsBefore(point.point, point.length, phrase.place);
    }
    const deadline = point.kind === 'anchor' ? agreement.deadlines.find(({ name }) => name === point.name) : undefined;
    return deadline ? deadline.timing.phrases.filter(inner => inner.kind === 'at-least-before')
        .flatMap(inner => inner.point ? leadsBefore(inner.point, inner.length, phrase.place) : []) : [];
}

function leadsBefore(point: Point, length: Duration, place: Place): Omit<Lead, 'norm'>[] {
    if (point.kind === 'any-of') {
        return point.points.flatMap(each => leadsBefore(each, length, place));
    }
    const [span] = length.spans;
    const lead = length.spans.length === 1 && span?.amount !== undefined ? inDays(span.amount, span.unit) : undefined;
    return lead && point.kind === 'anchor' && point.resolved ? [{ event: point.name, place, ...lead }] : [];
}

function inDays(amount: number, unit: string): Pick<Lead, 'amount' | 'unit'> | undefined {
    switch (unit) {
        case 'working day': return { amount, unit };
        case 'day': case 'clear day': return { amount, unit: 'day' };
        case 'week': return { amount: amount * 7, unit: 'day' };
        default: return undefined;
    }
}
