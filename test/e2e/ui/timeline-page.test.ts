import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../../.tools/lib/paths.mjs';
import { timelineHtml } from '../../../client/features/timeline-html.ts';
import { keyOf, type MessageToPage, type MessageToPanel } from '../../../client/webview/timeline/messages.ts';
import { deadline, result } from '../../client/timeline/build.ts';
import { launchBrowser } from '../harness/chromium.ts';

const ORIGIN = 'https://timeline.example';
const [due, missed, done] = [
    deadline('send the papers', '2026-12-01', { days: 9 }),
    deadline('answer', '2026-11-01', { standing: 'missed', days: -21 }),
    deadline('pay', '2026-10-01', { standing: 'done', days: -52 }),
];
const RESULT = result([due, missed, done]);

/** The page of the timeline by itself, with the test in the place of its panel. */
describe('the page of the timeline', () => {
    let browser: Browser;
    let page: Page;
    const told: MessageToPanel[] = [];
    const tell = (message: MessageToPage): Promise<void> => page.evaluate(`globalThis.postMessage(${JSON.stringify(message)}, '*')`);

    beforeAll(async () => {
        browser = await launchBrowser();
        page = await browser.newPage({ viewport: { width: 900, height: 600 } });
        const served: Readonly<Record<string, readonly [type: string, body: string]>> = {
            '/': [
                'text/html',
                timelineHtml(
                    { script: `${ORIGIN}/timeline.js`, style: `${ORIGIN}/timeline.css`, source: ORIGIN, nonce: 'abc' },
                    { language: 'en', sentences: {} },
                ),
            ],
            '/timeline.js': ['text/javascript', readFileSync(join(root, 'dist', 'webview', 'timeline.js'), 'utf8')],
            '/timeline.css': ['text/css', readFileSync(join(root, 'dist', 'webview', 'timeline.css'), 'utf8')],
        };
        await page.route(`${ORIGIN}/**`, route => {
            const [contentType, body] = served[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
            return route.fulfill({ contentType, body });
        });
        await page.exposeFunction('hear', (message: MessageToPanel) => {
            told.push(message);
        });
        await page.addInitScript(
            'globalThis.acquireVsCodeApi = () => ({ postMessage: message => globalThis.hear(message), getState: () => undefined, setState: () => {} })',
        );
        await page.goto(`${ORIGIN}/`);
        await page.locator('main').waitFor();
    });

    beforeEach(() => {
        told.length = 0;
    });
    afterAll(() => browser.close());

    test('says when it listens', async () => {
        await page.reload();
        await expect.poll(() => told).toEqual([{ type: 'ready' }]);
    });

    test('stops what takes long, says so, and asks again', async () => {
        await tell({ type: 'asking' });
        await page.getByRole('progressbar', { name: 'Computing the deadlines...' }).waitFor();
        await page.getByRole('button', { name: 'Stop' }).click();
        await expect.poll(() => told).toEqual([{ type: 'stop' }]);
        await tell({ type: 'stopped' });
        await page.getByRole('progressbar').waitFor({ state: 'detached' });
        expect(await page.getByRole('status').innerText()).toBe('You stopped the computing of the deadlines');
        expect(await page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
        await page.getByRole('button', { name: 'Compute Again' }).click();
        await expect.poll(() => told.slice(1)).toEqual([{ type: 'ask', query: {} }]);
    });

    test('keeps what was drawn while it is asked again, and when that is stopped', async () => {
        await tell({ type: 'show', query: {}, result: RESULT });
        const mark = page.getByRole('gridcell', { name: /^Tue 1 December 2026, due/ });
        await mark.waitFor();
        await tell({ type: 'asking' });
        await page.getByRole('button', { name: 'Stop' }).waitFor();
        expect(await mark.count()).toBe(1);
        await tell({ type: 'stopped' });
        await page.getByRole('button', { name: 'Compute Again' }).waitFor();
        expect(await page.getByRole('status').innerText()).toMatch(/^3 deadlines · as of Sun 22 November 2026 · You stopped/);
        expect(await mark.count()).toBe(1);
        await tell({ type: 'show', query: {}, result: RESULT });
        await page.getByRole('button', { name: 'Compute Again' }).waitFor({ state: 'detached' });
    });

    test('offers to mark what can be marked, each deadline by itself', async () => {
        await page.getByRole('button', { name: 'Year', exact: true }).click();
        await page.getByRole('gridcell', { name: /^Tue 1 December 2026, due/ }).click();
        const choices = page.getByRole('group', { name: 'Tue 1 December 2026' });
        expect(await choices.getByRole('button').allInnerTexts()).toEqual(['Mark Done', 'Mark Waived', 'Mark Missed']);
        await choices.getByRole('button', { name: 'Mark Waived' }).click();
        await expect.poll(() => told).toEqual([{ type: 'mark', key: keyOf(due), outcome: 'waived' }]);

        await page.getByRole('gridcell', { name: /missed/ }).click();
        expect(await page.locator('.settle button').allInnerTexts()).toEqual(['Mark Done', 'Mark Waived']);
        await page.getByRole('gridcell', { name: /done/ }).click();
        await expect.poll(() => page.locator('.settle button').count()).toBe(0);
        await page.keyboard.press('m');
        expect(await page.locator(':focus').getAttribute('role')).toBe('gridcell');
    });

    test('tells the menu of the editor what it is asked for on', async () => {
        const told = (target: Locator): Promise<unknown> =>
            target.evaluate(element => JSON.parse(element.getAttribute('data-vscode-context') ?? 'null') as unknown);
        expect(await told(page.getByRole('gridcell', { name: /^Tue 1 December 2026, due/ }))).toMatchObject({
            webviewSection: 'mark',
            key: keyOf(due),
            place: due.place,
            standing: 'due',
            canBeSettled: true,
            text: expect.stringMatching(/^Tue 1 December 2026, due in 9 days: .*send the papers/),
        });
        expect(await told(page.getByRole('gridcell', { name: /done/ }))).toMatchObject({ key: keyOf(done), canBeSettled: false });
        expect(await told(page.getByRole('rowheader', { name: 'send the papers' }))).toMatchObject({
            webviewSection: 'name',
            place: due.place,
        });
        expect(await told(page.getByRole('rowheader', { name: '3 deadlines' }))).toBeNull();
        await page.getByRole('gridcell', { name: /missed/ }).click({ button: 'right' });
        await expect.poll(() => page.locator('.details').innerText()).toMatch(/answer[^]*missed/);
    });

    test('keeps the name of a lane where it is narrow, and reads aloud how much is in it', async () => {
        const lane = page.getByRole('rowheader', { name: '3 deadlines' });
        await page.setViewportSize({ width: 420, height: 600 });
        await expect
            .poll(() => lane.locator('.count').evaluate(element => element.ownerDocument.defaultView!.getComputedStyle(element).position))
            .toBe('absolute');
        expect(await lane.locator('strong').evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(false);
        await page.setViewportSize({ width: 900, height: 600 });
        await expect
            .poll(() => lane.locator('.count').evaluate(element => element.ownerDocument.defaultView!.getComputedStyle(element).position))
            .toBe('static');
    });

    test('gives the keyboard to the first of these buttons', async () => {
        await page.getByRole('gridcell', { name: /^Tue 1 December 2026, due/ }).click();
        await page.keyboard.press('m');
        await expect.poll(() => page.locator(':focus').innerText()).toBe('Mark Done');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await expect.poll(() => told).toMatchObject([{ type: 'mark', outcome: 'waived' }]);
    });
});
