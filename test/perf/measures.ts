import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { agreementFolder } from './generate.ts';
import { ServerProcess } from './server-process.ts';
import type { Server } from './servers.ts';

/** Edits whose time does not count: the server is still warming up. */
const WARM_UP = 5;
/** A burst: so many letters, one every so many milliseconds. */
const BURST = { letters: 10, every: 80 };

/** What editing one document showed, in milliseconds and megabytes. */
export interface Edits {
    readonly times: number[];
    /** From the last letter of a burst to its diagnostics. */
    readonly burst: number;
    readonly memory: number | undefined;
}

/** What opening a folder of agreements showed. */
export interface FolderTimes {
    /** From the start of the server to the first diagnostics of the one file that is open. */
    readonly first: number;
    /** From the start of the server to the word that the whole folder is read. */
    readonly ready: number;
    /** Edits of a file nobody uses. */
    readonly leaf: number[];
    /** Edits of the file that all others use, until its own diagnostics. */
    readonly shared: number[];
    readonly memory: number | undefined;
}

/** From the start of the server to the first diagnostics of a document. */
export async function coldStart(server: Server, folder: string, lines: number): Promise<number> {
    const text = server.text(lines);
    const empty = mkdtempSync(join(folder, 'empty-'));
    const start = performance.now();
    const running = new ServerProcess(server, empty);
    await running.initialize();
    await running.open(`cold.${server.extension}`, text);
    const time = performance.now() - start;
    await running.stop();
    return time;
}

/** From a typed letter to the diagnostics, several times, in a document of so many lines. */
export async function edits(server: Server, folder: string, lines: number, count: number): Promise<Edits> {
    const running = new ServerProcess(server, mkdtempSync(join(folder, 'empty-')));
    await running.initialize();
    const path = `edited.${server.extension}`;
    const text = server.text(lines);
    await running.open(path, text);
    const offset = placeNearMiddle(text, server.typedBehind);
    const times = await typeLetters(running, path, offset, count);
    for (let letter = 1; letter < BURST.letters; letter++) {
        await running.type(path, offset, 'e');
        await pause(BURST.every);
    }
    const burst = await timeOfLetter(running, path, offset, 's');
    const memory = running.peakMemory();
    await running.stop();
    return { times, burst, memory };
}

/** Opens a folder of agreements that all use one file. */
export async function openFolder(server: Server, folder: string, files: number, count: number): Promise<FolderTimes> {
    const workspace = join(folder, `files-${files}`);
    mkdirSync(workspace, { recursive: true });
    const texts = agreementFolder(files, 1);
    texts.forEach((text, name) => writeFileSync(join(workspace, name), text));
    const leaf = [...texts.keys()][Math.floor(files / 2)]!;
    const start = performance.now();
    const running = new ServerProcess(server, workspace);
    const ready = running.ready(files).then(() => performance.now() - start);
    await running.initialize();
    await running.open(leaf, texts.get(leaf)!);
    const first = performance.now() - start;
    const times = { first, ready: await ready };
    const leafTimes = await typeLetters(running, leaf, placeNearMiddle(texts.get(leaf)!, server.typedBehind), count);
    const shared = texts.get('shared.mou')!;
    await running.open('shared.mou', shared);
    const sharedTimes = await typeLetters(running, 'shared.mou', placeNearMiddle(shared, 'Council is "'), count);
    const memory = running.peakMemory();
    await running.stop();
    return { ...times, leaf: leafTimes, shared: sharedTimes, memory };
}

async function typeLetters(running: ServerProcess, path: string, offset: number, count: number): Promise<number[]> {
    const times: number[] = [];
    for (let i = 0; i < count + WARM_UP; i++) {
        times.push(await timeOfLetter(running, path, offset, 'abcdefghij'[i % 10]!));
    }
    return times.slice(WARM_UP);
}

async function timeOfLetter(running: ServerProcess, path: string, offset: number, letter: string): Promise<number> {
    const start = performance.now();
    await running.type(path, offset, letter);
    await running.published(path);
    return performance.now() - start;
}

function placeNearMiddle(text: string, words: string): number {
    const found = text.indexOf(words, text.length / 2);
    return (found < 0 ? text.lastIndexOf(words) : found) + words.length;
}
