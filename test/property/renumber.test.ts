import { AstUtils } from 'langium';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { computeDeadlines, type DeadlineQuery } from '../../language/domain/index.ts';
import { isListItem, isProvision } from '../../language/generated/ast.ts';
import { clauseNumberOf } from '../../language/model/clause-numbers.ts';
import { buildAgreements } from '../../language/model/build-agreements.ts';
import { renumber } from '../../language/refactorings/renumber.ts';
import { isRefusal } from '../../language/refactorings/refactoring.ts';
import { checkedWorkspace } from '../checks/check-fixture.ts';
import type { MouWorkspace } from '../harness/mou-workspace.ts';
import { carryOut } from '../refactorings/changed.ts';
import { runs } from './time-runs.ts';

/** Each text is written, read and computed several times, so fewer are tried. */
const fewer = { ...runs, numRuns: Math.ceil(runs.numRuns / 6) };

const QUERY: DeadlineQuery = { today: '2026-11-22', from: '2025-11-22', to: '2027-11-22' };

/** A provision by its title, with numbers of any order, gaps and repetitions, and what stands in it. */
interface Part {
    title: string;
    number: number | undefined;
    inner: Part[];
    items: number;
}

const number = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined, freq: 6 });
const part = (depth: number): fc.Arbitrary<Part> =>
    fc.record({
        title: fc.constant(''),
        number,
        inner: depth > 0 ? fc.array(part(depth - 1), { maxLength: 3 }) : fc.constant([]),
        items: fc.integer({ min: 0, max: 3 }),
    });

/** What refers to provisions, by the place of each among all. */
const references = fc.array(fc.tuple(fc.nat(), fc.constantFrom('see', 'norm', 'words', 'history', 'continues')), { maxLength: 8 });

const agreement = fc.record({
    parts: fc.array(part(2), { minLength: 1, maxLength: 4 }),
    appendices: fc.array(number, { maxLength: 3 }),
    references,
});

/** The text of an agreement, with the title of each provision that has one number of its own, by that number. */
function textOf({
    parts,
    appendices,
    references: refer,
}: {
    parts: Part[];
    appendices: (number | undefined)[];
    references: [number, string][];
}): string {
    let count = 0;
    const numbers: string[] = [];
    const write = ({ number: own, inner, items }: Part, around: string | undefined, indent: string): string => {
        const whole = own === undefined ? undefined : around === undefined ? String(own) : `${around}.${own}`;
        if (whole !== undefined) {
            numbers.push(whole);
        }
        const id = count++;
        const lines = [
            `    A must "do ${id}" within ${id + 1} days of Breach`,
            ...Array.from({ length: items }, (_, i) => `    item (${'bdf'[i]}) "item ${id}-${i}"`),
            ...inner.map(each => write(each, whole, `${indent}    `)),
        ];
        return `${indent}clause ${whole ?? ''} "T${id}" {\n${lines.map(line => indent + line.replace(new RegExp(`^${indent}`), '')).join('\n')}\n${indent}}`;
    };
    const body = parts.map(each => write(each, undefined, ''));
    const back = appendices.map((own, i) => `appendix ${own ?? ''} "X${i}" {\n    """of appendix ${own ?? ''}"""\n}`);
    const picked = refer.flatMap(([at, how]) => (numbers.length > 0 ? [[numbers[at % numbers.length]!, how] as const] : []));
    const says = picked
        .map(([to, how]) =>
            how === 'see'
                ? `    see ${to}`
                : how === 'words'
                  ? `    """As clause ${to} says.""" // as clause ${to} says`
                  : how === 'continues'
                    ? `    clause ${to} continues after the end`
                    : how === 'norm'
                      ? `    A may suspend clause ${to}`
                      : '',
        )
        .filter(line => line !== '');
    const history = picked.filter(([, how]) => how === 'history').map(([to]) => `    clause ${to} done on 2 May 2026`);
    return [
        'memorandum M "M" {\n    dated 1 January 2026\n}\nparty A is "Aa"\nevent Breach is "a breach"',
        ...body,
        `clause "Last" {\n${says.join('\n')}\n}`,
        ...back,
        `history {\n    Breach happened on 1 May 2026\n${history.join('\n')}\n}`,
        '',
    ].join('\n');
}

/** What each reference means, by the place of the provision in the file. */
function meanings(host: MouWorkspace, path: string): (number | undefined)[] {
    const provisions = AstUtils.streamAst(host.root(path)).filter(isProvision).toArray();
    return host
        .document(path)
        .references.map(reference => ('ref' in reference && isProvision(reference.ref) ? provisions.indexOf(reference.ref) : undefined));
}

/** What is due, without what names the clause by its number. */
function due(host: MouWorkspace, path: string): unknown[] {
    return buildAgreements(host.document(path))
        .flatMap(each => computeDeadlines(each, QUERY))
        .map(({ id: _id, clause: _clause, place: _place, trace: _trace, action, ...rest }) => ({
            ...rest,
            action: action.replace(/clause .*/, ''),
        }));
}

const codes = (host: MouWorkspace, path: string): string[] => host.diagnostics(path).map(({ code }) => String(code));

test('after renumbering everything refers to what it referred to and is due when it was, nothing more is found, and once is enough', async () => {
    const host = await checkedWorkspace({});
    let changed = 0;
    await fc.assert(
        fc.asyncProperty(agreement.map(textOf), async text => {
            await host.write('main.mou', text);
            expect(
                host.document('main.mou').parseResult.parserErrors.map(({ message }) => message),
                text,
            ).toEqual([]);
            const [before, days, found] = [meanings(host, 'main.mou'), due(host, 'main.mou'), codes(host, 'main.mou')];
            const result = renumber(host.document('main.mou'), host.services.Mou);
            if (!result || isRefusal(result)) {
                return;
            }
            changed++;
            await carryOut(result, host);
            const after = host.document('main.mou').textDocument.getText();
            expect(
                host.document('main.mou').parseResult.parserErrors.map(({ message }) => message),
                after,
            ).toEqual([]);
            expect(meanings(host, 'main.mou'), after).toEqual(before);
            expect(due(host, 'main.mou'), after).toEqual(days);
            for (const [, text, comment] of after.matchAll(/As clause (\S+) says\.""" \/\/ as clause (\S+) says/g)) {
                expect(comment, after).toBe(text);
            }
            expect(
                codes(host, 'main.mou').filter(code => !found.includes(code)),
                after,
            ).toEqual([]);
            expect(codes(host, 'main.mou'), after).not.toContain('name/duplicate');
            const numbers = AstUtils.streamAst(host.root('main.mou'))
                .filter(isProvision)
                .filter(node => !isListItem(node))
                .flatMap(node => clauseNumberOf(node) ?? [])
                .toArray();
            expect(codes(host, 'main.mou'), `${numbers.join(' ')}\n${after}`).not.toContain('reference/skipped-number');
            expect(renumber(host.document('main.mou'), host.services.Mou), after).toBeUndefined();
        }),
        fewer,
    );
    expect(changed).toBeGreaterThan(fewer.numRuns / 8);
}, 600_000);

test.each(['kent.mou', 'oxfordshire.mou', 'minimal.mou'])('%s is in order', async path => {
    const files = ['kent.mou', 'oxfordshire.mou', 'minimal.mou', 'calendars/england-schools.mou', 'profiles/parent-carer-forum.mou'];
    const host = await checkedWorkspace(
        Object.fromEntries(files.map(file => [file, readFileSync(new URL(`../../examples/${file}`, import.meta.url), 'utf8')])),
    );
    expect(renumber(host.document(path), host.services.Mou)).toBeUndefined();
});
