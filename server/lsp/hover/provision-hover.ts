import { isAppendix, isListItem, isText, type Provision } from '../../../language/generated/ast.ts';
import { clauseNumberOf } from '../../../language/model/clause-numbers.ts';
import { beginning, paragraphs, plain } from './markdown.ts';

/** Characters of a provision's words that are shown. */
const SHOWN = 400;

/** A provision's number and title, and how its words begin: its text, or else its sentences. */
export function provisionHover(provision: Provision): string {
    const number = clauseNumberOf(provision) ?? '';
    const sort = isListItem(provision) ? 'item' : provision.$type.toLowerCase();
    const title = isListItem(provision) ? provision.text : provision.title;
    return paragraphs(
        `**${sort === 'item' || isAppendix(provision) || number === '' ? `${sort} ` : ''}${plain(number)}** ${plain(title ?? '')}`.trim(),
        words(provision),
    );
}

function words(provision: Provision): string | undefined {
    const text = provision.items
        .filter(isText)
        .map(item => item.text ?? '')
        .join(' ')
        .trim();
    const sentences = provision.items
        .filter(item => !isText(item))
        .map(item => item.$cstNode?.text ?? '')
        .join(' ');
    const shown = beginning(text === '' ? sentences : text, SHOWN);
    return shown === '' ? undefined : plain(shown);
}
