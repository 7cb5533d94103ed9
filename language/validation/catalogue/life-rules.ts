import { rules } from './rule.ts';

const PARTIES = 'party Council is "Kent County Council"\nparty Forum is "Parent Forum"';

/** Reviews. */
export const REVIEW_RULES = rules({
    'review/passed': {
        severity: 'warning',
        summary: 'The date set for a review has passed and no review is recorded.',
        why: 'An agreement that is not reviewed when it said so drifts away from what the parties do.',
        bad: 'memorandum M\nreview Annual is "Annual review", first in June 2025',
        good: 'memorandum M\nreview Annual is "Annual review", first in June 2025\nhistory { Annual held on 3 June 2025 }',
    },
    'review/overdue': {
        severity: 'warning',
        summary: 'By its own rhythm a review is overdue.',
        why: 'An agreement that is not reviewed when it said so drifts away from what the parties do.',
        bad: 'memorandum M\nreview Annual is "Annual review", every 12 months from 1 December 2020',
        good: 'memorandum M\nreview Annual is "Annual review", every 12 months from 1 December 2020\nhistory { Annual held on 1 December 2025 }',
    },
    'review/no-reviewer': {
        severity: 'info',
        summary: 'Nobody is named who reviews.',
        why: "A review that is everybody's is held by nobody.",
        bad: 'memorandum M\nreview Annual is "Annual review", every 12 months from 1 June 2026',
        good: `memorandum M\n${PARTIES}\nreview Annual is "Annual review", every 12 months from 1 June 2026, by Council and Forum`,
    },
    'review/after-end': {
        severity: 'warning',
        summary: 'The first review is due after the agreement ends.',
        why: 'It would review something that is no longer there.',
        bad: `memorandum M {\n    starts 1 January 2027\n    in force until 31 December 2027\n}\n${PARTIES}\nreview Annual is "Annual review", first on 1 March 2028, by Council`,
        good: `memorandum M {\n    starts 1 January 2027\n    in force until 31 December 2027\n}\n${PARTIES}\nreview Annual is "Annual review", first on 1 October 2027, by Council`,
    },
    'review/before-start': {
        severity: 'warning',
        summary: 'The first review is due before the agreement starts.',
        why: 'There is nothing to look back on yet, so one of the two dates is mistaken.',
        bad: `memorandum M { starts 1 January 2027 }\n${PARTIES}\nreview Annual is "Annual review", first on 1 March 2026, by Council`,
        good: `memorandum M { starts 1 January 2027 }\n${PARTIES}\nreview Annual is "Annual review", first on 1 March 2028, by Council`,
    },
    'review/disagreement': {
        severity: 'warning',
        summary: 'Two rhythms are given for one review.',
        why: 'Each party will keep to the one that suits it.',
        bad: `memorandum M\n${PARTIES}\nreview Annual is "Annual review", every 12 months from 1 June 2026, every 2 years from 1 June 2026, by Council`,
        good: `memorandum M\n${PARTIES}\nreview Annual is "Annual review", every 12 months from 1 June 2026, by Council`,
    },
});

/** What an agreement should say. */
export const CLAUSE_RULES = rules({
    'clause/missing': {
        severity: 'warning',
        summary: 'The agreement says nothing about something that its profile asks for.',
        why: 'What is not settled while all are friends is settled badly when they are not.',
        bad: 'profile Ours for memorandum { requires termination }\nmemorandum M { checked against Ours }\nsection 1 "Termination" { }',
        good: 'profile Ours for memorandum { requires termination }\nmemorandum M { checked against Ours }\nsection 1 "Termination" {\n    any party may end this agreement on 3 months\' notice in writing\n}',
    },
});

/** Who owes what. */
export const OBLIGATION_RULES = rules({
    'obligation/unowned': {
        severity: 'warning',
        summary: 'Nobody is named who has to do it.',
        why: 'A duty of nobody is done by nobody.',
        bad: 'clause 1 { somebody must "send the agenda" }',
        good: 'party Council is "Kent County Council"\nclause 1 { Council must "send the agenda" }',
    },
});

/** Blanks. */
export const BLANK_RULES = rules({
    'blank/unfilled': {
        severity: 'warning',
        summary: 'A blank has not been filled in, or a choice in brackets has not been made.',
        why: 'What is left blank is left open, and nothing can be computed from it.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nclause 1 { """The Council [will/may] chair the meetings.""" }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nclause 1 { """The Council will chair the meetings.""" }',
    },
});
