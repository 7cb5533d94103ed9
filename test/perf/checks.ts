import { EmptyFileSystem, URI } from 'langium';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createMouCoreServices } from '../../language/mou-module.ts';
import { agreementText } from './generate.ts';
import { figure, median, table } from './table.ts';

/** Lines in a round: as many agreements as make these, so that every phase pays for the memory it uses itself. */
const LINES_A_ROUND = 20_000;
/** Rounds of each size, in turn, whose medians are told, and rounds before them: the compiler of the engine is still warming up. */
const ROUNDS = 7;
const WARM_UP = 2;

setFlagsFromString('--expose-gc');
const clearMemory = runInNewContext('gc') as () => void;

/** What a document goes through, in processor milliseconds. */
const PHASES = ['parse', 'names', 'fast', 'all'] as const;
type Phase = (typeof PHASES)[number];
type Spent = Record<Phase, number>;

/**
 * Sets what checking agreements takes beside parsing them: the fast checks, which are told before the others begin, and all of them.
 *
 * Each round takes new agreements through one phase after the other, with memory cleared before each. Measured agreement by agreement,
 * memory was cleared in parsing or in checking by chance, as it fills about once in an agreement of 2,000 lines, and the figure of parsing
 * was twice as high in one run as in another. Counted is the time of the processors, and ratios are of the same round, so that what else
 * runs on the machine counts little.
 * @param sizes lines of the agreements
 * @returns a table, a row for each size
 */
export async function measureChecks(sizes: readonly number[]): Promise<string> {
    const measure = measuring();
    const rounds = new Map<number, Spent[]>(sizes.map(lines => [lines, []]));
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
        for (const lines of sizes) {
            const spent = await measure(lines);
            if (round >= WARM_UP) {
                rounds.get(lines)!.push(spent);
            }
        }
    }
    const rows = [...rounds].map(([lines, spent]) => {
        const middle = (of: (spent: Spent) => number): number => median(spent.map(of))!;
        const ofParsing = (phase: Phase): string => `${middle(times => times[phase] / times.parse).toFixed(2)}x`;
        const times = [...PHASES.map(phase => middle(times => times[phase])), (middle(({ all }) => all) * 1_000) / lines];
        return [`${lines} lines`, ...times.map(figure), ofParsing('fast'), ofParsing('all')];
    });
    return table(
        [
            '',
            'parse (ms)',
            'names and links (ms)',
            'fast checks (ms)',
            'all checks (ms)',
            'all, a line (µs)',
            'fast : parse',
            'all : parse',
        ],
        rows,
    );
}

/** What takes new agreements of a size through all phases and tells what each phase took for one of them. */
function measuring(): (lines: number) => Promise<Spent> {
    const { shared, Mou } = createMouCoreServices(EmptyFileSystem);
    const { DocumentBuilder, LangiumDocuments, LangiumDocumentFactory } = shared.workspace;
    const { DocumentValidator, Today } = Mou.validation;
    Today.set('2026-11-22');
    let seed = 0;
    return async lines => {
        const texts = Array.from({ length: Math.ceil(LINES_A_ROUND / lines) }, () => agreementText({ lines, seed: ++seed }));
        const each = (milliseconds: number): number => milliseconds / texts.length;
        const parsed = spentSince();
        const documents = texts.map((text, i) => LangiumDocumentFactory.fromString(text, URI.parse(`file:///checked-${i}.mou`)));
        const parse = each(parsed());
        documents.forEach(document => LangiumDocuments.addDocument(document));
        const built = spentSince();
        await DocumentBuilder.build(documents, { validation: false });
        const names = each(built());
        let fast = 0;
        const checked = spentSince();
        for (const document of documents) {
            const begun = spentSince(false);
            DocumentValidator.onQuickFindings = async () => {
                fast += each(begun());
            };
            await DocumentValidator.validateDocument(document);
        }
        const all = each(checked());
        documents.forEach(({ uri }) => LangiumDocuments.deleteDocument(uri));
        return { parse, names, fast, all };
    };
}

/** A clock of this process: the milliseconds that processors have spent on it since now, or since memory has been cleared. */
function spentSince(clears = true): () => number {
    if (clears) {
        clearMemory();
    }
    const before = process.cpuUsage();
    return () => {
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1_000;
    };
}
