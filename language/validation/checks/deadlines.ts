import type { Agreement, ComputedDeadline, Place } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';

/** No deadline contradicts itself or lies beyond sense. One that only lacks the agreement's calendar is no mistake of its own. */
export const deadlinesMustBeComputable: AgreementCheck = (agreement, { deadlines, isHere }) => {
    // Clauses without an agreement's head are parts of some agreement that brings the calendar.
    if (agreement.name === '') {
        return [];
    }
    const refused = distinctPlaces(deadlines().filter(({ state, place }) => state === 'refused' && isHere(place)));
    const forWantOfCalendar = refused.filter(({ reason }) => reason !== undefined && /\bno calendar\b/.test(reason));
    const findings = refused.filter(deadline => !forWantOfCalendar.includes(deadline)).map((deadline): Finding => ({
        rule: 'deadline/refused', place: deadline.place,
        message: `This deadline cannot be computed: ${deadline.reason ?? 'it contradicts itself'}.`
    }));
    return [...findings, ...calendarFindings(agreement, forWantOfCalendar, isHere)];
};

/** One finding for each thing that the agreement's calendar would settle; none when the calendar itself cannot be found. */
function calendarFindings(agreement: Agreement, refused: readonly ComputedDeadline[], isHere: (place: Place) => boolean): Finding[] {
    const { calendar, calendars, incomplete, namePlace } = agreement;
    const isUnknown = calendar !== undefined && !calendars.some(({ name }) => name === calendar);
    if (incomplete || isUnknown || !isHere(namePlace)) {
        return [];
    }
    return [...new Set(refused.map(({ reason }) => reason!))].map(reason => {
        const deadlines = refused.filter(deadline => deadline.reason === reason);
        const what = deadlines.length === 1 ? 'A deadline' : `${deadlines.length} deadlines`;
        const advice = calendar === undefined
            ? "Name a calendar in the agreement's head, for example: calendar Ours, and declare it: calendar Ours { region England and Wales }"
            : `Add what is missing to the calendar ${calendar}.`;
        return {
            rule: 'deadline/refused', place: namePlace, message: `${what} cannot be computed: ${reason}. ${advice}`,
            related: deadlines.map(({ place }) => ({ place, message: 'This deadline hangs on it' }))
        };
    });
}

function distinctPlaces(deadlines: readonly ComputedDeadline[]): ComputedDeadline[] {
    return [...new Map(deadlines.map(deadline => [JSON.stringify(deadline.place), deadline])).values()];
}
