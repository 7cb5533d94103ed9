import { dayFromParts, partsOfDay } from '../../language/domain/time/date-adapter.ts';
import { weekdayIndex, type CivilDay } from '../../language/domain/time/civil-date.ts';
import { WEEKDAY_CODES, type RecurrenceRule } from '../../language/domain/icalendar/recurrence-rule.ts';

/** The days of a rule in a span, found by looking at each day in turn, from the table of RFC 5545, section 3.3.10. Without BYWEEKNO. */
export function naiveDays(start: CivilDay, rule: RecurrenceRule, last: CivilDay): CivilDay[] {
    const byPeriod = new Map<number, CivilDay[]>();
    // The period a start lies in counts whole: BYSETPOS may choose from days of it that come before the start.
    for (let day = (start - 366) as CivilDay; day <= last + 366; day = (day + 1) as CivilDay) {
        const period = periodOf(day, rule) - periodOf(start, rule);
        if (period >= 0 && period % (rule.interval ?? 1) === 0 && isDayOf(day, start, rule)) {
            byPeriod.set(period, [...(byPeriod.get(period) ?? []), day]);
        }
    }
    const days = [...byPeriod.values()].flatMap(all => chosen(all, rule.bySetPos)).filter(day => day >= start);
    return days.slice(0, rule.count ?? Infinity).filter(day => day <= Math.min(last, rule.until?.day ?? Infinity));
}

function chosen(days: CivilDay[], positions: readonly number[] | undefined): CivilDay[] {
    return positions ? days.filter((_, i) => positions.includes(i + 1) || positions.includes(i - days.length)) : days;
}

function periodOf(day: CivilDay, { freq, wkst = 'MO' }: RecurrenceRule): number {
    const { year, month } = partsOfDay(day);
    switch (freq) {
        case 'YEARLY':
            return year;
        case 'MONTHLY':
            return year * 12 + month;
        case 'WEEKLY':
            return Math.floor((day + 3 - WEEKDAY_CODES.indexOf(wkst)) / 7);
        default:
            return day;
    }
}

function isDayOf(day: CivilDay, start: CivilDay, { freq, byDay, byMonth, byMonthDay, byYearDay }: RecurrenceRule): boolean {
    const { year, month, day: dayOfMonth } = partsOfDay(day);
    const own = partsOfDay(start);
    const monthLength = partsOfDay(dayFromParts(year, month + 1, 0)).day;
    const dayOfYear = day - dayFromParts(year, 1, 1) + 1;
    const yearLength = dayFromParts(year + 1, 1, 1) - dayFromParts(year, 1, 1);
    const among = (numbers: readonly number[], n: number, length: number): boolean =>
        numbers.includes(n) || numbers.includes(n - length - 1);
    const counted =
        freq === 'MONTHLY' || (freq === 'YEARLY' && byMonth) ? ([dayOfMonth, monthLength] as const) : ([dayOfYear, yearLength] as const);
    const saysNoDay = !byDay && !byMonthDay && !byYearDay;
    return (
        (!byMonth || byMonth.includes(month)) &&
        (!byMonthDay || among(byMonthDay, dayOfMonth, monthLength)) &&
        (!byYearDay || among(byYearDay, dayOfYear, yearLength)) &&
        (!byDay ||
            byDay.some(
                ({ weekday, ordinal }) =>
                    WEEKDAY_CODES[weekdayIndex(day)] === weekday &&
                    (ordinal === undefined ||
                        ordinal === Math.ceil(counted[0] / 7) ||
                        ordinal === -Math.ceil((counted[1] - counted[0] + 1) / 7)),
            )) &&
        (!saysNoDay ||
            freq === 'DAILY' ||
            (freq === 'WEEKLY'
                ? weekdayIndex(day) === weekdayIndex(start)
                : dayOfMonth === own.day && (freq === 'MONTHLY' || byMonth !== undefined || month === own.month)))
    );
}
