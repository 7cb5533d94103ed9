import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recogniseEntry } from '../../language/domain/school-terms/recognise-entry.ts';

/** What an entry says in one line: `term Autumn`, `opens Spring 2 half`; several meanings with a plus between. */
function said(summary: string, days: number, categories: readonly string[] = []): string {
    const found = recogniseEntry(summary, categories, days);
    if ('problem' in found) {
        return `not understood: ${found.problem}`;
    }
    return found.kinds
        .map(says =>
            [says.kind, 'name' in says && says.name, 'part' in says && says.part, 'half' in says && says.half && 'half']
                .filter(Boolean)
                .join(' '),
        )
        .join(' + ');
}

describe('entries of council calendars', () => {
    test.each([
        ['Autumn Term', 'term Autumn'],
        ['Autumn term 2026', 'term Autumn'],
        ['AUTUMN TERM 2026-27', 'term Autumn'],
        ['School Term Dates: Summer Term', 'term Summer'],
        ['Spring Term 1', 'term Spring 1'],
        ['Spring term 2', 'term Spring 2'],
        ['Summer term (first half)', 'term Summer 1'],
        ['Autumn Term - 2nd half', 'term Autumn 2'],
        ['Term 1', 'term Term 1'],
        ['Term 6 2027', 'term Term 6'],
        ['Term 1 (Autumn)', 'term Autumn 1'],
        ['Michaelmas Term', 'term Michaelmas'],
        ['School term', 'term'],
        ['Half Term 1', 'term 1'],
        ['Spring half-term 2', 'term Spring 2'],
        ['Winter term for all pupils', 'term Winter'],
    ])('%s, of 40 days, is a stretch of school', (summary, expected) => expect(said(summary, 40)).toBe(expected));

    test.each([
        ['Half term', 'half-term'],
        ['Half-Term', 'half-term'],
        ['Autumn half term', 'half-term'],
        ['October half-term holiday', 'half-term'],
        ['Half term break', 'half-term'],
        ['May half term (schools closed)', 'half-term'],
        ['Mid-term holiday', 'half-term'],
        ['February mid term', 'half-term'],
        ['Autumn Term - Half Term', 'half-term'],
        ['Half Term 1', 'half-term'],
        ['School holidays', 'holiday'],
        ['Easter holiday', 'holiday'],
        ['Christmas Holidays 2026', 'holiday'],
        ['Summer break', 'holiday'],
        ['Schools closed', 'holiday'],
        ['October week', 'holiday'],
        ['Autumn holiday', 'holiday'],
        ['Christmas and New Year holiday', 'holiday'],
        ['School closed for Easter', 'holiday'],
    ])('%s, of nine days, is a break', (summary, expected) => expect(said(summary, 9)).toBe(expected));

    test.each([
        ['INSET day', 'in-service'],
        ['INSET', 'in-service'],
        ['Inset Day - school closed to pupils', 'in-service'],
        ['In-service day', 'in-service'],
        ['In Service Day 2', 'in-service'],
        ['In-Service Day (pupils)', 'in-service'],
        ['Staff training day', 'in-service'],
        ['Teacher Training Day', 'in-service'],
        ['Non-pupil day', 'in-service'],
        ['Non pupil days', 'in-service'],
        ['Professional Development Day', 'in-service'],
        ['Staff development day', 'in-service'],
        ['Staff only day', 'in-service'],
        ['PD day', 'in-service'],
        ['Training Day', 'in-service'],
        ['Monday 2 November - INSET day', 'in-service'],
        ['INSET day (Autumn term)', 'in-service'],
        ['Staff return - INSET day', 'in-service'],
        ['Autumn term starts (INSET day)', 'in-service + opens Autumn'],
        ['May Day bank holiday', 'holiday'],
        ['Early May Bank Holiday', 'holiday'],
        ['Good Friday', 'holiday'],
        ['Easter Monday', 'holiday'],
        ['Local holiday', 'holiday'],
        ['Public Holiday', 'holiday'],
        ['St Andrew’s Day holiday', 'holiday'],
        ['Occasional day', 'holiday'],
        ["New Year's Day", 'holiday'],
        ['Autumn term starts', 'opens Autumn'],
        ['Autumn Term begins', 'opens Autumn'],
        ['Start of Autumn Term', 'opens Autumn'],
        ['First day of Autumn term', 'opens Autumn'],
        ['Term starts', 'opens'],
        ['Term 3 begins', 'opens Term 3'],
        ['Term starts Thursday 3 September 2026', 'opens'],
        ['Schools return', 'opens'],
        ['Pupils resume', 'opens'],
        ['Schools re-open', 'opens'],
        ['Back to school', 'opens'],
        ['School year starts', 'opens'],
        ['First day of school', 'opens'],
        ['Spring Term 1 starts', 'opens Spring 1'],
        ['Autumn term ends', 'closes Autumn'],
        ['End of Spring term', 'closes Spring'],
        ['Last day of Summer Term', 'closes Summer'],
        ['Last day of term', 'closes'],
        ['End of term for Christmas', 'closes'],
        ['Schools break up', 'closes'],
        ['Schools close for Christmas', 'closes'],
        ['All break', 'closes'],
        ['Term ends', 'closes'],
        ['School finishes for summer', 'closes'],
        ['Session ends', 'closes'],
        ['Break up for half term', 'closes half'],
        ['Schools close for half-term', 'closes half'],
        ['Return after half term', 'opens half'],
        ['Pupils return after mid-term', 'opens half'],
        ['Last day before Christmas holidays', 'closes'],
        ['First day after Easter holiday', 'opens'],
        ['Last day before half term', 'closes half'],
        ['Half term starts', 'break-begins half'],
        ['Autumn half-term begins', 'break-begins half'],
        ['Half term ends', 'break-ends half'],
        ['End of half term', 'break-ends half'],
        ['Christmas holidays begin', 'break-begins'],
        ['Easter holiday ends', 'break-ends'],
        ['Spring Term 1 ends', 'closes Spring 1 half'],
        ['Spring Term 2 starts', 'opens Spring 2 half'],
        ['Half term 1 ends', 'closes 1 half'],
    ])('%s, on one day, is understood', (summary, expected) => expect(said(summary, 1)).toBe(expected));

    test('the school year is understood and says nothing of use', () => expect(said('Academic year 2026-27', 330)).toBe('nothing'));
});

