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
        this.ranks = new Int32Array(this.high - this.low + 1);
        this.selected = this.rankDays(spans);
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

    /** Ranks the days from `low` to `high` and gives those of them that are counted. */
    private rankDays(excluded: readonly { first: number; last: number }[]): Int32Array {
        const isExcluded = new Uint8Array(this.ranks.length);
        for (const { first, last } of excluded) isExcluded.fill(1, first - this.low, last - this.low + 1);
        const isInPattern = [0, 1, 2, 3, 4, 5, 6].map(weekday => this.patternWeekdays.includes(weekday));
        const counted = new Int32Array(this.ranks.length);
        let rank = 0;
        for (let i = 0, weekday = weekdayIndex(this.low as CivilDay); i < counted.length; i++, weekday = (weekday + 1) % 7) {
            if (isInPattern[weekday] && isExcluded[i] === 0) counted[rank++] = this.low + i;
            this.ranks[i] = rank;
        }
        return counted.slice(0, rank);
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
