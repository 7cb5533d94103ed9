import { dayInRange, weekdayIndex, type CivilDay } from './civil-date.ts';

/** A Monday to measure whole weeks from: 29 December 1969. */
const A_MONDAY = -3;

/**
 * A set of days that are counted, such as working days, in which the n-th day after or before another is found in
 * constant time whatever n is. A weekly pattern holds everywhere; single days are taken out of it by `exclude`. The
 * days between the first and last exclusion are ranked once, the rest is arithmetic on whole weeks.
 */
export class CountedDays {
    private readonly patternWeekdays: number[];
    /** How many pattern days the first weekdays of a week hold, Monday alone first. */
    private readonly patternPrefix: number[] = [];
    private readonly low: number;
    private readonly high: number;
    /** Counted days from `low` to each ranked day, inclusive. */
    private readonly ranks: Int32Array;
    /** The ranked counted days in order. */
    private readonly selected: Int32Array;

    /** `weekdays` are 0 (Monday) to 6; each range of `exclude` is inclusive. */
    constructor(weekdays: readonly number[], exclude: readonly { first: number; last: number }[]) {
        this.patternWeekdays = [...new Set(weekdays)].sort((a, b) => a - b);
        for (let i = 0, sum = 0; i < 7; i++) {
            if (this.patternWeekdays.includes(i)) sum++;
            this.patternPrefix.push(sum);
        }
        const spans = exclude.filter(span => span.first <= span.last);
        this.low = spans.reduce((low, span) => Math.min(low, span.first), spans.length ? Infinity : 0);
        this.high = spans.reduce((high, span) => Math.max(high, span.last), spans.length ? -Infinity : -1);
        this.ranks = this.rankDays(spans);
        this.selected = new Int32Array(this.ranks.at(-1) ?? 0);
        for (let i = this.ranks.length - 1; i >= 0; i--) {
            const rank = this.ranks[i]!;
            if (rank > 0) this.selected[rank - 1] = this.low + i;
        }
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
        if (n === 0) return day;
        return this.select(n > 0 ? this.rank(day) + n : this.rank(day - 1) + n + 1);
    }

    private rankDays(excluded: readonly { first: number; last: number }[]): Int32Array {
        const ranks = new Int32Array(this.high - this.low + 1);
        const depths = new Int32Array(ranks.length + 1);
        for (const span of excluded) {
            depths[span.first - this.low]! += 1;
            depths[span.last - this.low + 1]! -= 1;
        }
        const inPattern = [0, 1, 2, 3, 4, 5, 6].map(weekday => this.patternWeekdays.includes(weekday));
        const firstWeekday = weekdayIndex(this.low as CivilDay);
        for (let i = 0, depth = 0, rank = 0; i < ranks.length; i++) {
            depth += depths[i]!;
            if (depth === 0 && inPattern[(firstWeekday + i) % 7]) rank++;
            ranks[i] = rank;
        }
        return ranks;
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
        if (day >= this.low && day <= this.high) return this.ranks[day - this.low]!;
        if (day < this.low) return this.patternRank(day) - this.patternRank(this.low - 1);
        return this.selected.length + this.patternRank(day) - this.patternRank(this.high);
    }

    private select(rank: number): CivilDay | undefined {
        if (rank >= 1 && rank <= this.selected.length) return this.selected[rank - 1] as CivilDay;
        if (this.patternWeekdays.length === 0) return undefined;
        return dayInRange(rank < 1
            ? this.patternSelect(rank + this.patternRank(this.low - 1))
            : this.patternSelect(rank - this.selected.length + this.patternRank(this.high)));
    }
}
