/** How days are written for a reader of this locale: `Thu 5 November 2026`, `in 12 days`. */
export class DayFormat {
    private readonly day: Intl.DateTimeFormat;
    private readonly relative: Intl.RelativeTimeFormat;

    /** @param language of the interface, as a BCP 47 tag; agreements in English write the day before the month */
    constructor(language: string) {
        const locale = language === 'en' ? 'en-GB' : language;
        this.day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
        this.relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    }

    /** @param day ISO 8601, as `2026-11-05` */
    written(day: string): string {
        return withoutCommas(this.day.format(instantOf(day)));
    }

    /** @param days whole days from today, negative when past */
    distance(days: number): string {
        return this.relative.format(days, 'day');
    }
}

/** Which day of the week an ISO day is, Monday 0 to Sunday 6. */
export function weekdayOf(day: string): number {
    const daysSinceThursday = Math.floor(instantOf(day) / 86_400_000);
    return (((daysSinceThursday + 3) % 7) + 7) % 7;
}

/** The day's first millisecond in UTC, as Intl takes it, counted from 1 January 1970. */
function instantOf(day: string): number {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    // eslint-disable-next-line no-restricted-syntax -- reads no clock: Intl takes a day as milliseconds
    return Date.UTC(year, month - 1, date);
}

/** Versions of the Unicode locale data differ in whether a comma follows the weekday. */
function withoutCommas(text: string): string {
    return text.replaceAll(',', '');
}
