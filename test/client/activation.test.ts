import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { root } from '../../.tools/lib/paths.mjs';
import { activateExtension, deactivateExtension } from '../../client/activation.ts';
import type { EntryPoints } from '../../client/entry-points.ts';

type Run = (...given: unknown[]) => Promise<unknown>;

/** An editor in which only registering is possible, as no more may be done while an extension activates. */
const editor = vi.hoisted(() => {
    const registered = new Map<string, unknown>();
    const register = (name: string, what: unknown) => {
        registered.set(name, what);
        return { dispose: () => registered.delete(name) };
    };
    return { registered, messages: [] as string[], register };
});

vi.mock('vscode', () => ({
    commands: { registerCommand: editor.register },
    lm: { registerTool: editor.register },
    window: { registerWebviewPanelSerializer: editor.register, showErrorMessage: (text: string) => editor.messages.push(text) },
    l10n: { t: (text: string, ...given: string[]) => text.replace('{0}', given[0] ?? '') },
}));

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    contributes: { commands: { command: string }[]; languageModelTools: { name: string }[] };
};
const names = [
    ...manifest.contributes.commands.map(({ command }) => command),
    ...manifest.contributes.languageModelTools.map(({ name }) => name),
    'mou.timeline',
];

function context() {
    return { extension: { packageJSON: manifest }, subscriptions: [] } as unknown as Parameters<typeof activateExtension>[0];
}

function run(command: string, ...given: unknown[]): Promise<unknown> {
    return (editor.registered.get(command) as Run)(...given);
}

/** What is loaded after activation, once the test says so. */
function laterLoaded(fill: (entryPoints: EntryPoints) => void) {
    const dispose = vi.fn();
    let isLoaded = false;
    const load = () => {
        isLoaded = true;
        return Promise.resolve({
            start: (_: unknown, entryPoints: EntryPoints) => {
                fill(entryPoints);
                return { dispose } as never;
            },
        });
    };
    return { load, dispose, isLoaded: () => isLoaded };
}

beforeEach(async () => {
    await deactivateExtension();
    editor.registered.clear();
    editor.messages.length = 0;
});

describe('activation', () => {
    test('registers every command and tool of the manifest and the panel that is restored, and loads nothing', async () => {
        const { load, isLoaded } = laterLoaded(() => undefined);
        const { loaded } = activateExtension(context(), load);
        expect([...editor.registered.keys()].sort()).toEqual([...names].sort());
        await Promise.resolve();
        expect(isLoaded()).toBe(false);
        await loaded;
        expect(isLoaded()).toBe(true);
    });

    test('lets a call that comes before everything is loaded wait for its answer', async () => {
        const { load } = laterLoaded(entryPoints => {
            entryPoints.command('mou.showTimeline', (of: string) => `the timeline of ${of}`);
            entryPoints.tool('mou_check', { invoke: () => 'checked' as never });
        });
        activateExtension(context(), load);
        const tool = editor.registered.get('mou_check') as { invoke: Run };
        expect(await Promise.all([run('mou.showTimeline', 'kent.mou'), tool.invoke()])).toEqual(['the timeline of kent.mou', 'checked']);
    });

    test('registers a command that is not for the editor once it is known', async () => {
        const { load } = laterLoaded(entryPoints => entryPoints.command('mou.renameAt', () => 'renamed'));
        const { unanswered } = await activateExtension(context(), load).loaded;
        expect(await run('mou.renameAt')).toBe('renamed');
        expect([...unanswered].sort()).toEqual([...names].sort());
    });

    test('tells that something could not be loaded, also whoever asks for it', async () => {
        const { loaded } = activateExtension(context(), () => Promise.reject(new Error('The file is damaged.')));
        await expect(loaded).rejects.toThrow('damaged');
        await expect(run('mou.showTimeline')).rejects.toThrow('damaged');
        expect(editor.messages).toEqual(['MoU could not be loaded, so nothing of it works: Error: The file is damaged.']);
    });

    test('ends what was loaded, also when that is still going on', async () => {
        const { load, dispose } = laterLoaded(() => undefined);
        activateExtension(context(), load);
        await deactivateExtension();
        expect(dispose).toHaveBeenCalledOnce();
    });
});

describe('the code that an activation loads', () => {
    test('is small', () => {
        expect(readFileSync(join(root, 'dist', 'client-node.cjs')).length).toBeLessThan(10_000);
    });
});
