import { calendarsMustReachAsFarAsIsCounted } from './beyond-calendar.ts';
import { calendarsMustKnowWhatIsCounted } from './calendar-use.ts';
import type { AgreementCheck } from './check.ts';
import { nothingMustWaitForItself } from './circles.ts';
import { dutiesAfterTheEndMustContinue, dutiesMustBeDueInForce } from './in-force.ts';
import { limitsMustNotAlwaysBeDaysOfRest } from './rest-days.ts';
import { ratesMustAgree, repetitionsMustBeMeant } from './rhythms.ts';
import { meetingsMustTakePlaceSometime } from './undated-meetings.ts';
import { datesMustKeepToTheirWindow, eventsMustKeepToTheirWindows } from './windows.ts';

/** Checks of what an agreement says of time as a whole: its calendars, windows and rhythms, its life, what hangs on what. */
export const TIME_AGREEMENT_CHECKS: readonly AgreementCheck[] = [
    eventsMustKeepToTheirWindows,
    datesMustKeepToTheirWindow,
    nothingMustWaitForItself,
    calendarsMustKnowWhatIsCounted,
    calendarsMustReachAsFarAsIsCounted,
    dutiesMustBeDueInForce,
    dutiesAfterTheEndMustContinue,
    ratesMustAgree,
    repetitionsMustBeMeant,
    limitsMustNotAlwaysBeDaysOfRest,
    meetingsMustTakePlaceSometime,
];
