import {
    DefaultLangiumDocumentFactory,
    DocumentState,
    type AstNode,
    type Cancellation,
    type FileSystemProvider,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    type Mutable,
    type ParseResult,
    type ParserOptions,
    type TextDocument,
    type URI,
} from 'langium';
import type { Document } from '../generated/ast.ts';
import type { MouLexer } from '../parsing/mou-lexer.ts';
import { checkText, decodeText, problemOfError, type Decoded } from './decode-text.ts';
import type { FileProblems } from './file-problems.ts';
import { libraryText } from './library.ts';

const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * Reads files without ever failing: what cannot be read becomes an empty document, and why is noted in `FileProblems`.
 */
export class MouDocumentFactory extends DefaultLangiumDocumentFactory {
    private readonly files: FileSystemProvider;
    /** Words of the language that count as names, by the address of the file that they do in. */
    private readonly borrowed = new Map<string, ReadonlySet<string>>();

    private readonly problems: FileProblems;

    constructor(services: LangiumSharedCoreServices, problems: FileProblems) {
        super(services);
        this.problems = problems;
        this.files = services.workspace.FileSystemProvider;
    }

    /** A document that will be read from its file or editor when it is first built. */
    unread(uri: URI): LangiumDocument {
        const document = this.fromModel<Document>({ $type: 'Document', elements: [] }, uri);
        document.state = DocumentState.Changed;
        return document;
    }

    /** Whether a document was read with exactly these words of the language counting as names. */
    wasReadWith(document: LangiumDocument, words: ReadonlySet<string>): boolean {
        const known = this.borrowed.get(document.uri.toString()) ?? NO_WORDS;
        return known.size === words.size && [...words].every(word => known.has(word));
    }

    /** Reads a document once more, and from now on, with these words of the language counting as names. */
    readWith(document: LangiumDocument, words: ReadonlySet<string>): void {
        this.borrowed.set(document.uri.toString(), words);
        const mutable = document as Mutable<LangiumDocument>;
        mutable.parseResult = this.parse(document.uri, document.textDocument.getText());
        (mutable.parseResult.value as Mutable<AstNode>).$document = document;
    }

    protected override parse<T extends AstNode>(uri: URI, text: string, options?: ParserOptions): ParseResult<T> {
        const lexer = this.serviceRegistry.getServices(uri).parser.Lexer as MouLexer;
        lexer.declaredElsewhere = this.borrowed.get(uri.toString()) ?? NO_WORDS;
        try {
            return super.parse<T>(uri, text, options);
        } finally {
            lexer.declaredElsewhere = NO_WORDS;
        }
    }

    /** Parsing cannot be interrupted, so there is nothing to wait for. */
    protected override async parseAsync<T extends AstNode>(uri: URI, text: string): Promise<ParseResult<T>> {
        return this.parse<T>(uri, text);
    }

    protected override async getInitialText(uri: URI, _cancelToken: Cancellation.CancellationToken): Promise<string> {
        return this.noted(uri, await this.read(uri));
    }

    protected override async getUpdatedText<T extends AstNode>(
        document: LangiumDocument<T>,
        textDocument: TextDocument | undefined,
    ): Promise<string> {
        return this.noted(document.uri, textDocument ? checkText(textDocument.getText()) : await this.read(document.uri));
    }

    private async read(uri: URI): Promise<Decoded> {
        const shipped = libraryText(uri);
        if (shipped !== undefined) {
            return { text: shipped };
        }
        try {
            return decodeText(await this.files.readBinary(uri));
        } catch (error) {
            return { problem: problemOfError(error) };
        }
    }

    private noted(uri: URI, decoded: Decoded): string {
        this.problems.note(uri, 'problem' in decoded ? decoded.problem : undefined);
        return 'text' in decoded ? decoded.text : '';
    }
}
