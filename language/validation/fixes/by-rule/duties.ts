import { GrammarUtils, type LangiumDocument } from 'langium';
import {
    isNoticeTail,
    isParty,
    isSentence,
    isTimeTail,
    isWithoutNoticeTail,
    type Document,
    type Sentence,
} from '../../../generated/ast.ts';
import type { RuleId } from '../../catalogue.ts';
import { insertAt, type Found, type RuleFixer } from '../fix.ts';
import { nodeAt } from '../layout.ts';
import { removing, writingAs } from './edits.ts';

/** How many parties are offered by name. */
const MOST_OFFERED = 4;

/** Each party in turn for whom nobody stands yet. */
const nameOwner: RuleFixer = ({ range }, document) => {
    const parties = document.parseResult.value.elements
        .filter(isParty)
        .filter(({ sort, name }) => sort === 'party' && /^\w/.test(name ?? ''));
    const names = [...parties.slice(0, MOST_OFFERED).map(({ name }) => name), 'each party'];
    return names.map(name => ({ title: `Let ${name} do it`, edits: [{ range, newText: name }] }));
};

const removeSentence: RuleFixer = ({ range }, document) => removing('Remove this sentence', sentenceAt(range, document), document);

function sentenceAt(range: Found['range'], document: LangiumDocument<Document>): Sentence | undefined {
    const sentence = nodeAt(document, range, isSentence);
    return sentence?.$containerProperty === 'items' ? sentence : undefined;
}

const addFallback: RuleFixer = ({ range }, document) => {
    const sentence = nodeAt(document, range, isSentence);
    const owner = sentence?.owners.$cstNode?.text;
    if (sentence?.$cstNode && owner && !sentence.otherwise) {
        return [
            {
                title: `Add: otherwise ${owner} must ...`,
                edits: [insertAt(document, sentence.$cstNode.end, ` otherwise ${owner} must "____"`)],
            },
        ];
    }
    return [];
};

/** The length of a notice as it stands in the other sentence. */
const sameNotice: RuleFixer = ({ range, related }, document) => {
    const notices = [range, related[0]].map(
        place =>
            place && nodeAt(document, place, isSentence)?.tails.find(tail => isNoticeTail(tail) || isWithoutNoticeTail(tail))?.$cstNode,
    );
    const [own, other] = notices;
    return own && other ? writingAs(own.range, other.range, document) : [];
};

const sameAsOther: RuleFixer = ({ range, related }, document) => writingAs(range, related[0], document);

/** A deadline that is counted from nothing gets what it is counted from. */
const countFromSomething: RuleFixer = ({ range }, document) => {
    const time = nodeAt(document, range, isSentence)
        ?.tails.filter(isTimeTail)
        .map(tail => tail.time)
        .find(phrase => phrase.$type === 'Within');
    if (!time?.$cstNode || time.$type !== 'Within' || time.point) {
        return [];
    }
    const end = time.length.$cstNode!.end;
    return ['"the request"', 'the start of this agreement', '____'].map(point => ({
        title: `Count it from ${point}`,
        edits: [insertAt(document, end, ` of ${point}`)],
    }));
};

/** Who stands under the heading of somebody else. */
const ownAsHeadingSays: RuleFixer = ({ range }, document) => {
    const sentence = nodeAt(document, range, isSentence);
    const title = sentence && headingOf(sentence);
    const meant = document.parseResult.value.elements.filter(isParty).filter(party => party.title && title?.includes(party.title));
    return meant.map(({ name }) => ({ title: `Let ${name} owe it`, edits: [{ range, newText: name }] }));
};

function headingOf(sentence: Sentence): string {
    const titles: string[] = [];
    for (let node: { $container?: unknown; title?: string } | undefined = sentence; node; node = node.$container as typeof node) {
        titles.push(typeof node.title === 'string' ? node.title : '');
    }
    return titles.join(' ');
}

/** "must not" and "must" of the same. */
const dropOne: RuleFixer = (found, document) => {
    const sentence = nodeAt(document, found.range, isSentence);
    const not = sentence && GrammarUtils.findNodeForProperty(sentence.$cstNode, 'not');
    const action = sentence && GrammarUtils.findNodeForProperty(sentence.$cstNode, 'action');
    const exception = action
        ? [
              {
                  title: 'Say when this does not hold: unless ____',
                  edits: [insertAt(document, sentence!.tails.at(-1)?.$cstNode?.end ?? action.end, ' unless "____"')],
              },
          ]
        : [];
    return [...removeSentence(found, document), ...(not ? exception : [])];
};

/** Fixes about who has to do what. */
export const DUTY_FIXES: Partial<Record<RuleId, RuleFixer>> = {
    'obligation/unowned': nameOwner,
    'obligation/duplicate': removeSentence,
    'obligation/contradictory': dropOne,
    'obligation/owner-against-heading': ownAsHeadingSays,
    'obligation/soft-without-fallback': addFallback,
    'ending/two-notices': sameNotice,
    'ending/with-and-without-notice': sameNotice,
    'ending/slower-than-change': sameNotice,
    'ending/easier-than-change': sameAsOther,
    'decision/two-thresholds': sameAsOther,
    'deadline/rate-contradiction': sameAsOther,
    'deadline/refused': countFromSomething,
};
