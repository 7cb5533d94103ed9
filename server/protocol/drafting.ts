import { RequestType, type Position } from 'vscode-languageserver-protocol';
import type { ComputedDeadline } from '../../language/domain/computed-deadline.ts';

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
