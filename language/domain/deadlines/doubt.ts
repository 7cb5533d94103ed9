import { saidAnywhere, saidByItself } from '../said-anywhere.ts';
import { LAST_DAY } from '../time/civil-date.ts';
import type { Condition, Point, TimePhrase, Timing } from '../time-expression.ts';
import { mayWarn, warningsOf } from './closing.ts';
import type { Context } from './context.ts';
import { reckon } from './instances.ts';
import { joinersOf } from './joiners.ts';
import { BY_NO_CALENDAR, countsKnownDays, eventAt } from './known-days.ts';
import { lengthInDays } from './reach.ts';
import { setsClock } from './retention.ts';
import type { Instance, Subject } from './subject.ts';

/** Whether an answer is refused or comes with a warning. */
export function isDoubtful({ answer: { value, why, uses } }: Instance): boolean {
    return value.kind === 'refused' || (mayWarn(uses) && warningsOf(why(), uses).length > 0);
}

/** What of a sentence tells whether its answers can be doubtful. */
type Said = Pick<Subject, 'timing' | 'conditions' | 'action' | 'strength'>;

/**
 * Tells whether any answer of a sentence or a named deadline may be doubtful. What is due depends on its time and its conditions alone,
 * so that of those that say the same one is worked out. Sound and not exact: where more bears on it, the answer is yes.
 */
export function openToDoubt(context: Context): (said: Said) => boolean {
    const { suspensions, agreement } = context;
    const verdicts = new Map<string, boolean>();
    const isAlike = suspensions.length === 0 && joinersOf(agreement).length === 0;
    return said => {
        if (isBeyondDoubt(context, said)) {
            return false;
        }
        const { timing, conditions } = said;
        if (!isAlike || hangsOnItsHistory(timing) || setsClock(said)) {
            return true;
        }
        const key = conditions.reduce((text, condition) => text + saidAnywhere(condition.kind, eventOf(condition)), saidByItself(timing));
        const known = verdicts.get(key) ?? reckon(context, asSubject(said), () => false).instances.some(isDoubtful);
        verdicts.set(key, known);
        return known;
    };
}

/** Whether the days due depend on when it was done. */
function hangsOnItsHistory({ phrases }: Timing): boolean {
    return phrases.some(
        phrase => (phrase.kind === 'every' && phrase.from === 'last') || (phrase.kind === 'rate' && phrase.rate.rolling !== undefined),
    );
}

function eventOf(condition: Condition): string | undefined {
    return 'event' in condition ? condition.event : undefined;
}

function asSubject({ timing, conditions, action, strength }: Said): Subject {
    return { source: 'norm', place: NOWHERE, strength, soft: false, action, timing, conditions, notes: [], entries: [] };
}

const NOWHERE: Subject['place'] = { uri: '', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };

/** In so many days, ten years, nothing that comes once a week or less often comes too often to be listed. */
const LONGEST_RANGE = 3653;

/**
 * Whether the words of a subject alone tell that none of its answers is refused or comes with a warning, so that none has to be
 * worked out to see it. Said only of the simplest and most frequent times; of all others, that it is not known.
 */
export function isBeyondDoubt(
    context: Context,
    { timing, answers, action, strength }: Pick<Subject, 'timing' | 'answers' | 'action' | 'strength'>,
): boolean {
    const { calendar, range, suspensions } = context;
    const { phrases, hardLimits, exceptions } = timing;
    if (answers || exceptions.length > 0 || suspensions.length > 0) {
        return false;
    }
    const [phrase, another] = phrases;
    if (hardLimits.length === 0 && phrases.every(isNoLimit)) {
        return true;
    }
    if (timing.calendar !== undefined || (calendar?.roll ?? 'as-is') !== 'as-is' || setsClock({ timing, action, strength })) {
        return false;
    }
    const isCertainAlone =
        phrase && !another && hardLimits.length === 0 && range.last - range.first <= LONGEST_RANGE && isCertain(phrase, context);
    return isCertainAlone || countsKnownDays(context, timing);
}

/** What says how or during what hours, and so gives no answer of its own. */
function isNoLimit({ kind }: TimePhrase): boolean {
    return kind === 'between-times' || kind === 'window' || kind === 'on-request';
}

function isCertain(phrase: TimePhrase, context: Context): boolean {
    switch (phrase.kind) {
        case 'no-later-than':
        case 'on':
            return phrase.roll === 'as-is' && isReadable(phrase.point);
        case 'rate':
            return phrase.rate.rolling === undefined && BY_NO_CALENDAR.has(phrase.rate.per);
        case 'every':
            return (
                phrase.roll === 'as-is' && typeof phrase.from === 'object' && isReadable(phrase.from) && comesSeldom(phrase, phrase.from)
            );
        case 'promptly':
        case 'as-soon-as-possible':
            return phrase.after === undefined || eventAt(phrase.after, context) !== undefined;
        default:
            return false;
    }
}

type Readable = Extract<Point, { kind: 'date' }> & { date: { date: { last: number } } };

function isReadable(point: Point): point is Readable {
    return point.kind === 'date' && 'date' in point.date;
}

/** Whether a repetition comes once a week or less often, by whole units of no calendar, and stays within the years there are. */
function comesSeldom({ length }: Extract<TimePhrase, { kind: 'every' }>, { date: { date } }: Readable): boolean {
    return (
        length.spans.every(({ amount, unit }) => BY_NO_CALENDAR.has(unit) && Number.isSafeInteger(amount) && amount! >= 1) &&
        date.last + lengthInDays(length) < LAST_DAY
    );
}
