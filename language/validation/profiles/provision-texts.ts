import type { Agreement, Provision } from '../../domain/index.ts';

/** A provision with all the words under which it stands: its own title and topics and those it stands in. */
export interface TitledProvision {
    readonly provision: Provision;
    /** Titles and topics from the outermost to its own, in lower case. */
    readonly heading: string;
    /** The words of its own texts and list items. A heading is none of them. */
    readonly text: string;
    /** Whether it says anything besides its heading, itself or in what stands in it. */
    readonly saysSomething: boolean;
}

const known = new WeakMap<Agreement, TitledProvision[]>();

/** All provisions of an agreement with their headings and words; read once for each agreement. */
export function titledProvisions(agreement: Agreement): TitledProvision[] {
    let provisions = known.get(agreement);
    if (!provisions) {
        known.set(agreement, provisions = agreement.provisions.flatMap(provision => titled(provision, '')));
    }
    return provisions;
}

function titled(provision: Provision, above: string): TitledProvision[] {
    const heading = [above, provision.title ?? '', ...provision.topics].join(' | ').toLowerCase();
    const text = [...provision.texts, ...provision.items.map(item => item.text)].map(words => words.text).join('\n');
    return [{ provision, heading, text, saysSomething: saysSomething(provision) }, ...provision.children.flatMap(child => titled(child, heading))];
}

function saysSomething(provision: Provision): boolean {
    return provision.texts.some(({ text }) => text.trim() !== '') || provision.items.length > 0 || provision.sentences.length > 0
        || provision.children.some(saysSomething);
}

/** Whether a provision under such a heading says anything. */
export function hasProvisionAbout(agreement: Agreement, heading: RegExp): boolean {
    return titledProvisions(agreement).some(provision => heading.test(provision.heading) && provision.saysSomething);
}

/** Whether the agreement's own words say something; appendices, which quote others, are left out. */
export function textSays(agreement: Agreement, words: RegExp, heading?: RegExp): boolean {
    return titledProvisions(agreement).some(provision => provision.provision.sort !== 'appendix'
        && (!heading || heading.test(provision.heading)) && words.test(provision.text.replace(/\s+/g, ' ')));
}
