import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ComputedDeadline } from '../../language/domain/index.ts';
import { Answers, queryFrom } from '../../server/answers.ts';
import { dueAndStanding } from '../../server/deadline-words.ts';
import { DeadlinesRequest } from '../../server/protocol.ts';
import { mou } from '../cli/run-mou.ts';
import { mouWorkspace } from '../harness/mou-workspace.ts';
import { Session } from './harness/session.ts';

const EXAMPLES = 'examples';
const QUESTIONS = [
    ['units.mou', '2026-11-22'],
    ['oxfordshire-2026-27.mou', '2026-11-22'],
    ['kent-2025-26.mou', '2026-03-02'],
] as const;
/** A file that counts out every unit, and the examples with one history each: two would be told together in the file they are about. */
const files = {
    'units.mou': readFileSync('test/fixtures/traces/units.mou', 'utf8'),
    ...Object.fromEntries(
        globSync('**/*.mou', { cwd: EXAMPLES })
            .map(path => path.replaceAll('\\', '/'))
            .filter(path => !/^(kent|oxfordshire)-/.test(path) || QUESTIONS.some(([asked]) => asked === path))
            .map(path => [path, readFileSync(join(EXAMPLES, path), 'utf8')]),
    ),
} as Record<string, string>;
/** Dates that a hover shows of one sentence. */
const SHOWN = 6;

type Reported = Omit<ComputedDeadline, 'place'> & { file: string; range: ComputedDeadline['place']['range'] };

let session: Session;

beforeAll(async () => {
    session = await Session.start({ files });
});
afterAll(() => session.stop());

/** As the command line writes it: a file in place of an address. */
function reported({ place, ...rest }: ComputedDeadline): Reported {
    return { ...rest, file: decodeURIComponent(place.uri.slice(session.uri('').length)).replace(/^\//, ''), range: place.range };
}

async function listed(path: string, today: string): Promise<ComputedDeadline[]> {
    return (await session.connection.sendRequest(DeadlinesRequest, { uri: session.uri(path), today })).deadlines;
}

function written<T>(...args: string[]): T {
    const { code, out, err } = mou([...args, '--format', 'json'], session.folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return JSON.parse(out) as T;
}

describe.each(QUESTIONS)('of %s on %s', (path, today) => {
    test('the list of deadlines and the command line give the same, and so does the pure function', async () => {
        const found = await listed(path, today);
        expect(found.length).toBeGreaterThan(5);
        expect(written<{ deadlines: Reported[] }>('deadlines', path, '--today', today).deadlines).toEqual(found.map(reported));
        const workspace = await mouWorkspace(files, { marks: false, validation: false });
        const computed = new Answers(workspace.services.shared).deadlinesOf([workspace.document(path)], queryFrom({}, today));
        expect(computed.map(({ place: _, ...rest }) => rest)).toEqual(found.map(({ place: _, ...rest }) => rest));
    });

    test('an explanation gives for each clause what the list has for it', async () => {
        const found = await listed(path, today);
        const clauses = new Set(found.flatMap(({ clause }) => clause ?? []));
        for (const clause of [...clauses].slice(0, 4)) {
            const explained = written<{ explained: { deadlines: Reported[] }[] }>(
                'explain',
                path,
                clause,
                '--today',
                today,
            ).explained.flatMap(({ deadlines }) => deadlines);
            const inTime = explained.filter(deadline => found.some(({ id }) => id === deadline.id));
            expect(inTime).toEqual(found.filter(deadline => deadline.clause === clause).map(reported));
        }
    });

    test('pointing at a sentence shows the days and standings that the list has for it', async () => {
        await session.configure({ today });
        const found = await listed(path, today);
        const places = new Map(found.map(({ place }) => [JSON.stringify(place), place]));
        for (const { uri, range } of places.values()) {
            const name = decodeURIComponent(uri.slice(session.uri('').length)).replace(/^\//, '');
            const same = found.filter(({ place }) => JSON.stringify(place) === JSON.stringify({ uri, range }));
            const shown = await hoverOn(name, same[0]!);
            for (const deadline of same.slice(0, SHOWN)) {
                expect(shown.replaceAll('\\', ''), `${deadline.action} at ${name}:${range.start.line + 1}`).toContain(
                    dueAndStanding(deadline),
                );
            }
        }
    });
});

/** What is shown on the words of a sentence that bind, or on the name of a declaration. */
async function hoverOn(path: string, { place: { range }, source }: ComputedDeadline): Promise<string> {
    if (!opened.has(path)) {
        await session.open(path, files[path]!);
        opened.add(path);
    }
    const document = session.text(path);
    const text = document.getText(range);
    const words =
        source === 'review' || source === 'step' || source === 'named-deadline'
            ? /(?<=^\w+ )\w/
            : /(?<=\s)(must|should|aims?|may|shall|will|ends|in force)\b/;
    const offset = document.offsetAt(range.start) + (words.exec(text)?.index ?? 0);
    const found = await session.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri: session.uri(path) },
        position: document.positionAt(offset),
    });
    return (found?.contents as MarkupContent | undefined)?.value ?? '';
}

const opened = new Set<string>();
