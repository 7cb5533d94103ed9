import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { masked } from '../../language/parsing/typical-mistakes/masked-lines.ts';
import { TYPICAL_MISTAKES } from '../../language/parsing/typical-mistakes/recognise-mistake.ts';
import { fixesFor } from '../../language/validation/fixes/fixes-for.ts';
import { checkedWorkspace } from '../checks/check-fixture.ts';
import { applied } from '../harness/edits.ts';
import type { MouWorkspace } from '../harness/mou-workspace.ts';

interface Mistake {
    readonly what: string;
    readonly marked: string;
    readonly message: string;
    readonly fixed?: string;
    readonly left: readonly string[];
}

/** What stands around the text of an entry, so that nothing but its mistake is reported. */
function inAgreement(what: string, text: string): string {
    const isTop = what.startsWith('top: ');
    return `${isTop ? `${text}\n` : ''}party LAP is "Local Area Partnership"
party OCC is "Oxfordshire County Council"
meeting KIT is "Keep in touch", once a quarter, of LAP and OCC
clause 4 "Agendas" {
    ${isTop ? 'see clause 5' : text}
}
clause 5 "Reading" {
    LAP must "read the agenda" before each KIT
}
`;
}

function readMistake(entry: string): Mistake {
    const [what, ...lines] = entry.split('\n');
    const of = (mark: string): string[] => lines.filter(line => line.startsWith(mark)).map(line => line.slice(mark.length));
    const fixed = of('> ');
    return {
        what: what!,
        marked: lines
            .filter(line => !/^[!>~] /.test(line))
            .join('\n')
            .trimEnd(),
        message: of('! ').join('\n'),
        ...(fixed.length > 0 && { fixed: fixed.join('\n') }),
        left: of('~ '),
    };
}

const FILE = readFileSync(fileURLToPath(new URL('./typical-mistakes.txt', import.meta.url)), 'utf8');
const mistakes = FILE.split(/^# /m).slice(1).map(readMistake);
/** An agreement that is only begun lacks clauses, and nothing uses a name yet. */
const OF_ANOTHER_MATTER = new Set<unknown>(['clause/missing', 'name/unused']);

let workspace: MouWorkspace;
beforeAll(async () => {
    workspace = await checkedWorkspace({ 'main.mou': '', 'parties.mou': 'party KCC is "Kent County Council"' });
});

async function diagnosed(text: string) {
    await workspace.write('main.mou', text);
    return workspace.diagnostics('main.mou').filter(({ code }) => !OF_ANOTHER_MATTER.has(code));
}

describe('what people write who do not program', () => {
    test.each(mistakes.map(mistake => [mistake.what, mistake] as const))('%s', async (what, { marked, message, fixed, left }) => {
        const found = await diagnosed(inAgreement(what, marked));
        expect(found.map(({ message: said }) => said)).toEqual([message]);
        const { textDocument } = workspace.document('main.mou');
        const [range] = workspace.marks('main.mou').ranges;
        expect(textDocument.getText(found[0]!.range)).toBe(range!.text);
        expect(textDocument.offsetAt(found[0]!.range.start)).toBe(range!.start);

        const [fix] = fixesFor(found[0]!, workspace.document('main.mou'));
        expect(fix !== undefined).toBe(fixed !== undefined);
        if (fix && fixed !== undefined) {
            const text = applied(fix, textDocument);
            expect(text).toBe(inAgreement(what, fixed));
            expect((await diagnosed(text)).map(({ code }) => code)).toEqual(left);
        }
    });

    it('is at least sixty mistakes, and almost all of them are mended by one edit', () => {
        expect(mistakes.length).toBeGreaterThanOrEqual(60);
        expect(mistakes.filter(({ fixed }) => fixed === undefined).map(({ what }) => what)).toEqual(['a date without its year']);
    });

    it('has every kind of mistake that is recognised', () => {
        const seen = new Set<string>();
        for (const { marked } of mistakes) {
            for (const line of masked(marked.replace(/[»«]/g, '')).split('\n')) {
                TYPICAL_MISTAKES.filter(({ written }) => line.match(written)).forEach(({ what }) => seen.add(what));
            }
        }
        expect(TYPICAL_MISTAKES.map(({ what }) => what).filter(what => !seen.has(what))).toEqual([]);
    });
});

describe('what a word processor puts into a text works as it is', () => {
    test.each([
        ['curly quotes', 'LAP must \u201Csend the agenda\u201D to OCC'],
        ['a curly quote that closes a straight one', 'LAP must "send the agenda\u201D to OCC'],
        ['a straight quote that closes a curly one', 'LAP must \u201Csend the agenda" to OCC'],
        ['round bullets', '\u2022 LAP must "send the agenda"\n    \u2022\tOCC must "read it"'],
        ['bullets of a symbol font', '\uF0B7 LAP must "send the agenda"'],
        ['dashes as bullets', '- LAP must "send the agenda"\n    \u2013 OCC must "read it"'],
        ['stars as bullets', '* LAP must "send the agenda"'],
        ['tabs', '\tLAP\tmust "send the agenda"'],
        ['non-breaking spaces', 'LAP\u00A0must\u00A0"send the agenda"'],
        ['number words', 'LAP must "report" every two weeks from 1 June 2026'],
        ['a unit in the singular', 'LAP must "report" within 3 month of 1 June 2026'],
        ['shall not', 'LAP shall not "share the list"'],
    ])('%s', async (_what, text) => {
        expect(await diagnosed(inAgreement('', text))).toEqual([]);
    });
});

describe('a text with many mistakes', () => {
    it('is told each of them once, whatever stands around', async () => {
        const lines = [
            'LAP has to "report" by 1 June 2026',
            'OCC must send the papers to LAP',
            'LAP must "reply" asap',
            'OCC can "attend"',
        ];
        expect((await diagnosed(inAgreement('', lines.join('\n    ')))).map(({ range }) => range.start.line)).toEqual([4, 5, 6, 7]);
    });
});
