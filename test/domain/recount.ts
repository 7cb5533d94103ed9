import type { DateWindow, TraceStep } from '../../language/domain/index.ts';
import { daysOn, hoursOn, iso, lengthOfMonth, MONTHS, monthsOn, nextDay, nthWeekday, parts, weekdayOf } from './naive-calendar.ts';

/** Counts a step of a trace again from its own words, the slow way, with nothing of the engine. */

const MONTH = MONTHS.join('|');
const DAY = String.raw`(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} (?:${MONTH}) \d{4}`;
const STRETCH = String.raw`\d{1,2}(?: (?:${MONTH}))?(?: \d{4})? to \d{1,2} (?:${MONTH}) \d{4}`;
const UNIT = '(day|clear day|working day|school day|week|month|quarter|year)s?';

/** Every day written with its weekday in a text, as written. */
export function daysIn(text: string): string[] {
    return text.match(new RegExp(DAY, 'g')) ?? [];
}

/** The ISO day of `Mon 29 June 2026`, whatever the weekday says; of `29 June 2026` too. */
export function isoOfWritten(written: string): string {
    const [year, month, day] = written.split(' ').reverse();
    return iso(Number(year), MONTHS.indexOf(month!) + 1, Number(day));
}

/** `Mon 29 June 2026`. */
function said(day: string): string {
    const [year, month, date] = parts(day);
    return `${weekdayOf(day).slice(0, 3)} ${date} ${MONTHS[month - 1]} ${year}`;
}

type Recount = (found: RegExpExecArray, step: TraceStep, before: TraceStep | undefined) => DateWindow | undefined;

