import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { explainTrace, type ComputedDeadline, type DateWindow } from '../../language/domain/index.ts';
import { Answers, queryFrom } from '../../server/answers.ts';
import { readCase } from '../deadlines/case-fixture.ts';
import { mouWorkspace, readMarks, type MouWorkspace } from '../harness/mou-workspace.ts';
import { daysOn, hoursOn, nextDay, weekdayOf } from './naive-calendar.ts';
import { daysIn, isoOfWritten, recounted } from './recount.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const TODAYS = ['2021-03-01', '2025-06-15', '2026-11-22', '2027-02-28', '2028-12-20'];
const VERSION = /\([^()]*, known up to \d{1,2} \w+ \d{4}\)/;

/** What a trace owes its reader; `text` is all that the agreement and what it uses say. */
function check(deadline: ComputedDeadline, text: string): void {
    const { trace, state, date, time, window, reason, standing } = deadline;
    const told = explainTrace(deadline);
    const last = trace.at(-1);
    expect(last, 'an answer has a trace').toBeDefined();
    if (state === 'date') {
        expect(last!.date, told).toBe(date);
        expect(time === undefined || last!.rule.includes(time), told).toBe(true);
    } else if (state === 'window') {
        expect(last!.window ?? { from: last!.date, to: last!.date }, told).toEqual(window);
    } else {
        expect(last!.rule.toLowerCase(), told).toContain(reason!.toLowerCase());
        expect(last, told).not.toHaveProperty('date');
    }
    for (const written of [...trace.map(({ rule }) => rule), reason ?? ''].flatMap(daysIn)) {
        expect(weekdayOf(isoOfWritten(written)), `${written} in ${told}`).toMatch(new RegExp(`^${written.slice(0, 3)}`));
    }
    for (const [index, step] of trace.entries()) {
        checkSkipped(step.skipped, step.rule);
        const clear = /^Read as clear days, .* it would be (.*)$/.exec(step.rule)?.[1];
        if (clear) {
            const plain = trace.slice(index).find(({ rule }) => / before /.test(rule))!.date!;
            expect(daysOn(plain, 1, -1, new Set(step.skipped.map(each => each.date))), told).toBe(isoOfWritten(clear));
        } else {
            checkDay(step, trace.slice(0, index), text, told);
        }
    }
    const counted = trace.some(({ rule }) => /\d working days? (after|before) \w{3} \d|is not a working day/.test(rule));
    const kinds = trace.filter(({ rule }) => /^Working days are /.test(rule));
    if (counted) {
        expect(kinds.length, told).toBe(1);
        expect(!/bank holidays/.test(kinds[0]!.rule) || VERSION.test(kinds[0]!.rule), told).toBe(true);
    }
    expect(standing === 'overdue' || standing === 'missed' ? state : 'date', told).toMatch(/date|window/);
}

/** Days passed over stand in the order of counting, each once, and say why: a weekday that it is, or a reason in words. */
function checkSkipped(skipped: ComputedDeadline['trace'][number]['skipped'], rule: string): void {
    const days = skipped.map(({ date }) => date);
    const sorted = days.toSorted();
    expect(
        / before |^[Tt]he last |^Read as clear|^Notice of |so the previous working day/.test(rule) ? sorted.reverse() : sorted,
        rule,
    ).toEqual(days);
    expect(new Set(days).size).toBe(days.length);
    for (const { date, why } of skipped) {
        expect(why.trim(), date).not.toBe('');
        expect(!why.endsWith('day') || !/^\w+$/.test(why) || why === weekdayOf(date), `${date} ${why}`).toBe(true);
    }
}

/** Words that give a day without counting: what the history or the calendar says, or which of several days holds. */
const NOT_COUNTED =
    /^(Within|Throughout|The (start|end) of|.*: the (start|end) of|\d+ \w+ in) .*school year|^The \w+ half-terms? of |^Together: |^The (earliest|latest) of these|^So (at the latest|not before) |^Moved to a working day/;

/** The day or window of a step follows from its words, counted by hand, and what it counts from was said before. */
function checkDay(step: ComputedDeadline['trace'][number], earlier: ComputedDeadline['trace'], text: string, told: string): void {
    const { rule } = step;
    const given = step.window ?? (step.date === undefined ? undefined : { from: step.date, to: step.date });
    const counted = recounted(step, earlier.at(-1));
    if (counted && given) {
        expect(given, `${rule}\n${told}`).toEqual(counted);
    } else if (given && /(working|school) days? (after|before) /.test(rule)) {
        expect([earlier.at(-2)?.date, earlier.at(-1)?.date], told).toEqual([given.from, given.to]);
    } else if (given && !NOT_COUNTED.test(rule)) {
        const named = daysIn(rule).map(isoOfWritten);
        expect(
            [given.from, given.to].every(day => day === undefined || named.includes(day)) || saysStretch(rule, given),
            `nothing in "${rule}" leads to ${JSON.stringify(given)}; are its words unknown to recount.ts?\n${told}`,
        ).toBe(true);
    }
    const [start] = daysIn(rule);
    if (start && !/^Nothing is recorded as done for| today, | has lasted /.test(rule)) {
        const day = isoOfWritten(start);
        const known =
            [step, ...earlier].some(other => [other.date, other.window?.from, other.window?.to].includes(day)) ||
            earlier.some(other => other.rule.includes(start));
        expect(
            known || [start.slice(4), day].some(form => text.includes(form)),
            `nothing says where ${start} comes from in:\n${told}`,
        ).toBe(true);
    }
}

