import {
    DefaultDocumentValidator,
    interruptAndCheck,
    type Cancellation,
    type CompositeCstNode,
    type LangiumDocument,
    type ValidationOptions,
} from 'langium';
import { doubtfulDeadlines, type Agreement, type CivilDay, type ComputedDeadline, type DeadlineQuery } from '../domain/index.ts';
import { dayInRange, isoOf, parseIsoDay } from '../domain/time/civil-date.ts';
import { isAgreement, type Document } from '../generated/ast.ts';
import { buildAgreements } from '../model/build-agreements.ts';
import type { MouServices } from '../mou-module.ts';
import { importFindings, withNamesOfLostImports } from './built-in/import-findings.ts';
import { nameFindings } from './built-in/name-findings.ts';
import { syntaxFindings } from './built-in/syntax-findings.ts';
import { termFileFindings } from './built-in/term-file-findings.ts';
import type { AgreementContext, NodeCheck, TextContext } from './checks/check.ts';
import { PROSE_CHECKS } from './checks/prose-checks.ts';
import { comparePositions, withoutConsequences, withoutUnread } from './consequences.ts';
import type { Finding } from './finding.ts';
import { NodeIndex } from './node-index.ts';
import { placeBetween } from './places.ts';
import { proseOfDocument } from './prose/document-prose.ts';
import { atTheirLevels } from './rule-levels.ts';
import { requirementsOf } from './profiles/requirements-of.ts';
import { AGREEMENT_CHECKS, DOCUMENT_CHECKS, NODE_CHECKS } from './register-checks.ts';
import { toDiagnostic, type Diagnostic } from './to-diagnostic.ts';
import { silencesOf } from './silence/silences-of.ts';
import { withoutAccepted } from './silence/silenced.ts';
import { collectWrittenParts } from './written-parts.ts';

type CancellationToken = Cancellation.CancellationToken;

/** The parts a check can be carried out in. */
const CATEGORIES = ['built-in', 'fast', 'slow'];
/** Nodes between two looks at whether the check has been called off. */
const NODES_PER_STEP = 2_000;
/** How far to either side of today deadlines are computed for the checks. */
const DAYS_AROUND = 365;

/**
 * Checks a document: what cannot be read, names that lead nowhere, then the rules of the catalogue. One mistake gives one
 * finding; what stands in a part that could not be read is never reported as missing.
 */
export class MouDocumentValidator extends DefaultDocumentValidator {
    /** Told what the quick checks found before the slow ones begin, as they may take longer than an author waits. */
    onQuickFindings: (document: LangiumDocument, found: Diagnostic[]) => Promise<void> = async () => undefined;

    private readonly services: MouServices;

    constructor(services: MouServices) {
        super(services);
        this.services = services;
    }

    override async validateDocument(
        document: LangiumDocument,
        options: ValidationOptions = {},
        cancelToken?: CancellationToken,
    ): Promise<Diagnostic[]> {
        const levels = await this.services.validation.RuleLevels.of(document.uri.toString());
        const toDiagnostics = (findings: Finding[], isWhole: boolean): Diagnostic[] => {
            const told = atTheirLevels(withoutRepetition(withoutConsequences(findings)), levels);
            const accepted = withoutAccepted(told, silencesOf(document), levels, isWhole);
            return [...accepted.findings, ...accepted.ofSilences].sort(byPlace).map(toDiagnostic);
        };
        const onQuick = (quick: Finding[]): Promise<void> => this.onQuickFindings(document, toDiagnostics(quick, false));
        const findings = await this.findingsIn(document as LangiumDocument<Document>, options, onQuick, cancelToken);
        return toDiagnostics(
            findings,
            CATEGORIES.every(category => options.categories?.includes(category) ?? true),
        );
    }

    /** Everything that is found in a document, not yet in order. */
    private async findingsIn(
        document: LangiumDocument<Document>,
        options: ValidationOptions,
        onQuick: (quick: Finding[]) => Promise<void>,
        cancelToken?: CancellationToken,
    ): Promise<Finding[]> {
        const wanted = (category: string): boolean => !options.categories || options.categories.includes(category);
        const pause = async (): Promise<void> => cancelToken && (await interruptAndCheck(cancelToken));
        const fileProblem = this.services.shared.workspace.FileProblems.get(document.uri);
        if (fileProblem) {
            return [{ rule: `file/${fileProblem.kind}`, place: placeBetween(document, 0, 0), message: fileProblem.message }];
        }
        const parts = collectWrittenParts(document.parseResult.value.$cstNode as CompositeCstNode | undefined);
        // Joined rather than spread: a text may give more findings than a call takes arguments.
        let findings: Finding[] = [];
        let unread: readonly Finding[] = [];
        await pause();
        if (wanted('built-in')) {
            const names = nameFindings(document, reference =>
                this.services.references.ScopeProvider.getScope(reference)
                    .getAllElements()
                    .map(({ name }) => name),
            );
            unread = syntaxFindings(document, parts);
            findings = [
                ...withNamesOfLostImports(importFindings(document, this.services.shared), names),
                ...termFileFindings(document, this.services.shared),
            ];
        }
        if (document.textDocument.getText().trim() === '') {
            return [...unread, ...findings, emptyFile(document)];
        }
        const context: TextContext = {
            document,
            parts,
            nodes: new NodeIndex(document.parseResult.value),
            incomplete: isIncomplete(document) || parts.unclosed.length > 0,
            parse: text => this.services.parser.LangiumParser.parse<Document>(text),
            isUsedElsewhere: node => this.services.shared.workspace.IndexManager.isUsedElsewhere(node),
            used: this.services.shared.workspace.Imports.of(document).flatMap(({ node, uri }) => {
                const used = uri && this.services.shared.workspace.LangiumDocuments.getDocument(uri);
                return used && used !== document ? [{ document: used as LangiumDocument<Document>, node }] : [];
            }),
        };
        if (wanted('fast')) {
            findings = findings.concat(await this.textFindings(context, pause));
        }
        if (wanted('slow')) {
            await onQuick([...unread, ...withoutUnread(findings, unread)]);
            findings = findings.concat(
                await this.agreementFindings(document, context.incomplete, pause),
                await this.proseFindings(context, pause),
            );
        }
        return [...unread, ...withoutUnread(findings, unread)];
    }

