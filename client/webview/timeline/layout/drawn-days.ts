import { parseIsoDay, type CivilDay } from '../../../../language/domain/time/civil-date.ts';
import type { TimelineDeadline } from '../../../../server/protocol.ts';

/** The days a deadline is drawn over. */
export interface DrawnDays {
    readonly first: CivilDay;
    readonly last: CivilDay;
    /** Set where there is no last day: the drawing only goes as far as can be said today. */
    readonly isOpen: boolean;
}

/**
 * The days a deadline is drawn over: its day, its window, or from the day it begins to the day it was done or today. Undefined
 * for one that has no day.
 */
export function drawnDays({ date, window, standing, fulfilled }: TimelineDeadline, today: CivilDay): DrawnDays | undefined {
    const [from, to] = date !== undefined ? [dayOf(date), dayOf(date)] : [dayOf(window?.from), dayOf(window?.to)];
    if (to !== undefined) {
        return { first: from ?? to, last: to, isOpen: false };
    }
    if (from === undefined) {
        return undefined;
    }
    const reached = dayOf(fulfilled?.on) ?? (standing === 'due' || standing === 'overdue' ? today : from);
    return { first: from, last: Math.max(from, reached) as CivilDay, isOpen: true };
}

/** The civil day of ISO text. */
export function dayOf(iso: string | undefined): CivilDay | undefined {
    return iso === undefined ? undefined : parseIsoDay(iso);
}
