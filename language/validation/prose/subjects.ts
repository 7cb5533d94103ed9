import { actorsFrom, type ActorsInWords, type NamesInWords } from './actors-in-words.ts';
import { isActing } from './declared-names.ts';
import type { Term } from './english.ts';
import { behindAdverbs } from './verb-phrases.ts';

/** Words that begin a clause which only says when or under which condition, or which belongs to a noun. */
const SUBORDINATE: ReadonlySet<string> = new Set(
    (
        'when where whenever wherever if unless before after while so because as what whatever which who whoever whom whose that such how why whether ' +
        'until since though although'
    ).split(' '),
);
/** Of these, those that join what follows to the noun or verb before them. */
const JOINING: ReadonlySet<string> = new Set([
    'that',
    'which',
    'who',
    'whom',
    'whose',
    'what',
    'how',
    'why',
    'whether',
    'where',
    'when',
    'as',
    'because',
    'while',
    'so',
    'if',
    'unless',
    'until',
]);
const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'each', 'every', 'any', 'all', 'both', 'its', 'their', 'our']);

/** Whether a word stands for those of whom the statement before spoke. */
export function isPronoun(word: string): boolean {
    return /^(?:it|they)$/.test(word);
}

/** Where the part of a statement begins that a verb stands in: behind the last mark before it. */
export function startOf(terms: readonly Term[], before: number): number {
    for (let at = before - 1; at >= 0; at--) {
        if (/[,;:]/.test(terms[at]!.behind)) {
            return at + 1;
        }
    }
    return 0;
}

/** Whether a verb only belongs to a noun, a condition or another verb: "events that may help", "what the forum does", "as it can". `after`: the verb before it. */
export function isInner(terms: readonly Term[], verb: number, after: number, names?: NamesInWords): boolean {
    const before = terms[verb - 1]?.word ?? '';
    if (/^(?:that|which|who|whom|there)$/.test(before) || SUBORDINATE.has(terms[startOf(terms, verb)]?.word ?? '')) {
        return true;
    }
    const isBehindMark = /[,;:]/.test(terms[verb - 1]?.behind ?? '');
    const isTold = isBehindMark && terms.slice(0, verb).some(({ word }) => /^(?:what|how|whether)$/.test(word));
    if (isTold || (names && !isBehindMark && JOINING.has(terms[subjectStart(terms, verb, names) - 1]?.word ?? ''))) {
        return true;
    }
    const joins = terms.findIndex(
        ({ word }, i) => i > after && after > 0 && i < verb && /^(?:that|which|who|how|what|whether|where|when)$/.test(word),
    );
    if (joins < 0 || /^(?:and|but)$/.test(before)) {
        return false;
    }
    const ahead = names && subjectBefore(terms, joins, verb, names) ? terms[subjectStart(terms, verb, names) - 1] : undefined;
    return !ahead || !(/^(?:and|but)$/.test(ahead.word) || (/^whe/.test(terms[joins]!.word) && /,/.test(ahead.behind)));
}

/** Where the noun or the actors right before a verb begin, with the words that belong to them. */
function subjectStart(terms: readonly Term[], verb: number, names: NamesInWords): number {
    const subject = names.actors
        .in(terms.slice(0, verb))
        .find(
            ({ from }) =>
                actorsFrom(terms.slice(0, verb), from, names)?.until === verb ||
                isAdjacent(terms, actorsFrom(terms.slice(0, verb), from, names)?.until, verb),
        );
    let from = subject?.from ?? verb - 1;
    while (from > 0 && DETERMINERS.has(terms[from - 1]!.word)) {
        from--;
    }
    return from;
}

function isAdjacent(terms: readonly Term[], until: number | undefined, verb: number): boolean {
    return until !== undefined && behindAdverbs(terms.slice(0, verb), until) === verb;
}

/** Those who act before a verb: they stand right before it, or are what the statement begins with. */
export function subjectBefore(terms: readonly Term[], begins: number, verb: number, names: NamesInWords): ActorsInWords | undefined {
    const head = terms.slice(0, verb);
    const acting = names.actors.in(head).filter(({ from }) => from >= begins && isActing(terms, from));
    const start = startOf(terms, verb);
    const lists = acting.map(({ from }) => ({ from, list: actorsFrom(head, from, names) }));
    // "The Council, which may ask the Trust, will": who stands before a mark is spoken of in passing.
    const right = /[,;:]/.test(terms[verb - 1]?.behind ?? '')
        ? undefined
        : lists.find(({ list }) => list?.until === verb || isAdjacent(terms, list?.until, verb));
    const first =
        begins > 0
            ? undefined
            : (lists.find(({ from }) => from >= start && leads(terms, start, from)) ?? lists.find(({ from }) => leads(terms, 0, from)));
    return (right ?? first)?.list;
}

function leads(terms: readonly Term[], start: number, from: number): boolean {
    return terms
        .slice(start, from)
        .every(({ word }) => DETERMINERS.has(word) || /^(?:and|in|addition|of|however|therefore|also)$/.test(word));
}

/** Nouns for people and bodies, with which a text names somebody who is not declared. */
const PEOPLE = new RegExp(
    `\\b(?:${(
        'area|service|services|team|teams|board|boards|committee|committees|manager|managers|officer|officers|staff|member|members|representative|representatives|' +
        'organiser|organisers|organisation|organisations|chair|co-chair|secretary|secretariat|carer|carers|parent|parents|person|persons|people|school|schools|provider|providers|trust|authority|authorities|' +
        'council|councils|partner|partners|department|office|panel|employee|employees|practitioner|practitioners|lead|leads|controller|controllers|contractor|volunteer|volunteers|host|forum|party|parties'
    )
        .split('|')
        .join('|')})$`,
    'i',
);

/** Whether the subject of a sentence is somebody by its noun: "the local area", "any member of staff". */
export function isActorNoun(words: string): boolean {
    const [head = ''] = words.split(/\s(?:of|from|at|in|for|who|which)\s/);
    return words.length > 0 && words.split(/\s+/).length <= 6 && !/[,;:()"]/.test(words) && PEOPLE.test(head);
}
