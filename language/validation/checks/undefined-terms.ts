import type { Finding } from '../finding.ts';
import { placeBetween } from '../places.ts';
import { withoutInnerQuotations } from '../prose.ts';
import { declaredNames } from '../prose/declared-names.ts';
import type { ClauseText } from '../prose/document-prose.ts';
import type { Term } from '../prose/english.ts';
import { nameRunsIn, nameWords } from '../prose/name-runs.ts';
import { definedByMeaning } from '../prose/terms-in-texts.ts';
import type { ProseCheck } from './check.ts';

/** An agreement with fewer defined terms than this may write capitals for other reasons. */
const FEWEST_DEFINITIONS = 2;
/** A term that is used once only may be the name of something. */
const FEWEST_USES = 2;
/** What begins or ends the names of bodies, posts and papers, and words that agreements write with a capital anyway. */
const NAMES = new RegExp(
    '\\b(?:council|board|trust|forum|committee|group|team|service|department|ministry|government|authority|agency|office|officer|director|manager|head|chair|secretary|' +
        'chief|minister|act|code|regulations?|directive|policy|charter|framework|protocol|guidance|convention|constitution|school|college|university|hospital|partnership|parliament|court|' +
        'state|county|city|district|agreement|memorandum|mou|part(?:y|ies)|clause|section|appendix|annex|schedule)s?\\b',
    'i',
);
const DETERMINERS: ReadonlySet<string> = new Set(['the', 'any', 'each', 'such', 'all', 'these', 'those']);

/** A term that a text defines is used by another one, or further on. */
export const termsOfTextsMustBeUsed: ProseCheck = ({ texts }, { document, parts, incomplete }) => {
    const defined = incomplete ? [] : definedByMeaning(texts);
    if (defined.length === 0) {
        return [];
    }
    // What is quoted inside a text is blanked out, the definition itself among it.
    const said = parts.quotations
        .map(({ text }) => withoutInnerQuotations(text))
        .join('\n')
        .replace(/\s+/g, ' ')
        .toLowerCase();
    return defined
        .filter(({ term }) => !said.includes(term.toLowerCase().replace(/^the |s$/g, '')))
        .map(({ term, text, at }): Finding => ({
            rule: 'name/unused',
            place: placeBetween(document, text.start + at, text.start + at + term.length),
            severity: 'hint',
            message: `"${term}" is defined here and used nowhere. Use the term where it is meant, or leave its definition out.`,
        }));
};

interface Use {
    readonly text: ClauseText;
    readonly terms: readonly Term[];
}

/** Where an agreement defines what it writes with capitals, it defines all of it. */
export const termsInTextMustBeDefined: ProseCheck = ({ texts }, context) => {
    const { parties, terms, others } = declaredNames(context);
    const defined = terms.filter(term => /^\p{Lu}/u.test(term)).length;
    if (context.incomplete || (defined < FEWEST_DEFINITIONS && defined + definedByMeaning(texts).length < FEWEST_DEFINITIONS)) {
        return [];
    }
    const uses = new Map<string, Use[]>();
    for (const text of texts) {
        for (const run of text.read.statements.flatMap(statement =>
            nameRunsIn(statement).map(({ terms: words }) => ({ statement, words })),
        )) {
            const before = run.statement.terms[run.statement.terms.findIndex(({ start }) => start === run.words[0]!.start) - 1];
            // A lower-case article before it: no beginning of a sentence and no title.
            if (before && DETERMINERS.has(before.text) && run.words.length < 4) {
                const key = run.words.map(({ word }) => word).join(' ');
                uses.set(key, [...(uses.get(key) ?? []), { text, terms: run.words }]);
            }
        }
    }
    if (uses.size === 0) {
        return [];
    }
    const known = new Set(
        [...parties.map(({ name }) => name), ...terms, ...others]
            .map(name => nameWords(name).join(' '))
            .flatMap(name => [name, `${name}s`]),
    );
    // What stands in inner quotes, `("the Services")`, or in a heading, is explained there or is a title.
    const explained = context.parts.quotations.flatMap(({ text }) =>
        [...text.matchAll(/(?:["\u201C\u2018]|\(')(?:the )?([^"'\u201C\u201D\u2018\u2019\n]{2,60})["'\u201D\u2019]/gi)].map(match =>
            nameWords(match[1]!).join(' '),
        ),
    );
    const titles = [...context.nodes.of('Section'), ...context.nodes.of('Clause'), ...context.nodes.of('Appendix')].map(({ title }) =>
        nameWords(title ?? '').join(' '),
    );
    const isKnown = (key: string): boolean =>
        known.has(key) ||
        NAMES.test(key) ||
        explained.includes(key) ||
        titles.some(title => title.includes(key)) ||
        [...known].some(name => name.includes(key) || (key.includes(name) && name.includes(' ')));
    return [...uses]
        .filter(([key, found]) => found.length >= FEWEST_USES && !isKnown(key))
        .map(([, [first, ...more]]): Finding => {
            const {
                text: { start, read },
                terms: words,
            } = first!;
            const [from, until] = [words[0]!.start, words.at(-1)!.end];
            const written = read.text.slice(from, until).replace(/\s+/g, ' ');
            return {
                rule: 'definition/undefined',
                place: placeBetween(context.document, start + from, start + until),
                message: `"${written}" is written like a defined term ${more.length + 1} times, but nothing defines it. Define it, or write it in small letters.`,
                data: { kind: 'undeclared', name: written, declaration: `define "${written}" as "____"` },
            };
        });
};
