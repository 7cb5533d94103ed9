import type { Agreement, Provision } from '../agreement.ts';
import { keyOf, keyOfItem, numbersOfSectionAndClause } from '../clause-keys.ts';
import type { Place } from '../place.ts';
import type { Norm, Effect } from '../sentence.ts';
import { withFallbacks } from './sentences.ts';

/** Something of an agreement whose deadlines can be asked for by name: a provision or an item by its number, or a declaration. */
export interface Explainable {
    kind: 'section' | 'clause' | 'appendix' | 'item' | 'event' | 'deadline' | 'review' | 'step';
    /** The whole number (`4.5(a)`; of an appendix without the word), the title of what has no number, or the declared name. */
    name: string;
    title?: string;
    place: Place;
    /** Other words it goes by. */
    aliases: readonly string[];
    /** Of a provision or an item: its sentences with their fallbacks, those of the provisions in it and of former wordings too. */
    sentences?: readonly (Norm | Effect)[];
    /** Of a provision or an item: its own number as sentences give it (`appendix 2`) and those of the provisions in it. */
    numbers?: readonly string[];
}

/** All that has a number, a title or a name deadlines can hang on, in the order of the text, provisions first. */
export function explainables(agreement: Agreement): Explainable[] {
    const { provisions, events, deadlines, reviews, disputeSteps } = agreement;
    return [
        ...provisions.flatMap(provision =>
            fromProvision(provision, numbersOfSectionAndClause(agreement)).flatMap(({ explainable }) => explainable ?? []),
        ),
        ...events.map(({ name, title, aliases, place }) => ({ kind: 'event' as const, name, title, aliases, place })),
        ...deadlines.map(({ name, place }) => ({ kind: 'deadline' as const, name, aliases: [], place })),
        ...reviews.map(({ name, title, place }) => ({ kind: 'review' as const, name, title, aliases: [], place })),
        ...disputeSteps.map(({ name, title, place }) => ({ kind: 'step' as const, name, title, aliases: [], place })),
    ];
}

/** Words that may stand before a number: `clause 4.5`. */
const SORT = /^(section|clause|item|appendix|part)\s+(?=\S)/i;

/**
 * What a person means by some words: a number, with the sort of provision before it or not, or else a declared name, a title
 * or another word for it, capitals apart. A bare number means a section or clause before an appendix. Empty when there is nothing.
 */
export function findExplainables(agreement: Agreement, words: string): Explainable[] {
    const wanted = words.trim().replace(/\s+/g, ' ');
    const all = explainables(agreement);
    const sort = SORT.exec(wanted)?.[1]?.toLowerCase();
    const number = wanted
        .replace(SORT, '')
        .replace(/\s+(?=\()|\.$/g, '')
        .toLowerCase();
    const numbered = all.filter(({ name, sentences }) => sentences && name.toLowerCase() === number);
    const meant =
        sort === 'appendix'
            ? numbered.filter(({ kind }) => kind === 'appendix')
            : [...numbered.filter(({ kind }) => kind === sort), ...numbered.filter(({ kind }) => kind !== 'appendix'), ...numbered];
    if (meant.length > 0) {
        return meant.slice(0, 1);
    }
    const called = wanted.toLowerCase();
    const declared = all.filter(({ sentences }) => !sentences);
    const byName = [
        declared.filter(({ name }) => name === wanted),
        declared.filter(({ name }) => name.toLowerCase() === called),
        all.filter(({ title, aliases }) => [title, ...aliases].some(other => other?.toLowerCase() === called)),
    ];
    return called === '' ? [] : (byName.find(found => found.length > 0) ?? []);
}

/** A provision or item with all that stands in it; the explainable is absent while it has neither number nor title. */
interface Part {
    explainable?: Explainable;
    sentences: readonly (Norm | Effect)[];
    numbers: readonly string[];
}

/** The provision itself, its items, and the provisions in it. */
function fromProvision(provision: Provision, shared: ReadonlySet<string>): Part[] {
    const { sort, number, title, place, children, items, former } = provision;
    const inner = children.map(child => fromProvision(child, shared));
    const ofItems = items.map((item): Part => {
        const { number: own, text, sentences } = item;
        return part(own, sentences.flatMap(fallbacks), keysOf(keyOfItem(item, provision, shared)), {
            kind: 'item',
            title: text.text,
            place: text.place,
        });
    });
    const ofFormer = former
        ? fromProvision(former, shared)
              .slice(0, 1)
              .flatMap(({ sentences }) => sentences)
        : [];
    const below = [...ofItems, ...inner.map(([first]) => first!)];
    const whole = part(
        number ?? title,
        [...provision.sentences.flatMap(fallbacks), ...below.flatMap(({ sentences }) => sentences), ...ofFormer],
        [...keysOf(keyOf(provision, shared)), ...below.flatMap(({ numbers }) => numbers)],
        { kind: sort, title, place },
    );
    return [whole, ...ofItems, ...inner.flat()];
}

function keysOf(key: string | undefined): string[] {
    return key === undefined ? [] : [key];
}

function part(
    name: string | undefined,
    sentences: readonly (Norm | Effect)[],
    numbers: readonly string[],
    more: Pick<Explainable, 'kind' | 'title' | 'place'>,
): Part {
    return { sentences, numbers, ...(name !== undefined && { explainable: { ...more, name, aliases: [], sentences, numbers } }) };
}

function fallbacks(sentence: Norm | Effect): (Norm | Effect)[] {
    return withFallbacks(sentence).map(({ sentence: each }) => each);
}
