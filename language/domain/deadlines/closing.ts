import type { DeadlineWarning, TraceStep } from '../computed-deadline.ts';
import { isoOf, type CivilDay } from '../time/civil-date.ts';
import { formatPlainDay } from '../time/format-date.ts';
import type { CalendarFacts, DayCounting } from '../time/working-calendar.ts';
import { capitalised, listInWords } from '../words.ts';
import type { Context } from './context.ts';
import { sayKnown, stepFor, type Known, type Value } from './value.ts';

/** Why a value is no single day or window, in words; for one that is only a bound, what could still move it. */
export function reasonFor(context: Context, value: Value, alsoOpen?: string): string | undefined {
    switch (value.kind) {
        case 'refused':
            return value.reason;
        case 'open':
            return value.words;
        case 'waiting': {
            const awaited = sayAwaited(context, value.for, value.any ? 'or' : 'and');
            return `waiting for ${awaited}${value.note === undefined ? '' : ` (${value.note})`}`;
        }
        case 'known': {
            if (value.waitingFor.length === 0) {
                return alsoOpen;
            }
            const bound = value.to === undefined ? 'not before' : value.from === undefined ? 'at the latest' : 'within';
            const ends: Known = { ...value, waitingFor: [] };
            return `${bound} ${sayKnown(ends).replace(/^(from|up to) /, '')}; waiting for ${sayAwaited(context, value.waitingFor)}`;
        }
    }
}

/** No more names than this are listed in one reason. */
const MOST_NAMES = 8;

function sayAwaited({ anchors }: Context, names: readonly string[], last: 'and' | 'or' = 'and'): string {
    if (names.length === 0) {
        return 'a date';
    }
    const said = names.slice(0, MOST_NAMES).map(name => {
        if (anchors.has(name)) {
            return `the date of ${name}`;
        }
        return /^(the|a|an|another|any|every|all|each|signature|request|notice)\b/i.test(name) ? name : `"${name}"`;
    });
    const more = names.length - said.length;
    return listInWords(more > 0 ? [...said, `${more} more`] : said, last);
}

/**
 * The steps as they are shown: what is said besides, which days were counted and any warning stand before the last step, and a value
 * that is no date ends in a step that says so.
 */
export function closeTrace(
    context: Context,
    value: Value,
    steps: readonly TraceStep[],
    uses: readonly DayCounting[],
    besides: readonly TraceStep[],
    alsoOpen?: string,
): { trace: TraceStep[]; warnings: DeadlineWarning[] } {
    const ended = value.kind === 'known' ? steps : [...steps, stepFor(sayOutcome(context, value))];
    if (uses.length === 0 && besides.length === 0 && alsoOpen === undefined) {
        return { trace: withoutRepeats(ended), warnings: [] };
    }
    const warnings = warningsOf(steps, uses);
    const rules = [...new Set(uses.map(({ words }) => words))].map(capitalised);
    const open = alsoOpen === undefined ? [] : [`It is to be done ${alsoOpen}, and in any case within the limit below`];
    const notes = [...open, ...rules, ...warnings.map(({ message }) => message)].map(note => stepFor(note));
    return { trace: withoutRepeats([...ended.slice(0, -1), ...besides, ...notes, ...ended.slice(-1)]), warnings };
}

/** Whether there can be anything to know of the calendars by which days are counted, whatever the steps. */
export function mayWarn(uses: readonly DayCounting[]): boolean {
    return uses.some(({ calendar: { problems, bankHolidays } }) => problems.length > 0 || bankHolidays !== undefined);
}

/** What a reader should know of the calendars by which the days of these steps are counted, each thing once. */
export function warningsOf(steps: readonly TraceStep[], uses: readonly DayCounting[]): DeadlineWarning[] {
    return [...new Set(uses.map(({ calendar }) => calendar))]
        .flatMap(calendar => warningsFor(calendar, steps))
        .filter(({ message }, index, all) => all.findIndex(other => other.message === message) === index);
}

/** Leaves out a step that has been said before, the last one never: several limits may hang on the same day. */
function withoutRepeats(steps: readonly TraceStep[]): TraceStep[] {
    return steps.filter((step, index) => index === steps.length - 1 || !isSaidBefore(steps, index, step));
}

function isSaidBefore(steps: readonly TraceStep[], index: number, { rule, date, window }: TraceStep): boolean {
    for (let i = 0; i < index; i++) {
        const said = steps[i]!;
        if (said.rule === rule && said.date === date && said.window?.from === window?.from && said.window?.to === window?.to) {
            return true;
        }
    }
    return false;
}

function sayOutcome(context: Context, value: Value): string {
    const reason = reasonFor(context, value) ?? '';
    switch (value.kind) {
        case 'refused':
            return `Not computed: ${reason}`;
        case 'open':
            return `No day follows from its words: ${reason}`;
        default:
            return capitalised(reason);
    }
}

function warningsFor({ problems, bankHolidays: known }: CalendarFacts, steps: readonly TraceStep[]): DeadlineWarning[] {
    const warnings: DeadlineWarning[] = problems.map(problem => ({ kind: 'calendar-incomplete', message: `Warning: ${problem}` }));
    if (!known) {
        return warnings;
    }
    const [first, last] = [isoOf(known.first), isoOf(known.last)];
    if (steps.some(step => touches(step, day => day > last))) {
        warnings.push(beyond(known, 'announced later'));
    } else if (steps.some(step => touches(step, day => day < first))) {
        warnings.push(beyond(known, 'of earlier years'));
    }
    return warnings;
}

/** Whether a step speaks of such an ISO day: of the days passed over, which run one way, the first and the last tell. */
function touches({ date, window, skipped }: TraceStep, isSuch: (day: string) => boolean): boolean {
    const holds = (day: string | undefined): boolean => day !== undefined && isSuch(day);
    return holds(date) || holds(window?.from) || holds(window?.to) || holds(skipped[0]?.date) || holds(skipped.at(-1)?.date);
}

function beyond(known: { first: CivilDay; last: CivilDay; version: string }, which: string): DeadlineWarning {
    return {
        kind: 'beyond-bank-holidays',
        message:
            `Warning: bank holidays are known from ${formatPlainDay(known.first)} to ${formatPlainDay(known.last)} ` +
            `(${known.version}); those ${which} can move this day, and can be listed in the calendar`,
    };
}
