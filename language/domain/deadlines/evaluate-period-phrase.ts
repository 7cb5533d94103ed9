import type { TimePhrase, TimeUnit } from '../time-expression.ts';
import type { CivilDay } from '../time/civil-date.ts';
import { sayPeriodStretch, stretchIn } from '../time/period-stretch.ts';
import { periodsIn } from '../time/periods.ts';
import { capitalised } from '../words.ts';
import { endOf, startOf } from './agreement-span.ts';
import type { Scope } from './binding.ts';
import type { Limits } from './limits.ts';
import { sayRolling } from './rolling-rate.ts';
import { evaluated, knownDay, knownRange, refused, stepFor, waiting, type Known } from './value.ts';

/** All the time of the agreement, or of the period at hand; without a certain end it is open. */
export function throughout({ context, binding }: Scope, unit: TimeUnit | 'agreement'): Limits {
    if (unit === 'agreement') {
        const [opens, due] = [startOf(context), endOf(context)];
        if (due.value.kind === 'known') {
            return { opens, due, lasts: true };
        }
        const since = opens.value.kind === 'known' ? opens.value.from : undefined;
        return { due: evaluated({ kind: 'open', words: 'throughout this agreement', since }, opens.why), lasts: true };
    }
    if (binding.kind !== 'period' || binding.unit !== unit) {
        return { due: evaluated({ kind: 'open', words: `throughout each ${unit}` }), lasts: true };
    }
    const { first, last, label } = binding.period;
    const window = knownRange(first, last);
    return { due: evaluated(window, () => [stepFor(`Throughout ${label}`, window)]), lasts: true };
}

/**
 * A rate is due within the period at hand; one in any stretch of a length on the day worked out for it, or from that day
 * where it only limits.
 */
export function rateLimits({ binding }: Scope, phrase: Extract<TimePhrase, { kind: 'rate' }>): Limits {
    const { rate } = phrase;
    if (rate.times === undefined) {
        return { due: evaluated(waiting('the number of times, left blank')) };
    }
    if (binding.kind === 'repetition' && binding.phrase === phrase) {
        return { due: binding.date };
    }
    if (binding.kind === 'free' && binding.phrase === phrase) {
        return binding.from
            ? { opens: binding.from }
            : { due: evaluated({ kind: 'open', words: `${sayRolling(rate)}, which the history leaves free` }) };
    }
    if (binding.kind !== 'period' || binding.unit !== phrase.rate.per) {
        return { elsewhere: true };
    }
    const { first, last, label, assumed } = binding.period;
    const window = knownRange(first, last);
    return { due: evaluated(window, () => [stepFor(`Within ${label}${assumed === undefined ? '' : ` (${assumed})`}`, window)]) };
}

/**
 * A stretch of the period at hand. A period of another unit is held to all the stretches in it: "once a year, in the first week
 * of each term". Beside what is due otherwise a stretch changes no day.
 */
export function inPeriod(
    { context: { calendar, today }, binding }: Scope,
    { stretch }: Extract<TimePhrase, { kind: 'in-period' }>,
): Limits {
    if (binding.kind !== 'period' && binding.kind !== 'none') {
        return { elsewhere: true };
    }
    const around = binding.kind === 'none' ? { first: today, last: today } : binding.period;
    const found =
        binding.kind === 'period' && binding.unit === stretch.of ? { periods: [binding.period] } : periodsIn(stretch.of, around, calendar);
    if ('refusal' in found) {
        return { due: evaluated(refused(found.refusal, 'no-calendar')) };
    }
    const all = found.periods.map(period => stretchIn(stretch, period, calendar));
    const inside = all.filter(one => 'first' in one).filter(({ first, last }) => first <= around.last && last >= around.first);
    const [one, last] = [inside[0], inside.at(-1)];
    if (!one || !last) {
        const why = all.find((other): other is Exclude<typeof other, { first: unknown }> => !('first' in other));
        return {
            due: evaluated(
                why && 'waitingFor' in why
                    ? waiting(why.waitingFor)
                    : refused(why && 'refusal' in why ? why.refusal : `nothing of ${sayPeriodStretch(stretch)} lies in it`, 'no-calendar'),
            ),
        };
    }
    const opens = (binding.kind === 'period' && binding.period.first > one.first ? binding.period.first : one.first) as CivilDay;
    const window: Known = { ...knownRange(one.first, last.last), precision: 'range' };
    const due = evaluated(
        knownDay(last.last),
        () =>
            inside.length > 1
                ? [stepFor(`From ${one.label} to ${last.label}`, window)]
                : [{ ...stepFor(capitalised(one.label), window), skipped: one.skipped() }],
        one.uses,
    );
    return { opens: evaluated(knownDay(opens)), due };
}
