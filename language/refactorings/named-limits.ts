import { AstUtils, type AstNode } from 'langium';
import {
    isAnchorPoint,
    isAtEdge,
    isAtLeast,
    isBefore,
    isConditionTail,
    isCountedBy,
    isDatePoint,
    isDeadline,
    isFollowingPoint,
    isHardLimitTail,
    isNoLaterThan,
    isOnPoint,
    isSetBy,
    isSoon,
    isTimeTail,
    isLimit,
    isWithin,
    type HardLimitTail,
    type Limit,
    type TimePhrase,
    type TimeTail,
} from '../generated/ast.ts';

/** One time phrase of a sentence or of a named deadline. */
export type TimeLimit = TimeTail | HardLimitTail | Limit;

/** Whether a part of a sentence or of a named deadline is one of its time phrases. */
export function isTimeLimit(node: unknown): node is TimeLimit {
    return isTimeTail(node) || isHardLimitTail(node) || isLimit(node);
}

/**
 * Whether limits mean the same under a name as in a sentence or deadline, whose parts are given with those that the limits stand for: they give a last
 * day, and nothing in them takes its meaning from what stands beside them there. What repeats, lasts, or only says how (`every 3 months`,
 * `for 6 years`, `in term time`) does not, nor what hangs on another named deadline: the history of that one speaks of whoever names it.
 */
export function meanTheSameByName(
    limits: readonly TimeLimit[],
    parts: readonly AstNode[],
    stoodFor: readonly TimeLimit[] = limits,
): boolean {
    const phrases = limits.map(({ time }) => time);
    const all = parts.filter(isTimeLimit);
    const others = all.filter(part => !stoodFor.includes(part)).map(({ time }) => time);
    const next = all[all.indexOf(stoodFor.at(-1)!) + 1];
    return (
        phrases.every((phrase, i) => givesLastDay(phrase) || isSoonAfter(phrase) || isEndOfItsMonth(phrase, phrases[i - 1])) &&
        phrases.some(givesLastDay) &&
        !isEndOfItsMonth(next?.time, phrases.at(-1)) &&
        !(phrases.some(isWrittenDay) && [...phrases, ...others].filter(isWrittenDay).length > 1) &&
        !phrases.some(hangsOnNamedDeadline) &&
        !(phrases.some(isToldByItsTrigger) && parts.some(part => isConditionTail(part) && part.event !== undefined))
    );
}

/** The calendar that the parts of a sentence or deadline are counted by where it is not the agreement's own, as written. */
export function calendarOf(parts: readonly AstNode[]): string | undefined {
    return parts
        .filter(isTimeLimit)
        .map(({ time }) => time)
        .find(isCountedBy)?.calendar.$refText;
}

function givesLastDay(phrase: TimePhrase): boolean {
    return (
        isBefore(phrase) ||
        isSetBy(phrase) ||
        isOnPoint(phrase) ||
        (isNoLaterThan(phrase) && phrase.point !== undefined) ||
        (isAtLeast(phrase) && phrase.point !== undefined) ||
        (isWithin(phrase) && phrase.point !== undefined && phrase.relation !== 'before') ||
        (isSoonAfter(phrase) && phrase.words === 'immediately')
    );
}

function isSoonAfter(phrase: TimePhrase): phrase is Extract<TimePhrase, { $type: 'Soon' }> {
    return isSoon(phrase) && phrase.point !== undefined;
}

/** Whether a phrase only says which day of the month the one before it means: `within 2 months of Breach at the end of the month`. */
export function isEndOfItsMonth(phrase: TimePhrase | undefined, before: TimePhrase | undefined): boolean {
    return (
        isAtEdge(phrase) &&
        phrase.edge === 'end' &&
        phrase.period === 'month' &&
        before !== undefined &&
        (isWithin(before) || isAtLeast(before))
    );
}

/** Several of them in one sentence are a list of days. */
function isWrittenDay(phrase: TimePhrase): boolean {
    return isOnPoint(phrase) && isDatePoint(phrase.point);
}

/** Whether `when EVENT` in the same sentence says which one is meant. */
function isToldByItsTrigger(phrase: AstNode): boolean {
    return AstUtils.streamAst(phrase).some(
        node => isFollowingPoint(node) || (isAnchorPoint(node) && (node.choice === 'next' || node.choice === 'following')),
    );
}

function hangsOnNamedDeadline(phrase: AstNode): boolean {
    return AstUtils.streamAst(phrase).some(node => (isAnchorPoint(node) || isFollowingPoint(node)) && isDeadline(node.anchor.ref));
}
