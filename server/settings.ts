import type { LangiumSharedServices } from 'langium/lsp';
import { parseIsoDay } from '../language/domain/index.ts';
import { todayInLondon } from './clock.ts';

/** The settings of the section `mou`, as far as the server reads them; they may change at any time. */
export class Settings {
    /** Resolves once the client has told its settings, or has none to tell. */
    readonly ready: Promise<void>;
    private values: Record<string, unknown> = {};
    private readonly listeners: (() => void)[] = [];

    constructor({ workspace: { ConfigurationProvider }, lsp: { LanguageServer } }: LangiumSharedServices) {
        LanguageServer.onInitialize(({ initializationOptions }) => this.take((initializationOptions as { mou?: unknown } | undefined)?.mou));
        this.ready = ConfigurationProvider.ready.then(async () => {
            const today: unknown = await ConfigurationProvider.getConfiguration('mou', 'today');
            this.take(today === undefined ? undefined : { ...this.values, today });
        });
        ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
            if (section === 'mou') {
                this.take(configuration);
            }
        });
    }

    /** The ISO day to reckon from: `mou.today` when it is a day, else the day it is in the United Kingdom. */
    today(): string {
        const { today } = this.values;
        return typeof today === 'string' && parseIsoDay(today.trim()) !== undefined ? today.trim() : todayInLondon();
    }

    /** Calls back after a change that answers depend on. */
    onChange(listener: () => void): void {
        this.listeners.push(listener);
    }

    private take(values: unknown): void {
        if (typeof values !== 'object' || values === null) {
            return;
        }
        const before = this.today();
        this.values = values as Record<string, unknown>;
        if (this.today() !== before) {
            this.listeners.forEach(listener => listener());
        }
    }
}
