import { GrammarUtils, type AstNode, type CstNode } from 'langium';
import {
    isBetween,
    isDeadline,
    isEvent,
    isInForce,
    isLifeRule,
    isReview,
    isSentence,
    isSoon,
    isStep,
    type Deadline,
    type Event,
    type InForce,
    type LifeRule,
    type Review,
    type Sentence,
    type Step,
} from '../../../language/generated/ast.ts';

/** Something written in an agreement whose date can be computed. */
export type DatedNode = Sentence | LifeRule | InForce | Review | Step | Deadline | Event;

/** The tails of a sentence, a review or a step that say when. */
const TIMED_TAILS = new Set([
    'TimeTail',
    'HardLimitTail',
    'ExceptionTail',
    'NoticeTail',
    'CureTail',
    'FirstReview',
    'ReviewCadence',
    'StepTime',
    'Unsettled',
]);

/** Phrases that say when something is allowed or goes on, but no day by which it is due. */
const DAYLESS = new Set(['During', 'OnDays', 'Throughout', 'CountedBy']);

/** Whether a node is one whose date can be computed. */
export function isDatedNode(node: AstNode): node is DatedNode {
    return isSentence(node) || isLifeRule(node) || isInForce(node) || isReview(node) || isStep(node) || isDeadline(node) || isEvent(node);
}

/** The words of a node that say by when; the last of them where there are several; undefined when none do. */
export function timingOf(node: DatedNode): CstNode | undefined {
    if (isSentence(node) || isReview(node) || isStep(node)) {
        const index = node.tails.findLastIndex(
            tail => TIMED_TAILS.has(tail.$type) && !('time' in tail && tail.time && isDayless(tail.time)),
        );
        return index < 0 ? undefined : GrammarUtils.findNodeForProperty(node.$cstNode, 'tails', index);
    }
    return node.$cstNode;
}

function isDayless(phrase: AstNode): boolean {
    return (
        DAYLESS.has(phrase.$type) || (isBetween(phrase) && phrase.fromTime !== undefined) || (isSoon(phrase) && phrase.point === undefined)
    );
}
