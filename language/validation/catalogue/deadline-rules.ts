import { rules } from './rule.ts';

/** Deadlines computed from the agreement. */
export const DEADLINE_RULES = rules({
    'deadline/chain-infeasible': {
        severity: 'warning',
        summary: 'Papers are due so late that there is no time to send them out.',
        why: 'Whoever circulates the papers breaks the agreement although everybody else kept it.',
        bad: 'party Council is "Kent County Council"\nparty Forum is "Parent Forum"\nmeeting Board is "Board meeting", once a quarter\nclause 1 {\n    Forum must "submit papers" to Council at least 6 working days before each Board\n    Council must "circulate papers" to Forum at least 5 working days before each Board\n}',
        good: 'party Council is "Kent County Council"\nparty Forum is "Parent Forum"\nmeeting Board is "Board meeting", once a quarter\nclause 1 {\n    Forum must "submit papers" to Council at least 10 working days before each Board\n    Council must "circulate papers" to Forum at least 5 working days before each Board\n}',
    },
    'deadline/contradiction': {
        severity: 'warning',
        summary: 'Something may begin only after the day by which it is due.',
        why: 'It can never be done in time.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nclause 1 { Council must "report" after 30 June 2026 no later than 1 June 2026 }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nclause 1 { Council must "report" after 1 June 2026 no later than 30 June 2026 }',
    },
    'deadline/too-many': {
        severity: 'warning',
        summary: 'Something comes round so often for so long that nobody can mean it.',
        why: 'Its times cannot be listed, so nobody is reminded of any of them.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nclause 1 { Council must "look in" every 1 hour from 1 January 2026 }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nclause 1 { Council must "look in" every 1 month from 1 January 2026 }',
    },
    'deadline/before-start': {
        severity: 'warning',
        summary: 'Something is due before the agreement starts.',
        why: 'Nobody is bound on that day, so one of the two dates is mistaken.',
        bad: 'memorandum M { starts 1 June 2026 }\nparty Council is "Kent County Council"\nclause 1 { Council must "report" no later than 1 May 2026 }',
        good: 'memorandum M { starts 1 June 2026 }\nparty Council is "Kent County Council"\nclause 1 { Council must "report" no later than 1 July 2026 }',
    },
    'deadline/after-end': {
        severity: 'warning',
        summary: 'Something is due after the agreement ends.',
        why: 'Nobody is bound any more on that day, unless the clause is said to continue.',
        bad: 'memorandum M { in force until 31 March 2029 }\nparty Council is "Kent County Council"\nclause 1 { Council must "report" no later than 1 June 2029 }',
        good: 'memorandum M { in force until 31 March 2029 }\nparty Council is "Kent County Council"\nclause 1 { Council must "report" no later than 1 June 2029 }\nclause 2 { clause 1 continues after the end }',
    },
    'deadline/not-continued': {
        severity: 'info',
        summary: 'Something is due after the end, and its clause is not among those that continue.',
        why: 'Whoever reads the list of what continues will hold that nobody is bound any more when the time for it comes.',
        bad: 'memorandum M { in force until 31 March 2029 }\nparty Council is "Kent County Council"\nclause 1 { Council must "delete the survey data" within 3 months after the end }\nclause 2 { Council must "keep names confidential" }\nclause 3 { clause 2 continues after the end }',
        good: 'memorandum M { in force until 31 March 2029 }\nparty Council is "Kent County Council"\nclause 1 { Council must "delete the survey data" within 3 months after the end }\nclause 2 { Council must "keep names confidential" }\nclause 3 { clauses 1 and 2 continue after the end }',
    },
    'deadline/longer-than-gap': {
        severity: 'warning',
        summary: 'Something is due so long before a meeting that the one before it has not been held yet.',
        why: 'Nobody can prepare for a meeting while the one before is still to come.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nmeeting Board is "Board", once a month\nclause 1 { Council must "send papers" at least 6 weeks before each Board }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nmeeting Board is "Board", once a month\nclause 1 { Council must "send papers" at least 2 weeks before each Board }',
    },
    'deadline/window-too-short': {
        severity: 'warning',
        summary: 'A stretch of time is too short for what has to fit into it.',
        why: 'Whoever takes the time that is given to them is late.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nmeeting Board is "Board", once a month\nclause 1 { Council must "send minutes" within 10 working days of Board, and in any case within 5 working days of Board }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nmeeting Board is "Board", once a month\nclause 1 { Council must "send minutes" within 5 working days of Board, and in any case within 10 working days of Board }',
    },
    'deadline/non-working-day': {
        severity: 'info',
        summary: 'A duty is only ever due on days without work, and nothing says where it moves.',
        why: 'Some will do it before and some after, each thinking that it is in time.',
        bad: 'calendar Year { region England and Wales }\nmemorandum M { calendar Year }\nparty Council is "Kent County Council"\nclause 1 { Council must "report" no later than 28 February 2027 }',
        good: 'calendar Year { region England and Wales }\nmemorandum M { calendar Year }\nparty Council is "Kent County Council"\nclause 1 { Council must "report" no later than 28 February 2027 or the next working day }',
    },
    'deadline/rate-contradiction': {
        severity: 'warning',
        summary: 'Two rates of the same event cannot both be kept.',
        why: 'Whoever keeps the one breaks the other.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nmeeting Board is "Board", once a month\nclause 1 { Council must "hold the board" exactly 10 times a year }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nmeeting Board is "Board", once a month\nclause 1 { Council must "hold the board" at least 10 times a year }',
    },
    'deadline/never-computed': {
        severity: 'info',
        summary: 'Something is due before or after a meeting of which nothing says when it takes place.',
        why: 'It waits for ever, and nobody is reminded of it.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nmeeting Board is "Board"\nclause 1 { Council must "send papers" at least 5 days before each Board }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nmeeting Board is "Board", once a quarter\nclause 1 { Council must "send papers" at least 5 days before each Board }',
    },
    'deadline/refused': {
        severity: 'warning',
        summary: 'A deadline does not say what it is counted from, or counts to a day that makes no sense.',
        why: 'It will never be due, and nobody will be reminded of it.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nclause 1 { Council must "pay" within 30 days }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nclause 1 { Council must "pay" within 30 days of 1 June 2026 }',
    },
});
