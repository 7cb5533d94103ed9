import { calendarProblems, isTimeZone, timeZones, type CalendarProblem } from '../../domain/index.ts';
import { formatPlainDay, formatRange } from '../../domain/time/format-date.ts';
import type { Calendar, CalendarItem, TimeZone } from '../../generated/ast.ts';
import { calendarOf } from '../../model/calendars.ts';
import { Source } from '../../model/source.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Finding } from '../finding.ts';
import { placeOf } from '../places.ts';
import type { NodeCheck } from './check.ts';

/** Terms, breaks, in-service days and closures fit together. */
export const calendarsMustFitTogether: NodeCheck<Calendar> = (node, { document }) => {
    const calendar = calendarOf(node, new Source(document, new Set()));
    return calendar ? calendarProblems(calendar).map(findingFor) : [];
};

function findingFor(problem: CalendarProblem): Finding {
    const { place } = problem;
    switch (problem.kind) {
        case 'overlapping-terms':
            return {
                rule: 'calendar/overlapping-terms',
                place,
                message:
                    `${startOfSentence(termCalled(problem.name, 'this term'))} and ${termCalled(problem.other.name, 'another term')} both have ${formatRange(problem.days.first, problem.days.last)}. ` +
                    'Terms are counted one after another: correct the first or last day of one of them.',
                related: [{ place: problem.other.place, message: 'The other term' }],
            };
        case 'break-outside-term':
            return {
                rule: 'calendar/break-outside-term',
                place,
                message:
                    `This break lies outside its term, which runs from ${formatRange(problem.term.days.first, problem.term.days.last)}. ` +
                    'Correct the days of the break, or write it behind the term that it interrupts.',
                related: [{ place: problem.term.place, message: 'The days of the term' }],
            };
        case 'in-service-outside-terms':
            return {
                rule: 'calendar/in-service-outside-terms',
                place,
                message: `${formatPlainDay(problem.day)} lies in no term of this calendar, so no school day is lost on it. Check the day and the terms, or remove it.`,
            };
        case 'no-working-day':
            return {
                rule: 'calendar/no-working-day',
                place,
                message:
                    `With this closure no day is a working day ${problem.last === undefined ? `from ${formatPlainDay(problem.first)} on` : `from ${formatPlainDay(problem.first)} to ${formatPlainDay(problem.last)}`}. ` +
                    'What is counted in working days then falls years away. Check the days of the closure.',
            };
    }
}

function termCalled(name: string | undefined, otherwise: string): string {
    return name === undefined ? otherwise : `the ${name} term`;
}

function startOfSentence(words: string): string {
    return `${words[0]!.toUpperCase()}${words.slice(1)}`;
}

/** What a calendar can say only once, by the item, and what it is called. */
const ONCE: Partial<Record<CalendarItem['$type'], string>> = {
    RegionItem: 'region',
    WorkingWeek: 'working week',
    FinancialYear: 'start of its financial year',
    TimeZone: 'time zone',
    WorkingHours: 'time for its working hours',
    DefaultRoll: 'rule for days without work',
};

/** A calendar says once where it holds and how it counts: of two regions only the first is heard. */
export const calendarsMustSayEachThingOnce: NodeCheck<Calendar> = ({ items }) => {
    const first = new Map<string, CalendarItem>();
    return items.flatMap((item): Finding[] => {
        const said = ONCE[item.$type];
        const other = first.get(item.$type);
        if (!said || !other) {
            first.set(item.$type, item);
            return [];
        }
        const advice =
            item.$type === 'RegionItem'
                ? "Remove one of them, make a calendar for each region, or write 'region any part of the UK'"
                : 'Remove one of them';
        return [
            {
                rule: 'calendar/repeated',
                place: placeOf(item),
                message: `This calendar already has a ${said}, and only the first one counts. ${advice}.`,
                related: [{ place: placeOf(other), message: 'The one that counts' }],
                data: { kind: 'repeated' },
            },
        ];
    });
};

/** Hours are reckoned by the clocks of a time zone that exists. */
export const timeZonesMustExist: NodeCheck<TimeZone> = node => {
    const { zone } = node;
    if (zone === undefined || isTimeZone(zone)) {
        return [];
    }
    const known = timeZones();
    const city = known.find(name => name.toLowerCase().endsWith(`/${zone.trim().toLowerCase().replace(/\s+/g, '_')}`));
    const similar = city ?? didYouMean(zone, known);
    return [
        {
            rule: 'calendar/unknown-time-zone',
            place: placeOf(node, 'zone'),
            message: `There is no time zone "${zone}". ${similar ? `Did you mean "${similar}"?` : 'Write its region and city, such as "Europe/London".'}`,
            ...(similar ? { data: { kind: 'rewrite', options: [{ title: `Write "${similar}"`, text: `"${similar}"` }] } } : {}),
        },
    ];
};
