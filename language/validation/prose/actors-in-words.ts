import type { Term } from './english.ts';
import { PhraseFinder, phraseWords } from './phrases.ts';

/** The names by which texts call those who act and what takes place. */
export interface NamesInWords {
    /** What the language calls whom a text names. */
    readonly actors: PhraseFinder<string>;
    readonly events: PhraseFinder<string>;
    /** Names that stand for several others, which are named in their place where all of them act. */
    readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[];
}

/** Those whom a text names, as the language writes them; positions among the terms, the end exclusive. */
export interface ActorsInWords {
    readonly written: string;
    readonly until: number;
    readonly isOne: boolean;
}

/** Finds actors by their names, and words such as "we" as all parties. */
export function ownerFinder(names: readonly { readonly name: string; readonly written: string }[]): PhraseFinder<string> {
    const finder = new PhraseFinder<string>();
    names.forEach(({ name, written }) => finder.add(phraseWords(name), written));
    ['we', 'the parties', 'parties', 'all parties', 'both parties', 'all of us'].forEach(words =>
        finder.add(phraseWords(words), 'all parties'),
    );
    ['each party', 'every party'].forEach(words => finder.add(phraseWords(words), 'each party'));
    ['any party', 'either party'].forEach(words => finder.add(phraseWords(words), 'any party'));
    return finder;
}

/** Names as a list of owners, a group in place of all its members; one of them alone where they are joined by "or". */
export function ownersOf(
    names: readonly string[],
    { groups }: Pick<NamesInWords, 'groups'>,
    join: 'and' | 'or' = 'and',
): string | undefined {
    if (join === 'or' && names.length > 1) {
        return names.join(' or ');
    }
    const group = groups.find(
        ({ members }) => members.length > 1 && members.length === names.length && members.every(member => names.includes(member)),
    );
    const listed = group ? [group.name] : names;
    return listed.length < 2 ? listed[0] : `${listed.slice(0, -1).join(', ')} and ${listed.at(-1)}`;
}

/** The first actors from a position on, with those joined to them. */
export function actorsFrom(terms: readonly Term[], from: number, names: NamesInWords): ActorsInWords | undefined {
    const joined: string[] = [];
    let until = from;
    let join: 'and' | 'or' = 'and';
    for (const match of names.actors.in(terms).filter(found => found.from >= from)) {
        const between = terms.slice(until, match.from).map(({ word }) => word);
        const isNext =
            joined.length === 0 ||
            (between.every(word => /^(?:and|or|and\/|and\/or|the|a|an|all|both|either)$/.test(word)) &&
                (between.length > 0 || /,/.test(terms[until - 1]!.behind)));
        if (!isNext && between.length > 0) {
            break;
        }
        // "the Council's officers" and "the Council officers" are not the Council.
        if (/['\u2019]s?$/.test(terms[match.until - 1]!.text)) {
            return undefined;
        }
        if (!isNext) {
            joined.pop();
        }
        if (isNext && between.some(word => word.endsWith('or'))) {
            join = 'or';
        }
        if (!joined.includes(match.of)) {
            joined.push(match.of);
        }
        until = match.until;
    }
    const written = ownersOf(joined, names, join);
    return written === undefined
        ? undefined
        : { written, until, isOne: (joined.length === 1 || join === 'or') && !/^all/.test(joined[0]!) };
}

/** The actors that begin at a position, behind "the" or "each". */
export function actorAt(terms: readonly Term[], at: number, names: NamesInWords): ActorsInWords | undefined {
    const begins = (from: number): boolean => names.actors.in(terms.slice(from)).some(match => match.from === 0);
    const from = /^(?:the|each|any|all|both)$/.test(terms[at]?.word ?? '') && !begins(at) ? at + 1 : at;
    return begins(from) ? actorsFrom(terms, from, names) : undefined;
}
