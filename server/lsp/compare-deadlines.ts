import { URI } from 'langium';
import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import { compareAgreements, compareStatements, type DeadlineQuery, type Place, type StatementChange } from '../../language/domain/index.ts';
import { queryFrom, UnanswerableQuestion } from '../answers.ts';
import { answered } from './answered.ts';
import { RequestHandler } from './request-handler.ts';
import { environmentWith, namedHolidays } from '../bank-holidays.ts';
import { gapsOf, type Gap } from '../gaps.ts';
import { olderState, type OlderState } from '../older-state.ts';
import {
    CompareDeadlinesRequest,
    CompareStatementsRequest,
    type CompareDeadlinesParams,
    type CompareDeadlinesResult,
    type CompareStatementsParams,
    type CompareStatementsResult,
} from '../protocol.ts';

/** Tells what an edit of a file makes it say otherwise, and which due dates it moves. */
export class CompareDeadlines extends RequestHandler {
    override listen(connection: Connection): void {
        connection.onRequest(CompareDeadlinesRequest, (params, token) => answered(this.compare(params, token)));
        connection.onRequest(CompareStatementsRequest, (params, token) => answered(this.compareStatements(params, token)));
    }

    /** The answer to the request. Throws UnanswerableQuestion for a day that is none and for a file that is not there. */
    async compare(params: CompareDeadlinesParams, token: CancellationToken): Promise<CompareDeadlinesResult> {
        const { WorkspaceLock, WorkspaceManager } = this.services.workspace;
        await WorkspaceManager.ready;
        const query = queryFrom(params, this.settings.today());
        const environment = { ...this.answers.environment, ...environmentWith(namedHolidays(params.bankHolidays)) };
        const before = await this.stateBefore(params, token);
        return WorkspaceLock.read(() => {
            const document = this.answers.documentAt(params.uri);
            const agreements = this.answers.agreementsIn([document]);
            const changes = compareAgreements(
                { agreements: before.agreements, root: '', environment: before.environment },
                { agreements, root: '', environment },
                query,
            );
            return {
                version: 1,
                ...asked(query),
                changes,
                gaps: [...told('before', before.gaps), ...told('after', gapsOf(document, this.services))],
            } as const;
        });
    }

    /**
     * The answer to the request: what these two files say, not what others amend or enter for them. Throws UnanswerableQuestion for a
     * file that is not there.
     */
    async compareStatements(params: CompareStatementsParams, token: CancellationToken): Promise<CompareStatementsResult> {
        const { WorkspaceLock, WorkspaceManager } = this.services.workspace;
        await WorkspaceManager.ready;
        const before = await this.stateBefore(params, token);
        return WorkspaceLock.read(() => {
            const document = this.answers.documentAt(params.uri);
            const after = {
                agreements: this.answers.agreementsIn([document]),
                root: '',
                textAt: (place: Place) => this.answers.textAt(place),
            };
            const gaps = [...told('before', before.gaps), ...told('after', gapsOf(document, this.services))];
            const files = new Set([document.uri.toString(), 'uri' in params.before ? URI.parse(params.before.uri).toString() : '']);
            const stands = ({ before: old, after: now }: StatementChange): boolean => files.has((now ?? old)!.place.uri);
            return { version: 1, changes: compareStatements({ ...before, root: '' }, after).filter(stands), gaps } as const;
        });
    }

    private async stateBefore(params: CompareStatementsParams | CompareDeadlinesParams, token: CancellationToken): Promise<OlderState> {
        const uri = await this.services.workspace.WorkspaceLock.read(() => this.answers.documentAt(params.uri).uri);
        const before = await this.before(uri, params.before);
        if (token.isCancellationRequested) {
            throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The comparison was called off.');
        }
        return before;
    }

    private async before(uri: URI, before: CompareDeadlinesParams['before']): Promise<OlderState> {
        if (!before || 'text' in before) {
            return olderState(uri, before?.text, this.services);
        }
        const state = await olderState(URI.parse(before.uri), undefined, this.services);
        const problem = state.gaps.find(({ kind }) => kind === 'file');
        if (problem) {
            throw new UnanswerableQuestion(`${before.uri} cannot be compared with. ${problem.message}`);
        }
        return state;
    }
}

function asked({ today, from, to }: DeadlineQuery): Pick<CompareDeadlinesResult, 'today' | 'from' | 'to'> {
    return { today, from, to };
}

function told(state: 'before' | 'after', gaps: readonly Gap[]): CompareDeadlinesResult['gaps'] {
    return gaps.map(({ message }) => ({ state, message }));
}
