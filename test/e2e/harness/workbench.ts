import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { artifacts } from '../../../.tools/lib/paths.mjs';
import { launchBrowser } from './chromium.ts';
import { atExit } from './lifetime.ts';
import { themes } from './settings.ts';
import { startVsCodeServer, type ServerOptions } from './vscode-server.ts';

const ready = 90_000;
const step = 60_000;

/** VS Code's window as a person sees and uses it. */
export class Workbench {
    /** The window that was opened last and is open still. */
    static current: Workbench | undefined;
    readonly page: Page;
    /** Selectors of the frames that a webview's page stands in, from the window inwards. */
    readonly webviewFrames = ['iframe.webview.ready', '#active-frame'] as const;
    private readonly close: () => Promise<void>;

    private constructor(page: Page, close: () => Promise<void>) {
        this.page = page;
        this.close = close;
    }

    /** Opens a folder in a fresh VS Code with the extensions installed in a folder; in English unless told another language's tag. */
    static async onServer(
        folder: string,
        { theme, language, settings = {}, ...options }: ServerOptions & { theme: keyof typeof themes; language?: string },
    ): Promise<Workbench> {
        const server = await startVsCodeServer({ ...options, settings: { ...themes[theme], ...settings } });
        return Workbench.at(`${server.origin}/?folder=${encodeURIComponent(folder)}`, () => server.stop(), language);
    }

