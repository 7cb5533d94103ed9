import type { CalendarDeclaration } from '../agreement.ts';
import type { Roll } from '../time-expression.ts';
import { parseIsoDay, WEEKDAYS, weekdayIndex, weekdayOf, type CivilDay, type ClockTime, type Weekday } from './civil-date.ts';
import { holidayDaysOf, REGION_NAMES, UK_BANK_HOLIDAYS, type BankHolidayData } from './bank-holidays.ts';
import { CountedDays } from './counted-days.ts';
import type { BeforeReading } from './duration.ts';
import { formatPlainDay } from './format-date.ts';
import type { EndOfMonth } from './months.ts';
import {
    dateOf,
    gapsIn,
    halfTermsOf,
    spanOf,
    termsOf,
    type DaySpan,
    type FileTerms,
    type SchoolTerm,
    type TermFiles,
} from './school-terms.ts';
import { listInWords } from '../words.ts';

/** How far a calendar can be trusted. */
export interface CalendarFacts {
    /** Where the bank holidays come from and the days they are known for; absent when the calendar names no region. */
    bankHolidays?: DaySpan & { version: string };
    /** What of the calendar's text could not be read and is therefore not counted; empty when all was. */
    problems: readonly string[];
}

/** Days that can be counted, or the reason in words why they cannot. */
export interface DayCounting {
    /** Of the calendar that counts. */
    calendar: CalendarFacts;
    days?: CountedDays;
    /** Why nothing can be counted; set exactly when `days` is absent. */
    refusal?: string;
    /** Counting is only right between these days, inclusive. */
    known?: DaySpan;
    /** The rule in words, for the trace. */
    words: string;
    /** Why a day is not counted ("Saturday", "Christmas Day"); undefined for a counted day. */
    whyNot: (day: CivilDay) => string | undefined;
}

/** A calendar ready for computing: every question about a day is answered in constant time. */
export interface WorkingCalendar extends CalendarFacts {
    name: string;
    workingDays: DayCounting;
    schoolDays: DayCounting;
    terms: readonly SchoolTerm[];
    halfTerms: readonly DaySpan[];
    /** Month and day on which a financial year starts; 1 April unless the calendar says otherwise. */
    financialYearStart: { month: number; day: number };
    timeZone: string;
    /** How days before an event are read. */
    beforeReading: BeforeReading;
    /** What becomes of the end of a month when months are counted from it. */
    endOfMonth: EndOfMonth;
    /** Where a deadline on a non-working day moves. */
    roll: Roll;
    /** From when until when work is done on a working day, minutes since midnight. */
    workingHours?: { from: ClockTime; until: ClockTime };
}

/** What compiling may be given besides the calendar. */
export interface CalendarSources {
    bankHolidays?: BankHolidayData;
    termFiles?: TermFiles;
}

/** What "days" are counted by where the agreement says no more: every day counts. */
export const CALENDAR_DAYS: DayCounting = {
    calendar: { problems: [] },
    days: new CountedDays([0, 1, 2, 3, 4, 5, 6], []),
    words: 'days are calendar days, as nothing else is said: weekends and holidays count',
    whyNot: () => undefined,
};

const MONDAY_TO_FRIDAY: readonly Weekday[] = WEEKDAYS.slice(0, 5);

/** Calendars already compiled, each with the bank holidays it was compiled with. */
const compiled = new WeakMap<CalendarDeclaration, { data: BankHolidayData; calendar: WorkingCalendar }>();

/**
 * Compiles a calendar as written. Never throws: what cannot be counted carries its refusal. A calendar that reads no other
 * file is compiled once for all questions, so a declaration must not change after it was asked about.
 */
export function compileCalendar(declared: CalendarDeclaration, sources: CalendarSources = {}): WorkingCalendar {
    const data = sources.bankHolidays ?? UK_BANK_HOLIDAYS;
    if (declared.termFiles.length > 0) {
        return compile(declared, data, sources.termFiles);
    }
    const known = compiled.get(declared);
    if (known?.data === data) {
        return known.calendar;
    }
    const calendar = compile(declared, data);
    compiled.set(declared, { data, calendar });
    return calendar;
}

function compile(calendar: CalendarDeclaration, data: BankHolidayData, termFiles?: TermFiles): WorkingCalendar {
    const holidays = calendar.region ? holidayDaysOf(data, calendar.region) : new Map<CivilDay, string>();
    const closures = readClosures(calendar);
    const school = termsOf(calendar, termFiles);
    const unreadDays = closures.unread + school.unread + calendar.inServiceDays.filter(({ date }) => !dateOf(date)).length;
    const facts: CalendarFacts = {
        bankHolidays: calendar.region && dataSpan(data),
        problems:
            unreadDays === 0
                ? []
                : [
                      `${unreadDays} ${unreadDays === 1 ? 'entry' : 'entries'} of calendar ${calendar.name} cannot be read and ` +
                          `${unreadDays === 1 ? 'is' : 'are'} not counted`,
                  ],
    };
    return {
        ...facts,
        name: calendar.name,
        workingDays: { ...countWorkingDays(calendar, holidays, closures.spans, data), calendar: facts },
        schoolDays: { ...countSchoolDays(calendar, holidays, closures.spans, school), calendar: facts },
        terms: school.terms,
        halfTerms: school.terms.flatMap(halfTermsOf),
        financialYearStart: calendar.financialYearStart ?? { month: 4, day: 1 },
        timeZone: calendar.timeZone ?? 'Europe/London',
        beforeReading: calendar.countsClearDays ? 'clear' : 'plain',
        endOfMonth: calendar.keepsMonthEnds ? 'last-day' : 'clip',
        roll: calendar.roll ?? 'as-is',
        ...(calendar.workingHours && { workingHours: calendar.workingHours }),
    };
}

