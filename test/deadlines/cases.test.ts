import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { computeDeadlines, doubtfulDeadlines, type ComputedDeadline } from '../../language/domain/index.ts';
import { Answers, queryFrom } from '../../server/answers.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';
import { expectedOf, foundOf, readCase } from './case-fixture.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/deadlines/', import.meta.url));
const all = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.mou'))
    .sort();
const textOf = (path: string): string => readFileSync(join(FOLDER, path), 'utf8');

/** Calendars that several cases use; they stand in the folder above the topics. */
const shared = Object.fromEntries(all.filter(path => !path.includes('/')).map(path => [path, textOf(path)]));
const paths = all.filter(path => path.includes('/'));

/** One workspace for all, emptied for each. */
let workspace: Promise<MouWorkspace> | undefined;

/** A deadline as it can be compared where ids are not told apart: with its trace, which is worked out when it is read. */
function withoutId({ id: _id, ...deadline }: ComputedDeadline): unknown {
    return JSON.parse(JSON.stringify(deadline));
}

/** What the language makes of a case: first what it could not read of it, which is nothing in a good one. */
async function foundIn(path: string, text: string): Promise<string[]> {
    const cases = await (workspace ??= mouWorkspace({}, { marks: false, validation: false }));
    await cases.replaceAll({ ...shared, [path]: text });
    const document = cases.document(path);
    const { parserErrors, lexerErrors } = document.parseResult;
    const unread = [...lexerErrors, ...parserErrors].map(({ message }) => message);
    const unresolved = cases.unresolved(path).map(name => `'${name}' is not declared`);
    const one = readCase(text);
    const deadlines = new Answers(cases.services.shared).deadlinesOf([document], queryFrom(one.question, one.question.today));
    return [...unread, ...unresolved, ...foundOf(one, document.uri.toString(), deadlines)];
}

describe('the deadlines that are refused or come with a warning', () => {
    test.each(paths)('are the same when only they are asked for: %s', async path => {
        const { question } = readCase(textOf(path));
        const cases = await (workspace ??= mouWorkspace({}, { marks: false, validation: false }));
        await cases.replaceAll({ ...shared, [path]: textOf(path) });
        const answers = new Answers(cases.services.shared);
        const query = queryFrom(question, question.today);
        for (const agreement of answers.agreementsOf(cases.document(path))) {
            const doubtful = computeDeadlines(agreement, query, answers.environment).filter(
                ({ state, warnings }) => state === 'refused' || warnings,
            );
            expect(doubtfulDeadlines(agreement, query, answers.environment).map(withoutId)).toEqual(doubtful.map(withoutId));
        }
    });
});

describe('the deadlines of a small agreement', () => {
    test.each(paths)('%s', async path => {
        const text = textOf(path);
        expect(await foundIn(path, text)).toEqual(expectedOf(readCase(text)));
    });
});

const AGREEMENT = 'agreement M "M" { dated 1 June 2026 }\nparty A is "A Council"\n';
const PAYS = 'clause 1 { A must "pay" no later than 28 November 2026 }';

describe('a case that expects something else fails', () => {
    it.each<[case_: string, sentences: string, expectations: string]>([
        ['another day', PAYS, '// => date 2026-11-29, due in 7 days'],
        ['another number of days', PAYS, '// => date 2026-11-28, due in 5 days'],
        ['another standing', PAYS, '// => date 2026-11-28, inactive'],
        ['words that are not in the trace', PAYS, '// => date 2026-11-28, due in 6 days, trace "Christmas"'],
        ['another owner', PAYS, '// => date 2026-11-28, due in 6 days, by B'],
        ['a deadline too many', PAYS, '// => nothing'],
        ['a deadline that is missing', PAYS, '// => date 2026-11-28, due in 6 days\n// => date 2026-11-28, due in 6 days'],
        ['a deadline of a sentence after the last expectation', `${PAYS} // => date 2026-11-28, due in 6 days\n${PAYS}`, ''],
    ])('%s', async (_case, sentences, expectations) => {
        const text = `// today 2026-11-22\n${AGREEMENT}${sentences}\n${expectations}`;
        expect(await foundIn('a/b.mou', text)).not.toEqual(expectedOf(readCase(text)));
    });

    it('and says what was found, and how', async () => {
        const text = `// today 2026-11-22\n${AGREEMENT}${PAYS}\n// => nothing`;
        expect(await foundIn('a/b.mou', text)).toEqual([
            'line 5: date 2026-11-28, due in 6 days, trace "1. No later than Sat 28 November 2026"',
        ]);
    });

    it('what cannot be read is not passed over', async () => {
        const text = `// today 2026-11-22\n${AGREEMENT}clause 1 { B must "pay" no later than }\n// => nothing`;
        expect(await foundIn('a/b.mou', text)).not.toEqual([]);
    });
});

describe('a malformed case fails', () => {
    it.each([
        ['no day for today', '// => nothing'],
        ['a day for today that is none', '// today 22 November\n// => nothing'],
        ['today twice', '// today 2026-11-22\n// today 2026-11-23\n// => nothing'],
        ['half a range', '// today 2026-11-22\n// from 2026-11-22\n// => nothing'],
        ['no expectation', '// today 2026-11-22'],
        ['an arrow that is none', '// today 2026-11-22\n// -> date 2026-11-28, due in 6 days'],
        ['an arrow without its space', '// today 2026-11-22\n//=> date 2026-11-28, due in 6 days'],
        ['a misspelt state', '// today 2026-11-22\n// => dat 2026-11-28, due in 6 days'],
        ['no standing', '// today 2026-11-22\n// => date 2026-11-28'],
        ['a misspelt standing', '// today 2026-11-22\n// => date 2026-11-28, overdue'],
        ['a misspelt particular', '// today 2026-11-22\n// => date 2026-11-28, due in 6 days, trace Saturday'],
    ])('%s', (_case, text) => {
        expect(() => readCase(text)).toThrow();
    });
});
