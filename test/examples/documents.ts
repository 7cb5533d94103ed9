/**
 * What the two published agreements consist of, noted down from the documents themselves: headings, numbers, how many
 * paragraphs and bullets stand under each, footnotes, signatures. Facts only, none of their sentences.
 *
 * One line for each part in the documents' order, indented under what it stands in. A part has one paragraph of text
 * unless the line says otherwise. Bullets of Oxfordshire's sections 2 to 5 carry no number there; they are counted.
 */

export const KENT = `
section
section "Purpose and statement" [2 paragraphs]
section 1 "Common objectives" [no text]
    clause 1.1
    clause 1.2
    clause 1.3
    clause 1.4
        clause 1.4.1
        clause 1.4.2
section "Expectations of each party" [no text]
    clause 2.1 "KCC and NHS Kent and Medway ICB" [no text]
        clause 2.1.1
        clause 2.1.2
        clause 2.1.3
        clause 2.1.4
        clause 2.1.5
        clause 2.1.6
        clause 2.1.7
        clause 2.1.8
        clause 2.1.9
    clause 2.2 "Kent PACT" [no text]
        clause 2.2.1
        clause 2.2.2
        clause 2.2.3
        clause 2.2.4
        clause 2.2.5
        clause 2.2.6
        clause 2.2.7
        clause 2.2.8
        clause 2.2.9
        clause 2.2.10
        clause 2.2.11
        clause 2.2.12
section 3 "Strategic working groups"
section 4 "Consultations"
section 5 "Regular dialogue"
section 6 "We will respect confidentiality" [2 paragraphs]
section 7 "We will carry out regular reviews"
section 8 "Length of MoU and termination"
section 9 "Amendments and dispute resolution"
`;

export const OXFORDSHIRE = `
section [footnotes 1, 2]
section 1 "Introduction" [no text]
    clause 1.1
    clause 1.2
    clause 1.3
    clause 1.4
    clause 1.5
    clause 1.6
    clause 1.7
    clause 1.8
    clause 1.9
    clause 1.10
    clause 1.11
    clause 1.12
section 2 "Facilitating co-production in Oxfordshire" [no text]
    clause 2.1
    clause 2.2
    clause 2.3
    clause 2.4
    clause 2.5
    clause 2.6
section 3 "Expectations of OCC, Oxford Health, Oxford University Hospitals Trust, and BOB ICB" [no text]
    clause 3.1
    clause 3.2
    clause 3.3
    clause 3.4
    clause 3.5
    clause 3.6
    clause 3.7
    clause 3.8
    clause 3.9
    clause 3.10
    clause 3.11
section 4 "Meetings attended by Forum Representatives" [no text]
    clause 4.1
    clause 4.2
    clause 4.3
    clause 4.4
    clause 4.5
    clause 4.6
    clause 4.7
    clause 4.8
    clause 4.9
    clause 4.10
    clause 4.11
    clause 4.12
section 5 "Expectations of OxPCF" [no text]
    clause 5.1
    clause 5.2
    clause 5.3
    clause 5.4
    clause 5.5
    clause 5.6
    clause 5.7
    clause 5.8
    clause 5.9
    clause 5.10
    clause 5.11
    clause 5.12
    clause 5.13 "Confidentiality and Data Protection"
section "Period covered by MoU and Review/Termination Agreements"
section "Amendments and Dispute Resolution"
appendix 1 "Relevant legislation and guidance" [no text]
    section "Children and Families Act 2014"
    section "The SEND Code of Practice states" [3 paragraphs]
    section "Representation and Health" [3 paragraphs] [2 items]
appendix 2 "OxPCF attendance at meetings" [3 paragraphs] [24 items]
appendix 3 "Behaviours that contribute to effective co-production"
    section "Welcome and Care" [no text] [7 items]
    section "Value and Include" [no text] [5 items]
    section "Communicate" [no text] [8 items]
    section "Work in Partnership" [no text] [4 items]
`;

/** Paragraphs that Oxfordshire's appendix 1 quotes from the Code of Practice, in its order; no clauses of the agreement. */
export const QUOTED_PARAGRAPHS = ['1.13', '3.18', '1.12'];

/** The list in Oxfordshire's appendix 2. */
export const MEETINGS_ATTENDED = [
    'Local Offer',
    'Unpaid Carers Strategy',
    'Short Breaks Board and Working Groups',
    'Sensory Processing Project Group',
    'SEND Employment Forum',
    'Alternative Provision Strategy and Recommissioning',
    'Team-Up Co-Production Board',
    'Delivering Better Value - Early Intervention and Prevention Strategic Group',
    'Learning Disability and Neurodiversity Improvement Board',
    'Oxfordshire Strategic Attendance Board',
    'SENDIASS Steering Group',
    'Update sessions with CAMHS',
    'CYP Mental Health and Wellbeing Board',
    'Neurodiversity Support Network Oxfordshire',
    'Autism Strategy Working Group',
    'Update sessions with BOB colleagues',
    "Children's Therapy Systems Board",
    'School Resilience Board',
    'EOTAS Policy and Process Working Group',
    'SEND Improvement and Assurance Board (SIAB)',
    'Partnership Delivery Group (PDG)',
    'Programme Theme Groups',
    'Comms Engagement and Co-Production Workstream',
    'NNPCF Regional Meetings',
];

/** The signature blocks of Oxfordshire: party, person, position, date as it is written there. Kent has none. */
export const SIGNATURES = [
    ['OxPCF', 'Jules Francis Sinclair', 'Co-Chair', '27.06.24'],
    ['OCC', 'Lisa Lyons', 'Director of Children Education & Families', '27.06.24'],
    ['BOB', 'Rachael Corser', 'Chief Nursing Officer', '27.06.24'],
];
