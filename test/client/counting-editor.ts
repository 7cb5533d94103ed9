import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationTokenSource, Emitter } from 'vscode-languageserver-protocol/node';
import { URI, Utils } from 'vscode-uri';
import { root } from '../../.tools/lib/paths.mjs';

/** An editor that does nothing but count what an extension holds of it. */
export interface CountingEditor {
    /** The module `vscode`. */
    readonly api: Record<string, unknown>;
    /** How much is registered, created or listened to, and not given back, by its name in the API. */
    held(): Record<string, number>;
    /** How many emitters of events something still refers to. */
    emitters(): number;
    /** Everything told to the user or written as an error into the output, oldest first. */
    readonly messages: readonly unknown[];
}

/** Makes one with every name of VS Code's API: classes that can be extended, enumerations, and namespaces whose functions do nothing. */
export function countingEditor(): CountingEditor {
    const held = new Map<string, number>();
    const messages: unknown[] = [];
    const add = (name: string, by: number): void => void held.set(name, (held.get(name) ?? 0) + by);
    const hold = (name: string): { dispose(): void } => {
        add(name, 1);
        let isHeld = true;
        return {
            dispose: () => {
                add(name, isHeld ? -1 : 0);
                isHeld = false;
            },
        };
    };
    const event = (name: string) => (_listener: unknown, _this?: unknown, disposables?: unknown[]) => {
        const held = hold(name);
        disposables?.push(held);
        return held;
    };
    /** An object of the editor's, of which every event can be listened to. */
    const object = (name: string): object =>
        new Proxy({ ...hold(name), error: (error: unknown) => void messages.push(error) } as Record<string, unknown>, {
            get: (target, key) =>
                typeof key === 'symbol' || key === 'then'
                    ? undefined
                    : (target[key] ??= /^on[A-Z]/.test(key) ? event(`${name}.${key}`) : () => undefined),
        });
    const namespace = (name: string, known: Record<string, unknown> = {}): object =>
        new Proxy(known, {
            get: (target, key) => {
                if (typeof key === 'symbol' || key in target) {
                    return target[key as string];
                }
                const called = `${name}.${key}`;
                return /^on[A-Z]/.test(key)
                    ? event(called)
                    : /^(register|create)/.test(key)
                      ? () => object(called)
                      : /^show\w+Message$/.test(key)
                        ? (text: string) => Promise.resolve(void messages.push(text))
                        : () => Promise.resolve();
            },
        });
    const emitters: WeakRef<object>[] = [];
    class EventEmitter<T> extends Emitter<T> {
        constructor() {
            super();
            emitters.push(new WeakRef(this));
        }
    }
    class Disposable {
        readonly dispose: () => void;
        constructor(end: () => void = () => undefined) {
            this.dispose = end;
        }
        static from(...all: Disposable[]): Disposable {
            return new Disposable(() => all.forEach(each => each.dispose()));
        }
    }
    const settings = { get: () => undefined, has: () => false, inspect: () => undefined };
    const known: Record<string, unknown> = {
        version: '1.101.0',
        EventEmitter,
        CancellationTokenSource,
        Uri: Object.assign(URI, { joinPath: Utils.joinPath }),
        Disposable,
        l10n: { t: (text: string) => text },
        env: { language: 'en', appName: 'editor' },
        workspace: namespace('workspace', {
            textDocuments: [],
            notebookDocuments: [],
            workspaceFolders: [],
            isTrusted: true,
            getConfiguration: () => settings,
        }),
        window: namespace('window', {
            visibleTextEditors: [],
            activeTextEditor: undefined,
            tabGroups: namespace('window.tabGroups', { all: [] }),
            withProgress: (_: unknown, run: () => unknown) => run(),
        }),
        languages: namespace('languages', { match: () => 0, getDiagnostics: () => [] }),
    };
    const api: Record<string, unknown> = {};
    const declarations = readFileSync(join(root, 'node_modules', '@types', 'vscode', 'index.d.ts'), 'utf8');
    for (const [, kind, name = ''] of declarations.matchAll(/^\texport (class|enum|namespace|const) (\w+)/gm)) {
        api[name] = known[name] ?? (kind === 'class' ? anyClass() : kind === 'enum' ? new Proxy({}, { get: () => 0 }) : namespace(name));
    }
    return {
        api,
        messages,
        emitters: () => emitters.filter(emitter => emitter.deref()).length,
        held: () => Object.fromEntries([...held].filter(([, count]) => count !== 0).sort()),
    };
}

/** A class that takes anything; what is constant in it can be asked for anything in turn. */
function anyClass(): unknown {
    const anything: unknown = new Proxy(() => anything, { get: (_, key) => (typeof key === 'symbol' ? undefined : anything) });
    return new Proxy(class {}, {
        get: (target, key) =>
            (Reflect.get(target, key) as unknown) ?? (typeof key === 'symbol' || key === 'prototype' ? undefined : anything),
    });
}
