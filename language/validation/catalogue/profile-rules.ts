import { rules } from './rule.ts';

/** Profiles: what agreements of a kind must contain. */
export const PROFILE_RULES = rules({
    'profile/unknown-part': {
        severity: 'error',
        summary: 'A profile asks for a part that no agreement has.',
        why: 'The checker knows the parts of an agreement by what they do; of a word it does not know it can only say that it is missing.',
        bad: 'profile Ours { requires terminaton }',
        good: 'profile Ours {\n    requires termination\n    requires clause about parking\n}',
    },
    'profile/repeated': {
        severity: 'warning',
        summary: 'A profile asks for the same matter twice.',
        why: 'Only the first of the two counts; whoever changes the other changes nothing.',
        bad: 'profile Ours {\n    requires review\n    recommends review\n}',
        good: 'profile Ours { requires review }',
    },
    'profile/bad-skeleton': {
        severity: 'error',
        summary: 'A skeleton cannot be read as a part of an agreement.',
        why: 'What the fix inserts would be a mistake of its own.',
        bad: 'profile Ours { requires termination skeleton "any party may go" }',
        good: 'profile Ours {\n    requires termination skeleton """section "Ending" {\n        any party may end this agreement on 3 months\' notice\n    }"""\n}',
    },
    'profile/unknown-severity': {
        severity: 'error',
        summary: 'A profile names a severity that there is not.',
        why: 'The rule is reported as if nothing had been said.',
        bad: 'profile Ours { requires review reported as a warnign }',
        good: 'profile Ours { requires review reported as a warning }',
    },
    'profile/nothing-left-out': {
        severity: 'warning',
        summary: 'A profile leaves out what nothing asks for.',
        why: 'It may be misspelt, and then what was to be left out is still asked for.',
        bad: 'profile Base { requires review }\nprofile Ours extends Base { leaves out clause about reviews }',
        good: 'profile Base { requires review }\nprofile Ours extends Base { leaves out review }',
    },
    'profile/cycle': {
        severity: 'error',
        summary: 'A profile extends itself, directly or by way of others.',
        why: 'Nobody can say what such a profile asks for.',
        bad: 'profile Ours extends Theirs { requires review }\nprofile Theirs extends Ours { requires purpose }',
        good: 'profile Ours extends Theirs { requires review }\nprofile Theirs { requires purpose }',
    },
    'profile/other-kind': {
        severity: 'info',
        summary: 'An agreement is checked against a profile that is for another kind.',
        why: 'What it asks for may not fit, and what matters for this kind may not be asked.',
        bad: 'profile Ours for memorandum { requires purpose }\nprotocol P { checked against Ours }\nsection 1 "Purpose" { """To help.""" }',
        good: 'profile Ours for protocol { requires purpose }\nprotocol P { checked against Ours }\nsection 1 "Purpose" { """To help.""" }',
    },
});
