import { addDays, differenceInCalendarDays, formatISO, getDay, parseISO } from 'date-fns';
import { compileCalendar, countLength, isoOf, parseIsoDay, type CalendarDeclaration, type CivilDay } from '../../language/domain/index.ts';
import { WEEKDAYS } from '../../language/domain/time/civil-date.ts';
import { holidaysOf, UK_BANK_HOLIDAYS } from '../../language/domain/time/bank-holidays.ts';
import { spanOf } from '../../language/domain/time/school-terms.ts';
import { calendar, days, length } from '../domain/build.ts';
import { Random } from './random.ts';
import { figure, median, table } from './table.ts';

/** Adding working days must be at least so many times as quick as the loop, at so many days. */
export const TARGET = { times: 1_000, days: 20 };

const AMOUNTS = [1, 5, 20, 250];
/** Days that are counted from; the slower ways take the first of them only. */
const STARTS = 2_000;
const FEWER_STARTS = 100;
const ROUNDS = 7;
/** So long is counted in one round, in milliseconds. */
const ROUND = 20;

/** Calendars that differ in what a loop must ask of each day. */
const CALENDARS: ReadonlyMap<string, CalendarDeclaration> = new Map([
    ['England and Wales', calendar({ region: 'england-and-wales' })],
    [
        'Scotland, closed at Christmas',
        calendar({
            region: 'scotland',
            closures: [2022, 2023, 2024, 2025, 2026, 2027].map(year => ({ range: days(`24 December ${year}`, `3 January ${year + 1}`) })),
        }),
    ],
    ['any part of the UK, Saturdays too', calendar({ region: 'any-part-of-uk', workingWeekdays: WEEKDAYS.slice(0, 6) })],
]);

/** Prepares some days in its own way; what it gives adds so many working days to each and tells how many days further that is in all. */
export type Way = (starts: readonly CivilDay[]) => (amount: number) => number;

/** What was measured, and each case in which two ways came to different days. */
export interface WorkingDays {
    readonly table: string;
    readonly wrong: string[];
}

/** Adds working days in the ways that there are, in turn, and sets their rates side by side. */
export function measureWorkingDays(): WorkingDays {
    const random = new Random(7);
    const first = parseIsoDay('2022-01-01')!;
    const starts = Array.from({ length: STARTS }, () => (first + random.below(1_500)) as CivilDay);
    const wrong: string[] = [];
    const rows = [...CALENDARS].flatMap(([name, declared]) =>
        AMOUNTS.map(amount => {
            const ways: readonly Way[] = [byRank(declared), withTrace(declared), dayByDay(declared)];
            const sums = ways.map(way => way(starts.slice(0, FEWER_STARTS))(amount));
            if (new Set(sums).size > 1) {
                wrong.push(`${name}, ${amount} working days: ${sums.join(', ')}`);
            }
            const prepared = ways.map((way, at) => {
                const own = starts.slice(0, at === 0 ? STARTS : FEWER_STARTS);
                return { add: way(own), count: own.length, rates: [] as number[] };
            });
            for (let round = 0; round < ROUNDS; round++) {
                prepared.forEach(({ add, count, rates }) => rates.push(rate(() => add(amount), count)));
            }
            const [rank, trace, loop] = prepared.map(({ rates }) => median(rates)!);
            return [
                name,
                String(amount),
                ...[rank, trace, loop].map(each => figure(each! / 1_000)),
                times(rank!, loop!),
                times(trace!, loop!),
            ];
        }),
    );
    return {
        table: table(
            ['calendar', 'days', 'MoU (1,000/s)', 'with its trace (1,000/s)', 'date-fns loop (1,000/s)', 'MoU : loop', 'trace : loop'],
            rows,
        ),
        wrong,
    };
}

/** By the engine's table: as often as it is asked for the day alone. */
function byRank(declared: CalendarDeclaration): Way {
    const counted = compileCalendar(declared).workingDays.days!;
    return starts => amount => {
        let further = 0;
        for (const start of starts) {
            further += counted.step(start, amount)! - start;
        }
        return further;
    };
}

/** As an answer is computed: in words, with each day that was passed over and why. */
function withTrace(declared: CalendarDeclaration): Way {
    const compiled = compileCalendar(declared);
    return starts => amount => {
        const duration = length(`${amount} working days`);
        let further = 0;
        for (const start of starts) {
            const counted = countLength(start, duration, 'after', { calendar: compiled });
            if (!('day' in counted) || counted.why().length === 0) {
                return NaN;
            }
            further += counted.day - start;
        }
        return further;
    };
}

/** As it is usually written: a day further, is it a weekend, is it in the set of holidays. A negative amount goes back. */
export function dayByDay(declared: CalendarDeclaration): Way {
    const works = WEEKDAYS.map(weekday => (declared.workingWeekdays ?? WEEKDAYS.slice(0, 5)).includes(weekday));
    const free = freeDays(declared);
    return starts => {
        const dates = starts.map(start => parseISO(isoOf(start)));
        return amount => {
            let further = 0;
            for (const start of dates) {
                let date = start;
                for (let left = Math.abs(amount); left > 0;) {
                    date = addDays(date, Math.sign(amount));
                    if (works[(getDay(date) + 6) % 7] && !free.has(formatISO(date, { representation: 'date' }))) {
                        left--;
                    }
                }
                further += differenceInCalendarDays(date, start);
            }
            return further;
        };
    };
}

/** Bank holidays and closures as ISO days. */
function freeDays({ region, closures }: CalendarDeclaration): Set<string> {
    const free = new Set(holidaysOf(UK_BANK_HOLIDAYS, region!).keys());
    for (const { range } of closures) {
        const { first, last } = spanOf(range)!;
        for (let day = first; day <= last; day++) {
            free.add(isoOf(day));
        }
    }
    return free;
}

/** How many a second, when one call makes `count`. */
function rate(call: () => void, count: number): number {
    const begin = performance.now();
    let calls = 0;
    let elapsed = 0;
    for (; elapsed < ROUND; elapsed = performance.now() - begin) {
        call();
        calls++;
    }
    return (calls * count * 1_000) / elapsed;
}

function times(ours: number, theirs: number): string {
    return `${figure(ours / theirs)}x`;
}
