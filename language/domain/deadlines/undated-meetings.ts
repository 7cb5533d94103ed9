import type { Agreement, EventDeclaration } from '../agreement.ts';
import type { Place } from '../place.ts';
import { namesHungOn } from './hanging-names.ts';
import { sentencesOf } from './sentences.ts';
import { limitsOnlyHow } from './window-rules.ts';

/** A meeting of which nothing says when it takes place, and the sentences and deadlines that wait for it. */
export interface UndatedMeeting {
    meeting: EventDeclaration;
    waiting: Place[];
}

/**
 * Meetings that something is due before or after, although they have neither a rhythm nor a day nor a line in the
 * history. An event that is no meeting happens when it happens, and so does a meeting that is said to take place once or
 * at any time.
 */
export function undatedMeetings(agreement: Agreement): UndatedMeeting[] {
    const noted = new Set(agreement.history.flatMap(({ subject }) => (subject.kind === 'anchor' ? subject.name : [])));
    const undated = agreement.events.filter(
        ({ sort, name, rules }) =>
            sort === 'meeting' && !noted.has(name) && rules.every(rule => rule.kind === 'constraint' && limitsOnlyHow(rule.phrase)),
    );
    if (undated.length === 0) {
        return [];
    }
    const waiting = new Map<string, Place[]>(undated.map(({ name }) => [name, []]));
    const add = (place: Place, ...parts: unknown[]): void => namesHungOn(parts).forEach(name => waiting.get(name)?.push(place));
    for (const {
        sentence: { place, timing, conditions },
    } of sentencesOf(agreement)) {
        add(place, timing.phrases, timing.hardLimits, conditions);
    }
    for (const { place, timing } of agreement.deadlines) {
        add(place, timing);
    }
    return undated.flatMap(meeting => {
        const places = waiting.get(meeting.name)!;
        return places.length > 0 ? [{ meeting, waiting: places }] : [];
    });
}
