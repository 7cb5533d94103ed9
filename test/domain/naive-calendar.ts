/** A calendar counted one day after another by hand-written months and weekdays, with nothing of the engine. Days are ISO text. */

export const MONTHS = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];
const WEEKDAYS = ['Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

export function iso(year: number, month: number, day: number): string {
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Year, month and day. */
export function parts(day: string): [number, number, number] {
    return day.split('-').map(Number) as [number, number, number];
}

/** `Monday`, by Zeller's congruence. */
export function weekdayOf(day: string): string {
    const [year, month, date] = parts(day);
    const [m, y] = month < 3 ? [month + 12, year - 1] : [month, year];
    const h = date + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
    return WEEKDAYS[h % 7]!;
}

export function lengthOfMonth(year: number, month: number): number {
    return month === 2 ? ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day after or before another. */
export function nextDay(day: string, step: 1 | -1): string {
    const [year, month, date] = parts(day);
    const moved = date + step;
    if (moved >= 1 && moved <= lengthOfMonth(year, month)) {
        return iso(year, month, moved);
    }
    const [y, m] = nextMonth(year, month, step);
    return iso(y, m, step > 0 ? 1 : lengthOfMonth(y, m));
}

function nextMonth(year: number, month: number, step: 1 | -1): [number, number] {
    return month + step > 12 ? [year + 1, 1] : month + step < 1 ? [year - 1, 12] : [year, month + step];
}

/** The n-th day on from another that is not passed over. */
export function daysOn(day: string, n: number, step: 1 | -1, passed: ReadonlySet<string> = new Set()): string {
    let at = day;
    for (let left = n; left > 0;) {
        const [year, month, date] = parts(at);
        const toEdge = step > 0 ? lengthOfMonth(year, month) - date : date - 1;
        if (passed.size === 0 && left > toEdge) {
            // The rest of a month of which no day is passed over, and the first day of the next.
            const [y, m] = nextMonth(year, month, step);
            at = iso(y, m, step > 0 ? 1 : lengthOfMonth(y, m));
            left -= toEdge + 1;
            continue;
        }
        at = nextDay(at, step);
        left -= passed.has(at) ? 0 : 1;
    }
    return at;
}

/** The corresponding day of another month, or that month's last. */
export function monthsOn(day: string, n: number, step: 1 | -1): string {
    let [year, month] = parts(day);
    for (let i = 0; i < n; i++) {
        [year, month] = nextMonth(year, month, step);
    }
    return iso(year, month, Math.min(parts(day)[2], lengthOfMonth(year, month)));
}

/** The n-th (or last) day of a stretch that is of this weekday and not passed over. */
export function nthWeekday(
    n: number | 'last',
    weekday: string,
    from: string,
    to: string,
    passed: ReadonlySet<string> = new Set(),
): string | undefined {
    const fits = (day: string): boolean => (weekday === 'day' || weekdayOf(day) === weekday) && !passed.has(day);
    const all: string[] = [];
    for (let day = from; day <= to; day = nextDay(day, 1)) {
        all.push(...(fits(day) ? [day] : []));
    }
    return n === 'last' ? all.at(-1) : all[n - 1];
}

/** Hours on from a clock time in the United Kingdom, an hour at a time: clocks go on at 01:00 and back at 02:00. */
export function hoursOn(day: string, time: string, hours: number): { day: string; time: string } {
    const [hour, minute] = time.split(':').map(Number) as [number, number];
    let [at, minutes] = [day, hour * 60 + minute];
    const changes = (m: number): boolean => {
        const [year, month] = parts(at);
        return month === m && at === nthWeekday('last', 'Sunday', iso(year, m, 1), iso(year, m, 31));
    };
    // A time that the spring's clock leaves out is one an hour later.
    if (changes(3) && hour === 1) {
        minutes += 60;
    }
    for (let i = 0; i < hours; i++) {
        const before = minutes;
        minutes += 60;
        if (changes(3) && before < 60 && minutes >= 60) {
            minutes += 60;
        } else if (changes(10) && before < 120 && minutes >= 120) {
            minutes -= 60;
            // The hour from 01:00 comes a second time: it is left by a whole hour at once.
            if (++i === hours) {
                break;
            }
            minutes += 60;
        }
        if (minutes >= 1440) {
            minutes -= 1440;
            at = nextDay(at, 1);
        }
    }
    const two = (n: number): string => String(n).padStart(2, '0');
    return { day: at, time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}
