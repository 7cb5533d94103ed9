import type { Agreement, Place, Provision } from '../../domain/index.ts';
import { oncePer } from '../../domain/once-per.ts';

/** A provision with all the words under which it stands: its own title and topics and those it stands in. */
export interface TitledProvision {
    readonly provision: Provision;
    /** Titles and topics from the outermost to its own, in lower case. */
    readonly heading: string;
    /** Its own title and topics, in lower case. */
    readonly ownHeading: string;
    /** The words of its own texts and list items, without line breaks. A heading is none of them. */
    readonly text: string;
    /** Whether it says anything besides its heading, itself or in what stands in it. */
    readonly saysSomething: boolean;
}

/** All provisions of an agreement with their headings and words; read once for each agreement. */
export const titledProvisions = oncePer((agreement: Agreement): TitledProvision[] => {
    const found: TitledProvision[] = [];
    const add = (provision: Provision, above: string): void => {
        const { title = '', topics, texts, items, children } = provision;
        const ownHeading = (topics.length === 0 ? title : [title, ...topics].join(' | ')).toLowerCase();
        const heading = above === '' ? ownHeading : `${above} | ${ownHeading}`;
        const words = [...texts, ...items.map(item => item.text)].map(({ text }) => text).join('\n');
        const text = words.replace(/ *[^\S ]\s*| {2,}/g, ' ');
        found.push({ provision, heading, ownHeading, text, saysSomething: saysSomething(provision) });
        children.forEach(child => add(child, heading));
    };
    agreement.provisions.forEach(provision => add(provision, ''));
    return found;
});

function saysSomething(provision: Provision): boolean {
    return (
        provision.texts.some(({ text }) => text.trim() !== '') ||
        provision.items.length > 0 ||
        provision.sentences.length > 0 ||
        provision.children.some(saysSomething)
    );
}

/** Where provisions stand that say something under such a heading. */
export function* provisionsAbout(agreement: Agreement, heading: RegExp): Generator<Place> {
    for (const { saysSomething, heading: under, provision } of titledProvisions(agreement)) {
        if (saysSomething && heading.test(under)) {
            yield provision.place;
        }
    }
}

/** Where the agreement's own words say something; appendices, which quote others, are left out. */
export function* textsSaying(agreement: Agreement, words: RegExp, heading?: RegExp): Generator<Place> {
    for (const { provision, text, heading: under } of titledProvisions(agreement)) {
        if (provision.sort !== 'appendix' && (!heading || heading.test(under)) && words.test(text)) {
            yield provision.place;
        }
    }
}

/** Finds any of these words, whatever their capitals, as whole words, in the singular or the plural. */
export function anyOf(phrases: readonly string[]): RegExp {
    const words = phrases.map(phrase =>
        phrase
            .trim()
            .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
            .replace(/\s+/g, '\\s+'),
    );
    return new RegExp(`(?<![\\w-])(?:${words.join('|')})(?:e?s)?(?![\\w-])`, 'i');
}

/** The sentences of a text, roughly: where one ends a full stop or semicolon stands. */
export function sentencesOf(text: string): string[] {
    return text.split(/(?<=[.;!?])\s+/);
}
