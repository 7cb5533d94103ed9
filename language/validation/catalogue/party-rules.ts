import { rules } from './rule.ts';

const COUNCIL = 'party Council is "Kent County Council"';
const FORUM = 'party Forum is "Parent Forum"';
const PARTIES = `memorandum M\n${COUNCIL}\n${FORUM}`;

/** Who the parties are to each other. */
export const PARTY_ROLE_RULES = rules({
    'party/stranger-signs': {
        severity: 'warning',
        summary: 'Somebody signs who is no party.',
        why: 'A signature of somebody outside binds nobody here, and a party may be missing.',
        bad: `${PARTIES}\noutsider Charity is "Family Charity"\nagreed by {\n    Council, signed by "A. Person" as "Director" on 27 June 2024\n    Forum, signed by "B. Person" as "Chair" on 27 June 2024\n    Charity, signed by "C. Person" as "Chair" on 27 June 2024\n}`,
        good: `${PARTIES}\nagreed by {\n    Council, signed by "A. Person" as "Director" on 27 June 2024\n    Forum, signed by "B. Person" as "Chair" on 27 June 2024\n}`,
    },
    'party/duty-of-outsider': {
        severity: 'info',
        summary: 'A duty is laid on somebody who is no party.',
        why: 'Whoever has not agreed owes nothing: a party has to see to it, or they have to join.',
        bad: `${PARTIES}\noutsider Champions is "Parent Champions"\nclause 1 { Champions must "run the area network" }`,
        good: `${PARTIES}\noutsider Champions is "Parent Champions"\nclause 1 { Forum must "run the area network with the Champions" }`,
    },
    'party/count-mismatch': {
        severity: 'warning',
        summary: 'A text counts more or fewer parties than are declared.',
        why: 'One of them is missing, or somebody is counted who never agreed.',
        bad: `${PARTIES}\nclause 1 { """The three parties meet each term.""" }`,
        good: `${PARTIES}\nclause 1 { """The two parties meet each term.""" }`,
    },
    'party/group-of-itself': {
        severity: 'error',
        summary: 'A group is one of its own members.',
        why: 'Nobody can tell who is meant by it.',
        bad: `${PARTIES}\ngroup All is "Everybody" of Council, Forum and All`,
        good: `${PARTIES}\ngroup All is "Everybody" of Council and Forum`,
    },
    'party/member-against-group': {
        severity: 'info',
        summary: 'A member of a group stands against that group, or beside it.',
        why: 'The member would owe something to itself, or is meant twice, and nobody can tell who else is meant.',
        bad: `${PARTIES}\nparty Trust is "Health Trust"\ngroup Partners is "the partners" of Council and Trust\nclause 1 { Council must "report" to Partners }`,
        good: `${PARTIES}\nparty Trust is "Health Trust"\ngroup Partners is "the partners" of Council and Trust\nclause 1 { Forum must "report" to Partners }`,
    },
    'party/not-a-member': {
        severity: 'warning',
        summary: 'The words of the agreement count somebody among a group who is not declared as its member.',
        why: 'Whether the group acts with or without that party is then a matter of which page one reads.',
        bad: `${PARTIES}\nparty Trust is "Health Trust"\ngroup Partners is "Partners" of Council and Trust\nclause 1 { """The aims are shared by the Parent Forum and other members of the Partners.""" }`,
        good: `${PARTIES}\nparty Trust is "Health Trust"\ngroup Partners is "Partners" of Council and Trust\nclause 1 { """The aims are shared by the Parent Forum and the Partners.""" }`,
    },
    'party/shared-alias': {
        severity: 'warning',
        summary: 'Two are known by the same name.',
        why: 'A sentence that uses the name could mean either of them.',
        bad: 'memorandum M\nparty ICB is "Kent and Medway Integrated Care Board" also known as "the Board"\nparty KCC is "Kent County Council" also known as "the Board"',
        good: 'memorandum M\nparty ICB is "Kent and Medway Integrated Care Board" also known as "the ICB"\nparty KCC is "Kent County Council" also known as "the council"',
    },
    'party/no-contact': {
        severity: 'hint',
        summary: 'One party has no contact although others do.',
        why: 'Notices and papers to it have no address.',
        bad: `memorandum M\n${COUNCIL} { contact "desk@council.example" }\n${FORUM}`,
        good: `memorandum M\n${COUNCIL} { contact "desk@council.example" }\n${FORUM} { contact "hello@forum.example" }`,
    },
});

