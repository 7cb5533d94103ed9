import { AstUtils, type AstNode } from 'langium';
import type { WrittenDate } from '../../domain/index.ts';
import { formatDate, formatPlainDay } from '../../domain/time/format-date.ts';
import { parseWrittenDate, readDate, weekdayMismatch } from '../../domain/time/written-date.ts';
import type { Between, DateValue, FinancialYear, WorkingHours, YearlyPoint } from '../../generated/ast.ts';
import type { Finding } from '../finding.ts';
import { placeBetween, placeOf } from '../places.ts';
import { withoutInnerQuotations } from '../prose.ts';
import { MONTH } from '../prose/calendar-words.ts';
import type { DocumentCheck, NodeCheck } from './check.ts';
import { misspeltMonths } from './misspelt-months.ts';

/** A date names one day, month or year that exists, and its weekday is the day's own. */
export const datesMustNameADay: NodeCheck<DateValue> = node =>
    node.text === undefined ? [] : (monthFirst(node) ?? problemsOf(parseWrittenDate(node.text, placeOf(node))));

/** "June 27, 2026": a month with a day, read as a month of a short year, and the year behind it. */
function monthFirst(node: DateValue): Finding[] | undefined {
    const text = node.$cstNode && /^[A-Z]\w+\s+\d{1,2}$/.test(node.text) ? AstUtils.getDocument(node).textDocument.getText() : undefined;
    const year = text === undefined ? undefined : /^,?\s+(\d{4})(?!\w)/.exec(text.slice(node.$cstNode!.end, node.$cstNode!.end + 20));
    const [month, day] = node.text.split(/\s+/);
    const read = year ? readDate(`${day} ${month} ${year[1]}`) : undefined;
    if (!read || !('date' in read)) {
        return undefined;
    }
    const written = formatPlainDay(read.date.first);
    const place = placeBetween(AstUtils.getDocument(node), node.$cstNode!.offset, node.$cstNode!.end + year![0].length);
    return [
        {
            rule: 'date/ambiguous',
            place,
            message: `Here the month comes before the day. Write ${written}.`,
            data: { kind: 'rewrite', options: [{ title: `Write ${written}`, text: written, isSafe: true }] },
        },
    ];
}

/** A date moves to a working day or not at all. */
export const datesMustMoveToWorkingDays: NodeCheck<AstNode & { roll?: string; rollTo?: string }> = node => {
    const unit = node.rollTo?.replace(/\s+/g, ' ');
    if (unit === undefined || unit === 'working day') {
        return [];
    }
    return [
        {
            rule: 'time/not-a-working-day',
            place: placeOf(node, 'rollTo'),
            message: `A date can move to the ${node.roll} working day, not to the ${node.roll} ${unit}. Write 'working day', or leave this out.`,
        },
    ];
};

/** What is wrong with a date as it is written; a blank is not. */
export function problemsOf(written: WrittenDate): Finding[] {
    const { place, text } = written;
    if (!('problem' in written)) {
        return weekdayFinding(written);
    }
    switch (written.problem) {
        case 'ambiguous':
            return [ambiguous(written)];
        case 'no-such-day':
            return [
                { rule: 'date/no-such-day', place, message: `There is no such day as ${shortened(text)}. Check the day and the month.` },
            ];
        case 'out-of-range':
            return [{ rule: 'date/out-of-range', place, message: `${shortened(text)} lies outside the years 1 to 9999. Check the year.` }];
        case 'blank':
            return [];
    }
}

function ambiguous({ text, place, ...written }: WrittenDate): Finding {
    const readings =
        'readings' in written
            ? written.readings.map(date => (date.precision === 'day' ? formatPlainDay(date.first) : formatDate(date)))
            : [];
    const written_out =
        readings.length > 1
            ? `can mean ${readings.join(' or ')}. Write the month as a word`
            : `is written in figures, whose order differs between countries. Write ${readings[0]}`;
    return {
        rule: 'date/ambiguous',
        place,
        message: `${text} ${written_out}.`,
        data: {
            kind: 'rewrite',
            options: readings.map(reading => ({
                title: `Write ${reading}`,
                text: reading,
                isSafe: readings.length === 1 && /\d{4}/.test(text),
            })),
        },
    };
}

function weekdayFinding(written: WrittenDate): Finding[] {
    const right = weekdayMismatch(written);
    if (!right || !('weekday' in written)) {
        return [];
    }
    const day = formatPlainDay(written.date.first);
    return [
        {
            rule: 'date/weekday-mismatch',
            place: written.place,
            message: `${day} is a ${right}, not a ${written.weekday}. Correct the weekday or the date.`,
            data: {
                kind: 'rewrite',
                options: [
                    { title: `Write ${right} ${day}`, text: `${right} ${day}` },
                    { title: `Write ${day} without a weekday`, text: day },
                ],
            },
        },
    ];
}

function shortened(text: string): string {
    return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}

