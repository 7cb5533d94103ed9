import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkedWorkspace } from '../checks/check-fixture.ts';
import type { MouWorkspace } from '../harness/mou-workspace.ts';

/** One thing that a careful reviewer would find in an agreement, or would leave alone. */
interface Case {
    readonly title: string;
    readonly text: string;
    /** The code of each finding with the first line of the words it stands at, in the order of the text. */
    readonly findings: readonly string[];
}

const [head, clean, ...parts] = readFileSync(fileURLToPath(new URL('../fixtures/recall/reviewer.txt', import.meta.url)), 'utf8').split(
    /^#+ (?=\S)/m,
) as [string, string, ...string[]];
const base = clean.slice(clean.indexOf('\n') + 1).trimEnd();
const cases = parts.map(readCase);

/** Reads `<< old => new` as a change of the clean agreement, `! code at words` as what is found, the rest as what is added at its end. */
function readCase(part: string): Case {
    const [title, ...lines] = part.trimEnd().split('\n') as [string, ...string[]];
    const of = (mark: string): string[] => lines.filter(line => line.startsWith(mark)).map(line => line.slice(mark.length));
    const changed = of('<< ')
        .map(line => line.split(/ => ?/) as [string, string])
        .reduce((text, [old, instead]) => {
            expect(text, title).toContain(old);
            return text.replace(old, () => instead);
        }, base);
    const added = lines.filter(line => !/^(?:<<|!) /.test(line));
    return { title, text: [changed, ...added].join('\n') + '\n', findings: of('! ') };
}

let workspace: MouWorkspace;
beforeAll(async () => {
    workspace = await checkedWorkspace({});
});

async function foundIn(text: string): Promise<string[]> {
    await workspace.write('main.mou', text);
    const { textDocument } = workspace.document('main.mou');
    return workspace.diagnostics('main.mou').map(({ code, range }) => `${String(code)} at ${textDocument.getText(range).split('\n')[0]}`);
}

describe('what a careful reviewer finds in one agreement after another', () => {
    test('is nothing in the one that they are made from', async () => {
        expect(head).toContain('one case for each');
        expect(await foundIn(base)).toEqual([]);
    });

    test.each(cases.map(one => [one.title, one] as const))('%s', async (_title, { text, findings }) => {
        expect(await foundIn(text)).toEqual(findings);
    });
});
