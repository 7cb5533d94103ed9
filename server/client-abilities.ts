import type { LangiumSharedServices } from 'langium/lsp';

/** What the client can do beyond what every client can. */
export class ClientAbilities {
    private commands: readonly unknown[] = [];
    private annotations = false;
    private reasons = false;

    constructor({ lsp: { LanguageServer } }: LangiumSharedServices) {
        LanguageServer.onInitialize(({ initializationOptions, capabilities: { workspace, textDocument } }) => {
            const { commands } = (initializationOptions ?? {}) as { commands?: unknown };
            this.commands = Array.isArray(commands) ? commands : [];
            this.annotations =
                workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.changeAnnotationSupport !== undefined;
            this.reasons = textDocument?.codeAction?.disabledSupport === true;
        });
    }

    /** Whether it has a command, as it says in its initialisation options: `{ "commands": ["mou.showTimeline"] }`. */
    hasCommand(command: string): boolean {
        return this.commands.includes(command);
    }

    /** Whether it can ask its user before it makes some of the changes of an edit. */
    get asksBeforeChanges(): boolean {
        return this.annotations;
    }

    /** Whether it shows actions that cannot be done, with the reason. */
    get showsReasons(): boolean {
        return this.reasons;
    }
}
