import type { Actors } from '../actors.ts';
import type { Coverage, Standing, TraceStep } from '../computed-deadline.ts';
import type { Rate } from '../time-expression.ts';
import type { CivilDay } from '../time/civil-date.ts';
import { formatDay } from '../time/format-date.ts';
import type { Context } from './context.ts';
import type { Period } from '../time/periods.ts';
import { capitalised, listInWords, timesInWords } from '../words.ts';
import { namesOf } from './actor-names.ts';
import { divide, eachOwnerOf, isDoneFor } from './each-owner.ts';
import { countingFor, isIn, type CountedTime } from './counted-times.ts';
import type { Divided } from './subject.ts';
import { sayKnown, stepFor } from './value.ts';

/** How often something is recorded and, from today on, planned in a period, against what a rate asks for. */
function coverageIn(rate: Rate, period: Period, times: readonly CountedTime[], today: CivilDay): Coverage {
    const { bound, times: wanted = 1 } = rate;
    const inside = countingFor(rate, times).filter(({ date }) => isIn(date, period));
    const recorded = inside.filter(time => time.recorded).length;
    const planned = inside.filter(time => !time.recorded && time.date.to! >= today).length;
    return { bound, wanted, recorded, planned };
}

/** What a rate comes to in a period, and of those who each owe it for themselves, who has yet to keep it where others have. */
interface CoverageOfOwners {
    coverage: Coverage;
    /** The times that it was counted by. */
    times: readonly CountedTime[];
    divided?: Divided | undefined;
}

/**
 * How often something was done in a period: of what each of several owes, by the one who did it too often, or else the least often. What
 * nobody in particular did was done by all of them.
 */
export function coverageOf(
    context: Pick<Context, 'agreement' | 'today'>,
    ownedBy: Actors | undefined,
    rate: Rate,
    period: Period,
    times: readonly CountedTime[],
): CoverageOfOwners {
    const { agreement, today } = context;
    const owners = times.some(({ by }) => by) ? eachOwnerOf(context, ownedBy) : undefined;
    if (!owners || owners.length === 0) {
        return { coverage: coverageIn(rate, period, times, today), times };
    }
    const each = owners.map(owner => {
        const own = times.filter(({ by }) => isDoneFor(agreement, owner, owners, by));
        return { times: own, coverage: coverageIn(rate, period, own, today) };
    });
    const tooOften = each.find(({ coverage }) => isExceeded(coverage));
    if (tooOften) {
        return tooOften;
    }
    const sum = ({ recorded, planned }: Coverage): number => recorded + planned;
    const [first, ...others] = each;
    const pick = rate.bound === 'at most' ? (a: number, b: number) => a > b : (a: number, b: number) => a < b;
    const { coverage } = others.reduce((so, one) => (pick(sum(one.coverage), sum(so.coverage)) ? one : so), first!);
    return { coverage, times, divided: divide(owners, (_, index) => standingBy(each[index]!.coverage) !== undefined) };
}

/** Whether it was done more often than a rate allows. */
export function isExceeded({ bound, wanted, recorded }: Coverage): boolean {
    return bound !== 'at least' && recorded > wanted;
}

/**
 * Where a period stands by its times alone: a rate that is kept is done, one that is exceeded is missed and can no longer
 * be kept. Undefined while times are missing. A mere limit that is not exceeded asks for nothing.
 */
export function standingBy(coverage: Coverage): Extract<Standing, 'done' | 'missed' | 'inactive'> | undefined {
    if (isExceeded(coverage)) {
        return 'missed';
    }
    if (coverage.bound === 'at most') {
        return 'inactive';
    }
    return coverage.recorded >= coverage.wanted ? 'done' : undefined;
}

/** Says until when what is still missing can be done: `last`, unless that is over. */
export function sayMissing({ bound, wanted, recorded, planned }: Coverage, last: CivilDay, today: CivilDay): string {
    const missing = bound === 'at most' ? 0 : wanted - recorded - planned;
    return missing > 0 && last >= today ? `: ${missing} missing, by ${formatDay(last)} at the latest` : '';
}

/** What the coverage of a period comes to in words: what is wanted, recorded, planned, missing or too much; then which times. */
export function coverageSteps(
    rate: Rate,
    period: Period,
    coverage: Coverage,
    times: readonly CountedTime[],
    event: string | undefined,
    today: CivilDay,
): TraceStep[] {
    const { wanted, recorded, planned } = coverage;
    const what = event === undefined ? '' : ` (dates of ${event} count)`;
    const counted = `${capitalised(rate.bound)} ${timesInWords(wanted)} in ${period.label}${what}: ${recorded} recorded, ${planned} planned`;
    const inside = times.filter(({ date }) => isIn(date, period));
    const counting = countingFor(rate, inside);
    return [
        stepFor(`${counted}, ${sayRest(coverage)}`),
        ...sayTimes(counting, coverage, today),
        ...sayOutside(inside.filter(time => !counting.includes(time))),
    ];
}

/** Says of what was done or planned at another time than it should be that it does not count. */
function sayOutside(times: readonly CountedTime[]): TraceStep[] {
    const places = [...new Set(times.map(({ outside }) => outside ?? ''))];
    return places.flatMap(place =>
        named(
            `${capitalised(place)}, so not counted`,
            times.filter(({ outside }) => outside === place),
        ),
    );
}

function sayRest(coverage: Coverage): string {
    const { bound, wanted, recorded, planned } = coverage;
    const rest = wanted - recorded - planned;
    if (isExceeded(coverage)) {
        return `${recorded - wanted} too many`;
    }
    if (rest < 0 && bound !== 'at least') {
        return `${-rest} too many if all that is planned takes place`;
    }
    if (bound === 'at most') {
        return `${rest === 0 ? 'none' : rest} left`;
    }
    return `${Math.max(0, rest)} missing`;
}

/** No more times than this are named in one step. */
const MOST_NAMED = 12;

function sayTimes(times: readonly CountedTime[], coverage: Coverage, today: CivilDay): TraceStep[] {
    const recorded = times.filter(time => time.recorded);
    const planned = times.filter(time => !time.recorded && time.date.to! >= today);
    const lapsed = times.filter(time => !time.recorded && time.date.to! < today);
    const excess = isExceeded(coverage) ? recorded.slice(coverage.wanted) : [];
    return [
        ...named('Recorded', recorded),
        ...named('Planned', planned),
        ...named('Planned, but not recorded as done', lapsed),
        ...named('Too many', excess),
    ];
}

function named(what: string, times: readonly CountedTime[]): TraceStep[] {
    if (times.length === 0) {
        return [];
    }
    const said = times.slice(0, MOST_NAMED).map(({ date, by }) => {
        const names = namesOf(by);
        return sayKnown(date) + (names.length > 0 ? ` (${listInWords(names)})` : '');
    });
    const rules = times.slice(0, MOST_NAMED).flatMap(({ byRule }) => byRule?.() ?? []);
    return [
        ...rules,
        stepFor(`${what}: ${listInWords(times.length > MOST_NAMED ? [...said, `${times.length - MOST_NAMED} more`] : said)}`),
    ];
}
