import type { Condition, PeriodStretch, TimePhrase, Timing } from '../time-expression.ts';
import { FIRST_DAY, type CivilDay } from '../time/civil-date.ts';
import { stretchIn } from '../time/period-stretch.ts';
import type { Period } from '../time/periods.ts';
import type { DaySpan } from '../time/school-terms.ts';
import { inOrder, NO_STEPS, type Why } from '../time/why.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';
import { bindsFrom, startOf } from './agreement-span.ts';
import type { Awaited } from './awaited.ts';
import type { Binding } from './binding.ts';
import { countedBy, type Context } from './context.ts';
import { dayInPeriod, type PointInPeriod } from './day-in-period.ts';
import type { CountedTime } from './counted-times.ts';
import { driversOf, type Driver } from './driver.ts';
import { evaluatePoint } from './evaluate-point.ts';
import { repetitionsNth } from './nth-days.ts';
import { isOwedIn } from './owed-periods.ts';
import { occurrencesOf } from './occurrences.ts';
import { periodsOnce } from './periods-once.ts';
import { approximateDays, clampDay, lengthInDays, lengthsIn } from './reach.ts';
import { recordedIn } from './recorded.ts';
import { repetitionsAtEdge, repetitionsEvery, type Repetitions } from './recurrence.ts';
import { rollingBindings } from './rolling-rate.ts';
import { shiftKnown } from './shift.ts';
import { evaluated, refused, valueOfWritten, waiting, type Evaluated, type Value } from './value.ts';

/** What a repetition counts from when its phrase does not say: the first time, or the days it was done. */
export interface RepetitionBase {
    /** The first repetition itself ("first in June 2025"). */
    first?: Evaluated;
    /** When it was done or is planned, in order. */
    times: readonly CountedTime[];
    /** From when it repeats ("from 1 April 2027"), where that is said apart from how often. */
    begins?: Evaluated;
    /** How many periods of a rate before the asked-for range are looked at. */
    periodsBack: number;
}

/** No occurrence farther than this from the asked-for range is looked at: 100 years. */
const FARTHEST_LOOK = 36_525;

/** How many repetitions before the asked-for range are looked at, so that the missed ones are seen, and how many between it and today. */
const MOST_LOOKED_AT = 130;

/** What a sentence's time is about in the asked-for range, one binding for each answer; at least one. */
export function bindingsOf(computation: Context, timing: Timing, conditions: readonly Condition[], base: RepetitionBase): Binding[] {
    const context = countedBy(computation, timing.calendar);
    const drivers = driversOf(context, timing, conditions);
    const bindings = drivers.flatMap(driver => fromDriver(context, driver, timing, base));
    if (drivers.length === 0) {
        return [{ kind: 'none' }];
    }
    return drivers.length === 1 ? bindings : bindings.sort((a, b) => beginningOf(a) - beginningOf(b));
}

function beginningOf(binding: Binding): number {
    switch (binding.kind) {
        case 'repetition':
        case 'excess':
            return binding.date.value.from ?? Infinity;
        case 'period':
            return binding.period.first;
        default:
            return Infinity;
    }
}

function fromDriver(context: Context, driver: Driver, timing: Timing, base: RepetitionBase): Binding[] {
    switch (driver.kind) {
        case 'anchors':
            return fromAnchors(context, driver, lookAround(context, timing));
        case 'recorded': {
            const found = recordedIn(context, driver.what, lookAround(context, timing), driver.by);
            return found.length > 0 ? found.map(occurrence => ({ kind: 'occurrence', occurrence })) : [{ kind: 'none' }];
        }
        case 'periods':
            return fromPeriods(context, driver, lookAround(context, timing));
        case 'rate':
            return fromRate(context, driver, timing, { ...base, begins: writtenBeginning(context, timing) });
        case 'repetition':
            return fromRepetition(context, driver.phrase, { ...base, begins: writtenBeginning(context, timing) });
    }
}

