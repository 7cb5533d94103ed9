import type { Statement } from './read-text.ts';
import type { Term } from './english.ts';
import { isActing } from './declared-names.ts';
import { isParticiple, PhraseFinder, phraseWords } from './phrases.ts';
import { timesInWords, type TimeInWords } from './times-in-words.ts';
import { behindAdverbs, verbPhrasesIn, type VerbPhrase } from './verb-phrases.ts';

/** What a statement asks of somebody, as a sentence of the language would say it. */
export interface DutyInWords {
    /** As the language names them: `Council and Forum`, `all parties`; undefined where the statement names nobody. */
    readonly owners: string | undefined;
    readonly strength: 'must' | 'should' | 'aims to' | 'may' | 'must not';
    /** What is done, without quotes. */
    readonly action: string;
    readonly recipient?: string;
    readonly times: readonly string[];
    /** `where possible`. */
    readonly soft: boolean;
}

/** The names by which texts call those who act and what takes place. */
export interface NamesInWords {
    /** What the language calls whom a text names. */
    readonly actors: PhraseFinder<string>;
    readonly events: PhraseFinder<string>;
    /** Names that stand for several others, which are named in their place where all of them act. */
    readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[];
}

/** Finds actors by their names, and words such as "we" as all parties. */
export function ownerFinder(names: readonly { readonly name: string; readonly written: string }[]): PhraseFinder<string> {
    const finder = new PhraseFinder<string>();
    names.forEach(({ name, written }) => finder.add(phraseWords(name), written));
    ['we', 'the parties', 'parties', 'all parties', 'both parties', 'all of us'].forEach(words => finder.add(phraseWords(words), 'all parties'));
    ['each party', 'every party'].forEach(words => finder.add(phraseWords(words), 'each party'));
    ['any party', 'either party'].forEach(words => finder.add(phraseWords(words), 'any party'));
    return finder;
}

/** Names as a list of owners, a group in place of all its members. */
export function ownersOf(names: readonly string[], { groups }: Pick<NamesInWords, 'groups'>): string | undefined {
    const group = groups.find(({ members }) => members.length > 1 && members.length === names.length && members.every(member => names.includes(member)));
    const listed = group ? [group.name] : names;
    return listed.length < 2 ? listed[0] : `${listed.slice(0, -1).join(', ')} and ${listed.at(-1)}`;
}

/**
 * The duties, permissions and prohibitions of statements that follow each other: each modal verb with who stands before it; what somebody is said to do
 * in the present tense; what is said to be done, by whom; an item of a list that begins with "To". Where the words name nobody, those whom
 * the `heading` above names; "it" and "they" are whom the statement before named.
 */
export function dutiesInWords(statements: readonly Statement[], names: NamesInWords, heading?: string): DutyInWords[] {
    let last = heading;
    return statements.flatMap(({ terms, text, start }) => {
        const wordsOf = (from: number, until: number): string => from >= until ? '' : text.slice(terms[from]!.start - start, terms[until - 1]!.end - start);
        const gapBehind = (at: number): string => at + 1 < terms.length ? text.slice(terms[at]!.end - start, terms[at + 1]!.start - start) : '';
        const found = inStatement(terms, { ...names, heading, last, wordsOf, gapBehind });
        last = found.findLast(({ owners }) => owners !== undefined)?.owners ?? actorsFrom(terms, 0, names)?.written ?? last;
        return found;
    });
}

interface Around extends NamesInWords {
    readonly heading: string | undefined;
    /** Whom the statement before was about. */
    readonly last: string | undefined;
    /** The words as they stand between two terms, and what stands behind one. */
    readonly wordsOf: (from: number, until: number) => string;
    readonly gapBehind: (at: number) => string;
}

const STRENGTHS: Readonly<Record<VerbPhrase['force'], DutyInWords['strength']>> = { obliges: 'must', advises: 'should', permits: 'may', forbids: 'must not' };
/** Words that begin a clause which only says when or under which condition, or which belongs to a noun. */
const SUBORDINATE: ReadonlySet<string> = new Set(['when', 'where', 'whenever', 'wherever', 'if', 'unless', 'before', 'after', 'while', 'so', 'because', 'as', 'what', 'whatever', 'which', 'who', 'whoever', 'that', 'such']);

