import { AstUtils } from 'langium';
import { isAgreement, isClause, isListItem, isSection, isText, type Appendix } from '../../generated/ast.ts';
import { clauseNumberOf, withoutTrailingDot } from '../../model/clause-numbers.ts';
import type { Finding } from '../finding.ts';
import { placeBetween } from '../places.ts';
import { itemsReferredTo } from '../prose/number-references.ts';
import type { ProseCheck, TextContext } from './check.ts';

/** `paragraph 3 of Schedule 2`, `item 4 in Appendix 1`; a schedule of some law is not meant. */
const IN_APPENDIX =
    /\b(?:paragraph|clause|item|section)\s+(\d+(?:\.\d+)*)\s+(?:of|in|to)\s+(?:the\s+)?((?:appendix|annex|schedule)\s+([A-Z]|\d{1,2}))\b(?![^.;]{0,60}\b(?:Acts?|Code|Regulations?|Order|Directive|GDPR)\b)/gi;
const MAY_HOLD_ONE = /\b(?:paragraph|clause|item|section)\s+\d/i;

/** Items of lists and paragraphs of appendices that a text refers to are there. */
export const itemsInTextMustExist: ProseCheck = ({ texts }, { document, nodes, incomplete }) => {
    const candidates =
        incomplete || !document.parseResult.value.elements.some(isAgreement) ? [] : texts.filter(({ read }) => MAY_HOLD_ONE.test(read.own));
    if (candidates.length === 0) {
        return [];
    }
    const appendices = new Map(
        nodes.of('Appendix').flatMap(node => (node.number === undefined ? [] : [[withoutTrailingDot(node.number), node] as const])),
    );
    const isItem = itemsOf(nodes);
    return candidates.flatMap(({ start, read }): Finding[] => {
        const inAppendices = [...read.own.matchAll(IN_APPENDIX)].flatMap(match => {
            const appendix = appendices.get(match[3]!.toUpperCase());
            return !appendix || has(appendix, match[1]!)
                ? []
                : [{ from: match.index, words: match[0], why: `${match[2]} has none of that number` }];
        });
        const inLists = itemsReferredTo(read.own)
            .filter(({ number }) => !isItem(Number(number)))
            .map(item => {
                const from = read.own.slice(0, item.start).search(/\w+\s+$/);
                return { from, words: read.own.slice(from, item.end), why: 'no list here goes so far' };
            });
        return [...inAppendices, ...inLists].map(({ from, words, why }): Finding => ({
            rule: 'reference/unknown-clause',
            severity: 'warning',
            place: placeBetween(document, start + from, start + from + words.length),
            message: `The text speaks of ${words.replace(/\s+/g, ' ')}, but ${why}. Correct the number, or add what it refers to.`,
        }));
    });
};

/** Whether an appendix has a paragraph of a number: written, or by its place where none has a number. */
function has(appendix: Appendix, number: string): boolean {
    const inside = AstUtils.streamAllContents(appendix).toArray();
    const numbers = inside.flatMap(node => (isClause(node) || isSection(node) || isListItem(node) ? (clauseNumberOf(node) ?? []) : []));
    const unnumbered = Math.max(inside.filter(isListItem).length, inside.filter(isText).length, inside.filter(isClause).length);
    return (
        numbers.some(one => one === number || one.endsWith(`.${number}`)) ||
        (numbers.length === 0 && Number(number) <= unnumbered) ||
        inside.length === 0
    );
}

/** Tells whether some list of the file has an item of a number; true for all where no list numbers its items. */
function itemsOf(nodes: TextContext['nodes']): (number: number) => boolean {
    const items = nodes.of('ListItem');
    const labels = new Set(items.flatMap(({ label }) => Number(/^\(?(\d+)\)?\.?$/.exec(label ?? '')?.[1] ?? NaN)).filter(Number.isFinite));
    const places = new Map<unknown, number>();
    items.filter(({ label }) => label === undefined).forEach(({ $container }) => places.set($container, (places.get($container) ?? 0) + 1));
    const longest = Math.max(0, ...places.values());
    return number => labels.size === 0 || labels.has(number) || number <= longest;
}
