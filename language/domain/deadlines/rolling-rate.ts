import type { Coverage } from '../computed-deadline.ts';
import type { Duration, Rate, TimePhrase } from '../time-expression.ts';
import { inOrder, type Why } from '../time/why.ts';
import { lengthInWords, timesInWords } from '../words.ts';
import { namesOf } from './actor-names.ts';
import { startOf } from './agreement-span.ts';
import type { Binding } from './binding.ts';
import type { RepetitionBase } from './bindings.ts';
import type { Context } from './context.ts';
import { countingFor, type CountedTime } from './counted-times.ts';
import { shiftKnown } from './shift.ts';
import { evaluated, sayKnown, stepFor, type Evaluated, type Known } from './value.ts';

/** A rate in any stretch of a length, such as `at most once in any 12 months`. */
export type RollingPhrase = Extract<TimePhrase, { kind: 'rate' }>;

/** The words of a rate in any stretch of a length. */
export function sayRolling({ bound, times, rolling }: Rate): string {
    return `${bound} ${timesInWords(times ?? 1)} in any ${rolling ? lengthInWords(rolling) : '____'}`;
}

/**
 * What a rate in any stretch of a length is about, by the times recorded. One that must be kept is due again when the
 * time before last (for `twice`) lies that length back; one that only limits leaves the next free from that day on, or
 * at once. Each time that came too early for the one so many before it is one too many.
 */
export function rollingBindings(
    context: Context,
    phrase: RollingPhrase,
    rolling: Duration,
    base: Pick<RepetitionBase, 'times' | 'begins'>,
): Binding[] {
    const { rate } = phrase;
    const { begins } = base;
    const times = countingFor(rate, base.times);
    const after = ({ date }: { date: Known }): Evaluated => shiftKnown(date, rolling, 'after', { calendar: context.calendar });
    const wanted = rate.times ?? 1;
    const counted = times.filter(({ recorded }) => recorded).at(-wanted);
    const excess =
        rate.bound === 'at least'
            ? []
            : times.flatMap((time, index): Binding[] => {
                  const before = times[index - wanted];
                  if (!before || wanted === 0) {
                      return [];
                  }
                  const free = after(before);
                  return free.value.kind === 'known' && time.date.to! < free.value.from!
                      ? [tooEarly(rate, wanted, before, time, free.value)]
                      : [];
              });
    return [
        ...excess,
        ...(rate.bound === 'at most'
            ? [nextFree(context, phrase, counted, after)]
            : [nextDue(counted ? evaluated(counted.date) : (begins ?? startOf(context)), phrase, after)]),
    ];
}

function tooEarly(rate: Rate, wanted: number, before: CountedTime, time: CountedTime, free: Known): Binding {
    const coverage: Coverage = { bound: rate.bound, wanted, recorded: wanted + Number(time.recorded), planned: Number(!time.recorded) };
    const names = namesOf(time.by);
    const who = names.length > 0 ? ` by ${names.join(' and ')}` : '';
    const rule = (): string =>
        `${time.recorded ? 'Too many' : 'Planned too early'}: ${sayKnown(time.date)}${who}, ${sayRolling(rate)}; ` +
        `after ${sayKnown(before.date)} that is free again from ${sayKnown(free)}`;
    return { kind: 'excess', date: evaluated(time.date, () => [stepFor(rule(), time.date)]), coverage };
}

/** How often something that a rate limits in any stretch of a length was done in the one that ends today. */
export function rollingCoverage(context: Context, { rate }: RollingPhrase, all: readonly CountedTime[]): Coverage {
    const { bound, times: wanted = 1, rolling } = rate;
    const times = countingFor(rate, all);
    const counts = ({ date }: CountedTime): boolean => {
        if (!rolling) {
            return false;
        }
        const { value } = shiftKnown(date, rolling, 'after', { calendar: context.calendar });
        return value.kind === 'known' && value.from! > context.today;
    };
    const recorded = times.filter(time => time.recorded && counts(time)).length;
    return {
        bound,
        wanted,
        recorded: Math.min(recorded, wanted),
        planned: times.filter(time => !time.recorded && time.date.to! >= context.today).length,
    };
}

type After = (time: { date: Known }) => Evaluated;

function nextFree(context: Context, phrase: RollingPhrase, counted: CountedTime | undefined, after: After): Binding {
    const free = counted && after(counted);
    const { value } = free ?? {};
    if (!counted || value?.kind !== 'known' || value.from! <= context.today) {
        return { kind: 'free', phrase };
    }
    const recorded: Why = () => [stepFor(`Recorded on ${sayKnown(counted.date)}, ${sayRolling(phrase.rate)}`, counted.date)];
    return { kind: 'free', phrase, from: evaluated(value, inOrder(recorded, free!.why), free!.uses) };
}

function nextDue(from: Evaluated, phrase: RollingPhrase, after: After): Binding {
    if (from.value.kind !== 'known') {
        return { kind: 'trouble', instead: from };
    }
    const due = after({ date: from.value });
    if (due.value.kind !== 'known') {
        return { kind: 'trouble', instead: due };
    }
    return { kind: 'repetition', phrase, date: evaluated(due.value, inOrder(from.why, due.why), due.uses), fromLast: true };
}
