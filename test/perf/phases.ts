// `node test/perf/phases.ts [LINES...]`: what parsing, names, linking and checking one agreement take inside the process, and
// whether each grows no faster than the text: microseconds a line, and the part of what parsing takes. The fast checks, which every
// keystroke waits for, are told apart from all checks.
import { DocumentState, EmptyFileSystem, URI } from 'langium';
import { createMouCoreServices } from '../../language/mou-module.ts';
import { agreementText } from './generate.ts';
import { figure, median, ratio, table } from './table.ts';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [200, 2_000, 20_000];
/** What a document goes through after it is parsed, by the state it is then in. */
const PHASES = new Map([
    ['names', DocumentState.IndexedContent], ['link', DocumentState.Linked], ['index references', DocumentState.IndexedReferences],
    ['check', DocumentState.Validated]
]);
const NAMES = ['parse', ...PHASES.keys(), 'fast checks'];

/** Builds a text several times as one document and gives the milliseconds of each phase. */
async function phasesOf(text: string, times: number): Promise<Map<string, number[]>> {
    const { shared, Mou } = createMouCoreServices(EmptyFileSystem);
    Mou.validation.Today.set('2026-11-22');
    const { DocumentBuilder, LangiumDocuments, LangiumDocumentFactory } = shared.workspace;
    const found = new Map<string, number[]>(NAMES.map(name => [name, []]));
    let last = 0;
    for (const [name, state] of PHASES) {
        DocumentBuilder.onBuildPhase(state, () => {
            const now = performance.now();
            found.get(name)!.push(now - last);
            last = now;
        });
    }
    for (let i = 0; i < times; i++) {
        const uri = URI.parse(`file:///phases-${i}.mou`);
        last = performance.now();
        const document = LangiumDocumentFactory.fromString(text, uri);
        found.get('parse')!.push(performance.now() - last);
        LangiumDocuments.addDocument(document);
        last = performance.now();
        await DocumentBuilder.build([document], { validation: true });
        last = performance.now();
        await Mou.validation.DocumentValidator.validateDocument(document, { categories: ['built-in', 'fast'] });
        found.get('fast checks')!.push(performance.now() - last);
        LangiumDocuments.deleteDocument(uri);
    }
    return found;
}

const rows: string[][] = [];
await phasesOf(agreementText({ lines: 2_000, seed: 2 }), 8);
for (const lines of sizes) {
    const found = await phasesOf(agreementText({ lines, seed: 1 }), 5);
    const parsing = median(found.get('parse')!);
    for (const [name, times] of found) {
        const time = median(times);
        rows.push([name, String(lines), figure(time), figure(time === undefined ? undefined : time * 1000 / lines), ratio(time, parsing)]);
    }
}
rows.sort(([a], [b]) => NAMES.indexOf(a!) - NAMES.indexOf(b!));
console.log(table(['phase', 'lines', 'median ms', 'µs a line', 'of parsing'], rows));
