import type { TraceStep } from '../computed-deadline.ts';
import type { HistoryEntry } from '../history.ts';
import type { DaySpan } from '../time/school-terms.ts';
import type { Binding, Scope } from './binding.ts';
import { bindingsOf } from './bindings.ts';
import { waysRound } from './circles.ts';
import { countedBy, MOST_POINTS, type Context } from './context.ts';
import { outsideItsWeeks, timesIn, type CountedTime } from './counted-times.ts';
import { coverageOf, coverageSteps, sayMissing } from './coverage.ts';
import { ratesOf } from './driver.ts';
import { evaluateTiming, type TimingAnswer } from './evaluate-timing.ts';
import { settleForEach } from './each-owner.ts';
import { settles } from './fulfilment.ts';
import { stoppedByPauses } from './hold.ts';
import { pausesOf, type Pause } from './pauses.ts';
import { approximateDays, clampDay } from './reach.ts';
import { rollingCoverage } from './rolling-rate.ts';
import type { Instance, Subject } from './subject.ts';
import { refused, saysNothing, valueOfWritten } from './value.ts';

/** What a subject comes to: each of its answers for the asked-for range and what leads into it, settled against the history. */
export interface Reckoning {
    instances: Instance[];
    /** When it was done or is planned, where a rate or the last time counts. */
    times: readonly CountedTime[];
}

/**
 * Works out every answer of a subject, or those from the latest that `suffices` on: said of an answer when none for an earlier
 * occurrence can be wanted besides it. Only what the history does not settle may be cut short so.
 */
export function reckon(context: Context, subject: Subject, suffices: (instance: Instance) => boolean): Reckoning {
    const pauses = pausesOf(context.suspensions, subject);
    const times = timesOf(context, subject);
    const open = instancesOf(context, subject, pauses, times, suffices);
    settleForEach(context, subject.owners, open, settlingOf(context, subject));
    return { instances: open.map(instance => inTime(subject, asDone(context, subject, instance, pauses, times))), times };
}

/** How many periods of a rate before the asked-for range are looked at: of a review all that were missed are named. */
const PERIODS_BACK = { review: 130, other: 1 };

/** How many periods of a rate before the asked-for range the dates of its event are looked for in. */
const PERIODS_COUNTED = 24;

/** How far back the last time is looked for among the dates of an event, in days: 20 years. */
const LAST_TIME_BACK = 7305;

/** The lines of the history that can settle a subject: of a rate in weeks of its own none that tells of something done outside them. */
function settlingOf(context: Context, { timing, entries }: Subject): readonly HistoryEntry[] {
    if (ratesOf(timing).length === 0 || !timing.phrases.some(({ kind }) => kind === 'in-period')) {
        return entries;
    }
    return entries.filter(entry => {
        const day = entry.forOccurrence?.on ?? entry.on;
        const date = day && valueOfWritten(day);
        return settles(entry) !== 'done' || date?.kind !== 'known' || outsideItsWeeks(context, timing, date) === undefined;
    });
}

function timesOf(context: Context, subject: Subject): CountedTime[] {
    const { timing } = subject;
    const rates = ratesOf(timing);
    const fromLast = timing.phrases.some(phrase => phrase.kind === 'every' && phrase.from === 'last');
    if (rates.length === 0 && !fromLast) {
        return [];
    }
    const back = rates.map(({ per, rolling }) => (rolling ? LAST_TIME_BACK : approximateDays(per) * PERIODS_COUNTED));
    const ahead = rates.map(({ per }) => approximateDays(per));
    const { first, last } = context.range;
    const span: DaySpan = {
        first: clampDay(first - Math.max(...back, fromLast ? LAST_TIME_BACK : 0)),
        last: clampDay(last + Math.max(...ahead, 0)),
    };
    return timesIn(context, subject, span);
}

