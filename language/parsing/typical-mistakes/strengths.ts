import { like, NAMES, QUOTED, type TypicalMistake } from './mistake.ts';

const OWNER = `(?<=(?:${NAMES}|each party|any party|all parties|the other parties|somebody) )`;

/** How strongly somebody is bound. */
export const STRENGTH_MISTAKES: readonly TypicalMistake[] = [
    {
        what: "mustn't, must n't, shan't, won't, shouldn't",
        written: like(`${OWNER}(must|shall|sha|will|wo|should) ?n['\u2019]?t\\b`, 'i'),
        message: "Write 'not' in full, so that nobody reads over it.",
        instead: ([, strength]) => [
            `${({ sha: 'shall', wo: 'will' } as Readonly<Record<string, string>>)[strength!.toLowerCase()] ?? strength!.toLowerCase()} not`,
        ],
    },
    {
        what: "'cannot' or 'can't'",
        written: like(
            `${OWNER}(?:cannot|can not|can['\u2019]t|could not|is not (?:allowed|permitted|entitled) to|are not (?:allowed|permitted|entitled) to)`,
            'i',
        ),
        message: "Write 'must not' for what is forbidden.",
        instead: ['must not'],
    },
    {
        what: "'needn't' or 'does not have to'",
        written: like(
            `${OWNER}(?:needn['\u2019]t|do(?:es)? not (?:have|need) to|do(?:es)?n['\u2019]t (?:have|need) to|(?:is|are) not (?:required|obliged) to)`,
            'i',
        ),
        message: "Write 'need not' for what somebody is free to leave.",
        instead: ['need not'],
    },
    {
        what: "'can', 'might' or 'is entitled to' for 'may'",
        written: like(`${OWNER}(?:can|could|might|(?:is|are) (?:entitled|allowed|permitted|free) to|(?:has|have) the right to)\\b`, 'i'),
        message: "Write 'may' for what somebody is free to do.",
        instead: ['may'],
    },
    {
        what: "'is responsible for' for 'must'",
        written: like(`${OWNER}(?:is|are) responsible for (${QUOTED})`),
        message: 'Write \'must\' and say in "quotes" what is to be done.',
        instead: ([, what]) => [`must "see to ${what!.slice(1)}`],
    },
    {
        what: "'has to', 'is to', 'is required to' for 'must'",
        written: like(
            `${OWNER}(?:(?:has|have|needs?|is|are) to|(?:is|are) (?:required|obliged|expected|bound) to|(?:has|have) (?:the|a) duty to)(?![\\w-])`,
            'i',
        ),
        message: "Write 'must' for what somebody is bound to do.",
        instead: ['must', 'should'],
    },
    {
        what: "'agrees to', 'undertakes to', 'commits to' for 'will' or 'must'",
        written: like(`${OWNER}(?:agrees?|undertakes?|commits?|promises?|pledges?|covenants?) to(?![\\w-])`, 'i'),
        message: "Say how strongly it binds: 'must' for a duty, 'aims to' for an intention.",
        instead: ['must', 'aims to'],
    },
    {
        what: "'intends to', 'endeavours to', 'seeks to' for 'aims to'",
        written: like(
            `${OWNER}(?:intends?|endeavours?|seeks?|hopes?|tries|try|strives?|(?:will|shall|must) (?:try|seek|endeavour|use (?:best|reasonable) endeavours)) to(?![\\w-])`,
            'i',
        ),
        message: "Write 'aims to' for what somebody intends.",
        instead: ['aims to'],
    },
    { what: "'ought to' for 'should'", written: like(`${OWNER}ought to(?![\\w-])`, 'i'), message: "Write 'should'.", instead: ['should'] },
];
