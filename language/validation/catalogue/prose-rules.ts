import { rules } from './rule.ts';

const COUNCIL = 'party Council is "Northvale County Council"';
const FORUM = 'party Forum is "Northvale Parent Forum"';
const PARTIES = `${COUNCIL}\n${FORUM}`;

/** Duties in the agreement's own words. */
export const PROSE_DUTY_RULES = rules({
    'obligation/vague-standard': {
        severity: 'hint',
        summary: 'How much somebody owes, or whether they owe it at all, is left to a word that everybody reads in their own way.',
        why: 'The parties find out what they meant by "best endeavours", "adequate resources" or "if appropriate" when they disagree.',
        bad: `${PARTIES}\nclause 1 { Council must "use best endeavours to find a room" }`,
        good: `${PARTIES}\nclause 1 { Council must "ask three landlords for a room" }`,
    },
    'obligation/ownerless-passive': {
        severity: 'info',
        summary: 'A text says that something is to be done, but not by whom.',
        why: 'A duty of nobody is done by nobody.',
        bad: `${PARTIES}\nclause 1 { """Minutes will be circulated.""" }`,
        good: `${PARTIES}\nclause 1 { """Minutes will be circulated by the council.""" }`,
    },
    'obligation/unknown-owner': {
        severity: 'info',
        summary: 'A text lays a duty on a body or a post that no party has.',
        why: 'Whoever has not agreed owes nothing, and a post that nobody holds does nothing.',
        bad: `${PARTIES}\nclause 1 { """The Partnership Manager will keep the register.""" }`,
        good: `${COUNCIL} { role Manager "Partnership Manager" }\n${FORUM}\nclause 1 { """The Partnership Manager will keep the register.""" }`,
    },
    'obligation/modal-mismatch': {
        severity: 'warning',
        summary: 'A text allows what the sentence beside it demands, or the other way round.',
        why: 'Whoever reads only one of the two takes a duty for a choice.',
        bad: `${PARTIES}\nclause 1 {\n    """The council may publish the minutes."""\n    Council must "publish the minutes"\n}`,
        good: `${PARTIES}\nclause 1 {\n    """The council must publish the minutes."""\n    Council must "publish the minutes"\n}`,
    },
    'obligation/unconfirmed': {
        severity: 'warning',
        summary: 'A sentence was proposed from a text, and nobody has confirmed it.',
        why: 'A proposal is a guess: who owes what, how strongly and by when is for the parties to say.',
        bad: `${PARTIES}\nclause 1 {\n    """The council shall publish the minutes."""\n    Council must "publish the minutes" // confirm: proposed from the text\n}`,
        good: `${PARTIES}\nclause 1 {\n    """The council shall publish the minutes."""\n    Council must "publish the minutes"\n}`,
    },
    'deadline/text-mismatch': {
        severity: 'warning',
        summary: 'A text names another number than the sentence beside it, or another rhythm than the meeting it speaks of.',
        why: 'Reminders follow the sentence, people read the text.',
        bad: `${PARTIES}\nclause 1 {\n    """The council answers questions within five working days."""\n    Council must "answer questions" within 6 working days of "the question"\n}`,
        good: `${PARTIES}\nclause 1 {\n    """The council answers questions within five working days."""\n    Council must "answer questions" within 5 working days of "the question"\n}`,
    },
});

/** Names, terms and references in the agreement's own words. */
export const PROSE_NAME_RULES = rules({
    'party/acronym-not-expanded': {
        severity: 'info',
        summary: 'A text uses an acronym that is neither written out nor declared.',
        why: 'Whoever joins later, or reads the agreement from outside, cannot look it up.',
        bad: `${PARTIES}\nclause 1 { """The council tells the JSNA group of its plans.""" }`,
        good: `${PARTIES}\nclause 1 { """The council tells the Joint Strategic Needs Assessment (JSNA) group of its plans.""" }`,
    },
    'party/name-variant': {
        severity: 'warning',
        summary: 'A text calls a party nearly, but not quite, what it is declared as.',
        why: 'It may be taken for another body, and a search for the declared name misses the clause.',
        bad: `${PARTIES}\nclause 1 { """Families may write to the County Council Northvale.""" }`,
        good: `${PARTIES}\nclause 1 { """Families may write to Northvale County Council.""" }`,
    },
    'definition/near-miss': {
        severity: 'warning',
        summary: 'A text uses nearly, but not quite, a term that is defined.',
        why: 'Nobody can tell whether the definition holds for it.',
        bad: 'define "Technical Data" as "measurements of the devices"\nclause 1 { """The Technical Device Data is kept.""" }',
        good: 'define "Technical Data" as "measurements of the devices"\nclause 1 { """The Technical Data is kept.""" }',
    },
    'definition/undefined': {
        severity: 'hint',
        summary: "Something is written like the agreement's defined terms, but is not defined.",
        why: 'Readers look for a definition and go on with a guess.',
        bad: 'define "Shared Data" as "what one party sends to another"\ndefine "Data Request" as "a request for Shared Data"\nclause 1 { """Each Data Request names the Permitted Use. Shared Data is kept for the Permitted Use.""" }',
        good: 'define "Shared Data" as "what one party sends to another"\ndefine "Data Request" as "a request for Shared Data"\ndefine "Permitted Use" as "planning of school places"\nclause 1 { """Each Data Request names the Permitted Use. Shared Data is kept for the Permitted Use.""" }',
    },
    'reference/heading-mismatch': {
        severity: 'warning',
        summary: 'A reference names a heading that the clause does not have.',
        why: 'Either the number or the heading is wrong, and each leads to another clause.',
        bad: 'clause 1 "Costs" { """As clause 2 (Confidentiality) says.""" }\nclause 2 "Meetings" { }\nclause 3 "Confidentiality" { }',
        good: 'clause 1 "Costs" { """As clause 3 (Confidentiality) says.""" }\nclause 2 "Meetings" { }\nclause 3 "Confidentiality" { }',
    },
});

/** How words are spelled. */
export const PROSE_STYLE_RULES = rules({
    'style/spelled-two-ways': {
        severity: 'hint',
        summary: 'A word is spelled in two ways in one file.',
        why: 'Readers wonder whether two things are meant, and a search finds only one of them.',
        bad: 'clause 1 { """This MoU is no contract. The parties review the MoU, and change the MOU in writing.""" }',
        good: 'clause 1 { """This MoU is no contract. The parties review the MoU, and change the MoU in writing.""" }',
    },
});
