import { GrammarUtils } from 'langium';
import { isEveryParty, isNamedActors, isParty, isRole, type Party, type Sentence } from '../../generated/ast.ts';
import type { Finding } from '../finding.ts';
import type { FixData } from '../fixes/fix-data.ts';
import { placeBetween, placeOf } from '../places.ts';
import { actorFinder, declaredNames, isActing, type Mentioned } from '../prose/declared-names.ts';
import { sentencesBeside, type ClauseText } from '../prose/document-prose.ts';
import { termsOf, type Term } from '../prose/english.ts';
import { contentStems, stemOf, type PhraseFinder } from '../prose/phrases.ts';
import type { ReadText } from '../prose/read-text.ts';
import { mayHoldAModal, verbPhrasesIn, type Force, type VerbPhrase } from '../prose/verb-phrases.ts';
import type { ProseCheck, TextContext } from './check.ts';

const MAY_HOLD_ONE = /\b(?:may|must|shall|will|cannot|(?:is|are|has|have|needs?|agrees?|undertakes?)\s+to)\b/;

/** A text and the sentences beside it demand, allow or forbid the same things. */
export const textsMustAgreeOnWhatIsOwed: ProseCheck = ({ texts, actionOf }, context) => {
    const candidates = texts.filter(
        ({ node, read }) => node.$type !== 'Sentence' && MAY_HOLD_ONE.test(read.own) && sentencesBeside(node).length > 0,
    );
    if (candidates.length === 0) {
        return [];
    }
    let known: PhraseFinder<Mentioned> | undefined;
    const actors = (): PhraseFinder<Mentioned> => (known ??= actorFinder(declaredNames(context)));
    return candidates.flatMap(text => {
        const said = text.read.statements
            .filter(statement => mayHoldAModal(statement.text))
            .flatMap(({ terms }) => verbPhrasesIn(terms).map(phrase => ({ terms, phrase })));
        const verbs = new Set(said.map(({ terms, phrase }) => stemOf(terms[phrase.verb]!.word)));
        const beside = text.node.$type === 'Sentence' ? [] : sentencesBeside(text.node).filter(sentence => forceOf(sentence) !== undefined);
        if (!beside.some(sentence => beginsWithOne(verbs, actionOf(sentence)))) {
            return [];
        }
        const sentences = beside.flatMap(sentence => normOf(sentence, actionOf(sentence)) ?? []);
        return sentences
            .flatMap(norm => mismatchOf(norm, sentences, said, actors))
            .map(({ norm, terms, phrase }) => finding(norm, terms, phrase, text, context));
    });
};

/** A sentence of the language whose force and action are both certain. */
interface SaidNorm {
    readonly sentence: Sentence;
    readonly force: Force;
    /** The stem of what is done, and of the other words with a meaning. */
    readonly verb: string;
    readonly rest: ReadonlySet<string>;
}

interface Said {
    readonly terms: readonly Term[];
    readonly phrase: VerbPhrase;
}

/** Whether an action begins with one of these stems; told by its first words alone, as few are compared whole. */
function beginsWithOne(stems: ReadonlySet<string>, action: ReadText | undefined): boolean {
    const first = action && termsOf(/^\s*\S+/.exec(action.own)?.[0] ?? '')[0];
    return action !== undefined && (first === undefined || stems.has(stemOf(first.word)));
}

function normOf(sentence: Sentence, action: ReadText | undefined): SaidNorm | undefined {
    const force = forceOf(sentence);
    const terms = action?.statements.flatMap(statement => statement.terms) ?? [];
    const [first] = terms;
    return !force || !first ? undefined : { sentence, force, verb: stemOf(first.word), rest: contentStems(terms.slice(1)) };
}

function forceOf({ strength, not }: Sentence): Force | undefined {
    switch (strength) {
        case 'must':
        case 'will':
        case 'shall':
            return not ? 'forbids' : 'obliges';
        case 'may':
            return not ? 'forbids' : 'permits';
        case 'need':
        case 'should':
        case 'aim':
        case 'aims':
            return undefined;
    }
}

