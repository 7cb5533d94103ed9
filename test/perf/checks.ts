import { EmptyFileSystem, URI } from 'langium';
import { createMouCoreServices } from '../../language/mou-module.ts';
import { agreementText } from './generate.ts';
import { figure, median, ratio, table } from './table.ts';

/** Agreements of the middle size before those that count: the compiler of the engine is still warming up. */
const WARM_UP = 8;
/** About so many lines are measured of each size, in at least five agreements. */
const LINES_MEASURED = 20_000;
const FEWEST = 5;

/** What a document goes through, in processor milliseconds. */
const PHASES = ['parse', 'names', 'fast', 'all'] as const;
type Phase = (typeof PHASES)[number];

/**
 * Sets what checking an agreement takes beside parsing it: the fast checks, which are told before the others begin, and all of them.
 * Counted is the time of the processor, so that what else runs on the machine counts little.
 * @param sizes lines of the agreements
 * @returns a table, a row for each size
 */
export async function measureChecks(sizes: readonly number[]): Promise<string> {
    const measure = await measuring();
    for (let seed = 1; seed <= WARM_UP; seed++) {
        await measure(agreementText({ lines: 2_000, seed }));
    }
    const rows: string[][] = [];
    for (const lines of sizes) {
        const times = new Map<Phase, number[]>(PHASES.map(phase => [phase, []]));
        for (let seed = 1; seed <= Math.max(FEWEST, LINES_MEASURED / lines); seed++) {
            const spent = await measure(agreementText({ lines, seed }));
            PHASES.forEach(phase => times.get(phase)!.push(spent[phase]));
        }
        const [parse, names, fast, all] = PHASES.map(phase => median(times.get(phase)!)!) as [number, number, number, number];
        rows.push([
            `${lines} lines`,
            ...[parse, names, fast, all, (all * 1_000) / lines].map(figure),
            ratio(fast, parse),
            ratio(all, parse),
        ]);
    }
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

/** What takes a text through all phases as one document of its own and tells what each of them took. */
async function measuring(): Promise<(text: string) => Promise<Record<Phase, number>>> {
    const { shared, Mou } = createMouCoreServices(EmptyFileSystem);
    const { DocumentBuilder, LangiumDocuments, LangiumDocumentFactory } = shared.workspace;
    const { DocumentValidator, Today } = Mou.validation;
    Today.set('2026-11-22');
    let documents = 0;
    return async text => {
        const uri = URI.parse(`file:///checked-${++documents}.mou`);
        const started = spentSince();
        const document = LangiumDocumentFactory.fromString(text, uri);
        const parse = started();
        LangiumDocuments.addDocument(document);
        const built = spentSince();
        await DocumentBuilder.build([document], { validation: false });
        const names = built();
        let fast = NaN;
        const begun = spentSince();
        DocumentValidator.onQuickFindings = async () => {
            fast = begun();
        };
        await DocumentValidator.validateDocument(document);
        const all = begun();
        LangiumDocuments.deleteDocument(uri);
        return { parse, names, fast, all };
    };
}

/** A clock of this process: the milliseconds that processors have spent on it since now. */
function spentSince(): () => number {
    const before = process.cpuUsage();
    return () => {
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1_000;
    };
}
