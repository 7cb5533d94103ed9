import { AstUtils } from 'langium';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { computeDeadlines, type DeadlineQuery } from '../../language/domain/index.ts';
import { isSentence } from '../../language/generated/ast.ts';
import { buildAgreements } from '../../language/model/build-agreements.ts';
import { extractDeadline } from '../../language/refactorings/extract-deadline.ts';
import { inlineDeadline } from '../../language/refactorings/inline-deadline.ts';
import { isTimeLimit } from '../../language/refactorings/named-limits.ts';
import { isRefusal } from '../../language/refactorings/refactoring.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';
import { carryOut } from '../refactorings/changed.ts';
import { runs } from './time-runs.ts';
import { anyText } from './time-texts.ts';

/** Each text is written, read and computed several times, so fewer are tried. */
const fewer = { ...runs, numRuns: Math.ceil(runs.numRuns / 6) };

const QUERIES: readonly DeadlineQuery[] = [
    { today: '2026-11-22', from: '2025-11-22', to: '2027-11-22' },
    { today: '2025-09-10', from: '2024-01-01', to: '2029-12-31' },
];

/** What is due, without how it was reckoned and where it is said. */
function due(host: MouWorkspace, path: string): unknown[] {
    return buildAgreements(host.document(path))
        .flatMap(agreement => QUERIES.flatMap(query => computeDeadlines(agreement, query)))
        .map(({ trace: _trace, place: _place, ...rest }) => rest);
}

/** Where the times of a document's sentences begin. */
function times(host: MouWorkspace, path: string) {
    return AstUtils.streamAst(host.root(path))
        .filter(isSentence)
        .flatMap(({ tails }) => tails.filter(tail => isTimeLimit(tail)))
        .flatMap(({ $cstNode }) => ($cstNode ? [$cstNode.range.start] : []))
        .toArray();
}

/** Names every time of a file that can be named and writes it back, with the same days due at each step; how many there were. */
async function nameAll(host: MouWorkspace, path: string): Promise<number> {
    const text = host.document(path).textDocument.getText();
    const before = due(host, path);
    let named = 0;
    for (const start of times(host, path)) {
        for (const offer of extractDeadline(host.document(path), { start, end: start }, () => false)) {
            await carryOut(offer, host);
            const { parserErrors } = host.document(path).parseResult;
            const now = host.document(path).textDocument.getText();
            expect(
                parserErrors.map(({ message }) => message),
                now,
            ).toEqual([]);
            expect(due(host, path), now).toEqual(before);
            const { position } = offer.named!;
            const back = inlineDeadline(host.document(path), { start: position, end: position }, host.services.Mou).at(-1);
            expect(back && !isRefusal(back), now).toBe(true);
            if (back && !isRefusal(back)) {
                await carryOut(back, host);
            }
            expect(due(host, path), host.document(path).textDocument.getText()).toEqual(before);
            await host.write(path, text);
            named++;
        }
    }
    return named;
}

test.each(['kent-2025-26.mou', 'oxfordshire-2025-26.mou', 'oxfordshire-2026-27.mou', 'amendment/northvale.mou'])(
    'naming a time of %s and writing it back moves no day',
    async path => {
        const files = [
            'kent.mou',
            'kent-2025-26.mou',
            'oxfordshire.mou',
            'oxfordshire-2025-26.mou',
            'oxfordshire-2026-27.mou',
            'calendars/england-schools.mou',
            'profiles/parent-carer-forum.mou',
            'amendment/northvale.mou',
            'amendment/amendment-1.mou',
        ];
        const host = await mouWorkspace(
            Object.fromEntries(files.map(file => [file, readFileSync(new URL(`../../examples/${file}`, import.meta.url), 'utf8')])),
            { validation: false, marks: false },
        );
        const used = path.replace(/-20\d\d-\d\d/, '');
        expect(await nameAll(host, used)).toBeGreaterThan(1);
    },
    120_000,
);

test('nor in any agreement', async () => {
    const host = await mouWorkspace({}, { validation: false });
    let named = 0;
    await fc.assert(
        fc.asyncProperty(anyText, async text => {
            await host.write('main.mou', text);
            named += await nameAll(host, 'main.mou');
        }),
        fewer,
    );
    expect(named).toBeGreaterThan(fewer.numRuns / 8);
}, 600_000);
