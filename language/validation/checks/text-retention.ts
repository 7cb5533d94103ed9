import { isKeep, isSentence, isTimeTail, type Keep, type Sentence } from '../../generated/ast.ts';
import type { Place } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import { placeBetween, placeOf } from '../places.ts';
import { amountsIn, numberOf, singularUnit } from '../prose/amounts.ts';
import { actorFinder, declaredNames, isActing, type Mentioned } from '../prose/declared-names.ts';
import { sentencesBeside, type ClauseText } from '../prose/document-prose.ts';
import type { Term } from '../prose/english.ts';
import type { PhraseFinder } from '../prose/phrases.ts';
import { isContentWord, stemOf } from '../prose/phrases.ts';
import { daysIn } from './lengths.ts';
import type { ProseCheck } from './check.ts';

/** How long something is kept by one text or sentence. */
interface Kept {
    readonly node: ClauseText['node'];
    /** Stems of the words for what is kept. */
    readonly record: ReadonlySet<string>;
    /** Who keeps it; undefined when nobody is named. */
    readonly keeper: string | undefined;
    /** At least or at most so long, or exactly. */
    readonly bound: 'least' | 'most' | 'exactly';
    readonly days: number;
    /** What it is counted from, in stems; empty when that is not said. */
    readonly from: string;
    /** The length as it is written, and where. */
    readonly words: string;
    readonly place: Place;
}

const MAY_HOLD_ONE = /\b(?:keep|kept|keeps|retain\w*|stor(?:e|es|ed)|hold|holds|held|destroy\w*|delet\w*|eras\w*|dispos\w*)\b/i;
const KEEPS = /^(?:keep|keeps|kept|retain|retains|retained|store|stores|stored|hold|holds|held)$/;
const DELETES = /^(?:destroyed|deleted|erased|destroy|delete|erase)$/;
/** Words around what is kept that say nothing of which record is meant. */
const BESIDE =
    /^(?:shared?|held|collected|received|processed|under|this|agreement|protocol|memorandum|mou|copies|copy|securely|safely|also|only|both|relevant|maximum|minimum|period|least|more|less|than|longer|normally|usually|be|been|being|will|shall|must|should|may)$/;
/** All that is held, by whatever word. */
const ANY_RECORD = /^(?:personal|data|information|records?)$/;
/** A length for a special case is no contradiction of the one for all others. */
const SPECIAL = /^(?:if|where|when|unless|except|otherwise|in|however|while|until)$/;
const APART = 1.1;

/** Two texts, or a text and a sentence elsewhere, keep the same record for the same time. */
export const retentionInTextsMustAgree: ProseCheck = ({ texts, actionOf }, context) => {
    if (context.incomplete) {
        return [];
    }
    const actors = actorFinder(declaredNames(context));
    const inTexts = texts.filter(({ read }) => MAY_HOLD_ONE.test(read.own)).flatMap(text => keptInText(text, actors, context.document));
    if (inTexts.length === 0) {
        return [];
    }
    const inSentences = context.nodes
        .of('Sentence')
        .flatMap(sentence => keptBySentence(sentence, actionOf(sentence)?.statements[0]?.terms));
    return inTexts.flatMap((kept, at): Finding[] => {
        const other = [...inTexts.slice(0, at), ...inSentences].find(one => contradict(one, kept) && !areBeside(kept, one));
        if (!other) {
            return [];
        }
        return [
            {
                rule: 'deadline/text-mismatch',
                place: kept.place,
                message: `This is kept for "${kept.words}" here, and for "${other.words}" ${isSentence(other.node) ? 'by a sentence' : 'by another text'}. Decide how long, and write it in both.`,
                related: [{ place: other.place, message: 'The other length' }],
                ...(isSentence(other.node)
                    ? {}
                    : {
                          data: {
                              kind: 'rewrite',
                              options: [{ title: `Write "${other.words}", as in the other place`, text: other.words }],
                          },
                      }),
            },
        ];
    });
};

function contradict(a: Kept, b: Kept): boolean {
    const isSame = a.record.size === b.record.size && a.record.size > 0 && [...a.record].every(stem => b.record.has(stem));
    const isOther =
        (a.keeper !== undefined && b.keeper !== undefined && a.keeper !== b.keeper) ||
        (a.from !== '' && b.from !== '' && a.from !== b.from);
    if (!isSame || isOther) {
        return false;
    }
    const isLonger = (long: Kept, short: Kept): boolean =>
        long.bound !== 'most' && short.bound !== 'least' && long.days > short.days * APART;
    return isLonger(a, b) || isLonger(b, a);
}

/** What stands beside each other in a clause is compared by its numbers. */
function areBeside({ node }: Kept, other: Kept): boolean {
    return isSentence(other.node) && sentencesBeside(node).includes(other.node);
}

