import { isoOf } from '../language/domain/index.ts';
import { todayIn } from '../language/domain/time/date-adapter.ts';

/** The time zone whose calendar day counts as today: agreements are kept by the day where they are made. */
const ZONE = 'Europe/London';

/** The ISO day it is now in the United Kingdom. */
export function todayInLondon(): string {
    return isoOf(todayIn(ZONE));
}
