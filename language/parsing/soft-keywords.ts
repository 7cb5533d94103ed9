import type { IToken, TokenType } from 'chevrotain';

/**
 * Most keywords of the language are everyday words that a party, an event or a topic may be called too. A keyword
 * token becomes a name where only a name can stand: right after the word that declares it, and, once declared in this
 * file or one it uses, at places where a name is referred to. Deciding this between lexer and parser keeps the grammar free of
 * lists of soft keywords and completion free of nonsense.
 */

const WORD = /^[A-Za-z][\w-]*$/;
/** Declarations: the next word is the declared name. */
const DECLARING = new Set([
    'party',
    'outsider',
    'group',
    'role',
    'meeting',
    'event',
    'deadline',
    'calendar',
    'profile',
    'cite',
    'memorandum',
    'protocol',
    'agreement',
    'review',
    'step',
]);
/** Words that continue a half-typed declaration rather than name it. */
const NEVER_NAMES = new Set([
    'is',
    'of',
    'a',
    'an',
    'the',
    'also',
    'for',
    'extends',
    'every',
    'from',
    'to',
    'and',
    'or',
    'by',
    'on',
    'at',
    'in',
    'must',
]);
/** After these a name may be referred to. */
const REFERRING = new Set([
    'to',
    'via',
    'before',
    'after',
    'following',
    'next',
    'last',
    'first',
    'of',
    'and',
    'or',
    ',',
    'each',
    'that',
    'with',
    'by',
    'as',
    'for',
    'calendar',
    'against',
    'extends',
    'once',
    'when',
    'until',
    'from',
    'than',
    'on',
]);
/** Words of the grammar itself after the referring word: these stay keywords. */
const GRAMMATICAL: Record<string, ReadonlySet<string>> = {
    each: new Set(['party', 'of']),
    last: new Set(['party']),
    and: new Set(['in', 'count']),
    or: new Set(['the', 'on']),
    of: new Set(['the', 'each', 'any', 'at', 'all']),
    by: new Set(['the', 'e-mail', 'each', 'all', 'any']),
    to: new Set(['be', 'each', 'all', 'any', 'the', 'end', 'change', 'leave']),
    with: new Set(['the', 'evidence', 'outcome']),
    on: new Set(['request', 'the']),
    as: new Set(['a']),
    after: new Set(['notice', 'the', 'a', 'request', 'signature']),
    before: new Set(['each', 'the', 'a']),
    from: new Set(['the', 'receipt', 'sending']),
    when: new Set(['each', 'all', 'any', 'another']),
    than: new Set(['the']),
    until: new Set(['the', 'ended']),
    for: new Set(['each', 'at', 'up', 'memorandum', 'protocol', 'agreement']),
    ',': new Set([
        'then',
        'first',
        'or',
        'by',
        'of',
        'with',
        'at',
        'on',
        'once',
        'every',
        'chosen',
        'if',
        'signed',
        'as',
        'also',
        'a',
        'an',
        'not',
        'in',
        'but',
    ]),
};
/** What follows a name at the beginning of a sentence or history line. */
const AFTER_A_NAME = new Set([
    'must',
    'will',
    'shall',
    'should',
    'may',
    'need',
    'aims',
    'aim',
    'and',
    'or',
    ',',
    'jointly',
    'held',
    'planned',
    'cancelled',
    'happened',
    'started',
    'ended',
    'done',
    'missed',
    'waived',
    'received',
    'given',
    'left',
    'signed',
    'of',
]);
/** Words that end a run of plain words. */
const END_OF_PLAIN_WORDS = new Set(['also', 'when', 'message', 'skeleton', 'requires', 'recommends']);
/** Words that end it only with the word that must follow them. */
const END_WITH_NEXT: Readonly<Record<string, string>> = { leaves: 'out', reported: 'as' };
/** Words between the kinds of a party that a profile's condition lists. */
const BETWEEN_KINDS = new Set(['or', 'a', 'an']);
const REQUIREMENT_FORMS = new Set(['clause', 'notice', 'agreement']);

