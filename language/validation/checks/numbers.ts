import type { AstNode } from 'langium';
import type { AtLeast, ClockPoint, ClockTail, EntryAt, NoticeTail, NthPoint, Within } from '../../generated/ast.ts';
import type { Finding } from '../finding.ts';
import { numberIn, unitIn } from '../../model/durations.ts';
import { placeOf } from '../places.ts';
import type { NodeCheck } from './check.ts';
import { timeFindings } from './dates.ts';
import { daysIn } from './lengths.ts';

/** The most of each unit that still makes sense: a thousand years of it. Units not listed are years or fractions of one. */
const MOST: Readonly<Record<string, number>> = {
    hour: 8_766_000,
    day: 365_250,
    'clear day': 365_250,
    'calendar day': 365_250,
    'working day': 261_000,
    'clear working day': 261_000,
    'school day': 195_000,
    'clear school day': 195_000,
    'financial quarter': 4_000,
    week: 52_178,
    month: 12_000,
    quarter: 4_000,
    term: 3_000,
    'half-term': 6_000,
};
const MOST_YEARS = 1_000;
const MOST_TIMES = 10_000;

/** Numbers and lengths of time are neither zero nor beyond sense. */
export const numbersMustMakeSense: NodeCheck<AstNode & { amount?: string; unit?: string }> = node =>
    node.amount === undefined ? [] : numberFindings(node, 'amount', node.amount, node.unit);

/** Nobody waits so many years, nor gives so long a notice. */
const LONGEST_LIMIT = 10;

/** A limit of 900 weeks is most likely a slip of the pen. */
export const limitsMustBePlausible: NodeCheck<Within | AtLeast | NoticeTail> = node => {
    const spans = node.$type === 'AtLeast' ? (node.unit === undefined ? [] : [node]) : (node.length?.spans ?? []);
    const years = spans.reduce((sum, { amount, unit }) => sum + (numberIn(amount) ?? 0) * daysIn(unitIn(unit) ?? ''), 0) / 365;
    const [first] = spans;
    if (
        !first ||
        years <= LONGEST_LIMIT ||
        spans.some(({ amount = '', unit }) => numberFindings(first, 'amount', amount, unit).length > 0)
    ) {
        return [];
    }
    const about = /year/.test(first.unit ?? '') ? '' : `, about ${Math.round(years)} years`;
    return [
        {
            rule: 'number/out-of-range',
            severity: 'warning',
            place: placeOf(first, 'amount'),
            message: `${lengthOf(spans)}${about}: nobody waits so long. Check the number and its unit.`,
        },
    ];
};

function lengthOf(spans: readonly { amount?: string; unit?: string }[]): string {
    return spans.map(({ amount, unit }) => `${amount} ${unit}`).join(' and ');
}

/** A group has at least one member at any time, and consent needs at least one who gives it. */
export const memberCountsMustMakeSense: NodeCheck<AstNode & { atLeast?: string }> = node =>
    node.atLeast === undefined ? [] : numberFindings(node, 'atLeast', node.atLeast, undefined);

/** `0 times` and `400 times` extensions are slips of the pen. */
export const timesMustMakeSense: NodeCheck<AstNode & { times?: string }> = node =>
    node.times === undefined ? [] : numberFindings(node, 'times', node.times.replace(/\s*times$/, ''), undefined);

function numberFindings(node: AstNode, property: string, written: string, unit: string | undefined): Finding[] {
    if (!/^\d+$/.test(written)) {
        return [];
    }
    const value = Number(written);
    if (value === 0) {
        return [
            {
                rule: 'number/out-of-range',
                place: placeOf(node, property),
                message: `0${unit ? ` ${unit}` : ''} is no ${unit ? 'length of time' : 'number that can be kept'}. Write 1 or more, or leave it out.`,
            },
        ];
    }
    const most = unit === undefined ? MOST_TIMES : (MOST[singular(unit)] ?? MOST_YEARS);
    if (value <= most) {
        return [];
    }
    const shown = written.length > 12 ? `A number of ${written.length} digits` : written;
    return [
        {
            rule: 'number/out-of-range',
            place: placeOf(node, property),
            message: `${shown} is more than an agreement can mean here (at most ${most}). Check the digits.`,
        },
    ];
}

/** `working days'` is `working day`. */
function singular(unit: string): string {
    return unit
        .replace(/\s+/g, ' ')
        .replace(/['\u2019]s?$/, '')
        .replace(/s$/, '');
}

const MOST_NTH: Readonly<Record<string, number>> = { week: 7, month: 31, quarter: 92, term: 130, 'half-term': 65 };

/** `the 9th Tuesday of each month` never comes. */
export const nthDaysMustExist: NodeCheck<NthPoint> = node => {
    const nth = /^(\d+)/.exec(node.nth ?? '')?.[1];
    if (nth === undefined || node.period === undefined) {
        return [];
    }
    const unit = node.month === undefined ? singular(node.period) : 'month';
    const days = MOST_NTH[unit] ?? 366;
    const most = node.weekday === undefined ? days : Math.ceil(days / 7);
    const value = Number(nth);
    if (value >= 1 && value <= most) {
        return [];
    }
    return [
        {
            rule: 'number/out-of-range',
            place: placeOf(node, 'nth'),
            message: `A ${unit} has no ${node.nth!.length > 12 ? 'such' : node.nth} ${node.weekday ?? node.day ?? 'day'}. Check the number.`,
        },
    ];
};

/** A time in the history or in a limit is a time of the clock. */
export const timesMustExist: NodeCheck<EntryAt | ClockPoint | ClockTail> = node =>
    node.time === undefined ? [] : timeFindings(node.time, placeOf(node, 'time'));
