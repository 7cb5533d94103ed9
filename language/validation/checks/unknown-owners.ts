import type { Finding } from '../finding.ts';
import { placeBetween } from '../places.ts';
import { actorFinder, declaredNames } from '../prose/declared-names.ts';
import { isBackground, sentencesBeside, type ClauseText } from '../prose/document-prose.ts';
import type { Term } from '../prose/english.ts';
import { phraseWords } from '../prose/phrases.ts';
import { verbPhrasesIn } from '../prose/verb-phrases.ts';
import { wordsOf } from '../words-index.ts';
import type { ProseCheck, TextContext } from './check.ts';

/** What bodies are called. */
const BODIES: ReadonlySet<string> = new Set(
    (
        'board committee council trust group team forum partnership authority service university college agency association charity company hospital panel network federation consortium ' +
        'directorate society foundation'
    ).split(' '),
);
/** What posts are called. */
const POSTS: ReadonlySet<string> = new Set(
    'manager officer lead director coordinator co-ordinator chair chairperson secretary treasurer administrator clerk adviser advisor organiser convenor convener guardian'.split(
        ' ',
    ),
);
/** Posts at a meeting. */
const OFFICES: ReadonlySet<string> = new Set(['chair', 'chairperson', 'secretary', 'treasurer', 'clerk', 'convenor', 'convener', 'lead']);
/** Bodies that are posts or offices, and are named behind "by" only. */
const BY_NAME: ReadonlySet<string> = new Set([
    ...BODIES,
    ...POSTS,
    'secretariat',
    'constabulary',
    'commissioner',
    'unit',
    'bureau',
    'office',
    'clerk',
]);
/** What a party is called by in other people's agreements: a text that was taken over still calls it so. */
const BY_KIND: ReadonlySet<string> = new Set(
    'school academy council trust authority provider contractor supplier customer client purchaser commissioner company charity university college hospital'.split(
        ' ',
    ),
);
/** Spares splitting the statements that lay nothing on a body or a post. */
const MAY_NAME_ONE = new RegExp(
    `\\b(?:${[...new Set([...BODIES, ...POSTS, ...BY_KIND])].join('|')})s? (?:must|shall|will|(?:is|are|has|have|needs?|agrees?|undertakes?) to)\\b|\\bbe \\w+(?: \\w+){0,8} by (?:the |an? )?[A-Z]`,
    'i',
);
/** Bodies and posts of the state, which owe what the law says. */
const STATE =
    /\b(?:secretary of state|information commissioner|government|court|parliament|ombudsman|department|ministry|ofsted|police and crime)\b/i;
/** Small words within a name. */
const LINKS: ReadonlySet<string> = new Set(['of', 'and', 'for', '&']);
const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'each', 'every', 'any', 'its', 'their', 'our', 'this', 'that']);

/** A text lays duties on those who agreed, on posts of theirs, or on somebody who is declared. */
export const ownersInTextMustBeDeclared: ProseCheck = ({ texts }, context) => {
    const candidates = texts.filter(
        ({ node, read }) => MAY_NAME_ONE.test(read.own) && !isBackground(node) && sentencesBeside(node).length === 0,
    );
    if (candidates.length === 0 || context.incomplete || context.nodes.of('Party').length === 0) {
        return [];
    }
    const names = declaredNames(context);
    const known = actorFinder(names);
    [...names.terms, ...names.parties.flatMap(({ name }) => shortFor(name))].forEach(term => known.add(phraseWords(term), undefined));
    const seen = new Set<string>();
    let found: ReadonlySet<string> | undefined;
    const kinds = (): ReadonlySet<string> => (found ??= kindsOf(context));
    return candidates.flatMap(text =>
        text.read.statements.flatMap(({ terms, text: words }) => {
            if (!MAY_NAME_ONE.test(words) || STATE.test(words)) {
                return [];
            }
            return verbPhrasesIn(terms).flatMap(({ force, passive, modal, verb }): Finding[] => {
                const agent = force === 'obliges' && passive ? agentBehind(terms, verb) : undefined;
                if (agent && !known.in(agent).some(({ until }) => until === agent.length)) {
                    const called = agent.map(({ word }) => word).join(' ');
                    const isNew = !seen.has(called) && !isSomebodys(agent, text);
                    seen.add(called);
                    return isNew ? [finding(agent, text, context)] : [];
                }
                const owner =
                    force === 'obliges' && !passive
                        ? (ownerBefore(terms, modal.from) ?? kindBefore(terms, modal.from, kinds()))
                        : undefined;
                const name = owner?.map(({ word }) => word).join(' ') ?? '';
                if (
                    !owner ||
                    seen.has(name) ||
                    isSomebodys(owner, text) ||
                    known
                        .in(terms.slice(0, modal.from))
                        .some(
                            match =>
                                match.until === modal.from &&
                                (match.until - match.from > 1 || owner.length === 1 || match.from <= modal.from - owner.length),
                        )
                ) {
                    return [];
                }
                seen.add(name);
                return [finding(owner, text, context)];
            });
        }),
    );
};

/** "the council" and "the County Council" for Kent County Council. */
function shortFor(name: string): string[] {
    const words = phraseWords(name);
    return BODIES.has(words.at(-1) ?? '') ? words.map((_, from) => words.slice(from).join(' ')) : [];
}

