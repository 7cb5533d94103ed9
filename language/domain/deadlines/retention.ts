import { sayClause } from '../clause-keys.ts';
import type { Candidate } from './answers.ts';
import type { Binding } from './binding.ts';
import { inOrder } from '../time/why.ts';
import { capitalised } from '../words.ts';
import { wordsIn } from './event-in-action.ts';
import { forbids } from './inactive.ts';
import type { Subject } from './subject.ts';
import { evaluated, refused, sayEnd, stepFor, type Known } from './value.ts';

/** The answers of one subject, before those that belong to the asked-for range are picked. */
export interface Answered {
    subject: Subject;
    candidates: Candidate[];
}

/** A clock that runs on a record: until when it is kept at least, or by when it is deleted. */
interface Clock {
    /** What is kept or deleted, so that two clauses that speak of the same are found. */
    thing: string;
    side: 'keep' | 'delete';
}

const KEEPING = new Set(['keep', 'retain', 'store', 'hold', 'preserve', 'archive']);
const DELETING = new Set(['delete', 'destroy', 'erase', 'remove', 'shred']);
const LEFT_OUT = new Set(['the', 'a', 'an', 'all', 'any', 'every', 'each', 'its', 'their', 'such', 'securely']);

/** What an action must begin with to set a clock: looked for first, as few do. */
const BEGINS = new RegExp(`^\\W*(?:${[...KEEPING, ...DELETING, 'securely'].join('|')})\\b`, 'i');

/** Whether a sentence sets a clock on a record, and so can bear on what others owe. */
export function setsClock(subject: Pick<Subject, 'timing' | 'action' | 'strength'>): boolean {
    return clockOf(subject) !== undefined;
}

/** Which clock a sentence sets: `for up to` and any limit of a deletion end a keeping, `for at least` holds it. */
function clockOf(subject: Pick<Subject, 'timing' | 'action' | 'strength'>): Clock | undefined {
    if (subject.timing.phrases.length === 0 || !BEGINS.test(subject.action) || forbids(subject)) {
        return undefined;
    }
    const [verb = '', ...rest] = wordsIn(subject.action).filter(word => !LEFT_OUT.has(word));
    const thing = rest.join(' ');
    const bounds = subject.timing.phrases.flatMap(phrase => (phrase.kind === 'keep' ? [phrase.bound] : []));
    const isKept = KEEPING.has(verb);
    if (thing === '' || (!isKept && !DELETING.has(verb))) {
        return undefined;
    }
    if (!isKept || bounds.includes('up to')) {
        return bounds.includes('at least') ? undefined : { thing, side: 'delete' };
    }
    return bounds.length > 0 ? { thing, side: 'keep' } : undefined;
}

/** An answer with the clock it gives the end of. */
interface Running {
    clock: Clock;
    subject: Subject;
    ends: Known & { to: NonNullable<Known['to']> };
    candidates: Candidate[];
    at: number;
}

/**
 * Sets the clocks that run on one thing against each other: of several keepings the latest counts, of several deletions
 * the earliest, and the others say so. What is to be deleted before it may be is refused on both sides.
 */
export function reconcileRetention(all: readonly Answered[]): void {
    const byThing = new Map<string, Running[]>();
    for (const { subject, candidates } of all) {
        const clock = clockOf(subject);
        for (const [
            at,
            {
                instance: {
                    answer: { value },
                },
            },
        ] of clock ? candidates.entries() : []) {
            if (value.kind !== 'known' || value.to === undefined || value.waitingFor.length > 0) {
                continue;
            }
            const same = byThing.get(clock!.thing) ?? [];
            byThing.set(clock!.thing, same);
            same.push({ clock: clock!, subject, ends: value as Running['ends'], candidates, at });
        }
    }
    for (const running of byThing.values()) {
        if (running.length > 1) {
            running.map(one => [one, outcomeOf(one, running)] as const).forEach(settleClock);
        }
    }
}

function settleClock([{ candidates, at }, outcome]: readonly [Running, Outcome | undefined]): void {
    if (!outcome) {
        return;
    }
    const { instance, standing, ...candidate } = candidates[at]!;
    const { answer } = instance;
    const isSettled = standing === 'done' || standing === 'waived';
    candidates[at] =
        outcome.conflicts && !isSettled
            ? {
                  ...candidate,
                  standing: 'inactive',
                  instance: { ...instance, answer: evaluated(refused(outcome.words, 'contradiction'), answer.why, answer.uses) },
              }
            : {
                  ...candidate,
                  standing,
                  instance: { ...instance, answer: { ...answer, why: inOrder(() => [stepFor(outcome.words)], answer.why) } },
              };
}

interface Outcome {
    words: string;
    conflicts: boolean;
}

function outcomeOf(one: Running, running: readonly Running[]): Outcome | undefined {
    const others = running.filter(other => other.subject !== one.subject && speakOfTheSame(bindingOf(one), bindingOf(other)));
    const against = others.find(other => other.clock.side !== one.clock.side && isBroken(one, other));
    if (against) {
        const [keep, deletion] = one.clock.side === 'keep' ? [one, against] : [against, one];
        const words = `"${one.clock.thing}" cannot be both kept at least until ${sayEnd(keep.ends)} (${whereOf(keep)}) and deleted by ${sayEnd(deletion.ends)} (${whereOf(deletion)})`;
        return { words, conflicts: true };
    }
    const stronger = others
        .filter(other => other.clock.side === one.clock.side)
        .find(other => (one.clock.side === 'keep' ? other.ends.to > one.ends.to : other.ends.to < one.ends.to));
    if (!stronger) {
        return undefined;
    }
    const rule = one.clock.side === 'keep' ? 'keeps the same longer, at least until' : 'has the same deleted earlier, by';
    return { words: `${capitalised(whereOf(stronger))} ${rule} ${sayEnd(stronger.ends)}`, conflicts: false };
}

function isBroken(one: Running, other: Running): boolean {
    const [keep, deletion] = one.clock.side === 'keep' ? [one, other] : [other, one];
    return deletion.ends.to < (keep.ends.from ?? keep.ends.to);
}

function bindingOf({ candidates, at }: Running): Binding {
    return candidates[at]!.instance.binding;
}

/** Whether two answers are about the same occurrence, or one of them about all. */
function speakOfTheSame(a: Binding, b: Binding): boolean {
    if (a.kind !== 'occurrence' || b.kind !== 'occurrence') {
        return true;
    }
    return a.occurrence.anchor !== b.occurrence.anchor || a.occurrence.date.from === b.occurrence.date.from;
}

function whereOf({ subject: { clause } }: Running): string {
    return clause === undefined ? 'another sentence' : sayClause(clause);
}
