import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createMouServerServices, type MouServerServices } from '../../server/mou-server-module.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const fixtures = readdirSync(new URL('test/fixtures/language/', root)).map(name => `test/fixtures/language/${name}`);
const examples = ['examples/kent.mou', 'examples/oxfordshire.mou', 'examples/minimal.mou', 'examples/calendars/england-schools.mou'];
const OPTIONS = { tabSize: 4, insertSpaces: true };

const workspace: MouWorkspace<MouServerServices> = await mouWorkspace(
    { 'a.mou': '' },
    { create: context => createMouServerServices(context as never), validation: false, marks: false },
);

/** The text as it stands after *Format Document*. */
async function formatted(text: string): Promise<string> {
    await workspace.write('a.mou', text);
    const document = workspace.document('a.mou');
    const edits = await workspace.services.Mou.lsp.Formatter!.formatDocument(document, {
        textDocument: { uri: document.uri.toString() },
        options: OPTIONS,
    });
    return TextDocument.applyEdits(document.textDocument, edits);
}

/** The text with its layout spoilt outside quotations and comments: no indentation, blanks doubled. */
function spoilt(text: string): string {
    return text
        .split(/("""[\s\S]*?"""|"[^"\n]*"|\/\*[\s\S]*?\*\/|\/\/.*)/)
        .map((part, index) => (index % 2 === 1 ? part : part.replace(/\n[ \t]+/g, '\n').replace(/(?<=\S) (?=\S)/g, '  ')))
        .join('');
}

describe('Format Document', () => {
    it.each([...fixtures, ...examples])('leaves %s as it is laid out', async path => {
        expect(await formatted(read(path))).toBe(read(path));
    });

    it.each(fixtures)('lays out %s again when its layout is spoilt', async path => {
        expect(await formatted(spoilt(read(path)))).toBe(read(path));
    });

    it('changes nothing in a text with a syntax error', async () => {
        const text = 'section 4 {\nclause 4.1 {\nOCC must "pay" within 5\n}\n}\n';
        expect(await formatted(text)).toBe(text);
    });

    it('is at rest after one time, whatever the spacing was', async () => {
        const texts = [...fixtures, ...examples.slice(2)].map(read);
        await fc.assert(
            fc.asyncProperty(
                fc.constantFrom(...texts),
                fc.array(fc.nat(), { maxLength: 12 }),
                fc.constantFrom('\n', '  ', '\t', '\n\n\n'),
                async (text, places, blank) => {
                    const blanks = [...text.matchAll(/(?<=\S)[ \n](?=\S)/g)].map(match => match.index);
                    const chosen = new Set(places.map(place => blanks[place % blanks.length]));
                    const moved = [...text].map((character, offset) => (chosen.has(offset) ? blank : character)).join('');
                    const once = await formatted(moved);
                    expect(await formatted(once)).toBe(once);
                },
            ),
            { numRuns: 60 },
        );
    });

    it('loses nothing: not a word and not a comment, wherever a comment stands and whatever is cut out of the text', async () => {
        const texts = [...fixtures, ...examples].map(read);
        const comment = fc.constantFrom('/* why */', '// note\n', '/** About this.\n * More. */', '/*\n  kept\n    as it is\n*/');
        await fc.assert(
            fc.asyncProperty(
                fc.constantFrom(...texts),
                fc.array(fc.tuple(fc.nat(), comment), { maxLength: 5 }),
                fc.option(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 30 }))),
                async (text, comments, cut) => {
                    const commented = comments.reduce((changed, [place, words]) => {
                        const blanks = [...changed.matchAll(/(?<=\S)[ \n](?=\S)/g)].map(match => match.index);
                        const at = blanks[place % blanks.length]!;
                        return `${changed.slice(0, at)} ${words} ${changed.slice(at + 1)}`;
                    }, text);
                    const mutated = cut
                        ? commented.slice(0, cut[0] % commented.length) + commented.slice((cut[0] % commented.length) + cut[1])
                        : commented;
                    const once = await formatted(mutated);
                    expect(once.replace(/\s+/g, '')).toBe(mutated.replace(/\s+/g, ''));
                    expect(await formatted(once)).toBe(once);
                },
            ),
            { numRuns: 80 },
        );
    });
});
