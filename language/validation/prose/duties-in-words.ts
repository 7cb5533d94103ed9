import { actorAt, actorsFrom, type ActorsInWords, type NamesInWords } from './actors-in-words.ts';
import { isActing } from './declared-names.ts';
import { wordDuty, type Passage, type Stretch } from './duty-wording.ts';
import type { Term } from './english.ts';
import { leadIn, markLength, type ListLead } from './list-lead.ts';
import { isParticiple } from './phrases.ts';
import { baseOf, isPlainVerb, isPresent } from './present-verbs.ts';
import type { Statement } from './read-text.ts';
import { isActorNoun, isInner, isPronoun, startOf, subjectBefore } from './subjects.ts';
import { behindAdverbs, STRENGTHS, verbPhrasesIn, type VerbPhrase } from './verb-phrases.ts';

/** What a statement asks of somebody, as a sentence of the language would say it. */
export interface DutyInWords {
    /** As the language names them: `Council and Forum`, `all parties`, `"the local area"`; undefined where the statement names nobody. */
    readonly owners: string | undefined;
    readonly strength: 'must' | 'should' | 'aims to' | 'may' | 'must not';
    /** What is done, without quotes. */
    readonly action: string;
    readonly recipient?: string;
    readonly times: readonly string[];
    /** `if "it is asked"`, `unless "it is asked"`. */
    readonly conditions: readonly string[];
    /** `where possible`. */
    readonly soft: boolean;
}

/** What stands above a text and holds for what it says. */
export interface Above {
    /** Those whom the heading names as owing what follows. */
    readonly heading?: string | undefined;
    /** The words ahead of a list that the text is an item of. */
    readonly lead?: ListLead | undefined;
}

/**
 * The duties, permissions and prohibitions of statements that follow each other: each modal verb with who stands before it; what somebody is said to do
 * or not to do in the present tense; what is said to be done, by whom; each item of a list behind "The Council will:" or that begins with "To". Where the words
 * name nobody, those whom the heading above names; "it" and "they" are whom the statement before was about. What is only told, and what is said
 * of somebody in passing ("events that may help"), is none.
 */
export function dutiesInWords(statements: readonly Statement[], names: NamesInWords, { heading, lead: above }: Above = {}): DutyInWords[] {
    let last = heading;
    let lead = above;
    let isOpen = lead !== undefined;
    return statements
        .flatMap(statement => partsOf(statement, names))
        .flatMap(part => {
            const around: Around = { ...names, ...part, heading, last };
            const own = leadIn(part.terms, names);
            lead = own ?? (part.isMarked || isOpen ? lead : undefined);
            isOpen = own !== undefined || (lead !== undefined && /[;,]\s*(?:and|or)?\s*$/.test(part.ending));
            const found = own
                ? []
                : lead && isItem(part.terms)
                  ? [wordDuty(part, { ...lead, from: 0, until: part.terms.length, before: '' }, names)]
                  : inStatement(around);
            last = own?.owners ?? (found.length === 0 || !lead ? lastOf(found, around) : last);
            return found;
        });
}

/** A statement, or its lead and what stands behind that. */
interface Part extends Passage {
    readonly isMarked: boolean;
    /** What it ends with. */
    readonly ending: string;
}

