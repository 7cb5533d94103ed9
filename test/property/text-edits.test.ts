import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { compareAgreements, computeDeadlines, type AgreementsState } from '../../language/domain/index.ts';
import { Answers } from '../../server/answers.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';
import { agreementText } from '../perf/generate.ts';
import { runs } from './time-runs.ts';

const QUERY = { today: '2026-11-22', from: '2026-09-01', to: '2027-08-31' };

let workspace: MouWorkspace;

beforeAll(async () => {
    workspace = await mouWorkspace({}, { marks: false, validation: false });
});

/** What an author may do to a text without a change of meaning, each with a number to choose the place by. */
const EDITS: Readonly<Record<string, (lines: string[], at: number) => string[]>> = {
    'put a comment or empty lines between lines': (lines, at) => {
        const places = lines.flatMap((_, index) => (isBetweenSentences(lines, index) ? [index] : []));
        return lines.toSpliced(places[at % places.length]!, 0, '', '// Agreed in the spring, see the minutes.', '');
    },
    'let two declarations change places': (lines, at) => {
        const places = lines.flatMap((line, index) =>
            /^(?:meeting|event|deadline|party|cite|define|outsider) .*[^{,]$/.test(line) && !goesOn(lines, index) ? [index] : [],
        );
        const [one, other] = [places[at % places.length]!, places[(at * 7 + 3) % places.length]!];
        return lines.with(one, lines[other]!).with(other, lines[one]!);
    },
    'let two clauses of a section change places': (lines, at) => {
        const starts = lines.flatMap((line, index) => (/^ {4}clause /.test(line) ? [index] : []));
        const pairs = starts.flatMap((start, index) =>
            lines[starts[index + 1]! - 1] === '    }' ? [[start, starts[index + 1]!] as const] : [],
        );
        const [first, second] = pairs[at % pairs.length]!;
        const end = lines.indexOf('    }', second) + 1;
        return [...lines.slice(0, first), ...lines.slice(second, end), ...lines.slice(first, second), ...lines.slice(end)];
    },
    'say something more in prose': (lines, at) => {
        const places = lines.flatMap((line, index) => (line.trim().startsWith('"""') ? [index] : []));
        const place = places[at % places.length]!;
        return lines.with(place, lines[place]!.replace('"""', '"""Nothing in this clause goes without saying. '));
    },
    'add a clause that says nothing of time': lines => [
        ...lines,
        'clause 999 "Kindness" {',
        '    """Everybody is kind."""',
        '    Council must "be kind" to Forum',
        '}',
    ],
};

/** Whether a line may be put before this one: it is not within a text in triple quotes. */
function isBetweenSentences(lines: readonly string[], index: number): boolean {
    return (lines.slice(0, index).join('\n').match(/"""/g) ?? []).length % 2 === 0;
}

/** Whether the declaration that begins on a line goes on below it, maybe behind comments and empty lines. */
function goesOn(lines: readonly string[], index: number): boolean {
    const next = lines.slice(index + 1).find(line => line.trim() !== '' && !line.startsWith('//'));
    return next?.startsWith('    ') ?? false;
}

function stateOf(folder: string): AgreementsState {
    const agreements = new Answers(workspace.services.shared).agreementsOf(workspace.document(`${folder}/a.mou`));
    return { agreements, root: workspace.uri(`${folder}/`).toString() };
}

test('edits of a text that change no meaning move no due date and change no id', async () => {
    const edits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(1000)), { minLength: 1, maxLength: 6 });
    await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 10_000 }), edits, async (seed, chosen) => {
            const text = agreementText({ lines: 130, seed });
            const edited = chosen.reduce((lines, [edit, at]) => EDITS[edit]!(lines, at), text.split('\n')).join('\n');
            await workspace.replaceAll({ 'old/a.mou': text, 'new/a.mou': edited });
            expect(workspace.document('new/a.mou').parseResult.parserErrors).toEqual([]);
            const [before, after] = [stateOf('old'), stateOf('new')];
            expect(compareAgreements(before, after, QUERY)).toEqual([]);
            const [ids, idsNow] = [before, after].map(({ agreements }) =>
                agreements
                    .flatMap(agreement => computeDeadlines(agreement, QUERY))
                    .map(({ id }) => id)
                    .sort(),
            );
            expect(ids!.length).toBeGreaterThan(5);
            expect(idsNow).toEqual(ids);
        }),
        { ...runs, numRuns: Math.ceil(runs.numRuns / 3) },
    );
}, 600_000);
