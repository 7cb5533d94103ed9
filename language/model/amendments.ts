import type { Agreement, Provision } from '../domain/agreement.ts';
import type { Place, Position } from '../domain/place.ts';
import type { LifeRule } from '../domain/sentence.ts';
import type { Amendment } from '../generated/ast.ts';
import { numberingOf } from './clause-numbers.ts';
import { dateOf } from './dates.ts';
import { addItems, emptyProvision, type ProvisionsContext, type Slot } from './provisions.ts';

/** An amendment with what is known of the file it stands in. */
export interface WrittenAmendment {
    readonly node: Amendment;
    readonly context: ProvisionsContext;
}

/** Those that take effect at once, then the others by their dates; otherwise as they were given. */
export function inOrderOfEffect(amendments: readonly WrittenAmendment[]): WrittenAmendment[] {
    const effect = ({ node, context }: WrittenAmendment): number => {
        const date = dateOf(node.date, context.source);
        return date && 'date' in date ? date.date.first : Number.NEGATIVE_INFINITY;
    };
    const dated = amendments.map(amendment => ({ amendment, from: effect(amendment) }));
    return dated.sort((a, b) => (a.from === b.from ? 0 : a.from - b.from)).map(({ amendment }) => amendment);
}

/**
 * Puts the text of an amendment in the place of the provision that it amends; what stood there is kept as its `former`.
 * A half-typed amendment without a body changes nothing; one of a provision that does not exist adds it at the end.
 */
export function applyAmendment(agreement: Agreement, node: Amendment, context: ProvisionsContext): void {
    if (node.items.length === 0 && !node.$cstNode?.text.includes('{')) {
        return;
    }
    const { source, slots } = context;
    const target = node.target?.ref;
    const slot = target && slots.get(target);
    const former = slot && provisionIn(slot);
    const lifeRules: LifeRule[] = [];

    const amended = emptyProvision(node, node.sort, source);
    amended.number = target ? numberingOf(target).number : amended.number;
    amended.title = former?.title;
    amended.topics = former?.topics ?? [];
    amended.amendedBy = source.place(node);
    amended.appliesFrom = dateOf(node.date, source);
    amended.former = former;
    addItems(amended, node.items, { ...context, lifeRules });

    agreement.lifeRules = [
        ...formerRules(agreement.lifeRules, amended),
        ...lifeRules.map(rule => ({ ...rule, appliesFrom: amended.appliesFrom })),
    ];
    const siblings = slot ? takePlace(slot, amended) : agreement.provisions;
    if (!siblings.includes(amended)) {
        siblings.push(amended);
    }
    if (target) {
        slots.set(target, { siblings, provision: amended });
    }
}

function provisionIn(slot: Slot): Provision {
    if ('provision' in slot) {
        return slot.provision;
    }
    const { text, number, sentences } = slot.item;
    return {
        sort: 'clause',
        number,
        numberDerived: false,
        topics: [],
        texts: [text],
        items: [],
        footnotes: [],
        references: [],
        sentences,
        children: [],
        place: text.place,
    };
}

/** Puts the amended text where the former stood; an amended list item becomes a clause of the provision that held it. */
function takePlace(slot: Slot, amended: Provision): Provision[] {
    if ('provision' in slot) {
        slot.siblings[slot.siblings.indexOf(slot.provision)] = amended;
        return slot.siblings;
    }
    slot.holder.items = slot.holder.items.filter(item => item !== slot.item);
    return slot.holder.children;
}

/** Rules that stood in the amended text end with it: at once, or on the day the amendment takes effect. */
function formerRules(rules: readonly LifeRule[], { former, appliesFrom }: Provision): LifeRule[] {
    return rules.flatMap(rule => {
        if (!former || !isWithin(rule.place, former.place)) {
            return [rule];
        }
        return appliesFrom ? [{ ...rule, appliesUntil: rule.appliesUntil ?? appliesFrom }] : [];
    });
}

function isWithin(inner: Place, outer: Place): boolean {
    return inner.uri === outer.uri && !isBefore(inner.range.start, outer.range.start) && !isBefore(outer.range.end, inner.range.end);
}

function isBefore(a: Position, b: Position): boolean {
    return a.line < b.line || (a.line === b.line && a.character < b.character);
}
