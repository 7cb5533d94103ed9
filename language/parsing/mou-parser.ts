import type { IToken, TokenType } from 'chevrotain';
import { createParser, LangiumParser, type AstNode, type LangiumCoreServices, type ParseResult, type ParserOptions } from 'langium';
import { beginsLine } from './soft-keywords.ts';
import { oneMessagePerMistake } from './syntax-errors.ts';
import { ruleNameOf } from './syntax-messages.ts';

/** The part of Chevrotain's recovery that the parser steers; Chevrotain keeps it out of its public types. */
interface Recovery {
    input: IToken[];
    LA(k: number): IToken;
    SKIP_TOKEN(): IToken;
    tokenMatcher(token: IToken, type: TokenType): boolean;
    getCurrRuleFullName(): string;
    raiseNoAltException(...details: unknown[]): never;
    flattenFollowSet(): TokenType[];
    addToResyncTokens(token: IToken, skipped: IToken[]): IToken[];
    findReSyncTokenType(): TokenType;
    reSyncTo(type: TokenType): IToken[];
    canRecoverWithSingleTokenDeletion(type: TokenType): boolean;
}

/**
 * Parses an agreement and recovers as a reader would: after a mistake it goes on at the next line, brace or block of
 * text, never in the middle of a line, and it reports one mistake once.
 */
export class MouParser extends LangiumParser {
    constructor(services: LangiumCoreServices) {
        super(services);
        recoverAtLineStarts(this.wrapper as unknown as Recovery);
    }

    override parse<T extends AstNode = AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
        const result = super.parse<T>(input, options);
        const tokens = (this.wrapper as unknown as Recovery).input;
        return { ...result, ...oneMessagePerMistake(result, tokens, input) };
    }
}

/** Creates the parser with the grammar's rules. */
export function createMouParser(services: LangiumCoreServices): LangiumParser {
    const parser = createParser(services.Grammar, new MouParser(services), services.parser.Lexer.definition);
    parser.finalize();
    return parser;
}

/** `{` and `}` may be resumed at anywhere; any other token only where a line, or what follows a block, begins. */
function mayResumeAt(token: IToken, previous: IToken | undefined): boolean {
    return token.image === '}' || token.image === '{' || token.tokenType.name === 'EOF' || !previous || Number.isNaN(previous.endOffset)
        || beginsLine([previous, token], 1);
}

/** Rules that only choose among others, once for each element of a list. */
const CHOICES = new Set(['Element', 'Item']);

function recoverAtLineStarts(parser: Recovery): void {
    // A token that begins no element must be passed over, else the list around it would make no step and give up on
    // the rest of the agreement.
    let unusable: IToken | undefined;
    const raise = parser.raiseNoAltException;
    parser.raiseNoAltException = function (...details) {
        unusable = CHOICES.has(ruleNameOf(this.getCurrRuleFullName())) ? this.LA(1) : undefined;
        return raise.apply(this, details);
    };
    parser.findReSyncTokenType = function () {
        const follow = this.flattenFollowSet();
        for (let k = this.LA(1) === unusable ? 2 : 1; ; k++) {
            const token = this.LA(k);
            const match = follow.find(type => this.tokenMatcher(token, type));
            if (match && mayResumeAt(token, this.LA(k - 1))) {
                return match;
            }
        }
    };
    parser.reSyncTo = function (type) {
        const skipped: IToken[] = [];
        let token = this.LA(1) === unusable ? this.SKIP_TOKEN() : this.LA(1);
        while (!(this.tokenMatcher(token, type) && mayResumeAt(token, this.LA(0)))) {
            token = this.SKIP_TOKEN();
            this.addToResyncTokens(token, skipped);
        }
        return skipped.slice(0, -1);
    };
    const mayDelete = parser.canRecoverWithSingleTokenDeletion;
    parser.canRecoverWithSingleTokenDeletion = function (type) {
        const token = this.LA(1);
        return token.image !== '{' && token.image !== '}' && !mayResumeAt(token, this.LA(0)) && mayDelete.call(this, type);
    };
}
