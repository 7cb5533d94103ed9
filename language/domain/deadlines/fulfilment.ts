import type { HistoryEntry } from '../history.ts';
import type { CivilDay } from '../time/civil-date.ts';
import { HAPPENED } from './occurrences.ts';
import type { Instance } from './subject.ts';
import type { Known } from './value.ts';

/** What a history line settles a deadline as; undefined for a line that settles nothing. */
export function settles({ verb }: HistoryEntry): 'done' | 'waived' | 'missed' | undefined {
    if (verb === 'waived' || verb === 'missed') {
        return verb;
    }
    return HAPPENED.includes(verb) || verb === 'ended' || verb === 'left' ? 'done' : undefined;
}

/**
 * Gives each instance the history line that settles it. A line that names its occurrence settles that one and no
 * other. Any other line belongs, by its day: to the period it falls in, for a rate; to the repetition due last before it, or to
 * the next when that one is settled or three quarters of the time to the next have passed; to the coming occurrence or period
 * for what is due before it, to the last one for what is due after it. A rate of several times is settled by the last of them,
 * one that only limits by none.
 */
export function settle(instances: readonly Instance[], entries: readonly HistoryEntry[]): void {
    const times = new Map<Instance, number>();
    const take = (instance: Instance | undefined, entry: HistoryEntry): void => {
        if (!instance || instance.entry) {
            return;
        }
        const { wanted = 1, bound } = instance.coverage ?? {};
        const isDone = settles(entry) === 'done';
        if (isDone && bound === 'at most') {
            return;
        }
        const done = isDone ? (times.get(instance) ?? 0) + 1 : Infinity;
        times.set(instance, done);
        if (done >= wanted) {
            instance.entry = entry;
        }
    };
    const settling = entries.filter(settles);
    for (const entry of settling) {
        if (entry.forOccurrence) {
            take(
                instances.find(instance => isFor(instance, entry)),
                entry,
            );
        }
    }
    for (const entry of settling) {
        if (!entry.forOccurrence) {
            take(byDay(instances, entry), entry);
        }
    }
}

/** The last day that a line of the history names; undefined where it names none. */
export function dayOf(entry: HistoryEntry): CivilDay | undefined {
    return entry.on && 'date' in entry.on ? entry.on.date.last : undefined;
}

function dueOf({ answer: { value } }: Instance): Known | undefined {
    return value.kind === 'known' ? value : undefined;
}

function isFor(instance: Instance, { forOccurrence }: HistoryEntry): boolean {
    const { binding } = instance;
    const on = forOccurrence?.on;
    if (binding.kind === 'occurrence' && forOccurrence?.event !== undefined && forOccurrence.event !== binding.occurrence.anchor) {
        return false;
    }
    if (!on) {
        return forOccurrence?.event !== undefined && binding.kind === 'occurrence';
    }
    if (!('date' in on)) {
        return false;
    }
    const { first, last } = on.date;
    const meets = (span: Known | undefined): boolean =>
        span?.from !== undefined && span.to !== undefined && span.from <= last && span.to >= first;
    switch (binding.kind) {
        case 'occurrence':
            return meets(binding.occurrence.date);
        case 'period':
            return binding.period.first <= last && binding.period.last >= first;
        default:
            return meets(dueOf(instance));
    }
}

function byDay(instances: readonly Instance[], entry: HistoryEntry): Instance | undefined {
    const free = instances.filter(
        instance => !instance.entry && instance.binding.kind !== 'awaited' && instance.binding.kind !== 'trouble',
    );
    const single = free.find(({ binding }) => binding.kind === 'none');
    if (single) {
        return single;
    }
    const on = dayOf(entry);
    if (on === undefined) {
        return undefined;
    }
    const ofPeriod = byPeriod(free, on);
    if (ofPeriod) {
        return ofPeriod;
    }

    const repetitions = instances.filter(isRepetition);
    const lastDue = repetitions.findLast(instance => (dueOf(instance)?.from ?? Infinity) <= on);
    const nextDue = repetitions.find(instance => (dueOf(instance)?.from ?? -Infinity) > on);
    if (nextDue && (!lastDue || lastDue.entry || isShortlyBefore(on, dueOf(lastDue)!, dueOf(nextDue)!))) {
        return nextDue;
    }
    if (lastDue && !lastDue.entry) {
        return lastDue;
    }

    const occurrences = free.flatMap(instance =>
        instance.binding.kind === 'occurrence' ? [{ instance, date: instance.binding.occurrence.date }] : [],
    );
    const before = occurrences.find(({ instance, date }) => isDueBefore(instance) && date.to! >= on);
    return before?.instance ?? occurrences.findLast(({ instance, date }) => !isDueBefore(instance) && date.from! <= on)?.instance;
}

/** Whether it comes on one day after another: by its own rule, or on a day in each period. */
function isRepetition(instance: Instance): boolean {
    const { binding } = instance;
    if (binding.kind !== 'period') {
        return binding.kind === 'repetition' && !binding.fromLast;
    }
    const due = dueOf(instance);
    return binding.hangsOn !== undefined && due?.from !== undefined && due.from >= binding.period.first && due.from <= binding.period.last;
}

/** Of what is due within, before or after each period, the one that something done on a day is for. */
function byPeriod(free: readonly Instance[], on: CivilDay): Instance | undefined {
    const periods = free.flatMap(instance =>
        instance.binding.kind === 'period' && !isRepetition(instance) ? [{ instance, period: instance.binding.period }] : [],
    );
    const isAhead = ({ instance, period }: (typeof periods)[number]): boolean => (dueOf(instance)?.to ?? Infinity) < period.first;
    const isOver = ({ instance, period }: (typeof periods)[number]): boolean => (dueOf(instance)?.from ?? -Infinity) > period.last;
    const holds = ({ period }: (typeof periods)[number]): boolean => period.first <= on && on <= period.last;
    const found =
        periods.find(one => one.instance.coverage && holds(one)) ??
        periods.find(one => isAhead(one) && one.period.first >= on) ??
        periods.findLast(one => !one.instance.coverage && !isAhead(one) && (isOver(one) ? one.period.last : one.period.first) <= on) ??
        periods.find(holds);
    return found?.instance;
}

/** Whether a day is in the last quarter of the time between two repetitions: then it is early for the next, not late. */
function isShortlyBefore(on: CivilDay, last: Known, next: Known): boolean {
    return (on - last.to!) * 4 >= (next.from! - last.to!) * 3;
}

/** Whether the deadline lies before the occurrence it is for. */
export function isDueBefore(instance: Instance): boolean {
    const due = dueOf(instance);
    return instance.binding.kind === 'occurrence' && due?.to !== undefined && due.to < instance.binding.occurrence.date.from!;
}
