import type { LangiumSharedServices } from 'langium/lsp';
import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { UnanswerableQuestion } from '../answers.ts';

/** An answer to a request; a question that has none fails as a wrong parameter, with the sentence that says why. */
export async function answered<T>(answer: T | Promise<T>): Promise<T> {
    try {
        return await answer;
    } catch (error) {
        throw error instanceof UnanswerableQuestion ? new ResponseError(ErrorCodes.InvalidParams, error.message) : error;
    }
}

/** What is read of the workspace once it is loaded, while nothing is written to it. */
export async function whenLoaded<T>({ workspace: { WorkspaceLock, WorkspaceManager } }: LangiumSharedServices, read: () => T): Promise<T> {
    await WorkspaceManager.ready;
    return WorkspaceLock.read(read);
}

/** Lets what came in meanwhile be heard. Fails when it was that the answer is wanted no more. */
export async function stillWanted(token: CancellationToken): Promise<void> {
    await new Promise(resolve => setTimeout(resolve, 0));
    if (token.isCancellationRequested) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was called off.');
    }
}
