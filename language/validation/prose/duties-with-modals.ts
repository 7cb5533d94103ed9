import { actorAt } from './actors-in-words.ts';
import type { Around, DutyInWords, Stretch } from './duty-wording.ts';
import { isActorNoun, isPronoun, startOf, subjectBefore } from './subjects.ts';
import { isParticiple } from './phrases.ts';
import { isPlural, opens, sayInside } from './subject-wording.ts';
import { STRENGTHS, type VerbPhrase } from './verb-phrases.ts';

/** What stands before a verb. */
export interface Subject {
    readonly owners: string | undefined;
    /** As they stand inside a sentence. */
    readonly words: string;
    readonly isPlural: boolean;
}

/** What a modal verb is about: a pronoun means the subject before it, or whom the statement before was about. */
export function subjectOf({ modal }: VerbPhrase, begins: number, previous: Subject | undefined, around: Around): Subject {
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

/** What a modal verb asks of somebody, in the active or the passive; none where it is of nobody and of nothing that can be done. */
export function ofModal(
    phrase: VerbPhrase,
    { until, start, subject }: { until: number; start: number; subject: Subject },
    around: Around,
): Stretch[] {
    const { terms } = around;
    const { force, modal, verb, passive } = phrase;
    const strength = STRENGTHS[force];
    const denied = /^(neither|no(?: one)?|none|nobody)\b/i.exec(subject.words)?.[1]?.toLowerCase();
    if (denied !== undefined && (denied !== 'no' || !passive)) {
        const owners = passive || terms[verb]!.word === 'be' ? undefined : deniedOwners(subject.words, phrase, around);
        return owners !== undefined && (force === 'obliges' || force === 'permits')
            ? [{ owners, strength: 'must not', from: modal.until, until, before: '', start }]
            : [];
    }
    if (passive) {
        const asked = ASKED[terms[verb]!.word];
        if (asked && terms[verb + 1]?.word === 'to' && subject.owners !== undefined) {
            const meant =
                force === 'forbids'
                    ? asked === 'may'
                        ? 'must not'
                        : undefined
                    : force !== 'permits' || asked === 'may'
                      ? asked
                      : undefined;
            // "Shall not be required to" and "can be asked to" leave it to somebody.
            return meant === undefined ? [] : [{ owners: subject.owners, strength: meant, from: verb + 2, until, before: '', start }];
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
    if (terms[verb]!.word !== 'be' || /^(?:how|what|when|where|why|that)$/.test(terms[verb + 1]?.word ?? '')) {
        return [];
    }
    return ofPassive(
        { strength, verb: verb + 1, until, subject: subject.words, isPlural: subject.isPlural, isNot: force === 'forbids' },
        around,
    );
}

/** Whom "neither party", "no party" and "neither the Council nor the Trust" forbid something; undefined for anybody else. */
function deniedOwners(words: string, { modal }: VerbPhrase, { terms, actors }: Around): string | undefined {
    if (/^(?:neither|no) (?:party|partner)$|^(?:neither|none) of the (?:parties|partners)$/i.test(words)) {
        return 'each party';
    }
    const named = [...new Set(actors.in(terms.slice(startOf(terms, modal.from), modal.from)).map(({ of }) => of))];
    return /^neither .* nor /i.test(words) && named.length === 2 ? named.join(' and ') : undefined;
}

/** What somebody is asked to do in the passive. */
export const ASKED: Readonly<Record<string, DutyInWords['strength']>> = {
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
export function ofPassive(
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
    // "Invoices are raised by the Trust and paid by the Council": two duties.
    const joint = terms.findIndex(
        ({ word }, i) =>
            i > verb + 1 &&
            i + 2 < until &&
            word === 'and' &&
            isParticiple(terms[i + 1]!.word) &&
            terms[i + 2]!.word === 'by' &&
            actorAt(terms, i + 3, around) !== undefined,
    );
    if (joint >= 0) {
        const [first, second] = [
            { verb, until: joint },
            { verb: joint + 1, until },
        ].map(part => ofPassive({ strength, subject, isPlural, isNot, ...part }, around));
        return [...first!, ...second!.map(stretch => ({ ...stretch, start: joint }))];
    }
    const by = terms.findIndex(({ word }, i) => i > verb && i < until && word === 'by' && actorAt(terms, i + 1, around) !== undefined);
    const doer = by < 0 ? undefined : actorAt(terms, by + 1, around);
    const before = `${isNot ? 'let' : 'see that'} ${subject} ${isNot ? 'be' : isPlural ? 'are' : 'is'} `;
    return subject === ''
        ? []
        : [{ owners: doer?.written ?? heading, strength, from: verb, until, before, ...(doer && { leftOut: [by, doer.until] as const }) }];
}
