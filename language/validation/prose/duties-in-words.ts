import { actorAt, actorsFrom, type NamesInWords } from './actors-in-words.ts';
import { inThePresent } from './duties-in-the-present.ts';
import { ofModal, subjectOf, type Subject } from './duties-with-modals.ts';
import { wordDuty, type Around, type DutyInWords, type Passage, type Stretch } from './duty-wording.ts';
import type { Term } from './english.ts';
import { leadIn, markLength, type ListLead } from './list-lead.ts';
import { isPlainVerb } from './present-verbs.ts';
import type { Statement } from './read-text.ts';
import { isInner, isPronoun } from './subjects.ts';
import { behindAdverbs, verbPhrasesIn } from './verb-phrases.ts';

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
