import type { Finding } from '../finding.ts';
import { editDistance } from '../did-you-mean.ts';
import { placeBetween } from '../places.ts';
import { declaredNames } from '../prose/declared-names.ts';
import type { ClauseText } from '../prose/document-prose.ts';
import type { Term } from '../prose/english.ts';
import { nameRunsIn, nameWords, type NameRun } from '../prose/name-runs.ts';
import { proseIn } from '../prose.ts';
import { ReadText } from '../prose/read-text.ts';
import { definedInTexts } from '../prose/terms-in-texts.ts';
import type { ProseCheck, TextContext } from './check.ts';

/** How the words of a run differ from those of a name. */
type Likeness = 'order' | 'missing' | 'added' | 'spelling';

interface Name {
    readonly name: string;
    readonly words: readonly string[];
    readonly sort: 'party' | 'term';
}

/** Which differences tell of the same thing: a party may be called with a word less, a term may not be called with a word more. */
const LIKENESSES: Readonly<Record<Name['sort'], readonly Likeness[]>> = {
    party: ['order', 'missing', 'spelling'],
    term: ['order', 'missing', 'added', 'spelling'],
};

/** Text calls parties and defined terms what they are declared as. */
export const namesInTextMustBeTheDeclaredOnes: ProseCheck = ({ texts, actions }, context) => {
    const { parties, terms, others } = declaredNames(context);
    const inTexts = definedInTexts(texts).map(({ term }) => term.replace(/^the /, ''));
    const names: Name[] = [
        ...parties.map(({ name }): Name => ({ name, words: nameWords(name), sort: 'party' })),
        ...[...terms.filter(term => /^\p{Lu}/u.test(term)), ...inTexts].map((name): Name => ({
            name,
            words: nameWords(name),
            sort: 'term',
        })),
    ];
    const sought = names.filter(({ words }) => words.length > 1);
    if (sought.length === 0 || context.incomplete) {
        return [];
    }
    const known = [...names.map(({ words }) => words), ...[...terms, ...others].map(nameWords)].filter(words => words.length > 0);
    const { byWord, exact } = indexOf(sought, known);
    const headings = headingsLike(sought, context);
    // Told of a text before it is split into statements: few speak of anything that a name is made of.
    const anyWord = new RegExp([...byWord.keys()].join('|'));
    return [...texts, ...actions, ...headings].flatMap(text =>
        (anyWord.test(text.read.own.toLowerCase()) ? text.read.statements : []).flatMap(nameRunsIn).flatMap(run => {
            const shouted = shoutedIn(run, text, sought, context);
            if (shouted) {
                return [shouted];
            }
            const covered = coveredBy(run, exact);
            const candidates = new Set(run.terms.flatMap(({ word }) => byWord.get(word) ?? byWord.get(word.replace(/s$/, '')) ?? []));
            for (const name of candidates) {
                const near = nearIn(run.terms, name, covered);
                if (near && (name.sort === 'party' || !headings.includes(text))) {
                    return [finding(near, name, text, context)];
                }
            }
            return [];
        }),
    );
};

