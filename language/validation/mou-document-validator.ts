import { AstUtils, DefaultDocumentValidator, interruptAndCheck, type Cancellation, type CompositeCstNode,
    type LangiumDocument, type ValidationOptions } from 'langium';
import { computeDeadlines, type Agreement, type CivilDay, type ComputedDeadline } from '../domain/index.ts';
import { isoOf, parseIsoDay } from '../domain/time/civil-date.ts';
import { isAgreement, type Document } from '../generated/ast.ts';
import { buildAgreements } from '../model/build-agreements.ts';
import type { MouServices } from '../mou-module.ts';
import { importFindings } from './built-in/import-findings.ts';
import { nameFindings } from './built-in/name-findings.ts';
import { syntaxFindings } from './built-in/syntax-findings.ts';
import type { AgreementContext, NodeCheck, TextContext } from './checks/check.ts';
import type { Finding } from './finding.ts';
import { placeBetween } from './places.ts';
import { requirementsOf } from './profiles/requirements-of.ts';
import { AGREEMENT_CHECKS, DOCUMENT_CHECKS, NODE_CHECKS } from './register-checks.ts';
import { toDiagnostic, type Diagnostic } from './to-diagnostic.ts';
import { collectWrittenParts } from './written-parts.ts';

type CancellationToken = Cancellation.CancellationToken;

/** Nodes between two looks at whether the check has been called off. */
const NODES_PER_STEP = 2_000;
/** How far back deadlines are computed to see whether any is refused. */
const DAYS_BACK = 365;

/**
 * Checks a document: what cannot be read, names that lead nowhere, then the rules of the catalogue. One mistake gives one
 * finding; what stands in a part that could not be read is never reported as missing.
 */
export class MouDocumentValidator extends DefaultDocumentValidator {
    constructor(private readonly services: MouServices) {
        super(services);
    }

    override async validateDocument(document: LangiumDocument, options: ValidationOptions = {}, cancelToken?: CancellationToken): Promise<Diagnostic[]> {
        const findings = await this.findingsIn(document as LangiumDocument<Document>, options, cancelToken);
        return withoutConsequences(findings).sort(byPlace).map(toDiagnostic);
    }

    /** Everything that is found in a document, not yet in order. */
    private async findingsIn(document: LangiumDocument<Document>, options: ValidationOptions, cancelToken?: CancellationToken): Promise<Finding[]> {
        const wanted = (category: string): boolean => !options.categories || options.categories.includes(category);
        const pause = async (): Promise<void> => cancelToken && await interruptAndCheck(cancelToken);
        const fileProblem = this.services.shared.workspace.FileProblems.get(document.uri);
        if (fileProblem) {
            return [{ rule: `file/${fileProblem.kind}`, place: placeBetween(document, 0, 0), message: fileProblem.message }];
        }
        const parts = collectWrittenParts(document.parseResult.value.$cstNode as CompositeCstNode | undefined);
        const findings: Finding[] = [];
        await pause();
        if (wanted('built-in')) {
            findings.push(...syntaxFindings(document, parts), ...importFindings(document, this.services.shared), ...nameFindings(document, reference =>
                this.services.references.ScopeProvider.getScope(reference).getAllElements().map(({ name }) => name)));
        }
        if (document.textDocument.getText().trim() === '') {
            return [...findings, emptyFile(document)];
        }
        const context: TextContext = {
            document, parts,
            incomplete: isIncomplete(document) || parts.unclosed.length > 0,
            isUsedElsewhere: node => this.services.shared.workspace.IndexManager.isUsedElsewhere(node),
            used: this.services.shared.workspace.Imports.of(document).flatMap(({ node, uri }) => {
                const used = uri && this.services.shared.workspace.LangiumDocuments.getDocument(uri);
                return used && used !== document ? [{ document: used as LangiumDocument<Document>, node }] : [];
            })
        };
        if (wanted('fast')) {
            findings.push(...await this.textFindings(context, pause));
        }
        if (wanted('slow')) {
            findings.push(...await this.agreementFindings(document, context.incomplete, pause));
        }
        return findings;
    }

    private async textFindings(context: TextContext, pause: () => Promise<void>): Promise<Finding[]> {
        const findings: Finding[] = [];
        let seen = 0;
        for (const node of AstUtils.streamAst(context.document.parseResult.value)) {
            if (++seen % NODES_PER_STEP === 0) {
                await pause();
            }
            for (const check of (NODE_CHECKS[node.$type as keyof typeof NODE_CHECKS] ?? []) as readonly NodeCheck[]) {
                findings.push(...check(node, context));
            }
        }
        for (const check of DOCUMENT_CHECKS) {
            await pause();
            findings.push(...check(context));
        }
        return findings;
    }

    private async agreementFindings(document: LangiumDocument<Document>, incomplete: boolean, pause: () => Promise<void>): Promise<Finding[]> {
        const uri = document.uri.toString();
        const findings: Finding[] = [];
        const { Imports } = this.services.shared.workspace;
        const agreements = buildAgreements(document, {
            visibleDocuments: of => Imports.importedDocuments(of),
            amendments: Imports.importers(document.uri)
        });
        for (const built of agreements) {
            const agreement = incomplete ? { ...built, incomplete } : built;
            const context = this.agreementContext(agreement, document, uri);
            for (const check of AGREEMENT_CHECKS) {
                await pause();
                findings.push(...check(agreement, context));
            }
        }
        return findings.filter(({ place }) => place.uri === uri);
    }

    private agreementContext(agreement: Agreement, document: LangiumDocument<Document>, uri: string): AgreementContext {
        const day = this.services.validation.Today.get();
        const today = day === undefined ? undefined : parseIsoDay(day);
        const declared = document.parseResult.value.elements.filter(isAgreement).find(({ name }) => name === agreement.name);
        let deadlines: readonly ComputedDeadline[] | undefined;
        return {
            today,
            requirements: declared ? requirementsOf(declared) : [],
            deadlines: () => deadlines ??= today === undefined ? [] : computeDeadlines(agreement, {
                today: isoOf(today), from: isoOf(today - DAYS_BACK as CivilDay), to: isoOf(today + DAYS_BACK as CivilDay)
            }),
            isHere: place => place.uri === uri
        };
    }
}

function isIncomplete(document: LangiumDocument): boolean {
    const { parserErrors, lexerErrors } = document.parseResult;
    return parserErrors.length > 0 || lexerErrors.length > 0;
}

function emptyFile(document: LangiumDocument): Finding {
    return {
        rule: 'file/empty', place: placeBetween(document, 0, 0),
        message: 'This file is empty. Begin with the agreement\'s head, for example: memorandum OurAgreement "Memorandum of Understanding" { }'
    };
}

/** A deadline is refused because of what is wrong in its own words: then those are reported, and nothing else. */
function withoutConsequences(findings: Finding[]): Finding[] {
    const causes = findings.filter(({ rule }) => /^(?:date|number|time|syntax|name|party|blank)\//.test(rule));
    return findings.filter(({ rule, place }) => rule !== 'deadline/refused' || !causes.some(cause => isWithin(cause.place.range, place.range)));
}

function isWithin(inner: Finding['place']['range'], outer: Finding['place']['range']): boolean {
    return comparePositions(inner.start, outer.start) >= 0 && comparePositions(inner.end, outer.end) <= 0;
}

function comparePositions(a: { line: number; character: number }, b: { line: number; character: number }): number {
    return a.line - b.line || a.character - b.character;
}

function byPlace(a: Finding, b: Finding): number {
    return comparePositions(a.place.range.start, b.place.range.start) || comparePositions(b.place.range.end, a.place.range.end);
}