function instancesOf(
    context: Context,
    subject: Subject,
    pauses: readonly Pause[],
    times: readonly CountedTime[],
    suffices: (instance: Instance) => boolean,
): Instance[] {
    if (subject.answers) {
        context.budget.left = MOST_POINTS;
        const scope = { context: countedBy(context, subject.timing.calendar), path: [], pauses };
        return subject
            .answers(scope)
            .filter(({ answer }) => !saysNothing(answer.value))
            .map(instance => ({ ...instance, ...heldOrStopped(scope, instance.answer) }));
    }
    const periodsBack = subject.source === 'review' ? PERIODS_BACK.review : PERIODS_BACK.other;
    const bindings = bindingsOf(context, subject.timing, subject.conditions, { first: subject.first, times, periodsBack });
    const latestFirst: Instance[] = [];
    for (let at = bindings.length - 1; at >= 0; at--) {
        const found = instanceOf(context, subject, bindings[at]!, pauses, times);
        latestFirst.push(...found);
        if (found.some(suffices)) {
            break;
        }
    }
    return latestFirst.reverse();
}

/** What a subject comes to for one binding; nothing when its time says nothing there. */
function instanceOf(
    context: Context,
    { timing, conditions, counts, owners }: Subject,
    binding: Binding,
    pauses: readonly Pause[],
    times: readonly CountedTime[],
): Instance[] {
    context.budget.left = MOST_POINTS;
    const scope: Scope = { context, binding, path: [], pauses };
    const answer = outOfCircle(context, evaluateTiming(scope, timing, conditions));
    if (saysNothing(answer.value)) {
        return [];
    }
    if (binding.kind === 'excess') {
        return [{ binding, answer, coverage: binding.coverage }];
    }
    if (binding.kind === 'free') {
        return [{ binding, answer, coverage: rollingCoverage(context, binding.phrase, times) }];
    }
    const rate = binding.kind === 'period' ? ratesOf(timing).find(({ per }) => per === binding.unit) : undefined;
    if (binding.kind !== 'period' || !rate) {
        return [{ binding, ...heldOrStopped(scope, answer) }];
    }
    const { period } = binding;
    const { coverage, divided, times: counted } = coverageOf(context, owners, rate, period, times);
    const why = (): TraceStep[] => {
        const steps = answer.why();
        const { value } = answer;
        const end = value.kind === 'known' && value.to !== undefined && value.to < period.last ? value.to : period.last;
        const missing = sayMissing(coverage, end, context.today);
        const last = steps.slice(-1).map(step => ({ ...step, rule: step.rule + missing }));
        return [...steps.slice(0, -1), ...coverageSteps(rate, period, coverage, counted, counts, context.today), ...last];
    };
    return [{ binding, ...heldOrStopped(scope, { ...answer, why }), coverage, ...(divided && { divided }) }];
}

/** What waits for something that waits for itself is never known: that is refused rather than awaited. */
function outOfCircle({ agreement }: Context, answer: TimingAnswer): TimingAnswer {
    const { value } = answer;
    if (value.kind !== 'waiting') {
        return answer;
    }
    const ways = value.for.map(name => waysRound(agreement).get(name));
    const way = value.any && ways.includes(undefined) ? undefined : ways.find(one => one !== undefined);
    return way === undefined ? answer : { ...answer, value: refused(`its day can never be known: ${way}`, 'circular') };
}

/** What goes on until its day is not put off. */
function heldOrStopped(scope: Pick<Scope, 'context' | 'pauses'>, answer: TimingAnswer): Pick<Instance, 'answer' | 'stopped'> {
    return answer.lasts ? { answer } : stoppedByPauses(scope, answer);
}

/** What was done before a pause began was never put off by it. */
function asDone(context: Context, subject: Subject, instance: Instance, pauses: readonly Pause[], times: readonly CountedTime[]): Instance {
    const on = instance.entry?.on;
    const before = on && 'date' in on ? pauses.filter(({ first }) => first <= on.date.first) : pauses;
    if (!instance.entry || subject.answers || before.length === pauses.length) {
        return instance;
    }
    return { ...instance, ...instanceOf(context, subject, instance.binding, before, times)[0] };
}

/** What is over with its day is not done by what came later. */
function inTime(subject: Subject, instance: Instance): Instance {
    const {
        entry,
        answer: { value },
    } = instance;
    const isLate = entry?.on && 'date' in entry.on && value.kind === 'known' && value.to !== undefined && entry.on.date.first > value.to;
    return subject.afterwards !== undefined && isLate ? { ...instance, entry: undefined } : instance;
}
