import type { Cancellation } from 'langium';
import { DiagnosticSeverity, type CancellationToken, type Connection, type WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Agreement, ComputedDeadline, DeadlineQuery } from '../../language/domain/index.ts';
import { queryFrom, withYearBefore } from '../answers.ts';
import { deadlineChoices } from '../deadline-choices.ts';
import {
    CheckWorkspaceRequest,
    DeadlinesRequest,
    ExplainRequest,
    type CheckWorkspaceResult,
    type DeadlinesParams,
    type DeadlinesResult,
    type ExplainParams,
    type ExplainResult,
} from '../protocol.ts';
import { answered, stillWanted, whenLoaded } from './answered.ts';
import { explainSubject } from './explain.ts';
import { isWithin } from './positions.ts';
import { RequestHandler } from './request-handler.ts';

/** Files checked at once by a check of the whole workspace: between them it may be called off. */
const FILES_AT_ONCE = 25;

/** Answers the requests that are the language's own (see `server/protocol.ts`). */
export class Requests extends RequestHandler {
    override listen(connection: Connection): void {
        connection.onRequest(DeadlinesRequest, (params, token) => answered(this.deadlines(params ?? {}, token)));
        connection.onRequest(ExplainRequest, params => answered(this.explain(params)));
        connection.onRequest(CheckWorkspaceRequest, (params, token) =>
            this.checkWorkspace(token, connection.window.attachWorkDoneProgress(params?.workDoneToken)),
        );
    }

    private async deadlines(params: DeadlinesParams, token: CancellationToken): Promise<DeadlinesResult> {
        await whenLoaded(this.services, () => undefined);
        await stillWanted(token);
        return whenLoaded(this.services, () => {
            const today = this.settings.today();
            const query = queryFrom(params.past ? withYearBefore(params, today) : params, today);
            return {
                version: 1,
                today: query.today,
                from: query.from,
                to: query.to,
                deadlines: this.found(params, query),
                ...(params.choices && { choices: deadlineChoices(this.asked(params), query, this.answers) }),
            } as const;
        });
    }

    private async explain(params: ExplainParams): Promise<ExplainResult> {
        return whenLoaded(this.services, () => explainSubject(params, this.settings.today(), this.answers));
    }

    /** The agreements that the question is about. */
    private asked({ uri, within }: DeadlinesParams): Agreement[] {
        if (uri === undefined) {
            return this.answers.agreementsIn(this.answers.files());
        }
        const document = this.answers.documentAt(uri);
        return within === undefined ? this.answers.agreementsIn([document]) : this.answers.agreementsAbout(document);
    }

    private found({ uri, within }: DeadlinesParams, query: DeadlineQuery): ComputedDeadline[] {
        if (uri === undefined) {
            return this.answers.deadlinesOf(this.answers.files(), query);
        }
        const document = this.answers.documentAt(uri);
        if (within === undefined) {
            return this.answers.deadlinesOf([document], query);
        }
        return this.answers
            .deadlinesAbout(document, query)
            .filter(({ place }) => place.uri === document.uri.toString() && isWithin(place.range, within));
    }

    private async checkWorkspace(token: CancellationToken, progress: WorkDoneProgressReporter): Promise<CheckWorkspaceResult> {
        const { FileProblems } = this.services.workspace;
        await whenLoaded(this.services, () => undefined);
        const documents = this.answers.files();
        progress.begin('', 0, undefined, true);
        for (let checked = 0; checked < documents.length && !token.isCancellationRequested; checked += FILES_AT_ONCE) {
            progress.report(Math.floor((100 * checked) / documents.length), `${checked} of ${documents.length}`);
            await this.services.server.Diagnostics.check(
                documents.slice(checked, checked + FILES_AT_ONCE),
                token as Cancellation.CancellationToken,
            );
        }
        progress.done();
        const found = documents.flatMap(document => document.diagnostics ?? []);
        const count = (wanted: DiagnosticSeverity): number => found.filter(({ severity }) => severity === wanted).length;
        return {
            files: documents.length,
            errors: count(DiagnosticSeverity.Error),
            warnings: count(DiagnosticSeverity.Warning),
            infos: count(DiagnosticSeverity.Information),
            hints: count(DiagnosticSeverity.Hint),
            unreadable: [...FileProblems.all()].map(([uri, { message }]) => ({ uri, reason: message })),
        };
    }
}
