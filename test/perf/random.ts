/** Numbers that look random and are the same for the same seed. */
export class Random {
    private state: number;

    constructor(seed: number) {
        this.state = seed >>> 0;
    }

    /** A whole number from 0 up to, not including, `end` (mulberry32). */
    below(end: number): number {
        this.state = (this.state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
    }

    /** One of the given. */
    of<T>(choices: readonly T[]): T {
        return choices[this.below(choices.length)]!;
    }
}
