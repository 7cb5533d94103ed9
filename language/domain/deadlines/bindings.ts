import type { Condition, PeriodStretch, TimePhrase, Timing, TimeUnit } from '../time-expression.ts';
import { FIRST_DAY } from '../time/civil-date.ts';
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

/** How many repetitions before the asked-for range are looked at, so that the missed ones are seen. */
const REPETITIONS_BACK = 130;

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
            const found = recordedIn(context, driver.what, lookAround(context, timing));
            return found.length > 0 ? found.map(occurrence => ({ kind: 'occurrence', occurrence })) : [{ kind: 'none' }];
        }
        case 'periods':
            return fromPeriods(context, driver, lookAround(context, timing));
        case 'rate':
            return fromRate(context, driver, { ...base, begins: writtenBeginning(context, timing) });
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
    const missing = found.periods.map(period => within && whyNotIn(within, period, context.calendar));
    const whole = found.periods.filter((_, index) => missing[index] === undefined);
    const none = whole.length === 0 ? missing.find(value => value !== undefined) : undefined;
    return none ? [{ kind: 'trouble', instead: evaluated(none) }] : whole.map(period => ({ kind: 'period', unit, period }));
}

/** Why a period does not have what is asked of it: a year no fifth Monday of March, a school year no autumn term that is known. */
function whyNotIn(within: PointInPeriod | PeriodStretch, period: Period, calendar: WorkingCalendar | undefined): Value | undefined {
    if ('kind' in within) {
        const { value } = dayInPeriod(within, period, calendar);
        return value.kind === 'refused' ? value : undefined;
    }
    const found = stretchIn(within, period, calendar);
    return 'refusal' in found ? refused(found.refusal, 'no-calendar') : undefined;
}

function fromRate(context: Context, { phrase }: Extract<Driver, { kind: 'rate' }>, base: RepetitionBase): Binding[] {
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
        .filter(period => period.first >= since || since === FIRST_DAY)
        .map(period => ({ kind: 'period', unit: rate.per, period }));
}

function writtenBeginning(context: Context, { phrases }: Timing): Evaluated | undefined {
    const phrase = phrases.find(({ kind }) => kind === 'from');
    return phrase?.kind === 'from' ? evaluatePoint({ context, binding: { kind: 'none' }, path: [], pauses: [] }, phrase.from) : undefined;
}

function fromRepetition(context: Context, phrase: TimePhrase, base: RepetitionBase): Binding[] {
    const { range, calendar } = context;
    if (phrase.kind === 'every') {
        return fromEvery(context, phrase, base);
    }
    if (phrase.kind === 'on') {
        return onWrittenDay(phrase);
    }
    const found =
        phrase.kind === 'on-nth'
            ? repetitionsNth(phrase.nth, lookBack(range, phrase.nth.of), calendar)
            : phrase.kind === 'at-edge-of-period'
              ? repetitionsAtEdge(phrase, lookBack(range, phrase.unit), calendar)
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

/** The range and one period before it, so that the latest repetition before the range is seen. */
function lookBack({ first, last }: DaySpan, unit: TimeUnit): DaySpan {
    return { first: clampDay(first - 2 * approximateDays(unit)), last };
}

function fromEvery(context: Context, phrase: Extract<TimePhrase, { kind: 'every' }>, base: RepetitionBase): Binding[] {
    const { range, calendar } = context;
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
    const back = lengthInDays(phrase.length) * REPETITIONS_BACK;
    const span: DaySpan = { first: clampDay(range.first - back), last: range.last };
    if (phrase.from === 'last') {
        const next = isFirst ? from : shiftKnown(from.value, phrase.length, 'after', { calendar });
        if (next.value.kind !== 'known') {
            return [{ kind: 'trouble', instead: next }];
        }
        const date = evaluated(next.value, inOrder(isFirst ? NO_STEPS : from.why, next.why), next.uses);
        return [{ kind: 'repetition', phrase, date, fromLast: lastDone !== undefined }];
    }
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
function lookAround({ range, reach }: Context, timing: Timing): DaySpan {
    const farthest = 400 + lengthsIn(timing) + reach;
    const days = Math.min(Math.ceil(farthest / LOOK_STEP) * LOOK_STEP, FARTHEST_LOOK);
    return { first: clampDay(range.first - days), last: clampDay(range.last + days) };
}
