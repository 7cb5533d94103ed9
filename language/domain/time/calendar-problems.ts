import type { CalendarDeclaration, DayRange } from '../agreement.ts';
import type { Place } from '../place.ts';
import { FIRST_DAY, LAST_DAY, type CivilDay } from './civil-date.ts';
import { spanOf, dateOf, type DaySpan } from './school-terms.ts';
import { compileCalendar } from './working-calendar.ts';

/** What the parts of a calendar say that cannot be true of a school or working year, each where it is written. */
export type CalendarProblem =
    /** A term begins before another one that began earlier has ended. `days` are those that both claim. */
    | { kind: 'overlapping-terms'; place: Place; name?: string; days: DaySpan; other: { place: Place; name?: string } }
    /** A half-term break has days that its term has not. */
    | { kind: 'break-outside-term'; place: Place; days: DaySpan; term: { place: Place; name?: string; days: DaySpan } }
    /** Staff are in school on a day that lies in no term. */
    | { kind: 'in-service-outside-terms'; place: Place; day: CivilDay; terms: DaySpan }
    /** The closure, with weekends and holidays, leaves more than a year without a working day. `last` is absent when none follows. */
    | { kind: 'no-working-day'; place: Place; first: CivilDay; last?: CivilDay };

/** Longer than any working week, closure and run of holidays can keep people from work. */
const LONGEST_PAUSE = 366;

/**
 * The problems of a calendar as written, in the order of its parts. Ranges that run backwards and dates that name no
 * day are problems of their own text and passed over here. Terms of .ics files are not looked at.
 */
export function calendarProblems(calendar: CalendarDeclaration): CalendarProblem[] {
    return [...overlappingTerms(calendar), ...breaksOutsideTerms(calendar), ...inServiceOutsideTerms(calendar), ...endlessPauses(calendar)];
}

function overlappingTerms({ terms }: CalendarDeclaration): CalendarProblem[] {
    const dated = terms
        .flatMap(({ name, range }) => withSpan(range).map(({ days, place }) => ({ name, days, place })))
        .sort((a, b) => a.days.first - b.days.first);
    let latest = dated[0];
    return dated.slice(1).flatMap(term => {
        const other = latest!;
        if (term.days.last > other.days.last) {
            latest = term;
        }
        if (term.days.first > other.days.last) {
            return [];
        }
        const days: DaySpan = { first: term.days.first, last: Math.min(term.days.last, other.days.last) as CivilDay };
        return [
            {
                kind: 'overlapping-terms' as const,
                place: term.place,
                name: term.name,
                days,
                other: { place: other.place, name: other.name },
            },
        ];
    });
}

function breaksOutsideTerms({ terms }: CalendarDeclaration): CalendarProblem[] {
    return terms.flatMap(({ name, range, breaks }) =>
        withSpan(range).flatMap(term =>
            breaks
                .flatMap(withSpan)
                .filter(({ days }) => days.first < term.days.first || days.last > term.days.last)
                .map(({ days, place }) => ({ kind: 'break-outside-term' as const, place, days, term: { ...term, name } })),
        ),
    );
}

function inServiceOutsideTerms({ terms, termFiles, inServiceDays }: CalendarDeclaration): CalendarProblem[] {
    const spans = terms.flatMap(({ range }) => withSpan(range)).map(({ days }) => days);
    if (spans.length === 0 || termFiles.length > 0) {
        return [];
    }
    const all: DaySpan = {
        first: spans.reduce((day, { first }) => (first < day ? first : day), LAST_DAY),
        last: spans.reduce((day, { last }) => (last > day ? last : day), FIRST_DAY),
    };
    return inServiceDays.flatMap(({ date }) => {
        const day = dateOf(date);
        const isInside = day && spans.some(({ first, last }) => first <= day.last && day.first <= last);
        return day && !isInside ? [{ kind: 'in-service-outside-terms' as const, place: date.place, day: day.first, terms: all }] : [];
    });
}

/** One problem for each stretch without work, at the longest of the closures that make it. */
function endlessPauses(calendar: CalendarDeclaration): CalendarProblem[] {
    const closures = calendar.closures.flatMap(({ range }) => withSpan(range));
    if (closures.length === 0) {
        return [];
    }
    const working = compileCalendar(calendar).workingDays.days;
    const pauses = new Map<number, Extract<CalendarProblem, { kind: 'no-working-day' }> & { length: number }>();
    for (const { days, place } of closures) {
        const before = working?.step(days.first, -1) ?? FIRST_DAY - 1;
        const after = working?.step(days.last, 1);
        if ((after ?? LAST_DAY + 1) - before - 1 <= LONGEST_PAUSE) {
            continue;
        }
        const length = days.last - days.first;
        if (length > (pauses.get(before)?.length ?? -1)) {
            const first = (before + 1) as CivilDay;
            pauses.set(before, {
                kind: 'no-working-day',
                place,
                first,
                ...(after !== undefined && { last: (after - 1) as CivilDay }),
                length,
            });
        }
    }
    return [...pauses.values()].map(({ length: _, ...problem }) => problem);
}

function withSpan(range: DayRange): { days: DaySpan; place: Place }[] {
    const days = spanOf(range);
    return days ? [{ days, place: range.place }] : [];
}