function inStatement(terms: readonly Term[], around: Around): DutyInWords[] {
    if (terms[0]?.word === 'to' && around.heading !== undefined && terms.length > 2 && !terms.some(({ behind }) => /,/.test(behind) && actorsFrom(terms, 0, around) !== undefined)) {
        return [duty(terms, { owners: around.heading, strength: 'must', from: 1, until: terms.length, before: '' }, around)];
    }
    const all = verbPhrasesIn(terms);
    // "must agree to": the second is the verb of the first.
    const phrases = all.filter(({ modal }) => !all.some(other => other.verb === modal.from) && !isSubordinate(terms, modal.from));
    return phrases.length > 0 ? phrases.map((phrase, i) => ofModal(terms, phrase, phrases[i + 1]?.modal.from ?? terms.length, around))
        : all.length > 0 ? [] : inThePresent(terms, around);
}

function isSubordinate(terms: readonly Term[], at: number): boolean {
    return SUBORDINATE.has(terms[startOf(terms, at)]!.word);
}

function ofModal(terms: readonly Term[], { force, modal, verb, passive }: VerbPhrase, next: number, around: Around): DutyInWords {
    const until = endOf(terms, verb, next);
    return passive ? ofPassive(terms, { strength: STRENGTHS[force], verb, until, subjectUntil: modal.from, isNot: force === 'forbids' }, around)
        : duty(terms, { owners: ownersBefore(terms, modal.from, around), strength: STRENGTHS[force], from: modal.until, until, before: '' }, around);
}

/** "Minutes are circulated by the clerk": the clerk must see that they are. */
function ofPassive(terms: readonly Term[], { strength, verb, until, subjectUntil, isNot }: { strength: DutyInWords['strength']; verb: number; until: number; subjectUntil: number; isNot: boolean }, around: Around): DutyInWords {
    const by = terms.findIndex(({ word }, i) => i > verb && i < until && word === 'by' && actorAt(terms, i + 1, around) !== undefined);
    const doer = by < 0 ? undefined : actorAt(terms, by + 1, around);
    const start = startOf(terms, subjectUntil);
    const isName = [...around.actors.in(terms.slice(start)), ...around.events.in(terms.slice(start))].some(({ from }) => from === 0) || /^\p{Lu}.*\p{Lu}/u.test(terms[start]!.text);
    const words = around.wordsOf(start, subjectUntil);
    const subject = isName ? words : words.slice(0, 1).toLowerCase() + words.slice(1);
    const before = `${isNot ? 'let' : 'see that'} ${subject} ${isNot ? 'be' : isPlural(terms[subjectUntil - 1]) ? 'are' : 'is'} `;
    return duty(terms, { owners: doer?.written ?? around.heading, strength, from: verb, until, before, leftOut: doer && [by, doer.until] }, around);
}

/** "Kent PACT keeps ...", "The Council and the Forum meet ...", "Minutes are kept by the Council". */
function inThePresent(terms: readonly Term[], around: Around): DutyInWords[] {
    for (let at = 0; at < terms.length; at++) {
        const isPronoun = /^(?:it|they)$/.test(terms[at]!.word) && around.last !== undefined;
        const owners = isPronoun ? { written: around.last!, until: at + 1, isOne: terms[at]!.word === 'it' } : isActing(terms, at) && around.actors.in(terms.slice(at)).some(({ from }) => from === 0) ? actorsFrom(terms, at, around) : undefined;
        const verbAt = owners ? behindAdverbs(terms, owners.until) : at;
        const verb = owners && terms[verbAt];
        if (!owners || isSubordinate(terms, at) || /^(?:that|which|what|who|whom)$/.test(terms[at - 1]?.word ?? '')) {
            continue;
        }
        if (verb && /^(?:is|are)$/.test(verb.word) && terms[verbAt + 1]?.word === 'expected' && terms[verbAt + 2]?.word === 'to') {
            return [duty(terms, { owners: owners.written, strength: 'should', from: verbAt + 3, until: terms.length, before: '' }, around)];
        }
        if (verb?.word === 'can') {
            return [duty(terms, { owners: owners.written, strength: 'may', from: verbAt + 1, until: terms.length, before: '' }, around)];
        }
        if (verb && isPresent(verb.word, owners.isOne)) {
            return [duty(terms, { owners: owners.written, strength: 'must', from: verbAt + 1, until: terms.length, before: `${baseOf(verb.word, owners.isOne)} ` }, around)];
        }
    }
    return passiveInThePresent(terms, around);
}

