import { RequestType, type Range } from 'vscode-languageserver-protocol';
import type { ComputedDeadline } from '../../language/domain/computed-deadline.ts';
import type { SchoolTermSpan, TimeInForce } from '../../language/domain/deadlines/timeline.ts';
import type { Place } from '../../language/domain/place.ts';

/** What to list deadlines of. Everything may be left out. */
export interface DeadlinesParams {
    /** First day, inclusive; today unless told, with everything overdue in addition. */
    from?: string;
    /** Last day, inclusive; a year after `from` unless told. */
    to?: string;
    /** Only what this party owes: by itself, with others, through a post, or as a member of a group. */
    party?: string;
    /** The day to reckon from; the setting `mou.today`, or else the calendar's, unless told. */
    today?: string;
    /** Only agreements of this file; every `.mou` file of the workspace and every open one unless told. */
    uri?: string;
    /** Only what stands within this stretch of that file, as a clause or a review does. */
    within?: Range;
    /** Begins a year before today where `from` is not told, and still ends a year after it. */
    past?: boolean;
    /** Tells as well what the answer can be narrowed to. */
    choices?: boolean;
}

/** What the deadlines of some agreements can be narrowed to. */
export interface DeadlineChoices {
    /** Those who can be named as `party`, by name, whoever owes something or not. */
    parties: { name: string; fullName?: string }[];
    /** The last day of the school term that today lies in; absent where no calendar of these agreements knows one. */
    endOfTerm?: string;
}

/** The deadlines found, ordered by date, those without a date last, with the query as it was understood. */
export interface DeadlinesResult {
    version: 1;
    today: string;
    from: string;
    to: string;
    deadlines: ComputedDeadline[];
    /** Told when they were asked for. */
    choices?: DeadlineChoices;
}

/**
 * Client to server: the deadlines of the workspace. Waits until the workspace is loaded. Fails with `InvalidParams` and
 * a sentence when a day is no ISO day; can be cancelled.
 */
export const DeadlinesRequest = new RequestType<DeadlinesParams, DeadlinesResult, void>('mou/deadlines');

/** Whose time to explain. */
export interface ExplainParams {
    /** Only agreements of this file; every `.mou` file of the workspace and every open one unless told. */
    uri?: string;
    /** The number of a clause, as `4.5(a)`, or the name of a deadline, review, dispute step or event. */
    subject: string;
    /** Only what this party owes. */
    party?: string;
    /** The day to reckon from; the setting `mou.today`, or else the calendar's, unless told. */
    today?: string;
}

/** Everything that goes by that number or name, with its deadlines of the next year, or else the nearest ones. */
export interface ExplainResult {
    version: 1;
    today: string;
    explained: {
        agreement: string;
        name: string;
        title?: string;
        /** Whether its words speak of time at all. */
        speaksOfTime: boolean;
        deadlines: ComputedDeadline[];
    }[];
}

/**
 * Client to server: the deadlines of a clause or a name with their reckoning, as `mou explain` has them. Fails with `InvalidParams`
 * and a sentence where nothing goes by that name; can be cancelled.
 */
export const ExplainRequest = new RequestType<ExplainParams, ExplainResult, void>('mou/explain');

/** What to draw on a timeline. Everything may be left out. */
export interface TimelineParams {
    /** First and last day, both inclusive; unless told, as long as the agreements last, but from one to ten years before and after today. At most 30 years. */
    from?: string;
    to?: string;
    /** The day to reckon from; the setting `mou.today`, or else the calendar's, unless told. */
    today?: string;
    /** Only what this party owes: by itself, with others, through a post, or as a member of a group. */
    party?: string;
    /** Only the agreements that speak of this file; those of the workspace and of every open file unless told. */
    uri?: string;
}

/** A deadline as it is drawn. How it was reckoned is asked for by {@link DeadlinesRequest} once somebody wants to know. */
export type TimelineDeadline = Omit<ComputedDeadline, 'trace'>;

/** What is drawn of an agreement besides its deadlines. */
export interface TimelineAgreement {
    name: string;
    title?: string;
    /** Short names of its parties, outsiders and groups. */
    parties: string[];
    /** Where its name stands. */
    place: Place;
    inForce: TimeInForce;
    /** The school terms of its calendar that have a day in the range. */
    terms: SchoolTermSpan[];
}

/** Agreements and their deadlines in a range, ordered as in {@link DeadlinesResult}, with the query as it was understood. */
export interface TimelineResult {
    version: 1;
    today: string;
    from: string;
    to: string;
    agreements: TimelineAgreement[];
    /** At most 20,000: of more, those nearest to today. */
    deadlines: TimelineDeadline[];
    /** How many more there are. */
    leftOut: number;
}

/**
 * Client to server: what a timeline shows. Waits until the workspace is loaded. Fails with `InvalidParams` and a sentence when a
 * day is no ISO day, the range is too long or there is no such file; can be cancelled.
 */
export const TimelineRequest = new RequestType<TimelineParams, TimelineResult, void>('mou/timeline');
