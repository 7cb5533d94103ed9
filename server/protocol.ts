import { NotificationType, RequestType, type Position, type Range, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { ComputedDeadline } from '../language/domain/computed-deadline.ts';
import { REFACTORINGS } from '../language/refactorings/catalogue.ts';
import type { DeadlineChange } from '../language/domain/deadline-change.ts';
import type { StatementChange } from '../language/domain/statement-change.ts';
import type { SchoolTermSpan, TimeInForce } from '../language/domain/deadlines/timeline.ts';
import type { Place } from '../language/domain/place.ts';

/**
 * The messages that client and server exchange besides the language server protocol's own. Every type here travels as
 * JSON. URIs are text, days are ISO 8601 (`2026-11-05`), positions are zero-based lines and UTF-16 offsets.
 *
 * What the standard covers has no message here: the text of the profiles that ship (`mou-library:/NAME.mou`) is
 * `workspace/textDocumentContent` for the scheme {@link libraryScheme}; settings are `workspace/configuration` for the
 * section `mou`; changed files are `workspace/didChangeWatchedFiles`, which the server registers for.
 */

/** The scheme of documents that ship with the language; the server declares it in `workspace.textDocumentContent`. */
export const libraryScheme = 'mou-library';

/** The kind of code action that inserts all that an agreement does not say; editors can bind it to a key or run it on saving. */
export const INSERT_MISSING_CLAUSES = 'source.insertMissingClauses.mou';

/** The kind of code action that numbers the clauses in order; offered only where it is asked for by name. */
export const RENUMBER = REFACTORINGS.renumber.kind;

/**
 * A command of the client that lets the user rename what stands at a place: the address of the file and a position in it. A client that has it says so
 * in its initialisation options: `{ "commands": ["mou.renameAt"] }`.
 */
export const RENAME_AT = 'mou.renameAt';

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

/** A day that counts as a bank holiday besides the known ones, in every part of the United Kingdom. */
export interface AddedHoliday {
    /** ISO 8601. */
    date: string;
    /** How it is called where it is not counted; "Additional bank holiday" unless told. */
    name?: string;
}

/** What to compare: a file as it is now with an older state of it. */
export interface CompareDeadlinesParams extends DeadlinesParams {
    /** The file as it is now, in the editor or on the disk. */
    uri: string;
    /**
     * The older state: the text that the file had, as version control keeps it, or an older file by its address. What it uses
     * lies beside it and is read as it is now, as is what amends it. The file as it is now unless told, which tells what
     * `bankHolidays` move.
     */
    before?: { text: string } | { uri: string };
    /** Bank holidays that only the newer state is computed with. */
    bankHolidays?: AddedHoliday[];
}

/** What moved, appeared, vanished and changed, in this order and each by day, with the query as it was understood. */
export interface CompareDeadlinesResult {
    version: 1;
    today: string;
    from: string;
    to: string;
    /** The places of old deadlines are those in the old text. */
    changes: DeadlineChange[];
    /** What could not be read of either state, so that due dates may be missing; in sentences. */
    gaps: { state: 'before' | 'after'; message: string }[];
}

/**
 * Client to server: which due dates an edit moves. Waits until the workspace is loaded. Fails with `InvalidParams` and a
 * sentence when a day is no ISO day or there is no such file; can be cancelled.
 */
export const CompareDeadlinesRequest = new RequestType<CompareDeadlinesParams, CompareDeadlinesResult, void>('mou/compareDeadlines');

/** What of a file to compare with which older state of it, as for {@link CompareDeadlinesRequest}. */
export type CompareStatementsParams = Required<Pick<CompareDeadlinesParams, 'uri' | 'before'>>;

/** What is said otherwise, newly and no longer, in this order and each as the agreement is read. */
export interface CompareStatementsResult {
    version: 1;
    /** The places of what was said are those in the old text. */
    changes: StatementChange[];
    /** What could not be read of either state, so that changes may be missing; in sentences. */
    gaps: CompareDeadlinesResult['gaps'];
}

/**
 * Client to server: what an edit makes an agreement say otherwise, in meaning: layout, comments and how a date is written make no
 * difference. Waits until the workspace is loaded. Fails with `InvalidParams` and a sentence when there is no such file; can be
 * cancelled.
 */
export const CompareStatementsRequest = new RequestType<CompareStatementsParams, CompareStatementsResult, void>('mou/compareStatements');

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

/** What can be entered of an event. */
export type EventVerb = 'held' | 'happened' | 'planned' | 'cancelled' | 'started' | 'ended';

/** Something that takes place by an agreement. */
export interface RecordableEvent {
    /** The agreement, and the file that declares it. */
    agreement: string;
    uri: string;
    name: string;
    title?: string;
    sort: 'meeting' | 'event' | 'review' | 'step';
    /** What can be entered, the likeliest first. */
    verbs: EventVerb[];
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
    event: Pick<RecordableEvent, 'agreement' | 'uri' | 'name'>;
    verb: EventVerb;
    /** Any date of the language, with the time behind it where it is known: `12 November 2026 at 10:30`. Today unless told. */
    day?: string;
}

/** Client to server: the edit that enters an event into the history of its agreement. Answers as {@link RecordDeadlineRequest} does. */
export const RecordEventRequest = new RequestType<RecordEventParams, HistoryLine | HistoryRefusal, void>('mou/recordEvent');

/** One that ships, by its name in the library, or one of a file of the workspace by its own name. */
export type ProfileReference = { library: string } | { uri: string; name: string };

/** A profile that a new agreement can be made from. */
export interface OfferedProfile {
    name: string;
    /** What it is for, in half a sentence. */
    purpose: string;
    /** The kind of agreement it is for: `memorandum`. */
    kind: string;
    profile: ProfileReference;
}

/** Those that ship in alphabetical order, then those of the workspace by their files. */
export interface ProfilesResult {
    profiles: OfferedProfile[];
}

/** Client to server: which profiles there are. */
export const ProfilesRequest = new RequestType<Record<string, never>, ProfilesResult, void>('mou/profiles');

/** What a new agreement is made of. */
export interface NewAgreementParams {
    profile: ProfileReference;
    /** A blank unless told. */
    title?: string;
    /** `name` is the short one, `kind` is in plain words and may be empty. */
    parties?: { name: string; fullName: string; kind: string }[];
    /** Where it will stand: what it uses is written from there. */
    uri: string;
}

/** The text, and the same as a snippet of the protocol with a stop for each part to fill in; or why there is none, in a sentence. */
export type NewAgreementResult = { text: string; snippet: string } | { refused: string };

/** Client to server: an agreement that says all that a profile asks for, blanks where its author decides. Nothing is changed by asking. */
export const NewAgreementRequest = new RequestType<NewAgreementParams, NewAgreementResult, void>('mou/newAgreement');

/** A length of time and what it is counted from, in the words of the language. */
export interface ComputeDeadlineParams {
    /** `5 working days`, `2 weeks`, `1 month and 5 days`. */
    length: string;
    /** `at-least-before` and `within-after` ask for a limit, the others for a day. */
    relation: 'at-least-before' | 'within-after' | 'on-before' | 'on-after';
    /** Every time of an event of the agreement, or a day as an author writes it. */
    from: { event: string } | { day: string };
    /** The file whose agreement it is asked of; of none unless told. */
    uri?: string;
    /** A calendar that the file knows, or the bank holidays of a part of the United Kingdom; the agreement's own unless told. */
    calendar?: { name: string } | { region: 'england-and-wales' | 'scotland' | 'northern-ireland' | 'any-part-of-uk' };
    /** Where in that file the words might be inserted. */
    position?: Position;
}

/** One way to read the words, with what it comes to. */
export interface ComputedReading {
    /** The words, as an agreement would say them: `at least 5 working days before each Board`. */
    phrase: string;
    /** By date, from today for a year for what repeats. */
    deadlines: ComputedDeadline[];
    /** What to insert at the position that was told, so that these words say when something is to be done; absent where they cannot stand there. */
    insertion?: string;
}

/** What it comes to, in both readings where a count of days backwards has two; or why it cannot be computed, in a sentence. */
export type ComputeDeadlineResult = { today: string; readings: ComputedReading[] } | { refused: string };

/** Client to server: computes a time that stands in no agreement yet. Fails with `InvalidParams` when there is no such file. */
export const ComputeDeadlineRequest = new RequestType<ComputeDeadlineParams, ComputeDeadlineResult, void>('mou/computeDeadline');

/** The standard's `workDoneToken` lets the server report how many files are checked. */
export interface CheckWorkspaceParams {
    workDoneToken?: string | number;
}

/** Counts over the whole workspace. */
export interface CheckWorkspaceResult {
    /** `.mou` files checked. */
    files: number;
    errors: number;
    warnings: number;
    infos: number;
    hints: number;
    /** Files that could not be read, and why, in a sentence. */
    unreadable: { uri: string; reason: string }[];
}

/**
 * Client to server: checks every `.mou` file of the workspace, open or not, and publishes the diagnostics of each
 * before it answers. Can be cancelled.
 */
export const CheckWorkspaceRequest = new RequestType<CheckWorkspaceParams, CheckWorkspaceResult, void>('mou/checkWorkspace');

/** What the server is doing. */
export interface ServerStatus {
    /** `loading`: reading the workspace; `checking`: a check runs; `ready`: every answer is up to date. */
    state: 'loading' | 'checking' | 'ready';
    /** `.mou` files known. */
    files: number;
    /** Files looked at in the last check; absent before the first. */
    lastChecked?: number;
    /** How long the last check took, in milliseconds; absent before the first. */
    lastCheckMs?: number;
}

/** Server to client: sent whenever what it says has changed. */
export const ServerStatusNotification = new NotificationType<ServerStatus>('mou/status');

/** Names one file. */
export interface ReadFileParams {
    uri: string;
    /** A file of more bytes than this is not read; any file is unless told. */
    atMost?: number;
}

/** Why a file cannot be read; `language/workspace/` has the words for it. */
export interface FileProblem {
    problem: 'missing' | 'folder' | 'no-permission' | 'too-large' | 'unreadable';
}

/** The bytes as they stand, so that the server alone decides what encoding they are in. */
export interface FileContent {
    /** Base64 (RFC 4648, section 4). */
    content: string;
}

/**
 * Server to client: the content of a closed file. A server without a file system (the web worker) asks it for every
 * file, any other for files whose scheme is not `file`. Never fails: what went wrong is in the answer.
 */
export const ReadFileRequest = new RequestType<ReadFileParams, FileContent | FileProblem, void>('mou/readFile');

/** Where to look. */
export interface FindFilesParams {
    /** Only beneath this folder; every folder of the workspace unless told. */
    folder?: string;
}

/** The URIs of the files found, sorted. */
export interface FindFilesResult {
    uris: string[];
}

/**
 * Server to client: every `.mou` file of the workspace, without what VS Code's `files.exclude` and `node_modules` hide.
 * Gives none where no folder is open.
 */
export const FindFilesRequest = new RequestType<FindFilesParams, FindFilesResult, void>('mou/findFiles');

/** Names one file or folder. */
export interface StatParams {
    uri: string;
}

/** What stands at a URI. */
export interface FileStat {
    /** `none`: nothing, or nothing that may be looked at. */
    kind: 'file' | 'folder' | 'none';
    /** Bytes; 0 for what is no file. */
    size: number;
}

/** Server to client: what stands at a URI. Never fails. */
export const StatRequest = new RequestType<StatParams, FileStat, void>('mou/stat');
