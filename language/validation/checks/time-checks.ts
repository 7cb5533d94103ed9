import { calendarsMustReachAsFarAsIsCounted } from './beyond-calendar.ts';
import { calendarsMustKnowWhatIsCounted } from './calendar-use.ts';
import type { AgreementCheck } from './check.ts';
import { nothingMustWaitForItself } from './circles.ts';
import { eventsMustKeepToTheirWindows } from './windows.ts';

/** Checks of what an agreement says of time as a whole: its calendars, its windows, what hangs on what. */
export const TIME_AGREEMENT_CHECKS: readonly AgreementCheck[] = [
    eventsMustKeepToTheirWindows, nothingMustWaitForItself, calendarsMustKnowWhatIsCounted, calendarsMustReachAsFarAsIsCounted
];
