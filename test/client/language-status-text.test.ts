import { expect, test } from 'vitest';
import { languageStatusText, type KnownState } from '../../client/features/language-status-text.ts';
import { english } from './english.ts';

const shown = (state: KnownState) => languageStatusText(state, english);

test('a server that is not there is a failure and says what that means', () => {
    expect(shown({ connected: 'no', problems: 3 })).toEqual({
        text: 'Not running',
        detail: 'Nothing is checked and no deadline is computed.',
        busy: false,
        failed: true,
    });
});

test('a server that starts is busy', () => {
    expect(shown({ connected: 'starting', problems: 0 })).toMatchObject({ text: 'Starting', busy: true, failed: false });
});

test.each([
    [0, 'No problems'],
    [1, '1 problem'],
    [12, '12 problems'],
])('a ready server shows %i problems of the file', (problems, text) => {
    expect(shown({ connected: 'yes', status: { state: 'ready', files: 3 }, problems })).toMatchObject({ text, busy: false });
});

test('a server at work says at what', () => {
    expect(shown({ connected: 'yes', status: { state: 'loading', files: 0 }, problems: 0 })).toMatchObject({
        text: 'Reading the agreements',
        busy: true,
    });
    expect(shown({ connected: 'yes', status: { state: 'checking', files: 3 }, problems: 0 })).toMatchObject({
        text: 'Checking',
        busy: true,
    });
});

test('the last check is told with the time it took', () => {
    const status = { state: 'ready', files: 3, lastCheckMs: 12.4 } as const;
    expect(shown({ connected: 'yes', status: { ...status, lastChecked: 1 }, problems: 0 }).detail).toBe('last check took 12 ms');
    expect(shown({ connected: 'yes', status: { ...status, lastChecked: 3 }, problems: 0 }).detail).toBe(
        'last check took 12 ms for 3 files',
    );
});
