import { rules } from './rule.ts';

/** Dates as written. */
export const DATE_RULES = rules({
    'date/weekday-mismatch': {
        severity: 'warning',
        summary: 'The weekday does not belong to the date.',
        why: 'One of the two is wrong, and people will come on different days.',
        bad: 'memorandum M { approved Wednesday 1 December 2020 }',
        good: 'memorandum M { approved Tuesday 1 December 2020 }',
    },
    'date/ambiguous': {
        severity: 'error',
        summary: 'A date in figures can be read in more than one way.',
        why: 'Day and month change places between countries, so such a date is never guessed.',
        bad: 'memorandum M { dated 03/04/2024 }',
        good: 'memorandum M { dated 3 April 2024 }',
    },
    'date/no-such-day': {
        severity: 'error',
        summary: 'The calendar has no such day.',
        why: 'A deadline on a day that does not exist can be neither met nor missed.',
        bad: 'memorandum M { dated 31 June 2024 }',
        good: 'memorandum M { dated 30 June 2024 }',
    },
    'date/out-of-range': {
        severity: 'error',
        summary: 'The year lies outside 1 to 9999.',
        why: 'Most often a digit is missing or typed twice.',
        bad: 'memorandum M { dated 1 June 20244 }',
        good: 'memorandum M { dated 1 June 2024 }',
    },
    'date/backwards': {
        severity: 'error',
        summary: 'Something ends before it begins.',
        why: 'It has no day at all, so nothing counts it.',
        bad: 'calendar Year { region Scotland closed 8 May 2026 until 4 May 2026 "spring" }',
        good: 'calendar Year { region Scotland closed 4 May 2026 until 8 May 2026 "spring" }',
    },
});