/** Duties against each other. */
export const DUTY_RULES = rules({
    'obligation/to-oneself': {
        severity: 'warning',
        summary: 'Somebody owes something to themselves.',
        why: 'Most often the wrong party is named on one side.',
        bad: `${PARTIES}\nclause 1 { Council must "send the agenda" to Council }`,
        good: `${PARTIES}\nclause 1 { Council must "send the agenda" to Forum }`,
    },
    'obligation/duplicate': {
        severity: 'hint',
        summary: 'The same duty is laid down twice.',
        why: 'When one of the two is changed, the other is forgotten.',
        bad: `${PARTIES}\nclause 1 { Council must "send the agenda" to Forum }\nclause 2 { Council must "send the agenda" to Forum }`,
        good: `${PARTIES}\nclause 1 { Council must "send the agenda" to Forum }\nclause 2 { see 1 }`,
    },
    'obligation/contradictory': {
        severity: 'error',
        summary: 'The same is demanded and forbidden.',
        why: 'Whatever the party does, it breaks the agreement.',
        bad: `${PARTIES}\nclause 1 { Council must "publish the minutes" }\nclause 2 { Council must not "publish the minutes" }`,
        good: `${PARTIES}\nclause 1 { Council must "publish the minutes" }\nclause 2 { Council must not "publish the minutes" unless "Forum has agreed to them" }`,
    },
    'obligation/two-limits': {
        severity: 'warning',
        summary: 'The same duty has two different limits.',
        why: 'Whoever keeps the longer one is late by the shorter.',
        bad: `${PARTIES}\nmeeting Board is "the Board", once a quarter\nclause 1 { Council must "send the minutes" to Forum within 5 working days of Board }\nclause 2 { Council must "send the minutes" to Forum within 10 working days of Board }`,
        good: `${PARTIES}\nmeeting Board is "the Board", once a quarter\nclause 1 { Council must "send the minutes" to Forum within 5 working days of Board }\nclause 2 { Council must "send the papers" to Forum within 10 working days of Board }`,
    },
    'obligation/owner-against-heading': {
        severity: 'info',
        summary: 'Under a heading that says whose duties follow stands the duty of somebody else.',
        why: 'Whoever looks up their own duties misses it, and the others take it for theirs.',
        bad: `${PARTIES}\nsection 1 "Duties of the Parent Forum" {\n    Council must "send the agenda" to Forum\n}`,
        good: `${PARTIES}\nsection 1 "Duties of the Parent Forum" {\n    Forum must "send the agenda" to Council\n}`,
    },
    'obligation/no-commitment': {
        severity: 'hint',
        summary: 'A clause among the duties commits nobody.',
        why: 'What somebody does as a rule is not yet what they have promised.',
        bad: `${PARTIES}\nsection 1 "Duties" {\n    clause 1.1 { """The Council regularly sends the agenda.""" }\n}`,
        good: `${PARTIES}\nsection 1 "Duties" {\n    clause 1.1 {\n        """The Council regularly sends the agenda."""\n        Council must "send the agenda" to Forum at least once a month\n    }\n}`,
    },
    'obligation/soft-without-fallback': {
        severity: 'hint',
        summary: 'Something is due only where possible, and nothing says what happens otherwise.',
        why: 'What is due only where possible can lapse without anybody noticing; a fallback keeps it.',
        bad: `${PARTIES}\nclause 1 { Council must "meet in term time" where possible }`,
        good: `${PARTIES}\nclause 1 { Council must "meet in term time" where possible otherwise Council must "offer a second date" to Forum }`,
    },
});

/** Those who agreed. */
export const AGREED_RULES = rules({
    'agreed/in-the-future': {
        severity: 'warning',
        summary: 'A signature is dated for a day that is still to come.',
        why: 'Nobody has signed then yet, and what counts from the signature is counted from a day that may change.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nagreed by { Council, signed by "A. Person" as "Director" on 1 June 2099 }',
        good: 'memorandum M { state draft }\nparty Council is "Kent County Council"\nagreed by { Council, signed by "A. Person" as "Director" on 1 June 2099 }',
    },
    'agreed/before-approval': {
        severity: 'warning',
        summary: 'Somebody agreed before there was a text to agree to.',
        why: 'One of the two dates is wrong, or an earlier text was signed.',
        bad: 'memorandum M { approved 1 December 2020 }\nparty Council is "Kent County Council"\nagreed by { Council, signed by "A. Person" as "Director" on 1 June 2020 }',
        good: 'memorandum M { approved 1 December 2020 }\nparty Council is "Kent County Council"\nagreed by { Council, signed by "A. Person" as "Director" on 3 December 2020 }',
    },
    'agreed/for-another': {
        severity: 'warning',
        summary: 'Somebody signs for a party on behalf of another.',
        why: 'Either the party has not agreed or the wrong one is named.',
        bad: 'memorandum M\nparty District is "Northvale District Council"\nagreed by { District, signed by "A. Person" as "Mayor, on behalf of the City of Southvale" on 27 June 2024 }',
        good: 'memorandum M\nparty District is "Northvale District Council"\nagreed by { District, signed by "A. Person" as "Leader, on behalf of Northvale District Council" on 27 June 2024 }',
    },
    'agreed/no-position': {
        severity: 'hint',
        summary: 'A person signs without their position.',
        why: 'Later nobody can tell whether they were entitled to sign for the party.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nagreed by { Council, signed by "A. Person" on 27 June 2024 }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nagreed by { Council, signed by "A. Person" as "Director" on 27 June 2024 }',
    },
    'agreed/after-review': {
        severity: 'warning',
        summary: 'Somebody agreed after the first review was due.',
        why: 'The text was out of date by its own words when it was signed.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nreview Annual is "Annual review", first in June 2024, by Council\nagreed by { Council, signed by "A. Person" as "Director" on 27 August 2024 }\nhistory { Annual held on 3 June 2024 }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nreview Annual is "Annual review", first in June 2025, by Council\nagreed by { Council, signed by "A. Person" as "Director" on 27 August 2024 }\nhistory { Annual held on 3 June 2025 }',
    },
});
