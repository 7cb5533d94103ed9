import { rules } from './rule.ts';

/** A calendar that writes its term itself, in place of one that names a file. */
const WRITTEN = 'calendar Year {\n    school term Autumn from 2 September 2026 until 18 December 2026\n}';

/** The .ics files that calendars read school terms from. */
export const TERM_FILE_RULES = rules({
    'calendar/term-file-bad-path': {
        severity: 'error',
        summary: 'A calendar file is named by a web address, or by a path that does not work everywhere.',
        why: 'Paths are relative, with forward slashes, and end in .ics, so that they hold on every machine and nothing is fetched from elsewhere.',
        bad: 'calendar Year { school terms from "https://county.example/terms.ics" }',
        good: WRITTEN,
    },
    'calendar/term-file-not-found': {
        severity: 'error',
        summary: 'A calendar file that school terms are read from does not exist.',
        why: 'Whatever is counted in school days or terms cannot be computed.',
        bad: 'calendar Year { school terms from "nowhere.ics" }',
        good: WRITTEN,
    },
    'calendar/term-file-unreadable': {
        severity: 'error',
        summary: 'A calendar file that school terms are read from cannot be read, or is no calendar.',
        why: 'Whatever is counted in school days or terms cannot be computed.',
    },
    'calendar/term-file-cut-off': {
        severity: 'warning',
        summary: 'A calendar file breaks off in the middle.',
        why: 'It was most likely not saved or downloaded whole, so terms and breaks may be missing.',
    },
    'calendar/term-file-no-terms': {
        severity: 'warning',
        summary: 'A calendar file says nothing of terms.',
        why: 'Holidays alone do not say on which days pupils are at school.',
    },
    'calendar/term-file-not-understood': {
        severity: 'warning',
        summary: 'Entries of a calendar file are not understood.',
        why: 'They are never guessed at: nothing of them is counted, so a break or an in-service day may be missing.',
    },
    'calendar/term-file-contradiction': {
        severity: 'warning',
        summary: 'Entries of a calendar file contradict each other, or lack their other half.',
        why: 'Terms that overlap, or begin and never end, make days that are and are not school days.',
    },
});
