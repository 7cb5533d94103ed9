import { placesBehind, type ComputedDeadline, type RefusalKind } from '../../domain/index.ts';
import type { RuleId } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';

/** The rule about each kind of refusal that has one of its own. */
const OWN_RULES: Partial<Record<RefusalKind, RuleId>> = { contradiction: 'deadline/contradiction', 'too-many': 'deadline/too-many' };

/** No deadline contradicts itself or lies beyond sense. What a calendar lacks or does not reach is told of the calendar. */
export const deadlinesMustBeComputable: AgreementCheck = (agreement, { doubtfulDeadlines, isHere }) => {
    // Clauses without an agreement's head are parts of some agreement that brings the calendar; a template gets its own.
    if (agreement.name === '') {
        return [];
    }
    const hasCalendar = !agreement.incomplete && agreement.state !== 'template';
    const refused = distinctPlaces(
        doubtfulDeadlines().filter(
            ({ state, place, refusal }) =>
                state === 'refused' && isHere(place) && refusal !== 'beyond-calendar' && (hasCalendar || refusal !== 'no-calendar'),
        ),
    );
    if (refused.length === 0) {
        return [];
    }
    const behind = placesBehind(agreement);
    const calendars = [agreement.place, ...agreement.calendars.map(({ place }) => place)];
    return refused.map(({ refusal = 'unreadable', reason, place }): Finding => ({
        rule: OWN_RULES[refusal] ?? 'deadline/refused',
        place,
        hangsOn: refusal === 'no-calendar' ? [...behind(place), ...calendars] : behind(place),
        message: messageFor(refusal, reason ?? 'its words contradict each other'),
    }));
};

function messageFor(refusal: RefusalKind, reason: string): string {
    switch (refusal) {
        case 'contradiction':
            return `This can never be done in time: ${reason}. Correct one of the two limits.`;
        case 'too-many':
            return `This cannot be computed: ${reason}. Check how often it is to be done.`;
        default:
            return `This deadline cannot be computed: ${reason}.`;
    }
}

/** Of several deadlines of one sentence or declaration, one. */
export function distinctPlaces(deadlines: readonly ComputedDeadline[]): ComputedDeadline[] {
    return [...new Map(deadlines.map(deadline => [JSON.stringify(deadline.place), deadline])).values()];
}
