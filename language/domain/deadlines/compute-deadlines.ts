import type { Agreement } from '../agreement.ts';
import type { ComputedDeadline, DeadlineQuery } from '../computed-deadline.ts';
import type { Place } from '../place.ts';
import type { BankHolidayData } from '../time/bank-holidays.ts';
import type { TermFiles } from '../time/school-terms.ts';
import { isAmong } from './actor-names.ts';
import { answersOf, toDeadline, type Candidate } from './answers.ts';
import type { Binding } from './binding.ts';
import { contextFor, type Context } from './context.ts';
import { isBeyondDoubt, isDoubtful, openToDoubt } from './doubt.ts';
import { ratesOf } from './driver.ts';
import { forEachJoiner } from './for-each-joiner.ts';
import { eventRateSubjects } from './event-rates.ts';
import { distinct, identitiesOf, type Identity } from './identity.ts';
import { lifeFactsOf, type LifeFacts } from './inactive.ts';
import { ladderSubjects } from './ladder.ts';
import { namedDeadlineSubjects } from './named-deadlines.ts';
import { reconcileRetention, setsClock } from './retention.ts';
import { reviewSubjects } from './reviews.ts';
import { inRange } from './selection.ts';
import { sentenceSubjects } from './sentences.ts';
import { silenceSubjects } from './silence.ts';
import type { Subject } from './subject.ts';
import { termSubjects } from './terms.ts';

/** What the engine may be given besides the agreement; everything has a default. */
export interface DeadlineEnvironment {
    /** Bank holidays to use instead of the ones that ship. */
    bankHolidays?: BankHolidayData;
    /** What the .ics files say that calendars name; a file that is not among them counts as unread. */
    termFiles?: TermFiles;
}

/**
 * Every deadline of an agreement in the asked-for range, ordered by date and time, then by place, then as the sentence
 * names its events; those without a date last.
 * One that lies before the range is given only while it is still to be done, and of a repetition only the latest.
 * A named deadline is listed by itself only where nothing else uses it. Pure and bounded: the same agreement, query
 * and environment give the same answer. Throws a RangeError when a day of the query is no ISO day.
 */
export function computeDeadlines(agreement: Agreement, query: DeadlineQuery, environment: DeadlineEnvironment = {}): ComputedDeadline[] {
    return computeAnswers(agreement, query, environment).answers.map(({ deadline }) => deadline);
}

/** A deadline with what it was made from. */
export interface DeadlineAnswer {
    deadline: ComputedDeadline;
    subject: Subject;
    identity: Identity;
    binding: Binding;
    /** Why there is nothing to do now although it is known, in words. */
    inactive?: string;
}

/** What `computeDeadlines` gives, with what each deadline was made from; with `isAsked` only what stands at such places. */
export function computeAnswers(
    agreement: Agreement,
    query: DeadlineQuery,
    environment: DeadlineEnvironment,
    isAsked: (place: Place) => boolean = () => true,
): { context: Context; answers: DeadlineAnswer[] } {
    const context = contextFor(agreement, query, environment);
    const isWanted = ({ owners, place }: Subject): boolean =>
        isAsked(place) && (query.party === undefined || isAmong(agreement, owners, query.party));
    return { context, answers: answersIn(context, subjectsOf(context), isWanted) };
}

function subjectsOf(context: Context): Subject[] {
    const sentences = sentenceSubjects(context);
    return [
        ...sentences,
        ...eventRateSubjects(context, () => sentences),
        ...otherSubjects(context),
        ...namedDeadlineSubjects(context, 'unused'),
    ];
}

function otherSubjects(context: Context): Subject[] {
    return [...reviewSubjects(context), ...ladderSubjects(context), ...termSubjects(context), ...silenceSubjects(context)];
}

/**
 * Of the deadlines that `computeDeadlines` gives those that are refused or come with a warning, in the same order: what may be wrong
 * with an agreement's time. What the others say is not put together, so that ids are not told apart from theirs.
 */
export function doubtfulDeadlines(agreement: Agreement, query: DeadlineQuery, environment: DeadlineEnvironment = {}): ComputedDeadline[] {
    const context = contextFor(agreement, query, environment);
    const isOpen = openToDoubt(context);
    const isNotBeyond = (subject: Subject): boolean => !isBeyondDoubt(context, subject);
    const withRates = (): Subject[] => sentenceSubjects(context, ({ timing }) => ratesOf(timing).length > 0);
    const subjects = [
        ...sentenceSubjects(context, isOpen),
        ...eventRateSubjects(context, withRates, isNotBeyond),
        ...otherSubjects(context).filter(isNotBeyond),
        ...namedDeadlineSubjects(context, 'unused', isOpen),
    ];
    return answersIn(
        context,
        subjects,
        () => true,
        ({ instance }) => isDoubtful(instance),
    ).map(({ deadline }) => deadline);
}

/** The deadlines of one named deadline by itself, whether anything uses it or not; empty when it is not declared. */
export function computeNamedDeadline(
    agreement: Agreement,
    name: string,
    query: DeadlineQuery,
    environment: DeadlineEnvironment = {},
): ComputedDeadline[] {
    const context = contextFor(agreement, query, environment);
    return answersIn(context, namedDeadlineSubjects(context, 'all'), subject => subject.name === name).map(({ deadline }) => deadline);
}

function answersIn(
    context: Context,
    subjects: readonly Subject[],
    isWanted: (subject: Subject) => boolean,
    isTold: (candidate: Candidate) => boolean = () => true,
): DeadlineAnswer[] {
    const owned = forEachJoiner(context, subjects);
    let identities: ReadonlyMap<Subject, Identity> | undefined;
    const facts = new Map<Context, LifeFacts>();
    const answered = owned
        .filter(({ subject }) => isWanted(subject) || setsClock(subject))
        .map(({ subject, context: own }) => {
            if (!facts.has(own)) {
                facts.set(own, lifeFactsOf(own));
            }
            return { subject, own, candidates: answersOf(own, subject, facts.get(own)!) };
        });
    reconcileRetention(answered);
    const found = answered
        .filter(({ subject }) => isWanted(subject))
        .flatMap(({ subject, own, candidates }) => {
            return inRange(own, subject, candidates)
                .filter(isTold)
                .map((candidate): DeadlineAnswer => {
                    identities ??= identitiesOf(
                        context.agreement,
                        owned.map(one => one.subject),
                    );
                    const identity = identities.get(subject)!;
                    return {
                        deadline: toDeadline(own, subject, candidate, identity),
                        subject,
                        identity,
                        binding: candidate.instance.binding,
                        inactive: candidate.inactive,
                    };
                });
        })
        .sort((a, b) => byDateThenPlace(a.deadline, b.deadline));
    distinct(found.map(({ deadline: { id } }) => id)).forEach((id, index) => {
        found[index]!.deadline.id = id;
    });
    return found;
}

/** The order of deadlines: by date, then by place, those without a date last. */
export function byDateThenPlace(a: ComputedDeadline, b: ComputedDeadline): number {
    return compareText(dayOf(a), dayOf(b)) || compareText(a.time ?? END_OF_DAY, b.time ?? END_OF_DAY) || comparePlaces(a.place, b.place);
}

/** What has no clock time may be done until the day ends. */
const END_OF_DAY = '24:00';

/** The ISO day an answer is ordered by, later than any day when it has none. */
function dayOf({ date, window }: ComputedDeadline): string {
    return date ?? window?.to ?? window?.from ?? 'none';
}

function comparePlaces(a: Place, b: Place): number {
    return compareText(a.uri, b.uri) || a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}

function compareText(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
