import type { AstNode, LangiumDocument, LangiumSharedCoreServices } from 'langium';
import type { MouLexer } from '../parsing/mou-lexer.ts';
import type { NamesOf } from '../references/names-of.ts';
import type { Imports } from './imports.ts';

/**
 * Words of the language that a file knows as names because a file it uses declares them so (`party days`). How a text is to be
 * read hangs on them, so a file is read again when they change. Hardly any file has such names.
 */
export class BorrowedWords {
    private readonly services: LangiumSharedCoreServices;
    private readonly imports: Imports;
    private readonly namesOf: NamesOf;
    private readonly declared = new WeakMap<AstNode, readonly string[]>();

    constructor(services: LangiumSharedCoreServices, imports: Imports, namesOf: NamesOf) {
        this.services = services;
        this.imports = imports;
        this.namesOf = namesOf;
    }

    /** The words that a parsed file borrows from those it uses. */
    of(document: LangiumDocument): ReadonlySet<string> {
        return new Set(this.imports.importedDocuments(document).flatMap(used => this.declaredIn(used)));
    }

    private declaredIn(document: LangiumDocument): readonly string[] {
        const root = document.parseResult.value;
        let words = this.declared.get(root);
        if (!words) {
            const lexer = this.services.ServiceRegistry.getServices(document.uri).parser.Lexer as MouLexer;
            words = this.namesOf(document)
                .declarations.map(({ name }) => name)
                .filter(name => lexer.isWordOfTheLanguage(name));
            this.declared.set(root, words);
        }
        return words;
    }
}
