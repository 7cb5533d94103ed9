import { rules } from './rule.ts';

const HEAD =
    'memorandum M\nparty Council is "Kent County Council"\nparty Forum is "Parent Forum"\nmeeting KIT is "Keep in Touch", once a quarter, of Council and Forum';
const MINUTES = `${HEAD}\nclause 1 { Council must "send minutes" to Forum within 10 working days of KIT }`;

/** What the history says has happened. */
export const HISTORY_RULES = rules({
    'history/in-the-future': {
        severity: 'warning',
        summary: 'A line of the history tells of a day that is still to come.',
        why: 'It counts as done what nobody has done yet; what is to come is planned.',
        bad: `${HEAD}\nhistory { KIT held on 12 November 2099 }`,
        good: `${HEAD}\nhistory { KIT planned for 12 November 2099 }`,
    },
    'history/fulfils-nothing': {
        severity: 'warning',
        summary: 'A line of the history settles no duty.',
        why: 'What was done is still listed as missed.',
        bad: `${MINUTES}\nhistory {\n    KIT held on 1 September 2026\n    clause 1 done on 4 September 2026 for KIT of 2 September 2026\n}`,
        good: `${MINUTES}\nhistory {\n    KIT held on 1 September 2026\n    clause 1 done on 4 September 2026 for KIT of 1 September 2026\n}`,
    },
    'history/before-its-event': {
        severity: 'warning',
        summary: 'Something is recorded as done before the event that it follows.',
        why: 'One of the two dates is mistaken, and with it what is counted from them.',
        bad: `${MINUTES}\nhistory {\n    KIT held on 1 September 2026\n    clause 1 done on 28 August 2026 for KIT of 1 September 2026\n}`,
        good: `${MINUTES}\nhistory {\n    KIT held on 1 September 2026\n    clause 1 done on 8 September 2026 for KIT of 1 September 2026\n}`,
    },
    'history/contradiction': {
        severity: 'warning',
        summary: 'Two lines of the history tell different things of the same.',
        why: 'Only one of them can be true, and nobody can tell later which.',
        bad: `${HEAD}\nhistory {\n    KIT held on 1 September 2026\n    KIT cancelled on 28 August 2026 for 1 September 2026\n}`,
        good: `${HEAD}\nhistory {\n    KIT held on 8 September 2026\n    KIT cancelled on 28 August 2026 for 1 September 2026\n}`,
    },
    'history/own-waiver': {
        severity: 'warning',
        summary: 'Somebody lets their own duty pass.',
        why: 'Only those to whom something is owed can do without it.',
        bad: `${MINUTES}\nhistory {\n    KIT held on 1 September 2026\n    clause 1 waived on 8 September 2026 by Council for KIT of 1 September 2026\n}`,
        good: `${MINUTES}\nhistory {\n    KIT held on 1 September 2026\n    clause 1 waived on 8 September 2026 by Forum for KIT of 1 September 2026\n}`,
    },
});
