import type { Diagnostic } from 'vscode';

/** The rule behind a finding, such as `party/unsigned`. */
export function ruleOf({ code }: Pick<Diagnostic, 'code'>): string {
    return String(typeof code === 'object' ? code.value : code);
}