function fromAnchors(context: Context, { names, distinct }: Extract<Driver, { kind: 'anchors' }>, span: DaySpan): Binding[] {
    const found = names.flatMap(name => {
        const occurrences = occurrencesOf(context, name, span);
        return occurrences ? [{ name, ...occurrences }] : [];
    });
    const list = found.flatMap(occurrences => occurrences.list).sort((a, b) => a.date.from! - b.date.from!);
    const bindings: Binding[] = list.map(occurrence => ({ kind: 'occurrence', occurrence }));
    const trouble = found.find(occurrences => occurrences.trouble)?.trouble;
    if (trouble) {
        bindings.push({ kind: 'trouble', instead: evaluated(trouble) });
    }
    if (names.length > 1 && !distinct) {
        return bindings.length > 0 ? bindings : [{ kind: 'awaited', anchors: names, why: NO_STEPS }];
    }
    return [...bindings, ...found.flatMap(({ name, awaited }) => awaitedIn(context, name, awaited))];
}

/** One binding for all the dates of an event that are still missing in the asked-for range. */
function awaitedIn({ range, today }: Context, name: string, awaited: Awaited | undefined): Binding[] {
    const missing = awaited?.missing?.filter(({ period }) => period.last >= range.first && period.first <= range.last);
    const isAwaited = awaited && (missing ? missing.length > 0 : range.last >= today);
    return isAwaited ? [{ kind: 'awaited', anchors: [name], why: () => missing?.map(({ step }) => step()) ?? [] }] : [];
}

function fromPeriods(context: Context, { unit, lasts, within }: Extract<Driver, { kind: 'periods' }>, span: DaySpan): Binding[] {
    const found = periodsOnce(context, unit, span);
    if ('refusal' in found) {
        return lasts ? [{ kind: 'none' }] : [{ kind: 'trouble', instead: evaluated(refused(found.refusal, 'no-calendar')) }];
    }
    const days = found.periods.map(period => (within ? dayHungOn(within, period, context.calendar) : { known: undefined }));
    const bindings = found.periods.flatMap((period, index): Binding[] => {
        const day = days[index]!;
        return 'missing' in day ? [] : [{ kind: 'period', unit, period, ...(day.known !== undefined && { hangsOn: day.known }) }];
    });
    // Where none has it, that of the first period asked for says why.
    const asked = found.periods.findIndex(({ last }) => last >= context.range.first);
    const none = bindings.length === 0 ? days[Math.max(0, asked)] : undefined;
    return none && 'missing' in none ? [{ kind: 'trouble', instead: evaluated(none.missing) }] : bindings;
}

/**
 * The day of a period that a point in it is; none of a stretch, which is more than one. Missing where the period does not have it:
 * a year no fifth Monday of March, a school year no autumn term that is known.
 */
function dayHungOn(
    within: PointInPeriod | PeriodStretch,
    period: Period,
    calendar: WorkingCalendar | undefined,
): { known: CivilDay | undefined } | { missing: Value } {
    if ('kind' in within) {
        const { value } = dayInPeriod(within, period, calendar);
        return value.kind === 'refused' ? { missing: value } : { known: value.kind === 'known' ? value.to : undefined };
    }
    const found = stretchIn(within, period, calendar);
    return 'refusal' in found ? { missing: refused(found.refusal, 'no-calendar') } : { known: undefined };
}

function fromRate(context: Context, { phrase }: Extract<Driver, { kind: 'rate' }>, timing: Timing, base: RepetitionBase): Binding[] {
    const { rate } = phrase;
    if (rate.rolling) {
        return rollingBindings(context, phrase, rate.rolling, base);
    }
    if (approximateDays(rate.per) < 7) {
        return [];
    }
    const { range } = context;
    const back = Math.ceil(approximateDays(rate.per) * base.periodsBack);
    const start = bindsFrom(context);
    const since = start.kind === 'known' ? (start.from ?? FIRST_DAY) : FIRST_DAY;
    const found = periodsOnce(context, rate.per, { first: clampDay(Math.max(since, range.first - back)), last: range.last });
    if ('refusal' in found) {
        return [{ kind: 'trouble', instead: evaluated(refused(found.refusal, 'no-calendar')) }];
    }
    return found.periods
        .filter(period => isOwedIn(context, timing, rate.per, period))
        .map(period => ({ kind: 'period', unit: rate.per, period }));
}

function writtenBeginning(context: Context, { phrases }: Timing): Evaluated | undefined {
    const phrase = phrases.find(({ kind }) => kind === 'from');
    return phrase?.kind === 'from' ? evaluatePoint({ context, binding: { kind: 'none' }, path: [], pauses: [] }, phrase.from) : undefined;
}