describe('an entry is not guessed at', () => {
    test.each([
        'Autumn term concert',
        'Spring term newsletter',
        'Half term report deadline',
        'INSET day cover meeting',
        'Easter holiday club',
        "Parents' evening",
        'Year 7 autumn term starts',
        'Autumn term starts for Year 7',
        'School council',
        'Twilight INSET',
        'Inset day - phonics',
        'Northvale Primary: INSET day',
        'Término de otoño',
        'Ende der Ferien',
        '学期',
        `INSET day${' day'.repeat(60)}`,
    ])('by a word that is not known: %s', summary => expect(said(summary, 1)).toBe('not understood: its words are not all known'));

    test.each([
        'School open day',
        'Staff return',
        'Staff holiday',
        'October',
        'School',
        'Easter',
        'Term dates',
        'First day of half term',
        'Last day of half term',
        'Term starts and ends',
        'Half day',
        'Term starts after INSET day',
        'INSET day and half term',
        'Autumn term holiday begins',
        'Start of week',
        '',
        '   ',
        '2026',
    ])('where it is not clear: %s', summary => expect(said(summary, 1)).toBe('not understood: it is not clear which days it means'));

    test.each([
        ['Autumn term', 1, 'it lasts one day, which is too short for a term'],
        ['Autumn term', 300, 'it lasts 300 days, which is too long for what it says'],
        ['Half term', 40, 'it lasts 40 days, which is too long for what it says'],
        ['INSET day', 30, 'it lasts 30 days, which is too long for what it says'],
        ['Autumn term starts', 5, 'it lasts 5 days, which is too long for what it says'],
        ['Spring term 3', 40, 'a term has two halves, not 3'],
    ])('by a length that does not fit: %s of %i days', (summary, days, problem) =>
        expect(said(summary, days)).toBe(`not understood: ${problem}`),
    );

    test('but by its one category that is understood', () => {
        expect(said('Phonics with Mrs Khan', 1, ['Whole school', 'INSET day'])).toBe('in-service');
        expect(said('October week off', 9, ['Half term'])).toBe('half-term');
        expect(said('Autumn term', 1, ['Holiday'])).toContain('too short');
        expect(said('Phonics', 1, ['INSET day', 'Holiday'])).toContain('not understood');
        expect(said('Phonics', 1, ['Training for all'])).toContain('not understood');
    });
});

test('every entry that the documentation names is understood', () => {
    const rows = readFileSync(new URL('../../docs/school-terms.md', import.meta.url), 'utf8')
        .split('\n')
        .filter(line => line.startsWith('| ') && !line.includes('such as'));
    const entries = rows.flatMap(row =>
        row
            .split('|')[1]!
            .split(',')
            .map(entry => entry.trim()),
    );
    expect(entries.length).toBeGreaterThan(30);
    expect(entries.filter(entry => [1, 9, 40].every(days => said(entry, days).startsWith('not understood')))).toEqual([]);
});
