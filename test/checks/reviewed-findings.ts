/** A finding in an example: its severity, its code, the text it stands at, the beginning of its message; and why it is true there. */
export interface ReviewedFinding {
    readonly finding: string;
    readonly why: string;
}

/**
 * Every finding in the examples on 22 November 2026, by file, in alphabetical order. Each has been compared with the words of the
 * agreement it is about: what is not true of them is mended in the rule, not listed here.
 */
export const REVIEWED: Readonly<Record<string, readonly ReviewedFinding[]>> = {
    'amendment/amendment-1.mou': [],
    'amendment/northvale.mou': [],
    'calendars/england-schools.mou': [],
    'calendars/local-councils.mou': [],
    'calendars/northvale-terms.mou': [],
    'kent-2025-26.mou': [
        {
            finding: 'hint time/outside-window at Consultation happened on 27 May 2026: Consultation took place on Wed 27 May 2026',
            why: '27 May 2026 is in half-term, out of which 2.1.8 keeps consultations where possible.',
        },
    ],
    'kent.mou': [
        {
            finding: 'hint clause/missing at KentSEND: No freedom of information clause',
            why: 'A county council and a health board are parties, and requests for information are not spoken of.',
        },
        {
            finding: 'hint clause/missing at KentSEND: No safeguarding clause',
            why: 'Children and their families are spoken of throughout, safeguarding nowhere.',
        },
        {
            finding:
                'hint obligation/soft-without-fallback at "delegate its representatives at meetings to endorse decisions": This is due only \'where possible\', and nothing says what happens when it is not',
            why: '2.2.2 says "where possible" and nothing of a meeting whose delegate may not decide.',
        },
        {
            finding:
                'hint obligation/soft-without-fallback at "give notice of a planned consultation": This is due only \'where possible\', and nothing says what happens when it is not',
            why: 'Section 4 gives notice "where possible"; without it only the statutory consultation is spoken of.',
        },
        {
            finding:
                'hint obligation/soft-without-fallback at "hold meetings virtually": This is due only \'where possible\', and nothing says what happens when it is not',
            why: '2.1.7 ends with meeting virtually "when possible", and stops there.',
        },
        {
            finding:
                'hint obligation/soft-without-fallback at "hold these meetings at parent friendly times": This is due only \'where possible\', and nothing says what happens when it is not',
            why: 'Section 3 holds the governance meetings at friendly times "where possible"; PACT may then send somebody, but nobody owes anything.',
        },
        {
            finding:
                'hint obligation/soft-without-fallback at "send the meeting papers": This is due only \'where possible\', and nothing says what happens when it is not',
            why: '2.1.2 sends papers five days ahead "whenever possible" and does not say what holds otherwise.',
        },
        {
            finding: 'hint obligation/vague-standard at appropriate information: Nobody can tell what counts as "appropriate information"',
            why: '1.3 does not say to whom the information has to be appropriate.',
        },
        {
            finding: 'hint party/name-variant at KENT PACT: "KENT PACT" is "Kent PACT" in capitals',
            why: '2.1.7 writes the name in capitals, everywhere else the document writes Kent PACT.',
        },
        {
            finding: 'hint style/spelled-two-ways at DFE: This is spelled "DFE" 3 times and "DfE" 4 times in this file',
            why: 'The document itself writes DfE and DFE.',
        },
        {
            finding:
                'info dispute/no-limit at Dialogue: Nothing says how long Dialogue may take before AskContact can begin, so it may go on for ever',
            why: 'Section 9 goes to Contact when dialogue "cannot resolve" it, after no stated time.',
        },
        {
            finding: 'info party/acronym-not-expanded at DFE: Nothing says what DFE stands for',
            why: 'The Department for Education is nowhere written out.',
        },
        {
            finding:
                'info term/unwatched-condition at in force while "Kent PACT is the recognised parent carer forum for Kent": The agreement lasts only while this is so, but nobody has to see whether it still is',
            why: 'Section 8 lets it last while Kent PACT is recognised; no clause has anybody tell the others when it is not.',
        },
        {
            finding: 'warning clause/missing at KentSEND: No acceptance clause',
            why: 'The document says that it was approved on 1 December 2020, but nobody signs or accepts it.',
        },
        { finding: 'warning clause/missing at KentSEND: No contact clause', why: 'No address or contact of any party is given.' },
        {
            finding: 'warning clause/missing at KentSEND: No termination clause',
            why: 'Section 8 has "termination" in its title and says nothing of ending.',
        },
        {
            finding:
                'warning deadline/chain-infeasible at at least 6 working days before each Board or each DfEMonitoring: What is due here 6 working days before each Board must go out 5 working days before it',
            why: '2.1.2: papers in six working days before, out five before. One day is left to send them.',
        },
        {
            finding:
                'warning party/name-variant at NHS ICB Kent and Medway: "NHS ICB Kent and Medway" is not declared, but "NHS Kent and Medway ICB" is',
            why: '2.2.1 turns the name of the board round.',
        },
        {
            finding: 'warning party/undeclared at "the local area": Nobody called "the local area" is declared here',
            why: 'Section 3 lays duties on "the local area", which is no party.',
        },
        {
            finding: 'warning party/undeclared at "the local area": Nobody called "the local area" is declared here',
            why: 'Section 3 lays duties on "the local area", which is no party.',
        },
        {
            finding: 'warning party/undeclared at "the meeting organiser": Nobody called "the meeting organiser" is declared here',
            why: '2.1.2 sends papers to an organiser whom no clause names.',
        },
        {
            finding: 'warning review/overdue at Regular: Regular review is overdue by 4 years and 11 months',
            why: 'Approved in 2020, reviewed "at least annually", and no review is known.',
        },
        {
            finding: "warning time/vague at as much notice as possible: 'as much notice as possible' does not say how much",
            why: '2.1.4 asks for "as much notice as possible".',
        },
        {
            finding: "warning time/vague at at regular intervals: 'at regular intervals' does not say how often",
            why: '2.2.7 updates members "at regular intervals".',
        },
        { finding: "warning time/vague at timely: 'timely' does not say by when", why: '2.1.1 wants "timely" information.' },
    ],
    'minimal.mou': [],
    'oxfordshire-2025-26.mou': [
        {
            finding: 'hint time/outside-window at KIT held on 18 February 2026: KIT took place on Wed 18 February 2026',
            why: '18 February 2026 is in half-term; 4.1 and 4.2 keep meetings to term time.',
        },
    ],
    'oxfordshire-2026-27.mou': [],
    'oxfordshire.mou': [
        { finding: 'error date/ambiguous at 27.06.24: 27', why: 'The document dates its signatures 27.06.24.' },
        { finding: 'error date/ambiguous at 27.06.24: 27', why: 'The document dates its signatures 27.06.24.' },
        { finding: 'error date/ambiguous at 27.06.24: 27', why: 'The document dates its signatures 27.06.24.' },
        {
            finding: 'hint clause/missing at OxfordshireSEND: No expenses clause',
            why: 'Only "financial contributions to be agreed separately" (4.9) comes near the expenses of parents.',
        },
        {
            finding: 'hint clause/missing at OxfordshireSEND: No freedom of information clause',
            why: '3.8 weighs requests as that law would, but no clause says who is asked before something is published.',
        },
        {
            finding: 'hint clause/missing at OxfordshireSEND: No safeguarding clause',
            why: 'Safeguarding is named in passing as a regulation; nobody owes anything for it.',
        },
        {
            finding:
                'hint obligation/soft-without-fallback at "hold meetings": This is due only \'where possible\', and nothing says what happens when it is not',
            why: '4.2 keeps to term time "where possible"; what happens in the holidays is forbidden, not arranged.',
        },
        {
            finding:
                'hint obligation/vague-standard at appropriate and feasible: Nothing says who judges whether this is so, so it is owed only as far as whoever owes it likes',
            why: '4.10 acts on advice "where appropriate and feasible", in the eyes of whoever gets it.',
        },
        {
            finding:
                'hint obligation/vague-standard at appropriate and feasible: Nothing says who judges whether this is so, so it is owed only as far as whoever owes it likes',
            why: '5.8 gives an induction "as appropriate and feasible", in the eyes of whoever owes it.',
        },
        {
            finding:
                'hint obligation/vague-standard at appropriate: Nothing says who judges whether this is so, so it is owed only as far as whoever owes it likes',
            why: '3.4 has OxPCF connect with the community "as appropriate"; by whose judgement is not said.',
        },
        {
            finding:
                'hint obligation/vague-standard at appropriate: Nothing says who judges whether this is so, so it is owed only as far as whoever owes it likes',
            why: '5.9 has members DBS checked "where appropriate"; who decides for whom is not said.',
        },
        {
            finding:
                'hint obligation/vague-standard at appropriate: Nothing says who judges whether this is so, so it is owed only as far as whoever owes it likes',
            why: 'Appendix 2 invites the forum to other boards "as appropriate", and nobody is named to judge it.',
        },
        {
            finding:
                'hint obligation/vague-standard at necessary and/or feasible: Nothing says who judges whether this is so, so it is owed only as far as whoever owes it likes',
            why: '5.2 seeks funding "as far as necessary and/or feasible", and nobody is said to judge that.',
        },
        { finding: 'hint party/no-contact at BOB: BOB has no contact, although others have', why: 'Only OxPCF gives an address.' },
        { finding: 'hint party/no-contact at OCC: OCC has no contact, although others have', why: 'Only OxPCF gives an address.' },
        { finding: 'hint party/no-contact at OH: OH has no contact, although others have', why: 'Only OxPCF gives an address.' },
        { finding: 'hint party/no-contact at OUH: OUH has no contact, although others have', why: 'Only OxPCF gives an address.' },
        {
            finding: 'hint style/spelled-two-ways at MOU: This is spelled "MOU" once and "MoU" 4 times in this file',
            why: 'The title writes MOU, the text MoU.',
        },
        {
            finding:
                'info obligation/owner-against-heading at OxPCF: This stands under "Expectations of OCC, Oxford Health, Oxford University Hospitals Trust, and BOB ICB", but OxPCF owes it',
            why: '3.4 has OxPCF connect with the community, in the section on what the others are expected to do.',
        },
        {
            finding: 'info party/acronym-not-expanded at CAMHS: Nothing says what CAMHS stands for',
            why: 'Appendix 2 lists a meeting by these letters only.',
        },
        {
            finding: 'info party/acronym-not-expanded at CYP: Nothing says what CYP stands for',
            why: 'Appendix 2 lists a board by these letters only.',
        },
        {
            finding: 'info party/acronym-not-expanded at EOTAS: Nothing says what EOTAS stands for',
            why: 'Appendix 2 lists a group by these letters only.',
        },
        {
            finding: 'info party/acronym-not-expanded at NNPCF: Nothing says what NNPCF stands for',
            why: 'Appendix 2 lists regional meetings by these letters only.',
        },
        {
            finding:
                'info term/unwatched-condition at in force while "OxPCF is the recognised parent carer forum for Oxfordshire": The agreement lasts only while this is so, but nobody has to see whether it still is',
            why: 'It lasts while OxPCF is recognised; no clause has anybody tell the others when it is not.',
        },
        {
            finding: "info time/vague at in good time: 'in good time' does not say by when",
            why: 'Appendix 3 lets information come "in good time"; words about behaviour, hence milder.',
        },
        {
            finding: "info time/vague at regularly: 'regularly' does not say how often",
            why: 'Appendix 3 reviews actions "regularly"; words about behaviour, hence milder.',
        },
        {
            finding: "info time/vague at timely: 'timely' does not say by when",
            why: 'Appendix 3 calls following up "timely"; words about behaviour, hence milder.',
        },
        { finding: 'warning blank/unfilled at footnote 2 "": This footnote has no words', why: 'Footnote 2 of the document is empty.' },
        {
            finding: 'warning clause/missing at OxfordshireSEND: No legal status clause',
            why: 'Nowhere does it say whether it binds in law.',
        },
        {
            finding: 'warning clause/missing at OxfordshireSEND: No termination clause',
            why: 'The heading promises termination; the text under it says nothing of it.',
        },
        {
            finding: 'warning dispute/nobody-named at Mediation: Nobody is named who takes the step Mediation or chooses who does',
            why: '"An independent mediator is used": by nobody chosen, and nobody starts.',
        },
        {
            finding: 'warning obligation/unowned at somebody: Nobody is named who has to do this',
            why: 'A sentence in the passive: 1.4 and twice in appendix 2 nobody is named.',
        },
        {
            finding: 'warning obligation/unowned at somebody: Nobody is named who has to do this',
            why: 'A sentence in the passive: 1.4 and twice in appendix 2 nobody is named.',
        },
        {
            finding: 'warning obligation/unowned at somebody: Nobody is named who has to do this',
            why: 'A sentence in the passive: 1.4 and twice in appendix 2 nobody is named.',
        },
        {
            finding:
                'warning party/name-variant at Oxfordshire Parent Carer Forum: "Oxfordshire Parent Carer Forum" is not declared, but "Oxfordshire Parent Carers Forum" is',
            why: 'Appendix 2 leaves the s out of "Carers".',
        },
        {
            finding:
                'warning party/not-a-member at OxPCF and: These words count OxPCF among the members of LAP, but the group is declared without it',
            why: '1.11 says "OxPCF and other members of the LAP"; section 3 speaks of its independence from the LAP.',
        },
        {
            finding: 'warning party/undeclared at "the SEND Team": Nobody called "the SEND Team" is declared here',
            why: '5.11 gives feedback to a team that the document nowhere says whose it is.',
        },
        {
            finding: 'warning party/unsigned at OH: OH (Oxford Health Foundation Trust) is a party but not among those who agreed',
            why: 'Oxford Health is among the five parties; three have signed.',
        },
        {
            finding:
                'warning party/unsigned at OUH: OUH (Oxford University Hospitals Foundation Trust) is a party but not among those who agreed',
            why: 'Oxford University Hospitals is among the five parties; three have signed.',
        },
        {
            finding:
                'warning review/passed at Annual: Annual review was due in June 2025, 1 year and 4 months ago, and the history records none',
            why: 'Its own review date, June 2025, is over and no review is known.',
        },
        {
            finding:
                "warning time/vague at as much advanced planning and notice as possible: 'as much advanced planning and notice as possible' does not say how much",
            why: '2.6 asks for "as much advanced planning and notice as possible".',
        },
        {
            finding: "warning time/vague at in a timely manner: 'in a timely manner' does not say by when",
            why: '3.9 answers feedback "in a timely manner".',
        },
        { finding: "warning time/vague at promptly: 'promptly' sets no limit that can be checked", why: '3.10 tells OxPCF "promptly".' },
    ],
    'profiles/parent-carer-forum.mou': [],
};
