import { rules } from './rule.ts';

const PARTIES = 'party Council is "Kent County Council"\nparty Forum is "Parent Forum"';

/** How long an agreement lasts. */
export const TERM_RULES = rules({
    'term/ended': {
        severity: 'warning',
        summary: 'By its own words the agreement has ended.',
        why: 'Whatever is done under it since has nothing behind it; renew it, extend it, or say that it has ended.',
        bad: 'memorandum M {\n    starts 1 January 2020\n    in force until 31 December 2023\n}',
        good: 'memorandum M {\n    starts 1 January 2020\n    in force until 31 December 2023\n    state ended\n}',
    },
    'term/text-mismatch': {
        severity: 'warning',
        summary: 'A text gives the agreement another start, end, length, notice or review than is declared.',
        why: 'Reminders follow what is declared, people read the text, and nobody knows when the agreement is over.',
        bad: `memorandum M {\n    starts 1 April 2026\n    in force until 31 March 2029\n}\n${PARTIES}\nclause 8 { """This agreement ends on 31 March 2028.""" }`,
        good: `memorandum M {\n    starts 1 April 2026\n    in force until 31 March 2029\n}\n${PARTIES}\nclause 8 { """This agreement ends on 31 March 2029.""" }`,
    },
    'term/unwatched-condition': {
        severity: 'info',
        summary: 'The agreement lasts while something is so, and nobody has to see whether it still is.',
        why: 'The condition can end unnoticed, and the agreement with it.',
        bad: `memorandum M { in force while "the forum is the recognised parent carer forum" }\n${PARTIES}`,
        good: `memorandum M { in force while "the forum is the recognised parent carer forum" }\n${PARTIES}\nclause 1 { Forum must "tell the council when it is no longer the recognised parent carer forum" to Council }`,
    },
    'status/contradiction': {
        severity: 'warning',
        summary: 'The agreement is not legally binding and yet speaks as if a court were to decide.',
        why: 'A governing law, a deed or the jurisdiction of courts has a meaning only where law stands behind the agreement.',
        bad: 'memorandum M { not legally binding }\nclause 9 { """This agreement is governed by the law of England and Wales.""" }',
        good: 'memorandum M { legally binding only in clauses 9 }\nclause 9 { """This agreement is governed by the law of England and Wales.""" }',
    },
});

/** What an agreement defines and cites. */
export const WORD_RULES = rules({
    'definition/circular': {
        severity: 'warning',
        summary: 'Terms are explained by each other.',
        why: 'The reader learns from neither what is meant.',
        bad: 'memorandum M\ndefine "Shared Data" as "all data under a Sharing Request"\ndefine "Sharing Request" as "a request for Shared Data"',
        good: 'memorandum M\ndefine "Shared Data" as "all data that one party sends to another"\ndefine "Sharing Request" as "a request for Shared Data"',
    },
    'citation/no-year': {
        severity: 'hint',
        summary: 'A law is cited without its year.',
        why: 'Several laws carry the same name, and only one of them is meant.',
        bad: 'memorandum M\ncite CFA "Children and Families Act"',
        good: 'memorandum M\ncite CFA "Children and Families Act 2014"',
    },
    'citation/replaced': {
        severity: 'info',
        summary: 'A law is named that another has replaced.',
        why: 'Nobody can keep to a law that is gone, and the text shows its age.',
        bad: 'memorandum M\nclause 1 { """Data is handled as the Data Protection Act 1998 asks.""" }',
        good: 'memorandum M\nclause 1 { """Data is handled as the Data Protection Act 2018 asks.""" }',
    },
    'reference/unknown-appendix': {
        severity: 'warning',
        summary: 'The text refers to an appendix that does not exist.',
        why: 'What the parties agreed on may stand in it.',
        bad: 'memorandum M\nclause 1 { """The meetings are listed in Appendix 2.""" }\nappendix 1 "Definitions" { }',
        good: 'memorandum M\nclause 1 { """The meetings are listed in Appendix 1.""" }\nappendix 1 "Meetings" { }',
    },
});
