import type { CalendarDeclaration, DayRange } from '../agreement.ts';
import type { WrittenDate } from '../time-expression.ts';
import { weekdayIndex, type CivilDay } from './civil-date.ts';

/** Days from `first` to `last`, both inclusive. */
export interface DaySpan {
    first: CivilDay;
    last: CivilDay;
}

/** A school term with the breaks inside it. */
export interface SchoolTerm extends DaySpan {
    name?: string;
    breaks: readonly DaySpan[];
}

/** What a calendar takes from an .ics file. */
export interface FileTerms {
    /** In order, each with its breaks. */
    terms: SchoolTerm[];
    /** Days of a term on which only the staff come, each once, in order. */
    inServiceDays: { day: CivilDay; reason: string }[];
    /** Further days of a term on which schools are closed, such as local holidays. */
    closures: (DaySpan & { reason: string })[];
}

/** The day span of a written range, or undefined when a date of it cannot be read or it runs backwards. */
export function spanOf(range: DayRange): DaySpan | undefined {
    const first = dateOf(range.from);
    const last = range.until ? dateOf(range.until) : first;
    return first && last && first.first <= last.last ? { first: first.first, last: last.last } : undefined;
}

/** The date of a written date, or undefined when it could not be read. */
export function dateOf(written: WrittenDate | undefined): DaySpan | undefined {
    return written && 'date' in written ? written.date : undefined;
}

/** What was read from .ics files, by {@link termFileKey}. */
export type TermFiles = ReadonlyMap<string, FileTerms>;

/** The key of an .ics file as a calendar names it: by its place, as one path leads from other folders to other files. */
export function termFileKey({ place }: CalendarDeclaration['termFiles'][number]): string {
    return `${place.uri}#${place.range.start.line}:${place.range.start.character}`;
}

/**
 * The terms a calendar writes, with those read from its .ics files, in order of their first days, and what else the files
 * say. A term whose dates cannot be read is left out; `unread` counts such terms, breaks and files.
 */
export function termsOf(calendar: CalendarDeclaration, termFiles: TermFiles = new Map()): FileTerms & { unread: number } {
    let unread = 0;
    const read = (range: DayRange): DaySpan[] => {
        const span = spanOf(range);
        if (!span) {
            unread++;
        }
        return span ? [span] : [];
    };
    const written = calendar.terms.flatMap(({ name, range, breaks }): SchoolTerm[] =>
        read(range).map(span => ({ ...span, name, breaks: breaks.flatMap(read).sort(byFirst) })),
    );
    const files = calendar.termFiles.flatMap(path => {
        const terms = termFiles.get(termFileKey(path));
        if (!terms) {
            unread++;
        }
        return terms ?? [];
    });
    return {
        terms: [...written, ...files.flatMap(({ terms }) => terms)].sort(byFirst),
        inServiceDays: files.flatMap(({ inServiceDays }) => inServiceDays),
        closures: files.flatMap(({ closures }) => closures),
        unread,
    };
}

/** What a term is called in a sentence: "the Autumn term", "Term 3", "the term". */
export function termCalled(name: string | undefined): string {
    return name === undefined ? 'the term' : /^term\b/i.test(name) ? name : `the ${name} term`;
}

/** The stretches of a term between its breaks, from a weekday to a weekday: its half-terms. */
export function halfTermsOf(term: SchoolTerm): DaySpan[] {
    return gapsIn(term, term.breaks)
        .map(withoutWeekendEdges)
        .filter(({ first, last }) => first <= last);
}

function withoutWeekendEdges({ first, last }: DaySpan): DaySpan {
    const [before, after] = [weekdayIndex(first), weekdayIndex(last)];
    return {
        first: (before > 4 ? first + 7 - before : first) as CivilDay,
        last: (after > 4 ? last + 4 - after : last) as CivilDay,
    };
}

/** The days of a span that no span of `within` covers; `within` in order of first days. */
export function gapsIn(span: DaySpan, within: readonly DaySpan[]): DaySpan[] {
    const gaps: DaySpan[] = [];
    let next = span.first;
    for (const covered of within) {
        if (covered.first > next) {
            gaps.push({ first: next, last: Math.min(covered.first - 1, span.last) as CivilDay });
        }
        next = Math.max(next, covered.last + 1) as CivilDay;
    }
    if (next <= span.last) {
        gaps.push({ first: next, last: span.last });
    }
    return gaps;
}

function byFirst(a: DaySpan, b: DaySpan): number {
    return a.first - b.first;
}
