import type { AstNode } from 'langium';
import { addMonths, type CivilDate } from '../../domain/index.ts';
import { formatPlainDay } from '../../domain/time/format-date.ts';
import { readDate } from '../../domain/time/written-date.ts';
import {
    isDatePoint,
    isEntryOn,
    isStarts,
    type Between,
    type DateValue,
    type DayRange,
    type EntryUntil,
    type From,
    type InForce,
    type WorkingHours,
} from '../../generated/ast.ts';
import { clockTimeIn } from '../../model/durations.ts';
import type { Finding } from '../finding.ts';
import { placeBetween, placeOf } from '../places.ts';
import type { NodeCheck, TextContext } from './check.ts';
import { sayWhen } from './say-when.ts';

/** A closure, a term or a break begins before it ends. */
export const dayRangesMustRunForwards: NodeCheck<DayRange> = ({ from, until }, context) => rangeFindings(from, until, context);

/** So does a stretch of dates in a sentence, and one of clock times goes over midnight only on purpose. */
export const stretchesMustRunForwards: NodeCheck<Between> = (node, context) => [
    ...rangeFindings(node.fromDate, node.untilDate, context),
    ...clockRange(node, 'fromTime', 'untilTime', context),
];

/** So do the working hours of a calendar. */
export const workingHoursMustRunForwards: NodeCheck<WorkingHours> = (node, context) => clockRange(node, 'from', 'until', context);

/** So does `from ... until ...` between two dates. */
export const fromMustComeBeforeUntil: NodeCheck<From> = ({ from, until }, context) =>
    isDatePoint(from) && isDatePoint(until) ? rangeFindings(from.date, until.date, context) : [];

/** So does what the history says of something that lasted. */
export const historyMustRunForwards: NodeCheck<EntryUntil> = (node, context) => {
    const on = node.$container.tails.find(isEntryOn);
    return rangeFindings(on?.date, node.until, context);
};

/** An agreement does not end before it starts. */
export const agreementsMustStartBeforeTheyEnd: NodeCheck<InForce> = node => {
    const starts = node.$container.details.find(isStarts)?.date;
    const [first, last] = [dateOf(starts), dateOf(node.date)];
    if (!first || !last || last.last >= first.first) {
        return [];
    }
    return [
        {
            rule: 'date/backwards',
            place: placeOf(node, 'date'),
            message: `The agreement ends ${sayWhen(last)}, before it starts ${sayWhen(first)}. Correct one of the two dates.`,
            related: [{ place: placeOf(starts!), message: 'When it starts' }],
        },
    ];
};

function dateOf(node: DateValue | undefined): CivilDate | undefined {
    const reading = node?.text === undefined ? undefined : readDate(node.text);
    return reading && 'date' in reading ? reading.date : undefined;
}

function rangeFindings(from: DateValue | undefined, until: DateValue | undefined, { document }: Pick<TextContext, 'document'>): Finding[] {
    const [first, last] = [dateOf(from), dateOf(until)];
    if (!first || !last || last.last >= first.first || !from?.$cstNode || !until?.$cstNode) {
        return [];
    }
    const nextYear = inTheNextYear(first, last);
    const swap = {
        title: 'Swap the two dates',
        edits: [
            { range: from.$cstNode.range, newText: until.$cstNode.text },
            { range: until.$cstNode.range, newText: from.$cstNode.text },
        ],
    };
    return [
        {
            rule: 'date/backwards',
            place: placeBetween(document, from.$cstNode.offset, until.$cstNode.end),
            message: `This ends ${sayWhen(last)}, before it begins ${sayWhen(first)}. Swap the two dates, or correct one of them.`,
            data: {
                kind: 'edits',
                fixes: [
                    ...(nextYear === undefined
                        ? []
                        : [{ title: `End on ${nextYear}`, edits: [{ range: until.$cstNode.range, newText: nextYear }] }]),
                    swap,
                ],
            },
        },
    ];
}

/** `24 December 2026 until 1 January 2026`: the turn of the year was forgotten, and swapped they would claim most of a year. */
function inTheNextYear(first: CivilDate, last: CivilDate): string | undefined {
    const later = first.precision === 'day' && last.precision === 'day' ? addMonths(last.first, 12) : undefined;
    return later !== undefined && later >= first.first && later - first.first < first.first - last.first
        ? formatPlainDay(later)
        : undefined;
}

/** From the evening until the morning is plainly a night, in minutes of the day: 17:00 and 09:00. */
const EVENING = 1020;
const MORNING = 540;

function clockRange<K extends string>(
    node: AstNode & { [key in K]?: string },
    start: K,
    end: K,
    { document }: Pick<TextContext, 'document'>,
): Finding[] {
    const [from, until] = [node[start], node[end]];
    const [first, last] = [clockTimeIn(from), clockTimeIn(until)];
    if (first === undefined || last === undefined || first < last || (first >= EVENING && last <= MORNING)) {
        return [];
    }
    const ranges = [placeOf(node, start).range, placeOf(node, end).range] as const;
    const { textDocument } = document;
    const place = placeBetween(document, textDocument.offsetAt(ranges[0].start), textDocument.offsetAt(ranges[1].end));
    if (first === last) {
        return [
            {
                rule: 'time/backwards',
                severity: 'warning',
                place,
                message: `There is no time between ${from} and ${until}. Correct one of the two.`,
            },
        ];
    }
    return [
        {
            rule: 'time/backwards',
            place,
            message: `Between ${from} and ${until} lies midnight: it ends on the day after it begins. If that is not meant, swap the two times.`,
            data: {
                kind: 'edits',
                fixes: [
                    {
                        title: 'Swap the two times',
                        edits: [
                            { range: ranges[0], newText: until! },
                            { range: ranges[1], newText: from! },
                        ],
                    },
                ],
            },
        },
    ];
}
