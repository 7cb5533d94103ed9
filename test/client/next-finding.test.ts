import { describe, expect, it } from 'vitest';
import { nextFinding } from '../../client/features/next-finding.ts';

const place = (line: number, character: number) => ({ line, character });
const next = (from: ReturnType<typeof place>, ...findings: ReturnType<typeof place>[]) => nextFinding(findings, at => at, from);

describe('the next finding', () => {
    it('is the first one behind the cursor, in whatever order they were reported', () => {
        expect(next(place(3, 0), place(9, 2), place(1, 0), place(4, 7), place(4, 1))).toEqual(place(4, 1));
        expect(next(place(4, 1), place(9, 2), place(1, 0), place(4, 7), place(4, 1))).toEqual(place(4, 7));
    });

    it('is the first one of all after the last', () => {
        expect(next(place(9, 2), place(9, 2), place(1, 0))).toEqual(place(1, 0));
    });

    it('is the only one, again and again, and none where there is none', () => {
        expect(next(place(1, 0), place(1, 0))).toEqual(place(1, 0));
        expect(next(place(1, 0))).toBeUndefined();
    });
});
