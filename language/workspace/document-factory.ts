import { DefaultLangiumDocumentFactory, DocumentState, type AstNode, type Cancellation, type FileSystemProvider, type LangiumDocument,
    type LangiumSharedCoreServices, type TextDocument, type URI } from 'langium';
import type { Document } from '../generated/ast.ts';
import { checkText, decodeText, problemOfError, type Decoded } from './decode-text.ts';
import type { FileProblems } from './file-problems.ts';
import { libraryText } from './library.ts';

/**
 * Reads files without ever failing: what cannot be read becomes an empty document, and why is noted in `FileProblems`.
 */
export class MouDocumentFactory extends DefaultLangiumDocumentFactory {
    private readonly files: FileSystemProvider;

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

    protected override async getInitialText(uri: URI, _cancelToken: Cancellation.CancellationToken): Promise<string> {
        return this.noted(uri, await this.read(uri));
    }

    protected override async getUpdatedText<T extends AstNode>(document: LangiumDocument<T>, textDocument: TextDocument | undefined): Promise<string> {
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