/** What a step says in words, and what follows from them. The first that fits counts. */
const FORMS: readonly [words: RegExp, recount: Recount][] = [
    [
        new RegExp(
            `^(?:(\\d+) times )?(\\d+) ${UNIT} (after|before) (${DAY}|${STRETCH}|(?:${MONTH}) \\d{4}|\\d{4}\\b)((?: at the (?:earliest|latest))?(?:, leaving| \\(the end of a month stays)?)`,
        ),
        ([, times, amount, unit, direction, from, how], { skipped }) => {
            const n = Number(amount) * Number(times ?? 1) + (how?.includes('leaving') ? 1 : 0);
            const answer = counted(from!, n, unit!, direction === 'before' ? -1 : 1, skipped);
            return how?.includes('stays')
                ? atMonthEnd(answer, how)
                : how?.includes('earliest')
                  ? { from: answer?.from }
                  : how?.includes('latest')
                    ? { to: answer?.to }
                    : answer;
        },
    ],
    [
        new RegExp(`^Every (\\d+) ${UNIT} from (.+), the (\\d+)(?:st|nd|rd|th) time( \\(the (?:month has no|end of a month stays) .*)?$`),
        ([, amount, unit, from, times, note], { skipped }) =>
            atMonthEnd(counted(from!, Number(amount) * Number(times), unit!, 1, skipped), note),
    ],
    [
        new RegExp(`^(\\d+) hours? after (${DAY}) at (\\d\\d:\\d\\d): (${DAY}) at (\\d\\d:\\d\\d) by the clocks of Europe/London`),
        ([, hours, day, time, , at]) => {
            const end = hoursOn(isoOfWritten(day!), time!, Number(hours));
            return end.time === at ? single(end.day) : { from: end.time };
        },
    ],
    [
        new RegExp(
            `^(?:Before|Up to the day before|Beginning with) (${DAY})( at the latest)?(?:: at the latest the day before|, which counts: counted from the day before|)$`,
        ),
        ([, day, bound]) => {
            const before = nextDay(isoOfWritten(day!), -1);
            return bound ? { to: before } : single(before);
        },
    ],
    [
        new RegExp(`^Before (${STRETCH}|(?:${MONTH}) \\d{4}|\\d{4}): at the latest the day before$`),
        ([, stretch]) => {
            const { from, to } = stretchOf(stretch!) ?? {};
            return { from: nextDay(from!, -1), to: nextDay(to!, -1) };
        },
    ],
    [/this is the latest day possible$/, (_, __, before) => (before?.date === undefined ? undefined : { to: before.date })],
    [new RegExp(`^After (${DAY})(?: at \\d\\d:\\d\\d)?: from the day after`), ([, day]) => single(nextDay(isoOfWritten(day!), 1))],
    [
        new RegExp(`^If it is not (?:settled|put right) by (${DAY}), .* opens the day after$`),
        ([, day]) => ({ from: nextDay(isoOfWritten(day!), 1) }),
    ],
    [
        new RegExp(`^(\\d+) hours? after (${DAY})$`),
        ([, hours, day]) => ({
            from: hoursOn(isoOfWritten(day!), '00:00', Number(hours)).day,
            to: hoursOn(isoOfWritten(day!), '23:59', Number(hours)).day,
        }),
    ],
    [
        new RegExp(`^Notice of (\\d+) ${UNIT}, in force through (${DAY}): (?:received|sent) at the latest on that day`),
        ([, amount, unit, day], { skipped }) => {
            const end = isoOfWritten(day!);
            let latest = end;
            while ((counted(said(latest), Number(amount), unit!, 1, skipped)?.to ?? '') > end) {
                latest = nextDay(latest, -1);
            }
            return single(latest);
        },
    ],
    [/^It goes on from the day after$/, (_, __, before) => (before?.date === undefined ? undefined : single(nextDay(before.date, 1)))],
    [
        /^(?:In force for|The agreement was extended by) .*, through the day before$/,
        (_, __, before) => {
            const { from, to } = before?.window ?? { from: before?.date, to: before?.date };
            return from === undefined || to === undefined ? undefined : { from: nextDay(from, -1), to: nextDay(to, -1) };
        },
    ],
    [new RegExp(`has lasted .*, its first day counted, when (${DAY}) ends$`), ([, day]) => single(nextDay(isoOfWritten(day!), 1))],
    [
        new RegExp(`is suspended, (.+), with (\\d+) ${UNIT} left of the limit; they go on after it$`),
        ([, label, left], { skipped, window }) => {
            const end = new RegExp(`^${DAY}$`).test(label!) ? isoOfWritten(label!) : stretchOf(label!)?.to;
            if (end === undefined) {
                return undefined;
            }
            const goesOn = daysOn(end, Number(left), 1, passedOver(skipped));
            if (!window) {
                return single(goesOn);
            }
            // Of a stretch the words say what is left until its last day; the first may be put off by another number of days, or stay.
            return window.to === undefined ? { from: goesOn } : { ...window, to: goesOn };
        },
    ],
    [
        new RegExp(
            `^(${DAY}) is not a working day \\(.+\\), so the (next|previous) working day(?: at the same time, \\d\\d:\\d\\d)?(?:, as the other lies in another month)?$`,
        ),
        ([, day, which], { skipped }) => single(daysOn(isoOfWritten(day!), 1, which === 'next' ? 1 : -1, passedOver(skipped))),
    ],
    [
        /^the (last|\d+)(?:st|nd|rd|th)? (?:working|school) day of (.+)$/,
        ([, nth, label], { skipped }) => {
            const stretch = stretchOf(label!);
            return (
                stretch &&
                single(
                    nth === 'last'
                        ? daysOn(nextDay(stretch.to!, 1), 1, -1, passedOver(skipped))
                        : daysOn(nextDay(stretch.from!, -1), Number(nth), 1, passedOver(skipped)),
                )
            );
        },
    ],
    [
        /^the (last|\d+)(?:st|nd|rd|th)? (\w+) of (.+)$/,
        ([, nth, weekday, label], { skipped }) => {
            const stretch = stretchOf(label!);
            const day =
                stretch && nthWeekday(nth === 'last' ? 'last' : Number(nth), weekday!, stretch.from!, stretch.to!, passedOver(skipped));
            return day === undefined ? undefined : single(day);
        },
    ],
    [
        new RegExp(`^(\\d+) (${MONTH}) in (.+?)(?:, a year without .*)?$`),
        ([, day, month, label]) => {
            const stretch = stretchOf(label!);
            if (!stretch) {
                return undefined;
            }
            const isIt = (at: string, date: number): boolean => parts(at)[1] === MONTHS.indexOf(month!) + 1 && parts(at)[2] === date;
            for (const date of day === '29' && month === 'February' ? [29, 28] : [Number(day)]) {
                for (let at = stretch.from!; at <= stretch.to!; at = nextDay(at, 1)) {
                    if (isIt(at, date)) {
                        return single(at);
                    }
                }
            }
            return undefined;
        },
    ],
    [
        /^The (first|last|\d+)(?:st|nd|rd|th)? (?:(\d+) )?weeks? of (.+)$/,
        ([, nth, many, label]) => {
            const { from, to } = stretchOf(label!) ?? {};
            if (from === undefined || to === undefined) {
                return undefined;
            }
            const days = Number(many ?? 1) * 7;
            const start =
                nth === 'last'
                    ? daysOn(to, days - 1, -1)
                    : daysOn(nextDay(from, -1), 1 + (nth === 'first' ? 0 : Number(nth) - 1) * days, 1);
            const end = nth === 'last' ? to : daysOn(start, days - 1, 1);
            return { from: start < from ? from : start, to: end > to ? to : end };
        },
    ],
    [
        /^The first (\d+) (?:(?:school|working) )?days? of (.+)$/,
        ([, many, label], { skipped }) => {
            const { from } = stretchOf(label!) ?? {};
            return from === undefined ? undefined : { from, to: daysOn(nextDay(from, -1), Number(many), 1, passedOver(skipped)) };
        },
    ],
    [
        new RegExp(`^Of (${STRETCH}) from the first to the last day (?:not )?(?:in|on|during) `),
        ([, stretch], { skipped }) => {
            const passed = passedOver(skipped);
            let { from, to } = stretchOf(stretch!) ?? {};
            while (from !== undefined && passed.has(from)) {
                from = nextDay(from, 1);
            }
            while (to !== undefined && passed.has(to)) {
                to = nextDay(to, -1);
            }
            return { from, to };
        },
    ],
    [/^(?:Within|Throughout) (.+)$/, ([, label]) => stretchOf(label!)],
    [
        /^(?:The|.*: the) (start|end) of (.+)$/,
        ([, edge, label]) => {
            const stretch = stretchOf(label!);
            return stretch && single(edge === 'start' ? stretch.from! : stretch.to!);
        },
    ],
];