/** Only where it is said by whom, or the heading says whose duties these are. */
function passiveInThePresent(terms: readonly Term[], around: Around): DutyInWords[] {
    const is = terms.findIndex(({ word }, i) => /^(?:is|are)$/.test(word) && i > 0 && isParticiple(terms[behindAdverbs(terms, i + 1)]?.word ?? '') && !isSubordinate(terms, i));
    if (is < 0) {
        return [];
    }
    const found = ofPassive(terms, { strength: 'must', verb: behindAdverbs(terms, is + 1), until: terms.length, subjectUntil: is, isNot: false }, around);
    return found.owners === undefined ? [] : [found];
}

interface Stretch {
    owners: string | undefined;
    strength: DutyInWords['strength'];
    from: number;
    until: number;
    /** Words ahead of what is taken from the text. */
    before: string;
    /** Terms that are not taken. */
    leftOut?: readonly [from: number, until: number];
}

function duty(terms: readonly Term[], { owners, strength, from, until, before, leftOut = [0, 0] }: Stretch, names: Around): DutyInWords {
    const inside = terms.slice(0, until);
    const times = timesInWords(terms, names.events).filter(time => time.from >= from || time.until <= from);
    const soft = terms.findIndex(({ word }, i) => /^(?:where|wherever|whenever)$/.test(word) && /^(?:possible|practicable)$/.test(terms[i + 1]?.word ?? ''));
    const taken = new Set(Array.from({ length: leftOut[1] - leftOut[0] }, (_, i) => leftOut[0] + i));
    for (const time of times) for (let i = time.from; i < time.until; i++) taken.add(i);
    if (soft >= 0) [soft, soft + 1].forEach(i => taken.add(i));
    const to = inside.findIndex(({ word }, i) => i > from && word === 'to' && actorAt(terms, i + 1, names) !== undefined);
    const recipient = to < 0 ? undefined : actorAt(terms, to + 1, names);
    const isLast = recipient !== undefined && (recipient.until >= until || taken.has(recipient.until) || /[,;.]/.test(terms[recipient.until - 1]!.behind));
    if (isLast) for (let i = to; i < recipient.until; i++) taken.add(i);
    const words = inside.map((term, i) => ({ term, i })).filter(({ i }) => i >= from && !taken.has(i));
    const action = before + words.map(({ term, i }, at) => term.text + (at === words.length - 1 ? '' : taken.has(i + 1) ? ' ' : names.gapBehind(i))).join('');
    return {
        owners, ...aimedAt(strength, tidied(action)), times: timesOf(times), soft: soft >= 0,
        ...isLast && recipient.written !== owners && { recipient: recipient.written }
    };
}

/** "seek to represent" is aimed at, not promised. */
function aimedAt(strength: DutyInWords['strength'], action: string): Pick<DutyInWords, 'strength' | 'action'> {
    const aim = strength === 'must' ? /^(?:(?:seek|aim|wish|endeavour|try|strive) to (?=\S)|(?=seek\b))/.exec(action) : null;
    return aim ? { strength: 'aims to', action: action.slice(aim[0].length) } : { strength, action };
}

/** What is vague comes first, what limits it in any case behind it. */
function timesOf(times: readonly TimeInWords[]): string[] {
    return [...new Set(times.map(({ written }) => written))];
}

