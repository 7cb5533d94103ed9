import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'chrome.exe',
    'msedge.exe',
];
const usualPlaces = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of a Chromium to drive: the one that the environment variable CHROME names, else one installed here. On a
 * Debian machine where we are root it is installed when missing. Throws an error that says what to do otherwise.
 */
export function ensureChromium(): string {
    const named = process.env['CHROME'];
    if (named) {
        if (!existsSync(named)) {
            throw new Error(`CHROME names ${named}, which does not exist.`);
        }
        return named;
    }
    return installedChromium() ?? installChromium();
}

/** Starts the browser without a window. */
export function launchBrowser(): Promise<Browser> {
    return chromium.launch({
        executablePath: ensureChromium(),
        args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
        ],
    });
}

function installedChromium(): string | undefined {
    const folders = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
    const places = names.flatMap(name => folders.map(folder => join(folder, name)));
    return [...places, ...usualPlaces].find(path => existsSync(path));
}

function installChromium(): string {
    if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
        throw new Error(
            'The tests in a real VS Code need Chromium or Chrome, and none was found. Install one (on Debian: sudo apt-get install chromium), or set CHROME to the path of its program.',
        );
    }
    console.log('Installing Chromium with apt-get ...');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']]) {
        const { status } = spawnSync('/usr/bin/apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
        if (status !== 0) {
            throw new Error(`apt-get ${args.join(' ')} ended with exit code ${status}.`);
        }
    }
    const installed = installedChromium();
    if (installed === undefined) {
        throw new Error('apt-get installed chromium, but no such program is on the PATH.');
    }
    return installed;
}
