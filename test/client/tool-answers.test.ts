import { describe, expect, test } from 'vitest';
import { DayFormat } from '../../client/features/format-day.ts';
import { bounded, checkAnswer, deadlinesAnswer, explainAnswer } from '../../client/features/tool-answers.ts';
import { answered, due } from './deadlines-fixture.ts';
import { english } from './english.ts';

const today = '2026-11-22';
const format = new DayFormat('en');

test('a check is told in a summary and a line for each finding, by file and line', () => {
    const result = {
        files: 2,
        errors: 0,
        warnings: 1,
        infos: 0,
        hints: 1,
        unreadable: [{ uri: 'file:///gone.mou', reason: 'It cannot be read.' }],
    };
    expect(
        checkAnswer(
            result,
            [
                { file: 'b.mou', line: 3, severity: 'hint', code: 'name/unused', message: 'Nobody\nspeaks of C.' },
                { file: 'a.mou', line: 12, severity: 'warning', code: 'time/vague', message: 'Say when.' },
                { file: 'b.mou', line: 2, severity: 'warning', code: 'x/y', message: 'Z.' },
            ],
            english,
        ),
    ).toBe(`Checked 2 files: 1 warning, 1 hint. 1 file could not be read.
file:///gone.mou: It cannot be read.
a.mou:12: warning time/vague: Say when.
b.mou:2: warning x/y: Z.
b.mou:3: hint name/unused: Nobody speaks of C.`);
});

describe('deadlines', () => {
    test('are told as the list has them, what is settled behind it', () => {
        const text = deadlinesAnswer(
            answered(today, [due('2026-12-01', 9), due('2026-11-10', -12, { standing: 'done' })]),
            'LAP',
            format,
            english,
        );
        expect(text).toContain('As of Sun 22 November 2026. Narrowed to: Sun 22 November 2026 to Mon 22 November 2027, LAP.');
        expect(text).toMatch(/## Later\n\n- \*\*Tue 1 December 2026: send the papers\*\*[^]*## Done\n\n- \*\*Tue 10 November 2026/);
    });

    test('that are none are said to be none', () => {
        expect(deadlinesAnswer(answered(today, []), undefined, format, english)).toContain('Nothing is due in this time.');
    });
});

test('a date is explained by its steps; what says nothing of time is said to', () => {
    const skipped = [{ date: '2026-12-05', why: 'Saturday' }];
    const text = explainAnswer(
        {
            version: 1,
            today,
            explained: [
                {
                    agreement: 'M',
                    name: '4.5',
                    title: 'Papers',
                    speaksOfTime: true,
                    deadlines: [due('2026-12-04', 12, { trace: [{ rule: '2 working days before', date: '2026-12-04', skipped }] })],
                },
                { agreement: 'M', name: '4.6', speaksOfTime: false, deadlines: [] },
                { agreement: 'M', name: 'Mid', title: 'Mid', speaksOfTime: true, deadlines: [] },
            ],
        },
        format,
        english,
    );
    expect(text).toContain('# M · 4.5 · Papers\n\nFri 4 December 2026: send the papers');
    expect(text).toContain('1. 2 working days before: Fri 4 December 2026\n   - not counted: Sat 5 December 2026 (Saturday)');
    expect(text).toContain('# M · 4.6\n\nIt says nothing of time');
    expect(text).toMatch(/# M · Mid\n\nNothing of it is due\.$/);
});

describe('an answer', () => {
    test('that fits is left as it is', () => {
        expect(bounded('a\nb', 3, english)).toBe('a\nb');
    });

    test('that is too long is cut at a line, and says how much is left out', () => {
        expect(bounded('one\ntwo\n\nthree\nfour\n', 9, english)).toBe(
            'one\ntwo\n\n\n2 more lines are left out. Ask about one file, one party, one clause or a shorter time to see them.',
        );
        expect(bounded('one line without an end', 5, english)).toBe(
            '\n\n1 more lines are left out. Ask about one file, one party, one clause or a shorter time to see them.',
        );
    });
});
