import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './lifetime.ts';

/** The language that stands for "any other" in tests: English with marks (its tag is the one Windows gives such a language). */
export const pseudoLanguage = 'qps-ploc';

/** What a text in that language begins with. */
export const pseudoMark = '⟦';

/**
 * A text as a translator might return it: marked at both ends and with other letters, so that what was not translated stands out.
 * What a translator must leave as it is stays: `{0}`, links, code, icons.
 */
export function pseudoTranslated(text: string): string {
    const kept = /\{\d+\}|\]\(command:[^)]*\)|`[^`]*`|\$\([\w-]+\)|%[\w.]+%/g;
    const letters = (part: string): string => part.replaceAll(/[aeiou]/g, vowel => 'àéîöü'['aeiou'.indexOf(vowel)]!);
    const parts = text.split(kept).map(letters);
    const between = text.match(kept) ?? [];
    return `${pseudoMark}${parts.map((part, at) => part + (between[at] ?? '')).join('')}⟧`;
}

/** A copy of a folder of installed extensions in which ours is translated, by adding the two files that a translation consists of. */
export function translatedCopy(extensionsFolder: string): { readonly folder: string; remove(): void } {
    const folder = mkdtempSync(join(tmpdir(), 'mou-translated-'));
    cpSync(extensionsFolder, folder, { recursive: true });
    for (const name of readdirSync(folder).filter(entry => entry.startsWith('mou-language.mou-'))) {
        translateFile(join(folder, name, 'package.nls.json'), join(folder, name, `package.nls.${pseudoLanguage}.json`));
        const bundles = join(folder, name, 'client', 'l10n');
        translateFile(join(bundles, 'bundle.l10n.json'), join(bundles, `bundle.l10n.${pseudoLanguage}.json`));
    }
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    const keep = atExit(remove);
    return {
        folder,
        remove: () => {
            remove();
            keep();
        },
    };
}

function translateFile(source: string, target: string): void {
    const texts = JSON.parse(readFileSync(source, 'utf8')) as Record<string, string>;
    const isPath = (text: string): boolean => /^client\/[\w/-]+\.md$/.test(text);
    const translated = Object.entries(texts).map(([key, text]) => [key, isPath(text) ? text : pseudoTranslated(text)]);
    writeFileSync(target, JSON.stringify(Object.fromEntries(translated)));
}
