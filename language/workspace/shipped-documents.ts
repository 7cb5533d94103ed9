import { DocumentState, type LangiumDocument, type LangiumDocuments, type LangiumSharedCoreServices } from 'langium';
import { isProfile, isUsesProfile, type Document, type Profile } from '../generated/ast.ts';
import { libraryText, libraryUri } from './library.ts';

/** The shipped profiles as documents, for those who want one that no file uses: each is read at the first asking. */
export class ShippedDocuments {
    private readonly documents: LangiumDocuments;

    constructor(services: LangiumSharedCoreServices) {
        this.documents = services.workspace.LangiumDocuments;
    }

    /** The document of a shipped profile, its references ready to be followed; undefined when none is called so. */
    get(name: string): LangiumDocument<Document> | undefined {
        const uri = libraryUri(name);
        return uri && ((this.documents.getDocument(uri) as LangiumDocument<Document> | undefined) ?? this.read(name));
    }

    /** What is asked of an agreement that names no profile. */
    usualProfile(): Profile | undefined {
        return this.profileOf('memorandum');
    }

    /** The profile of a shipped document; undefined when none is called so. */
    profileOf(name: string): Profile | undefined {
        return this.get(name)?.parseResult.value.elements.find(isProfile);
    }

    private read(name: string): LangiumDocument<Document> {
        const uri = libraryUri(name)!;
        const document = this.documents.createDocument(uri, libraryText(uri)!) as LangiumDocument<Document>;
        document.state = DocumentState.ComputedScopes;
        document.parseResult.value.elements.filter(isUsesProfile).forEach(({ profile }) => this.get(profile));
        return document;
    }
}
