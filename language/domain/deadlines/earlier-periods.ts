import type { TraceStep } from '../computed-deadline.ts';
import type { Rate } from '../time-expression.ts';
import type { CivilDay } from '../time/civil-date.ts';
import { listInWords } from '../words.ts';
import { bindsFrom } from './agreement-span.ts';
import { countedBy, type Context } from './context.ts';
import type { CountedTime } from './counted-times.ts';
import { coverageOf, isExceeded } from './coverage.ts';
import { isOwedIn } from './owed-periods.ts';
import { periodsOnce } from './periods-once.ts';
import { approximateDays, clampDay } from './reach.ts';
import type { Subject } from './subject.ts';
import { stepFor } from './value.ts';

/** How many periods before the asked-for range are looked at. */
const MOST_LOOKED_AT = 24;

/** No more periods than this are named; the others are counted. */
const MOST_NAMED = 12;

/**
 * Says which periods of a rate that were over before the asked-for range had too few or too many times, so that none is
 * passed over in silence; only those since the start of the agreement.
 */
export function sayEarlierPeriods(
    context: Context,
    rate: Rate,
    { timing, owners }: Pick<Subject, 'timing' | 'owners'>,
    times: readonly CountedTime[],
    before: CivilDay,
): TraceStep[] {
    const start = bindsFrom(context);
    if (start.kind !== 'known' || start.from === undefined || rate.rolling) {
        return [];
    }
    const first = Math.max(start.from, before - MOST_LOOKED_AT * approximateDays(rate.per));
    const last = Math.min(before, context.today) - 1;
    if (first > last) {
        return [];
    }
    const own = countedBy(context, timing.calendar);
    const found = periodsOnce(own, rate.per, { first: clampDay(first), last: clampDay(last) });
    const broken =
        'refusal' in found
            ? []
            : found.periods.flatMap(period => {
                  const isBefore = period.last < before && period.last < context.today;
                  if (!isBefore || !isOwedIn(own, timing, rate.per, period)) {
                      return [];
                  }
                  const { coverage } = coverageOf(context, owners, rate, period, times);
                  const isShort = rate.bound !== 'at most' && period.first >= start.from! && coverage.recorded < coverage.wanted;
                  return isShort || isExceeded(coverage) ? [`${period.label} (${coverage.recorded} instead of ${sayWanted(rate)})`] : [];
              });
    if (broken.length === 0) {
        return [];
    }
    const more = broken.length - MOST_NAMED;
    return [stepFor(`Not kept before: ${listInWords(more > 0 ? [`${more} earlier ones`, ...broken.slice(-MOST_NAMED)] : broken)}`)];
}

function sayWanted({ bound, times }: Rate): string {
    return bound === 'exactly' ? `${times}` : `${bound} ${times}`;
}
