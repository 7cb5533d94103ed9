import { createParser, LangiumCompletionParser, type LangiumCoreServices } from 'langium';
import { numberLookaheadStates } from './lookahead.ts';

/** Follows the grammar to the place where completion is asked for. Made of the grammar when it is first needed, which takes a while. */
export class MouCompletionParser extends LangiumCompletionParser {
    private readonly services: LangiumCoreServices;
    private isReady = false;

    constructor(services: LangiumCoreServices) {
        super(services);
        this.services = services;
    }

    /** Makes the parser ready, so that the next to ask need not wait. */
    prepare(): void {
        if (!this.isReady) {
            this.isReady = true;
            createParser(this.services.Grammar, this, this.services.parser.Lexer.definition);
            this.finalize();
            numberLookaheadStates(this);
        }
    }

    override parse(...input: Parameters<LangiumCompletionParser['parse']>): ReturnType<LangiumCompletionParser['parse']> {
        this.prepare();
        return super.parse(...input);
    }
}
