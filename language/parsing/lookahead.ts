import type { LangiumCompletionParser, LangiumParser } from 'langium';

/** The part of Langium's parsers and of their lookahead that is looked into; both keep it out of their public types. */
interface WithLookahead {
    readonly wrapper: { readonly lookaheadStrategy: { readonly atn: { readonly states: { stateNumber: number }[] } } };
}

/**
 * Gives every state of a parser's lookahead a number of its own. chevrotain-allstar 0.5 numbers a state by how many there are
 * and then takes some out again, so that numbers repeat. By them it recognises what it has predicted before: a text was read
 * differently, even wrongly, after certain other texts.
 */
export function numberLookaheadStates<P extends LangiumParser | LangiumCompletionParser>(parser: P): P {
    const { atn } = (parser as unknown as WithLookahead).wrapper.lookaheadStrategy;
    atn.states.forEach((state, index) => {
        state.stateNumber = index;
    });
    return parser;
}
