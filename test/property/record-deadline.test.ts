import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPlainDay, isoOf, parseIsoDay, type Agreement, type CivilDay } from '../../language/domain/index.ts';
import { writeEntry } from '../../language/refactorings/history/write-entry.ts';
import { timedAgreement } from '../perf/timed-agreements.ts';
import { applied } from '../harness/edits.ts';
import { Recorder } from '../refactorings/recorder.ts';
import { runs } from './time-runs.ts';

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.(?:mou|ics)$/.test(path) && !path.startsWith('planted'));
const EXAMPLES = Object.fromEntries(examples.map(path => [path, readFileSync(`examples/${path}`, 'utf8')]));

/** Before all that the agreements speak of. */
const EARLY = '2024-01-01';

/** Marks every n-th deadline of these files as done on a day that lies some days back, one after the other. */
async function markAll(
    files: Record<string, string>,
    today: string,
    { back = 0, nth = 1 } = {},
): Promise<{ written: number; refused: string[] }> {
    const recorder = await Recorder.of(files, today);
    const day = formatPlainDay((parseIsoDay(today)! - back) as CivilDay);
    const refused: string[] = [];
    let written = 0;
    for (const { name, place } of recorder.agreements) {
        const agreement = (): Agreement => recorder.agreements.find(each => each.name === name && each.place.uri === place.uri)!;
        for (const { id, source } of recorder.deadlines(agreement()).filter((_, index) => index % nth === 0)) {
            const listed = recorder.deadlines(agreement(), EARLY).find(deadline => deadline.id === id);
            const edit = recorder.mark(id, 'done', day, agreement());
            if ('refusal' in edit) {
                expect(edit.refusal).toMatch(/^[A-Z"].*\.$/);
                refused.push(edit.refusal);
                continue;
            }
            const path = edit.document.uri.toString();
            const found = (): string[] => recorder.host.diagnostics(path).map(({ code, message }) => `${code}: ${String(message)}`);
            const [before, known] = [edit.document.textDocument.getText(), new Set(found())];
            const after = await recorder.apply(edit);
            const now = recorder.deadlines(agreement(), EARLY).find(deadline => deadline.id === id);
            const isCounted = listed?.coverage !== undefined && now !== undefined && now.coverage!.recorded > listed.coverage.recorded;
            // What repeats from the last time, and a request for a review, is over with it.
            const isOver = now === undefined && (source === 'review' || before.includes('from the last time'));
            expect(isCounted || isOver ? 'done' : now?.standing, `${edit.line} for ${JSON.stringify(listed)}`).toBe('done');
            // A meeting that was held on a day it is not to be held on is reported, and rightly so.
            expect(
                found().filter(finding => !known.has(finding) && !finding.startsWith('time/outside-window')),
                edit.line,
            ).toEqual([]);
            expect(withoutLine(after, edit.line), edit.line).toBe(withoutLine(before, edit.line));
            written++;
        }
    }
    return { written, refused };
}

/** All that stands in a text besides a line, a history that has no other, and white space: what an edit must not touch. */
function withoutLine(text: string, line: string): string {
    return text
        .split('\n')
        .filter(each => each.trim() !== line)
        .join('\n')
        .replace(/history\s*\{\s*\}/, '')
        .replace(/\s+/g, ' ')
        .trim();
}

test.each(['2026-07-24', '2026-11-30'])(
    'every third deadline of the examples that is marked as done on %s is done, and nothing new is reported',
    async today => {
        const { written, refused } = await markAll(EXAMPLES, today, { nth: 3 });
        expect(written).toBeGreaterThan(10);
        expect(
            refused.filter(
                refusal =>
                    !/^This (?:waits for|is (?:done|waived)|was done|is held here)|^A line of that day|^The agreement comes|no longer there/.test(
                        refusal,
                    ),
            ),
        ).toEqual([]);
    },
    600_000,
);

test('so is every deadline of agreements that say of time whatever can be said', async () => {
    await fc.assert(
        fc.asyncProperty(
            fc.integer({ min: 1, max: 10_000 }),
            fc.integer({ min: 0, max: 330 }),
            fc.integer({ min: 0, max: 40 }),
            async (seed, later, back) => {
                const today = isoOf((parseIsoDay('2026-09-01')! + later) as CivilDay);
                await markAll({ 'a.mou': timedAgreement(seed) }, today, { back, nth: 7 });
            },
        ),
        { ...runs, numRuns: Math.ceil(runs.numRuns / 60) },
    );
}, 600_000);

const EVERY_LINE = `memorandum M
party Council is "Northvale Council" { role Head "head of it" }
party Member is open to "any school"
meeting KIT is "Keep in Touch", once a term
deadline Papers is 5 days before each KIT
section 4 { Council must "meet" }
clause 4.5 { Council must "send the papers" to Member }
appendix 2 { Council must "list" }
history {
    "Hill School" joined as Member on 1 May 2026
    KIT held on 24 September 2026
    KIT planned for 12 November 2026 at 10:30
    KIT cancelled on 2 December 2026 for 10 December 2026
    Papers done on 5 November 2026 for KIT of 12 November 2026 by Council with evidence "e-mail"
    KIT held on June 2025 with outcome "no change"
    clause 4.5 "send the papers" waived by Member and "Hill School" on 1 December 2026 for KIT of 12 November 2026
    section 4 missed on 2025
    appendix 2 done on 9 November 2026 by Head of Council
    request received on 2 March 2026 by Council to Member
    notice under clause 4.5 given on 1 March 2027 by each party
    "Hill School" left on 31 March 2027
    clause 4.5 suspended from 1 May 2026 until 1 June 2026
    this agreement extended by 1 year and 2 months
    this agreement extended until 31 March 2029
}
`;

test('a line of the history is written as it is read', async () => {
    const recorder = await Recorder.of({ ...EXAMPLES, 'timed.mou': timedAgreement(7), 'lines.mou': EVERY_LINE }, '2026-11-30');
    const lines = recorder.agreements.flatMap(agreement =>
        agreement.history.map(entry => {
            const written = recorder.host.document(entry.place.uri).textDocument.getText(entry.place.range);
            return { written: written.replace(/\s+/g, ' '), again: writeEntry(entry, agreement) };
        }),
    );
    expect(lines.length).toBeGreaterThan(150);
    expect(lines.map(({ again }) => again)).toEqual(lines.map(({ written }) => written));
});

test('an edit is the same whatever else is in the workspace', async () => {
    const alone = await Recorder.of({ 'minimal.mou': EXAMPLES['minimal.mou']! }, '2026-11-30');
    const among = await Recorder.of(EXAMPLES, '2026-11-30');
    const [deadline] = alone.deadlines();
    const agreement = among.agreements.find(({ name }) => name === alone.agreements[0]!.name)!;
    const edits = [alone.mark(deadline!.id), among.mark(deadline!.id, 'done', undefined, agreement)];
    const texts = edits.map(edit => ('refusal' in edit ? edit.refusal : applied(edit, edit.document.textDocument)));
    expect(texts[0]).toBe(texts[1]);
});
