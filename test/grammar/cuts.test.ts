import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countPieces, cutsOf, parseMou, syntaxMessages } from './cuts.ts';

/** At least this share of the cuts must give at most one message and lose nothing but the cut sentence. */
const WANTED = 0.995;

describe.each(['kent', 'oxfordshire'])('every line of %s cut at every word', name => {
    const text = readFileSync(new URL(`../../examples/${name}.mou`, import.meta.url), 'utf8');

    it('gives at most one syntax message and loses nothing but the cut sentence', () => {
        const whole = countPieces(parseMou(text).value);
        const cuts = [...cutsOf(text)];
        const failures = cuts.flatMap(cut => {
            const result = parseMou(cut.text);
            const messages = syntaxMessages(result);
            const lost = whole - countPieces(result.value);
            return messages.length > 1 || lost > 1 ? [{ line: cut.line + 1, shown: cut.shown, lost, messages }] : [];
        });
        console.log(`${name}: ${cuts.length - failures.length} of ${cuts.length} cuts give at most one message and lose at most one piece`);
        expect(cuts.length).toBeGreaterThan(1000);
        expect(1 - failures.length / cuts.length, JSON.stringify(failures, undefined, 1)).toBeGreaterThanOrEqual(WANTED);
    }, 600_000);
});
