import type { Region } from '../agreement.ts';

/** One bank holiday: ISO day, the nations that keep it, its name in words. */
export interface BankHoliday {
    date: string;
    nations: readonly Exclude<Region, 'any-part-of-uk'>[];
    name: string;
}

/** Bank holidays with the version of their source and the days between which they are complete (ISO, inclusive). */
export interface BankHolidayData {
    version: string;
    firstDay: string;
    lastDay: string;
    holidays: readonly BankHoliday[];
}
