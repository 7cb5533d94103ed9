import type { AstNode } from 'langium';
import { isProvision, type Text } from '../../generated/ast.ts';
import { TEXT_IN_BRACES } from '../../parsing/typical-mistakes/mistake-reader.ts';
import { BRACES_AROUND } from '../built-in/syntax-findings.ts';
import type { NodeCheck } from './check.ts';
import { insertAt } from '../fixes/fix.ts';
import { placeOf } from '../places.ts';

/** A text right behind the head of a clause is in its braces: without them it is read as a text of what is around the clause. */
export const textsMustStandInBraces: NodeCheck<Text> = (text, { document }) => {
    const { items = [] } = text.$container as { items?: readonly AstNode[] };
    const before = items[items.indexOf(text) - 1];
    const [head, words] = [before?.$cstNode, text.$cstNode];
    if (!isProvision(before) || !head || !words || head.range.end.line !== words.range.start.line || head.text.endsWith('}')) {
        return [];
    }
    return [
        {
            rule: 'syntax/wording',
            place: placeOf(text),
            message: TEXT_IN_BRACES,
            data: {
                kind: 'edits',
                fixes: [
                    {
                        title: BRACES_AROUND,
                        edits: [insertAt(document, words.offset, '{ '), insertAt(document, words.end, ' }')],
                        isSafe: true,
                    },
                ],
            },
        },
    ];
};
