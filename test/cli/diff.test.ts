import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf, mou } from './run-mou.ts';
import { violations } from './schemas.ts';

const OLD = `memorandum County { dated 1 January 2026 }
party Council is "Kent County Council"
party Forum is "Kent Forum"
clause 1 "Papers" {
    """Sent in good time."""
    Council must "send the papers" to Forum no later than 1 March 2027
}
`;
const NEW = OLD.replace('1 March', '8 March')
    .replace('in good time', 'a week before')
    .replace('}\nparty Council', '    legally binding\n}\nparty Council')
    .replace('{ dated 1 January 2026 }', '{\n    dated 1 January 2026\n}');

let folder: string;
let remove: () => void;

beforeAll(() => {
    ({ folder, remove } = folderOf({
        'old.mou': OLD,
        'new.mou': NEW,
        'laid-out.mou': OLD.replaceAll('\n    ', '\n'),
        'past/a.mou': OLD,
        'past/b.mou': OLD.replace('County', 'Parish'),
        'now/a.mou': NEW,
        'broken.mou': OLD.replace('no later than', 'no later later'),
        'binary.mou': Uint8Array.from([0, 1]),
    }));
});

afterAll(() => remove());

function run(...args: string[]): ReturnType<typeof mou> {
    return mou(['diff', ...args, '--today', '2026-11-22'], folder);
}

interface Report {
    statements: { kind: string; sort: string; agreement: string }[];
    deadlines: { kind: string; days?: number }[];
    summary: { statements: Record<string, number>; deadlines: Record<string, number> };
}

describe('mou diff', () => {
    test('tells what is said otherwise and which due dates that moves, and ends with code 1', () => {
        const { code, out, err } = run('old.mou', 'new.mou');
        expect({ code, err }).toEqual({ code: 1, err: '' });
        expect(out).toBe(`What new.mou says otherwise than old.mou

Said otherwise
clause 1, text
  - Sent in good time.
  + Sent a week before.
clause 1 (when)
  - Council must "send the papers" to Forum no later than 1 March 2027
  + Council must "send the papers" to Forum no later than 8 March 2027

Newly said
legal status
  + legally binding

2 said otherwise, 1 newly, 0 no longer.

Moved
Mon 1 March 2027 → Mon 8 March 2027  7 days later  1  Council → Forum  send the papers

1 moved.
`);
    });

    test('ends with code 0 where only the layout differs', () => {
        const { code, out } = run('old.mou', 'laid-out.mou');
        expect({ code, out }).toEqual({
            code: 0,
            out: 'What laid-out.mou says otherwise than old.mou\n\nThey say the same.\n\nNo due date moves.\n',
        });
    });

    test('answers in JSON of its published shape, folders too', () => {
        const report = JSON.parse(run('past', 'now', '--format', 'json').out) as Report;
        expect(violations('diff', report)).toEqual([]);
        expect(report.summary).toEqual({
            statements: { changed: 2, added: 1, removed: 1 },
            deadlines: { moved: 1, appeared: 0, vanished: 1, changed: 0 },
        });
        expect(report.statements.at(-1)).toMatchObject({ kind: 'removed', sort: 'agreement', agreement: 'Parish' });
    });

    test('says when something may be missing because it could not be read', () => {
        expect(run('old.mou', 'broken.mou').err).toContain('broken.mou: Part of this file cannot be read');
    });

    test.each([
        ['a file with a folder', ['old.mou', 'now'], 'now is a folder, old.mou is not.'],
        ['a file that is not there', ['gone.mou', 'new.mou'], 'There is no file or folder gone.mou.'],
        ['what cannot be read', ['binary.mou', 'new.mou'], 'Nothing could be read.'],
        ['one file alone', ['old.mou'], "missing required argument 'new'"],
    ])('refuses to compare %s', (_, args, reason) => {
        const { code, err } = run(...args);
        expect(code).toBe(2);
        expect(err).toContain(reason);
    });
});
