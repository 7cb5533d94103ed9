import { AstUtils } from 'langium';
import {
    isEntryFor,
    isEntryOn,
    isEvent,
    isEvery,
    isNamedEntry,
    isReview,
    isRuleTail,
    isSentence,
    isTimeTail,
    type Event,
    type Review,
    type RuleTail,
    type Sentence,
    type TimeTail,
} from '../../../generated/ast.ts';
import type { RuleId } from '../../catalogue.ts';
import type { RuleFixer } from '../fix.ts';
import { nodeAt } from '../layout.ts';
import { removingWithJoint, replacing, textAt } from './edits.ts';

const BLANK = '____';
/** Lengths between two times of something that hardly anybody would call too often, the shortest first. */
const RHYTHMS = ['day', 'week', 'month'];

/** How long before it is due is for the author to say. */
const leaveLengthOpen: RuleFixer = ({ range }, document) => {
    const amount = /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/.exec(textAt(range, document));
    if (!amount) {
        return [];
    }
    const start = document.textDocument.offsetAt(range.start) + amount.index;
    const place = { start: document.textDocument.positionAt(start), end: document.textDocument.positionAt(start + amount[0].length) };
    return [{ title: 'Put a blank for how long before, to fill in', edits: [{ range: place, newText: BLANK }] }];
};

function isOwnerOfTimes(node: unknown): node is Sentence | Event | Review {
    return isSentence(node) || isEvent(node) || isReview(node);
}

/** What comes round too often comes round more seldom. */
const lessOften: RuleFixer = ({ range }, document) => {
    const owner = nodeAt(document, range, isOwnerOfTimes);
    const every = owner && AstUtils.streamAst(owner).find(isEvery);
    const from = every?.$cstNode && /\sfrom\b[\s\S]*$/.exec(every.$cstNode.text)?.[0];
    return every?.$cstNode
        ? RHYTHMS.slice(RHYTHMS.findIndex(unit => every.unit?.startsWith(unit)) + 1).map(unit => ({
              title: `Let it be every ${unit}`,
              edits: [replacing(every.$cstNode!, `every ${unit}${from ?? ''}`)],
          }))
        : [];
};

/** A day outside the time that a sentence names, or a rule outside that of its event: the time is left out, or the day moves. */
const leaveWindowOut: RuleFixer = ({ range, related }, document) => {
    const isTail = (node: unknown): node is TimeTail | RuleTail => isTimeTail(node) || isRuleTail(node);
    const window = related[0] && nodeAt(document, related[0], isTail);
    const own = nodeAt(document, range, isTail);
    const isBeside = window?.$cstNode && own && window !== own && window.$container === own.$container;
    return isBeside
        ? removingWithJoint(`Leave '${textAt(related[0]!, document).replace(/\s+/g, ' ')}' out`, window.$cstNode, document)
        : [];
};

/** What is planned at a wrong time is planned for a day to fill in. */
const planAnew: RuleFixer = ({ range }, document) => {
    const entry = nodeAt(document, range, isNamedEntry);
    const date = entry?.verb === 'planned' ? entry.tails.find(tail => isEntryFor(tail) || isEntryOn(tail))?.date?.$cstNode : undefined;
    return date ? [{ title: 'Put a blank for the day, to fill in', edits: [replacing(date, BLANK)] }] : [];
};

/** Fixes about limits and windows that do not fit what they stand beside. */
export const LIMIT_FIXES: Partial<Record<RuleId, RuleFixer>> = {
    'deadline/longer-than-gap': leaveLengthOpen,
    'deadline/too-many': lessOften,
    'time/outside-window': planAnew,
    'time/rule-outside-window': leaveWindowOut,
    'time/due-outside-window': leaveWindowOut,
};
