import { tellTrace, type ComputedDeadline } from '../../../language/domain/index.ts';
import { dueAndStanding, occurrenceWords } from '../../deadline-words.ts';
import { nextOf } from '../dates/dates.ts';
import { list, numberedList, paragraphs, plain } from './markdown.ts';

/** Dates shown of one repeating deadline. */
const MOST_DATES = 6;
/** Days passed over that are shown of one step. */
const MOST_DAYS = 14;

/** Dates of deadlines that are one sentence's or one name's, and how the first of them that is still to be done is reckoned. */
export function deadlineDetails(deadlines: readonly ComputedDeadline[]): string | undefined {
    const first = nextOf(deadlines);
    if (!first) {
        return undefined;
    }
    const isFirst = first === deadlines[0];
    const which = deadlines.length === 1 ? 'it' : isFirst ? 'the first of them' : plain(dueAndStanding(first));
    return paragraphs(list(deadlines.map(deadlineLine), MOST_DATES), `How ${which} is reckoned:`, traceList(first));
}

/** `Thu 7 January 2027: due in 46 days (for Board of Thu 14 January 2027)`. */
export function deadlineLine(deadline: ComputedDeadline): string {
    const occurrence = deadline.occurrence?.on === deadline.date ? '' : occurrenceWords(deadline);
    return plain(dueAndStanding(deadline)) + (occurrence === '' ? '' : ` (${plain(occurrence)})`);
}

/** The steps of a reckoning as a numbered list; below each step the days that it passed over. */
function traceList(deadline: ComputedDeadline): string {
    return numberedList(
        tellTrace(deadline).map(({ text, notCounted }) => ({
            item: plain(text),
            below:
                notCounted.length === 0
                    ? undefined
                    : list(
                          notCounted.map(day => `not counted: ${plain(day)}`),
                          MOST_DAYS,
                      ),
        })),
    );
}
