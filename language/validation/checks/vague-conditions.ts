import { isSentence, type ConditionTail } from '../../generated/ast.ts';
import { placeBetween } from '../places.ts';
import { proseIn } from '../prose.ts';
import type { NodeCheck } from './check.ts';

const JUDGEMENT =
    '(?:appropriate|inappropriate|feasible|practicable|practical|reasonable|unreasonable|suitable|necessary|needed|required|relevant|desirable)';
/** `appropriate`, `it is necessary and/or feasible`, `deemed practicable`: a judgement, and nothing of who makes it. */
const MERE_JUDGEMENT = new RegExp(
    `^(?:(?:it|this|that) is )?(?:not )?(?:(?:reasonably|deemed|considered|thought) )?${JUDGEMENT}(?:(?:,| and/or| and| or) ${JUDGEMENT})*$`,
    'i',
);

/** A duty that depends on a judgement says whose it is: what is due only "if appropriate" is due when whoever owes it thinks so. */
export const conditionsMustBeJudgedBySomebody: NodeCheck<ConditionTail> = (node, { document }) => {
    const { words, subject, $container: sentence } = node;
    const written =
        words !== undefined && !subject && MERE_JUDGEMENT.test(words.trim().replace(/\s+/g, ' ')) ? proseIn(node, 'words') : undefined;
    if (!written || !isSentence(sentence) || sentence.strength === 'may' || (sentence.strength === 'need' && sentence.not)) {
        return [];
    }
    const said = written.text.trim().replace(/\s+/g, ' ');
    const judged = `____ decides that it is ${said.replace(/^(?:it|this|that) is /i, '').replace(/(?:deemed|considered|thought) /i, '')}`;
    return [
        {
            rule: 'obligation/vague-standard',
            place: placeBetween(document, written.start, written.start + written.text.length),
            message:
                'Nothing says who judges whether this is so, so it is owed only as far as whoever owes it likes. Say who decides, or when it is so.',
            data: { kind: 'rewrite', options: [{ title: `Leave room for who decides: "${judged}"`, text: judged }] },
        },
    ];
};
