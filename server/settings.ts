import type { LangiumSharedServices } from 'langium/lsp';
import { parseIsoDay } from '../language/domain/index.ts';
import { readRuleLevels, type RuleLevels } from '../language/validation/rule-levels.ts';
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
            const [today, rules] = await Promise.all(['today', 'rules'].map((name): Promise<unknown> => ConfigurationProvider.getConfiguration('mou', name)));
            this.take({ ...this.values, ...today !== undefined && { today }, ...rules !== undefined && { rules } });
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

    /** How loud rules are to be by `mou.rules`; what of it cannot be followed is left out, as the editor itself marks it. */
    ruleLevels(): RuleLevels {
        return readRuleLevels(this.values['rules']).levels;
    }

    /** Calls back after a change that answers depend on. */
    onChange(listener: () => void): void {
        this.listeners.push(listener);
    }

    private take(values: unknown): void {
        if (typeof values !== 'object' || values === null) {
            return;
        }
        const state = (): string => JSON.stringify([this.today(), this.ruleLevels()]);
        const before = state();
        this.values = values as Record<string, unknown>;
        if (state() !== before) {
            this.listeners.forEach(listener => listener());
        }
    }
}
