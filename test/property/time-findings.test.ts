import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
    calendarNeedsOf,
    calendarProblems,
    circlesOf,
    compileCalendar,
    endlessRepetitions,
    limitsOnRestDays,
    outsideLife,
    placesBehind,
    rateConflicts,
    sayWindow,
    undatedMeetings,
    windowReport,
    type WorkingCalendar,
} from '../../language/domain/index.ts';
import { sentencesOf } from '../../language/domain/deadlines/sentences.ts';
import { anyAgreement } from './time-agreements.ts';
import { runs } from './time-runs.ts';

const query = fc.constantFrom(
    { today: '2026-11-22', from: '2025-11-22', to: '2027-11-22' },
    { today: '2026-11-22', from: '0001-01-01', to: '9999-12-31' },
    { today: '9999-12-31', from: '9998-12-31', to: '9999-12-31' },
);

test('whatever the checks ask of any agreement is answered, in data that stays what it is', () => {
    fc.assert(
        fc.property(anyAgreement, query, (agreement, asked) => {
            const behind = placesBehind(agreement);
            const answers = [
                calendarNeedsOf(agreement).map(({ places, ...needs }) => ({ ...needs, places: [...places] })),
                agreement.calendars.map(calendarProblems),
                circlesOf(agreement),
                endlessRepetitions(agreement, asked),
                limitsOnRestDays(agreement, asked),
                outsideLife(agreement, asked),
                rateConflicts(agreement, asked),
                undatedMeetings(agreement),
                windowReport(agreement, asked).violations.map(violation => ({ ...violation, words: sayWindow(violation.rule) })),
                sentencesOf(agreement).map(({ sentence }) => behind(sentence.place)),
            ];
            const written = JSON.stringify(answers);
            expect(JSON.stringify(JSON.parse(written))).toBe(written);
            expect(written).not.toMatch(/undefined |NaN|\[object/);
        }),
        runs,
    );
}, 600_000);

test('no day is said to miss a window that it lies in', () => {
    fc.assert(
        fc.property(anyAgreement, query, (agreement, asked) => {
            const calendar = agreement.calendars
                .filter(({ name }) => name === agreement.calendar)
                .map(declared => compileCalendar(declared))[0];
            for (const {
                occurrence: { date, at },
                rule: { phrase, forbids },
            } of windowReport(agreement, asked).violations) {
                if (phrase.kind === 'between-times') {
                    const [from, until] = [phrase.from, phrase.until];
                    const inside = from <= until ? at! >= from && at! < until : at! >= from || at! < until;
                    expect(inside).toBe(forbids);
                }
                if (phrase.kind === 'window' && phrase.window === 'working days') {
                    for (let day = date.first; day <= date.last; day++) {
                        expect(calendar!.workingDays.days!.has(day)).toBe(forbids !== phrase.negated);
                    }
                }
                if (phrase.kind === 'window' && (phrase.window === 'term time' || phrase.window === 'school holidays')) {
                    const wanted = (forbids === phrase.negated) === (phrase.window === 'term time');
                    for (let day = date.first; day <= date.last; day++) {
                        expect(isInTerm(calendar!, day)).toBe(!wanted);
                    }
                }
            }
        }),
        runs,
    );
}, 600_000);

function isInTerm({ terms }: WorkingCalendar, day: number): boolean {
    const holds = ({ first, last }: { first: number; last: number }): boolean => first <= day && day <= last;
    return terms.some(term => holds(term) && !term.breaks.some(holds));
}
