import type { LangiumDocument } from 'langium';
import {
    eventLine,
    parseIsoDay,
    parseWrittenDate,
    recordOutcome,
    type Agreement,
    type ClockTime,
    type DeadlineEnvironment,
    type DeadlineQuery,
    type EventToRecord,
    type HistoryEntry,
    type Outcome,
    type WrittenDate,
} from '../../domain/index.ts';
import type { Document } from '../../generated/ast.ts';
import type { AgreementContext } from '../../validation/checks/check.ts';
import { problemsOf } from '../../validation/checks/dates.ts';
import {
    historyMustFollowItsEvent,
    historyMustFulfilSomething,
    historyMustNotContradict,
    historyMustNotLieAhead,
    waiversMustComeFromWhoIsOwed,
} from '../../validation/checks/history-lines.ts';
import type { Finding } from '../../validation/finding.ts';
import type { TextEdit } from '../../validation/fixes/fix.ts';
import { insertEntry, placeAhead, spotFor, withEntry } from './place-entry.ts';
import { writeDate, writeEntry } from './write-entry.ts';

/** A line for the history of an agreement, ready to be written. */
export interface HistoryEdit {
    /** The file it comes into, and the edits of it. */
    document: LangiumDocument<Document>;
    edits: TextEdit[];
    /** The line itself. */
    line: string;
    /** The day as it was understood. */
    day: string;
}

/** Why nothing is written, in a sentence; with `day` where another day might do: the day as it was understood. */
export interface Refusal {
    refusal: string;
    day?: string;
}

/** What a line is written with. */
export interface RecordContext {
    agreement: Agreement;
    /** Which day it is, and what deadlines are asked for. */
    query: DeadlineQuery;
    environment: DeadlineEnvironment;
    /** The file at an address; undefined when it is not loaded or cannot be changed. */
    documentAt: (uri: string) => LangiumDocument<Document> | undefined;
}

/** Writes what became of a deadline. The day is any date of the language, today when it is left out. */
export function recordDeadline(context: RecordContext, id: string, outcome: Outcome, day: string | undefined): HistoryEdit | Refusal {
    return record(context, day, (on, { place, withLine }) => {
        const { agreement, query, environment } = context;
        return recordOutcome(agreement, { id, outcome, on, place, withLine }, query, environment);
    });
}

/** What is written of an event. */
export interface EventWish extends Pick<EventToRecord, 'event' | 'verb' | 'by'> {
    /** Any date of the language, today when it is left out. It may end with a time: `12 November 2026 at 10:30`. */
    day?: string;
}

/** Writes that an event took place, is planned for a day, or is called off, that notice was given or a request came in. */
export function recordEvent(context: RecordContext, { event, verb, by, day }: EventWish): HistoryEdit | Refusal {
    const [, date = '', hours, minutes] = /^(.*?)(?:\s+at\s+(\d{1,2}):(\d{2}))?$/.exec(day?.trim() ?? '')!;
    const at = hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
    if (at !== undefined && at >= 24 * 60) {
        return { refusal: `There is no such time as ${hours}:${minutes}. Write the hours and minutes of a day, as in 10:30.`, day: date };
    }
    return record(context, date === '' ? undefined : date, (on, { place }) => {
        const entry = eventLine({ event, verb, on, by, today: todayIn(context), ...(at !== undefined && { at: at as ClockTime }) }, place);
        const said = context.agreement.history.find(line => writeEntry(line, context.agreement) === writeEntry(entry, context.agreement));
        return said
            ? { refusal: `The history says so already: ${writeEntry(said, context.agreement)}.`, about: 'day' as const }
            : { entry };
    });
}

type Spot = Pick<Parameters<typeof recordOutcome>[1], 'place' | 'withLine'>;

function record(
    context: RecordContext,
    written: string | undefined,
    entryFor: (on: WrittenDate, spot: Spot) => ReturnType<typeof recordOutcome>,
): HistoryEdit | Refusal {
    const { agreement, documentAt } = context;
    const on = written === undefined ? todayIn(context) : parseWrittenDate(written, placeAhead(agreement.place.uri));
    const problem =
        'date' in on && on.date.precision === 'quarter'
            ? 'A line of the history names a day, a month or a year.'
            : problemsOf(on)[0]?.message;
    if (problem !== undefined || !('date' in on)) {
        return { refusal: problem ?? 'Write the day, as in 29 September 2026.', day: on.text };
    }
    const day = writeDate(on);
    const withLine = (entry: HistoryEntry): HistoryEntry[] => withEntry(agreement, entry, spotFor(entry, agreement));
    const recorded = entryFor(on, { place: placeAhead(agreement.place.uri), withLine });
    if ('refusal' in recorded) {
        return { refusal: recorded.refusal, ...(recorded.about === 'day' && { day }) };
    }
    const { entry } = recorded;
    const spot = spotFor(entry, agreement);
    const document = documentAt(spot.uri);
    const problemOfFile = document ? whyUnwritable(document) : `The history stands in ${spot.uri}, which cannot be changed.`;
    if (!document || problemOfFile !== undefined) {
        return { refusal: problemOfFile! };
    }
    const doubt = doubtAbout(withLine(entry), context);
    const line = writeEntry(entry, agreement);
    return doubt === undefined ? { document, edits: insertEntry(line, spot, agreement, document), line, day } : { refusal: doubt, day };
}

function whyUnwritable({ uri, parseResult: { lexerErrors, parserErrors } }: LangiumDocument): string | undefined {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    return lexerErrors.length + parserErrors.length === 0
        ? undefined
        : `Part of ${name} cannot be read, so nothing is written into it. Mend what is marked there first.`;
}

function todayIn({ agreement, query }: RecordContext): WrittenDate {
    return parseWrittenDate(query.today, placeAhead(agreement.place.uri));
}

/** What the checks would report once a line stands there: then it is not written in the first place. */
function doubtAbout(history: HistoryEntry[], { agreement, query, environment }: RecordContext): string | undefined {
    const context: AgreementContext = {
        today: parseIsoDay(query.today),
        query,
        environment,
        requirements: [],
        doubtfulDeadlines: () => [],
        isHere: () => true,
    };
    const found = (lines: HistoryEntry[]): Finding[] => HISTORY_CHECKS.flatMap(check => check({ ...agreement, history: lines }, context));
    const known = new Set(found(agreement.history).map(sayFinding));
    return found(history).find(finding => !known.has(sayFinding(finding)))?.message;
}

const HISTORY_CHECKS = [
    historyMustNotLieAhead,
    historyMustFollowItsEvent,
    historyMustFulfilSomething,
    historyMustNotContradict,
    waiversMustComeFromWhoIsOwed,
];

function sayFinding({ rule, place, message }: Finding): string {
    return JSON.stringify([rule, place, message]);
}
