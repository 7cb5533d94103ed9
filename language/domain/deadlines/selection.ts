import type { Candidate } from './answers.ts';
import { triggerDay, type Binding } from './binding.ts';
import type { Context } from './context.ts';
import type { Subject } from './subject.ts';
import { valueOfWritten, type Known } from './value.ts';

/**
 * The answers of one subject that belong to the asked-for range: those with a day in it, those without any day, and
 * of those before it the latest that is still to be done. An answer under wording that an amendment had not yet
 * brought in, or had replaced, is left out.
 */
export function inRange(context: Context, subject: Subject, candidates: readonly Candidate[]): Candidate[] {
    let before: Candidate | undefined;
    const inside: Candidate[] = [];
    for (const candidate of candidates) {
        if (!hasItsWording(context, subject, candidate)) {
            continue;
        }
        const lies = position(context, candidate);
        if (lies === 'inside') {
            inside.push(candidate);
        } else if (lies === 'before' && isToBeDone(context, candidate)) {
            before = candidate;
        }
    }
    return withoutRepeatedWaiting(before ? [before, ...inside] : inside);
}

/** Leaves out the dates to come of an event where a known occurrence already waits for the same. */
function withoutRepeatedWaiting(candidates: readonly Candidate[]): Candidate[] {
    const awaited = new Set(
        candidates.flatMap(
            ({
                instance: {
                    binding,
                    answer: { value },
                },
            }) => (binding.kind === 'occurrence' && value.kind === 'waiting' ? value.for : []),
        ),
    );
    return candidates.filter(
        ({
            instance: {
                binding,
                answer: { value },
            },
        }) => binding.kind !== 'awaited' || value.kind !== 'waiting' || !value.for.every(name => awaited.has(name)),
    );
}

/** Overdue, begun and not ended, refused, or waiting for a date that its past occurrence still leads to. */
function isToBeDone(
    { today }: Context,
    {
        standing,
        instance: {
            answer: { value },
        },
    }: Candidate,
): boolean {
    if (standing === 'done' || standing === 'waived') {
        return false;
    }
    const hasBegun = value.kind === 'open' || (value.kind === 'known' && (value.from ?? value.to!) <= today);
    return standing === 'overdue' || value.kind === 'waiting' || value.kind === 'refused' || (standing === 'due' && hasBegun);
}

/** Where an answer lies: by its window, its day, or the occurrence or period it is for; without any it is always inside. */
function position(
    { range }: Context,
    {
        instance: {
            answer: { value },
            binding,
        },
    }: Candidate,
): 'before' | 'inside' | 'after' {
    const span = value.kind === 'known' ? value : boundTo(binding);
    const first = span?.from ?? span?.to;
    const last = span?.to ?? span?.from;
    if (first === undefined || last === undefined) {
        return 'inside';
    }
    if (last < range.first) {
        return 'before';
    }
    return first > range.last ? 'after' : 'inside';
}

/** The days of the occurrence or period that an answer is for. */
function boundTo(binding: Binding): Pick<Known, 'from' | 'to'> | undefined {
    switch (binding.kind) {
        case 'occurrence':
            return binding.occurrence.date;
        case 'period':
            return { from: binding.period.first, to: binding.period.last };
        default:
            return undefined;
    }
}

/** What sets off a duty decides by which wording it is done, so that of an old and a new wording exactly one counts. */
function hasItsWording(
    { today }: Context,
    { appliesFrom, appliesUntil }: Subject,
    {
        instance: {
            binding,
            answer: { value },
        },
    }: Candidate,
): boolean {
    if (!appliesFrom && !appliesUntil) {
        return true;
    }
    const day = triggerDay(binding) ?? (value.kind === 'known' ? (value.to ?? value.from ?? today) : today);
    const from = appliesFrom && valueOfWritten(appliesFrom);
    const until = appliesUntil && valueOfWritten(appliesUntil);
    if (from?.kind === 'known' && day < from.from!) {
        return false;
    }
    return !(until?.kind === 'known' && day >= until.from!);
}
