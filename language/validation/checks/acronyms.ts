import { GrammarUtils } from 'langium';
import { isAlsoKnownAs, isParty, type Party } from '../../generated/ast.ts';
import { editDistance } from '../did-you-mean.ts';
import type { Finding } from '../finding.ts';
import type { FixData } from '../fixes/fix-data.ts';
import { placeBetween } from '../places.ts';
import { declaredNames, type DeclaredNames } from '../prose/declared-names.ts';
import type { ClauseText } from '../prose/document-prose.ts';
import type { Term } from '../prose/english.ts';
import type { ReadText } from '../prose/read-text.ts';
import type { ProseCheck, TextContext } from './check.ts';

/** Known to every reader of an English agreement, or no acronym at all; reviewed one by one. */
const WELL_KNOWN: ReadonlySet<string> = new Set(
    (
        'UK EU US USA UN GB NHS BBC GDPR FOI VAT PDF GP MP CEO CV PIN ID OK AM PM BST GMT UTC ISO URL WWW HTTP HTTPS API LAN VPN CCTV ZIP SMS UKGDPR CFR USC FAQ AGM EGM KC QC PLC LTD LLP CIC CIO PO IT HR PR TV ' +
        'USB CD DVD DBS RSVP ASAP NB PS MS IBM SAP AWS COVID HIV AIDS DNA TBC TBA TBD MOU MOUS NOT AND OR MUST SHALL WILL MAY ALL ANY NO ONLY EACH IF IN OF ON TO THE FOR BY'
    ).split(' '),
);
const ROMAN = /^[IVXLC]+$/;
const MAY_HOLD_ONE = /\b[A-Z]{2}/;

interface Use {
    readonly acronym: string;
    readonly text: ClauseText;
    readonly term: Term;
}

/** An acronym is written out once, or declared; each is reported once, where it is first used. */
export const acronymsMustBeExplained: ProseCheck = ({ texts, actions }, context) => {
    const first = new Map<string, Use>();
    for (const text of context.incomplete ? [] : [...texts, ...actions]) {
        for (const use of usesIn(text)) {
            const before = first.get(use.acronym);
            if (!before || before.text.start > text.start) {
                first.set(use.acronym, use);
            }
        }
    }
    if (first.size === 0) {
        return [];
    }
    const names = declaredNames(context);
    const explained = explainedIn(context, names);
    return [...first.values()].filter(({ acronym }) => !explained(acronym)).map(use => finding(use, names, context));
};

const known = new WeakMap<ReadText, readonly Term[]>();

/** The acronyms of a text; found once for each text. */
function usesIn(text: ClauseText): Use[] {
    let terms = known.get(text.read);
    if (!terms) {
        known.set(text.read, (terms = acronymsIn(text.read)));
    }
    return terms.map(term => ({ acronym: ACRONYM.exec(term.text)![1]!, text, term }));
}

