import type { ChangeKind, DeadlineChange } from '../../deadline-change.ts';
import { changeBetween } from './differences.ts';
import { pairDuties } from './pair-duties.ts';
import { pairOccurrences } from './pair-occurrences.ts';
import { byDateThenPlace } from '../compute-deadlines.ts';
import type { KeyedDeadline } from './keyed-deadline.ts';

const KINDS: readonly ChangeKind[] = ['moved', 'appeared', 'vanished', 'changed'];

/**
 * What became of the deadlines of one agreement between two states: first its duties are joined (`pairDuties`), then
 * the answers of each (`pairOccurrences`). A change is told when either side of it was asked for.
 */
export function compareDeadlines(before: readonly KeyedDeadline[], after: readonly KeyedDeadline[]): DeadlineChange[] {
    const duties = pairDuties(before, after);
    const alone = { before: duties.before.flatMap(({ answers }) => answers), after: duties.after.flatMap(({ answers }) => answers) };
    const changes: DeadlineChange[] = [];
    for (const duty of duties.pairs) {
        const answers = pairOccurrences(duty.before.answers, duty.after.answers);
        alone.before.push(...answers.before);
        alone.after.push(...answers.after);
        changes.push(
            ...answers.pairs.flatMap(({ before: old, after: now }) => (old.isAsked || now.isAsked ? (changeBetween(old, now) ?? []) : [])),
        );
    }
    changes.push(
        ...alone.before
            .filter(({ isAsked }) => isAsked)
            .map(({ deadline }): DeadlineChange => ({ kind: 'vanished', differences: [], before: deadline })),
    );
    changes.push(
        ...alone.after
            .filter(({ isAsked }) => isAsked)
            .map(({ deadline }): DeadlineChange => ({ kind: 'appeared', differences: [], after: deadline })),
    );
    return changes;
}

/** Moved, appeared, vanished, changed; each by its new day (its old one where it vanished), then by place. */
export function inOrderOfChange(changes: readonly DeadlineChange[]): DeadlineChange[] {
    return [...changes].sort(
        (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || byDateThenPlace((a.after ?? a.before)!, (b.after ?? b.before)!),
    );
}
