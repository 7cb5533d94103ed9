import type { Agreement } from '../agreement.ts';
import type { DeadlineQuery } from '../computed-deadline.ts';
import type { CivilDay, ClockTime } from '../time/civil-date.ts';
import { FIRST_DAY, LAST_DAY } from '../time/civil-date.ts';
import { formatPlainDay, formatTime } from '../time/format-date.ts';
import { dateOf } from '../time/school-terms.ts';
import { periodsIn } from '../time/periods.ts';
import { sayPeriodStretch, stretchIn } from '../time/period-stretch.ts';
import type { PeriodStretch, TimeUnit } from '../time-expression.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import type { DeadlineEnvironment } from './compute-deadlines.ts';
import { contextFor, countedBy, type Context } from './context.ts';
import type { KnownOccurrence } from './known-occurrences.ts';
import { occurrencesOf, type Occurrence } from './occurrences.ts';
import { isNegated, windowRulesOf, type WindowPhrase, type WindowRule } from './window-rules.ts';

/** An occurrence of an event outside the window that the agreement gives it. */
export interface WindowViolation {
    event: string;
    occurrence: KnownOccurrence;
    rule: WindowRule;
    /** Why, in words that go on from "that is": `in the half-term break`, `at 16:00`, `not a working day (Saturday)`. */
    why: string;
}

/** The occurrences that were looked at, and which of them lie outside a window. */
export interface WindowReport {
    violations: WindowViolation[];
    /** How many days each event's rule gives in the time asked for. */
    byRule: ReadonlyMap<string, number>;
}

/**
 * Which occurrences lie outside the windows of their events: all that the history holds or plans, and from today on
 * those that a rule gives in the asked-for range. What the calendar cannot tell is no violation: days beyond its terms,
 * hours where it names none, a meeting without a time, a month that the window only cuts.
 */
export function windowReport(agreement: Agreement, query: DeadlineQuery, environment: DeadlineEnvironment = {}): WindowReport {
    const rules = windowRulesOf(agreement);
    const byRule = new Map<string, number>();
    if (rules.length === 0) {
        return { violations: [], byRule };
    }
    const context = contextFor(agreement, query, environment);
    const violations = [...new Set(rules.flatMap(({ events }) => events))].flatMap(event => {
        const occurrences = occurrencesToCheck(context, event);
        byRule.set(event, occurrences.filter(({ status }) => status === 'by rule').length);
        return occurrences.flatMap(occurrence =>
            rules
                .filter(({ events }) => events.includes(event))
                .flatMap(rule => {
                    const why = whyOutside(rule, occurrence, countedBy(context, rule.calendar).calendar);
                    return why === undefined ? [] : [{ event, occurrence, rule, why }];
                }),
        );
    });
    return { violations, byRule };
}

function occurrencesToCheck(context: Context, event: string): KnownOccurrence[] {
    const { range, today } = context;
    const recorded = context.history.has(event) ? (occurrencesOf(context, event, { first: FIRST_DAY, last: LAST_DAY })?.list ?? []) : [];
    const byRule = occurrencesOf(context, event, { first: today > range.first ? today : range.first, last: range.last })?.list ?? [];
    return [...recorded.filter(({ status }) => status !== 'by rule'), ...byRule.filter(({ status }) => status === 'by rule')].flatMap(
        asKnown,
    );
}

function asKnown({ date: { from, to, precision, time }, status, place }: Occurrence): KnownOccurrence[] {
    if (from === undefined || to === undefined || precision === 'range') {
        return [];
    }
    return [
        {
            date: { precision, first: from, last: to },
            ...(time !== undefined && { at: time }),
            status,
            place,
        },
    ];
}

/** Whether something lies in a window, in words; undefined where that cannot be told. */
interface Answer {
    inside: boolean;
    words: string;
}

/** No occurrence is looked at day by day for longer than a year. */
const LONGEST_DATE = 366;

/** Why no day of an occurrence lies in a window, in words that go on from "that is"; undefined where one does or that cannot be told. */
export function whyOutside(
    { phrase, forbids }: Pick<WindowRule, 'phrase' | 'forbids'>,
    { date, at }: Pick<KnownOccurrence, 'date' | 'at'>,
    calendar: WorkingCalendar | undefined,
): string | undefined {
    const wanted = forbids === isNegated(phrase);
    let first: string | undefined;
    if (date.last - date.first > LONGEST_DATE) {
        return undefined;
    }
    for (let day = date.first; day <= date.last; day = (day + 1) as CivilDay) {
        const answer = answerOn(phrase, day, at, calendar);
        if (answer === undefined || answer.inside === wanted) {
            return undefined;
        }
        first ??= answer.words;
    }
    return first;
}