const DATE_IN_PROSE = new RegExp(
    `(?:\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\s+\\d{4}\\b`,
    'g',
);
/** A day that no year has, without its year. */
const IMPOSSIBLE =
    /\b(?:3[01](?:th|st)?\s+(?:of\s+)?(?=February)|31(?:st)?\s+(?:of\s+)?(?=April|June|September|November))(February|April|June|September|November)\b(?!,?\s+\d{4})/g;
// Three figures behind "version" or "room" are no date.
const FIGURES_IN_PROSE =
    /(?<![\w./-]|\b(?:versions?|clauses?|sections?|paragraphs?|no\.|number|room)\s)\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d{2})(?![\w/]|\.\d)/gi;

/** The agreement's own words name days that there are and weekdays rightly too, and no date that can be read in two ways. */
export const datesInTextMustNameADay: DocumentCheck = ({ document, parts }) =>
    parts.quotations.flatMap(({ start, text }) => {
        if (!/\d/.test(text)) {
            return [];
        }
        const own = withoutInnerQuotations(text);
        const written = (match: RegExpMatchArray): WrittenDate =>
            parseWrittenDate(match[0], placeBetween(document, start + match.index!, start + match.index! + match[0].length));
        const inWords = [...own.matchAll(DATE_IN_PROSE)].map(written).flatMap(date => problemsOf(date));
        const figures = [...own.matchAll(FIGURES_IN_PROSE)]
            .map(written)
            .filter(date => 'problem' in date && date.problem === 'ambiguous' && date.readings.length > 1)
            .map((date): Finding => ({ ...ambiguous(date), severity: 'info' }));
        const impossible = [...own.matchAll(IMPOSSIBLE)].map(({ 0: words, 1: month, index }): Finding => {
            const last = `${month === 'February' ? 28 : 30} ${month}`;
            return {
                rule: 'date/no-such-day',
                place: placeBetween(document, start + index, start + index + words.length),
                message: `There is no such day as ${words}. Check the day and the month.`,
                data: { kind: 'rewrite', options: [{ title: `Write ${last}`, text: last }] },
            };
        });
        return [...inWords, ...impossible, ...figures, ...misspeltMonths(own, start, document)];
    });

/** The day on which a financial year starts is a day of every year. */
export const financialYearsMustStartOnADay: NodeCheck<FinancialYear> = node => {
    if (node.day === undefined || 'date' in readDate(`${node.day} 2023`)) {
        return [];
    }
    return [
        {
            rule: 'date/no-such-day',
            place: placeOf(node, 'day'),
            message: `Not every year has a ${node.day}. Check the day and the month.`,
        },
    ];
};

/** A day that comes each year is a day of some year. */
export const daysOfYearMustExist: NodeCheck<YearlyPoint> = node => {
    if (node.day === undefined || 'date' in readDate(`${node.day} 2024`)) {
        return [];
    }
    return [
        {
            rule: 'date/no-such-day',
            place: placeOf(node, 'day'),
            message: `There is no such day as ${node.day}. Check the day and the month.`,
        },
    ];
};

/** Days and months come each year, and only terms have a name. */
export const periodsMustHaveWhatIsNamed: NodeCheck<AstNode & { period?: string; day?: string; month?: string; term?: string }> = node => {
    const { period, term } = node;
    const named = node.month ?? (node.$type === 'YearlyPoint' ? node.day : undefined);
    const isYear = /years?$/.test(period ?? 'year');
    if (named !== undefined && !isYear) {
        return [
            {
                rule: 'date/no-such-day',
                place: placeOf(node, 'period'),
                message: `${named} comes once a year. Write 'each year', 'each financial year' or 'each school year'.`,
            },
        ];
    }
    if (term === undefined || period === undefined || /^terms?$/.test(period)) {
        return [];
    }
    return [
        {
            rule: 'date/no-such-day',
            place: placeOf(node, 'term'),
            message: `Only school terms go by a name, as in 'the autumn term'. Write which ${period} is meant.`,
        },
    ];
};

/** The times between which something is to take place are times of the clock. */
export const clockTimesMustExist: NodeCheck<Between> = node =>
    (['fromTime', 'untilTime'] as const).flatMap(end => timesIn(node, end, node[end]));

/** So are those between which a calendar has its working hours. */
export const workingHoursMustExist: NodeCheck<WorkingHours> = node =>
    (['from', 'until'] as const).flatMap(end => timesIn(node, end, node[end]));

function timesIn(node: AstNode, property: string, time: string | undefined): Finding[] {
    return time === undefined ? [] : timeFindings(time, placeOf(node, property));
}

/** What is wrong with a clock time such as `25:10`, if anything. */
export function timeFindings(time: string, place: Finding['place']): Finding[] {
    const [hours, minutes] = time.split(':').map(Number) as [number, number];
    if (time === 'noon' || (hours < 24 && minutes < 60)) {
        return [];
    }
    return [
        {
            rule: 'time/no-such-time',
            place,
            message: `There is no ${time} on the clock. Hours run from 00 to 23, minutes from 00 to 59.`,
        },
    ];
}
