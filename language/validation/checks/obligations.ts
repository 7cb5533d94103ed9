import { isSentence, type Nobody } from '../../generated/ast.ts';
import { placeOf } from '../places.ts';
import type { NodeCheck } from './check.ts';

/** Somebody who is named has to do it. */
export const dutiesMustHaveAnOwner: NodeCheck<Nobody> = node => {
    if (node.unnamed === undefined || !isSentence(node.$container)) {
        return [];
    }
    return [
        {
            rule: 'obligation/unowned',
            place: placeOf(node),
            message: "Nobody is named who has to do this. Put the party, group or post that owes it in place of 'somebody'.",
        },
    ];
};
