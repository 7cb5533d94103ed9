import { AstUtils } from 'langium';
import { formatPlainDay } from '../../../domain/time/format-date.ts';
import { dayInRange } from '../../../domain/time/civil-date.ts';
import { readDate } from '../../../domain/time/written-date.ts';
import {
    isAgreement,
    isAtLeast,
    isClause,
    isClosure,
    isDatePoint,
    isDayRange,
    isEvent,
    isInForce,
    isInServiceDay,
    isNamedEntry,
    isReviewCadence,
    isSentence,
    type Document,
} from '../../../generated/ast.ts';
import type { RuleId } from '../../catalogue.ts';
import { insertAt, type RuleFixer } from '../fix.ts';
import { insertBeforeClosingBrace, insertElement, nodeAt } from '../layout.ts';
import { removing, removingWithJoint, replacing, textAt } from './edits.ts';

/** The last day that a month has, for a day that it has not. */
const lastDayOfItsMonth: RuleFixer = ({ range }, document) => {
    const written = /^(?:[A-Z]\w+day,?\s+)?(\d{1,2})\s+([A-Z]\w+)\s+(\d{4})$/.exec(textAt(range, document));
    if (!written) {
        return [];
    }
    const [, , month, year] = written;
    const dates = [31, 30, 29, 28].map(day => readDate(`${day} ${month} ${year}`)).filter(read => 'date' in read);
    const last = dates[0] && 'date' in dates[0] ? formatPlainDay(dates[0].date.first) : undefined;
    return last === undefined ? [] : [{ title: `Write ${last}`, edits: [{ range, newText: last }] }];
};

/** A year in which one digit too many was typed, without each digit in turn. */
const shorterYear: RuleFixer = ({ range }, document) => {
    const written = textAt(range, document);
    const year = /\d{5}$/.exec(written)?.[0];
    const digits = [...(year ?? '')];
    // A digit that stands there twice is the likeliest to be one too many.
    const typedTwice = digits.findIndex((digit, i) => digit === digits[i + 1]);
    const years = new Set([typedTwice, ...digits.keys()].filter(i => i >= 0).map(i => digits.toSpliced(i, 1).join('')));
    return [...years]
        .filter(other => /^(?:19|20)\d{2}$/.test(other))
        .map(other => written.replace(/\d{5}$/, other))
        .filter(date => 'date' in readDate(date))
        .map(date => ({ title: `Write ${date}`, edits: [{ range, newText: date }] }));
};

/** A closure of many years ends in the year in which it begins. */
const endInItsYear: RuleFixer = ({ range }, document) => {
    const days = nodeAt(document, range, isClosure)?.range;
    const until = days?.until;
    const year = /\d{4}$/.exec(days?.from.text ?? '')?.[0];
    const text = year && until?.text.replace(/^\w+day,?\s+/, '').replace(/\d{4}$/, year);
    const [from, end] = [days?.from.text ?? '', text ?? ''].map(date => readDate(date));
    const isForwards = from && end && 'date' in from && 'date' in end && from.date.first <= end.date.first;
    return text && until?.$cstNode && isForwards && text !== until.text
        ? [{ title: `Let it end on ${text}`, edits: [replacing(until.$cstNode, text)] }]
        : [];
};

const moveToWorkingDay: RuleFixer = ({ range }) => [{ title: "Write 'working day'", edits: [{ range, newText: 'working day' }] }];

/** A number that cannot be meant waits to be filled in; of days that a month has not the last one is taken. */
const leaveNumberBlank: RuleFixer = ({ range }, document) => {
    const number = textAt(range, document);
    if (/^\d+(?:st|nd|rd|th)$/.test(number)) {
        return [{ title: "Write 'last'", edits: [{ range, newText: 'last' }] }];
    }
    return /^\w+$/.test(number) ? [{ title: 'Put a blank there to fill in', edits: [{ range, newText: '____' }] }] : [];
};

/** As many as there are. */
const asManyAsThereAre: RuleFixer = ({ range }, document) => {
    const text = textAt(range, document);
    const shorter = text.replace(/\bat\s+least\s+\w+\s+of\s+/, text.includes('agreement') ? 'all of ' : '');
    return shorter === text ? [] : [{ title: `Write ${shorter.replace(/\s+/g, ' ')}`, edits: [{ range, newText: shorter }] }];
};

