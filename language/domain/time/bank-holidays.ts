import type { Region } from '../agreement.ts';
import { KNOWN_FROM, KNOWN_UNTIL, ROWS, VERSION } from './bank-holiday-data.ts';
import { parseIsoDay, type CivilDay } from './civil-date.ts';

/** A part of the United Kingdom with bank holidays of its own. */
export type Nation = Exclude<Region, 'any-part-of-uk'>;

/** One bank holiday: ISO day, the nations that keep it, its name in words. */
export interface BankHoliday {
    date: string;
    nations: readonly Nation[];
    name: string;
}

/** Bank holidays with the version of their source and the days between which they are complete (ISO, inclusive). */
export interface BankHolidayData {
    version: string;
    firstDay: string;
    lastDay: string;
    holidays: readonly BankHoliday[];
}

/** The names of the regions in words. */
export const REGION_NAMES: Readonly<Record<Region, string>> = {
    'england-and-wales': 'England and Wales',
    scotland: 'Scotland',
    'northern-ireland': 'Northern Ireland',
    'any-part-of-uk': 'any part of the UK',
};

/** The bank holidays that ship with the language. */
export const UK_BANK_HOLIDAYS: BankHolidayData = {
    version: VERSION,
    firstDay: KNOWN_FROM,
    lastDay: KNOWN_UNTIL,
    holidays: ROWS.flatMap(([name, nations, days]) => days.split(' ').map(date => ({ date, nations, name }))),
};

/** The data with days that are bank holidays in the whole of the UK besides; its version says that they were added. */
export function withHolidays(data: BankHolidayData, added: readonly Pick<BankHoliday, 'date' | 'name'>[]): BankHolidayData {
    if (added.length === 0) {
        return data;
    }
    const holidays = added.map(({ date, name }): BankHoliday => ({
        date,
        name,
        nations: ['england-and-wales', 'scotland', 'northern-ireland'],
    }));
    const days = added
        .map(({ date }) => date)
        .sort()
        .join(', ');
    return { ...data, version: `${data.version}, with ${days} added`, holidays: [...data.holidays, ...holidays] };
}

const daysByRegion = new WeakMap<BankHolidayData, Map<Region, ReadonlyMap<CivilDay, string>>>();

/** The holidays of a region by their day, as {@link holidaysOf} gives them; worked out once, whatever calendars ask. */
export function holidayDaysOf(data: BankHolidayData, region: Region): ReadonlyMap<CivilDay, string> {
    const known = daysByRegion.get(data) ?? new Map<Region, ReadonlyMap<CivilDay, string>>();
    daysByRegion.set(data, known);
    let days = known.get(region);
    if (!days) {
        days = new Map(
            [...holidaysOf(data, region)].flatMap(([iso, name]) => {
                const day = parseIsoDay(iso);
                return day === undefined ? [] : [[day, name] as const];
            }),
        );
        known.set(region, days);
    }
    return days;
}

/**
 * The holidays of a region by their ISO day, each with its name; for any part of the UK the union of the nations',
 * each name saying which nations keep it when not all do.
 */
export function holidaysOf(data: BankHolidayData, region: Region): Map<string, string> {
    const found = new Map<string, string>();
    for (const { date, nations, name } of data.holidays) {
        if (region !== 'any-part-of-uk' && !nations.includes(region)) {
            continue;
        }
        const whose =
            region === 'any-part-of-uk' && nations.length < 3 ? ` in ${nations.map(nation => REGION_NAMES[nation]).join(' and in ')}` : '';
        const before = found.get(date);
        found.set(date, before === undefined ? name + whose : `${before}, ${name}${whose}`);
    }
    return found;
}
