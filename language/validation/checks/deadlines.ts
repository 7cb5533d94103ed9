import { placesBehind, type ComputedDeadline } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';

/** The rule about each kind of refusal; what the calendar lacks is told of the calendar. */
const RULES_OF_REFUSALS = {
    'contradiction': 'deadline/contradiction',
    'too-many': 'deadline/too-many',
    'circular': 'deadline/refused',
    'unreadable': 'deadline/refused',
    'beyond-sense': 'deadline/refused'
} as const;

/** No deadline contradicts itself or lies beyond sense. */
export const deadlinesMustBeComputable: AgreementCheck = (agreement, { deadlines, isHere }) => {
    // Clauses without an agreement's head are parts of some agreement that brings the calendar.
    if (agreement.name === '') {
        return [];
    }
    const refused = distinctPlaces(deadlines().filter(({ state, place }) => state === 'refused' && isHere(place)));
    if (refused.length === 0) {
        return [];
    }
    const behind = placesBehind(agreement);
    return refused.flatMap(({ refusal = 'unreadable', reason, place }): Finding[] => refusal === 'no-calendar' || refusal === 'beyond-calendar' ? [] : [{
        rule: RULES_OF_REFUSALS[refusal], place, hangsOn: behind(place),
        message: messageFor(refusal, reason ?? 'its words contradict each other')
    }]);
};

function messageFor(refusal: keyof typeof RULES_OF_REFUSALS, reason: string): string {
    switch (refusal) {
        case 'contradiction': return `This can never be done in time: ${reason}. Correct one of the two limits.`;
        case 'too-many': return `This cannot be computed: ${reason}. Check how often it is to be done.`;
        default: return `This deadline cannot be computed: ${reason}.`;
    }
}

/** Of several deadlines of one sentence or declaration, one. */
export function distinctPlaces(deadlines: readonly ComputedDeadline[]): ComputedDeadline[] {
    return [...new Map(deadlines.map(deadline => [JSON.stringify(deadline.place), deadline])).values()];
}