    /** Opens a workbench that is served already; `stop` ends what serves it. */
    static async at(url: string, stop: () => Promise<void>, language?: string): Promise<Workbench> {
        const browser: Browser = await launchBrowser();
        const keep = atExit(() => void browser.close());
        const context = await browser.newContext({
            viewport: { width: 1280, height: 800 },
            permissions: ['clipboard-read', 'clipboard-write'],
        });
        const page = await context.newPage();
        if (language !== undefined) {
            // What a language pack of VS Code sets; without one the workbench itself stays English.
            await page.addInitScript(tag => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: tag }), language);
        }
        page.setDefaultTimeout(step);
        await page.goto(url);
        await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: ready });
        Workbench.current = new Workbench(page, async () => {
            Workbench.current = undefined;
            await browser.close();
            keep();
            await stop();
        });
        return Workbench.current;
    }

    /** Closes the window and ends what served it. */
    async end(): Promise<void> {
        await this.close();
    }

    /** Opens a file from the explorer, top level only, and gives its editor. */
    async openFile(name: string): Promise<Locator> {
        // What the pointer was left at may show its hover over the row.
        await this.page.mouse.move(0, 0);
        await this.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`).dblclick();
        const editor = this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${name}"]`);
        await editor.waitFor();
        return editor;
    }

    /** Goes to a line of the open editor, counted from 1, so that it is on the screen. */
    async goToLine(line: number): Promise<void> {
        await this.page.locator('.editor-instance .monaco-editor .view-lines').first().click();
        await this.page.keyboard.press('Control+G');
        await this.fillQuickInput(`:${line}`);
        await this.page.keyboard.press('Enter');
        await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
        // The keyboard comes back to the editor a moment after the question is gone; keys pressed before are lost.
        await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
        await this.page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line},` }).waitFor();
    }

    /** What the status bar calls the language of the open file. */
    async languageName(): Promise<string> {
        const entry = this.page.locator('#status\\.editor\\.mode');
        await entry.waitFor();
        return (await entry.innerText()).trim();
    }

    /** Squiggles of a severity on the screen; wait for one with `waitFor({ state: 'attached' })`. */
    squiggles(severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
        return this.page.locator(`.squiggly-${severity}`);
    }

    /** What the status bar says of problems, such as "Warnings: 3". */
    async problems(): Promise<string> {
        return (await this.page.locator('#status\\.problems a').getAttribute('aria-label')) ?? '';
    }

    /** Points at a word of the editor and gives what the hover says, once it says something that fits. */
    async hover(editor: Locator, word: string, expected: RegExp): Promise<string> {
        const shown = this.page.locator('.monaco-hover:visible .monaco-hover-content').filter({ hasText: expected });
        await this.retry(async () => {
            await this.page.keyboard.press('Escape');
            await this.page.mouse.move(0, 0);
            await this.token(editor, word).hover();
            await shown.first().waitFor({ timeout: 5_000 });
        });
        return plain(await shown.first().innerText());
    }

    /** Opens the list of problems. */
    async openProblems(): Promise<void> {
        await this.page.locator('#status\\.problems a').click();
        await this.page.locator('.markers-panel .monaco-list-row').first().waitFor();
    }

    /** The rows on the screen of the list of problems, files among them. */
    async problemRows(): Promise<string[]> {
        return (await this.page.locator('.markers-panel .monaco-list-row').allInnerTexts()).map(plain);
    }

    /** The row of the list of problems that holds this text; a double click goes to its place. */
    problemRow(text: string): Locator {
        return this.page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();
    }

    /** Closes the panel at the bottom. */
    async closePanel(): Promise<void> {
        await this.page.keyboard.press('Control+J');
        await this.page.locator('.markers-panel').waitFor({ state: 'hidden' });
    }

    /** Where the cursor is, as the status bar says it: "Ln 1, Col 1". */
    async cursor(): Promise<string> {
        return (await this.page.locator('#status\\.editor\\.selection').innerText()).trim();
    }

    /**
     * Goes to the next finding below the cursor, by F8 unless told how, and gives the titles of the fixes of its own that are offered there;
     * the menu stays open. None when there is no such fix.
     */
    async fixesOfNextFinding(goToNext = () => this.page.keyboard.press('F8')): Promise<string[]> {
        const rows = this.page.locator('.action-widget .monaco-list-row.action');
        const none = this.page.locator('.monaco-editor-overlaymessage:visible', { hasText: 'No code actions' });
        await this.retry(async () => {
            await this.page.keyboard.press('Escape');
            await goToNext();
            await this.page.keyboard.press('Control+.');
            await rows.or(none).first().waitFor({ timeout: 5_000 });
        });
        return (await rows.allInnerTexts()).map(plain);
    }

    /** Clicks something whose command ends in the editor, and waits until the keyboard is there. */
    async clickAndEdit(target: Locator): Promise<void> {
        await target.click();
        await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    }

    /** Chooses a fix from the menu that {@link fixesOfNextFinding} left open. */
    async chooseFix(title: string): Promise<void> {
        await this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first().click();
    }

    /** Chooses a refactoring at the end of the line with the cursor and gives the name that can then be typed over. */
    async refactor(title: string): Promise<string> {
        const row = this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
        await this.retry(async () => {
            await this.page.keyboard.press('Escape');
            await this.page.keyboard.press('End');
            await this.page.keyboard.press('Control+Shift+R');
            await row.waitFor({ timeout: 5_000 });
        });
        await row.click();
        const input = this.page.locator('.rename-box input');
        await input.waitFor();
        return input.inputValue();
    }

    /** Opens a menu and gives what it offers. One opened just after another was closed may be closed with it: it is opened again then. */
    async openMenu(open: () => Promise<void>): Promise<string[]> {
        const items = this.menu().getByRole('menuitem');
        await this.retry(async () => {
            await open();
            await items.first().waitFor({ timeout: 5_000 });
        });
        return items.allInnerTexts();
    }

    /** Chooses from the menu that {@link openMenu} left open. It hears no pointer in the first tenth of a second: it is clicked again then. */
    async chooseFromMenu(name: string): Promise<void> {
        await this.retry(async () => {
            await this.menu().getByRole('menuitem', { name }).click();
            await this.menu().waitFor({ state: 'hidden', timeout: 5_000 });
        });
    }

    /** Closes the menu that {@link openMenu} left open. */
    async closeMenu(): Promise<void> {
        await this.page.keyboard.press('Escape');
        await this.menu().waitFor({ state: 'hidden' });
    }

    /** Chooses the first suggestion at the cursor whose label begins like this. */
    async chooseSuggestion(label: string): Promise<void> {
        const suggestions = this.page.locator('.suggest-widget.visible');
        await this.retry(async () => {
            await this.page.keyboard.press('Control+Space');
            // The list may be made anew under the pointer by what was still on its way for the last key.
            await suggestions.locator(`.monaco-list-row[aria-label^='${label}']`).first().click({ timeout: 10_000 });
            await suggestions.waitFor({ state: 'hidden', timeout: 5_000 });
        });
    }

    /** Runs a command from the palette by its full title, such as "MoU: Show Upcoming Deadlines". */
    async runCommand(title: string): Promise<void> {
        await this.retry(async () => {
            await this.page.keyboard.press('Escape');
            await this.page.keyboard.press('F1');
            await this.fillQuickInput(`>${title}`);
            await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor({ timeout: 5_000 });
        });
        await this.page.keyboard.press('Enter');
    }

    /** The rows of the quick pick with this title or placeholder, as a screen reader reads them. */
    async quickPickRows(title: RegExp): Promise<string[]> {
        const widget = this.page.locator('.quick-input-widget:visible');
        const named = widget.filter({ hasText: title }).or(widget.filter({ has: this.page.getByPlaceholder(title) }));
        await named.locator('.quick-input-list .monaco-list-row').first().waitFor();
        return named
            .locator('.quick-input-list .monaco-list-row')
            .evaluateAll(rows => rows.map(row => row.getAttribute('aria-label') ?? ''));
    }

    /** Chooses the first row of the open quick pick that holds this text. */
    async choose(text: string | RegExp): Promise<void> {
        await this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
    }

    /** Presses the button of the open quick pick's title bar that is called this. */
    async pressButton(name: string): Promise<void> {
        await this.page.locator(`.quick-input-titlebar .action-label[aria-label="${name}"]`).click();
    }

    /** The text on the screen in an editor. */
    async text(editor: Locator): Promise<string> {
        return (await editor.locator('.view-lines').innerText()).replaceAll('\u00a0', ' ');
    }

    /** The page of the webview that is open; there must be one only. */
    webview(): FrameLocator {
        const [outer, inner] = this.webviewFrames;
        return this.page.frameLocator(outer).frameLocator(inner);
    }

    /** Loads the window again, once it has stored all that it remembers, this text included; it does so some seconds after a change. */
    async reload(remembered: string): Promise<void> {
        const store = `(async () => {
            const found = [];
            for (const { name } of await indexedDB.databases()) {
                const database = await new Promise((resolve, reject) => Object.assign(indexedDB.open(name), { onsuccess: ({ target }) => resolve(target.result), onerror: reject }));
                for (const table of database.objectStoreNames) {
                    const values = database.transaction(table).objectStore(table).getAll();
                    await new Promise((resolve, reject) => Object.assign(values, { onsuccess: resolve, onerror: reject }));
                    found.push(...values.result.map(String));
                }
                database.close();
            }
            return found.join();
        })()`;
        await this.retry(async () => {
            await this.page.waitForTimeout(1_000);
            const stored = await this.page.evaluate<string>(store);
            if (!stored.includes(remembered)) {
                throw new Error(`The window has not stored ${remembered}.`);
            }
        }, 30);
        await this.page.reload();
        await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: ready });
    }

    /** Takes a picture of the window for people to look at; kept in .artifacts/screenshots. */
    async screenshot(name: string): Promise<void> {
        const folder = join(artifacts, 'screenshots');
        mkdirSync(folder, { recursive: true });
        await this.page.screenshot({ path: join(folder, `${name}.png`) });
    }

    private menu(): Locator {
        return this.page.getByRole('menu').first();
    }

    /** What there is to read in the editors, lists and menus of the window, for whoever looks why a test failed. */
    async whatIsSeen(): Promise<string> {
        const places = '.editor-instance .view-lines, .quick-input-widget, .suggest-widget, .monaco-menu, .notification-toast';
        const shown = await this.page.locator(`:is(${places}):visible`).allInnerTexts();
        return shown.map(plain).join('\n');
    }

    /** A token of the editor that consists of this text and nothing else. */
    private token(editor: Locator, text: string): Locator {
        return editor.locator('.view-line').getByText(text, { exact: true }).first();
    }

    private async fillQuickInput(text: string): Promise<void> {
        const input = this.page.locator('.quick-input-widget .quick-input-filter input');
        await input.waitFor();
        await input.fill(text);
    }

    /** Keyboard steps race with the focus on a loaded machine: tries a few times before giving up. */
    async retry(attempt: () => Promise<void>, times = 3): Promise<void> {
        for (let left = times; ; left -= 1) {
            try {
                return await attempt();
            } catch (error) {
                if (left === 0) {
                    throw error;
                }
            }
        }
    }
}

function plain(text: string): string {
    return text.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ').trim();
}
