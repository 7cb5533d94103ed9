import type { LangiumSharedServices } from 'langium/lsp';

/** The commands that the client says it has, in its initialisation options: `{ "commands": ["mou.showUpcomingDeadlines"] }`. */
export class ClientCommands {
    private commands: readonly unknown[] = [];

    constructor({ lsp: { LanguageServer } }: LangiumSharedServices) {
        LanguageServer.onInitialize(({ initializationOptions }) => {
            const { commands } = (initializationOptions ?? {}) as { commands?: unknown };
            this.commands = Array.isArray(commands) ? commands : [];
        });
    }

    /** Whether a command may be offered to the user. */
    has(command: string): boolean {
        return this.commands.includes(command);
    }
}
