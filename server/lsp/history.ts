import type { LangiumDocument } from 'langium';
import type { Connection, WorkspaceEdit } from 'vscode-languageserver';
import {
    computeDeadlines,
    formatDate,
    formatPlainDay,
    parseIsoDay,
    recordableEvents,
    type Agreement,
    type DeadlineQuery,
    type KnownOccurrence,
} from '../../language/domain/index.ts';
import type { Document } from '../../language/generated/ast.ts';
import {
    recordDeadline,
    recordEvent,
    type HistoryEdit,
    type RecordContext,
    type Refusal,
} from '../../language/refactorings/history/record.ts';
import { LIBRARY_SCHEME } from '../../language/workspace/library.ts';
import { queryFrom, withYearBefore } from '../answers.ts';
import {
    EventsRequest,
    RecordDeadlineRequest,
    RecordEventRequest,
    type EventsParams,
    type EventsResult,
    type HistoryLine,
    type HistoryRefusal,
    type RecordableEvent,
    type RecordDeadlineParams,
    type RecordEventParams,
} from '../protocol.ts';
import { answered, whenLoaded } from './answered.ts';
import { RequestHandler } from './request-handler.ts';

/** Makes the edits that write into the histories of agreements; whoever asked for one carries it out. */
export class History extends RequestHandler {
    override listen(connection: Connection): void {
        connection.onRequest(RecordDeadlineRequest, params => this.reading(() => this.recordDeadline(params)));
        connection.onRequest(EventsRequest, params => this.reading(() => this.events(params ?? {})));
        connection.onRequest(RecordEventRequest, params => this.reading(() => this.recordEvent(params)));
    }

    private async reading<T>(answer: () => T): Promise<T> {
        return answered(whenLoaded(this.services, answer));
    }

    /** What became of a deadline, as an edit. */
    recordDeadline({ deadline: { id, uri, ...question }, outcome, day }: RecordDeadlineParams): HistoryLine | HistoryRefusal {
        const query = queryFrom(question, this.settings.today());
        const { environment } = this.answers;
        const agreement = this.allAgreements().find(
            each =>
                id.startsWith(`${each.name}/`) &&
                computeDeadlines(each, query, environment).some(deadline => deadline.id === id && deadline.place.uri === uri),
        );
        return agreement
            ? this.told(recordDeadline(this.context(agreement, query), id, outcome, day))
            : { refused: 'This deadline is no longer there: the agreement has changed since it was listed. List the deadlines again.' };
    }

    private events({ uri }: EventsParams): EventsResult {
        const today = this.settings.today();
        const query = queryFrom(withYearBefore({}, today), today);
        const wanted =
            uri === undefined
                ? undefined
                : new Set(this.answers.agreementsAbout(this.answers.documentAt(uri)).map(({ place }) => place.uri));
        const events = this.allAgreements()
            .filter(({ place }) => wanted === undefined || wanted.has(place.uri))
            .flatMap(agreement =>
                recordableEvents(agreement, query, this.answers.environment).map(({ known, ...event }): RecordableEvent => ({
                    agreement: agreement.name,
                    uri: agreement.place.uri,
                    ...event,
                    known: known.map(time => knownDay(time, query)),
                })),
            );
        return { today: formatPlainDay(parseIsoDay(query.today)!), events };
    }

    private recordEvent({ event, verb, by, day }: RecordEventParams): HistoryLine | HistoryRefusal {
        const agreement = this.allAgreements().find(({ name, place }) => name === event.agreement && place.uri === event.uri);
        const query = queryFrom({}, this.settings.today());
        const known =
            agreement &&
            recordableEvents(agreement, query, this.answers.environment).find(
                ({ name, sort, clause, verbs }) =>
                    name === event.name && sort === event.sort && clause === event.clause && verbs.includes(verb),
            );
        if (!known) {
            const what = event.clause === undefined ? event.name : `${event.name} under clause ${event.clause}`;
            return { refused: `There is no ${what} any more that could be ${verb}: the agreement has changed since. Choose again.` };
        }
        if (by !== undefined && !known.people.includes(by)) {
            return { refused: `Nobody called ${by} can be named here: the agreement has changed since. Choose again.` };
        }
        return this.told(recordEvent(this.context(agreement!, query), { event: known, verb, by, day }));
    }

    /** With what every file of the workspace brings to them, as deadlines are listed. */
    private allAgreements(): Agreement[] {
        return this.answers.agreementsIn(this.answers.files());
    }

    private context(agreement: Agreement, query: DeadlineQuery): RecordContext {
        const { LangiumDocuments } = this.services.workspace;
        const documentAt = (uri: string): LangiumDocument<Document> | undefined =>
            LangiumDocuments.all.find(document => document.uri.toString() === uri && document.uri.scheme !== LIBRARY_SCHEME) as
                LangiumDocument<Document> | undefined;
        return { agreement, query, environment: this.answers.environment, documentAt };
    }

    private told(result: HistoryEdit | Refusal): HistoryLine | HistoryRefusal {
        if ('refusal' in result) {
            return { refused: result.refusal, ...(result.day !== undefined && { day: result.day }) };
        }
        const { document, edits, line, day } = result;
        const uri = document.uri.toString();
        const open = this.services.workspace.TextDocuments.get(document.uri);
        const edit: WorkspaceEdit = {
            documentChanges: [
                { textDocument: { uri, version: open?.version ?? null }, edits: edits.map(({ range, newText }) => ({ range, newText })) },
            ],
        };
        return { line, day, uri, edit };
    }
}

function knownDay({ date, status }: KnownOccurrence, { today }: DeadlineQuery): RecordableEvent['known'][number] {
    const isDay = date.precision === 'day' && date.first === date.last;
    return { day: isDay ? formatPlainDay(date.first) : formatDate(date), status, isAhead: date.first > parseIsoDay(today)! };
}
