import { rules } from './rule.ts';

const PARTIES = 'memorandum M\nparty Council is "Kent County Council"\nparty Forum is "Parent Forum"\nparty Trust is "Health Trust"';

/** How an agreement is ended, left or changed. */
export const ENDING_RULES = rules({
    'ending/two-notices': {
        severity: 'warning',
        summary: 'Two lengths of notice are given for the same way out.',
        why: 'Whoever leaves keeps the shorter one, and whoever stays insists on the longer.',
        bad: `${PARTIES}\nclause 1 { any party may leave on 3 months' notice in writing }\nclause 2 { any party may leave on 6 months' notice in writing }`,
        good: `${PARTIES}\nclause 1 { any party may leave on 3 months' notice in writing }\nclause 2 { any party may end this agreement on 6 months' notice in writing }`,
    },
    'ending/with-and-without-notice': {
        severity: 'warning',
        summary: 'One ground ends the agreement both with notice and without.',
        why: 'Nobody can tell whether there is time left to put things right.',
        bad: `${PARTIES}\nclause 1 {\n    any party may leave on 3 months' notice if "the grant is withdrawn"\n    any party may leave without notice if "the grant is withdrawn"\n}`,
        good: `${PARTIES}\nclause 1 {\n    any party may leave on 3 months' notice if "the grant is reduced"\n    any party may leave without notice if "the grant is withdrawn"\n}`,
    },
    'ending/slower-than-change': {
        severity: 'warning',
        summary: 'Leaving takes longer notice than changing the agreement does.',
        why: 'A party that does not accept the change is bound by it before it can go.',
        bad: `${PARTIES}\nclause 1 { Council may change this agreement on 4 weeks' notice }\nclause 2 { any party may leave on 3 months' notice }`,
        good: `${PARTIES}\nclause 1 { Council may change this agreement on 4 weeks' notice }\nclause 2 {\n    any party may leave on 3 months' notice\n    any party may leave on 2 weeks' notice if "it does not accept a change"\n}`,
    },
    'ending/easier-than-change': {
        severity: 'info',
        summary: 'Fewer have to agree to the end of the agreement than to a change of it.',
        why: 'What a few can hold up as a change, the others can undo by ending everything.',
        bad: `${PARTIES}\nclause 1 {\n    any party may change this agreement with the agreement of all of Council, Forum and Trust\n    any party may end this agreement with the agreement of most of Council, Forum and Trust\n}`,
        good: `${PARTIES}\nclause 1 {\n    any party may change this agreement with the agreement of most of Council, Forum and Trust\n    any party may end this agreement with the agreement of all of Council, Forum and Trust\n}`,
    },
    'ending/notice-bypassed': {
        severity: 'warning',
        summary: 'The agreement can be suspended at once, although ending it takes notice.',
        why: 'Whoever does not want to wait suspends instead, and the notice protects nobody.',
        bad: `${PARTIES}\nclause 1 {\n    Council may end this agreement on 3 months' notice\n    Council may suspend this agreement immediately\n}`,
        good: `${PARTIES}\nclause 1 {\n    Council may end this agreement on 3 months' notice\n    Council may suspend this agreement immediately if "a child is at risk"\n}`,
    },
    'ending/no-exit': {
        severity: 'info',
        summary: 'Nobody can leave or end the agreement before its time is over.',
        why: 'Circumstances change; a party that has no way out breaks the agreement instead.',
        bad: `profile Short for memorandum { requires purpose }\n${PARTIES.replace('memorandum M', 'memorandum M {\n    in force for 10 years\n    checked against Short\n}')}`,
        good: `profile Short for memorandum { requires purpose }\n${PARTIES.replace('memorandum M', 'memorandum M {\n    in force for 10 years\n    checked against Short\n}')}\nclause 1 { any party may leave on 3 months' notice }`,
    },
    'decision/two-thresholds': {
        severity: 'warning',
        summary: 'One decision takes different majorities in different places.',
        why: 'A decision that has the one majority and not the other is both taken and not taken.',
        bad: `${PARTIES}\nclause 1 { any party may add a party with the agreement of all of Council, Forum and Trust }\nclause 2 { any party may add a party with the agreement of most of Council, Forum and Trust }`,
        good: `${PARTIES}\nclause 1 { any party may add a party with the agreement of all of Council, Forum and Trust }\nclause 2 { any party may remove a party with the agreement of most of Council, Forum and Trust }`,
    },
});

const TALKS = `${PARTIES}\ndispute {\n    step Talks "the directors talk" by all parties`;

/** The steps of a dispute. */
export const DISPUTE_RULES = rules({
    'dispute/nobody-named': {
        severity: 'warning',
        summary: 'A step of the dispute has nobody who takes it or chooses who does.',
        why: 'In a dispute the parties will not agree on that either, and the step is never taken.',
        bad: `${TALKS}\n    step Mediation "a mediator helps" if not settled within 20 working days of the start of Talks\n}`,
        good: `${TALKS}\n    step Mediation "a mediator helps" chosen by all parties if not settled within 20 working days of the start of Talks\n}`,
    },
    'dispute/no-limit': {
        severity: 'info',
        summary: 'A step of the dispute may go on for ever before the next one opens.',
        why: 'Whoever gains by waiting keeps talking, and nobody may go further.',
        bad: `${TALKS}\n    step Mediation "a mediator helps" chosen by all parties if not settled after Talks\n}`,
        good: `${TALKS}\n    step Mediation "a mediator helps" chosen by all parties if not settled within 20 working days of the start of Talks\n}`,
    },
    'dispute/no-last-step': {
        severity: 'hint',
        summary: 'The last step of a dispute is taken by the parties alone.',
        why: 'When they cannot agree there either, nothing follows and the dispute stays.',
        bad: `${TALKS}\n}`,
        good: `${TALKS}\n    step Mediation "a mediator helps" chosen by all parties if not settled within 20 working days of the start of Talks\n}`,
    },
});
