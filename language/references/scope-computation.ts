import { EMPTY_STREAM, type AstNodeDescription, type LangiumDocument, type LocalSymbols, type ScopeComputation } from 'langium';
import type { NamesOf } from './names-of.ts';

const NO_LOCAL_SYMBOLS: LocalSymbols = { has: () => false, getStream: () => EMPTY_STREAM };

/** Every declaration counts for its whole file, so a file has no local names beside those it offers to others. */
export class MouScopeComputation implements ScopeComputation {
    private readonly namesOf: NamesOf;

    constructor(namesOf: NamesOf) {
        this.namesOf = namesOf;
    }

    async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
        return this.namesOf(document).declarations;
    }

    async collectLocalSymbols(): Promise<LocalSymbols> {
        return NO_LOCAL_SYMBOLS;
    }
}
