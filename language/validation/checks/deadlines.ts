import type { ComputedDeadline } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';

/** No deadline contradicts itself or lies beyond sense. One that only lacks the agreement's calendar is no mistake of its own. */
export const deadlinesMustBeComputable: AgreementCheck = (agreement, { deadlines, isHere }) => {
    // Clauses without an agreement's head are parts of some agreement that brings the calendar.
    if (agreement.name === '') {
        return [];
    }
    const refused = distinctPlaces(deadlines().filter(({ state, place }) => state === 'refused' && isHere(place)));
    const withoutCalendar = refused.filter(({ reason }) => reason !== undefined && /names no calendar/.test(reason));
    const [first] = withoutCalendar;
    const findings = refused.filter(deadline => !withoutCalendar.includes(deadline)).map((deadline): Finding => ({
        rule: 'deadline/refused', place: deadline.place,
        message: `This deadline cannot be computed: ${deadline.reason ?? 'it contradicts itself'}.`
    }));
    return first && !agreement.incomplete && isHere(agreement.namePlace) ? [...findings, {
        rule: 'deadline/refused', place: agreement.namePlace,
        message: `${counted(withoutCalendar.length)} cannot be computed: ${first.reason}. Name one in the agreement's head, for example: calendar Ours, and declare it: calendar Ours { region England and Wales }`,
        related: withoutCalendar.map(({ place }) => ({ place, message: 'This deadline counts working days' }))
    }] : findings;
};

function distinctPlaces(deadlines: readonly ComputedDeadline[]): ComputedDeadline[] {
    return [...new Map(deadlines.map(deadline => [JSON.stringify(deadline.place), deadline])).values()];
}

function counted(count: number): string {
    return count === 1 ? 'A deadline' : `${count} deadlines`;
}
