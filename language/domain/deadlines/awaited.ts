import type { EventDeclaration } from '../agreement.ts';
import type { TraceStep } from '../computed-deadline.ts';
import type { Rate } from '../time-expression.ts';
import type { CivilDay } from '../time/civil-date.ts';
import type { Period } from '../time/periods.ts';
import type { DaySpan } from '../time/school-terms.ts';
import { timesInWords } from '../words.ts';
import type { Context } from './context.ts';
import type { Occurrence } from './occurrences.ts';
import { periodsOnce } from './periods-once.ts';
import { stepFor } from './value.ts';

/** An occurrence to come whose date nothing says, with the periods in which it is missing when its rate names them. */
export interface Awaited {
    missing?: { period: Period; step: () => TraceStep }[];
}

/**
 * Whether an event is to come whose date nothing says. One that repeats at a rate is awaited in every period that has
 * too few dates and is not over; one without a rule of dates when nothing lies ahead; one that happens once or at any
 * time only while nothing is recorded.
 */
export function awaitedOccurrence(
    context: Context,
    event: EventDeclaration,
    known: readonly Occurrence[],
    span: DaySpan,
): Awaited | undefined {
    const rate = event.rules.find(rule => rule.kind === 'rate');
    if (rate && rate.rate.bound !== 'at most' && !rate.rate.rolling) {
        // Later than what is asked for and than the last date that is known, nobody asks what is missing.
        const last = Math.max(context.range.last, ...known.slice(-1).map(({ date }) => date.to!));
        const periods = periodsOnce(context, rate.rate.per, { first: context.today, last: Math.min(last, span.last) as CivilDay });
        if ('periods' in periods && periods.periods.length > 0) {
            return missingInPeriods(event.name, rate.rate, periods.periods, known);
        }
    }
    if (event.rules.some(rule => rule.kind === 'nth' || rule.kind === 'dates' || (rule.kind === 'every' && rule.from))) {
        return undefined;
    }
    const repeats = event.sort === 'meeting' || rate !== undefined || event.rules.some(rule => rule.kind === 'every');
    const single = event.rules.some(rule => rule.kind === 'once' || rule.kind === 'at-any-time');
    const enough = repeats && !single ? known.some(({ date }) => date.to! >= context.today) : known.length > 0;
    return enough ? undefined : {};
}

function missingInPeriods(name: string, rate: Rate, periods: readonly Period[], known: readonly Occurrence[]): Awaited | undefined {
    const wanted = rate.times ?? 1;
    const missing = periods.flatMap(period => {
        const dated = known.filter(({ date }) => date.from! >= period.first && date.to! <= period.last).length;
        if (dated >= wanted) {
            return [];
        }
        const has = dated === 0 ? 'no date is known' : `only ${dated} ${dated === 1 ? 'date is' : 'dates are'} known`;
        return [{ period, step: () => stepFor(`${name} takes place ${timesInWords(wanted)} in ${period.label}, and ${has}`) }];
    });
    return missing.length > 0 ? { missing } : undefined;
}
