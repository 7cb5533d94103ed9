import {
    computeDeadlines,
    recordableEvents,
    type Agreement,
    type ComputedDeadline,
    type DeadlineQuery,
    type EventVerb,
    type Outcome,
} from '../../language/domain/index.ts';
import type { Document } from '../../language/generated/ast.ts';
import {
    recordDeadline,
    recordEvent,
    type HistoryEdit,
    type RecordContext,
    type Refusal,
} from '../../language/refactorings/history/record.ts';
import { Answers, queryFrom, withMonthBefore } from '../../server/answers.ts';
import { checkedWorkspace } from '../checks/check-fixture.ts';
import { applied } from '../harness/edits.ts';
import type { MouWorkspace } from '../harness/mou-workspace.ts';
import type { LangiumDocument } from 'langium';

/** What a workspace says of its deadlines on a day, and what writing into its histories makes of it. */
export class Recorder {
    readonly host: MouWorkspace;
    readonly query: DeadlineQuery;

    private constructor(host: MouWorkspace, query: DeadlineQuery) {
        this.host = host;
        this.query = query;
    }

    static async of(files: Record<string, string>, today: string): Promise<Recorder> {
        return new Recorder(await checkedWorkspace(files, today), queryFrom({}, today));
    }

    get agreements(): Agreement[] {
        const answers = new Answers(this.host.services.shared);
        return answers.agreementsIn(answers.files());
    }

    /** Those of a year, and of the month before unless told from when, so that what is done is among them. */
    deadlines(agreement = this.agreements[0]!, from = withMonthBefore(this.query).from): ComputedDeadline[] {
        return computeDeadlines(agreement, { ...this.query, from }, this.context(agreement).environment);
    }

    /** The deadline of an action, for an occurrence; the first that is still to be done unless told for which. */
    deadline(action: string, on?: string): ComputedDeadline {
        const listed = this.deadlines().filter(
            deadline => deadline.action === action && (on === undefined || deadline.occurrence?.on === on),
        );
        const found = listed.find(({ standing }) => standing === 'due' || standing === 'overdue') ?? listed[0];
        if (!found) {
            throw new Error(
                `No deadline "${action}" on ${on} among ${this.deadlines()
                    .map(deadline => `${deadline.action} ${deadline.occurrence?.on}`)
                    .join(', ')}`,
            );
        }
        return found;
    }

    context(agreement: Agreement): RecordContext {
        const { LangiumDocuments, TermFiles } = this.host.services.shared.workspace;
        return {
            agreement,
            query: withMonthBefore(this.query),
            environment: TermFiles.environment,
            documentAt: uri =>
                LangiumDocuments.all.find(document => document.uri.toString() === uri) as LangiumDocument<Document> | undefined,
        };
    }

    mark(id: string, outcome: Outcome = 'done', day?: string, agreement = this.agreements[0]!): HistoryEdit | Refusal {
        return recordDeadline(this.context(agreement), id, outcome, day);
    }

    /** `name` as the agreement declares it, or `notice` with its clause behind it, or `request`. */
    event(name: string, verb: EventVerb, day?: string, by?: string): HistoryEdit | Refusal {
        const [what, clause] = name.split(' ');
        const context = this.context(this.agreements[0]!);
        const event = recordableEvents(context.agreement, context.query, context.environment).find(
            each => each.name === what && each.clause === clause,
        );
        if (!event) {
            throw new Error(`Nothing is called ${name}.`);
        }
        return recordEvent(context, { event, verb, day, by });
    }

    /** Carries an edit out and gives the text that it leaves. */
    async apply(edit: HistoryEdit | Refusal): Promise<string> {
        if ('refusal' in edit) {
            throw new Error(edit.refusal);
        }
        const text = applied(edit, edit.document.textDocument);
        await this.host.write(edit.document.uri.toString(), text);
        return text;
    }
}
