import { createTwoFilesPatch } from 'diff';
import { TextDocument, type LangiumDocument, type URI } from 'langium';
import { promises as fs } from 'node:fs';
import { safeFixes } from '../../language/validation/fixes/safe-fixes.ts';
import type { OverlaidFiles } from '../files/overlaid-files.ts';
import { CannotRun } from './cannot-run.ts';
import { pathOf, type Loaded } from './load-files.ts';
import { colours } from './printable.ts';

/** What one fix brings to light another may mend; more rounds than this only go round in a circle. */
const MOST_ROUNDS = 10;
const BOM = '\uFEFF';

/** A file that the fixes change. */
export interface MendedFile {
    readonly uri: URI;
    readonly before: string;
    readonly after: string;
}

/** What the fixes have changed, not yet written. */
export interface Mending {
    readonly files: readonly MendedFile[];
    readonly mended: number;
}

/** Carries out the safe fixes of all files until none is left; `files` holds the new texts, and nothing is written to the disk. */
export async function mend({ documents, shared }: Loaded, files: OverlaidFiles): Promise<Mending> {
    const { DocumentBuilder } = shared.workspace;
    DocumentBuilder.updateBuildOptions = { validation: true };
    const before = new Map<LangiumDocument, string>(documents.map(document => [document, document.textDocument.getText()]));
    let mended = 0;
    for (let round = 0; round < MOST_ROUNDS; round++) {
        const changed: URI[] = [];
        for (const document of documents) {
            const fixes = safeFixes(document.diagnostics ?? [], document);
            if (fixes.mended > 0) {
                files.overlay(document.uri, TextDocument.applyEdits(document.textDocument, [...fixes.edits]));
                changed.push(document.uri);
                mended += fixes.mended;
            }
        }
        if (changed.length === 0) {
            break;
        }
        await DocumentBuilder.update(changed, []);
    }
    const mendedFiles = documents
        .map(document => ({ uri: document.uri, before: before.get(document)!, after: document.textDocument.getText() }))
        .filter(file => file.before !== file.after);
    return { files: mendedFiles, mended };
}

/** Writes the changed files. A byte order mark stays. @throws CannotRun for a file that cannot be written */
export async function writeMended({ files }: Mending): Promise<void> {
    for (const { uri, after } of files) {
        try {
            const mark = (await fs.readFile(uri.fsPath, 'utf8')).startsWith(BOM) && !after.startsWith(BOM) ? BOM : '';
            await fs.writeFile(uri.fsPath, mark + after);
        } catch (error) {
            throw new CannotRun(`${pathOf(uri)} could not be written: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
}

/** What the fixes change, as a unified diff that `patch` and `git apply` understand; coloured on a terminal. */
export function mendingDiff({ files }: Mending): string {
    return files
        .map(({ uri, before, after }) => {
            const path = pathOf(uri).replace(/^\/+/, '');
            const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
                headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
            });
            return patch.trimEnd().split('\n').map(coloured).join('\n');
        })
        .join('\n');
}

function coloured(line: string): string {
    return /^(?:---|\+\+\+)/.test(line)
        ? colours.bold(line)
        : line.startsWith('+')
          ? colours.green(line)
          : line.startsWith('-')
            ? colours.red(line)
            : line.startsWith('@@')
              ? colours.cyan(line)
              : line;
}
