import {
    calendarNeedsOf,
    compileCalendar,
    endOfAgreement,
    formatPlainDay,
    parseIsoDay,
    type Agreement,
    type CalendarDeclaration,
    type CalendarNeeds,
    type CivilDay,
    type ComputedDeadline,
    type DeadlineEnvironment,
    type DeadlineQuery,
    type Place,
} from '../../domain/index.ts';
import { partsOfDay } from '../../domain/time/date-adapter.ts';
import type { Finding } from '../finding.ts';
import { isWithin } from '../consequences.ts';
import { distinctPlaces } from './deadlines.ts';
import type { AgreementCheck } from './check.ts';

/** No more places than this are shown with a finding. */
const MOST_RELATED = 10;

/**
 * What is due within the year is counted with bank holidays and terms that the calendar knows. One finding for each
 * calendar and each of the two, however many deadlines go beyond.
 */
export const calendarsMustReachAsFarAsIsCounted: AgreementCheck = (agreement, { today, query, environment, doubtfulDeadlines, isHere }) => {
    if (
        today === undefined ||
        !query ||
        agreement.name === '' ||
        agreement.incomplete ||
        agreement.state === 'template' ||
        agreement.state === 'ended'
    ) {
        return [];
    }
    return calendarNeedsOf(agreement).flatMap(({ calendar: name, places }): Finding[] => {
        const declared = agreement.calendars.find(calendar => calendar.name === name);
        const place = declared && [declared.namePlace, agreement.namePlace].find(isHere);
        if (!declared || !place) {
            return [];
        }
        const { bankHolidays, terms } = compileCalendar(declared, environment);
        const counted = distinctPlaces(
            doubtfulDeadlines().filter(
                deadline => isStillToCome(deadline, query.today) && usesCalendar(deadline, places, name === agreement.calendar),
            ),
        );
        const [beyondHolidays, beyondTerms] = [
            counted.filter(({ warnings }) => warnings?.some(({ kind }) => kind === 'beyond-bank-holidays')),
            counted.filter(({ refusal }) => refusal === 'beyond-calendar'),
        ];
        return [
            ...(bankHolidays && beyondHolidays.length > 0 ? [holidayFinding(declared, place, bankHolidays, beyondHolidays)] : []),
            ...(terms.length > 0 && (places.has('school terms') || places.has('school days'))
                ? termFinding(
                      declared,
                      place,
                      terms.reduce((last, term) => (term.last > last ? term.last : last), terms[0]!.last),
                      lastCounted(agreement, query, environment),
                      beyondTerms,
                  )
                : []),
        ];
    });
};

/** The last day within the query on which the agreement can count anything. */
function lastCounted(agreement: Agreement, query: DeadlineQuery, environment: DeadlineEnvironment): CivilDay {
    const [to, end] = [parseIsoDay(query.to)!, endOfAgreement(agreement, query, environment)];
    return end !== undefined && end < to ? end : to;
}

/** No school has a term in the weeks behind the last one of a school year. */
const SUMMER_DAYS = 45;

function isSummerBreak(last: CivilDay, until: CivilDay): boolean {
    const { month } = partsOfDay(last);
    return month >= 6 && month <= 8 && until - last <= SUMMER_DAYS;
}

function isStillToCome({ date, window }: ComputedDeadline, today: string): boolean {
    return (date ?? window?.to ?? today) >= today;
}

/** Whether a deadline is counted by a calendar: a phrase that needs it stands in the deadline's own words, or it is the agreement's own. */
function usesCalendar({ place }: ComputedDeadline, places: CalendarNeeds['places'], isOwn: boolean): boolean {
    return isOwn || [...places.values()].flat().some(use => use.place.uri === place.uri && isWithin(use.place.range, place.range));
}

function holidayFinding(
    { name }: CalendarDeclaration,
    place: Place,
    { last, version }: { last: CivilDay; version: string },
    beyond: readonly ComputedDeadline[],
): Finding {
    const year = partsOfDay(last).year + 1;
    return {
        rule: 'time/beyond-calendar',
        place,
        severity: 'info',
        message:
            `The bank holidays of ${name} are known up to ${formatPlainDay(last)} (${version}), and ${said(beyond, 'counts', 'count')} days after that: holidays announced later can move ${beyond.length === 1 ? 'it' : 'them'}. ` +
            `When they are announced, list them in the calendar, for example: closed 25 December ${year} "Christmas Day"`,
        related: relatedTo(beyond),
    };
}

function termFinding(
    { name }: CalendarDeclaration,
    place: Place,
    last: CivilDay,
    until: CivilDay,
    beyond: readonly ComputedDeadline[],
): Finding[] {
    if ((last >= until || isSummerBreak(last, until)) && beyond.length === 0) {
        return [];
    }
    const lost =
        beyond.length > 0
            ? `${said(beyond, 'counts', 'count')} beyond that and cannot be computed`
            : 'what this agreement counts in terms or school days after that cannot be computed';
    return [
        {
            rule: 'time/beyond-calendar',
            place,
            severity: beyond.length > 0 ? 'warning' : 'info',
            message:
                `The school terms of ${name} are listed up to ${formatPlainDay(last)}, and ${lost}. ` +
                `List the terms that follow, for example: ${termAfter(last)}`,
            related: relatedTo(beyond),
        },
    ];
}

/** A term as one that follows a day may be: after Christmas, after Easter or after the summer. */
function termAfter(last: CivilDay): string {
    const { year, month } = partsOfDay(last);
    if (month > 8) {
        return `school term Spring from 4 January ${year + 1} until 26 March ${year + 1}`;
    }
    return month < 5
        ? `school term Summer from 19 April ${year} until 21 July ${year}`
        : `school term Autumn from 1 September ${year} until 18 December ${year}`;
}

function said({ length }: readonly ComputedDeadline[], one: string, many: string): string {
    return length === 1 ? `a deadline ${one}` : `${length} deadlines ${many}`;
}

function relatedTo(deadlines: readonly ComputedDeadline[]): Finding['related'] {
    return deadlines.slice(0, MOST_RELATED).map(({ place }) => ({ place, message: 'This deadline is counted beyond it' }));
}
