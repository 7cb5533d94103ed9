import {
    explain,
    findExplainables,
    formatDate,
    formatTime,
    listInWords,
    namesOf,
    type Agreement,
    type ComputedDeadline,
    type Explanation,
    type Standing,
} from '../../../language/domain/index.ts';
import { deadlineDetails, deadlineLine } from './deadline-details.ts';
import { list, paragraphs, plain } from './markdown.ts';
import { isSamePlace, type HoverContext } from './subject.ts';

/** Occurrences listed of one event. */
const MOST_DATES = 8;
/** Duties listed that hang on one name. */
const MOST_USERS = 8;
const SETTLED = new Set<Standing>(['done', 'missed', 'waived']);
const STATUS = { held: 'held', planned: 'planned', 'by rule': 'by its rule' } as const;

/**
 * What a name that time can hang on stands for: an event with its known dates; a deadline, a review or a step of the dispute
 * ladder with its computed ones and how they are reckoned; and what hangs on it. `written` is its declaration as the author
 * wrote it.
 */
export function anchorHover(name: string, written: string, { agreements, query, environment }: HoverContext): string | undefined {
    for (const agreement of agreements) {
        const about = findExplainables(agreement, name).find(found => found.name === name && !found.sentences);
        if (about) {
            return anchorDetails(agreement, explain(agreement, about, query, undefined, environment), written);
        }
    }
    return undefined;
}

function anchorDetails(agreement: Agreement, { about, occurrences, deadlines }: Explanation, written: string): string {
    const own = deadlines.filter(({ place }) => isSamePlace(place, about.place));
    const event = agreement.events.find(each => about.kind === 'event' && each.name === about.name);
    const dates = occurrences.map(
        ({ date, at, status }) => `${formatDate(date)}${at === undefined ? '' : `, ${formatTime(at)}`} (${STATUS[status]})`,
    );
    return paragraphs(
        `**${plain(about.name)}** ${plain(about.title ?? '')}`.trim(),
        `*${plain(written)}*`,
        event?.of ? `Of ${plain(listInWords(namesOf(event.of)))}` : undefined,
        event &&
            (dates.length > 0
                ? `Known dates:\n${list(dates, MOST_DATES)}`
                : 'No date is known in the coming year: plan one in the history.'),
        deadlineDetails(own),
        users(deadlines.filter(deadline => !own.includes(deadline))),
    );
}

/** What hangs on a name: of each duty the next date that is still to be kept, or else its last. */
function users(deadlines: readonly ComputedDeadline[]): string | undefined {
    const bySentence = new Map<string, ComputedDeadline>();
    for (const deadline of deadlines) {
        const {
            place: { uri, range },
        } = deadline;
        const key = `${uri} ${range.start.line} ${range.start.character}`;
        const known = bySentence.get(key);
        if (!known || SETTLED.has(known.standing)) {
            bySentence.set(key, deadline);
        }
    }
    const lines = [...bySentence.values()].map(deadline => {
        const { clause, owners, ownersJoined, action } = deadline;
        return `${plain([clause, listInWords(owners, ownersJoined), action].filter(Boolean).join(' '))}: ${deadlineLine(deadline)}`;
    });
    return lines.length === 0 ? undefined : `What hangs on it:\n${list(lines, MOST_USERS)}`;
}
