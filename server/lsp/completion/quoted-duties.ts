import type { IToken } from 'chevrotain';
import type { AstNode, ScopeProvider } from 'langium';
import { quotedDuty } from '../../../language/domain/index.ts';
import { ClauseEntry, isListItem, isProvision, isSentence, type Item } from '../../../language/generated/ast.ts';

/**
 * The duties that a line of the history may quote, with their quotes: those of the clause whose sort and number are the last
 * tokens before the cursor (`clause 4.5`). `root` is the document in whose scope the number stands.
 */
export function dutiesOfClause(before: readonly IToken[], root: AstNode, scopes: ScopeProvider): string[] {
    const [sort, number] = before.slice(-2).map(({ image }) => image);
    const container = { $type: ClauseEntry.$type, sort, $container: root };
    const scope = scopes.getScope({ reference: { $refText: '', ref: undefined }, container, property: ClauseEntry.clause });
    const provision = scope.getElement(number ?? '')?.node;
    return isProvision(provision) ? actionsIn(provision.items).map(quotedDuty) : [];
}

function actionsIn(items: readonly Item[]): string[] {
    return items.flatMap(item =>
        isSentence(item) ? (item.action ?? []) : isListItem(item) && item.label === undefined ? actionsIn(item.items) : [],
    );
}
