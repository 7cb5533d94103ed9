import { readMarks } from '../harness/marks.ts';
import { MouWorkspace, WORKSPACE } from '../harness/mou-workspace.ts';

/** The day that fixtures take for today. */
export const TODAY = '2026-11-22';

/** What a fixture expects, or what was found: one line a reader can compare. */
export type Line = string;

/** A fixture's files, what is expected in `main.mou`, and the rules it does not speak of. */
export interface Fixture {
    readonly files: ReadonlyMap<string, string>;
    readonly expected: readonly Line[];
    readonly ignored: ReadonlySet<string>;
}

const TEST = /^\s*\/\/ \$TEST\$\s+(error|warning|info|hint)\s+([a-z]+\/[a-z0-9-]+)\s+"(.*)"\s*$/;
const IGNORE = /^\s*\/\/ \$IGNORE\$\s+([a-z]+\/[a-z0-9-]+)\s*$/;
const FILE = /^\s*\/\/ \$FILE\$\s+(\S+\.(?:mou|ics))\s*$/;

/**
 * Reads a fixture: `»marked ranges«` in the order of `// $TEST$ severity family/what "part of the message"` comments, one for
 * each; `// $IGNORE$ family/what` for a rule the fixture is not about; `// $FILE$ name.mou` (or `name.ics`) before each further file.
 * @throws on anything that would make a fixture check less than it seems to
 */
export function readFixture(text: string): Fixture {
    const lines = text.split('\n');
    const expectations: { severity: string; code: string; message: string }[] = [];
    const ignored = new Set<string>();
    const files = new Map<string, string[]>([['main.mou', []]]);
    let current = files.get('main.mou')!;
    for (const line of lines) {
        const test = TEST.exec(line);
        const ignore = IGNORE.exec(line);
        const file = FILE.exec(line);
        if (test) {
            expectations.push({ severity: test[1]!, code: test[2]!, message: test[3]! });
        } else if (ignore) {
            ignored.add(ignore[1]!);
        } else if (file) {
            files.set(file[1]!, (current = []));
            continue;
        } else if (/\$[A-Z]+\$/.test(line)) {
            throw new Error(`Not a directive: ${line.trim()}`);
        }
        current.push(line);
    }
    const main = files.get('main.mou')!.join('\n');
    const { ranges, text: plain } = readMarks(main);
    if (ranges.length !== expectations.length) {
        throw new Error(`${ranges.length} marked ranges, but ${expectations.length} $TEST$ comments.`);
    }
    if (expectations.some(({ code }) => ignored.has(code))) {
        throw new Error('A rule is both tested and ignored.');
    }
    const expected = expectations.map(
        ({ severity, code, message }, i) =>
            `${position(plain, ranges[i]!.start)}-${position(plain, ranges[i]!.end)} ${severity} ${code}: ${message}`,
    );
    return { files: new Map([...files].map(([name, content]) => [name, content.join('\n')])), expected, ignored };
}

function position(text: string, offset: number): string {
    const before = text.slice(0, offset).split('\n');
    return `${before.length}:${before.at(-1)!.length + 1}`;
}

/** All fixtures of a run are checked by one language, each in a folder of its own: they see nothing of each other. */
let shared: Promise<MouWorkspace> | undefined;
let folders = 0;

/** What is found in files that stand by themselves; diagnostics of the one called `main.mou`. */
export async function diagnosticsIn(files: ReadonlyMap<string, string>): Promise<ReturnType<MouWorkspace['diagnostics']>> {
    const workspace = await (shared ??= checkedWorkspace({}));
    const folder = `case-${++folders}`;
    for (const [name, content] of files) {
        workspace.put(`${folder}/${name}`, content);
    }
    await workspace.write(`${folder}/main.mou`, files.get('main.mou')!);
    return workspace.diagnostics(`${folder}/main.mou`);
}

/**
 * Checks a fixture and tells what was found, in the form of its expectations: where a finding is expected its message is
 * cut down to the expected part if it contains that, so that the two lists are equal when all is as expected.
 */
export async function findingsOf(fixture: Fixture): Promise<Line[]> {
    const rest = [...fixture.expected];
    return (await diagnosticsIn(fixture.files))
        .filter(({ code }) => !fixture.ignored.has(String(code)))
        .map(({ range, severity, code, message }) => {
            const head =
                `${range.start.line + 1}:${range.start.character + 1}-${range.end.line + 1}:${range.end.character + 1} ` +
                `${['', 'error', 'warning', 'info', 'hint'][severity ?? 0]} ${code}: `;
            const match = rest.findIndex(line => line.startsWith(head) && String(message).includes(line.slice(head.length)));
            return match >= 0 ? rest.splice(match, 1)[0]! : head + String(message);
        });
}

/** A workspace of files in memory, checked as of {@link TODAY}. */
export async function checkedWorkspace(files: Record<string, string | Uint8Array>, today = TODAY): Promise<MouWorkspace> {
    const workspace = new MouWorkspace();
    workspace.services.Mou.validation.Today.set(today);
    workspace.files.makeFolder(WORKSPACE);
    for (const [path, content] of Object.entries(files)) {
        workspace.put(path, content);
    }
    await workspace.open();
    return workspace;
}
