import { isParticiple } from './phrases.ts';
import type { Term } from './english.ts';

/** What a modal verb does: `should` and `aims to` oblige nobody for certain and are left out. */
export type Force = 'obliges' | 'permits' | 'forbids';

/** A modal verb with the verb it belongs to; positions among the terms. */
export interface VerbPhrase {
    readonly force: Force | 'advises';
    /** Where the modal begins and what it is as written: `must not`, `are to`. */
    readonly modal: { readonly from: number; readonly until: number };
    /** The verb itself: of a passive the participle. */
    readonly verb: number;
    readonly passive: boolean;
}

const FORCES: Readonly<Record<string, VerbPhrase['force']>> = {
    must: 'obliges',
    shall: 'obliges',
    will: 'obliges',
    may: 'permits',
    should: 'advises',
    cannot: 'forbids',
};
/** Modals of two words. */
const BEFORE_TO: ReadonlySet<string> = new Set(['is', 'are', 'has', 'have', 'need', 'needs', 'agree', 'agrees', 'undertake', 'undertakes']);
/** Finds the letters of every modal besides "can", as part of other words too. */
const MODALS = new RegExp(`${Object.keys(FORCES).join('|')}|(?:${[...BEFORE_TO].join('|')})(?:['\u2019]s?)?\\W+to`, 'i');

/** Whether {@link verbPhrasesIn} may find anything in words; told without splitting them. */
export function mayHoldAModal(text: string): boolean {
    return MODALS.test(text);
}

/** Words between a modal and its verb that say nothing of who or what. */
const ADVERBS: ReadonlySet<string> = new Set([
    'also',
    'always',
    'only',
    'then',
    'therefore',
    'first',
    'either',
    'both',
    'each',
    'all',
    'further',
    'instead',
    'still',
    'otherwise',
]);

/** What a sentence of the language says for each force. */
export const STRENGTHS = { obliges: 'must', advises: 'should', permits: 'may', forbids: 'must not' } as const satisfies Record<
    VerbPhrase['force'],
    string
>;

/** The modal verbs of a statement and what they belong to; "can" is one only where it is asked for, as mostly it tells what is possible. */
export function verbPhrasesIn(terms: readonly Term[], withCan = false): VerbPhrase[] {
    return terms.flatMap((_, at): VerbPhrase[] => {
        const modal = modalAt(terms, at, withCan);
        if (!modal) {
            return [];
        }
        let verb = modal.until;
        // "will, in consultation with the forum, work": what stands between commas is passed over.
        if (/,/.test(terms[verb - 1]!.behind)) {
            while (verb < terms.length && !/,/.test(terms[verb]!.behind)) {
                verb++;
            }
            verb = verb < terms.length - 1 ? verb + 1 : modal.until;
        }
        verb = behindAdverbs(terms, verb);
        const passive = terms[verb]?.word === 'be' && isParticiple(terms[behindAdverbs(terms, verb + 1)]?.word ?? '');
        verb = passive ? behindAdverbs(terms, verb + 1) : verb;
        return verb < terms.length ? [{ force: modal.force, modal, verb, passive }] : [];
    });
}

/** The modal verb that begins at a position. */
export function modalAt(
    terms: readonly Term[],
    at: number,
    withCan = false,
): { from: number; until: number; force: VerbPhrase['force'] } | undefined {
    const { word } = terms[at]!;
    const beforeTo = BEFORE_TO.has(word) && terms[at + 1]?.word === 'to';
    const force = beforeTo ? 'obliges' : withCan && word === 'can' ? 'permits' : Object.hasOwn(FORCES, word) ? FORCES[word]! : undefined;
    if (force === undefined || (word === 'will' && /^(?:a|the|his|her|their|its|good|free|own)$/.test(terms[at - 1]?.word ?? ''))) {
        return undefined;
    }
    // A "must-have" obliges nobody.
    if (terms[at]!.behind.startsWith('-')) {
        return undefined;
    }
    // A month and a name are written with a capital.
    if ((word === 'may' || word === 'will') && at > 0 && /^[A-Z]/.test(terms[at]!.text)) {
        return undefined;
    }
    const until = at + (beforeTo ? 2 : 1);
    if (terms[until]?.word !== 'not') {
        return { from: at, until, force };
    }
    return { from: at, until: until + 1, force: force === 'advises' ? force : 'forbids' };
}

/** The first term from a position on that is no adverb. */
export function behindAdverbs(terms: readonly Term[], from: number): number {
    let at = from;
    while (
        at < terms.length &&
        (ADVERBS.has(terms[at]!.word) ||
            (/ly$/.test(terms[at]!.word) &&
                terms[at]!.word.length > 4 &&
                !/^(?:apply|supply|reply|comply|rely|imply|multiply)$/.test(terms[at]!.word)))
    ) {
        at++;
    }
    return at;
}