/** Whether a rule names the stretch of days that it gives: `June 2025`, `1 to 30 June 2026`. */
function saysStretch(rule: string, given: DateWindow): boolean {
    const stretches = rule.match(/(?:\d{1,2}(?: [A-Z]\w+)?(?: \d{4})? to |the \d\w\w quarter of )?(?:\d{1,2} )?(?:[A-Z]\w+ )?\d{4}/g) ?? [];
    return stretches
        .map(label => recounted({ rule: `Within ${label}`, skipped: [] }))
        .some(stretch => stretch?.from === given.from && stretch?.to === given.to);
}

describe('traces', () => {
    let workspace: MouWorkspace | undefined;

    /** Every deadline of the files, asked on all days and as their cases ask. */
    async function walk(files: Record<string, string>): Promise<ComputedDeadline[]> {
        workspace ??= await mouWorkspace({}, { marks: false, validation: false });
        await workspace.replaceAll(files);
        const answers = new Answers(workspace.services.shared);
        return Object.entries(files).flatMap(([path, text]) =>
            [...TODAYS.map(today => ({ today })), ...(text.includes('// =>') ? [readCase(text).question] : [])].flatMap(question =>
                answers.deadlinesOf([workspace!.document(path)], queryFrom(question, question.today)),
            ),
        );
    }

    test('of the examples can be followed by hand', async () => {
        const files = Object.fromEntries(
            globSync('examples/**/*.mou', { cwd: ROOT }).map(path => [path, readFileSync(join(ROOT, path), 'utf8')]),
        );
        const found = await walk(files);
        for (const deadline of found) {
            check(deadline, Object.values(files).join('\n'));
        }
        expect(found.filter(({ trace }) => trace.some(step => recounted(step))).length).toBeGreaterThan(50);
        expect(found.filter(({ trace }) => trace.some(({ skipped }) => skipped.length > 0)).length).toBeGreaterThan(20);
    });

    test.each(globSync('test/fixtures/**/*.mou', { cwd: ROOT }).sort())(
        'of %s can be followed by hand',
        { timeout: 60_000 },
        async path => {
            const { text } = readMarks(readFileSync(join(ROOT, path), 'utf8'));
            const used = /^uses "(\.\.\/.*)"/m.exec(text)?.[1];
            const files = {
                ...(used ? { [join(dirname(path), used)]: readFileSync(join(ROOT, dirname(path), used), 'utf8') } : {}),
                [path]: text,
            };
            for (const deadline of await walk(files)) {
                check(deadline, Object.values(files).join('\n'));
            }
        },
    );
});

test('the recount counts by itself', () => {
    expect(weekdayOf('2026-06-29')).toBe('Monday');
    expect([nextDay('2028-02-28', 1), nextDay('2027-01-01', -1)]).toEqual(['2028-02-29', '2026-12-31']);
    expect([daysOn('2024-02-28', 1000, 1), daysOn('2026-11-25', 1001, -1), daysOn('2024-02-29', 800, 1)]).toEqual([
        '2026-11-24',
        '2024-02-28',
        '2026-05-09',
    ]);
    const skipped = [
        { date: '2027-01-10', why: 'Sunday' },
        { date: '2027-01-09', why: 'Saturday' },
    ];
    expect(recounted({ rule: '5 working days before Thu 14 January 2027', skipped })).toEqual({ from: '2027-01-07', to: '2027-01-07' });
    expect(recounted({ rule: 'Every 12 months from June 2025, the 2nd time', skipped: [] })).toEqual({
        from: '2027-06-01',
        to: '2027-06-30',
    });
    expect(recounted({ rule: '1 month after Sun 31 January 2027 (the month has no day 31, so its last day)', skipped: [] })).toEqual({
        from: '2027-02-28',
        to: '2027-02-28',
    });
    expect(recounted({ rule: 'the 5th Tuesday of October 2029', skipped: [] })).toEqual({ from: '2029-10-30', to: '2029-10-30' });
    expect(hoursOn('2027-03-27', '14:30', 24)).toEqual({ day: '2027-03-28', time: '15:30' });
    expect(hoursOn('2026-10-24', '14:30', 24)).toEqual({ day: '2026-10-25', time: '13:30' });
    expect(recounted({ rule: 'KIT is planned for Thu 14 January 2027', skipped: [] })).toBeUndefined();
});
