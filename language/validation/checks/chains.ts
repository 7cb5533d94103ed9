import {
    namesOf,
    type Actors,
    type Agreement,
    type Duration,
    type Norm,
    type Place,
    type Point,
    type TimePhrase,
} from '../../domain/index.ts';
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
    readonly deed: Deed;
}

/** What a duty does with papers. */
interface Deed {
    readonly papers: ReadonlySet<string>;
    readonly handsIn: boolean;
    readonly sendsOut: boolean;
    /** It can be nothing else. */
    readonly clearly: boolean;
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
    const byEvent = new Map<string, Lead[]>();
    for (const norm of allSentences(agreement)) {
        const deed = norm.form === 'norm' && !/not|may/.test(norm.strength) ? deedOf(norm.action ?? '') : undefined;
        for (const lead of norm.form === 'norm' && deed ? leadsOf(norm, deed, agreement) : []) {
            const same = byEvent.get(lead.event);
            if (same) {
                same.push(lead);
            } else {
                byEvent.set(lead.event, [lead]);
            }
        }
    }
    // Two duties before several events are one chain, however many events they share.
    const reported = new Map<Norm, Set<Norm>>();
    return [...byEvent.values()].flatMap(leads => {
        const circulations = leads.filter(({ deed }) => deed.sendsOut);
        return leads
            .filter(({ deed, place }) => deed.handsIn && isHere(place))
            .flatMap(submission => {
                const known = reported.get(submission.norm) ?? new Set();
                const [worst] = circulations
                    .flatMap(circulation => {
                        const gap = gapBetween(submission, circulation);
                        return gap === undefined || gap >= ENOUGH_TIME || known.has(circulation.norm) || !isChain(submission, circulation)
                            ? []
                            : [{ circulation, gap }];
                    })
                    .sort((one, other) => one.gap - other.gap);
                if (worst) {
                    reported.set(submission.norm, known.add(worst.circulation.norm));
                }
                return worst ? [chainFinding(submission, worst.circulation, worst.gap)] : [];
            });
    });
};

function deedOf(action: string): Deed | undefined {
    const [handsIn, sendsOut] = [
        SUBMITS.test(action) && !ONLY_CIRCULATES.test(action),
        CIRCULATES.test(action) && !ONLY_SUBMITS.test(action),
    ];
    if (!handsIn && !sendsOut) {
        return undefined;
    }
    return {
        handsIn,
        sendsOut,
        papers: new Set((action.toLowerCase().match(PAPERS) ?? []).map(noun => noun.replace(/s$/, ''))),
        clearly: ONLY_SUBMITS.test(action) || ONLY_CIRCULATES.test(action),
    };
}

function chainFinding(submission: Lead, circulation: Lead, gap: number): Finding {
    const left =
        gap > 0
            ? `That leaves ${gap} working day to send them out`
            : gap === 0
              ? 'That leaves no time to send them out'
              : 'They would have to go out before they are in';
    return {
        rule: 'deadline/chain-infeasible',
        place: submission.place,
        message: `What is due here ${words(submission)} before each ${submission.event} must go out ${words(circulation)} before it. ${left}. Ask for it earlier, or send it out later.`,
        related: [{ place: circulation.place, message: `It must go out ${words(circulation)} before each ${circulation.event}` }],
    };
}

function words({ amount, unit }: Lead): string {
    return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

function isChain(submission: Lead, circulation: Lead): boolean {
    if (submission.norm === circulation.norm) {
        return false;
    }
    const sharePapers = [...submission.deed.papers].some(paper => circulation.deed.papers.has(paper));
    const [oneClear, bothClear] = [
        submission.deed.clearly || circulation.deed.clearly,
        submission.deed.clearly && circulation.deed.clearly,
    ];
    const sameClause = submission.norm.clause !== undefined && submission.norm.clause === circulation.norm.clause;
    if (comesFromWhomItGoesTo(submission, circulation) && isForAnAgenda(submission) && !isForAnAgenda(circulation)) {
        return true;
    }
    return sharePapers ? oneClear || goesFromOneToMany(submission, circulation) : sameClause && bothClear;
}

/** What one gives to another, who sends papers before the same meeting. */
function comesFromWhomItGoesTo({ norm: { owners, recipients } }: Lead, { norm }: Lead): boolean {
    const [giving, receiving, sending] = [namesOf(owners), namesOf(recipients), namesOf(norm.owners)];
    return receiving.some(name => sending.includes(name)) && !giving.some(name => sending.includes(name));
}

/** What is handed in to be put among the papers. */
function isForAnAgenda({ deed: { papers } }: Lead): boolean {
    return ['item', 'motion', 'proposal'].some(paper => papers.has(paper));
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

function leadsOf(norm: Norm, deed: Deed, agreement: Agreement): Lead[] {
    return [...norm.timing.phrases, ...norm.timing.hardLimits].flatMap(phrase =>
        leadsIn(phrase, agreement).map(lead => ({ ...lead, norm, deed })),
    );
}

function leadsIn(phrase: TimePhrase, agreement: Agreement): Omit<Lead, 'norm' | 'deed'>[] {
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
    if (deadline) {
        return deadline.timing.phrases
            .filter(inner => inner.kind === 'at-least-before')
            .flatMap(inner => (inner.point ? leadsBefore(inner.point, inner.length, phrase.place) : []));
    }
    return [];
}

function leadsBefore(point: Point, length: Duration, place: Place): Omit<Lead, 'norm' | 'deed'>[] {
    if (point.kind === 'any-of') {
        return point.points.flatMap(each => leadsBefore(each, length, place));
    }
    const [span] = length.spans;
    const lead = length.spans.length === 1 && span?.amount !== undefined ? inDays(span.amount, span.unit) : undefined;
    return lead && point.kind === 'anchor' && point.resolved ? [{ event: point.name, place, ...lead }] : [];
}

function inDays(amount: number, unit: string): Pick<Lead, 'amount' | 'unit'> | undefined {
    switch (unit) {
        case 'working day':
        case 'clear working day':
            return { amount, unit: 'working day' };
        case 'day':
        case 'clear day':
            return { amount, unit: 'day' };
        case 'week':
            return { amount: amount * 7, unit: 'day' };
        default:
            return undefined;
    }
}
