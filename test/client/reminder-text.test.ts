import { describe, expect, test } from 'vitest';
import { DayFormat } from '../../client/features/format-day.ts';
import { nextDueText } from '../../client/features/next-due-text.ts';
import { reminderText } from '../../client/features/reminder-text.ts';
import { answered, deadline, due } from './deadlines-fixture.ts';
import { english } from './english.ts';

const late = due('2026-11-05', -17, { standing: 'overdue' });
const running = deadline({ state: 'window', window: { from: '2026-11-01' }, days: -21 });

describe('a reminder', () => {
    test.each([
        [
            'nothing',
            [due('2026-11-30', 8), due('2026-11-20', -2, { standing: 'done' }), due('2026-11-23', 1, { standing: 'inactive' }), running],
            undefined,
        ],
        ['what is overdue', [late], '1 deadline of these agreements is overdue.'],
        ['what is due today', [due('2026-11-22', 0)], '1 deadline of these agreements is due within 7 days.'],
        [
            'what is due on the last of the days',
            [due('2026-11-29', 7), due('2026-11-29', 7)],
            '2 deadlines of these agreements are due within 7 days.',
        ],
        ['both', [late, late, due('2026-11-29', 7)], '2 deadlines of these agreements are overdue. 1 is due within 7 days.'],
    ])('tells %s', (_, deadlines, text) => {
        expect(reminderText({ deadlines }, 7, english)).toBe(text);
    });

    test('looks as far ahead as it is told', () => {
        expect(reminderText({ deadlines: [due('2026-11-30', 8)] }, 8, english)).toBe(
            '1 deadline of these agreements is due within 8 days.',
        );
        expect(reminderText({ deadlines: [due('2026-11-23', 1)] }, 0, english)).toBeUndefined();
    });
});

describe('the status of an agreement', () => {
    const status = (...deadlines: ReturnType<typeof deadline>[]) =>
        nextDueText(answered('2026-11-22', deadlines), new DayFormat('en'), english);

    test('says what is due next and how much is overdue', () => {
        expect(status(late, running, due('2026-12-01', 9, { action: 'review it' }), due('2026-12-02', 10))).toEqual({
            text: 'Next due Tue 1 December 2026',
            detail: '1 deadline is overdue',
        });
    });

    test('says that nothing is', () => {
        expect(status(deadline({ state: 'waiting', standing: 'inactive' }))).toEqual({ text: 'Nothing is due within a year', detail: '' });
    });
});