function keptInText(
    { node, start, read }: ClauseText,
    actors: PhraseFinder<Mentioned>,
    document: Parameters<typeof placeBetween>[0],
): Kept[] {
    return read.statements.flatMap(({ terms }): Kept[] => {
        const verbs = terms.flatMap(({ word }, i) => (KEEPS.test(word) || DELETES.test(word) ? [i] : []));
        const amounts = amountsIn(terms).filter(({ unit }) => !unit.startsWith('times') && daysIn(`${unit}s`) >= 1);
        const [verb, another] = verbs;
        const [amount, more] = amounts;
        // "kept for six years and then destroyed" says one thing twice.
        const isThenDeleted =
            another !== undefined && verbs.length === 2 && amount && another > amount.until && DELETES.test(terms[another]!.word);
        if (
            verb === undefined ||
            (another !== undefined && !isThenDeleted) ||
            !amount ||
            more ||
            amount.from < verb ||
            SPECIAL.test(terms[0]!.word)
        ) {
            return [];
        }
        const isDeletion = DELETES.test(terms[verb]!.word);
        const lead = terms.slice(verb + 1, amount.from).map(({ word }) => word);
        const bound = boundOf(lead.join(' '), isDeletion);
        const until = amount.until + amount.unit.split(' ').length;
        const rest = terms.slice(until, isThenDeleted ? startOfPart(terms, another, until) : undefined).map(({ word }) => word);
        if (bound === undefined || rest.some(word => /^(?:unless|if|where|except|or|and)$/.test(word))) {
            return [];
        }
        const isPassive =
            /^(?:be|is|are|been|was|were|being)$/.test(terms[verb - 1]?.word ?? '') || /ed$|kept|held/.test(terms[verb]!.word);
        const acting = actors.in(terms.slice(0, verb)).find(({ from }) => isActing(terms, from));
        const by = terms.findIndex(({ word }, i) => word === 'by' && i > verb);
        const behind = by < 0 ? undefined : actors.in(terms.slice(by + 1, by + 5)).find(({ from }) => from <= 1);
        const record = isPassive ? terms.slice(0, verb) : terms.slice(verb + 1, amount.from);
        const [from, end] = [terms[amount.from]!.start, terms[until - 1]!.end];
        return [
            {
                node,
                record: stemsOf(record),
                keeper: (isPassive ? behind : acting)?.of?.name,
                bound,
                days: amount.value * daysIn(`${amount.unit}s`),
                from: /^(?:after|from|following)$/.test(rest[0] ?? '') ? rest.filter(isContentWord).map(stemOf).join(' ') : '',
                words: read.text.slice(from, end).replace(/\s+/g, ' '),
                place: placeBetween(document, start + from, start + end),
            },
        ];
    });
}

/** Where the part of a sentence begins that a word belongs to: behind a comma, or at `and`. */
function startOfPart(terms: readonly Term[], word: number, earliest: number): number {
    let at = word;
    while (at > earliest && terms[at]!.word !== 'and' && !/[,;]/.test(terms[at - 1]!.behind)) {
        at--;
    }
    return at;
}

/** How the words ahead of a length bound it; undefined when it is no length of keeping. */
function boundOf(lead: string, isDeletion: boolean): Kept['bound'] | undefined {
    if (isDeletion) {
        return /\bafter$/.test(lead) ? 'exactly' : /\bwithin$|\bno later than$/.test(lead) ? 'most' : undefined;
    }
    if (/\b(?:at least|a minimum (?:period )?of|not less than|no less than)$/.test(lead)) {
        return 'least';
    }
    if (/\b(?:up to|no longer than|no more than|not longer than|not more than|a maximum (?:period )?of|at most)$/.test(lead)) {
        return 'most';
    }
    return /\bfor(?: a period of)?$/.test(lead) ? 'exactly' : undefined;
}

function stemsOf(terms: readonly Term[]): ReadonlySet<string> {
    const words = terms.map(({ word }) => word).filter(word => isContentWord(word) && !BESIDE.test(word));
    return new Set(words.every(word => ANY_RECORD.test(word)) && words.length > 0 ? ['data'] : words.map(stemOf));
}

function keptBySentence(sentence: Sentence, action: readonly Term[] | undefined): Kept[] {
    const keep = sentence.tails.filter(isTimeTail).flatMap(({ time }): Keep[] => (isKeep(time) ? [time] : []))[0];
    const [span, more] = keep?.length.spans ?? [];
    const value = span && numberOf(span.amount ?? '');
    if (!keep || !span || more || value === undefined || !action || !KEEPS.test(action[0]?.word ?? '')) {
        return [];
    }
    const [owner, another] = sentence.owners.$type === 'NamedActors' ? sentence.owners.actors : [];
    return [
        {
            node: sentence,
            record: stemsOf(action.slice(1)),
            keeper: another ? undefined : owner?.actor.$refText,
            bound: keep.bound === 'least' ? 'least' : keep.bound === 'up' ? 'most' : 'exactly',
            days: value * daysIn(`${singularUnit(span.unit ?? '')}s`),
            from: (keep.point?.$cstNode?.text ?? '').split(/\W+/).filter(isContentWord).map(stemOf).join(' '),
            words: keep.length.$cstNode!.text.replace(/\s+/g, ' '),
            place: placeOf(keep, 'length'),
        },
    ];
}