    private async textFindings(context: TextContext, pause: () => Promise<void>): Promise<Finding[]> {
        const found: Finding[][] = [];
        let seen = 0;
        for (const [type, checks] of Object.entries(NODE_CHECKS) as [keyof typeof NODE_CHECKS, readonly NodeCheck[]][]) {
            for (const node of context.nodes.of(type)) {
                if (++seen % NODES_PER_STEP === 0) {
                    await pause();
                }
                for (const check of checks) {
                    const findings = carriedOut(check, context.document, node, context);
                    if (findings.length > 0) {
                        found.push(findings);
                    }
                }
            }
        }
        for (const check of DOCUMENT_CHECKS) {
            await pause();
            found.push(carriedOut(check, context.document, context, undefined));
        }
        return found.flat();
    }

    private async agreementFindings(
        document: LangiumDocument<Document>,
        incomplete: boolean,
        pause: () => Promise<void>,
    ): Promise<Finding[]> {
        const uri = document.uri.toString();
        const found: Finding[][] = [];
        const { Imports } = this.services.shared.workspace;
        const agreements = buildAgreements(document, {
            visibleDocuments: of => Imports.importedDocuments(of),
            amendments: Imports.importers(document.uri),
        });
        for (const built of agreements) {
            const agreement = incomplete ? { ...built, incomplete } : built;
            const context = this.agreementContext(agreement, document, uri);
            for (const check of AGREEMENT_CHECKS) {
                await pause();
                found.push(carriedOut(check, document, agreement, context));
            }
        }
        return found.flat().filter(({ place }) => place.uri === uri);
    }

    private async proseFindings(context: TextContext, pause: () => Promise<void>): Promise<Finding[]> {
        await pause();
        const prose = proseOfDocument(context.document, context.nodes);
        const found: Finding[][] = [];
        for (const check of PROSE_CHECKS) {
            await pause();
            found.push(carriedOut(check, context.document, prose, context));
        }
        return found.flat();
    }

    private agreementContext(agreement: Agreement, document: LangiumDocument<Document>, uri: string): AgreementContext {
        const day = this.services.validation.Today.get();
        const today = day === undefined ? undefined : parseIsoDay(day);
        const declared = document.parseResult.value.elements.filter(isAgreement).find(({ name }) => name === agreement.name);
        const query = today === undefined ? undefined : queryAround(today);
        const { environment } = this.services.shared.workspace.TermFiles;
        let doubtful: readonly ComputedDeadline[] | undefined;
        return {
            today,
            query,
            environment,
            requirements: declared ? requirementsOf(declared, this.services.shared.workspace.ShippedDocuments.usualProfile()) : [],
            doubtfulDeadlines: () => (doubtful ??= query === undefined ? [] : doubtfulDeadlines(agreement, query, environment)),
            isHere: place => place.uri === uri,
        };
    }
}

function queryAround(today: CivilDay): DeadlineQuery {
    const day = (offset: number): string => isoOf(dayInRange(today + offset) ?? today);
    return { today: isoOf(today), from: day(-DAYS_AROUND), to: day(DAYS_AROUND) };
}

/** What a check finds. One that fails by a mistake of its own says so, and the others go on. */
function carriedOut<Of, Context>(
    check: (of: Of, context: Context) => Finding[],
    document: LangiumDocument,
    of: Of,
    context: Context,
): Finding[] {
    try {
        return check(of, context);
    } catch (error) {
        const message = `A check of this file could not be carried out because of a mistake in the checker itself (${String(error)}). All others were. Please report it.`;
        return [{ rule: 'file/check-failed', place: placeBetween(document, 0, 0), message }];
    }
}

function isIncomplete(document: LangiumDocument): boolean {
    const { parserErrors, lexerErrors } = document.parseResult;
    return parserErrors.length > 0 || lexerErrors.length > 0;
}

function emptyFile(document: LangiumDocument): Finding {
    return {
        rule: 'file/empty',
        place: placeBetween(document, 0, 0),
        message:
            'This file is empty. Begin with the agreement\'s head, for example: memorandum OurAgreement "Memorandum of Understanding" { }',
    };
}

/** Two agreements of one file may find the same thing in what both of them see. */
function withoutRepetition(findings: Finding[]): Finding[] {
    return [...new Map(findings.map(finding => [keyOf(finding), finding])).values()];
}

function keyOf({
    rule,
    place: {
        range: { start, end },
    },
    message,
}: Finding): string {
    return `${rule} ${start.line} ${start.character} ${end.line} ${end.character} ${message}`;
}

function byPlace(a: Finding, b: Finding): number {
    return comparePositions(a.place.range.start, b.place.range.start) || comparePositions(b.place.range.end, a.place.range.end);
}