/** Retags keyword tokens as `name` in place. `declaredElsewhere` are names that used files declare. */
export function retagNames(tokens: IToken[], name: TokenType, declaredElsewhere: Iterable<string> = []): void {
    const isKeyword = (token: IToken | undefined): token is IToken =>
        token !== undefined && token.tokenType !== name && WORD.test(token.image);
    const retag = (token: IToken): void => {
        token.tokenType = name;
        token.tokenTypeIdx = name.tokenTypeIdx!;
    };
    const declared = new Set(declaredElsewhere);
    let declaration = '';
    for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i]!;
        const next = tokens[i + 1];
        const begins = beginsLine(tokens, i);
        if (begins && WORD.test(token.image)) {
            declaration = token.image;
        }
        if (begins && DECLARING.has(token.image) && isKeyword(next) && sameLine(token, next) && !NEVER_NAMES.has(next.image)) {
            retag(next);
            declared.add(next.image);
        } else if (startsPlainWords(tokens, i, declaration)) {
            const kinds = isListOfKinds(tokens, i);
            for (let j = i + 1; continuesPlainWords(tokens, i, j); j++) {
                if (isKeyword(tokens[j]) && !(kinds && BETWEEN_KINDS.has(tokens[j]!.image))) {
                    retag(tokens[j]!);
                }
            }
        }
    }
    if (declared.size === 0) {
        return;
    }
    for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i]!;
        if (!isKeyword(token) || !declared.has(token.image)) {
            continue;
        }
        const previous = tokens[i - 1];
        const next = tokens[i + 1];
        if (beginsLine(tokens, i)) {
            if (next && AFTER_A_NAME.has(next.image)) {
                retag(token);
            }
        } else if (previous && REFERRING.has(previous.image) && !GRAMMATICAL[previous.image]?.has(token.image) && !isOfRegion(tokens, i)) {
            retag(token);
        }
    }
}

/** `region England and Wales` is one region, whatever is called Wales. */
function isOfRegion(tokens: IToken[], i: number): boolean {
    return tokens[i - 2]?.image === 'England' && tokens[i - 3]?.image === 'region';
}

/** After these words follow plain words: a party's kind, topics, a requirement, what a profile's condition is about. */
function startsPlainWords(tokens: IToken[], i: number, declaration: string): boolean {
    const token = tokens[i]!;
    switch (token.image) {
        case 'a':
        case 'an':
            return (
                ((declaration === 'party' || declaration === 'outsider' || declaration === 'group') && tokens[i - 1]?.image === ',') ||
                isListOfKinds(tokens, i)
            );
        case 'about':
            return true;
        case 'covers':
            return tokens[i - 1]?.image === 'it';
        case 'out':
            return tokens[i - 1]?.image === 'leaves' && !REQUIREMENT_FORMS.has(tokens[i + 1]?.image ?? '');
        case 'requires':
        case 'recommends':
            return !REQUIREMENT_FORMS.has(tokens[i + 1]?.image ?? '');
        default:
            return false;
    }
}

/** `a party is a school, ...`: the kinds of a party in a profile's condition. */
function isListOfKinds(tokens: IToken[], i: number): boolean {
    return (
        /^an?$/.test(tokens[i]!.image) && tokens[i - 1]?.image === 'is' && tokens[i - 2]?.image === 'party' && tokens[i - 3]?.image === 'a'
    );
}

/** Topics and the kinds of a condition are lists with commas; a party's kind or a requirement is not. */
function continuesPlainWords(tokens: IToken[], opening: number, at: number): boolean {
    const first = tokens[opening]!;
    const token = tokens[at];
    if (!token || !sameLine(first, token)) {
        return false;
    }
    if (token.image === ',') {
        return first.image === 'about' || isListOfKinds(tokens, opening);
    }
    const ends =
        END_OF_PLAIN_WORDS.has(token.image) ||
        (first.image === 'covers' && token.image === 'or') ||
        (Object.hasOwn(END_WITH_NEXT, token.image) && tokens[at + 1]?.image === END_WITH_NEXT[token.image]);
    return WORD.test(token.image) && !ends;
}

function sameLine(a: IToken, b: IToken): boolean {
    return a.endLine === b.startLine;
}

/** Whether a token is the first of its line, or the first behind a brace or a block of text. */
export function beginsLine(tokens: IToken[], i: number): boolean {
    const previous = tokens[i - 1];
    return (
        !previous ||
        !sameLine(previous, tokens[i]!) ||
        previous.image === '{' ||
        previous.image === '}' ||
        previous.tokenType.name === 'TEXT'
    );
}
