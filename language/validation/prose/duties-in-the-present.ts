import { actorAt, actorsFrom, type ActorsInWords } from './actors-in-words.ts';
import { isActing } from './declared-names.ts';
import { ASKED, ofPassive } from './duties-with-modals.ts';
import { wordDuty, type Around, type DutyInWords, type Stretch } from './duty-wording.ts';
import type { Term } from './english.ts';
import { isParticiple } from './phrases.ts';
import { baseOf, isPlainVerb, isPresent } from './present-verbs.ts';
import { isPlural, opens, sayInside } from './subject-wording.ts';
import { isInner, isPronoun, startOf } from './subjects.ts';
import { behindAdverbs } from './verb-phrases.ts';

/** "Kent PACT keeps ...", "The Council and the Forum meet ...", "The Council to send ...", "Minutes are kept by the Council". */
export function inThePresent(around: Around): DutyInWords[] {
    const { terms } = around;
    for (let at = 0; at < terms.length; at++) {
        const owners = actorsAt(at, around);
        const verbAt = owners ? behindAdverbs(terms, owners.until) : at;
        const isAsking = /^(?:expects?|requires?|obliges?)$/.test(terms[verbAt]?.word ?? '');
        const stretch =
            owners && !isInner(terms, verbAt, 0, around)
                ? ((isAsking ? asking(verbAt, around) : undefined) ?? ofPresent(verbAt, owners, at, around))
                : asking(at, around);
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
    if (/^reserves?$/.test(verb ?? '') && wordsOf(verbAt + 1, verbAt + 4) === 'the right to') {
        return { ...whole, strength: 'may', from: verbAt + 4, before: '' };
    }
    // What they agree, accept or confirm to be so is nothing that they do.
    if (/^(?:agree|accept|confirm|note|warrant|expect)s?$/.test(verb ?? '') && (next === 'that' || /^expect/.test(verb!))) {
        return undefined;
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
