import { describe, expect, it } from 'vitest';
import { progressAfterCheck, UNCHECKED } from '../../client/features/practice-progress.ts';

const checks = (...rules: string[][]) => rules.reduce(progressAfterCheck, UNCHECKED);

describe('progress with the practice agreement', () => {
    it('counts every finding as a mistake to begin with', () => {
        expect(checks(['time/vague', 'party/unsigned'])).toEqual({ mistakes: 2, left: 2 });
    });

    it('takes what slow checks find later for mistakes that were there from the start', () => {
        expect(checks(['time/vague'], ['time/vague', 'deadline/chain-infeasible', 'review/no-reviewer'])).toEqual({ mistakes: 3, left: 3 });
    });

    it('goes on with each that is mended, and back where one comes back', () => {
        expect(checks(['time/vague', 'party/unsigned'], ['time/vague'])).toEqual({ mistakes: 2, left: 1 });
        expect(checks(['time/vague', 'party/unsigned'], ['time/vague'], ['time/vague', 'party/unsigned'])).toEqual({
            mistakes: 2,
            left: 2,
        });
    });

    it('does not take the blanks that a fix leaves for mistakes', () => {
        expect(checks(['time/vague', 'party/unsigned'], ['time/vague', 'blank/unfilled'], ['blank/unfilled', 'blank/unfilled'])).toEqual({
            mistakes: 2,
            left: 0,
        });
    });
});
