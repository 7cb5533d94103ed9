import { Pairing } from './pairing.ts';
import { sayDue, type KeyedDeadline } from './keyed-deadline.ts';

/**
 * Joins the answers of one duty in two states. Two answers are for the same occurrence when, in this order,
 *
 * - it is the same occurrence of the same event, or the same day of an event that was renamed;
 * - the rule that repeats it gives it the same place (the one of the half-term, the third since the base), in the order
 *   of their days where the place has equally many in both states;
 * - no such rule is there, and between the same two days that both states know equally many are left;
 * - one side waited for its day, or could not say one: then the first day that has come to be known is the one.
 *
 * Everything else appeared or vanished.
 */
export function pairOccurrences(before: readonly KeyedDeadline[], after: readonly KeyedDeadline[]): Pairing<KeyedDeadline> {
    const answers = new Pairing([...before].sort(byDay), [...after].sort(byDay));
    answers.by(sayAll, 'any');
    answers.by(sayDue, 'any');
    answers.by(({ about, on }) => JSON.stringify([about, on]), 'as-many');
    answers.by(({ isForEvent, on }) => (isForEvent ? on : undefined), 'one');
    const common = commonDays(answers.pairs);
    const known = rulesIn(answers);
    answers.by(({ about, position }) => position && JSON.stringify([about, position.rule, position.at]), 'as-many');
    answers.by(
        ({ about, on, position }) =>
            on === undefined || (position && known.has(position.rule))
                ? undefined
                : JSON.stringify([about, common.filter(day => day < on).length]),
        'as-many',
    );
    pairAwaited(answers);
    return answers;
}

/** An answer of a sentence that says the same in every respect: of two sentences with the same words each finds itself. */
function sayAll(answer: KeyedDeadline): string {
    const { recipients, strength, soft } = answer.deadline;
    return JSON.stringify([sayDue(answer), [...recipients].sort(), strength, soft, answer.isInForce]);
}

/** Days of occurrences that both states have, in order. */
function commonDays(pairs: readonly { before: KeyedDeadline; after: KeyedDeadline }[]): string[] {
    return pairs.flatMap(({ before, after }) => (before.on !== undefined && before.on === after.on ? [before.on] : [])).sort();
}

/** Rules that place occurrences in both states. */
function rulesIn({ before, after }: Pairing<KeyedDeadline>): Set<string> {
    const [ours, theirs] = [before, after].map(side => new Set(side.flatMap(({ position }) => position?.rule ?? [])));
    return new Set([...ours!].filter(rule => theirs!.has(rule)));
}

function pairAwaited(answers: Pairing<KeyedDeadline>): void {
    const firstOf = (side: readonly KeyedDeadline[]): KeyedDeadline | undefined => side.find(({ isAsked }) => isAsked) ?? side[0];
    const known = (side: readonly KeyedDeadline[], { about }: KeyedDeadline): KeyedDeadline | undefined =>
        firstOf(side.filter(answer => answer.about === about && answer.on !== undefined));
    for (const old of answers.before.filter(isAwaited)) {
        const now = known(answers.after, old);
        if (now) {
            answers.pair(old, now);
        }
    }
    for (const now of answers.after.filter(isAwaited)) {
        const old = known(answers.before, now);
        if (old) {
            answers.pair(old, now);
        }
    }
    const { before, after } = answers;
    const [old, now] = [firstOf(before), firstOf(after)];
    if (!old || !now) {
        return;
    }
    const isOne = { before: before.length === 1, after: after.length === 1 };
    const gaveWay =
        (isOne.before && isOne.after && (old.on === undefined || now.on === undefined)) ||
        (isOne.before && isAwaited(old)) ||
        (isOne.after && isAwaited(now));
    if (gaveWay) {
        answers.pair(old, now);
    }
}

/** Neither a day of its own nor that of an occurrence. */
function isAwaited({ on, deadline: { date, window } }: KeyedDeadline): boolean {
    return on === undefined && date === undefined && window === undefined;
}

function byDay(a: KeyedDeadline, b: KeyedDeadline): number {
    return lastDay(a) < lastDay(b) ? -1 : lastDay(a) > lastDay(b) ? 1 : 0;
}

/** The day an answer is ordered by: of its occurrence, else its own; later than any when it has neither. */
function lastDay({ on, deadline: { date, window } }: KeyedDeadline): string {
    return on ?? date ?? window?.to ?? window?.from ?? '~';
}