/** A term ends the day before the next one begins. */
const endTermBeforeNext: RuleFixer = ({ range, related }, document) => {
    const [a, b] = [range, related[0]].map(place => place && nodeAt(document, place, isDayRange));
    const days = [a, b].map(term => term && [term.from, term.until ?? term.from].map(date => readDate(date.text)));
    const [first, second] = days.map(pair => pair?.map(read => ('date' in read ? read.date : undefined)));
    if (!a || !b || !first?.[0] || !first[1] || !second?.[0] || !second[1]) {
        return [];
    }
    const [earlier, later] =
        first[0].first < second[0].first
            ? [
                  { node: a, date: first[0] },
                  { node: b, date: second[0] },
              ]
            : [
                  { node: b, date: second[0] },
                  { node: a, date: first[0] },
              ];
    const end = dayInRange(later.date.first - 1);
    const until = earlier.node.until?.$cstNode;
    return until && end !== undefined && end > earlier.date.first
        ? [{ title: `End the earlier one on ${formatPlainDay(end)}`, edits: [replacing(until, formatPlainDay(end))] }]
        : [];
};

/** A break in the year of its term, or no break. */
const breakInYearOfTerm: RuleFixer = ({ range, related }, document) => {
    const [days, term] = [range, related[0]].map(place => place && nodeAt(document, place, isDayRange));
    const years = term && [...textAt(term.$cstNode!.range, document).matchAll(/\b\d{4}\b/g)].map(([year]) => year);
    const text = textAt(range, document);
    const moved = [...new Set(years)].map(year => text.replace(/\b\d{4}\b/g, year)).filter(other => other !== text);
    return [
        ...moved
            .filter(other => isWithin(other, textAt(term!.$cstNode!.range, document)))
            .map(other => ({ title: `Write ${other.replace(/\s+/g, ' ')}`, edits: [{ range, newText: other }] })),
        ...removingWithJoint(
            'Remove this break',
            days?.$cstNode && {
                offset: document.textDocument.getText().lastIndexOf('half-term', days.$cstNode.offset),
                end: days.$cstNode.end,
            },
            document,
        ),
    ];
};

function isWithin(inner: string, outer: string): boolean {
    const bounds = [inner, outer].map(text =>
        text
            .split(/\s+until\s+/)
            .map(date => readDate(date))
            .map(read => ('date' in read ? read.date.first : Number.NaN)),
    );
    const [[from, until], [start, end]] = bounds as [[number, number?], [number, number?]];
    return from >= start && (until ?? from) <= (end ?? start);
}

const removeInServiceDay: RuleFixer = ({ range }, document) =>
    removing('Remove this day', nodeAt(document, range, isInServiceDay), document);

/** Papers come in as much earlier as it takes to send them out. */
const askEarlier: RuleFixer = ({ range, related }, document) => {
    const [due, out] = [range, related[0]].map(place => place && nodeAt(document, place, isAtLeast));
    const amount = due?.$cstNode && /\b\d+\b/.exec(due.$cstNode.text);
    const after = Number(/\b\d+\b/.exec(out?.$cstNode?.text ?? '')?.[0]);
    if (!amount || Number.isNaN(after) || due!.unit !== out!.unit) {
        return [];
    }
    const start = due!.$cstNode!.offset + amount.index;
    const place = { start: document.textDocument.positionAt(start), end: document.textDocument.positionAt(start + amount[0].length) };
    return [{ title: `Ask for it ${after + 5} ${due!.unit} before`, edits: [{ range: place, newText: String(after + 5) }] }];
};

/** Two dates of a sentence change places. */
const swapDates: RuleFixer = ({ range }, document) => {
    const sentence = nodeAt(document, range, isSentence);
    const dates = sentence
        ? AstUtils.streamAllContents(sentence)
              .filter(isDatePoint)
              .map(point => point.$cstNode!)
              .toArray()
        : [];
    return dates.length === 2
        ? [{ title: 'Swap the two dates', edits: [replacing(dates[0]!, dates[1]!.text), replacing(dates[1]!, dates[0]!.text)] }]
        : [];
};

