import type { Finding } from '../finding.ts';
import { placeBetween } from '../places.ts';
import { actorFinder, declaredNames } from '../prose/declared-names.ts';
import { isBackground, sentencesBeside, type ClauseText } from '../prose/document-prose.ts';
import type { Term } from '../prose/english.ts';
import { phraseWords } from '../prose/phrases.ts';
import { verbPhrasesIn } from '../prose/verb-phrases.ts';
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
/** Spares splitting the statements that lay nothing on a body or a post. */
const MAY_NAME_ONE = new RegExp(
    `\\b(?:${[...BODIES, ...POSTS].join('|')})s? (?:must|shall|will|(?:is|are|has|have|needs?|agrees?|undertakes?) to)\\b`,
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
    return candidates.flatMap(text =>
        text.read.statements.flatMap(({ terms, text: words }) => {
            if (!MAY_NAME_ONE.test(words) || STATE.test(words)) {
                return [];
            }
            return verbPhrasesIn(terms).flatMap(({ force, passive, modal }): Finding[] => {
                const owner = force === 'obliges' && !passive ? ownerBefore(terms, modal.from) : undefined;
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
