import type { LangiumSharedServices } from 'langium/lsp';
import { parseIsoDay } from '../language/domain/index.ts';
import { readRuleLevels, type RuleLevels } from '../language/validation/rule-levels.ts';
import { todayInLondon } from './clock.ts';

/** Views that can be switched off: `mou.inlayHints.enabled`, `mou.codeLens.enabled`. */
export type SwitchedView = 'inlayHints' | 'codeLens';

/** The parts of the section that are read. */
const READ = ['today', 'rules', 'inlayHints', 'codeLens'] as const;

/** The settings of the section `mou`, as far as the server reads them; they may change at any time. */
export class Settings {
    /** Resolves once the client has told its settings, or has none to tell. */
    readonly ready: Promise<void>;
    private values: Record<string, unknown> = {};
    private readonly listeners: (() => void)[] = [];
    private readonly viewListeners: (() => void)[] = [];

    constructor({ workspace: { ConfigurationProvider }, lsp: { LanguageServer } }: LangiumSharedServices) {
        LanguageServer.onInitialize(({ initializationOptions }) =>
            this.take((initializationOptions as { mou?: unknown } | undefined)?.mou),
        );
        this.ready = ConfigurationProvider.ready.then(async () => {
            const told = await Promise.all(
                READ.map(async (name): Promise<[string, unknown]> => [name, await ConfigurationProvider.getConfiguration('mou', name)]),
            );
            this.take({ ...this.values, ...Object.fromEntries(told.filter(([, value]) => value !== undefined)) });
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

    /** Whether a view is shown; it is unless its setting says otherwise. */
    shows(view: SwitchedView): boolean {
        const setting = this.values[view];
        return typeof setting !== 'object' || setting === null || !('enabled' in setting) || setting.enabled !== false;
    }

    /** Calls back after a change that answers depend on. */
    onChange(listener: () => void): void {
        this.listeners.push(listener);
    }

    /** Calls back after a change of the views that are shown. */
    onViewsChange(listener: () => void): void {
        this.viewListeners.push(listener);
    }

    private take(values: unknown): void {
        if (typeof values !== 'object' || values === null) {
            return;
        }
        const answers = (): string => JSON.stringify([this.today(), this.ruleLevels()]);
        const views = (): string => JSON.stringify([this.shows('inlayHints'), this.shows('codeLens')]);
        const [answersBefore, viewsBefore] = [answers(), views()];
        this.values = values as Record<string, unknown>;
        if (answers() !== answersBefore) {
            this.listeners.forEach(listener => listener());
        }
        if (views() !== viewsBefore) {
            this.viewListeners.forEach(listener => listener());
        }
    }
}
