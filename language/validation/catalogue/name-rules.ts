import { rules } from './rule.ts';

/** Names of parties and whether they sign. */
export const PARTY_RULES = rules({
    'party/undeclared': {
        severity: 'error',
        summary: 'A sentence speaks of somebody who is not declared.',
        why: 'A duty of somebody who is no party binds nobody, and a misspelt name hides whose duty it is.',
        bad: 'party Council is "Kent County Council"\nclause 1 { Council must "send the agenda" to Organiser }',
        good: 'party Council is "Kent County Council"\noutsider Organiser is "meeting organiser"\nclause 1 { Council must "send the agenda" to Organiser }',
    },
    'party/unsigned': {
        severity: 'warning',
        summary: 'A party is not among those who agreed.',
        why: 'Whoever has not agreed is not bound, whatever the clauses say.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nparty Forum is "Parent Forum"\nagreed by { Council, signed by "A. Person" on 27 June 2024 }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nparty Forum is "Parent Forum"\nagreed by {\n    Council, signed by "A. Person" on 27 June 2024\n    Forum, signed by "B. Person" on 27 June 2024\n}',
    },
});

/** Names and references. */
export const NAME_RULES = rules({
    'name/undeclared': {
        severity: 'error',
        summary: 'A name is used that nothing carries.',
        why: 'A deadline that hangs on an unknown event can never be computed.',
        bad: 'party Council is "Kent County Council"\nclause 1 { Council must "send papers" at least 5 working days before each Forum }',
        good: 'party Council is "Kent County Council"\nmeeting Forum is "Forum meeting", once a quarter\nclause 1 { Council must "send papers" at least 5 working days before each Forum }',
    },
    'name/duplicate': {
        severity: 'error',
        summary: 'Two things carry the same name or number.',
        why: 'A reference to it could mean either of them.',
        bad: 'clause 1 "Aims" { }\nclause 1 "Duties" { }',
        good: 'clause 1 "Aims" { }\nclause 2 "Duties" { }',
    },
    'name/unused': {
        severity: 'hint',
        summary: 'Something is declared that nothing refers to.',
        why: 'It is either left over or was meant to be used in a clause.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nparty Forum is "Parent Forum"\noutsider Charity is "Family Charity"\nclause 1 { Council must "listen" to Forum }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nparty Forum is "Parent Forum"\noutsider Charity is "Family Charity"\nclause 1 { Council must "listen" to Forum and Charity }',
    },
});

/** References to provisions. */
export const REFERENCE_RULES = rules({
    'reference/unknown-clause': {
        severity: 'error',
        summary: 'A reference leads to a clause that does not exist.',
        why: 'The reader looks for a rule that is not there, often because clauses were renumbered.',
        bad: 'clause 1 "Aims" { see 4 }',
        good: 'clause 1 "Aims" { see 4 }\nclause 4 "Duties" { }',
    },
    'reference/ambiguous': {
        severity: 'warning',
        summary: 'A reference has only a number that a section and a clause both have.',
        why: 'The reader may go to the other one.',
        bad: 'section 1 "Aims" {\n    clause 1 { see 2 }\n    clause 2 "Members" { }\n}\nsection 2 "Duties" { }',
        good: 'section 1 "Aims" {\n    clause 1 { see clause 2 }\n    clause 2 "Members" { }\n}\nsection 2 "Duties" { }',
    },
    'reference/skipped-number': {
        severity: 'hint',
        summary: 'The numbers of the clauses leave one out, or do not stand in their order.',
        why: 'The reader looks for a clause that was taken out, was never there, or stands elsewhere.',
        bad: 'memorandum M\nclause 1 "Aims" { }\nclause 3 "Duties" { }',
        good: 'memorandum M\nclause 1 "Aims" { }\nclause 2 "Duties" { }',
    },
    'reference/empty-appendix': {
        severity: 'warning',
        summary: 'A limit is to be found in an appendix that has nothing in it.',
        why: 'Nobody can say when it is due.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nclause 1 { Council must "report" no later than the dates in appendix 1 }\nappendix 1 "Reporting dates" { }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nclause 1 { Council must "report" no later than the dates in appendix 1 }\nappendix 1 "Reporting dates" { """30 June and 31 December.""" }',
    },
    'reference/unknown-duty': {
        severity: 'error',
        summary: 'A line of the history quotes a duty that its clause does not hold.',
        why: 'The line settles nothing, and what was done is listed as missed.',
        bad: 'party Council is "Kent County Council"\nclause 1 { Council must "send the agenda" no later than 1 June 2026 }\nhistory { clause 1 "circulate the minutes" done on 29 May 2026 }',
        good: 'party Council is "Kent County Council"\nclause 1 { Council must "send the agenda" no later than 1 June 2026 }\nhistory { clause 1 "send the agenda" done on 29 May 2026 }',
    },
});
