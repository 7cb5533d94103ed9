import { isOfTail, isReviewBy } from '../../generated/ast.ts';
import type { Finding } from '../finding.ts';
import type { FixData } from '../fixes/fix-data.ts';
import { placeBetween } from '../places.ts';
import { actorFinder, declaredNames, isActing, type DeclaredNames, type Mentioned } from '../prose/declared-names.ts';
import { isBackground, provisionsAround, sentencesWithin, type ClauseText } from '../prose/document-prose.ts';
import type { Term } from '../prose/english.ts';
import { contentStems, isContentWord, stemOf, type PhraseFinder } from '../prose/phrases.ts';
import { verbPhrasesIn, type VerbPhrase } from '../prose/verb-phrases.ts';
import { wordsOf } from '../words-index.ts';
import type { ProseCheck, TextContext } from './check.ts';

/** Participles that tell of a state or a meaning: nobody has to act. */
const STATES: ReadonlySet<string> = new Set(
    (
        'deemed construed governed interpreted bound entitled understood defined known limited treated based required expected involved covered ' +
        'intended permitted allowed authorised authorized obliged concerned affected satisfied committed dedicated situated regarded read taken considered interested pleased related ' +
        'united needed supposed exempted excluded included found left advised noted anticipated assumed guided underpinned aligned valued ' +
        'recognised recognized respected connected engaged achieved'
    ).split(' '),
);

/** What makes a clause of a sentence depend on another: "any cost that must be paid". */
const SUBORDINATE: ReadonlySet<string> = new Set([
    'that',
    'which',
    'who',
    'whom',
    'whose',
    'when',
    'where',
    'if',
    'unless',
    'until',
    'while',
    'as',
    'because',
    'since',
    'once',
    'whether',
    'how',
    'what',
    'whatever',
    'whenever',
    'wherever',
]);

/** How many parties a fix offers as the one who does it. */
const MOST_OFFERS = 4;

/** What is to be done in the passive says by whom, in its own words or in a sentence of the clause. */
export const passivesMustHaveAnOwner: ProseCheck = ({ texts }, context) => {
    const candidates = texts.filter(({ node, read }) => /\bbe\b/.test(read.own) && !isBackground(node));
    if (candidates.length === 0 || context.incomplete) {
        return [];
    }
    const names = declaredNames(context);
    const actors = actorFinder(names);
    const owned = ownedElsewhere(context);
    return candidates.flatMap(text =>
        passivesIn(text, actors)
            .filter(passive => !isOwned(text, passive, owned))
            .map(passive => finding(passive, text, names, context)),
    );
};

interface Passive {
    readonly terms: readonly Term[];
    readonly phrase: VerbPhrase;
    /** Where what it is about begins. */
    readonly subject: number;
}

function passivesIn({ read }: ClauseText, actors: PhraseFinder<Mentioned>): Passive[] {
    return read.statements
        .filter(({ text }) => /\bbe\b/.test(text))
        .flatMap(({ terms }) =>
            verbPhrasesIn(terms)
                .filter(({ passive, force, verb }) => passive && force === 'obliges' && !STATES.has(terms[verb]!.word))
                .map(phrase => ({ terms, phrase, subject: clauseStart(terms, phrase.modal.from) }))
                .filter(passive => !isSubordinate(passive) && !isOfWhoeverAsks(passive) && !hasAgent(passive, actors)),
        );
}

const ASKED: ReadonlySet<string> = new Set([
    'notice',
    'notices',
    'request',
    'requests',
    'complaint',
    'complaints',
    'claim',
    'claims',
    'application',
    'applications',
    'objection',
    'objections',
    'invoice',
    'invoices',
    'proposal',
    'proposals',
]);
const ASKING: ReadonlySet<string> = new Set([
    'made',
    'given',
    'served',
    'submitted',
    'sent',
    'delivered',
    'addressed',
    'raised',
    'lodged',
    'issued',
    'put',
]);

/** "Notices must be sent to the address above": by whoever gives notice. */
function isOfWhoeverAsks({ terms, phrase, subject }: Passive): boolean {
    return ASKING.has(terms[phrase.verb]!.word) && terms.slice(subject, phrase.modal.from).some(({ word }) => ASKED.has(word));
}

/** Where the part of a sentence begins that leads up to a modal verb. */
function clauseStart(terms: readonly Term[], modal: number): number {
    let at = modal;
    while (at > 0 && !/[,:;()\u2013]/.test(terms[at - 1]!.behind)) {
        at--;
    }
    return /^(?:and|or|but)$/.test(terms[at]!.word) && at + 1 < modal ? at + 1 : at;
}

