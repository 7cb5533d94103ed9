import type { BadPath } from '../workspace/import-target.ts';

/** Ways in which any written path can be wrong, whatever sort of file it should lead to. */
export type CommonBadPath = Extract<BadPath, 'backslash' | 'unsaved' | 'outside-workspace'>;

/** What is wrong with a path and what to do; and what to write `instead`, with its quotes, where that is known. */
export function badPathWords(bad: CommonBadPath, written: string): { message: string; instead?: string } {
    switch (bad) {
        case 'backslash': {
            const instead = `"${written.replace(/\\+/g, '/')}"`;
            return { message: `Write folders with forward slashes: ${instead}. Backslashes are not understood on every machine.`, instead };
        }
        case 'unsaved':
            return { message: `Save this file first: '${written}' is looked for from the folder it is in.` };
        case 'outside-workspace':
            return {
                message: `'${written}' lies outside the folder that is open, so whoever gets this folder does not get that file. Copy it into the folder, or open the folder above.`,
            };
    }
}
