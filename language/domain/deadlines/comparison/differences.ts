import type { ComputedDeadline } from '../../computed-deadline.ts';
import type { DeadlineChange, Difference } from '../../deadline-change.ts';
import { parseIsoDay } from '../../time/civil-date.ts';
import { whyOf, type KeyedDeadline } from './keyed-deadline.ts';

/** What is compared of two states of a deadline, in the order in which it is told. */
const PARTS: readonly [Difference, (keyed: KeyedDeadline) => unknown][] = [
    ['state', ({ deadline: { state } }) => state],
    ['day', ({ deadline: { date, time, window } }) => [date, time, window?.from, window?.to]],
    ['in-force', ({ isInForce }) => isInForce],
    ['reason', ({ deadline }) => whyOf(deadline)],
    ['owners', ({ deadline: { owners, ownersJoined } }) => [[...owners].sort(), ownersJoined]],
    ['recipients', ({ deadline: { recipients } }) => [...recipients].sort()],
    ['strength', ({ deadline: { strength, soft } }) => [strength, soft]],
    ['action', ({ deadline: { action } }) => action],
    ['clause', ({ where }) => where],
    ['occurrence', ({ deadline: { occurrence } }) => [occurrence?.event, occurrence?.on]],
];

/** What became of a deadline between two states; undefined when nothing did. Another state says all about its day. */
export function changeBetween(before: KeyedDeadline, after: KeyedDeadline): DeadlineChange | undefined {
    const found = PARTS.filter(([, part]) => JSON.stringify(part(before)) !== JSON.stringify(part(after))).map(
        ([difference]) => difference,
    );
    const differences = found.includes('state') ? found.filter(difference => difference !== 'day' && difference !== 'reason') : found;
    if (differences.length === 0) {
        return undefined;
    }
    const isMoved = differences.includes('day');
    const days = isMoved ? daysBetween(before.deadline, after.deadline) : undefined;
    return {
        kind: isMoved ? 'moved' : 'changed',
        ...(days !== undefined && { days }),
        differences,
        before: before.deadline,
        after: after.deadline,
    };
}

/** Whole days from the old last day to the new, or from the old first day to the new; undefined for ends that do not match. */
function daysBetween(before: ComputedDeadline, after: ComputedDeadline): number | undefined {
    const last = between(before.date ?? before.window?.to, after.date ?? after.window?.to);
    return last === undefined || last === 0 ? (between(before.window?.from, after.window?.from) ?? last) : last;
}

function between(from: string | undefined, to: string | undefined): number | undefined {
    return from === undefined || to === undefined ? undefined : parseIsoDay(to)! - parseIsoDay(from)!;
}
