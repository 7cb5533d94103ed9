import type { Habits } from './habits.ts';
import { rank, type Candidate } from './ranking.ts';
import type { CompletionRegion } from './region.ts';

/** Clauses that are missing take so many of the first places; the others come after what is likely. */
const MISSING_FIRST = 3;
const LIKELY = 10;
/** Sentences written whole come behind so many. */
const BEFORE_SENTENCES = 4;

/**
 * What is offered, in its order: the first missing clauses, what is likeliest, sentences written whole, then the rest. Where a line
 * begins, what may begin there stands apart from what goes on with the sentence above.
 */
export function inOrder(candidates: readonly Candidate[], habits: Habits, region: CompletionRegion): Candidate[] {
    const missing = candidates.filter(({ preset }) => preset !== undefined);
    const sentences = candidates.filter(isSentence);
    // A word alone comes behind the missing clauses that begin with it, wherever these stand.
    const isBare = ({ label }: Candidate): boolean => missing.some(clause => clause.label.startsWith(`${label} `));
    const words = candidates.filter(candidate => candidate.preset === undefined && !isSentence(candidate) && !isBare(candidate));
    const beginnings = (): Candidate[] =>
        rank(
            words.filter(({ begins }) => begins),
            habits,
            region,
        );
    // What goes on with the sentence above goes on as it would on the same line.
    const goingOn = (): Candidate[] =>
        rank(
            words.filter(({ begins }) => !begins),
            habits,
            { ...region, onNewLine: false },
        );
    const [first, rest] = !region.onNewLine
        ? [rank(words, habits, region), []]
        : region.isFresh
          ? [beginnings(), goingOn()]
          : [goingOn(), beginnings()];
    return [
        ...missing.slice(0, MISSING_FIRST),
        ...first.slice(0, BEFORE_SENTENCES),
        ...sentences,
        ...first.slice(BEFORE_SENTENCES, LIKELY),
        ...missing.slice(MISSING_FIRST),
        ...first.slice(LIKELY),
        ...candidates.filter(isBare),
        ...rest,
    ];
}

/** Whether a candidate writes a sentence whole that begins with a name. */
export function isSentence({ says, habits }: Candidate): boolean {
    return says !== undefined && habits.length === 0;
}