/** Times and lengths of time. */
export const TIME_RULES = rules({
    'time/vague': {
        severity: 'warning',
        summary: 'Words say when something is due, but set no limit that can be checked.',
        why: 'Nobody can tell whether "in a timely manner" was kept; whether 10 working days were, everybody can.',
        bad: 'party Council is "Kent County Council"\nparty Forum is "Parent Forum"\nclause 1 { Council must "send minutes in a timely manner" to Forum }',
        good: 'party Council is "Kent County Council"\nparty Forum is "Parent Forum"\nclause 1 { Council must "send minutes" to Forum within 10 working days of "the meeting" }',
    },
    'time/no-such-time': {
        severity: 'error',
        summary: 'The clock has no such time.',
        why: 'Hours run from 00 to 23 and minutes from 00 to 59.',
        bad: 'party Council is "Kent County Council"\nclause 1 { Council must "meet" between 10:00 and 24:00 }',
        good: 'party Council is "Kent County Council"\nclause 1 { Council must "meet" between 10:00 and 14:00 }',
    },
    'time/not-a-working-day': {
        severity: 'error',
        summary: 'A date that falls on a day off would move to a day that is no working day.',
        why: 'Only working days are known to move to, so the date would be waited for.',
        bad: 'party Council is "Kent County Council"\nclause 1 { Council must "pay" no later than 1 June 2026 or the next school day }',
        good: 'calendar Year { region England and Wales }\nmemorandum M { calendar Year }\nparty Council is "Kent County Council"\nclause 1 { Council must "pay" no later than 1 June 2026 or the next working day }',
    },
    'time/backwards': {
        severity: 'info',
        summary: 'Of two clock times the second is not the later one.',
        why: 'It is read as a stretch over midnight, which a meeting seldom means.',
        bad: 'party Council is "Kent County Council"\nclause 1 { Council must "meet" between 14:00 and 10:00 }',
        good: 'party Council is "Kent County Council"\nclause 1 { Council must "meet" between 10:00 and 14:00 }',
    },
    'time/circular': {
        severity: 'error',
        summary: 'Deadlines or events wait for each other in a circle.',
        why: 'None of them can ever be computed, and nobody will be reminded of any.',
        bad: 'party Council is "Kent County Council"\ndeadline Draft is within 5 days of Comments\ndeadline Comments is within 10 days of Draft\nclause 1 { Council must "send a draft" no later than Draft }',
        good: 'party Council is "Kent County Council"\ndeadline Draft is no later than 1 June 2026\ndeadline Comments is within 10 days of Draft\nclause 1 { Council must "send a draft" no later than Draft }',
    },
    'time/beyond-calendar': {
        severity: 'warning',
        summary: 'Something is counted past the bank holidays or school terms that the calendar knows.',
        why: 'Days that are announced later can move it, and what is counted in terms cannot be computed without them.',
        bad: 'calendar Year {\n    region England and Wales\n    school term Autumn from 1 September 2026 until 18 December 2026\n}\nmemorandum M { calendar Year }\nparty School is "School"\nclause 1 { School must "report" within 10 school days of 10 December 2026 }',
        good: 'calendar Year {\n    region England and Wales\n    school term Autumn from 1 September 2026 until 18 December 2026\n}\nmemorandum M { calendar Year }\nparty School is "School"\nclause 1 { School must "report" within 10 working days of 10 December 2026 }',
    },
    'time/outside-window': {
        severity: 'warning',
        summary: 'A meeting is planned or recorded at a time that the agreement rules out.',
        why: 'Those for whom the time was chosen cannot come, and the agreement is broken although everybody met.',
        bad: 'calendar Year { region England and Wales school term Autumn from 1 September 2026 until 18 December 2026, half-term from 26 October 2026 until 30 October 2026 }\nmemorandum M { calendar Year }\nmeeting KIT is "Keep in touch", once a half-term, in term time\nhistory { KIT planned for 27 October 2026 }',
        good: 'calendar Year { region England and Wales school term Autumn from 1 September 2026 until 18 December 2026, half-term from 26 October 2026 until 30 October 2026 }\nmemorandum M { calendar Year }\nmeeting KIT is "Keep in touch", once a half-term, in term time\nhistory { KIT planned for 3 November 2026 }',
    },
    'time/rule-outside-window': {
        severity: 'warning',
        summary: 'The rule of a meeting gives days on which the agreement does not let it take place.',
        why: 'On those days either the rule or the agreed time is broken.',
        bad: 'calendar Year { region England and Wales }\nmemorandum M { calendar Year }\nmeeting Board is "Board", on the first Saturday of each month, on working days',
        good: 'calendar Year { region England and Wales }\nmemorandum M { calendar Year }\nmeeting Board is "Board", on the first Tuesday of each month, on working days',
    },
    'time/due-outside-window': {
        severity: 'warning',
        summary: 'A sentence names days that lie outside the time it names beside them.',
        why: 'It can be done on those days or at that time, never both.',
        bad: 'calendar Year {\n    region England and Wales\n    school term Autumn from 1 September 2026 until 18 December 2026, half-term from 26 October 2026 until 30 October 2026\n}\nmemorandum M { calendar Year }\nparty Council is "Kent County Council"\nclause 1 { Council must "visit the schools" on 28 October 2026 in term time }',
        good: 'calendar Year {\n    region England and Wales\n    school term Autumn from 1 September 2026 until 18 December 2026, half-term from 26 October 2026 until 30 October 2026\n}\nmemorandum M { calendar Year }\nparty Council is "Kent County Council"\nclause 1 { Council must "visit the schools" on 4 November 2026 in term time }',
    },
    'number/out-of-range': {
        severity: 'error',
        summary: 'A number makes no sense where it stands.',
        why: 'A length of zero or of a thousand years is a slip of the pen and computes to nothing.',
        bad: 'party Council is "Kent County Council"\nclause 1 { Council must "answer" within 0 working days }',
        good: 'party Council is "Kent County Council"\nclause 1 { Council must "answer" within 10 working days }',
    },
    'number/more-than-there-are': {
        severity: 'warning',
        summary: 'More are asked for than there are.',
        why: 'What takes more voices than there are can never be decided.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nparty Forum is "Parent Forum"\nclause 1 { any party may add a party with the agreement of at least 3 of Council and Forum }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nparty Forum is "Parent Forum"\nclause 1 { any party may add a party with the agreement of at least 2 of Council and Forum }',
    },
});
