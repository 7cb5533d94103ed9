import {
    TextDocument,
    URI,
    UriUtils,
    type FileSystemProvider,
    type LangiumDocument,
    type TextDocumentProvider,
    type WorkspaceFolder,
} from 'langium';
import type { Document, Profile } from '../language/generated/ast.ts';
import { createMouCoreServices, type MouServices } from '../language/mou-module.ts';
import { beginAgreement, profilesIn, type NewParty } from '../language/refactorings/new-agreement.ts';
import { insertAllMissingClauses } from '../language/validation/fixes/add-missing-clause.ts';
import { snippetsOf } from '../language/validation/fixes/snippets.ts';
import { libraryUri } from '../language/workspace/library.ts';
import { showFault } from './faults.ts';

/** What a new agreement is made of. */
export interface NewAgreementWish {
    /** A profile that ships, by its name in the library, or one of a file by the file's address and its name there, the first unless told. */
    profile: { library: string } | { uri: string; name?: string };
    /** A blank when it is left out. */
    title?: string;
    parties?: readonly NewParty[];
    /** Where it will stand: what it uses is written from there. */
    uri: string;
}

/** Where files are read from while it is made. */
export interface Surroundings {
    files: FileSystemProvider;
    /** What is open in an editor, saved or not. */
    texts?: TextDocumentProvider;
    folders: readonly WorkspaceFolder[];
    /** The ISO day it is. */
    today: string;
}

/** The text of a new agreement, and the same as a snippet of the language server protocol with a stop for each part to fill in. */
export interface MadeAgreement {
    text: string;
    snippet: string;
}

/**
 * Makes an agreement with all that its profile asks for, blanks where the author decides. It is made apart from the workspace, which
 * does not notice.
 * @returns why there is none, in a sentence, where the profile is not there or a short name will not do
 */
export async function newAgreement(
    { profile: wanted, title = '', parties = [], uri }: NewAgreementWish,
    surroundings: Surroundings,
): Promise<MadeAgreement | { refused: string }> {
    const at = URI.parse(uri);
    const shipped = 'library' in wanted;
    const uses = shipped ? `uses profile "${wanted.library}"` : `uses "${UriUtils.relative(UriUtils.dirname(at), URI.parse(wanted.uri))}"`;
    const profileUri = shipped ? libraryUri(wanted.library) : URI.parse(wanted.uri);
    const scratch = new Scratch(at, surroundings);
    const profile = profileUri && (await scratch.profile(profileUri, shipped ? undefined : wanted.name));
    if (!profile) {
        return {
            refused: shipped
                ? `There is no profile "${wanted.library}" among those that come with the language.`
                : `${wanted.uri} declares no profile${wanted.name === undefined ? '' : ` ${wanted.name}`}.`,
        };
    }
    const { LangiumParser } = scratch.services.parser;
    const begun = beginAgreement({ title, parties, profile, uses }, text => LangiumParser.parse<Document>(text));
    if (typeof begun !== 'string') {
        return { refused: begun.bad };
    }
    // What is inserted may be asked something itself, as an ending for its notice.
    let text = begun;
    for (let rounds = 0, next = await withMissing(text, scratch); rounds < MOST_ROUNDS && next !== undefined; rounds++) {
        text = next;
        next = await withMissing(text, scratch);
    }
    return { text, snippet: snippetsOf([text], LangiumParser.parse<Document>(text).value)[0]! };
}

/** No more rounds of inserting than this: a profile whose beginnings are never enough is not asked for ever. */
const MOST_ROUNDS = 4;

/** The text with all that is missing from it; undefined when nothing is. */
async function withMissing(text: string, scratch: Scratch): Promise<string | undefined> {
    const document = await scratch.checked(text);
    const name = (document.diagnostics ?? []).find(({ code }) => code === 'clause/missing')?.range;
    const missing = name && insertAllMissingClauses(document, name, 1);
    return (
        missing &&
        TextDocument.applyEdits(
            document.textDocument,
            missing.edits.map(({ range, newText }) => ({ range, newText })),
        )
    );
}

/** A language of its own in which a text is read and checked that nobody has written yet. */
class Scratch {
    readonly services: MouServices;
    private readonly uri: URI;
    private text: TextDocument | undefined;

    constructor(uri: URI, { files, texts, folders, today }: Surroundings) {
        this.uri = uri;
        const { Mou } = createMouCoreServices(
            { fileSystemProvider: () => files },
            {
                get: at => (at.toString() === uri.toString() ? this.text : texts?.get(at)),
            },
        );
        this.services = Mou;
        Mou.validation.Today.set(today);
        Mou.shared.workspace.WorkspaceManager.limitTo([...folders]);
        Mou.shared.workspace.DocumentBuilder.onFault = showFault;
    }

    /** A profile of a file, the first when no name is told. */
    async profile(uri: URI, name: string | undefined): Promise<Profile | undefined> {
        return profilesIn((await this.built(uri, false)).parseResult.value).find(profile => name === undefined || profile.name === name);
    }

    /** The document of a text, with what is found in it. */
    checked(text: string): Promise<LangiumDocument<Document>> {
        this.text = TextDocument.create(this.uri.toString(), 'mou', 1, text);
        return this.built(this.uri, true);
    }

    private async built(uri: URI, validation: boolean): Promise<LangiumDocument<Document>> {
        const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = this.services.shared.workspace;
        LangiumDocuments.deleteDocument(uri);
        const document = LangiumDocumentFactory.unread(uri);
        LangiumDocuments.addDocument(document);
        await DocumentBuilder.build([document], { validation });
        return document as LangiumDocument<Document>;
    }
}
