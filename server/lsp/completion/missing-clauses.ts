import type { GrammarAST, LangiumDocument } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { Agreement } from '../../../language/domain/index.ts';
import { isAgreement, type Document, type Profile } from '../../../language/generated/ast.ts';
import { whatTheProfileAsksForMustBeSaid } from '../../../language/validation/checks/missing-clauses.ts';
import { snippetsOf } from '../../../language/validation/fixes/snippets.ts';
import { requirementsOf } from '../../../language/validation/profiles/requirements-of.ts';
import { isOfTheHead } from '../../../language/validation/profiles/skeleton.ts';
import { ruleOf } from './grammar-places.ts';
import type { Candidate } from './ranking.ts';

/** Where a clause that is missing can be written: among the declarations of a file, or in the braces of the agreement. */
export type MissingWhere = 'header' | 'end';

/** Where the elements of the grammar that may come next can stand; undefined inside anything else. */
export function whereMissingClausesFit(features: readonly GrammarAST.AbstractElement[]): MissingWhere | undefined {
    const rules = new Set(features.map(ruleOf));
    return rules.has('History') && rules.has('Dispute') ? 'end' : rules.has('Detail') && rules.has('Starts') ? 'header' : undefined;
}

/**
 * Beginnings of the clauses that a document's profile asks for and its agreements do not have, what is required first. Half-written
 * text around the cursor counts as nothing. `usual` is the profile of agreements that name none.
 */
export function missingClauses(
    document: LangiumDocument,
    agreements: readonly Agreement[],
    where: MissingWhere,
    usual: Profile | undefined,
): Candidate[] {
    const root = document.parseResult.value as Document;
    return agreements
        .flatMap(agreement => {
            const node = root.elements.filter(isAgreement).find(({ name }) => name === agreement.name);
            const findings = node
                ? whatTheProfileAsksForMustBeSaid(
                      { ...agreement, incomplete: false },
                      { environment: {}, requirements: requirementsOf(node, usual), doubtfulDeadlines: () => [], isHere: () => true },
                  )
                : [];
            return findings.flatMap(({ data, severity }) =>
                data?.kind === 'missing-clause' && isOfTheHead(data.skeleton) === (where === 'header')
                    ? [{ data, isRequired: severity === 'warning' || severity === 'error' }]
                    : [],
            );
        })
        .sort((a, b) => Number(b.isRequired) - Number(a.isRequired))
        .map(({ data: { clause, skeleton }, isRequired }): Candidate => ({
            label: headOf(skeleton),
            habits: [],
            kind: CompletionItemKind.Snippet,
            snippet: `${snippetsOf([skeleton], root)[0]}$0`,
            preset: isRequired,
            detail: `${isRequired ? 'missing' : 'recommended'}: ${clause}`,
        }));
}

/** The first line, with what follows in braces left out. */
function headOf(skeleton: string): string {
    return skeleton.split('\n')[0]!.replace(/\s*\{$/, ' { ... }');
}
