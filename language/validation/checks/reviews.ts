import type { Agreement, CivilDate, CivilDay, ComputedDeadline, DeadlineEnvironment, Review } from '../../domain/index.ts';
import { computeAnswers } from '../../domain/deadlines/compute-deadlines.ts';
import { isoOf, parseIsoDay } from '../../domain/time/civil-date.ts';
import { partsOfDay } from '../../domain/time/date-adapter.ts';
import { formatPlainDay } from '../../domain/time/format-date.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';
import { civilDateOf, sayWhen } from './say-when.ts';

/** One time that a review was due, with the last day on which it would have been in time. */
interface Due {
    readonly last: CivilDay;
    readonly standing: ComputedDeadline['standing'];
}

/** A review that was due is recorded as held. When it was due is the deadline engine's answer. */
export const reviewsMustBeHeldWhenDue: AgreementCheck = (agreement, { today, environment, isHere }) => {
    if (today === undefined || agreement.incomplete || agreement.state === 'template' || agreement.state === 'ended') {
        return [];
    }
    return agreement.reviews
        .filter(review => isHere(review.namePlace) && !isToBeFilledIn(review, agreement))
        .flatMap(review => {
            const due = duesOf(review, agreement, today, environment);
            const late = due
                .slice(due.findLastIndex(({ standing }) => standing === 'done') + 1)
                .filter(({ last, standing }) => last < today && (standing === 'missed' || standing === 'overdue'));
            const first = civilDateOf(review.first);
            if (late.length === 0 || isHeldInTurn(late[0]!, due, heldDays(review, agreement), today)) {
                return [];
            }
            const isFirst = late.length === due.filter(({ last }) => last < today).length && late[0]!.last === first?.last;
            return [isFirst ? passedFinding(review, first, today) : overdueFinding(review, agreement, late, today)];
        });
};

/** When a review was due since the agreement began, in order. */
function duesOf(review: Review, agreement: Agreement, today: CivilDay, environment: DeadlineEnvironment): Due[] {
    const from = earliestDay(review, agreement);
    if (from === undefined || from >= today) {
        return [];
    }
    const reviewed: Agreement = { ...agreement, reviews: [review], provisions: [], disputeSteps: [], deadlines: [], lifeRules: [] };
    const query = { today: isoOf(today), from: isoOf(from), to: isoOf(today) };
    return computeAnswers(reviewed, query, environment, place => place === review.place)
        .answers.flatMap(({ deadline: { date, window, standing } }) => {
            const last = parseIsoDay(date ?? window?.to ?? '');
            return last === undefined ? [] : [{ last, standing }];
        })
        .sort((a, b) => a.last - b.last);
}

/** The first day that anything is said of: before it no review can have been due. */
function earliestDay(review: Review, agreement: Agreement): CivilDay | undefined {
    const start = agreement.starts?.kind === 'date' ? agreement.starts.date : undefined;
    const bases = review.cadences.flatMap(phrase =>
        phrase.kind === 'every' && typeof phrase.from === 'object' && phrase.from.kind === 'date' ? phrase.from.date : [],
    );
    const signed = agreement.signatures.map(({ date }) => date);
    const days = [
        review.first,
        start,
        agreement.approved,
        agreement.dated,
        ...bases,
        ...signed,
        ...agreement.history.map(({ on }) => on),
    ].flatMap(written => civilDateOf(written)?.first ?? []);
    return days.length === 0 ? undefined : days.reduce((a, b) => (a < b ? a : b));
}

/**
 * A review held a little before its day may have been counted for the one before. As long as no more time has passed since
 * than lies between two reviews, nobody would call the next one overdue.
 */
function isHeldInTurn(late: Due, due: readonly Due[], held: readonly CivilDay[], today: CivilDay): boolean {
    const before = due[due.indexOf(late) - 1];
    return before !== undefined && held.some(day => day + (late.last - before.last) >= today);
}

/** A line of the history that waits for its day is told of as a blank. */
function isToBeFilledIn({ name }: Review, { history }: Agreement): boolean {
    return history.some(
        ({ subject, on }) => subject.kind === 'anchor' && subject.name === name && on && 'problem' in on && on.problem === 'blank',
    );
}

function heldDays(review: Review, agreement: Agreement): CivilDay[] {
    return agreement.history
        .filter(({ subject, verb }) => subject.kind === 'anchor' && subject.name === review.name && verb === 'held')
        .flatMap(({ on }) => civilDateOf(on)?.last ?? []);
}

function passedFinding(review: Review, first: CivilDate, today: CivilDay): Finding {
    return {
        rule: 'review/passed',
        place: review.namePlace,
        message: `${nameOf(review)} was due ${sayWhen(first)}, ${ago(first.last, today)} ago, and the history records none. ${advice(review, today)}`,
        related: [{ place: review.first!.place, message: 'When it was due' }],
    };
}

function overdueFinding(review: Review, agreement: Agreement, late: readonly Due[], today: CivilDay): Finding {
    const held = heldDays(review, agreement);
    const since =
        held.length === 0 ? 'The history records none' : `It was last held on ${formatPlainDay(held.reduce((a, b) => (a > b ? a : b)))}`;
    const more = late.length > 1 ? `, and ${late.length - 1} more time${late.length > 2 ? 's' : ''} since` : '';
    return {
        rule: 'review/overdue',
        place: review.namePlace,
        message: `${nameOf(review)} is overdue by ${ago(late[0]!.last, today)}: it was due by ${formatPlainDay(late[0]!.last)}${more}. ${since}. ${advice(review, today)}`,
        related: review.cadences.map(({ place }) => ({ place, message: 'How often it is due' })),
    };
}

function advice(review: Review, today: CivilDay): string {
    return `Hold it and record it in the history, for example: ${review.name} held on ${formatPlainDay(today)}.`;
}

/** What a review is called in a message. */
export function nameOf({ title, name }: Review): string {
    return title ?? name;
}

/** How long ago, as exactly as it matters: years and months, months, or days. */
function ago(from: CivilDay, today: CivilDay): string {
    const [a, b] = [partsOfDay(from), partsOfDay(today)];
    const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
    if (months < 2) {
        return counted(today - from, 'day');
    }
    const [years, rest] = [Math.floor(months / 12), months % 12];
    return [...(years > 0 ? [counted(years, 'year')] : []), ...(rest > 0 ? [counted(rest, 'month')] : [])].join(' and ');
}

function counted(count: number, unit: string): string {
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
