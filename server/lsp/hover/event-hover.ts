import { computeNamedDeadline, formatDate, formatTime, knownOccurrences, listInWords, namesOf, type Agreement } from '../../../language/domain/index.ts';
import { deadlineDetails } from './deadline-words.ts';
import { list, paragraphs, plain } from './markdown.ts';
import { deadlinesAt, type HoverContext } from './subject.ts';

/** Occurrences listed of one event. */
const MOST_DATES = 8;
const STATUS = { 'held': 'held', 'planned': 'planned', 'by rule': 'by its rule' } as const;

/**
 * What a name that time can hang on stands for: an event with its known dates, a deadline with its computed ones, a
 * review, a step of the dispute ladder. `written` is its declaration as the author wrote it.
 */
export function anchorHover(name: string, written: string, context: HoverContext): string | undefined {
    for (const agreement of context.agreements) {
        const found = eventHover(agreement, name, written, context) ?? deadlineHover(agreement, name, written, context)
            ?? reviewOrStepHover(agreement, name, written, context);
        if (found) {
            return found;
        }
    }
    return undefined;
}

function eventHover(agreement: Agreement, name: string, written: string, { query }: HoverContext): string | undefined {
    const event = agreement.events.find(each => each.name === name);
    if (!event) {
        return undefined;
    }
    const known = knownOccurrences(agreement, name, query);
    const dates = known.map(({ date, at, status }) => `${formatDate(date)}${at === undefined ? '' : `, ${formatTime(at)}`} (${STATUS[status]})`);
    const who = event.of ? `Of ${plain(listInWords(namesOf(event.of)))}` : undefined;
    return paragraphs(`**${plain(name)}** ${plain(event.title ?? '')}`.trim(), quoted(written), who,
        dates.length > 0 ? `Known dates:\n${list(dates, MOST_DATES)}` : 'No date is known in the coming year: plan one in the history.');
}

function deadlineHover(agreement: Agreement, name: string, written: string, { query }: HoverContext): string | undefined {
    return agreement.deadlines.some(each => each.name === name)
        ? paragraphs(`**${plain(name)}**`, quoted(written), deadlineDetails(computeNamedDeadline(agreement, name, query))) : undefined;
}

function reviewOrStepHover(agreement: Agreement, name: string, written: string, context: HoverContext): string | undefined {
    const found = [...agreement.reviews, ...agreement.disputeSteps].find(each => each.name === name);
    return found && paragraphs(`**${plain(name)}** ${plain(found.title ?? '')}`.trim(), quoted(written), deadlineDetails(deadlinesAt(context, found.place)));
}

function quoted(written: string): string {
    return `*${plain(written)}*`;
}
