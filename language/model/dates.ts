import type { DayRange } from '../domain/agreement.ts';
import type { WrittenDate } from '../domain/time-expression.ts';
import { MONTH_NAMES } from '../domain/time/civil-date.ts';
import { parseWrittenDate } from '../domain/time/written-date.ts';
import type * as ast from '../generated/ast.ts';
import type { Source } from './source.ts';

/** A date as written, read or with the reason why it cannot be; undefined while none is typed. */
export function dateOf(node: ast.DateValue | undefined, source: Source): WrittenDate | undefined {
    return node?.text === undefined ? undefined : parseWrittenDate(node.text, source.place(node));
}

/** An inclusive range of days; undefined while its first day is not typed. */
export function dayRangeOf(node: ast.DayRange | undefined, source: Source): DayRange | undefined {
    const from = node && dateOf(node.from, source);
    return from && { from, until: dateOf(node.until, source), place: source.place(node) };
}

/** `1 April`; undefined for a day that no year has. */
export function dayOfYear(written: string | undefined): { month: number; day: number } | undefined {
    const [, figures, name] = /^(\d+)\s+(\w+)$/.exec(written ?? '') ?? [];
    const month = MONTH_NAMES.findIndex(known => known === name) + 1;
    const day = Number(figures);
    return month > 0 && day >= 1 && day <= LONGEST[month - 1]! ? { month, day } : undefined;
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
