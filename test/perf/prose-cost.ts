import { EmptyFileSystem, URI, type CompositeCstNode, type LangiumDocument, type ParseResult } from 'langium';
import type { Document } from '../../language/generated/ast.ts';
import { createMouCoreServices, type MouServices } from '../../language/mou-module.ts';
import { PROSE_CHECKS } from '../../language/validation/checks/prose-checks.ts';
import { NodeIndex } from '../../language/validation/node-index.ts';
import { proseOfDocument } from '../../language/validation/prose/document-prose.ts';
import { collectWrittenParts } from '../../language/validation/written-parts.ts';
import { agreementText } from './generate.ts';
import { figure, median, ratio, table } from './table.ts';

/** Agreements of each size before those that count: the compiler of the engine is still warming up. */
const WARM_UP = 4;
const TIMES = 9;

/** What was measured, and what was wrong with the answers. */
export interface ProseCost {
    readonly table: string;
    readonly wrong: string[];
}

/**
 * Sets what checking the prose of an agreement takes beside parsing it: when its texts are read for the first time, and when all of
 * them have been read before, as after an edit elsewhere.
 * @param sizes lines of the agreements
 */
export async function measureProse(sizes: readonly number[]): Promise<ProseCost> {
    const { shared, Mou } = createMouCoreServices(EmptyFileSystem);
    const { DocumentBuilder, LangiumDocuments, LangiumDocumentFactory } = shared.workspace;
    const rows: string[][] = [];
    const wrong: string[] = [];
    for (const lines of sizes) {
        const times = { parse: [] as number[], first: [] as number[], again: [] as number[] };
        for (let seed = 1; seed <= WARM_UP + TIMES; seed++) {
            const text = agreementText({ lines, seed });
            const uri = URI.parse(`file:///prose-${lines}-${seed}.mou`);
            const started = performance.now();
            const document = LangiumDocumentFactory.fromString<Document>(text, uri);
            const parse = performance.now() - started;
            LangiumDocuments.addDocument(document);
            await DocumentBuilder.build([document], { validation: false });
            const first = check(document, Mou);
            const again = check(document, Mou);
            LangiumDocuments.deleteDocument(uri);
            if (first.found !== again.found) {
                wrong.push(`${lines} lines, seed ${seed}: texts that were read before give other findings`);
            }
            if (seed > WARM_UP) {
                times.parse.push(parse);
                times.first.push(first.time);
                times.again.push(again.time);
            }
        }
        const [parse, first, again] = [median(times.parse), median(times.first), median(times.again)];
        rows.push([`${lines} lines`, figure(parse), figure(first), figure(again), ratio(first, parse), ratio(again, parse)]);
    }
    return { table: table(['', 'parse (ms)', 'prose, first (ms)', 'prose, again (ms)', 'first : parse', 'again : parse'], rows), wrong };
}

function check(document: LangiumDocument<Document>, { parser }: MouServices): { time: number; found: string } {
    const nodes = new NodeIndex(document.parseResult.value);
    const parts = collectWrittenParts(document.parseResult.value.$cstNode as CompositeCstNode | undefined);
    const parse = (text: string): ParseResult<Document> => parser.LangiumParser.parse<Document>(text);
    const context = { document, nodes, parts, incomplete: false, isUsedElsewhere: () => false, used: [], parse };
    const started = performance.now();
    const prose = proseOfDocument(document, nodes);
    const findings = PROSE_CHECKS.flatMap(one => one(prose, context));
    return { time: performance.now() - started, found: JSON.stringify(findings) };
}
