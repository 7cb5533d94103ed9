import type { EventVerb, RecordableEvent } from '../../server/protocol.ts';
import type { Translate } from './translate.ts';

/** One event to choose, with what is known of its days. */
export interface EventRow {
    readonly label: string;
    readonly description: string;
    readonly detail: string;
    readonly event: RecordableEvent;
}

/** The events of each agreement, in the order in which they are declared. */
export function eventItems(events: readonly RecordableEvent[], t: Translate): { agreement: string; rows: EventRow[] }[] {
    const groups: { agreement: string; uri: string; rows: EventRow[] }[] = [];
    for (const event of events) {
        const group = groups.find(({ agreement, uri }) => agreement === event.agreement && uri === event.uri);
        if (group) {
            group.rows.push(rowOf(event, t));
        } else {
            groups.push({ agreement: event.agreement, uri: event.uri, rows: [rowOf(event, t)] });
        }
    }
    return groups;
}

function rowOf(event: RecordableEvent, t: Translate): EventRow {
    const last = event.known.findLast(({ isAhead, status }) => !isAhead && status === 'held');
    const next = event.known.find(({ isAhead }) => isAhead);
    const days = [...(last ? [t('last on {0}', last.day)] : []), ...(next ? [t('next on {0}', next.day)] : [])];
    return {
        label: eventName(event, t),
        description: event.title ?? '',
        detail: days.length > 0 ? days.join(' · ') : t('no day is known'),
        event,
    };
}

/** What an event is called where it is listed: declared ones by their names. */
export function eventName({ name, sort, clause }: Pick<RecordableEvent, 'name' | 'sort' | 'clause'>, t: Translate): string {
    switch (sort) {
        case 'notice':
            return clause === undefined ? t('Notice') : t('Notice under clause {0}', clause);
        case 'request':
            return t('Request');
        default:
            return name;
    }
}

/** What can be entered of an event, the likeliest first. */
export function verbItems({ verbs }: RecordableEvent, t: Translate): { label: string; verb: EventVerb }[] {
    const labels: Record<EventVerb, string> = {
        held: t('It was held'),
        happened: t('It happened'),
        planned: t('It is planned'),
        cancelled: t('It is called off'),
        started: t('It began'),
        ended: t('It is over'),
        given: t('It was given'),
        received: t('It was received'),
    };
    return verbs.map(verb => ({ label: labels[verb], verb }));
}

/** The day that is most likely meant: the last known one that nobody has entered yet, of what is called off the next one; nothing for a plan. */
export function dayToOffer({ known }: RecordableEvent, verb: EventVerb, today: string): string {
    switch (verb) {
        case 'planned':
            return '';
        case 'cancelled':
            return known.find(({ isAhead }) => isAhead)?.day ?? today;
        case 'held':
        case 'happened': {
            const last = known.findLast(({ isAhead }) => !isAhead);
            return last && last.status !== 'held' ? last.day : today;
        }
        default:
            return today;
    }
}
