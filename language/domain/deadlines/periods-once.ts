import type { TimeUnit } from '../time-expression.ts';
import { periodsIn, type Periods } from '../time/periods.ts';
import type { DaySpan } from '../time/school-terms.ts';
import type { Context } from './context.ts';

/** The periods of a unit in a span as `periodsIn` gives them, listed once for all sentences that ask for the same. */
export function periodsOnce({ periods, calendar }: Context, unit: TimeUnit, span: DaySpan): Periods {
    const key = `${unit} ${span.first} ${span.last}`;
    let found = periods.get(key);
    if (!found) {
        periods.set(key, (found = periodsIn(unit, span, calendar)));
    }
    return found;
}
