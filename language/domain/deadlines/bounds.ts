import type { CivilDay } from '../time/civil-date.ts';
import { boundedOrWaiting, knownRange, waiting, type Known, type Value } from './value.ts';

/** The earliest of several values: what is still waiting leaves the known ones as "at the latest". */
export function earliestOf(values: readonly Value[]): Value {
    return boundOf(values, 'earliest');
}

/** The latest of several values: what is still waiting leaves the known ones as "not before". */
export function latestOf(values: readonly Value[]): Value {
    return boundOf(values, 'latest');
}

function boundOf(values: readonly Value[], which: 'earliest' | 'latest'): Value {
    if (values.length === 1) {
        return values[0]!;
    }
    const bad = values.find(value => value.kind === 'refused');
    if (bad) {
        return bad;
    }
    if (values.every(value => value.kind !== 'known')) {
        return allWaiting(values) ?? values[0]!;
    }
    const bounds = values.flatMap((value): Known[] =>
        value.kind === 'known' ? [value] : value.kind === 'waiting' ? [knownRange(undefined, undefined, value.for)] : [],
    );
    const sign = which === 'earliest' ? 1 : -1;
    const winner = bounds.find(one => bounds.every(other => one === other || isCertainlyFirst(one, other, sign)));
    if (winner) {
        return winner;
    }
    const pick = (ends: (CivilDay | undefined)[], missing: number): CivilDay | undefined => {
        const best = sign * Math.min(...ends.map(end => sign * (end ?? missing)));
        return Number.isFinite(best) ? (best as CivilDay) : undefined;
    };
    return boundedOrWaiting(
        knownRange(
            pick(
                bounds.map(one => one.from),
                -Infinity,
            ),
            pick(
                bounds.map(one => one.to),
                Infinity,
            ),
            [...new Set(bounds.flatMap(one => one.waitingFor))],
        ),
    );
}

function allWaiting(values: readonly Value[]): Value | undefined {
    const names = values.flatMap(value => (value.kind === 'waiting' ? value.for : []));
    return names.length === 0 ? undefined : waiting(...new Set(names));
}

/** Whether `one` is on the winning side of every day that `other` can still be; on one day a time comes before that day's end. */
function isCertainlyFirst(one: Known, other: Known, sign: number): boolean {
    const [mine, theirs] = sign > 0 ? [one.to ?? Infinity, other.from ?? -Infinity] : [one.from ?? -Infinity, other.to ?? Infinity];
    return mine === theirs ? sign * (one.time ?? Infinity) <= sign * (other.time ?? Infinity) : sign * mine < sign * theirs;
}
