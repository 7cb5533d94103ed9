import { EmptyFileSystem, URI } from 'langium';
import { computeDeadlines, isoOf, readDate, type Agreement, type ComputedDeadline } from '../../language/domain/index.ts';
import { buildAgreements } from '../../language/model/build-agreements.ts';
import { createMouCoreServices } from '../../language/mou-module.ts';
import { median, ratio, table } from './table.ts';
import { timedAgreement, YEAR } from './timed-agreements.ts';
import { dayByDay } from './working-days.ts';

/** Agreements before the first that counts: the compiler of the engine is still warming up. */
const WARM_UP = 50;

const PHASES = ['parse', 'names and links', 'plain agreement', 'compute deadlines'] as const;
type Phase = (typeof PHASES)[number];

/** What was measured, and what was wrong with the answers. */
export interface Deadlines {
    readonly table: string;
    readonly agreements: number;
    readonly lines: number;
    readonly deadlines: number;
    /** Steps of traces that were counted again, a day at a time. */
    readonly checkedSteps: number;
    readonly wrong: string[];
}

/**
 * Takes so many agreements, one after the other, from their text to the deadlines of a year, and sets what each phase takes beside
 * the parsing of the same texts. The answers are checked outside the measured time.
 */
export async function measureDeadlines(agreements: number): Promise<Deadlines> {
    const { shared } = createMouCoreServices(EmptyFileSystem);
    const { DocumentBuilder, LangiumDocuments, LangiumDocumentFactory } = shared.workspace;
    const times = new Map<Phase, number[]>(PHASES.map(phase => [phase, []]));
    const totals = { lines: 0, deadlines: 0, checkedSteps: 0 };
    const wrong: string[] = [];
    for (let seed = 1; seed <= WARM_UP + agreements; seed++) {
        const text = timedAgreement(seed);
        const uri = URI.parse(`file:///agreement-${seed}.mou`);
        const spent: number[] = [];
        let last = performance.now();
        const lap = (): void => {
            const now = performance.now();
            spent.push(now - last);
            last = now;
        };
        const document = LangiumDocumentFactory.fromString(text, uri);
        lap();
        LangiumDocuments.addDocument(document);
        await DocumentBuilder.build([document], { validation: false });
        lap();
        const built = buildAgreements(document);
        lap();
        const found = built.map(agreement => computeDeadlines(agreement, YEAR));
        lap();
        LangiumDocuments.deleteDocument(uri);
        if (seed <= WARM_UP) {
            continue;
        }
        PHASES.forEach((phase, at) => times.get(phase)!.push(spent[at]!));
        totals.lines += text.split('\n').length;
        totals.deadlines += found.flat().length;
        built.forEach((agreement, at) => {
            const check = checkAnswers(agreement, found[at]!);
            totals.checkedSteps += check.steps;
            wrong.push(...check.wrong);
        });
    }
    const sum = (phase: Phase): number => times.get(phase)!.reduce((all, time) => all + time, 0);
    const rows = PHASES.map(phase => [
        phase,
        median(times.get(phase)!)!.toFixed(2),
        (sum(phase) / 1_000).toFixed(2),
        ratio(median(times.get(phase)!), median(times.get('parse')!)),
        ratio(sum(phase), sum('parse')),
    ]);
    if (totals.checkedSteps === 0) {
        wrong.push('No step of any trace could be counted again: has its wording changed?');
    }
    return { table: table(['phase', 'median (ms)', 'all (s)', 'median : parse', 'all : parse'], rows), agreements, ...totals, wrong };
}

/** A step that adds working days to a day, as traces say it. */
const ADDED = /^(\d+) working days? (after|before) \w+ (\d+ \w+ \d+)$/;

/** Counts the working days of all traces again, a day at a time, and computes once more from a copy that shares nothing. */
function checkAnswers(agreement: Agreement, deadlines: readonly ComputedDeadline[]): { steps: number; wrong: string[] } {
    const again = computeDeadlines(structuredClone(agreement), YEAR);
    const wrong = JSON.stringify(again) === JSON.stringify(deadlines) ? [] : [`${agreement.name}: a copy of it has other deadlines`];
    const calendar = agreement.calendars.find(({ name }) => name === agreement.calendar)!;
    const checked = new Set<string>();
    for (const { rule, date } of deadlines.flatMap(({ trace }) => trace)) {
        const added = ADDED.exec(rule);
        if (!added || checked.has(rule)) {
            continue;
        }
        checked.add(rule);
        const from = readDate(added[3]!);
        const start = 'date' in from ? from.date.first : undefined;
        const further = start === undefined ? NaN : dayByDay(calendar)([start])(Number(added[1]) * (added[2] === 'after' ? 1 : -1));
        const expected = start === undefined ? undefined : isoOf((start + further) as typeof start);
        if (date !== expected) {
            wrong.push(`${agreement.name}: ${rule} is ${expected}, not ${date}`);
        }
    }
    return { steps: checked.size, wrong };
}
