import type { Fix } from '../../language/validation/fixes/fix.ts';
import { applied as textAfter } from '../harness/edits.ts';
import type { MouWorkspace } from '../harness/mou-workspace.ts';

/** The text of a file of the workspace with the edits of a fix made; the file itself stays as it is. */
export function applied(fix: Fix, host: MouWorkspace, path: string): string {
    return textAfter(fix, host.document(path).textDocument);
}
