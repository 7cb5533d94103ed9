import { GrammarUtils, type AstNode } from 'langium';
import { isAnchorPoint, isEvent, isSentence, isSoon, type Soon } from '../../generated/ast.ts';
import { insertAt, type FixMaker } from './fix.ts';
import { nodeAt } from './layout.ts';

/** Times that say the same and can be checked; whoever chooses one puts the right event and number in. */
const OFFERS = {
    limit: ['within 5 working days of "the request"', 'within 10 working days of "the request"', 'within 1 month of "the request"'],
    rhythm: ['at least once a month', 'at least once a quarter', 'at least twice a year'],
    notice: ['at least 10 working days before "the event"', 'at least 4 weeks before "the event"', 'at least 2 months before "the event"'],
} as const;

/** Adds a time to a sentence whose action says vaguely when; the action's own words stay. */
export const nameALimit: FixMaker<'vague-action'> = ({ lacks }, range, document) => {
    const sentence = nodeAt(document, range, isSentence);
    const action = sentence && GrammarUtils.findNodeForProperty(sentence.$cstNode, 'action');
    const end = sentence?.tails.at(-1)?.$cstNode?.end ?? action?.end;
    return end === undefined ? [] : OFFERS[lacks].map(time => ({ title: `Add: ${time}`, edits: [insertAt(document, end, ` ${time}`)] }));
};

/** Adds an outermost limit behind "promptly" or "as soon as possible". */
export const nameAnOuterLimit: FixMaker<'vague-soon'> = (_data, range, document) => {
    const soon = nodeAt(document, range, isSoon);
    const end = soon?.$cstNode?.end;
    if (!soon || end === undefined || !takesOuterLimit(soon.$container)) {
        return [];
    }
    return outerLimits(soon).map(limit => ({
        title: `Add: and in any case ${limit}`,
        edits: [insertAt(document, end, `, and in any case ${limit}`)],
    }));
};

function takesOuterLimit(owner: AstNode): boolean {
    return owner.$type === 'TimeTail' || owner.$type === 'Limit';
}

function outerLimits(soon: Soon): string[] {
    const trigger = soon.point?.$cstNode?.text.replace(/\s+/g, ' ');
    const [only, another] = soon.point?.points ?? [];
    const event = isAnchorPoint(only) && !another ? only.anchor?.ref : undefined;
    const following = isEvent(event) && event.sort === 'meeting' ? [`before the following ${event.name}`] : [];
    const lengths = ['5 working days', '10 working days', '1 month'].map(length => `within ${length} of ${trigger ?? '"the request"'}`);
    return [...following, ...lengths].slice(0, 3);
}
