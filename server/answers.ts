import { URI, WorkspaceCache, type LangiumDocument } from 'langium';
import {
    addMonths,
    computeDeadlines,
    isoOf,
    parseIsoDay,
    type Agreement,
    type ComputedDeadline,
    type DeadlineEnvironment,
    type DeadlineQuery,
    type Place,
} from '../language/domain/index.ts';
import { buildAgreements, buildAllAgreements } from '../language/model/build-agreements.ts';
import type { MouSharedServices } from '../language/mou-module.ts';
import { LIBRARY_SCHEME } from '../language/workspace/library.ts';

/** What is asked for; days are ISO days. Missing ones are filled in by {@link queryFrom}. */
export interface DeadlineQuestion {
    from?: string;
    to?: string;
    today?: string;
    party?: string;
}

/** A question that cannot be answered; the message says to the asker why. */
export class UnanswerableQuestion extends Error {}

/**
 * Fills in what a question leaves out: from today, for a year.
 * @param today the ISO day it is, unless the question says otherwise
 * @throws UnanswerableQuestion when a day is no ISO day or the range ends before it begins
 */
export function queryFrom(question: DeadlineQuestion, today: string): DeadlineQuery {
    const now = isoDay(question.today ?? today, 'today');
    const from = isoDay(question.from ?? now, 'from');
    const to = question.to === undefined ? aYearAfter(from) : isoDay(question.to, 'to');
    if (to < from) {
        throw new UnanswerableQuestion(`The range ends (${to}) before it begins (${from}). Give a later 'to' or an earlier 'from'.`);
    }
    return { today: now, from, to, ...(question.party === undefined ? {} : { party: question.party }) };
}

/** A question about the year before today as well as the one after it, unless it says itself where it begins and ends. */
export function withYearBefore(question: DeadlineQuestion, today: string): DeadlineQuestion {
    const now = isoDay(question.today ?? today, 'today');
    const earlier = addMonths(parseIsoDay(now)!, -12);
    return { ...question, from: question.from ?? (earlier === undefined ? now : isoOf(earlier)), to: question.to ?? aYearAfter(now) };
}

/** The same question, asked of the month before its days as well. */
export function withMonthBefore(query: DeadlineQuery): DeadlineQuery {
    const earlier = addMonths(parseIsoDay(query.from)!, -1);
    return { ...query, from: earlier === undefined ? query.from : isoOf(earlier) };
}

/** The last year of the calendar ends with its last day. */
function aYearAfter(day: string): string {
    const later = addMonths(parseIsoDay(day)!, 12);
    return later === undefined ? '9999-12-31' : isoOf(later);
}

function isoDay(text: string, name: string): string {
    if (parseIsoDay(text) === undefined) {
        throw new UnanswerableQuestion(`'${text}' is no day for '${name}'. Write the year, month and day as in 2026-11-05.`);
    }
    return text;
}

/** Agreements and deadlines of the loaded files; every view, the command line too, asks here. */
export class Answers {
    private readonly agreements: WorkspaceCache<string, Agreement[]>;
    private readonly services: MouSharedServices;

    constructor(services: MouSharedServices) {
        this.services = services;
        this.agreements = new WorkspaceCache(services);
    }

    /** What deadlines are computed with besides the agreement; whoever computes any passes it on. */
    get environment(): DeadlineEnvironment {
        return this.services.workspace.TermFiles.environment;
    }

    /** The agreements of a document, with all it sees and all that amends it. */
    agreementsOf(document: LangiumDocument): Agreement[] {
        return this.agreements.get(document.uri.toString(), () =>
            buildAgreements(document, {
                visibleDocuments: of => this.importedBy(of),
                amendments: this.services.workspace.Imports.importers(document.uri),
            }),
        );
    }

    /** The agreements that speak of what a document declares: its own, or else those of the files that use it. */
    agreementsAbout(document: LangiumDocument): Agreement[] {
        const own = this.agreementsOf(document);
        if (own.length > 0) {
            return own;
        }
        const { Imports, LangiumDocuments } = this.services.workspace;
        const dependants = Imports.dependants([document.uri.toString()]);
        return LangiumDocuments.all
            .filter(({ uri }) => dependants.has(uri.toString()))
            .flatMap(using => this.agreementsOf(using))
            .toArray();
    }

    /** The agreements of some documents, each once: of one document with all that amends them, of several with what these bring. */
    agreementsIn(documents: readonly LangiumDocument[]): Agreement[] {
        return documents.length === 1 ? this.agreementsOf(documents[0]!) : buildAllAgreements(documents, of => this.importedBy(of));
    }

    /** The deadlines of the agreements of some documents, by date, those without a date last. */
    deadlinesOf(documents: readonly LangiumDocument[], query: DeadlineQuery, environment?: DeadlineEnvironment): ComputedDeadline[] {
        return this.deadlinesOfAgreements(this.agreementsIn(documents), query, environment);
    }

    /** The deadlines of the agreements that speak of what a document declares, by date, those without a date last. */
    deadlinesAbout(document: LangiumDocument, query: DeadlineQuery): ComputedDeadline[] {
        return this.deadlinesOfAgreements(this.agreementsAbout(document), query);
    }

    private deadlinesOfAgreements(
        agreements: readonly Agreement[],
        query: DeadlineQuery,
        environment?: DeadlineEnvironment,
    ): ComputedDeadline[] {
        const found = agreements.flatMap(agreement => computeDeadlines(agreement, query, { ...this.environment, ...environment }));
        return agreements.length < 2 ? found : found.sort(byDay);
    }

    /** The loaded document at an address. Throws UnanswerableQuestion when there is none. */
    documentAt(uri: string): LangiumDocument {
        const document = this.services.workspace.LangiumDocuments.getDocument(URI.parse(uri));
        if (!document) {
            throw new UnanswerableQuestion(`${uri} is no agreement of this workspace. Open it first.`);
        }
        return document;
    }

    /** The text at a place of a loaded file; nothing of one that is not loaded. */
    textAt({ uri, range }: Place): string {
        return this.services.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText(range) ?? '';
    }

    /** Every agreement file that is loaded, without those that ship with the language, in the order of their addresses. */
    files(): LangiumDocument[] {
        return this.services.workspace.LangiumDocuments.all
            .filter(({ uri }) => uri.scheme !== LIBRARY_SCHEME)
            .toArray()
            .sort((a, b) => compareText(a.uri.toString(), b.uri.toString()));
    }

    private importedBy(document: LangiumDocument): LangiumDocument[] {
        return this.services.workspace.Imports.importedDocuments(document);
    }
}

/** Orders deadlines by day, those without one last. */
export function byDay(a: Pick<ComputedDeadline, 'date' | 'window'>, b: Pick<ComputedDeadline, 'date' | 'window'>): number {
    return compareText(lastDay(a), lastDay(b));
}

/** The day a deadline is listed under; what has none comes after every day. */
function lastDay({ date, window }: Pick<ComputedDeadline, 'date' | 'window'>): string {
    return date ?? window?.to ?? window?.from ?? '~';
}

function compareText(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
