import { NotificationType, RequestType } from 'vscode-languageserver-protocol';

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
