import type { LangiumDocument } from 'langium';
import type { MouSharedServices } from '../language/mou-module.ts';
import { importProblems } from '../language/references/import-problems.ts';
import { RULES } from '../language/validation/catalogue.ts';
import { termFileFindings } from '../language/validation/built-in/term-file-findings.ts';

/** Something that may make an answer about a file incomplete: its text could not be read, part of it, or a file that it uses. */
export interface Gap {
    kind: 'file' | 'part' | 'use';
    /** What is missing and what follows from that, in sentences. */
    message: string;
}

/** All that may make an answer about a document incomplete. */
export function gapsOf(document: LangiumDocument, shared: MouSharedServices): Gap[] {
    const problem = shared.workspace.FileProblems.get(document.uri);
    const { parserErrors, lexerErrors } = document.parseResult;
    const uses = importProblems(document, shared).filter(({ rule }) => rule !== 'import/cycle');
    const termFiles = termFileFindings(document, shared).filter(({ severity, rule }) => (severity ?? RULES[rule].severity) === 'error');
    return [
        ...(problem ? [{ kind: 'file' as const, message: problem.message }] : []),
        ...(parserErrors.length + lexerErrors.length > 0
            ? [{ kind: 'part' as const, message: 'Part of this file cannot be read, so deadlines may be missing.' }]
            : []),
        ...uses.map(({ message }): Gap => ({
            kind: 'use',
            message: `${message} Until then deadlines may be missing or wait for what it declares.`,
        })),
        ...termFiles.map(({ message }): Gap => ({
            kind: 'use',
            message: `${message} Until then what is counted in school days or terms cannot be computed.`,
        })),
    ];
}