type CountedSort = Omit<DayCounting, 'calendar'>;

interface Closure extends DaySpan {
    reason: string;
}

function readClosures(calendar: CalendarDeclaration): { spans: Closure[]; unread: number } {
    const spans = calendar.closures.flatMap(({ range, reason }): Closure[] => {
        const span = spanOf(range);
        return span ? [{ ...span, reason: reason ?? 'closed' }] : [];
    });
    return { spans, unread: calendar.closures.length - spans.length };
}

function dataSpan(data: BankHolidayData): (DaySpan & { version: string }) | undefined {
    const first = parseIsoDay(data.firstDay);
    const last = parseIsoDay(data.lastDay);
    return first === undefined || last === undefined ? undefined : { first, last, version: data.version };
}

function formatIso(iso: string): string {
    const day = parseIsoDay(iso);
    return day === undefined ? iso : formatPlainDay(day);
}

function listDays(weekdays: readonly Weekday[]): string {
    const indices = weekdays.map(weekday => WEEKDAYS.indexOf(weekday));
    const run = indices.length > 2 && indices.every((index, i) => index === indices[0]! + i);
    return run ? `${weekdays[0]} to ${weekdays.at(-1)}` : weekdays.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

function closureOn(closures: readonly Closure[], day: CivilDay): string | undefined {
    return closures.find(closure => closure.first <= day && day <= closure.last)?.reason;
}

function countWorkingDays(
    calendar: CalendarDeclaration,
    holidays: ReadonlyMap<CivilDay, string>,
    closures: readonly Closure[],
    data: BankHolidayData,
): CountedSort {
    const weekdays = WEEKDAYS.filter(weekday => (calendar.workingWeekdays ?? MONDAY_TO_FRIDAY).includes(weekday));
    const isWorked = WEEKDAYS.map(weekday => weekdays.includes(weekday));
    const whyNot = (day: CivilDay): string | undefined =>
        isWorked[weekdayIndex(day)] ? (holidays.get(day) ?? closureOn(closures, day)) : weekdayOf(day);
    const refuse = (refusal: string): CountedSort => ({ refusal, words: refusal, whyNot });

    if (!calendar.region && closures.length === 0) {
        return refuse(`calendar ${calendar.name} names no region and lists no holidays, so its working days are not known`);
    }
    if (weekdays.length === 0) {
        return refuse(`no weekday of calendar ${calendar.name} is a working day`);
    }
    const less = [
        ...(calendar.region
            ? [`the bank holidays of ${REGION_NAMES[calendar.region]} (${data.version}, known up to ${formatIso(data.lastDay)})`]
            : []),
        ...(closures.length > 0 ? [`the days calendar ${calendar.name} is closed`] : []),
    ];
    const excluded = [...closures, ...[...holidays.keys()].map(day => ({ first: day, last: day }))];
    return {
        days: new CountedDays(
            weekdays.map(weekday => WEEKDAYS.indexOf(weekday)),
            excluded,
        ),
        words: `working days are ${listDays(weekdays)}, less ${less.join(' and ')}`,
        whyNot,
    };
}

function countSchoolDays(
    calendar: CalendarDeclaration,
    holidays: ReadonlyMap<CivilDay, string>,
    closed: readonly Closure[],
    { terms, inServiceDays, closures: fromFiles }: FileTerms,
): CountedSort {
    const closures = [...closed, ...fromFiles];
    const inService = new Map([
        ...inServiceDays.map(({ day, reason }) => [day, reason] as const),
        ...calendar.inServiceDays.flatMap(({ date, reason }) => {
            const day = dateOf(date);
            return day ? [[day.first, reason ?? 'in-service day'] as const] : [];
        }),
    ]);
    const breaks = terms.flatMap(term => term.breaks);
    const inAny = (spans: readonly DaySpan[], day: CivilDay): boolean => spans.some(span => span.first <= day && day <= span.last);
    const whyNot = (day: CivilDay): string | undefined => {
        if (weekdayIndex(day) > 4) {
            return weekdayOf(day);
        }
        if (!inAny(terms, day)) {
            return 'school holidays';
        }
        if (inAny(breaks, day)) {
            return 'half-term break';
        }
        return holidays.get(day) ?? inService.get(day) ?? closureOn(closures, day);
    };
    if (terms.length === 0) {
        const files = listInWords(calendar.termFiles.map(({ text }) => text));
        const refusal = `calendar ${calendar.name} lists no school terms${files === '' ? '' : `, and none are read from ${files}`}`;
        return { refusal, words: refusal, whyNot };
    }
    const known: DaySpan = {
        first: terms[0]!.first,
        last: terms.reduce((last, term) => Math.max(last, term.last), -Infinity) as CivilDay,
    };
    const single = (day: CivilDay): DaySpan => ({ first: day, last: day });
    return {
        days: new CountedDays(
            [0, 1, 2, 3, 4],
            [...gapsIn(known, terms), ...breaks, ...closures, ...[...holidays.keys()].map(single), ...[...inService.keys()].map(single)],
        ),
        known,
        words:
            `school days are Monday to Friday in the terms of calendar ${calendar.name} ` +
            `(known from ${formatPlainDay(known.first)} to ${formatPlainDay(known.last)}), less its breaks, ` +
            'in-service days and holidays',
        whyNot,
    };
}