function isSubordinate({ terms, phrase, subject }: Passive): boolean {
    return phrase.modal.from === subject || terms.slice(subject, phrase.modal.from).some(({ word }) => SUBORDINATE.has(word));
}

function hasAgent({ terms, phrase }: Passive, actors: PhraseFinder<Mentioned>): boolean {
    if (terms.some(({ word }, at) => word === 'by' && isAgent(terms, at + 1))) {
        return true;
    }
    return actors.in(terms.slice(0, phrase.modal.from)).some(({ from, until }) => until < phrase.modal.from && isActing(terms, from));
}

const NO_AGENTS: ReadonlySet<string> = new Set(
    (
        'mutual consensus consent agreement email e-mail e mail post phone telephone letter video way means reference virtue law default then now no at ' +
        'hand return separate written unanimous majority vote invitation appointment'
    ).split(' '),
);
const TIMES_OF_DAY: ReadonlySet<string> = new Set(
    (
        'following next end start date day time same last first previous close deadline morning noon midday midnight beginning january february march april may june ' +
        'july august september october november december monday tuesday wednesday thursday friday'
    ).split(' '),
);

/** Whether somebody is named behind "by", rather than a time, a way or a means. */
function isAgent(terms: readonly Term[], at: number): boolean {
    const first = terms[at]?.word ?? '';
    const second = /^(?:the|a|an|its|their|our)$/.test(first) ? (terms[at + 1]?.word ?? '') : first;
    return second !== '' && !/ing$|^\d/.test(second) && !NO_AGENTS.has(second) && !TIMES_OF_DAY.has(second);
}

/** The stems of what reviews, meetings and steps of a dispute are called that say who takes part in them. */
function ownedElsewhere({ nodes }: TextContext): ReadonlySet<string> {
    const titles = [
        ...nodes
            .of('Review')
            .filter(({ tails }) => tails.some(isReviewBy))
            .map(({ title }) => `${title} review`),
        ...nodes
            .of('Event')
            .filter(({ tails }) => tails.some(isOfTail))
            .map(({ title }) => title),
        ...nodes.of('Step').map(({ title }) => `${title ?? ''} dispute`),
    ];
    return new Set(titles.flatMap(wordsOf).filter(isContentWord).map(stemOf));
}

/** Whether a sentence of the language in the same clause, or a review, meeting or dispute of the agreement, is about what is done. */
function isOwned({ node }: ClauseText, { terms, phrase, subject }: Passive, owned: ReadonlySet<string>): boolean {
    const about = contentStems([...terms.slice(subject, phrase.modal.from), terms[phrase.verb]!]);
    const [provision = node] = provisionsAround(node);
    return (
        [...about].some(stem => owned.has(stem)) ||
        sentencesWithin(provision).some(({ $cstNode }) =>
            wordsOf($cstNode?.text ?? '').some(word => isContentWord(word) && about.has(stemOf(word))),
        )
    );
}

function finding(
    { terms, phrase, subject }: Passive,
    { start, read }: ClauseText,
    names: DeclaredNames,
    { document }: TextContext,
): Finding {
    const from = terms[phrase.modal.from]!.start;
    const until = terms[phrase.verb]!.end;
    const what = read.text.slice(terms[subject]!.start, until).replace(/\s+/g, ' ');
    return {
        rule: 'obligation/ownerless-passive',
        place: placeBetween(document, start + from, start + until),
        message: `"${what.length > 80 ? `... ${read.text.slice(from, until).replace(/\s+/g, ' ')}` : what}" does not say by whom. Name who does it, or add a sentence to the clause that lays it on somebody.`,
        ...byWhom(start + until, names, document),
    };
}

function byWhom(end: number, { parties }: DeclaredNames, document: TextContext['document']): { data: FixData } | undefined {
    const named = [
        ...new Map(
            parties.filter(({ party }) => party.sort !== 'outsider').map(({ party, name }) => [party, party.title ?? name]),
        ).values(),
    ];
    const { range } = placeBetween(document, end, end);
    const fixes = named
        .slice(0, MOST_OFFERS)
        .map(name => ({ title: `Say that it is done by ${name}`, edits: [{ range, newText: ` by ${name}` }] }));
    return fixes.length > 0 ? { data: { kind: 'edits', fixes } } : undefined;
}
