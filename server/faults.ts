import type { LangiumDocument } from 'langium';
import { SOURCE } from '../language/validation/to-diagnostic.ts';

/**
 * Shows a fault of the checker on the document that it happened with, so that the other documents can be checked and nobody
 * takes the document for a sound one.
 */
export function showFault(document: LangiumDocument, fault: unknown): void {
    const start = { line: 0, character: 0 };
    console.error(`A fault while reading or checking ${document.uri.toString()}:`, fault);
    document.diagnostics = [
        {
            severity: 1,
            range: { start, end: { line: 1, character: 0 } },
            message: `This file could not be checked: the checker itself failed (${fault instanceof Error ? fault.message : String(fault)}). Please report this, with the text if you may.`,
            code: 'checker/fault',
            source: SOURCE,
        },
    ];
}