/** What a party has, or what the text itself says that somebody appoints. */
function isSomebodys(owner: readonly Term[], { read }: ClauseText): boolean {
    const name = owner.map(({ text }) => text.replace(/[^\p{L}\p{N}' \u2019-]/gu, '')).join('\\s+');
    return (
        owner.slice(0, -1).some(({ text }) => /['\u2019]s?$/.test(text)) ||
        new RegExp(
            `\\b(?:appoint|nominate|name|designate|identif|provide|employ|establish|set up|form|creat)\\w*\\b[^.;]{0,30}\\b${name}`,
            'i',
        ).test(read.own)
    );
}

/** The words right before a modal verb that name a body or a post; of a body all with capitals. */
function ownerBefore(terms: readonly Term[], modal: number): readonly Term[] | undefined {
    const last = terms[modal - 1];
    if (!last || /[,;:()]/.test(last.behind)) {
        return undefined;
    }
    const kind = last.word.replace(/s$/, '');
    let from = modal;
    while (
        from > 0 &&
        (isCapital(terms[from - 1]!) || (from < modal && LINKS.has(terms[from - 1]!.word) && from > 1 && isCapital(terms[from - 2]!))) &&
        !DETERMINERS.has(terms[from - 1]!.word)
    ) {
        from--;
    }
    // "the data stored by the Booking Service will be ..." lays nothing on it.
    const before = DETERMINERS.has(terms[from - 1]?.word ?? '') ? terms[from - 2] : terms[from - 1];
    if (before?.word === 'by') {
        return undefined;
    }
    const named = terms.slice(from, modal);
    if (named.length > 1 && (BODIES.has(kind) || POSTS.has(kind))) {
        return named;
    }
    // "the meeting organiser": a post in two words, in whatever letters. Who chairs or clerks is said of each meeting.
    const isPost = POSTS.has(last.word) && !OFFICES.has(last.word) && /^(?:the|a)$/.test(terms[modal - 3]?.word ?? '');
    return isPost ? terms.slice(modal - 2, modal) : undefined;
}

/** Whom a text names behind "by" as the one who does it: a body or a post with capitals. */
function agentBehind(terms: readonly Term[], verb: number): readonly Term[] | undefined {
    const by = terms.findIndex(({ word }, at) => at > verb && word === 'by');
    const from = by < 0 ? 0 : DETERMINERS.has(terms[by + 1]?.word ?? '') ? by + 2 : by + 1;
    let until = from;
    while (by >= 0 && until < terms.length && isCapital(terms[until]!) && (until === from || terms[until - 1]!.behind.trim() === '')) {
        until++;
    }
    const agent = terms.slice(from, until);
    const isWhole = !LINKS.has(terms[until]?.word ?? '') || /\S/.test(terms[until - 1]?.behind ?? '');
    return by >= 0 &&
        isWhole &&
        BY_NAME.has(agent.at(-1)?.word.replace(/s$/, '') ?? '') &&
        (agent.length > 1 || agent[0]!.word === 'secretariat')
        ? agent
        : undefined;
}

/** `The School will`, where no party is a school or is called so. */
function kindBefore(terms: readonly Term[], modal: number, known: ReadonlySet<string>): readonly Term[] | undefined {
    const [article, kind] = [terms[modal - 2], terms[modal - 1]];
    return article?.word === 'the' &&
        kind &&
        isCapital(kind) &&
        kind.behind.trim() === '' &&
        BY_KIND.has(kind.word) &&
        !known.has(kind.word)
        ? [kind]
        : undefined;
}

/** The words in the names, kinds and roles of the parties and in brackets and quotes of the texts, by which a party may be meant. */
function kindsOf(context: TextContext): ReadonlySet<string> {
    const declared = [...context.nodes.of('Party'), ...context.nodes.of('Definition')].map(({ $cstNode }) => $cstNode?.text ?? '');
    const said = context.parts.quotations.flatMap(
        ({ text }) =>
            text.match(/\((?:the )?["\u201C\u2018']?[A-Z]\w+["\u201D\u2019']?\)|["\u201C\u2018'](?:the )?[A-Z]\w+["\u201D\u2019']/g) ?? [],
    );
    return new Set([...declared, ...said].flatMap(wordsOf));
}

function isCapital({ text }: Term): boolean {
    return /^\p{Lu}/u.test(text);
}

function finding(owner: readonly Term[], { start, read }: ClauseText, { document }: TextContext): Finding {
    const [from, until] = [owner[0]!.start, owner.at(-1)!.end];
    const written = read.text.slice(from, until).replace(/\s+/g, ' ');
    const name = owner
        .map(({ text }) => text.replace(/[^\p{L}\p{N}]/gu, ''))
        .map(word => word[0]!.toUpperCase() + word.slice(1))
        .join('');
    return {
        rule: 'obligation/unknown-owner',
        place: placeBetween(document, start + from, start + until),
        message: `This is laid on "${written}", who is neither a party nor any party's post. Name the party that sees to it, or say who that is: a role of a party, or an outsider.`,
        data: { kind: 'undeclared', name: written, declaration: `outsider ${name} is "${written}"` },
    };
}
