import type { LangiumDocument } from 'langium';
import {
    isAlsoKnownAs,
    isAgreement,
    isCitation,
    isDefinition,
    isEvent,
    isNamesTail,
    isOpenRole,
    isParty,
    isReview,
    type Document,
    type Party,
} from '../../generated/ast.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { TextContext } from '../checks/check.ts';
import { PhraseFinder, phraseWords } from './phrases.ts';
import type { Term } from './english.ts';

/** Names that an agreement has declared, with those of the files it uses. */
export interface DeclaredNames {
    /** Names of parties, groups and outsiders, as text may use them: `KCC`, `Kent County Council`, its other names. */
    readonly parties: readonly { readonly party: Party; readonly name: string }[];
    /** Terms that are defined, with their other names. */
    readonly terms: readonly string[];
    /** Everything else that carries a name: posts, meetings, cited laws, reviews. */
    readonly others: readonly string[];
}

/** All names declared in a document and the files it uses; gathered once for all checks of it. */
export const declaredNames = oncePer(({ document, used, nodes }: TextContext): DeclaredNames => {
    const documents: LangiumDocument<Document>[] = [document, ...used.map(one => one.document)];
    const elements = documents.flatMap(({ parseResult }) => parseResult.value.elements);
    const parties = elements.filter(isParty);
    const written = (names: readonly (string | undefined)[]): string[] =>
        names.filter((name): name is string => name !== undefined && /\p{L}/u.test(name));
    const roles = [...parties.flatMap(party => party.items.filter(item => item.$type === 'Role')), ...elements.filter(isOpenRole)];
    return {
        parties: parties.flatMap(party =>
            written([party.title, party.name, ...party.tails.filter(isAlsoKnownAs).flatMap(({ aliases }) => aliases)]).map(name => ({
                party,
                name,
            })),
        ),
        terms: elements.filter(isDefinition).flatMap(({ name, aliases }) => written([name, ...aliases])),
        others: [
            ...roles.flatMap(({ name, title }) => written([name, title])),
            ...elements
                .filter(isEvent)
                .flatMap(({ name, title, tails }) =>
                    written([name, title, ...tails.filter(isNamesTail).flatMap(({ aliases }) => aliases)]),
                ),
            ...elements.filter(isCitation).flatMap(({ name, title, aliases }) => written([name, title, ...aliases])),
            ...elements.filter(element => isReview(element) || isAgreement(element)).flatMap(({ name, title }) => written([name, title])),
            ...nodes.of('Joiner').flatMap(({ name }) => written([name])),
        ],
    };
});

/** Somebody of whom a text speaks: a declared party, or undefined for words such as "the parties" and "we". */
export type Mentioned = Party | undefined;

const EVERYBODY = [
    'parties',
    'party',
    'we',
    'us',
    'partners',
    'partner',
    'everyone',
    'everybody',
    'members',
    'both',
    'they',
    'who',
    'whoever',
];

/** Finds who is spoken of in a text. */
export function actorFinder({ parties, others }: DeclaredNames): PhraseFinder<Mentioned> {
    const finder = new PhraseFinder<Mentioned>();
    parties.forEach(({ party, name }) => finder.add(phraseWords(name), party));
    others.forEach(name => finder.add(phraseWords(name), undefined));
    EVERYBODY.forEach(word => finder.add([word], undefined));
    return finder;
}

const PREPOSITIONS: ReadonlySet<string> = new Set([
    'of',
    'to',
    'for',
    'with',
    'from',
    'between',
    'among',
    'on',
    'behalf',
    'at',
    'in',
    'within',
    'against',
    'about',
    'through',
    'via',
    'towards',
    'than',
    'as',
]);
const DETERMINERS: ReadonlySet<string> = new Set([
    'the',
    'a',
    'an',
    'each',
    'every',
    'any',
    'all',
    'both',
    'and',
    'or',
    'other',
    'that',
    'its',
    'their',
    'our',
]);

/** Whether somebody spoken of at a position does something there: nothing such as "to" or "for" stands before them. */
export function isActing(terms: readonly Term[], from: number): boolean {
    let before = from - 1;
    while (before >= 0 && DETERMINERS.has(terms[before]!.word) && !/[,;:]/.test(terms[before]!.behind)) {
        before--;
    }
    return before < 0 || !PREPOSITIONS.has(terms[before]!.word);
}