const ACRONYM = /^([A-Z]{2,9})s?(?:['\u2019]s?)?$/;

function acronymsIn(read: ReadText): Term[] {
    if (!MAY_HOLD_ONE.test(read.own)) {
        return [];
    }
    return read.statements
        .filter(({ text }) => MAY_HOLD_ONE.test(text))
        .flatMap(({ terms }) =>
            terms.filter((term, at) => {
                const acronym = ACRONYM.exec(term.text)?.[1];
                return (
                    acronym !== undefined &&
                    !WELL_KNOWN.has(acronym) &&
                    !ROMAN.test(acronym) &&
                    !isShouted(terms, at) &&
                    !isInLaw(terms, at) &&
                    !isInBlank(read, term)
                );
            }),
        );
}

/** A heading in capitals is made of words. */
function isShouted(terms: readonly Term[], at: number): boolean {
    const isCapitals = (term: Term | undefined): boolean => term !== undefined && /^[A-Z]{2,}$/.test(term.text);
    let [from, until] = [at, at];
    while (isCapitals(terms[from - 1])) {
        from--;
    }
    while (isCapitals(terms[until + 1])) {
        until++;
    }
    return until - from >= 2;
}

/** `[PROVIDER ORGANIZATION]` stands for a name still to come. */
function isInBlank({ text }: ReadText, { start, end }: Term): boolean {
    return text.lastIndexOf('[', start) > text.lastIndexOf(']', start) && text.indexOf(']', end) >= 0;
}

/** Capitals in the name of a law are the law's own. */
function isInLaw(terms: readonly Term[], at: number): boolean {
    return terms.slice(at + 1, at + 4).some(({ text }) => /^(?:Acts?|Regulations?|Code|Order|Directive)$/.test(text));
}

/** `Joint Needs Group (JNG)`, `(the "JNG")`, `JNG (Joint Needs Group)`. */
const IN_BRACKETS = /\((?:[^()]{0,40}\b)?["\u201C\u2018']?([A-Z]{2,})s?["\u201D\u2019']?[,)]|\b([A-Z]{2,})s? \((?=[A-Z][a-z])/g;
/** `'FOIA' means`, `"MAC address" stands for`. */
const DEFINED =
    /['"\u201C\u2018]([A-Z]{2,})\b[^'"\u201C\u201D\u2018\u2019]{0,30}['"\u201D\u2019]\s+(?:means?|is|are|refers? to|stands? for|has the meaning)\b/g;
const SMALL = /^(?:and|of|the|for|in|with|to|a)$/i;

/** Tells whether an acronym is declared, stands in brackets behind or before words, or whether words with its letters are there. */
function explainedIn({ parts }: TextContext, { parties, terms, others }: DeclaredNames): (acronym: string) => boolean {
    const inNames = parties.flatMap(({ name }) => name.toUpperCase().match(/[A-Z0-9]+/g) ?? []);
    const declared = new Set([...inNames, ...[...terms, ...others].map(name => name.toUpperCase().replace(/^THE |S$/g, ''))]);
    const joined = (quotations: TextContext['parts']['quotations']): string =>
        quotations
            .map(({ text }) => text)
            .join('\n')
            .replace(/\s+/g, ' ');
    const said = joined(parts.quotations);
    const inBrackets = new Set([...said.matchAll(IN_BRACKETS), ...said.matchAll(DEFINED)].map(match => match[1] ?? match[2]!));
    // A party's full name alone does not say that it goes by its initials.
    let found: WrittenOut | undefined;
    const words = (): WrittenOut => (found ??= writtenOut(joined(parts.quotations.filter(({ node }) => !isParty(node.astNode)))));
    return acronym => declared.has(acronym) || inBrackets.has(acronym) || (acronym.length > 2 && words().has(acronym));
}

interface WrittenOut {
    readonly has: (acronym: string) => boolean;
}

function writtenOut(all: string): WrittenOut {
    const words = all.match(/[A-Za-z\u00C0-\u024F]+/g) ?? [];
    const letters = [words, words.filter(word => !SMALL.test(word))]
        .map(some => some.map(word => (/^[A-Z]{2,}$/.test(word) ? '.' : word[0]!)).join(''))
        .join('.');
    const capitals = letters.toUpperCase();
    const written = new Set(words);
    // A word of five letters or more in capitals that is also written small is an emphasis.
    const isEmphasis = (acronym: string): boolean =>
        acronym.length > 4 && (written.has(acronym.toLowerCase()) || written.has(acronym[0]! + acronym.slice(1).toLowerCase()));
    // Three words beginning with the right letters come together by chance: they have to be written as a name is.
    return { has: acronym => letters.includes(acronym) || (acronym.length > 3 && capitals.includes(acronym)) || isEmphasis(acronym) };
}

function finding({ acronym, text, term }: Use, names: DeclaredNames, { document }: TextContext): Finding {
    const start = text.start + term.start;
    const place = placeBetween(document, start, start + acronym.length);
    const party = names.parties.find(
        ({ party: { title, $container } }) =>
            title !== undefined && $container === document.parseResult.value && initialsOf(title) === acronym,
    )?.party;
    const data = party
        ? alsoKnownAs(party, acronym, document)
        : { kind: 'rewrite' as const, options: [{ title: `Leave room for what ${acronym} stands for`, text: `____ (${acronym})` }] };
    const near = party ? undefined : nearlyDeclared(acronym, names);
    if (near !== undefined) {
        return {
            rule: 'party/acronym-not-expanded',
            place,
            message: `Nothing says what ${acronym} stands for, and it is nearly ${near}, which is declared. If they are the same, write ${near}; if not, write ${acronym} out once.`,
            data: { kind: 'rewrite', options: [{ title: `Write ${near}`, text: near }] },
        };
    }
    return {
        rule: 'party/acronym-not-expanded',
        place,
        message: `Nothing says what ${acronym} stands for. Write it out once, with ${acronym} in brackets behind it, or declare it.`,
        ...(data ? { data } : {}),
    };
}

/** A short name in capitals that has a letter more, less or other. */
function nearlyDeclared(acronym: string, { parties }: DeclaredNames): string | undefined {
    const declared = parties.map(({ name }) => name).filter(name => /^[A-Z]{4,9}$/.test(name));
    return acronym.length < 4 ? undefined : declared.find(name => name[0] === acronym[0] && editDistance(name, acronym) === 1);
}

function initialsOf(title: string): string {
    return (title.match(/\b[A-Z]/g) ?? []).join('');
}

function alsoKnownAs(party: Party, acronym: string, document: TextContext['document']): FixData | undefined {
    const tail = party.tails.find(isAlsoKnownAs);
    const behind = tail?.$cstNode ?? GrammarUtils.findNodeForProperty(party.$cstNode, 'title');
    if (!behind) {
        return undefined;
    }
    const { range } = placeBetween(document, behind.end, behind.end);
    return {
        kind: 'edits',
        fixes: [
            {
                title: `Say that ${party.name} is also known as ${acronym}`,
                edits: [{ range, newText: tail ? `, "${acronym}"` : ` also known as "${acronym}"` }],
            },
        ],
    };
}
