import type { Tick } from '../layout/ticks.ts';
import type { Zoom } from '../layout/zoom.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

/** How the stretches of an axis are called in a language. */
export class AxisFormat {
    private readonly forms: Record<'year' | 'month' | 'monthOfYear' | 'day' | 'narrowDay' | 'week', Intl.DateTimeFormat>;

    /** @param language BCP 47 tag; agreements in English write the day before the month */
    constructor(language: string) {
        const form = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
            new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: 'UTC', ...options });
        this.forms = {
            year: form({ year: 'numeric' }),
            month: form({ month: 'long', year: 'numeric' }),
            monthOfYear: form({ month: 'short' }),
            day: form({ weekday: 'short', day: 'numeric' }),
            narrowDay: form({ weekday: 'narrow', day: 'numeric' }),
            week: form({ day: 'numeric' }),
        };
    }

    /** `2026`, `November 2026`, `23` for the week that begins then, `Mon 23`, narrow `M 23`; a month beneath its year `Nov`. */
    called({ unit, first }: Tick, zoom: Zoom, isNarrow: boolean): string {
        const form = this.forms[unit === 'month' && zoom === 'year' ? 'monthOfYear' : unit === 'day' && isNarrow ? 'narrowDay' : unit];
        return form.format(first * MILLISECONDS_PER_DAY).replaceAll(',', '');
    }
}
