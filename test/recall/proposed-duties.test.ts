import { AstUtils } from 'langium';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isListItem, isSentence, isText, type Sentence } from '../../language/generated/ast.ts';
import { aboveOf, namesIn } from '../../language/refactorings/write-duties.ts';
import { proseIn } from '../../language/validation/prose.ts';
import { dutiesInWords } from '../../language/validation/prose/duties-in-words.ts';
import type { DutyInWords } from '../../language/validation/prose/duty-wording.ts';
import { ReadText } from '../../language/validation/prose/read-text.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';
import { table } from '../perf/table.ts';

const USED = ['calendars/england-schools.mou', 'profiles/parent-carer-forum.mou', 'amendment/northvale.mou'];
/** Of the sentences written by hand under a text, so many parts of a hundred are to be proposed: with the same owner and strength, and with the same time. */
const FLOORS: Readonly<Record<string, readonly [owner: number, time: number]>> = { 'kent.mou': [64, 60], 'oxfordshire.mou': [40, 36] };

let host: MouWorkspace;
const rows: string[][] = [];

beforeAll(async () => {
    const files = [...Object.keys(FLOORS), ...USED];
    host = await mouWorkspace(
        Object.fromEntries(files.map(file => [file, readFileSync(new URL(`../../examples/${file}`, import.meta.url), 'utf8')])),
        { validation: false, marks: false },
    );
});

afterAll(() => {
    console.log(table(['agreement', 'sentences under a text', 'same owner and strength', 'and time'], rows));
});

const STRENGTHS: Readonly<Record<string, string>> = { will: 'must', shall: 'must', aim: 'aims to', aims: 'aims to' };
const plain = (words: string): string =>
    words
        .replace(/,? and in any case /g, ' ')
        .replace(/[\s,]+/g, ' ')
        .trim();

/** Who owes a sentence, how strongly, and when, as it is written. */
function said({ owners, strength, not, tails, $cstNode }: Sentence): { who: string; how: string; when: string } {
    const times = tails
        .filter(({ $type }) => $type === 'TimeTail' || $type === 'HardLimitTail')
        .map(tail => plain(tail.$cstNode!.text.replace(/^and in any case /, '')));
    return {
        who: plain(owners?.$cstNode?.text ?? $cstNode!.text),
        how: `${STRENGTHS[strength] ?? strength}${not ? ' not' : ''}`,
        when: times.join(' '),
    };
}

const isSame = (duty: DutyInWords, { who, how }: ReturnType<typeof said>): boolean =>
    sorted(duty.owners ?? '') === sorted(who) && duty.strength === how;
/** Names in any order, groups by their members. */
const sorted = (names: string): string =>
    [...new Set(names.split(/,\s*|\s+and\s+|\s(?=[A-Z]+(?:\s|$))/).flatMap(name => GROUPS[name] ?? name))].sort().join(' ');
const GROUPS: Readonly<Record<string, readonly string[]>> = { LAP: ['OCC', 'OH', 'OUH', 'BOB'] };

test.each(Object.keys(FLOORS))('what the texts of %s say is proposed as it was written by hand', path => {
    const names = namesIn([host.document(path), ...USED.map(used => host.document(used))]);
    const sentences = AstUtils.streamAst(host.root(path))
        .filter(isSentence)
        .filter(({ $containerProperty }) => $containerProperty === 'items')
        .toArray();
    let [all, owned, timed] = [0, 0, 0];
    for (const sentence of sentences) {
        const around = AstUtils.streamAst(sentence.$container)
            .filter(node => isText(node) || isListItem(node))
            .filter(node => node.$container === sentence.$container || node === sentence.$container)
            .toArray();
        const duties = around.flatMap(node =>
            dutiesInWords(new ReadText(proseIn(node, 'text')?.text ?? '').statements, names, aboveOf(node, names)),
        );
        if (around.length === 0) {
            continue;
        }
        const wanted = said(sentence);
        const same = duties.filter(duty => isSame(duty, wanted));
        all++;
        owned += same.length > 0 ? 1 : 0;
        timed += same.some(({ times }) => plain(times.join(' ')) === wanted.when) ? 1 : 0;
    }
    rows.push([path, String(all), `${owned} (${Math.round((100 * owned) / all)} %)`, `${timed} (${Math.round((100 * timed) / all)} %)`]);
    const [ownerFloor, timeFloor] = FLOORS[path]!;
    expect((100 * owned) / all).toBeGreaterThanOrEqual(ownerFloor);
    expect((100 * timed) / all).toBeGreaterThanOrEqual(timeFloor);
});
