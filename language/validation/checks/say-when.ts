import type { CivilDate, WrittenDate } from '../../domain/index.ts';
import { formatDate, formatPlainDay } from '../../domain/time/format-date.ts';

/** A date as it stands in a sentence: `on 1 December 2020`, `in June 2025`. */
export function sayWhen(date: CivilDate): string {
    return date.precision === 'day' ? `on ${formatPlainDay(date.first)}` : `in ${formatDate(date)}`;
}

/** The day, month or year that a written date names; undefined where it names none. */
export function civilDateOf(written: WrittenDate | undefined): CivilDate | undefined {
    return written && 'date' in written ? written.date : undefined;
}
