import { isParty, isProfile, type AgreementKind, type Document, type Profile } from '../generated/ast.ts';
import { quotedDuty } from '../domain/index.ts';

/** Somebody who is to be party to a new agreement. */
export interface NewParty {
    /** Short, as sentences call it: `Council`. */
    readonly name: string;
    readonly fullName: string;
    /** In plain words: `local authority`; not said when empty. */
    readonly kind: string;
}

/** What a new agreement begins with. */
export interface NewAgreement {
    /** A blank when empty. */
    readonly title: string;
    readonly parties: readonly NewParty[];
    readonly profile: Profile;
    /** How a file makes use of the profile: `uses profile "memorandum"`, `uses "profiles/ours.mou"`. */
    readonly uses: string;
}

/** A short name that will not do, and why, in a sentence. */
export interface BadName {
    readonly bad: string;
}

/** Reads a text of the language by itself. */
type Parse = (text: string) => { value: Document; lexerErrors: readonly unknown[]; parserErrors: readonly unknown[] };

/**
 * The beginning of an agreement: the profile it is checked against, its head and its parties. What its profile asks for is still missing
 * from it, and can be inserted.
 */
export function beginAgreement({ title, parties, profile, uses }: NewAgreement, parse: Parse): string | BadName {
    const bad = badName(parties, profile, parse);
    if (bad !== undefined) {
        return { bad };
    }
    const taken = [profile.name, ...parties.map(({ name }) => name)];
    const declared = parties.map(
        ({ name, fullName, kind }) => `party ${name} is ${quotedDuty(fullName)}${kind === '' ? '' : `, ${withArticle(kind, parse)}`}\n`,
    );
    return (
        `${uses}\n\n${kindOf(profile)} ${nameFor(title, taken, parse)} ${title === '' ? '"____"' : quotedDuty(title)} {\n    checked against ${profile.name}\n}\n` +
        (declared.length > 0 ? `\n${declared.join('')}` : '')
    );
}

/** What kind of agreement a profile is for, by its own words or those of what it extends. */
export function kindOf(profile: Profile): AgreementKind {
    const seen = new Set<Profile>();
    for (let next: Profile | undefined = profile; next && !seen.has(next); next = next.base?.ref) {
        if (next.kind) {
            return next.kind;
        }
        seen.add(next);
    }
    return 'memorandum';
}

function badName(parties: readonly NewParty[], profile: Profile, parse: Parse): string | undefined {
    for (const [index, { name, fullName }] of parties.entries()) {
        if (!isName(name, parse)) {
            return `'${name}' cannot be the short name of ${fullName || 'a party'}: it is one word of letters and digits that begins with a letter, and no word that sentences are made of.`;
        }
        if (name === profile.name || parties.findIndex(party => party.name === name) !== index) {
            return `There are two called '${name}'. Give each a short name of its own.`;
        }
    }
    return undefined;
}

function isName(name: string, parse: Parse): boolean {
    const { value, lexerErrors, parserErrors } = parse(`party ${name} is "P"\nclause 1 { ${name} must "go" }`);
    const [party] = value.elements;
    return lexerErrors.length + parserErrors.length === 0 && isParty(party) && party.name === name && !name.startsWith('_');
}

/** Words that a name can do without. */
const LITTLE = /^(?:a|an|and|at|between|by|for|from|in|of|on|or|our|the|to|with)$/i;

/** The first words of the title that carry it, as one name; `Ours` where that gives none. */
function nameFor(title: string, taken: readonly string[], parse: Parse): string {
    const words = (title.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !LITTLE.test(word));
    const wanted = words
        .slice(0, 2)
        .map(word => word[0]!.toUpperCase() + word.slice(1))
        .join('');
    const name = isName(wanted, parse) ? wanted : 'Ours';
    return taken.includes(name) ? `${name}Agreement` : name;
}

/** What is spoken with a vowel first: "an NHS trust", but "a university". */
const VOWEL = /^(?:[aeioAEIO](?!ne\b|u)|[uU](?!ni|se)|[FHLMNRSX][A-Z])/;

/** A kind as plain words where it can stand so, else as a quotation. */
function withArticle(kind: string, parse: Parse): string {
    const article = VOWEL.test(kind) ? 'an' : 'a';
    const { lexerErrors, parserErrors } = parse(`party P is "P", ${article} ${kind}`);
    return `${article} ${lexerErrors.length + parserErrors.length === 0 && /^[A-Za-z -]+$/.test(kind) ? kind : quotedDuty(kind)}`;
}

/** The profiles that a file declares. */
export function profilesIn({ elements }: Document): Profile[] {
    return elements.filter(isProfile).filter(({ name }) => Boolean(name));
}
