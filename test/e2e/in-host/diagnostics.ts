import { languages, type Diagnostic, type TextDocument } from 'vscode';
import { until } from './until.ts';

/** The code of a diagnostic as text, such as `party/unsigned`. */
export function codeOf({ code }: Diagnostic): string {
    return String(typeof code === 'object' ? code.value : code);
}

/** The diagnostics of a document once there is one with this code. */
export async function diagnosticsWith(document: TextDocument, code: string): Promise<Diagnostic[]> {
    return until(`a diagnostic ${code} in ${document.uri.path}`, () => {
        const found = languages.getDiagnostics(document.uri);
        return found.some(diagnostic => codeOf(diagnostic) === code) && found;
    });
}

/** The messages of those diagnostics that have this code. */
export function messagesOf(diagnostics: readonly Diagnostic[], code: string): string[] {
    return diagnostics.filter(diagnostic => codeOf(diagnostic) === code).map(({ message }) => message);
}
