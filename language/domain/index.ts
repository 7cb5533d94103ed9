/** The agreement as plain data and the engine that computes its deadlines. Imports no language tooling and no editor. */
export type * from './agreement.ts';
export type * from './actors.ts';
export type * from './computed-deadline.ts';
export type * from './deadline-change.ts';
export type * from './history.ts';
export type * from './place.ts';
export type * from './sentence.ts';
export type * from './statement-change.ts';
export type * from './time-expression.ts';

export { sayClause } from './clause-keys.ts';
export { compareAgreements, type AgreementsState } from './deadlines/comparison/compare-agreements.ts';
export { compareStatements, type StatementsState } from './statements/compare-statements.ts';
export { computeDeadlines, computeNamedDeadline, doubtfulDeadlines, type DeadlineEnvironment } from './deadlines/compute-deadlines.ts';
export { currentPeriod, type CurrentPeriod } from './deadlines/current-period.ts';
export { endOfAgreement } from './deadlines/agreement-end.ts';
export { knownOccurrences, type KnownOccurrence } from './deadlines/known-occurrences.ts';
export {
    lastDayOfTimeline,
    schoolTermsIn,
    timeInForce,
    timelineSpan,
    type IsoSpan,
    type SchoolTermSpan,
    type TimeInForce,
} from './deadlines/timeline.ts';
export { windowReport, type WindowReport, type WindowViolation } from './deadlines/windows.ts';
export { datesOutsideWindows, type DatesOutsideWindow } from './deadlines/written-windows.ts';
export { sayWindow, windowRulesOf, type WindowRule } from './deadlines/window-rules.ts';
export { calendarNeedsOf, type CalendarNeeds, type CalendarUse, type CountedByCalendar } from './deadlines/calendar-needs.ts';
export { circlesOf, sayCircle, type Circle } from './deadlines/circles.ts';
export { placesBehind } from './deadlines/hanging-names.ts';
export { explainTrace, tellTrace, type ToldStep } from './deadlines/explain-trace.ts';
export { explainables, findExplainables, type Explainable } from './deadlines/explainable.ts';
export { explain, explainPlace, explainPlaces, type Explanation } from './deadlines/explanation.ts';
export { endlessRepetitions, type EndlessRepetition } from './deadlines/endless-repetitions.ts';
export { outsideLife, type OutsideLife } from './deadlines/life-bounds.ts';
export { rateConflicts, type RateConflict } from './deadlines/rate-conflicts.ts';
export { limitsOnRestDays, type OnRestDays } from './deadlines/rest-days.ts';
export { undatedMeetings, type UndatedMeeting } from './deadlines/undated-meetings.ts';
export { recordOutcome, type Recorded } from './recording/record-outcome.ts';
export { type Outcome } from './recording/outcome-lines.ts';
export { eventLine, recordableEvents, type EventToRecord, type EventVerb, type RecordableEvent } from './recording/recordable-events.ts';
export { isAmong, namesOf } from './deadlines/actor-names.ts';
export { beginsWith, quotedDuty } from './deadlines/sentence-history.ts';

export {
    civilDay,
    compareDates,
    exactly,
    isoOf,
    parseIsoDay,
    weekdayOf,
    type CivilDate,
    type CivilDay,
    type ClockTime,
    type DateOrder,
    type Precision,
    type Weekday,
} from './time/civil-date.ts';
export { formatDate, formatDay, formatPlainDay, formatRange, formatTime, formatWindow } from './time/format-date.ts';
export { parseWrittenDate, readDate, weekdayMismatch, type DateReading } from './time/written-date.ts';
export { compileCalendar, type CalendarSources, type DayCounting, type WorkingCalendar } from './time/working-calendar.ts';
export { countLength, type BeforeReading, type CountingOptions, type Direction } from './time/duration.ts';
export { UK_BANK_HOLIDAYS, withHolidays, type BankHoliday, type BankHolidayData } from './time/bank-holidays.ts';
export { addMonths, lastWorkingDayOfMonth, type EndOfMonth } from './time/months.ts';
export { rollDay, type RollConvention } from './time/roll.ts';
export { periodOf, periodsIn, type Period } from './time/periods.ts';
export { calendarProblems, type CalendarProblem } from './time/calendar-problems.ts';
export { termCalled, termFileKey, type FileTerms, type SchoolTerm, type TermFiles, type DaySpan } from './time/school-terms.ts';
export { readTerms, readTermFileText, type EntryProblem, type TermFileReading, type TermFileText } from './school-terms/read-term-file.ts';
export { isTimeZone, timeZones } from './time/zoned-time.ts';
export { amountOf, lengthInWords, listInWords, timesInWords } from './words.ts';
