import { dayInRange, weekdayIndex, type CivilDay } from '../time/civil-date.ts';
import { dayFromParts, lastDayOfMonth, partsOfDay } from '../time/date-adapter.ts';
import type { DaySpan } from '../time/school-terms.ts';
import type { CalendarTime } from './calendar-time.ts';
import { WEEKDAY_CODES, type RecurrenceRule } from './recurrence-rule.ts';

/** Every day that a month can have. */
const ALL_DAYS: readonly number[] = Array.from({ length: 31 }, (_, i) => i + 1);
const ALL_MONTHS: readonly number[] = ALL_DAYS.slice(0, 12);

/**
 * Whether the days of a rule are found here, by their numbers in the month or year, and not by the library: where SKIP
 * moves days, which the library does only of one day a month, and where the days of a year are said in two ways, of
 * which it takes one.
 */
export function hasNumberedDays({ freq, skip = 'OMIT', byWeekNo, byDay, byMonthDay, byYearDay }: RecurrenceRule): boolean {
    if (byWeekNo !== undefined || (freq !== 'YEARLY' && freq !== 'MONTHLY')) {
        return false;
    }
    const ways = [
        byMonthDay,
        byYearDay,
        byDay?.filter(({ ordinal }) => ordinal === undefined),
        byDay?.filter(({ ordinal }) => ordinal !== undefined),
    ].filter(list => list !== undefined && list.length > 0).length;
    const movesDays = skip !== 'OMIT' && (byDay === undefined || byMonthDay !== undefined || byYearDay !== undefined);
    return movesDays || (freq === 'YEARLY' && ways > 1);
}

/**
 * The times of a rule whose days are numbered, in order, as if it had neither COUNT nor UNTIL: from the start to the end of the
 * span, or without COUNT from near the span's beginning. In the order of RFC 7529 (section 4.1): months, days, what
 * becomes of days that are not there, weekdays, times of day, positions.
 */
export function* numberedTimes(start: CalendarTime, rule: RecurrenceRule, span: DaySpan): Generator<CalendarTime> {
    const seconds = secondsOf(start, rule);
    let last: CalendarTime | undefined;
    for (const days of periods(start.day, rule, span)) {
        for (const index of chosen(days.length * seconds.length, rule.bySetPos)) {
            const time = { ...start, day: days[Math.floor(index / seconds.length)]!, second: seconds[index % seconds.length] };
            // What is moved may meet what was there already.
            if (compare(time, start) >= 0 && (!last || compare(time, last) > 0)) {
                yield (last = time);
            }
        }
    }
}

/** The indices of the times of a month or year that BYSETPOS chooses; all without it. */
function* chosen(size: number, positions: readonly number[] | undefined): Generator<number> {
    if (positions) {
        const indices = positions
            .map(position => (position > 0 ? position - 1 : size + position))
            .filter(index => index >= 0 && index < size);
        yield* [...new Set(indices)].sort((a, b) => a - b);
        return;
    }
    for (let index = 0; index < size; index++) {
        yield index;
    }
}

function compare(a: CalendarTime, b: CalendarTime): number {
    return a.day - b.day || (a.second ?? 0) - (b.second ?? 0);
}

/** The times of each day, in order; one without a clock when the start has none. */
function secondsOf({ second: own }: CalendarTime, { byHour, byMinute, bySecond }: RecurrenceRule): (number | undefined)[] {
    if (own === undefined) {
        return [undefined];
    }
    const hours = byHour ?? [Math.floor(own / 3600)];
    const minutes = byMinute ?? [Math.floor(own / 60) % 60];
    const seconds = bySecond?.map(each => Math.min(each, 59)) ?? [own % 60];
    return hours.flatMap(hour => minutes.flatMap(minute => seconds.map(each => hour * 3600 + minute * 60 + each))).sort((a, b) => a - b);
}

/** The days of each month or year of the rule, in order. */
function* periods(start: CivilDay, rule: RecurrenceRule, span: DaySpan): Generator<CivilDay[]> {
    const { year, month } = partsOfDay(start);
    const step = (rule.freq === 'YEARLY' ? 12 : 1) * (rule.interval ?? 1);
    const first = rule.freq === 'YEARLY' ? year * 12 : year * 12 + month - 1;
    const monthOfSpan = (day: CivilDay): number => partsOfDay(day).year * 12 + partsOfDay(day).month - 1;
    const skipped = rule.count === undefined ? Math.max(0, Math.floor((monthOfSpan(span.first) - first) / step) - 1) : 0;
    // What is moved back comes from the month after.
    for (let index = first + skipped * step; index <= monthOfSpan(span.last) + 1; index += step) {
        yield daysOf(Math.floor(index / 12), (index % 12) + 1, start, rule);
    }
}

function daysOf(year: number, month: number, start: CivilDay, rule: RecurrenceRule): CivilDay[] {
    const { freq, skip, byMonth, byMonthDay, byYearDay, byDay } = rule;
    const own = partsOfDay(start);
    const months =
        freq === 'MONTHLY'
            ? (byMonth ?? [month]).filter(each => each === month)
            : (byMonth ?? ((byMonthDay ?? byDay) ? ALL_MONTHS : [own.month]));
    const days = byYearDay
        ? inSpan(yearOf(year), byYearDay, skip)
              .filter(day => byMonth?.includes(partsOfDay(day).month) ?? true)
              .filter(day => !byMonthDay || inSpan(monthOf(day), byMonthDay, 'OMIT').includes(day))
        : months.flatMap(each => inSpan(monthOf(dayFromParts(year, each, 1)), byMonthDay ?? (byDay ? ALL_DAYS : [own.day]), skip));
    return [...new Set(days)].filter(day => isWeekdayOf(day, rule)).sort((a, b) => a - b);
}

/** The n-th days of a month or year; one that is not there is left out, or is the nearest day after, or before. */
function inSpan({ first, last }: DaySpan, numbers: readonly number[], skip: RecurrenceRule['skip'] = 'OMIT'): CivilDay[] {
    return numbers.flatMap(number => {
        const day = number > 0 ? first + number - 1 : last + number + 1;
        if (day >= first && day <= last) {
            return day as CivilDay;
        }
        if (skip === 'OMIT') {
            return [];
        }
        return dayInRange(day > last ? (skip === 'FORWARD' ? last + 1 : last) : skip === 'FORWARD' ? first : first - 1) ?? [];
    });
}

/** Whether a day is among the weekdays of a rule; a number before one counts in the month, or without months in the year. */
function isWeekdayOf(day: CivilDay, { freq, byMonth, byDay }: RecurrenceRule): boolean {
    if (!byDay) {
        return true;
    }
    const { first, last } = freq === 'MONTHLY' || byMonth ? monthOf(day) : yearOf(partsOfDay(day).year);
    const nth = Math.floor((day - first) / 7) + 1;
    const nthFromEnd = -Math.floor((last - day) / 7) - 1;
    return byDay.some(
        ({ weekday, ordinal = nth }) => WEEKDAY_CODES[weekdayIndex(day)] === weekday && (ordinal === nth || ordinal === nthFromEnd),
    );
}

function monthOf(day: CivilDay): DaySpan {
    const { year, month } = partsOfDay(day);
    return { first: dayFromParts(year, month, 1), last: lastDayOfMonth(day) };
}

function yearOf(year: number): DaySpan {
    return { first: dayFromParts(year, 1, 1), last: dayFromParts(year, 12, 31) };
}
