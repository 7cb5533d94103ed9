import type { AstNode } from 'langium';
import type { Footnote, ListItem, Provision } from '../domain/agreement.ts';
import type { LifeRule } from '../domain/sentence.ts';
import type * as ast from '../generated/ast.ts';
import { clauseReferencesOf } from './clause-references.ts';
import { numberingOf, withoutTrailingDot } from './clause-numbers.ts';
import { lifeRuleOf } from './life-rules.ts';
import { sentenceOf } from './sentences.ts';
import type { Source } from './source.ts';

/** Where a provision or a list item stands in the model, so that an amendment can take its place. */
export type Slot = { siblings: Provision[]; provision: Provision } | { holder: Provision; item: ListItem };

/** What is gathered while provisions are read: rules of the agreement's life, and where each provision went. */
export interface ProvisionsContext {
    readonly source: Source;
    readonly lifeRules: LifeRule[];
    readonly slots: Map<AstNode, Slot>;
}

/** Reads a provision into the list it belongs to. */
export function addProvision(siblings: Provision[], node: ast.Section | ast.Clause | ast.Appendix, context: ProvisionsContext): void {
    const provision = emptyProvision(
        node,
        node.$type === 'Section' ? 'section' : node.$type === 'Appendix' ? 'appendix' : 'clause',
        context.source,
    );
    provision.title = node.title;
    provision.topics = [...node.topics];
    addItems(provision, node.items, context);
    siblings.push(provision);
    context.slots.set(node, { siblings, provision });
}

/** A provision with its number and place and nothing in it yet. */
export function emptyProvision(
    node: ast.Section | ast.Clause | ast.Appendix | ast.Amendment,
    sort: Provision['sort'],
    source: Source,
): Provision {
    const { number, derived } = numberingOf(node);
    return {
        sort,
        number,
        numberDerived: derived,
        topics: [],
        texts: [],
        items: [],
        footnotes: [],
        references: [],
        sentences: [],
        children: [],
        place: source.place(node),
    };
}

/** Reads the body of a provision. What stands in a list item belongs to the provision too; its sentences stay with the item. */
export function addItems(
    provision: Provision,
    items: readonly ast.Item[],
    context: ProvisionsContext,
    clause = whereIn(provision),
    item?: ListItem,
): void {
    const { source } = context;
    for (const node of items) {
        switch (node.$type) {
            case 'Section':
            case 'Clause':
                addProvision(provision.children, node, context);
                break;
            case 'Text':
                provision.texts.push({ text: node.text ?? '', place: source.place(node) });
                break;
            case 'ListItem': {
                const inner = listItemOf(node, source);
                provision.items.push(inner);
                context.slots.set(node, { holder: provision, item: inner });
                addItems(provision, node.items, context, inner.number ?? clause, inner);
                break;
            }
            case 'Footnote':
                provision.footnotes.push(footnoteOf(node, source));
                break;
            case 'See':
                provision.references.push(...clauseReferencesOf(node.refs, source, { agreement: source.named(node.agreement)?.name }));
                break;
            case 'Sentence': {
                const sentence = sentenceOf(node, clause, source);
                if (sentence) {
                    (item ?? provision).sentences.push(sentence);
                }
                break;
            }
            default: {
                const rule = lifeRuleOf(node, clause, source);
                if (rule) {
                    context.lifeRules.push(rule);
                }
            }
        }
    }
}

/** The number that a sentence is found under. Appendices count for themselves: appendix 2 is not clause 2. */
function whereIn({ sort, number }: Provision): string | undefined {
    return sort === 'appendix' && number !== undefined ? `appendix ${number}` : number;
}

function listItemOf(node: ast.ListItem, source: Source): ListItem {
    return {
        label: withoutTrailingDot(node.label),
        number: numberingOf(node).number,
        text: { text: node.text ?? '', place: source.placeOf(node, 'text') },
        sentences: [],
    };
}

/** A footnote, of a provision or of the whole document. */
export function footnoteOf(node: ast.Footnote, source: Source): Footnote {
    return { number: withoutTrailingDot(node.number), text: { text: node.text ?? '', place: source.placeOf(node, 'text') } };
}