/** A lead that ends with a colon is a part of its own; marks such as `(a)` are left out. */
function partsOf({ terms, text, start }: Statement, names: NamesInWords): Part[] {
    const wordsOf = (from: number, until: number, of: readonly Term[]): string =>
        from >= until ? '' : text.slice(of[from]!.start - start, of[until - 1]!.end - start);
    const colon = terms.findIndex(
        ({ behind }, i) => behind.includes(':') && i + 1 < terms.length && leadIn(terms.slice(0, i + 1), names) !== undefined,
    );
    return (colon < 0 ? [terms] : [terms.slice(0, colon + 1), terms.slice(colon + 1)])
        .filter(of => of.length > 0)
        .map((of, i): Part => {
            const from = i === 0 ? 0 : of[0]!.start - start - (/\(\s*$/.test(text.slice(0, of[0]!.start - start)) ? 1 : 0);
            const mark = markLength(text.slice(from));
            const own = of.filter(term => term.start - start >= from + mark);
            return { terms: own, wordsOf: (first, until) => wordsOf(first, until, own), isMarked: mark > 0, ending: text.slice(from) };
        });
}

/** Whether words only say what is done, without who does it. */
function isItem(terms: readonly Term[]): boolean {
    return (
        terms.length > 0 &&
        isPlainVerb(terms[behindAdverbs(terms, 0)]?.word ?? '') &&
        !/^\p{Lu}{2}/u.test(terms[0]!.text) &&
        !verbPhrasesIn(terms).some(({ modal }) => modal.from > 0 && !isInner(terms, modal.from, 0))
    );
}

interface Around extends NamesInWords, Passage {
    readonly heading: string | undefined;
    /** Whom the statement before was about. */
    readonly last: string | undefined;
}

/** Whom a pronoun in the next statement means: whoever owes this one, or its subject; after one about something else nobody. */
function lastOf(found: readonly DutyInWords[], around: Around): string | undefined {
    const owner = found.findLast(({ owners }) => owners !== undefined)?.owners;
    const first = around.terms[0]?.word ?? '';
    return owner ?? (isPronoun(first) || conditionAhead.test(first) ? around.last : actorAt(around.terms, 0, around)?.written);
}

const conditionAhead = /^(?:if|when|where|unless|for|in|at|as|to|by|this|these|where|wherever)$/;

function inStatement(around: Around): DutyInWords[] {
    const { terms, heading } = around;
    const end = terms.length;
    if (
        terms[0]?.word === 'to' &&
        heading !== undefined &&
        end > 2 &&
        !terms.some(({ behind }) => /,/.test(behind) && actorsFrom(terms, 0, around) !== undefined)
    ) {
        return [wordDuty(around, { owners: heading, strength: 'must', from: 1, until: end, before: '' }, around)];
    }
    const all = verbPhrasesIn(terms, true);
    // "must agree to": the second is the verb of the first.
    const separate = all.filter(({ modal }) => !all.some(other => other.verb === modal.from));
    const phrases = separate.filter(({ modal }, i) => !isInner(terms, modal.from, separate[i - 1]?.verb ?? 0, around));
    const found: Stretch[] = [];
    let subject: Subject | undefined;
    let start = 0;
    for (const [i, phrase] of phrases.entries()) {
        const next = phrases[i + 1]?.modal.from ?? end;
        const begins = i === 0 ? 0 : phrases[i - 1]!.verb + 1;
        const until = endOf(terms, phrase.verb, next);
        const isJoined = subject !== undefined && /^(?:and|or|but|then)$/.test(terms[phrase.modal.from - 1]?.word ?? '');
        subject = isJoined && subject ? subject : subjectOf(phrase, begins, subject, around);
        found.push(...ofModal(phrase, { until, start, subject }, around));
        start = until;
    }
    return found.length > 0 ? found.map(stretch => wordDuty(around, stretch, around)) : phrases.length > 0 ? [] : inThePresent(around);
}

interface Subject {
    readonly owners: string | undefined;
    /** As they stand inside a sentence. */
    readonly words: string;
    readonly isPlural: boolean;
}

function subjectOf({ modal }: VerbPhrase, begins: number, previous: Subject | undefined, around: Around): Subject {
    const { terms, wordsOf, last, heading } = around;
    const start = Math.max(startOf(terms, modal.from), begins);
    const words = sayInside(around, start, modal.from, wordsOf);
    const before = terms[modal.from - 1]?.word ?? '';
    if (isPronoun(before)) {
        const meant = previous ? previous.owners : opens(terms, modal.from - 1) ? last : undefined;
        return { owners: before === 'it' && / and |^all /.test(meant ?? '') ? undefined : meant, words: '', isPlural: false };
    }
    return {
        owners: subjectBefore(terms, begins, modal.from, around)?.written ?? (start === modal.from ? heading : undefined),
        words,
        isPlural: isPlural(terms[modal.from - 1]),
    };
}

function ofModal(
    phrase: VerbPhrase,
    { until, start, subject }: { until: number; start: number; subject: Subject },
    around: Around,
): Stretch[] {
    const { terms } = around;
    const { force, modal, verb, passive } = phrase;
    const strength = STRENGTHS[force];
    if (passive) {
        const asked = ASKED[terms[verb]!.word];
        if (asked && terms[verb + 1]?.word === 'to' && subject.owners !== undefined) {
            return [{ owners: subject.owners, strength: asked, from: verb + 2, until, before: '', start }];
        }
        return ofPassive({ strength, verb, until, subject: subject.words, isPlural: subject.isPlural, isNot: force === 'forbids' }, around);
    }
    if (subject.owners !== undefined) {
        return [{ owners: subject.owners, strength, from: modal.until, until, before: '', start }];
    }
    if (isActorNoun(subject.words)) {
        return [{ owners: `"${subject.words}"`, strength, from: modal.until, until, before: '', start }];
    }
    // "Documents should be in plain English": somebody sees to it.
    return terms[verb]!.word !== 'be' || /^(?:how|what|when|where|why|that)$/.test(terms[verb + 1]?.word ?? '')
        ? []
        : ofPassive(
              { strength, verb: verb + 1, until, subject: subject.words, isPlural: subject.isPlural, isNot: force === 'forbids' },
              around,
          );
}

/** What somebody is asked to do in the passive. */
const ASKED: Readonly<Record<string, DutyInWords['strength']>> = {
    expected: 'should',
    encouraged: 'should',
    asked: 'should',
    required: 'must',
    obliged: 'must',
    permitted: 'may',
    allowed: 'may',
    entitled: 'may',
};

/** "Minutes are circulated by the clerk": the clerk must see that they are. None where the subject is no more than a pronoun. */
function ofPassive(
    {
        strength,
        verb,
        until,
        subject,
        isPlural,
        isNot,
    }: { strength: DutyInWords['strength']; verb: number; until: number; subject: string; isPlural: boolean; isNot: boolean },
    around: Around,
): Stretch[] {
    const { terms, heading } = around;
    const by = terms.findIndex(({ word }, i) => i > verb && i < until && word === 'by' && actorAt(terms, i + 1, around) !== undefined);
    const doer = by < 0 ? undefined : actorAt(terms, by + 1, around);
    const before = `${isNot ? 'let' : 'see that'} ${subject} ${isNot ? 'be' : isPlural ? 'are' : 'is'} `;
    return subject === ''
        ? []
        : [{ owners: doer?.written ?? heading, strength, from: verb, until, before, ...(doer && { leftOut: [by, doer.until] as const }) }];
}

/** Verbs behind which "that" begins what is said, rather than what is told of a noun. */
const SAYING =
    /^(?:ensures?|states?|says?|means?|expected|anticipated|intended|hoped|agreed?|agrees?|recognises?|acknowledges?|undertakes?|so|such)$/;

/** The words of a subject as they stand inside a sentence; empty for a pronoun or "there". */
function sayInside(around: Around, start: number, until: number, wordsOf: Passage['wordsOf']): string {
    const { terms, actors, events } = around;
    const [first, second] = [terms[start], terms[start + 1]];
    if (/^(?:and|or|but|however|also)$/.test(first?.word ?? '')) {
        return sayInside(around, start + 1, until, wordsOf);
    }
    const isEmpty = !first || until <= start || (until - start === 1 && /^(?:it|they|this|that|these|those|which|who)$/.test(first.word));
    if (
        isEmpty ||
        /^(?:there|in|at|on|for|to|by|with|of|from|under|during|as)$/.test(first.word) ||
        terms.slice(start, until).some(({ word }, i, those) => word === 'that' && SAYING.test(those[i - 1]?.word ?? ''))
    ) {
        return '';
    }
    const isName =
        [...actors.in(terms.slice(start)), ...events.in(terms.slice(start))].some(({ from }) => from === 0) ||
        /^\p{Lu}.*\p{Lu}/u.test(first.text) ||
        (start + 1 < until &&
            /^\p{Lu}/u.test(second?.text ?? '') &&
            !/^(?:the|a|an|any|all|each|every|no|these|those|this|its|their)$/.test(first.word));
    const words = wordsOf(start, until);
    return isName ? words : words.slice(0, 1).toLowerCase() + words.slice(1);
}

/** Whether nothing stands ahead of a pronoun that it could mean: it opens the statement, once more too, or follows a condition or the like. */
function opens(terms: readonly Term[], at: number): boolean {
    const first = terms[0]!.word;
    return at === 0 || first === terms[at]!.word || (OPENING.test(first) && !terms.slice(0, at).some(({ behind }) => /[:;]/.test(behind)));
}

const OPENING =
    /^(?:if|when|where|whenever|wherever|unless|in|as|at|on|for|to|by|after|before|during|through|with|within|under|via|across|once|until|since|also|then|therefore|however|further|otherwise)$/;

/** "Kent PACT keeps ...", "The Council and the Forum meet ...", "The Council to send ...", "Minutes are kept by the Council". */
function inThePresent(around: Around): DutyInWords[] {
    const { terms } = around;
    for (let at = 0; at < terms.length; at++) {
        const owners = actorsAt(at, around);
        const verbAt = owners ? behindAdverbs(terms, owners.until) : at;
        const stretch = owners && !isInner(terms, verbAt, 0, around) ? ofPresent(verbAt, owners, at, around) : asking(at, around);
        if (stretch) {
            return [wordDuty(around, stretch, around)];
        }
    }
    return passiveInThePresent(around);
}

function actorsAt(at: number, around: Around): ActorsInWords | undefined {
    const { terms, last } = around;
    const { word } = terms[at]!;
    if (isPronoun(word)) {
        return last === undefined || !opens(terms, at) || (word === 'it' && / and |^all /.test(last))
            ? undefined
            : { written: last, until: at + 1, isOne: word === 'it' };
    }
    return isActing(terms, at) && around.actors.in(terms.slice(at)).some(({ from }) => from === 0)
        ? actorsFrom(terms, at, around)
        : undefined;
}

function ofPresent(verbAt: number, owners: ActorsInWords, at: number, { terms, wordsOf }: Around): Stretch | undefined {
    const [verb, next] = [terms[verbAt]?.word, terms[verbAt + 1]?.word];
    const whole = { owners: owners.written, until: terms.length };
    const asked = verb !== undefined && /^(?:is|are)$/.test(verb) && terms[verbAt + 2]?.word === 'to' ? ASKED[next ?? ''] : undefined;
    if (asked) {
        return { ...whole, strength: asked, from: verbAt + 3, before: '' };
    }
    if (/^(?:is|are)$/.test(verb ?? '') && next === 'responsible') {
        return { ...whole, strength: 'must', from: verbAt + 1, before: 'be ' };
    }
    if (verb === 'to' && at <= 1 && isPlainVerb(next ?? '')) {
        return { ...whole, strength: 'must', from: verbAt + 1, before: '' };
    }
    if (/^(?:does|do)$/.test(verb ?? '') && next === 'not') {
        return { ...whole, strength: 'must not', from: verbAt + 2, before: '' };
    }
    const isDenied = verb === 'never' || verb === 'neither';
    const acts = isDenied ? next : verb;
    if (acts === undefined || !isPresent(acts, owners.isOne, terms[verbAt + (isDenied ? 2 : 1)]?.word)) {
        return undefined;
    }
    const nor = verb === 'neither' ? terms.findIndex(({ word }, i) => i > verbAt && word === 'nor') : -1;
    const second = nor < 0 ? '' : `${wordsOf(verbAt + 2, nor)} or ${baseOf(terms[nor + 1]?.word ?? '', owners.isOne)} `;
    const from = nor < 0 ? verbAt + (isDenied ? 2 : 1) : nor + 2;
    return { ...whole, strength: isDenied ? 'must not' : 'must', from, before: `${baseOf(acts, owners.isOne)} ${second}` };
}

/** "The Act obliges the Council to report": what somebody is asked to do by somebody or something else. */
function asking(at: number, around: Around): Stretch | undefined {
    const { terms } = around;
    const strength = ASKING[terms[at]!.word];
    const actors = strength && actorAt(terms, at + 1, around);
    return actors && terms[actors.until]?.word === 'to' && !isInner(terms, at, 0, around)
        ? { owners: actors.written, strength, from: actors.until + 1, until: terms.length, before: '' }
        : undefined;
}

const ASKING: Readonly<Record<string, DutyInWords['strength']>> = {
    requires: 'must',
    require: 'must',
    obliges: 'must',
    oblige: 'must',
    expects: 'should',
    expect: 'should',
    asks: 'should',
    ask: 'should',
    allows: 'may',
    allow: 'may',
    permits: 'may',
    permit: 'may',
    entitles: 'may',
    entitle: 'may',
};

/** Only where it is said by whom, or the heading says whose duties these are. */
function passiveInThePresent(around: Around): DutyInWords[] {
    const { terms, wordsOf } = around;
    const is = terms.findIndex(
        ({ word }, i) =>
            /^(?:is|are)$/.test(word) &&
            i > 0 &&
            isParticiple(terms[behindNever(terms, i + 1)]?.word ?? '') &&
            !isInner(terms, i, 0, around),
    );
    if (is < 0) {
        return [];
    }
    const isNot = /^(?:never|not)$/.test(terms[is + 1]!.word);
    const subject = sayInside(around, startOf(terms, is), is, wordsOf);
    const found = ofPassive(
        {
            strength: isNot ? 'must not' : 'must',
            verb: behindNever(terms, is + 1),
            until: terms.length,
            subject,
            isPlural: isPlural(terms[is - 1]),
            isNot,
        },
        around,
    );
    return found.filter(({ owners }) => owners !== undefined).map(stretch => wordDuty(around, stretch, around));
}

function behindNever(terms: readonly Term[], at: number): number {
    return behindAdverbs(terms, /^(?:never|not)$/.test(terms[at]?.word ?? '') ? at + 1 : at);
}

/** A statement ends where another clause of it begins with its own subject and verb, or at its end. */
function endOf(terms: readonly Term[], verb: number, next: number): number {
    if (next >= terms.length) {
        return terms.length;
    }
    for (let at = next - 1; at >= verb; at--) {
        // "and, where asked, the Council will": the condition belongs to what follows.
        if (/^(?:and|but)$/.test(terms[at]!.word) && /,/.test(terms[at]!.behind)) {
            return at;
        }
    }
    for (let at = next - 1; at >= verb; at--) {
        if (/[,;]/.test(terms[at]!.behind) || /^(?:and|but|or)$/.test(terms[at + 1]?.word ?? '')) {
            return at + 1;
        }
    }
    return next;
}

function isPlural(term: Term | undefined): boolean {
    return /[^s]s$/.test(term?.word ?? '') && !/^(?:this|its)$/.test(term!.word);
}
