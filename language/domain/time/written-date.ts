import type { Place } from '../place.ts';
import type { DateProblem, WrittenDate } from '../time-expression.ts';
import {
    civilDay,
    civilMonth,
    civilQuarter,
    civilYear,
    exactly,
    FIRST_YEAR,
    LAST_YEAR,
    MONTH_NAMES,
    WEEKDAYS,
    weekdayOf,
    type CivilDate,
    type Weekday,
} from './civil-date.ts';

/** What a written date was read as, before it is given its place. */
export type DateReading = { date: CivilDate; weekday?: Weekday } | { problem: DateProblem; readings: CivilDate[] };

const BLANK = /^(_{2,}|\[[^\]]*\]|tb[acd]|x{2,})$/i;
const IN_WORDS = /^(?:([a-z]+),?\s+)?(\d{1,3})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]+)\.?,?\s+(\d+)$/i;
const MONTH_AND_YEAR = /^([a-z]+)\.?,?\s+(\d+)$/i;
const ISO = /^(\d+)-(\d{1,2})(?:-(\d{1,2}))?$/;
const QUARTER_AND_YEAR = /^q([1-4])\s+(\d+)$/i;
const NUMERIC = /^(\d+)\s*([./-])\s*(\d+)\s*\2\s*(\d+)$/;

const problem = (what: DateProblem, readings: CivilDate[] = []): DateReading => ({ problem: what, readings });

/** The name that begins with what was typed; at least three letters ("Sept", "Tues") decide. */
function named<T extends string>(names: readonly T[], typed: string): T | undefined {
    const start = typed.toLowerCase();
    return start.length < 3 ? undefined : names.find(name => name.toLowerCase().startsWith(start));
}

function yearIsSpeakable(year: number): boolean {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** A year of two digits is of this century up to 79, of the last from 80; zero is no year at all. */
function fullYear(digits: string): number {
    const year = Number(digits);
    return digits.length > 2 || year === 0 ? year : year + (year < 80 ? 2000 : 1900);
}

/** Reads with `make` in the written year; a year of one or two digits is only offered in full. */
function readIn(yearDigits: string, make: (year: number) => CivilDate | undefined, weekday?: Weekday): DateReading {
    const year = fullYear(yearDigits);
    if (!yearIsSpeakable(year)) {
        return problem('out-of-range');
    }
    const made = make(year);
    if (!made) {
        return problem('no-such-day');
    }
    return yearDigits.length > 2 ? { date: made, weekday } : problem('ambiguous', [made]);
}

function dayIn(month: number, day: number): (year: number) => CivilDate | undefined {
    return year => {
        const made = civilDay(year, month, day);
        return made === undefined ? undefined : exactly(made);
    };
}

/**
 * A date in figures is never read, only offered: day first as the field writes it, then month first, each reading
 * that names a day once.
 */
function readFigures(a: string, b: string, c: string): DateReading {
    const yearFirst = a.length > 2;
    const year = fullYear(yearFirst ? a : c);
    if (!yearIsSpeakable(year)) {
        return problem('out-of-range');
    }
    const [x, y] = yearFirst ? [Number(c), Number(b)] : [Number(a), Number(b)];
    const days = [civilDay(year, y, x), civilDay(year, x, y)].filter(day => day !== undefined);
    const readings = [...new Set(days)].map(exactly);
    return problem(readings.length === 0 ? 'no-such-day' : 'ambiguous', readings);
}

/**
 * Reads a date as authors write it: `1 December 2020`, `Tuesday 1 December 2020`, `2020-12-01`, `June 2025`, `2025`.
 * Figures such as `27.06.24` or `04/19/2020` are refused as ambiguous with their possible readings; a day that does
 * not exist, a year outside 1 to 9999, a blank (`____`) and text that is no date are problems of their own.
 */
export function readDate(text: string): DateReading {
    const written = text.trim().replace(/\s+/g, ' ');
    if (written.length > 60) {
        return problem(/^[\d./-]+$/.test(written) ? 'out-of-range' : 'no-such-day');
    }
    if (written === '' || BLANK.test(written)) {
        return problem('blank');
    }

    const words = IN_WORDS.exec(written);
    if (words) {
        const weekday = words[1] === undefined ? undefined : named(WEEKDAYS, words[1]);
        const month = named(MONTH_NAMES, words[3]!);
        if (!month || (words[1] !== undefined && !weekday)) {
            return problem('no-such-day');
        }
        return readIn(words[4]!, dayIn(MONTH_NAMES.indexOf(month) + 1, Number(words[2])), weekday);
    }
    const iso = ISO.exec(written);
    if (iso && iso[1]!.length > 2) {
        const month = Number(iso[2]);
        const day = iso[3];
        return readIn(iso[1]!, day === undefined ? year => civilMonth(year, month) : dayIn(month, Number(day)));
    }
    const monthAndYear = MONTH_AND_YEAR.exec(written);
    const month = monthAndYear && named(MONTH_NAMES, monthAndYear[1]!);
    if (month) {
        return readIn(monthAndYear[2]!, year => civilMonth(year, MONTH_NAMES.indexOf(month) + 1));
    }
    const quarter = QUARTER_AND_YEAR.exec(written);
    if (quarter) {
        return readIn(quarter[2]!, year => civilQuarter(year, Number(quarter[1])));
    }
    if (/^\d+$/.test(written)) {
        return readIn(written, civilYear);
    }
    const figures = NUMERIC.exec(written);
    if (figures) {
        return readFigures(figures[1]!, figures[3]!, figures[4]!);
    }
    return problem('no-such-day');
}

/** Reads a written date (see {@link readDate}) and keeps its text and place. */
export function parseWrittenDate(text: string, place: Place): WrittenDate {
    return { text, place, ...readDate(text) };
}

/** The weekday that the date really falls on when the author wrote another one, else undefined. */
export function weekdayMismatch(written: WrittenDate): Weekday | undefined {
    if (!('date' in written) || written.weekday === undefined || written.date.precision !== 'day') {
        return undefined;
    }
    const real = weekdayOf(written.date.first);
    return real === written.weekday ? undefined : real;
}