/** Whether a day, at a time if one is known, keeps to a window, and where it lies in words that go on from "that is"; undefined where that cannot be told. */
export function liesIn(
    { phrase, forbids }: WindowRule,
    day: CivilDay,
    at: ClockTime | undefined,
    calendar: WorkingCalendar | undefined,
): { keeps: boolean; words: string } | undefined {
    const answer = answerOn(phrase, day, at, calendar);
    return answer && { keeps: answer.inside !== (forbids !== isNegated(phrase)), words: answer.words };
}

function answerOn(
    phrase: WindowPhrase,
    day: CivilDay,
    at: ClockTime | undefined,
    calendar: WorkingCalendar | undefined,
): Answer | undefined {
    switch (phrase.kind) {
        case 'between-times':
            return at === undefined ? undefined : betweenTimes(at, phrase.from, phrase.until);
        case 'between-dates': {
            const [from, until] = [dateOf(phrase.from), dateOf(phrase.until)];
            if (!from || !until) {
                return undefined;
            }
            const inside = from.first <= day && day <= until.last;
            return {
                inside,
                words:
                    day < from.first
                        ? `before ${formatPlainDay(from.first)}`
                        : `${inside ? 'up to' : 'after'} ${formatPlainDay(until.last)}`,
            };
        }
        case 'in-period':
            return inStretch(phrase.stretch, day, calendar);
        case 'window':
            switch (phrase.window) {
                case 'term time':
                    return schoolTime(day, calendar, 'term');
                case 'school holidays':
                    return schoolTime(day, calendar, 'holidays');
                case 'working days':
                    return workingDay(day, calendar);
                case 'working hours':
                    return workingHours(day, at, calendar);
            }
    }
}

/** A time at which the window ends lies outside it: nothing takes place in no time. */
function betweenTimes(at: ClockTime, from: ClockTime, until: ClockTime): Answer {
    const inside = from <= until ? from <= at && at < until : at >= from || at < until;
    return { inside, words: `at ${formatTime(at)}` };
}

function inStretch(stretch: PeriodStretch, day: CivilDay, calendar: WorkingCalendar | undefined): Answer | undefined {
    const found = periodsIn(stretch.of, { first: day, last: day }, calendar);
    if ('refusal' in found || isBeyondTerms(stretch.of, day, calendar)) {
        return undefined;
    }
    const stretches = found.periods.map(period => stretchIn(stretch, period, calendar));
    if (stretches.some(one => 'waitingFor' in one)) {
        return undefined;
    }
    const inside = stretches.some(one => 'first' in one && one.first <= day && day <= one.last);
    return { inside, words: `${inside ? 'in' : 'outside'} ${sayPeriodStretch(stretch)}` };
}

/** Nothing is known of terms before the first and after the last that a calendar lists. */
function isBeyondTerms(unit: TimeUnit, day: CivilDay, calendar: WorkingCalendar | undefined): boolean {
    const known = calendar?.schoolDays.known;
    const isOfSchool = unit === 'term' || unit === 'half-term' || unit === 'school year';
    return isOfSchool && (!known || day < known.first || day > known.last);
}

function schoolTime(day: CivilDay, calendar: WorkingCalendar | undefined, wanted: 'term' | 'holidays'): Answer | undefined {
    const known = calendar?.schoolDays.known;
    if (!calendar || !known || day < known.first || day > known.last) {
        return undefined;
    }
    const holds = (span: { first: CivilDay; last: CivilDay }): boolean => span.first <= day && day <= span.last;
    const terms = calendar.terms.filter(holds);
    const inTerm = terms.some(({ breaks }) => !breaks.some(holds));
    const where = inTerm ? 'in term time' : terms.length > 0 ? 'in the half-term break' : 'in the school holidays';
    return { inside: inTerm === (wanted === 'term'), words: where };
}

function workingDay(day: CivilDay, calendar: WorkingCalendar | undefined): Answer | undefined {
    if (!calendar?.workingDays.days) {
        return undefined;
    }
    const inside = calendar.workingDays.days.has(day);
    return { inside, words: inside ? 'a working day' : `not a working day (${calendar.workingDays.whyNot(day)})` };
}

function workingHours(day: CivilDay, at: ClockTime | undefined, calendar: WorkingCalendar | undefined): Answer | undefined {
    const onDay = workingDay(day, calendar);
    if (onDay && !onDay.inside) {
        return onDay;
    }
    const hours = calendar?.workingHours;
    if (at === undefined || !hours) {
        return undefined;
    }
    const { inside } = betweenTimes(at, hours.from, hours.until);
    const words = `at ${formatTime(at)}, ${inside ? 'in' : 'outside'} the working hours of ${formatTime(hours.from)} to ${formatTime(hours.until)}`;
    return { inside, words };
}
