import { expect, test } from 'vitest';
import { calendarsFor, relationItems, snippetOf, unitItems } from '../../client/features/deadline-question.ts';
import { parseMou } from '../harness/mou-workspace.ts';
import { english } from './english.ts';

test('every unit that is offered is one of the language, for one and for many', () => {
    for (const amount of [1, 2]) {
        for (const unit of unitItems(amount)) {
            const { parserErrors, lexerErrors } = parseMou(`deadline D is within ${amount} ${unit} of "it"`);
            expect([...parserErrors, ...lexerErrors], unit).toEqual([]);
        }
    }
});

test('how it counts is said as an agreement says it', () => {
    for (const { label } of relationItems('5 working days', english)) {
        const { parserErrors, lexerErrors } = parseMou(`deadline D is ${label.replace('...', '7 October 2026')}`);
        expect([...parserErrors, ...lexerErrors], label).toEqual([]);
    }
});

test("a calendar is asked for only where the length hangs on one, the agreement's own first", () => {
    expect(calendarsFor('2 weeks', true, english)).toEqual([]);
    expect(calendarsFor('5 working days', true, english).map(({ label }) => label)).toEqual([
        'Those of this agreement',
        'England and Wales',
        'Scotland',
        'Northern Ireland',
        'Any part of the UK',
    ]);
    expect(calendarsFor('3 half-terms', false, english)[0]).toEqual({
        label: 'England and Wales',
        calendar: { region: 'england-and-wales' },
    });
});

test('each blank of what is inserted is a stop', () => {
    expect(snippetOf('____ must "____" within 2 weeks of "{it} $1"')).toBe('${1:____} must "${2:____}" within 2 weeks of "{it\\} \\$1"');
});
