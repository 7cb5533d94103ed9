import type { NthDay, PeriodStretch, YearPart } from '../domain/time-expression.ts';
import { MONTH_NAMES, WEEKDAYS } from '../domain/time/civil-date.ts';
import type * as ast from '../generated/ast.ts';
import { dayOfYear } from './dates.ts';
import { durationFrom, numberIn, spanOf, unitIn } from './durations.ts';
import type { Source } from './source.ts';

/**
 * Which periods are named: `each month`, `March each year`, `the autumn term`. Undefined while the phrase is not whole, and for
 * what is no period of the calendar ("the autumn week", "March each term").
 */
export function periodsNamed({
    period,
    month,
    term,
}: {
    period?: string;
    month?: string;
    term?: string;
}): { of: PeriodStretch['of']; part?: YearPart } | undefined {
    const of = unitIn(period);
    if (of === undefined) {
        return undefined;
    }
    if (term !== undefined) {
        return of === 'term' ? { of: 'school year', part: { term } } : undefined;
    }
    if (month === undefined) {
        return { of };
    }
    return isYear(of) ? { of, part: { month: MONTH_NAMES.indexOf(month) + 1 } } : undefined;
}

function isYear(unit: PeriodStretch['of']): boolean {
    return unit === 'year' || unit === 'school year' || unit === 'financial year';
}

const ORDINAL_WORDS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** `first`, `2nd`, `third`, `last`. */
export function whichOne(written: string | undefined): number | 'last' | undefined {
    return written === 'last' ? 'last' : ORDINAL_WORDS.indexOf(written ?? '') + 1 || numberIn(/^\d+/.exec(written ?? '')?.[0]);
}

/** The n-th day of each period, or a day of each year; undefined where it counts no days ("the first week of each month"). */
export function nthDayOf(node: ast.NthPoint | ast.YearlyPoint): NthDay | undefined {
    if (node.$type === 'YearlyPoint') {
        const [of, day] = [unitIn(node.period), dayOfYear(node.day)];
        return of && isYear(of) && day ? { nth: day.day, day: 'day', of, part: { month: day.month } } : undefined;
    }
    const nth = whichOne(node.nth);
    const unit = unitIn(node.day);
    const day =
        WEEKDAYS.find(weekday => weekday === node.weekday) ??
        (unit === 'day' || unit === 'working day' || unit === 'school day' ? unit : undefined);
    const named = periodsNamed(node);
    return nth === undefined || !day || !named ? undefined : { nth, day, ...named };
}

/** `in the first two weeks of each term`, `in the autumn term`, `in May each year`; undefined where it is no such stretch. */
export function stretchOf(node: ast.During, source: Source): PeriodStretch | undefined {
    const named = periodsNamed(node);
    if (!named || node.unit === undefined) {
        return named;
    }
    const nth = whichOne(node.nth);
    const place = source.place(node);
    const length = durationFrom([spanOf({ amount: node.amount ?? 'a', unit: node.unit }, place)], place);
    return nth === undefined || !length || length.spans[0]!.unit === 'hour' ? undefined : { ...named, some: { nth, length } };
}

/** A node as it is written, in one line. */
export function textOf({ $cstNode }: Pick<ast.TimePhrase, '$cstNode'>): string {
    return ($cstNode?.text ?? '').replace(/\s+/g, ' ');
}
