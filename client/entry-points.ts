import { commands, lm, window, type Disposable, type ExtensionContext, type LanguageModelTool, type WebviewPanelSerializer } from 'vscode';

/** What of the manifest names something that the editor calls. */
interface Manifest {
    readonly activationEvents: readonly string[];
    readonly contributes: {
        readonly commands: readonly { readonly command: string }[];
        readonly languageModelTools: readonly { readonly name: string }[];
    };
}

type Run = Parameters<typeof commands.registerCommand>[1];

/** The kinds of panel that the editor restores. */
function panelsOf(activationEvents: readonly string[]): string[] {
    const restoring = 'onWebviewPanel:';
    return activationEvents.filter(event => event.startsWith(restoring)).map(event => event.slice(restoring.length));
}

/**
 * Everything by which the editor calls the extension: the commands and tools of the manifest and the panels that it restores. The editor must
 * find them when activation ends, so they are registered then; what answers them is loaded afterwards, and a call that comes earlier waits.
 */
export class EntryPoints {
    private readonly subscriptions: Disposable[];
    private readonly loaded: Promise<unknown>;
    private readonly runs = new Map<string, Run>();
    private readonly tools = new Map<string, LanguageModelTool<unknown>>();
    private readonly panels = new Map<string, WebviewPanelSerializer>();
    private readonly manifest: Manifest;

    /** @param loaded settles once everything that answers is there; its error is given to every call */
    constructor({ extension, subscriptions }: Pick<ExtensionContext, 'extension' | 'subscriptions'>, loaded: Promise<unknown>) {
        this.subscriptions = subscriptions;
        this.loaded = loaded;
        this.manifest = extension.packageJSON as Manifest;
        const { activationEvents, contributes } = this.manifest;
        subscriptions.push(
            ...contributes.commands.map(({ command }) => this.registerCommand(command)),
            // Editors built on VS Code leave out the tools.
            ...(typeof (lm as Partial<typeof lm> | undefined)?.registerTool === 'function'
                ? contributes.languageModelTools.map(({ name }) => this.registerTool(name))
                : []),
            ...panelsOf(activationEvents).map(view => this.registerPanel(view)),
        );
    }

    /** Says what a command does. One that the manifest does not have, as other parts of the extension call it, is registered now. */
    command(id: string, run: Run): void {
        if (this.manifest.contributes.commands.some(({ command }) => command === id)) {
            this.runs.set(id, run);
        } else {
            this.subscriptions.push(commands.registerCommand(id, run));
        }
    }

    /** Says what a tool of the manifest answers a language model. */
    tool(name: string, tool: LanguageModelTool<unknown>): void {
        this.tools.set(name, tool);
    }

    /** Says how a kind of panel is restored. */
    panel(view: string, serializer: WebviewPanelSerializer): void {
        this.panels.set(view, serializer);
    }

    /** What the editor may call though nothing answers: a mistake, which the tests look for. */
    get unanswered(): string[] {
        const {
            activationEvents,
            contributes: { commands: declared, languageModelTools },
        } = this.manifest;
        return [
            ...declared.map(({ command }) => command).filter(id => !this.runs.has(id)),
            ...languageModelTools.map(({ name }) => name).filter(name => !this.tools.has(name)),
            ...panelsOf(activationEvents).filter(view => !this.panels.has(view)),
        ];
    }

    private registerCommand(id: string): Disposable {
        return commands.registerCommand(id, async (...given: unknown[]) => (await this.answering(this.runs, id))(...given));
    }

    private registerTool(name: string): Disposable {
        return lm.registerTool(name, {
            prepareInvocation: async (options, token) => (await this.answering(this.tools, name)).prepareInvocation?.(options, token),
            invoke: async (options, token) => (await this.answering(this.tools, name)).invoke(options, token),
        });
    }

    private registerPanel(view: string): Disposable {
        return window.registerWebviewPanelSerializer(view, {
            deserializeWebviewPanel: async (panel, state) =>
                (await this.answering(this.panels, view)).deserializeWebviewPanel(panel, state),
        });
    }

    private async answering<Answer>(answers: ReadonlyMap<string, Answer>, name: string): Promise<Answer> {
        await this.loaded;
        const answer = answers.get(name);
        if (answer === undefined) {
            throw new Error(`Nothing answers ${name}.`);
        }
        return answer;
    }
}
