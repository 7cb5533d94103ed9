import { describe, expect, test } from 'vitest';
import type { Agreement, HistoryEntry } from '../../language/domain/index.ts';
import { actors, agreement, date, each, entry, event, forOccurrence, norm, party, place, time } from './build.ts';
import { ask } from './ask.ts';

const BOARD = event('Board');
const PARTIES = [party('OCC'), party('OH'), party('OxPCF'), party('LAP', { sort: 'group', members: actors('OCC', 'OH') })];
const before = [time.atLeastBefore('5 working days', each('Board'))];

/** Two duties of clause 2.1 for the board of 12 November 2026, asked three weeks later: each with its standing. */
function standings(history: HistoryEntry[], more: Partial<Agreement> = {}): string[] {
    const sentences = [
        norm('2.1', actors('OCC', 'OH'), 'send the meeting papers, all of them', before, { recipients: actors('OxPCF') }),
        norm('2.1', 'OxPCF', 'send its comments', before, { recipients: actors('OCC', 'OH') }),
    ];
    const held = entry('Board', 'held', '12 November 2026');
    return ask(agreement({ parties: PARTIES, events: [BOARD], sentences, history: [held, ...history], ...more }), { today: '2026-12-03' })
        .filter(({ state }) => state === 'date')
        .map(({ action, standing }) => `${action.split(/[ ,]/).at(1)} ${action.split(/[ ,]/).at(2)}: ${standing}`);
}

/** A line about clause 2.1, of one duty in it when its words are given. */
function line(verb: 'done' | 'waived', action?: string, by?: string[]): HistoryEntry {
    const subject = { kind: 'clause' as const, number: '2.1', resolved: true, place: place(), ...(action !== undefined && { action }) };
    return {
        ...entry('clause 2.1', verb, '4 November 2026', forOccurrence('Board', '12 November 2026')),
        subject,
        ...(by && { by: actors(...by) }),
    };
}

describe('a line about a clause of several duties', () => {
    test.each<[what: string, entry: HistoryEntry, papers: string, comments: string]>([
        ['is about all of them when it quotes none', line('done'), 'done', 'done'],
        ['is about the one it quotes', line('done', 'send the meeting papers, all of them'), 'done', 'missed'],
        ['may quote its first words, whatever the capitals and commas', line('done', 'Send the meeting papers all'), 'done', 'missed'],
        ['does not mean a duty that only holds the words', line('done', 'the meeting papers'), 'missed', 'missed'],
        [
            'does not mean a duty that only begins with part of them',
            line('done', 'send the meeting papers to everybody'),
            'missed',
            'missed',
        ],
        ['is about the duty of whoever did it', line('done', undefined, ['OH']), 'done', 'missed'],
        ['counts what a group did for its members', line('done', undefined, ['LAP']), 'done', 'missed'],
        [
            'is taken at its word when it was done by nobody who owes it',
            line('done', 'send the meeting papers', ['OxFSN']),
            'done',
            'missed',
        ],
        ['waives what is owed to whoever waives', line('waived', undefined, ['OxPCF']), 'waived', 'missed'],
        ['waives nothing for the others to whom it is owed', line('waived', 'send its comments', ['OCC']), 'missed', 'missed'],
        ['waives it when all of them do', line('waived', undefined, ['OCC', 'OH']), 'missed', 'waived'],
        ['waives it when their group does', line('waived', undefined, ['LAP']), 'missed', 'waived'],
    ])('%s', (_, entered, papers, comments) => {
        expect(standings([entered])).toEqual([`the meeting: ${papers}`, `its comments: ${comments}`]);
    });
});

describe('a cancelled meeting', () => {
    const planned = [entry('Board', 'planned', '10 December 2026')];
    const dates = (history: HistoryEntry[]): (string | undefined)[] =>
        ask(agreement({ events: [BOARD], sentences: [norm('1', 'LAP', 'send the agenda', before)], history }), { today: '2026-12-01' }).map(
            ({ date: day }) => day,
        );

    test('is the one of the day it was to be on, whenever it was cancelled', () => {
        expect(dates(planned)).toContain('2026-12-03');
        const cancelled = entry('Board', 'cancelled', '30 November 2026', {
            forOccurrence: { resolved: true, on: date('10 December 2026') },
        });
        expect(dates([...planned, cancelled])).not.toContain('2026-12-03');
    });

    test('is that of the day alone, where no other is given', () => {
        expect(dates([...planned, entry('Board', 'cancelled', '10 December 2026')])).not.toContain('2026-12-03');
        expect(dates([...planned, entry('Board', 'cancelled', '30 November 2026')])).toContain('2026-12-03');
    });
});
