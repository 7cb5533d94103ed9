import { rules } from './rule.ts';

/** Calendars, and what agreements need of them. */
export const CALENDAR_RULES = rules({
    'calendar/overlapping-terms': {
        severity: 'warning',
        summary: 'Two school terms have days in common.',
        why: 'What is counted in terms or half-terms is then counted twice.',
        bad: 'calendar Year {\n    school term Autumn from 1 September 2026 until 8 January 2027\n    school term Spring from 4 January 2027 until 25 March 2027\n}',
        good: 'calendar Year {\n    school term Autumn from 1 September 2026 until 18 December 2026\n    school term Spring from 4 January 2027 until 25 March 2027\n}',
    },
    'calendar/break-outside-term': {
        severity: 'warning',
        summary: 'A half-term break lies outside its term.',
        why: 'It divides no term, so the half-terms are not those that were meant.',
        bad: 'calendar Year {\n    school term Autumn from 1 September 2026 until 18 December 2026, half-term from 26 October 2027 until 30 October 2027\n}',
        good: 'calendar Year {\n    school term Autumn from 1 September 2026 until 18 December 2026, half-term from 26 October 2026 until 30 October 2026\n}',
    },
    'calendar/in-service-outside-terms': {
        severity: 'info',
        summary: 'An in-service day lies in no term.',
        why: 'It takes no school day away, so either the day or a term is mistaken.',
        bad: 'calendar Year {\n    school term Autumn from 1 September 2026 until 18 December 2026\n    in-service day 4 January 2027 "training"\n}',
        good: 'calendar Year {\n    school term Autumn from 1 September 2026 until 18 December 2026\n    in-service day 1 September 2026 "training"\n}',
    },
    'calendar/no-working-day': {
        severity: 'warning',
        summary: 'For more than a year no day is a working day.',
        why: 'Whatever is counted in working days falls behind that time, where nobody expects it.',
        bad: 'calendar Year { region Scotland closed 1 May 2026 until 3 May 2062 "moving" }',
        good: 'calendar Year { region Scotland closed 1 May 2026 until 3 May 2026 "moving" }',
    },
    'calendar/repeated': {
        severity: 'warning',
        summary: 'A calendar gives its region, or another of its settings, twice.',
        why: 'Only the first one counts, and a reader may go by the other.',
        bad: 'calendar Year { region Scotland region England and Wales }',
        good: 'calendar Year { region any part of the UK }',
    },
    'calendar/unknown-time-zone': {
        severity: 'error',
        summary: 'There is no time zone of this name.',
        why: 'Limits in hours cannot be reckoned without the clocks they go by.',
        bad: 'calendar Year { time zone "Europe/Londn" }',
        good: 'calendar Year { time zone "Europe/London" }',
    },
    'calendar/not-named': {
        severity: 'warning',
        summary: 'An agreement counts working days, school days or terms but names no calendar.',
        why: 'Bank holidays and terms differ from place to place, so none are guessed and nothing is computed.',
        bad: 'calendar Year { region England and Wales }\nmemorandum M\nparty Council is "Kent County Council"\nclause 1 { Council must "answer" within 5 working days of "receipt" }',
        good: 'calendar Year { region England and Wales }\nmemorandum M { calendar Year }\nparty Council is "Kent County Council"\nclause 1 { Council must "answer" within 5 working days of "receipt" }',
    },
    'calendar/empty': {
        severity: 'warning',
        summary: 'An agreement counts by a calendar that has nothing in it.',
        why: 'It knows no holidays and no terms, so nothing can be counted by it.',
        bad: 'calendar Year\nmemorandum M { calendar Year }',
        good: 'calendar Year { region England and Wales }\nmemorandum M { calendar Year }',
    },
    'calendar/lacking': {
        severity: 'warning',
        summary: 'A calendar lacks the bank holidays, terms or hours that an agreement counts by.',
        why: 'Whatever is counted in those days or terms cannot be computed.',
        bad: 'calendar Year { region England and Wales }\nmemorandum M { calendar Year }\nparty School is "School"\nclause 1 { School must "report" once each term }',
        good: 'calendar Year {\n    region England and Wales\n    school term Autumn from 1 September 2026 until 18 December 2026\n}\nmemorandum M { calendar Year }\nparty School is "School"\nclause 1 { School must "report" once each term }',
    },
});
