import type { Agreement } from '../agreement.ts';
import type { Place } from '../place.ts';
import type { CalendarWindow } from '../time-expression.ts';
import { oncePer } from '../once-per.ts';
import { walkParts } from './hanging-names.ts';
import { sentencesOf } from './sentences.ts';

/** What can be counted or checked only by a calendar. */
export type CountedByCalendar = 'working days' | 'school days' | 'school terms' | 'working hours';

/** What an agreement needs of one of its calendars. */
export interface CalendarNeeds {
    /** The name of the calendar as `counted by` or the agreement's head gives it; absent when neither names one. */
    calendar?: string;
    /** Where each thing is spoken of. */
    places: Map<CountedByCalendar, CalendarUse[]>;
}

/** A place that needs a calendar: to count something, or only to see whether something keeps to a window. */
export interface CalendarUse {
    place: Place;
    onlyWindow: boolean;
}

/** What an agreement counts or checks by its own calendar, and by each other that it names where something is counted. Worked out once. */
export const calendarNeedsOf: (agreement: Agreement) => readonly CalendarNeeds[] = oncePer(needsOf);

function needsOf(agreement: Agreement): CalendarNeeds[] {
    const found = new Map<string | undefined, CalendarNeeds>();
    for (const { calendar = agreement.calendar, part } of partsOf(agreement)) {
        let inPart: Map<CountedByCalendar, CalendarUse> | undefined;
        walkParts([part], (value, place) => {
            const onlyWindow = value['kind'] === 'window';
            for (const what of needsIn(value)) {
                if (place && (inPart?.get(what)?.onlyWindow ?? true)) {
                    (inPart ??= new Map<CountedByCalendar, CalendarUse>()).set(what, { place, onlyWindow });
                }
            }
            return true;
        });
        if (!inPart) {
            continue;
        }
        const needs = found.get(calendar) ?? {
            ...(calendar !== undefined && { calendar }),
            places: new Map<CountedByCalendar, CalendarUse[]>(),
        };
        found.set(calendar, needs);
        for (const [what, use] of inPart) {
            const uses = needs.places.get(what);
            if (uses) {
                uses.push(use);
            } else {
                needs.places.set(what, [use]);
            }
        }
    }
    return [...found.values()];
}

function partsOf(agreement: Agreement): { part: unknown; calendar?: string | undefined }[] {
    const { events, reviews, deadlines, disputeSteps, lifeRules, terms, extension } = agreement;
    return [
        ...sentencesOf(agreement).map(({ sentence: { timing, cure, notice } }) => ({
            part: [timing, cure, notice],
            calendar: timing.calendar,
        })),
        ...events.map(({ rules, calendar }) => ({ part: rules, calendar })),
        ...reviews.map(({ cadences, calendar }) => ({ part: cadences, calendar })),
        ...deadlines.map(({ timing }) => ({ part: timing, calendar: timing.calendar })),
        ...disputeSteps.map(({ timing, opensWhenUnsettled }) => ({ part: [timing, opensWhenUnsettled], calendar: timing.calendar })),
        { part: [lifeRules, terms, extension] },
    ];
}

/** The properties of time expressions that name units and windows, or say what happens on a day without work. */
interface Counting {
    kind?: string;
    unit?: string;
    per?: string;
    nth?: unknown;
    of?: unknown;
    day?: string;
    roll?: string;
    window?: CalendarWindow;
}

const NO_NEEDS: readonly never[] = [];

function needsIn({ kind, unit, per, nth, of, day, roll, window }: Counting): readonly CountedByCalendar[] {
    if (unit === undefined && per === undefined && window === undefined && nth === undefined && (roll === undefined || roll === 'as-is')) {
        return NO_NEEDS;
    }
    // `throughout the school year` says that something goes on, and counts nothing.
    if (kind === 'throughout') {
        return NO_NEEDS;
    }
    const counted = [unit, per, window, ...(nth === undefined ? [] : [of, day]), ...(roll?.includes('working-day') ? ['working day'] : [])];
    return counted.flatMap(word => (typeof word === 'string' ? (needOf(word) ?? []) : []));
}

function needOf(word: string): CountedByCalendar | undefined {
    switch (word) {
        case 'working day':
        case 'clear working day':
        case 'working days':
            return 'working days';
        case 'school day':
        case 'clear school day':
            return 'school days';
        case 'term':
        case 'half-term':
        case 'school year':
        case 'term time':
        case 'school holidays':
            return 'school terms';
        case 'working hours':
            return 'working hours';
        default:
            return undefined;
    }
}
