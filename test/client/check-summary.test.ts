import { expect, test } from 'vitest';
import { checkSummary } from '../../client/features/check-summary.ts';
import type { CheckWorkspaceResult } from '../../server/protocol.ts';
import { english } from './english.ts';

function summary(changes: Partial<CheckWorkspaceResult>): string {
    return checkSummary({ files: 2, errors: 0, warnings: 0, infos: 0, hints: 0, unreadable: [], ...changes }, english);
}

test('a clean workspace has nothing to report', () => {
    expect(summary({})).toBe('Checked 2 files: nothing to report.');
});

test('counts are told in words, the gravest first, without the empty ones', () => {
    expect(summary({ errors: 1, warnings: 9, hints: 2 })).toBe('Checked 2 files: 1 error, 9 warnings, 2 hints.');
});

test('one of each is told in the singular', () => {
    expect(summary({ files: 1, warnings: 1, infos: 1, hints: 1 })).toBe('Checked 1 file: 1 warning, 1 note, 1 hint.');
});

test('a workspace without agreements says so', () => {
    expect(summary({ files: 0 })).toMatch(/no agreement here to check/);
});

test('files that could not be read are told besides', () => {
    const one = { uri: 'file:///a.mou', reason: 'no permission' };
    expect(summary({ unreadable: [one] })).toBe('Checked 2 files: nothing to report. 1 file could not be read.');
    expect(summary({ files: 0, unreadable: [one, one] })).toBe('Checked 0 files: nothing to report. 2 files could not be read.');
});