/** The clause goes on after the end. */
const letClauseContinue: RuleFixer = ({ range }, document) => {
    const number = nodeAt(document, range, isClause)?.number;
    if (number === undefined) {
        return [];
    }
    return [
        {
            title: `Let clause ${number} continue after the end`,
            edits: [insertElement(`clause "After the end" {\n    clause ${number} continues after the end\n}`, AFTER_CLAUSES, document)],
        },
    ];
};
const AFTER_CLAUSES: ReadonlySet<Document['elements'][number]['$type']> = new Set([
    'Agreement',
    'Party',
    'Section',
    'Clause',
    'Event',
    'Deadline',
    'Calendar',
]);

/** The first review on the last day of the agreement. */
const reviewByTheEnd: RuleFixer = ({ range, related }, document) => {
    const end = related[0] && /until\s+(.+)$/.exec(textAt(related[0], document))?.[1];
    return end === undefined ? [] : [{ title: `Hold it on ${end}`, edits: [{ range, newText: end }] }];
};

const keepOneRhythm: RuleFixer = ({ range }, document) =>
    removingWithJoint('Remove this rhythm', nodeAt(document, range, isReviewCadence)?.$cstNode, document);

/** What has not happened yet is planned. */
const planIt: RuleFixer = ({ range }, document) => {
    const entry = nodeAt(document, range, isNamedEntry);
    const verb =
        entry?.verb === 'held' || entry?.verb === 'happened' ? /\b(?:held|happened)\s+(?:on|from)\b/.exec(entry.$cstNode!.text) : null;
    if (!verb) {
        return [];
    }
    const start = entry!.$cstNode!.offset + verb.index;
    const place = { start: document.textDocument.positionAt(start), end: document.textDocument.positionAt(start + verb[0].length) };
    return [{ title: "Write 'planned for'", edits: [{ range: place, newText: 'planned for' }] }];
};

const removeEntry: RuleFixer = ({ range }, document) => removing('Remove this line', nodeAt(document, range, isNamedEntry), document);

/** When a meeting takes place of which nothing says so. */
const sayHowOften: RuleFixer = ({ range }, document) => {
    const event = nodeAt(document, range, isEvent);
    if (event?.$cstNode) {
        return ['at any time', 'once a month', 'once a quarter', 'once a year'].map(time => ({
            title: `Add: ${time}`,
            edits: [insertAt(document, event.$cstNode!.end, `, ${time}`)],
        }));
    }
    return [];
};

/** An agreement that has ended says so. */
const sayItHasEnded: RuleFixer = ({ range }, document) => {
    const agreement = nodeAt(document, range, isInForce)?.$container;
    const edit =
        isAgreement(agreement) && !agreement.details.some(({ $type }) => $type === 'State')
            ? insertBeforeClosingBrace(agreement, 'state ended', document)
            : undefined;
    return edit ? [{ title: "Say 'state ended' in its head", edits: [edit] }] : [];
};

/** A clock time that no clock shows: the last minute of that day. */
const lastMinute: RuleFixer = ({ range }, document) =>
    /^24:/.test(textAt(range, document)) ? [{ title: 'Write 23:59', edits: [{ range, newText: '23:59' }] }] : [];

/** Fixes about dates, times and what follows from them. */
export const TIME_FIXES: Partial<Record<RuleId, RuleFixer>> = {
    'date/no-such-day': lastDayOfItsMonth,
    'date/out-of-range': shorterYear,
    'calendar/no-working-day': endInItsYear,
    'time/not-a-working-day': moveToWorkingDay,
    'time/no-such-time': lastMinute,
    'number/out-of-range': leaveNumberBlank,
    'number/more-than-there-are': asManyAsThereAre,
    'calendar/overlapping-terms': endTermBeforeNext,
    'calendar/break-outside-term': breakInYearOfTerm,
    'calendar/in-service-outside-terms': removeInServiceDay,
    'deadline/chain-infeasible': askEarlier,
    'deadline/contradiction': swapDates,
    'deadline/after-end': letClauseContinue,
    'deadline/never-computed': sayHowOften,
    'review/after-end': reviewByTheEnd,
    'review/disagreement': keepOneRhythm,
    'history/in-the-future': planIt,
    'history/contradiction': removeEntry,
    'term/ended': sayItHasEnded,
};
