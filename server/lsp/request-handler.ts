import type { Connection } from 'vscode-languageserver';
import type { Answers } from '../answers.ts';
import type { MouServerSharedServices } from '../mou-server-module.ts';
import type { Settings } from '../settings.ts';

/** Answers some of the requests that are the language's own (see `server/protocol.ts`). */
export abstract class RequestHandler {
    protected readonly services: MouServerSharedServices;
    protected readonly answers: Answers;
    protected readonly settings: Settings;

    constructor(services: MouServerSharedServices) {
        this.services = services;
        this.answers = services.server.Answers;
        this.settings = services.server.Settings;
    }

    /** Answers from now on. */
    abstract listen(connection: Connection): void;
}
