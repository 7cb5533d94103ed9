import {
    AstUtils,
    URI,
    type AstNode,
    type FileSystemProvider,
    type LangiumDocument,
    type LangiumDocuments,
    type LangiumSharedCoreServices,
    type WorkspaceManager,
} from 'langium';
import {
    isTimeZone as isKnownZone,
    readTerms,
    readTermFileText,
    termFileKey,
    type DeadlineEnvironment,
    type TermFileReading,
    type TermFileText,
} from '../domain/index.ts';
import { isCalendar, isTermsFile, isTimeZone, type Document, type TermsFile } from '../generated/ast.ts';
import { Source } from '../model/source.ts';
import { decodeText, LARGEST_CALENDAR, problemOfError, type FileProblem } from './decode-text.ts';
import { fileTarget, type BadPath } from './import-target.ts';

/** One `school terms from` of a file and where it leads, if its path can lead anywhere. */
export interface TermFileUse {
    readonly node: TermsFile;
    readonly uri?: URI;
    readonly bad?: BadPath;
    /** The time zone in which the calendar tells its days. */
    readonly zone: string;
    /** Under which the deadline engine finds what the file says; absent while the path is not written. */
    readonly key?: string;
}

/** What came of reading a file: what it says, or why it says nothing. */
export type TermFile =
    { readonly reading: TermFileReading } | { readonly problem: FileProblem | Extract<TermFileText, { problem: string }>['problem'] };

type ReadFile = TermFileText | { readonly unread: FileProblem };

/**
 * The .ics files that calendars name: which document names which, and what they say. A file is read when a document that names it is
 * built, and again after it has changed; what it says is worked out for each calendar, in whose time zone its days are told.
 */
export class TermFiles {
    /** What deadlines are computed with besides the agreement; always this one object, kept up to date. */
    readonly environment: DeadlineEnvironment;

    private readonly readings = new Map<string, TermFileReading>();
    private readonly bySource = new Map<string, { readonly root: AstNode; readonly uses: readonly TermFileUse[] }>();
    private readonly files = new Map<string, ReadFile>();
    private readonly documents: LangiumDocuments;
    private readonly fileSystem: FileSystemProvider;
    private readonly workspace: () => WorkspaceManager;

    constructor(services: LangiumSharedCoreServices) {
        this.environment = { termFiles: this.readings };
        this.documents = services.workspace.LangiumDocuments;
        this.fileSystem = services.workspace.FileSystemProvider;
        this.workspace = () => services.workspace.WorkspaceManager;
    }

    /** The files that a parsed document names, in its order. */
    of(document: LangiumDocument): readonly TermFileUse[] {
        const root = document.parseResult.value;
        const known = this.bySource.get(document.uri.toString());
        if (known?.root === root) {
            return known.uses;
        }
        this.forget(document.uri);
        const uses = this.usesIn(document as LangiumDocument<Document>);
        this.bySource.set(document.uri.toString(), { root, uses });
        return uses;
    }

    /** Reads what a parsed document names and is not read yet. */
    async load(document: LangiumDocument): Promise<void> {
        for (const use of this.of(document)) {
            const address = use.uri?.toString();
            if (address !== undefined && !this.files.has(address)) {
                this.files.set(address, await this.read(use.uri!));
            }
            const file = this.files.get(address ?? '');
            if (use.key !== undefined && file && 'events' in file && !this.readings.has(use.key)) {
                this.readings.set(use.key, readTerms(file, use.zone));
            }
        }
    }

    /** What came of reading the file that is named; undefined when its path leads nowhere or it is not read yet. */
    at({ uri, key = '' }: TermFileUse): TermFile | undefined {
        const reading = this.readings.get(key);
        const file = this.files.get(uri?.toString() ?? '');
        return reading ? { reading } : file && 'problem' in file ? file : file && 'unread' in file ? { problem: file.unread } : undefined;
    }

    /** Forgets what a document names. */
    forget(document: URI): void {
        this.bySource.get(document.toString())?.uses.forEach(({ key }) => key !== undefined && this.readings.delete(key));
        this.bySource.delete(document.toString());
    }

    /** Takes files (or what is in these folders) for changed: they will be read anew. Gives the documents that name one of them. */
    changed(uris: readonly URI[]): LangiumDocument[] {
        const concerns = ({ uri }: TermFileUse): boolean =>
            uri !== undefined && uris.some(each => uri.toString() === each.toString() || uri.toString().startsWith(`${each.toString()}/`));
        const users = [...this.bySource].filter(([, { uses }]) => uses.some(concerns));
        for (const { uri, key } of users.flatMap(([, { uses }]) => uses.filter(concerns))) {
            this.files.delete(uri!.toString());
            this.readings.delete(key ?? '');
        }
        return users.map(([source]) => this.documents.getDocument(URI.parse(source))).filter(document => document !== undefined);
    }

    private usesIn(document: LangiumDocument<Document>): TermFileUse[] {
        const folders = (this.workspace().workspaceFolders ?? []).map(folder => URI.parse(folder.uri));
        return document.parseResult.value.elements.filter(isCalendar).flatMap(({ items }) => {
            const written = items.find(isTimeZone)?.zone;
            const zone = written !== undefined && isKnownZone(written) ? written : 'Europe/London';
            return items.filter(isTermsFile).map(node => ({ node, zone, ...keyOf(node), ...fileTarget(node, '.ics', folders) }));
        });
    }

    private async read(uri: URI): Promise<ReadFile> {
        try {
            const decoded = decodeText(await this.fileSystem.readBinary(uri), LARGEST_CALENDAR);
            return 'problem' in decoded ? { unread: decoded.problem } : readTermFileText(decoded.text);
        } catch (error) {
            return { unread: problemOfError(error) };
        }
    }
}

function keyOf(node: TermsFile): { key?: string } {
    return node.path === undefined
        ? {}
        : { key: termFileKey({ text: node.path, place: new Source(AstUtils.getDocument(node), new Set()).placeOf(node, 'path') }) };
}