/** A party's whole name in capitals in the middle of words that are not. */
function shoutedIn(
    { terms }: NameRun,
    { start, read }: Pick<ClauseText, 'start' | 'read'>,
    sought: readonly Name[],
    { document }: TextContext,
): Finding | undefined {
    const [from, until] = [terms[0]!.start, terms.at(-1)!.end];
    const written = read.text.slice(from, until);
    if (written !== written.toUpperCase() || !/\p{Ll}{3}/u.test(read.statementAt(from)?.text ?? '')) {
        return undefined;
    }
    const shouted = written.replace(/['\u2019]S?$/, '').replace(/\s+/g, ' ');
    const meant = sought.find(({ name, sort }) => sort === 'party' && name !== shouted && name.toUpperCase() === shouted);
    return (
        meant && {
            rule: 'party/name-variant',
            place: placeBetween(document, start + from, start + from + written.replace(/['\u2019]S?$/, '').length),
            severity: 'hint',
            message: `"${shouted}" is "${meant.name}" in capitals. Write the name one way, so that nobody takes it for another.`,
            data: { kind: 'rewrite', options: [{ title: `Write "${meant.name}"`, text: meant.name }] },
        }
    );
}

/** The headings that have at least two words of a party's name. */
function headingsLike(sought: readonly Name[], { nodes }: TextContext): Pick<ClauseText, 'start' | 'read'>[] {
    const parties = sought.filter(({ sort }) => sort === 'party').map(({ words }) => new Set(words));
    return [...nodes.of('Section'), ...nodes.of('Clause'), ...nodes.of('Appendix')].flatMap(node => {
        const words = nameWords(node.title ?? '');
        const isLike = words.length > 1 && parties.some(name => words.filter(word => name.has(word)).length > 1);
        const prose = isLike ? proseIn(node, 'title') : undefined;
        return prose ? [{ start: prose.start, read: new ReadText(prose.text) }] : [];
    });
}

function indexOf(
    sought: readonly Name[],
    known: readonly (readonly string[])[],
): { byWord: Map<string, Name[]>; exact: Map<string, (readonly string[])[]> } {
    const byWord = new Map<string, Name[]>();
    for (const name of sought) {
        new Set(name.words).forEach(word => byWord.set(word, [...(byWord.get(word) ?? []), name]));
    }
    const exact = new Map<string, (readonly string[])[]>();
    for (const words of known) {
        exact.set(words[0]!, [...(exact.get(words[0]!) ?? []), words]);
    }
    return { byWord, exact };
}

/** Which words of a run belong to a name as it is declared; the last word may stand in the plural, or that of a group in the singular. */
function coveredBy({ terms }: NameRun, exact: ReadonlyMap<string, readonly (readonly string[])[]>): boolean[] {
    const covered = terms.map(() => false);
    terms.forEach(({ word }, at) => {
        for (const words of exact.get(word) ?? []) {
            if (
                words.every((one, i) => terms[at + i]?.word === one || (i === words.length - 1 && isOtherNumber(terms[at + i]?.word, one)))
            ) {
                covered.fill(true, at, at + words.length);
            }
        }
    });
    return covered;
}

/** Words that have a capital because a sentence begins with them. */
const BEGINNINGS: ReadonlySet<string> = new Set([
    'all',
    'any',
    'each',
    'every',
    'both',
    'if',
    'when',
    'where',
    'as',
    'by',
    'to',
    'from',
    'with',
    'under',
    'at',
    'on',
    'families',
    'members',
    'staff',
]);

/** The words of a run that are nearly a name, if any are. */
function nearIn(terms: readonly Term[], { words, sort }: Name, covered: readonly boolean[]): readonly Term[] | undefined {
    const lengths = new Set(LIKENESSES[sort].map(likeness => words.length + (likeness === 'missing' ? -1 : likeness === 'added' ? 1 : 0)));
    // "Devon Trust of Devon Road" has a whole name and an address behind it, and no name in another order.
    const whole = terms.flatMap((_, at) => (words.every((word, i) => terms[at + i]?.word === word) ? [at] : []));
    for (const length of [...lengths].sort((a, b) => b - a)) {
        for (let from = 0; from + length <= terms.length; from++) {
            const window = terms.slice(from, from + length);
            const isDeclared = covered.slice(from, from + length).every(Boolean);
            const likeness = isDeclared
                ? undefined
                : likenessOf(
                      window.map(({ word }) => word),
                      words,
                  );
            // "Kent Council Tax" is no shortened "Kent County Council".
            const isWhole = (from === 0 || BEGINNINGS.has(terms[from - 1]!.word)) && from + length === terms.length;
            const isBroken = likeness === 'order' && whole.some(at => Math.abs(at - from) < length);
            if (likeness && !isBroken && LIKENESSES[sort].includes(likeness) && (isWhole || likeness !== 'missing')) {
                return window;
            }
        }
    }
    return undefined;
}

function likenessOf(found: readonly string[], words: readonly string[]): Likeness | undefined {
    if (found.length === words.length) {
        // "Parents and Carers Forum" for "Parent Carer Forum"; the plural of a whole name is no other name.
        if (found.slice(0, -1).some((word, i) => word !== words[i]) && found.every((word, i) => singular(word) === singular(words[i]!))) {
            return 'spelling';
        }
        // The plural of a name is no other name, nor is one of several.
        const isWord = (word: string, i: number): boolean =>
            word === words[i] || (i === words.length - 1 && isOtherNumber(word, words[i]!));
        const different = found.flatMap((word, i) => (isWord(word, i) ? [] : [i]));
        const [only] = different;
        if (different.length === 1) {
            return isMisspelt(found[only!]!, words[only!]!) ? 'spelling' : undefined;
        }
        return different.length > 1 && [...found].sort().join(' ') === [...words].sort().join(' ') ? 'order' : undefined;
    }
    if (found.length < words.length) {
        // What is left has to say what it is, and of a short name also whose.
        const isKept = found.at(-1) === words.at(-1) && (words.length > 3 || found[0] === words[0]);
        return words.length > 2 && isKept && isWithin(found, words) ? 'missing' : undefined;
    }
    return found[0] === words[0] && found.at(-1) === words.at(-1) && isWithin(words, found) ? 'added' : undefined;
}

/** Whether two words are one thing and several of it. */
function isOtherNumber(found: string | undefined, word: string): boolean {
    return found === `${word}s` || `${found}s` === word;
}

function singular(word: string): string {
    return word.length > 3 ? word.replace(/(?<!s)s$/, '') : word;
}

/** Whether some words stand in this order among others. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
    let at = 0;
    for (const word of many) {
        at += word === few[at] ? 1 : 0;
    }
    return at === few.length;
}

/** One letter off, or two in a long word; `north` and `south` begin differently. */
function isMisspelt(found: string, word: string): boolean {
    return (
        found[0] === word[0] &&
        Math.min(found.length, word.length) > 3 &&
        !/\d/.test(found + word) &&
        editDistance(found, word) <= (word.length > 7 ? 2 : 1)
    );
}

function finding(
    near: readonly Term[],
    { name, sort }: Name,
    { start, read }: Pick<ClauseText, 'start' | 'read'>,
    { document }: TextContext,
): Finding {
    const from = near[0]!.start;
    const until = near.at(-1)!.end - (/['\u2019]s?$/.exec(near.at(-1)!.text)?.[0].length ?? 0);
    const written = read.text.slice(from, until).replace(/\s+/g, ' ');
    return {
        rule: sort === 'party' ? 'party/name-variant' : 'definition/near-miss',
        place: placeBetween(document, start + from, start + until),
        message:
            sort === 'party'
                ? `"${written}" is not declared, but "${name}" is. If they are the same, call them the same; if not, declare the other.`
                : `"${written}" is not defined, but "${name}" is. If they mean the same, use the defined term; if not, define the other.`,
        data: { kind: 'rewrite', options: [{ title: `Write "${name}"`, text: name }] },
    };
}
