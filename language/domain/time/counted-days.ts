import { dayInRange, weekdayIndex, type CivilDay } from './civil-date.ts';

/** A Monday to measure whole weeks from: 29 December 1969. */
const A_MONDAY = -3;

/** The days between the first and last exclusion, ranked. */
interface Ranking {
    /** How many days are counted up to each of them, inclusive. */
    ranks: Int32Array;
    /** Those that are counted, in order. */
    selected: Int32Array;
    /** How many are. */
    counted: number;
}

/**
 * A set of days that are counted, such as working days, in which the n-th day after or before another is found in
 * constant time whatever n is. A weekly pattern holds everywhere; single days are taken out of it by `exclude`. The
 * days between the first and last exclusion are ranked once, when the first of them is asked about; the rest is arithmetic on whole weeks.
 */
export class CountedDays {
    private readonly patternWeekdays: number[];
    /** How many pattern days the first weekdays of a week hold, Monday alone first. */
    private readonly patternPrefix: number[] = [];
    private readonly low: number;
    private readonly high: number;
    private readonly exclude: readonly { first: number; last: number }[];
    private ranking?: Ranking;

    /** `weekdays` are 0 (Monday) to 6; each range of `exclude` is inclusive. */
    constructor(weekdays: readonly number[], exclude: readonly { first: number; last: number }[]) {
        this.exclude = exclude;
        this.patternWeekdays = [...new Set(weekdays)].sort((a, b) => a - b);
        for (let i = 0, sum = 0; i < 7; i++) {
            if (this.patternWeekdays.includes(i)) {
                sum++;
            }
            this.patternPrefix.push(sum);
        }
        let [low, high] = [Infinity, -Infinity];
        for (const { first, last } of exclude) {
            if (first > last) {
                continue;
            }
            low = Math.min(low, first);
            high = Math.max(high, last);
        }
        [this.low, this.high] = low <= high ? [low, high] : [0, -1];
    }

    /** Whether the day is one of the counted days. */
    has(day: CivilDay): boolean {
        return this.rank(day) > this.rank(day - 1);
    }

    /** How many counted days lie from `first` to `last`, both inclusive; 0 when they run backwards. */
    count(first: CivilDay, last: CivilDay): number {
        return Math.max(0, this.rank(last) - this.rank(first - 1));
    }

    /**
     * The n-th counted day after `day` (before it when n is negative), `day` itself not counted; for 0 `day` itself.
     * Undefined when that lies outside the years 1 to 9999 or there is no such day.
     */
    step(day: CivilDay, n: number): CivilDay | undefined {
        if (n === 0) {
            return day;
        }
        return this.select(n > 0 ? this.rank(day) + n : this.rank(day - 1) + n + 1);
    }

    private rankDays(): Ranking {
        const length = this.high - this.low + 1;
        const isLeftOut = new Uint8Array(length);
        for (let weekday = 0; weekday < 7; weekday++) {
            if (this.patternWeekdays.includes(weekday)) {
                continue;
            }
            for (let i = (weekday - weekdayIndex(this.low as CivilDay) + 7) % 7; i < length; i += 7) {
                isLeftOut[i] = 1;
            }
        }
        for (const { first, last } of this.exclude) {
            if (first <= last) {
                isLeftOut.fill(1, first - this.low, last - this.low + 1);
            }
        }
        const ranks = new Int32Array(length);
        const selected = new Int32Array(length);
        let rank = 0;
        for (let i = 0; i < length; i++) {
            if (isLeftOut[i] === 0) {
                selected[rank++] = this.low + i;
            }
            ranks[i] = rank;
        }
        return { ranks, selected, counted: rank };
    }

    /** Pattern days up to and with `day`, counted from a fixed Monday (negative before it). */
    private patternRank(day: number): number {
        const week = Math.floor((day - A_MONDAY) / 7);
        const weekday = day - A_MONDAY - week * 7;
        return week * this.patternWeekdays.length + this.patternPrefix[weekday]!;
    }

    private patternSelect(rank: number): number {
        const perWeek = this.patternWeekdays.length;
        const week = Math.floor((rank - 1) / perWeek);
        return A_MONDAY + week * 7 + this.patternWeekdays[rank - 1 - week * perWeek]!;
    }

    /** Counted days up to and with `day`, counted from `low`. */
    private rank(day: number): number {
        if (day < this.low) {
            return this.patternRank(day) - this.patternRank(this.low - 1);
        }
        const { ranks, counted } = (this.ranking ??= this.rankDays());
        if (day <= this.high) {
            return ranks[day - this.low]!;
        }
        return counted + this.patternRank(day) - this.patternRank(this.high);
    }

    private select(rank: number): CivilDay | undefined {
        const { selected, counted } = (this.ranking ??= this.rankDays());
        if (rank >= 1 && rank <= counted) {
            return selected[rank - 1] as CivilDay;
        }
        if (this.patternWeekdays.length === 0) {
            return undefined;
        }
        return dayInRange(
            rank < 1
                ? this.patternSelect(rank + this.patternRank(this.low - 1))
                : this.patternSelect(rank - counted + this.patternRank(this.high)),
        );
    }
}