/** What a stretch says of itself beyond its days: that something is still missing, and until when it can be done. */
const STILL_MISSING = /: \d+ missing, by .+ at the latest$/;

/** The day or window that a step's words lead to; undefined for words that count nothing. `before` is the step before it. */
export function recounted(step: TraceStep, before?: TraceStep): DateWindow | undefined {
    const rule = step.rule.replace(STILL_MISSING, '');
    for (const [words, recount] of FORMS) {
        const found = words.exec(rule);
        if (found) {
            return recount(found, step, before);
        }
    }
    return undefined;
}

function single(day: string): DateWindow {
    return { from: day, to: day };
}

/** The last day of the month reached, where the words say that the end of a month stays one. */
function atMonthEnd(answer: DateWindow | undefined, words: string | undefined): DateWindow | undefined {
    if (!words?.includes('stays') || answer?.to === undefined) {
        return answer;
    }
    const [year, month] = parts(answer.to);
    return single(iso(year, month, lengthOfMonth(year, month)));
}

function passedOver(skipped: TraceStep['skipped']): Set<string> {
    return new Set(skipped.map(({ date }) => date));
}

/** A kind of day leaves out exactly the days that the step says it passed over. A month stays a month. */
function counted(from: string, n: number, unit: string, direction: 1 | -1, skipped: TraceStep['skipped']): DateWindow | undefined {
    const start = new RegExp(`^${DAY}$`).test(from) ? single(isoOfWritten(from)) : stretchOf(from);
    // Of a stretch the steps before have counted each end.
    if (!start || (start.from !== start.to && /working|school/.test(unit))) {
        return undefined;
    }
    const months = { month: 1, quarter: 3, year: 12 }[unit];
    const move = (day: string): string =>
        months === undefined
            ? daysOn(day, unit === 'week' ? n * 7 : n, direction, passedOver(skipped))
            : monthsOn(day, n * months, direction);
    const [first, last] = [move(start.from!), move(start.to!)];
    const [year, month] = parts(last);
    const isWhole = months !== undefined && start.from !== start.to && !from.includes(' to ');
    return { from: first, to: isWhole ? iso(year, month, lengthOfMonth(year, month)) : last };
}

/** `June 2025`, `2025`, `the 2nd quarter of 2026`, and whatever ends in `26 October to 3 November 2026`; with a remark after it or not. */
function stretchOf(named: string): DateWindow | undefined {
    const label = named.replace(/ \([^()]*\)$/, '');
    const month = new RegExp(`^(${MONTH}) (\\d{4})$`).exec(label);
    if (month) {
        return monthsFrom(Number(month[2]), MONTHS.indexOf(month[1]!) + 1, 1);
    }
    const quarter = /^the (\d)\w\w quarter of (\d{4})$/.exec(label);
    if (quarter) {
        return monthsFrom(Number(quarter[2]), Number(quarter[1]) * 3 - 2, 3);
    }
    if (/^\d{4}$/.test(label)) {
        return monthsFrom(Number(label), 1, 12);
    }
    const range = new RegExp(`(\\d{1,2})(?: (${MONTH}))?(?: (\\d{4}))? to (\\d{1,2}) (${MONTH}) (\\d{4})$`).exec(label);
    if (range) {
        return {
            from: isoOfWritten(`${range[1]} ${range[2] ?? range[5]} ${range[3] ?? range[6]}`),
            to: isoOfWritten(`${range[4]} ${range[5]} ${range[6]}`),
        };
    }
    return undefined;
}

function monthsFrom(year: number, month: number, length: number): DateWindow {
    const last = month + length - 1;
    return { from: iso(year, month, 1), to: iso(year, last, lengthOfMonth(year, last)) };
}
