import type { LangiumDocument } from 'langium';
import type { MouSharedServices } from '../../mou-module.ts';
import { importProblems } from '../../references/import-problems.ts';
import type { Finding } from '../finding.ts';
import { placeOf } from '../places.ts';

/** Problems that leave a file's names unknown. */
const WITHOUT_NAMES = new Set<string>(['import/not-found', 'import/unreadable', 'import/bad-path', 'import/outside-workspace']);

/**
 * One mistake, one message: names that nothing declares are most likely declared in the file that could not be used. They are
 * told with it, and only names that look misspelt or are clause numbers stay findings of their own.
 */
export function withNamesOfLostImports(imports: Finding[], names: Finding[]): Finding[] {
    const lost = imports.find(({ rule }) => WITHOUT_NAMES.has(rule));
    const isExplained = ({ rule, data }: Finding): boolean =>
        (rule === 'party/undeclared' || rule === 'name/undeclared') && !(data?.kind === 'undeclared' && data.similar !== undefined);
    const explained = names.filter(isExplained);
    if (!lost || explained.length === 0) {
        return [...imports, ...names];
    }
    const count = explained.length === 1 ? 'One name' : `${explained.length} names`;
    const told: Finding = {
        ...lost,
        message: `${lost.message} ${count} used here cannot be found without it.`,
        related: explained.slice(0, 20).map(({ place }) => ({ place, message: 'Not found without the used file' })),
    };
    return [...imports.map(finding => (finding === lost ? told : finding)), ...names.filter(finding => !isExplained(finding))];
}

/** What is wrong with the files and profiles that a document uses, each at its `uses`. */
export function importFindings(document: LangiumDocument, shared: MouSharedServices): Finding[] {
    return importProblems(document, shared).map(({ rule, node, property, message, instead }) => ({
        rule,
        message,
        place: placeOf(node, property),
        data: instead === undefined ? undefined : { kind: 'rewrite', options: [{ title: `Write ${instead}`, text: instead }] },
    }));
}