/** Where a text speaks of what a sentence says and gives it another force, unless it also gives it the same. */
function mismatchOf(
    norm: SaidNorm,
    sentences: readonly SaidNorm[],
    said: readonly Said[],
    actors: () => PhraseFinder<Mentioned>,
): (Said & { norm: SaidNorm })[] {
    const same = said.filter(one => isSameAction(one, norm) && isSameActor(one, norm, actors));
    const other = same.filter(({ phrase }) => phrase.force !== norm.force);
    if (other.length === 0 || other.length < same.length || other.some(({ phrase }) => phrase.force === 'advises')) {
        return [];
    }
    // Two sentences about one action say when which of them holds.
    return sentences.some(sentence => sentence !== norm && sentence.verb === norm.verb && sentence.force !== norm.force)
        ? []
        : [{ ...other[0]!, norm }];
}

function isSameAction({ terms, phrase }: Said, { verb, rest }: SaidNorm): boolean {
    if (stemOf(terms[phrase.verb]!.word) !== verb) {
        return false;
    }
    const about = contentStems(phrase.passive ? terms : terms.slice(phrase.verb + 1));
    const shared = [...rest].filter(stem => about.has(stem)).length;
    return rest.size === 0 ? about.size === 0 : shared * 2 >= rest.size;
}

/** Whether nobody else than the owners of a sentence does what a text says. */
function isSameActor({ terms, phrase }: Said, { sentence: { owners } }: SaidNorm, actors: () => PhraseFinder<Mentioned>): boolean {
    if (phrase.passive) {
        return true;
    }
    const acting = actors()
        .in(terms.slice(0, phrase.modal.from))
        .filter(({ from, of }) => of !== undefined && isActing(terms, from))
        .map(({ of }) => of);
    const owning = isNamedActors(owners)
        ? owners.actors.flatMap(({ actor }): Party[] =>
              isParty(actor.ref) ? [actor.ref] : isRole(actor.ref) ? [actor.ref.$container] : [],
          )
        : [];
    return acting.length === 0 || isEveryParty(owners) || acting.some(party => owning.includes(party!));
}

const SAYS: Readonly<Record<Force, string>> = { obliges: 'demands it', permits: 'allows it', forbids: 'forbids it' };
const MODALS: Readonly<Record<Force, string>> = { obliges: 'must', permits: 'may', forbids: 'must not' };

function finding(
    { sentence, force }: SaidNorm,
    terms: readonly Term[],
    phrase: VerbPhrase,
    { start, read }: ClauseText,
    { document }: TextContext,
): Finding {
    const from = start + terms[phrase.modal.from]!.start;
    const until = start + terms[phrase.modal.until - 1]!.end;
    const place = placeBetween(document, from, until);
    const written = read.text.slice(from - start, until - start).replace(/\s+/g, ' ');
    return {
        rule: 'obligation/modal-mismatch',
        place,
        message: `The text says "${written} ${terms[phrase.verb]!.text}", but the sentence beside it ${SAYS[force]}. Make both say the same.`,
        related: [{ place: placeOf(sentence, 'strength'), message: `This sentence ${SAYS[force]}` }],
        data: fixes(sentence, force, phrase.force as Force, place, document),
    };
}

function fixes(sentence: Sentence, force: Force, said: Force, { range }: Finding['place'], document: TextContext['document']): FixData {
    const strength = GrammarUtils.findNodeForProperty(sentence.$cstNode, 'strength');
    const not = sentence.not ? GrammarUtils.findNodeForProperty(sentence.$cstNode, 'not') : undefined;
    const inSentence = strength
        ? [
              {
                  title: `Let the sentence say "${MODALS[said]}", as the text does`,
                  edits: [{ range: placeBetween(document, strength.offset, (not ?? strength).end).range, newText: MODALS[said] }],
              },
          ]
        : [];
    return {
        kind: 'edits',
        fixes: [
            ...inSentence,
            { title: `Let the text say "${MODALS[force]}", as the sentence does`, edits: [{ range, newText: MODALS[force] }] },
        ],
    };
}
