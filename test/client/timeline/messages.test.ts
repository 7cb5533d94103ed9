import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timelineHtml, newNonce } from '../../../client/features/timeline-html.ts';
import { translatorOf } from '../../../client/features/translator.ts';
import { isPlaceInFile, keyOf, readMessageToPanel, type MessageToPanel } from '../../../client/webview/timeline/messages.ts';
import { freshState, readState, type PageState } from '../../../client/webview/timeline/page-state.ts';
import { deadline, onLine } from './build.ts';

const place = { uri: 'file:///ours.mou', range: { start: { line: 3, character: 4 }, end: { line: 3, character: 40 } } };

describe('a message of the page', () => {
    test.each<MessageToPanel>([
        { type: 'ready' },
        { type: 'stop' },
        { type: 'explain', key: 'one' },
        { type: 'mark', key: 'one', outcome: 'waived' },
        { type: 'copy', text: 'Forum must answer' },
        { type: 'goTo', place },
        { type: 'goTo', place: { uri: 'file:///ours.mou' } },
        { type: 'ask', query: { uri: 'file:///ours.mou', party: 'Forum', from: '2026-01-01', to: '2027-01-01' } },
    ])('is read as it was sent: $type', message => {
        expect(readMessageToPanel(JSON.parse(JSON.stringify(message)))).toEqual(message);
    });

    test.each([
        undefined,
        null,
        'ready',
        {},
        { type: 'format' },
        { type: 'explain' },
        { type: 'mark', key: 'one' },
        { type: 'mark', key: 'one', outcome: 'held' },
        { type: 'mark', outcome: 'done' },
        { type: 'goTo' },
        { type: 'copy' },
        { type: 'goTo', place: { uri: 1 } },
        { type: 'goTo', place: { uri: 'a', range: { start: {} } } },
    ])('is none: %j', value => {
        expect(readMessageToPanel(value)).toBeUndefined();
    });

    test('asks only for what is text', () => {
        expect(readMessageToPanel({ type: 'ask', query: { uri: 'a', party: 7, more: 'b' } })).toEqual({ type: 'ask', query: { uri: 'a' } });
        expect(readMessageToPanel({ type: 'ask' })).toEqual({ type: 'ask', query: {} });
    });

    test('never fails to be read, whatever it is', () => {
        fc.assert(
            fc.property(fc.anything(), value => {
                expect(() => [readMessageToPanel(value), isPlaceInFile(value), readState(value)]).not.toThrow();
            }),
            { seed: 1 },
        );
    });
});

describe('what a page remembers', () => {
    const kept: PageState = {
        query: { uri: 'file:///ours.mou' },
        filters: { standing: 'todo', agreement: 'Ours', text: 'pay' },
        zoom: 'year',
        middle: '2026-12-01',
        top: 280,
        active: { row: 'r', item: 'i' },
    };

    test('is what it was', () => {
        expect(readState(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    });

    test('is fresh where nothing was kept, or nothing that can be read', () => {
        expect(readState(undefined)).toEqual(freshState);
        expect(readState({ zoom: 'decade', filters: { standing: 'lost', text: 3 }, top: -4, active: {}, query: [] })).toEqual(freshState);
    });
});

test('deadlines of two agreements with the same id are told apart', () => {
    const own = deadline('pay', '2026-12-01');
    expect(
        new Set(
            [
                own,
                { ...own, agreement: 'Other' },
                { ...own, id: 'x' },
                { ...own, place: { ...onLine(3).place, uri: 'file:///other.mou' } },
            ].map(keyOf),
        ).size,
    ).toBe(4);
});

describe('the page', () => {
    const html = timelineHtml(
        { script: 'https://host/timeline.js', style: 'https://host/timeline.css', source: 'https://host', nonce: 'abc' },
        { language: 'en', sentences: { '"</script>': '<b>' } },
    );

    test('may run its own script only, take its own style, and reach nothing else', () => {
        expect(html).toContain(`content="default-src 'none'; style-src https://host; script-src 'nonce-abc'"`);
        expect(html.match(/<script/g)).toHaveLength(1);
        expect(html).not.toMatch(/ on\w+=|unsafe|style="/);
    });

    test('keeps what it is given from being read as more of the page', () => {
        expect(html).toContain(
            'data-setup="{&quot;language&quot;:&quot;en&quot;,&quot;sentences&quot;:{&quot;\\&quot;&lt;/script&gt;&quot;:&quot;&lt;b&gt;&quot;}}"',
        );
    });

    test('has another nonce each time', () => {
        expect(newNonce()).toMatch(/^[0-9a-f]{32}$/);
        expect(newNonce()).not.toBe(newNonce());
    });
});

test('sentences are said in the language of the interface, and in English where it has none', () => {
    const t = translatorOf({ 'due {0}': 'fällig {0}' });
    expect([t('due {0}', 'heute'), t('overdue {0}', 3), t('{0} of {1}', 'a')]).toEqual(['fällig heute', 'overdue 3', 'a of {1}']);
});
