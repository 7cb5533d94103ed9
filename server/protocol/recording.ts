import { RequestType, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { EventVerb, RecordableEvent as EventOfAgreement } from '../../language/domain/recording/recordable-events.ts';

/** One deadline of a list that the server gave. */
export interface DeadlineReference {
    /** The `id` of the deadline. */
    id: string;
    /** The file of its `place`. */
    uri: string;
    /** The `from`, `to` and `today` of the question that listed it, where they were asked for. */
    from?: string;
    to?: string;
    today?: string;
}

/** What became of a deadline, to be written into the history of its agreement. */
export interface RecordDeadlineParams {
    deadline: DeadlineReference;
    /** `waived`: those it is owed to let it pass; `missed`: it was not done in time and will not be done. */
    outcome: 'done' | 'waived' | 'missed';
    /** Any date of the language, as the author writes it: `29 September 2026`. Today unless told. */
    day?: string;
}

/** A line for the history, with the edit that writes it where it belongs. */
export interface HistoryLine {
    /** The line, without its indentation. */
    line: string;
    /** The day it is about, in the words of the language. */
    day: string;
    /** The file it comes into. */
    uri: string;
    /** One file is edited; its version is told where it is open, so that an edit of an older text can be turned down. */
    edit: WorkspaceEdit;
}

/** Why there is nothing to write, in a sentence. */
export interface HistoryRefusal {
    refused: string;
    /** Set where another day might do: the day as it was understood. */
    day?: string;
}

/**
 * Client to server: the edit that marks a deadline as done, waived or missed. Nothing is changed by asking. What is wrong
 * with the wish is told in the answer; fails with `InvalidParams` when a day of the question is no ISO day.
 */
export const RecordDeadlineRequest = new RequestType<RecordDeadlineParams, HistoryLine | HistoryRefusal, void>('mou/recordDeadline');

export type { EventVerb };

/** Something that takes place by an agreement, or a notice or request that it speaks of. */
export interface RecordableEvent extends Omit<EventOfAgreement, 'known'> {
    /** The agreement, and the file that declares it. */
    agreement: string;
    uri: string;
    /** Its known days from a year ago to a year ahead, in the words of the language, by day. */
    known: { day: string; status: 'held' | 'planned' | 'by rule'; isAhead: boolean }[];
}

/** Of which file's agreements: all of the workspace unless told. */
export interface EventsParams {
    uri?: string;
}

/** All that takes place, by agreement, as it is declared. */
export interface EventsResult {
    /** Today, in the words of the language. */
    today: string;
    events: RecordableEvent[];
}

/** Client to server: what can be entered of the events of the workspace. Fails with `InvalidParams` when there is no such file. */
export const EventsRequest = new RequestType<EventsParams, EventsResult, void>('mou/events');

/** What is entered of an event. */
export interface RecordEventParams {
    event: Pick<RecordableEvent, 'agreement' | 'uri' | 'name' | 'sort' | 'clause'>;
    verb: EventVerb;
    /** One of the people of the event; nobody is named unless told. */
    by?: string;
    /** Any date of the language, with the time behind it where it is known: `12 November 2026 at 10:30`. Today unless told. */
    day?: string;
}

/** Client to server: the edit that enters an event into the history of its agreement. Answers as {@link RecordDeadlineRequest} does. */
export const RecordEventRequest = new RequestType<RecordEventParams, HistoryLine | HistoryRefusal, void>('mou/recordEvent');
