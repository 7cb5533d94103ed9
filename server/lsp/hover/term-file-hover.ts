import { formatDay, formatRange, termCalled, type SchoolTerm, type TermFileReading } from '../../../language/domain/index.ts';
import { list, paragraphs, plain } from './markdown.ts';

/** Lines shown of terms, and of single days. */
const MOST_LINES = 9;

/** What a calendar takes from an .ics file: its terms with their breaks, in-service days and other days without school. */
export function termFileHover({ terms, inServiceDays, closures, notUnderstood }: TermFileReading): string {
    const days = [
        ...inServiceDays.map(({ day, reason }) => ({ first: day, words: `${formatDay(day)}: ${plain(reason)}` })),
        ...closures.map(({ first, last, reason }) => ({ first, words: `${formatRange(first, last)}: ${plain(reason)}` })),
    ].sort((a, b) => a.first - b.first);
    return paragraphs(
        terms.length === 0
            ? 'No school term is read from this file.'
            : `School terms read from this file:\n${list(terms.map(termWords), MOST_LINES)}`,
        days.length === 0
            ? undefined
            : `Days of term without school:\n${list(
                  days.map(({ words }) => words),
                  MOST_LINES,
              )}`,
        notUnderstood.length === 0
            ? undefined
            : `Not understood, and not counted: ${notUnderstood.length === 1 ? 'one entry' : `${notUnderstood.length} entries`}.`,
    );
}

function termWords({ name, first, last, breaks }: SchoolTerm): string {
    const without = breaks.map(each => formatRange(each.first, each.last)).join(' and ');
    return plain(`${termCalled(name)}: ${formatRange(first, last)}${without === '' ? '' : `, without ${without}`}`);
}