function fromRepetition(context: Context, phrase: TimePhrase, base: RepetitionBase): Binding[] {
    const { calendar } = context;
    if (phrase.kind === 'every') {
        return fromEvery(context, phrase, base);
    }
    if (phrase.kind === 'on') {
        return onWrittenDay(phrase);
    }
    const found =
        phrase.kind === 'on-nth'
            ? repetitionsNth(phrase.nth, lookBeyond(context, approximateDays(phrase.nth.of), 2), calendar)
            : phrase.kind === 'at-edge-of-period'
              ? repetitionsAtEdge(phrase, lookBeyond(context, approximateDays(phrase.unit), 2), calendar)
              : { dates: [] };
    return asBindings(found, phrase, NO_STEPS);
}

/** One of a list of days. */
function onWrittenDay(phrase: Extract<TimePhrase, { kind: 'on' }>): Binding[] {
    const value = phrase.point.kind === 'date' ? valueOfWritten(phrase.point.date) : waiting('a date');
    return [
        value.kind === 'known' ? { kind: 'repetition', phrase, date: evaluated(value) } : { kind: 'trouble', instead: evaluated(value) },
    ];
}

/**
 * The range with so many repetitions before it, and where it lies ahead or is past those between it and today, up to the next after
 * today: what has come since decides whether one is overdue or missed, and which of them a line of the history settles.
 */
function lookBeyond({ range: { first, last }, today }: Context, length: number, before: number): DaySpan {
    const farthest = MOST_LOOKED_AT * length;
    return {
        first: clampDay(Math.min(first, Math.max(today, first - farthest)) - before * length),
        last: clampDay(Math.max(last, Math.min(today + 2 * length, last + farthest))),
    };
}

function fromEvery(context: Context, phrase: Extract<TimePhrase, { kind: 'every' }>, base: RepetitionBase): Binding[] {
    const { calendar } = context;
    const lastDone = phrase.from === 'last' ? base.times.findLast(({ recorded }) => recorded)?.date : undefined;
    const written =
        phrase.from && phrase.from !== 'last'
            ? evaluatePoint({ context, binding: { kind: 'none' }, path: [], pauses: [] }, phrase.from)
            : undefined;
    const from = lastDone ? evaluated(lastDone) : (written ?? base.first ?? base.begins ?? startOf(context));
    if (from.value.kind !== 'known') {
        return [{ kind: 'trouble', instead: from }];
    }
    const isFirst = !lastDone && !written && base.first !== undefined;
    if (phrase.from === 'last') {
        const next = isFirst ? from : shiftKnown(from.value, phrase.length, 'after', { calendar });
        if (next.value.kind !== 'known') {
            return [{ kind: 'trouble', instead: next }];
        }
        const date = evaluated(next.value, inOrder(isFirst ? NO_STEPS : from.why, next.why), next.uses);
        return [{ kind: 'repetition', phrase, date, fromLast: lastDone !== undefined }];
    }
    const span = lookBeyond(context, lengthInDays(phrase.length), MOST_LOOKED_AT);
    return asBindings(repetitionsEvery(from.value, phrase.length, isFirst ? 0 : 1, span, calendar), phrase, from.why);
}

function asBindings(found: Repetitions, phrase: TimePhrase, whyBase: Why): Binding[] {
    if ('instead' in found) {
        return [{ kind: 'trouble', instead: evaluated(found.instead, whyBase) }];
    }
    const bindings = found.dates.map(({ value, why, uses, number }): Binding => ({
        kind: 'repetition',
        phrase,
        date: evaluated(value, inOrder(whyBase, why), uses),
        number,
    }));
    return found.then ? [...bindings, { kind: 'trouble', instead: evaluated(found.then) }] : bindings;
}

/** Lengths that differ by less look equally far, so that the occurrences are worked out once for all of them. */
const LOOK_STEP = 100;

/** The asked-for range, wider by all the lengths of the timing, so that no occurrence that leads into it is missed. */
function lookAround({ range, anchors }: Context, timing: Timing): DaySpan {
    const timingOf = (name: string): Timing | undefined => {
        const anchor = anchors.get(name);
        return anchor?.kind === 'deadline' ? anchor.declaration.timing : undefined;
    };
    const farthest = 400 + lengthsIn(timing, timingOf);
    const days = Math.min(Math.ceil(farthest / LOOK_STEP) * LOOK_STEP, FARTHEST_LOOK);
    return { first: clampDay(range.first - days), last: clampDay(range.last + days) };
}