function tidied(action: string): string {
    return balanced(action).replace(/["\u201C\u201D\\]/g, '').replace(/\s+/g, ' ').replace(/\s+([,.;])/g, '$1').replace(/[\s,.;:]+$/, '').replace(/^[\s,]+/, '');
}

/** Without a bracket whose other half is not there. */
function balanced(words: string): string {
    return words.split('(').length === words.split(')').length ? words : words.replace(/[()]/g, '');
}

/** A statement ends where another clause of it begins with its own subject and verb, or at its end. */
function endOf(terms: readonly Term[], verb: number, next: number): number {
    if (next >= terms.length) {
        return terms.length;
    }
    for (let at = next - 1; at > verb; at--) {
        if (/[,;]/.test(terms[at]!.behind) || /^(?:and|but|or)$/.test(terms[at + 1]?.word ?? '')) {
            return at + 1;
        }
    }
    return next;
}

function startOf(terms: readonly Term[], before: number): number {
    for (let at = before - 1; at >= 0; at--) {
        if (/[,;:]/.test(terms[at]!.behind)) {
            return at + 1;
        }
    }
    return 0;
}

/** Those who stand before a modal verb and act, the first of them with those joined to it; "it" and "they" are whom the statement before named. */
function ownersBefore(terms: readonly Term[], before: number, around: Around): string | undefined {
    const start = startOf(terms, before);
    const acting = around.actors.in(terms.slice(0, before)).filter(({ from }) => isActing(terms, from));
    const first = acting.find(({ from }) => from >= start) ?? acting[0];
    const isPronoun = /^(?:it|they)$/.test(terms[before - 1]?.word ?? '');
    return isPronoun ? around.last ?? around.heading : (first && actorsFrom(terms.slice(0, before), first.from, around)?.written) ?? around.heading;
}

function actorsFrom(terms: readonly Term[], from: number, names: NamesInWords): { written: string; until: number; isOne: boolean } | undefined {
    const joined: string[] = [];
    let until = from;
    for (const match of names.actors.in(terms).filter(found => found.from >= from)) {
        const between = terms.slice(until, match.from).map(({ word }) => word);
        const isNext = joined.length === 0 || (between.every(word => /^(?:and|the|all|both)$/.test(word)) && (between.length > 0 || /,/.test(terms[until - 1]!.behind)));
        if (!isNext && between.length > 0) break;
        // "the Council's officers" and "the Council officers" are not the Council.
        if (/['\u2019]s?$/.test(terms[match.until - 1]!.text)) return undefined;
        if (!isNext) joined.pop();
        if (!joined.includes(match.of)) joined.push(match.of);
        until = match.until;
    }
    const written = ownersOf(joined, names);
    return written === undefined ? undefined : { written, until, isOne: joined.length === 1 && !/^all/.test(joined[0]!) };
}

function actorAt(terms: readonly Term[], at: number, names: NamesInWords): { written: string; until: number } | undefined {
    const from = /^(?:the|each|any|all)$/.test(terms[at]?.word ?? '') && !names.actors.in(terms.slice(at)).some(match => match.from === 0) ? at + 1 : at;
    return names.actors.in(terms.slice(from)).some(match => match.from === 0) ? actorsFrom(terms, from, names) : undefined;
}

function isPlural(term: Term | undefined): boolean {
    return /[^s]s$/.test(term?.word ?? '');
}

/** Verbs that tell what is so, and nouns that stand behind a name. */
const TELLING: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'means', 'mean', 'wishes', 'wish', 'recognises', 'recognise', 'acknowledges', 'acknowledge', 'understands', 'understand', 'believes', 'believe', 'comprises', 'comprise', 'represents', 'represent', 'members', 'representatives', 'officers', 'meetings', 'staff']);

function isPresent(word: string, isOne: boolean): boolean {
    return /^[a-z]{3,}$/.test(word) && !TELLING.has(word) && !/(?:ing|ly|ed)$/.test(word) && (!isOne || BASES.has(word) || /[^s]s$/.test(word));
}

/** Plain forms that follow a name taken as several: "KCC seek", "OxPCF share". */
const BASES: ReadonlySet<string> = new Set('seek share work meet keep give send provide invite consult involve ensure support attend report publish tell ask agree commit inform circulate review'.split(' '));

function baseOf(word: string, isOne: boolean): string | undefined {
    if (!isOne || BASES.has(word)) return word;
    return word.replace(/ies$/, 'y').replace(/(ss|x|zz|ch|sh|o)es$/, '$1').replace(/([^s])s$/, '$1');
}
