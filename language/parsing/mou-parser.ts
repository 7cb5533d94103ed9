import type { IToken, TokenType } from 'chevrotain';
import {
    AstUtils,
    createParser,
    GrammarAST,
    LangiumParser,
    type AstNode,
    type LangiumCoreServices,
    type ParseResult,
    type ParserOptions,
} from 'langium';
import { numberLookaheadStates } from './lookahead.ts';
import { beginsLine } from './soft-keywords.ts';
import { oneMessagePerMistake } from './syntax-errors.ts';
import { ruleNameOf } from './syntax-messages.ts';
import { tooInvolved } from './text-guard.ts';

/** The part of Chevrotain's recovery that the parser steers; Chevrotain keeps it out of its public types. */
interface Recovery {
    input: IToken[];
    LA(k: number): IToken;
    SKIP_TOKEN(): IToken;
    tokenMatcher(token: IToken, type: TokenType): boolean;
    getCurrRuleFullName(): string;
    readonly currIdx: number;
    readonly RULE_STACK_IDX: number;
    isInCurrentRuleReSyncSet(type: number): boolean;
    flattenFollowSet(): TokenType[];
    addToResyncTokens(token: IToken, skipped: IToken[]): IToken[];
    findReSyncTokenType(): TokenType;
    reSyncTo(type: TokenType): IToken[];
    canRecoverWithSingleTokenDeletion(type: TokenType): boolean;
}

/**
 * Rules within rules, as clauses nest and as sentences go on with `otherwise`. Many times what an agreement needs, and far from
 * what exhausts the stack, here or in whoever walks through the syntax tree.
 */
const DEEPEST_RULES = 600;

/**
 * Parses an agreement and recovers as a reader would: after a mistake it goes on at the next line, brace or block of
 * text, never in the middle of a line, and it reports one mistake once.
 */
export class MouParser extends LangiumParser {
    /** Where the list element being parsed began: an error there must pass over a token, or the list makes no step. */
    private elementStart = -1;
    /** The words of the language. */
    private readonly words: ReadonlySet<string>;

    constructor(services: LangiumCoreServices) {
        super(services);
        this.words = wordsOf(services.Grammar);
        recoverAtLineStarts(this.recovery, () => this.elementStart);
    }

    private get recovery(): Recovery {
        return this.wrapper as unknown as Recovery;
    }

    override subrule(...call: Parameters<LangiumParser['subrule']>): void {
        if (this.recovery.RULE_STACK_IDX > DEEPEST_RULES) {
            throw new RangeError('Sentences are nested too deep.');
        }
        const before = this.elementStart;
        if (repeats(call[3])) {
            this.elementStart = this.recovery.currIdx;
        }
        try {
            super.subrule(...call);
        } finally {
            this.elementStart = before;
        }
    }

    override parse<T extends AstNode = AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
        try {
            const result = super.parse<T>(input, options);
            const tokens = this.recovery.input;
            return { ...result, ...oneMessagePerMistake(result, tokens, input, this.words) };
        } catch (error) {
            if (!(error instanceof RangeError)) {
                throw error;
            }
            // Langium clears its own stack only at the end of a parse.
            (this as unknown as { stack: unknown[] }).stack = [];
            return { ...super.parse<T>('', options), lexerErrors: [tooInvolved()] };
        }
    }
}

/** Creates the parser with the grammar's rules. */
export function createMouParser(services: LangiumCoreServices): LangiumParser {
    const parser = createParser(services.Grammar, new MouParser(services), services.parser.Lexer.definition);
    parser.finalize();
    return numberLookaheadStates(parser);
}

/** Words that stand in the patterns of dates, units and fixed phrases. */
const WORDS_OF_PHRASES = [
    'days',
    'day',
    'weeks',
    'week',
    'months',
    'month',
    'quarters',
    'quarter',
    'terms',
    'term',
    'half-term',
    'years',
    'year',
    'hours',
    'hour',
    'working',
    'school',
    'calendar',
    'possible',
    'holidays',
    'financial',
];

function wordsOf(grammar: GrammarAST.Grammar): ReadonlySet<string> {
    const keywords = AstUtils.streamAllContents(grammar)
        .filter(GrammarAST.isKeyword)
        .map(({ value }) => value)
        .filter(value => /^[a-z][a-z-]+$/.test(value));
    return new Set([...keywords, ...WORDS_OF_PHRASES]);
}

/** Whether a rule is called once for each element of a list. */
function repeats(call: GrammarAST.AbstractElement): boolean {
    for (let element: AstNode | undefined = call; GrammarAST.isAbstractElement(element); element = element.$container) {
        if (element.cardinality === '*' || element.cardinality === '+') {
            return true;
        }
    }
    return false;
}

/** `{` and `}` may be resumed at anywhere; any other token only where a line, or what follows a block, begins. */
function mayResumeAt(token: IToken, previous: IToken | undefined): boolean {
    return (
        token.image === '}' ||
        token.image === '{' ||
        token.tokenType.name === 'EOF' ||
        !previous ||
        Number.isNaN(previous.endOffset) ||
        beginsLine([previous, token], 1)
    );
}

/** @param elementStart the index of the token before the list element being parsed */
function recoverAtLineStarts(parser: Recovery, elementStart: () => number): void {
    parser.findReSyncTokenType = function () {
        const follow = this.flattenFollowSet();
        for (let k = this.currIdx === elementStart() ? 2 : 1; ; k++) {
            const token = this.LA(k);
            const match = follow.find(type => this.tokenMatcher(token, type));
            if (match && mayResumeAt(token, this.LA(k - 1))) {
                return match;
            }
        }
    };
    parser.reSyncTo = function (type) {
        const skipped: IToken[] = [];
        let token = this.currIdx === elementStart() ? this.SKIP_TOKEN() : this.LA(1);
        while (!(this.tokenMatcher(token, type) && mayResumeAt(token, this.LA(0)))) {
            token = this.SKIP_TOKEN();
            this.addToResyncTokens(token, skipped);
        }
        return skipped.slice(0, -1);
    };
    // What would continue a sentence behind its strength begins a new one when it stands first on a line.
    const mayResumeIn = parser.isInCurrentRuleReSyncSet;
    parser.isInCurrentRuleReSyncSet = function (type) {
        return ruleNameOf(this.getCurrRuleFullName()) !== 'Strength' && mayResumeIn.call(this, type);
    };
    const mayDelete = parser.canRecoverWithSingleTokenDeletion;
    parser.canRecoverWithSingleTokenDeletion = function (type) {
        const token = this.LA(1);
        return token.image !== '{' && token.image !== '}' && !mayResumeAt(token, this.LA(0)) && mayDelete.call(this, type);
    };
}
