import { like, NAME, QUOTED, STRENGTH, type TypicalMistake } from './mistake.ts';

/** Where an action written without quotes ends. */
const END_OF_ACTION = `(?= to ${NAME}| to (?:each|all|any) part| no later than | at least \\d| within \\d| before (?:each |the )?[A-Z]| after (?:each |the )?[A-Z]| (?:once|twice) a | every \\d| (?:if|unless|when) "| in writing\\b| immediately\\b| promptly\\b| as soon as | by (?:\\d|the end) | on \\d| where possible|\\s*[.;}]|\\s*$)`;

/** What is to be done, how and under which condition. */
export const ACTION_MISTAKES: readonly TypicalMistake[] = [
    {
        what: 'an action in single quotes, curly or straight, in backticks or in French quotes',
        written: like("(?<![\\w~])['\u2018\u201A`\u00AB\u2039]([^'\u2018\u2019\u201A`\u00BB\u203A\"]+)['\u2019`\u00BB\u203A](?!\\w)"),
        message: 'The words of the agreement stand between double quotes: "like this".',
        instead: ['"$1"'],
    },
    {
        what: 'an action without quotes: must send the agenda',
        written: like(
            `(?<=\\b(${STRENGTH})(?: not)? )(?!not\\b|(?:end|change|suspend|extend) this agreement\\b|(?:add|remove) a party\\b|leave (?:on|with|without|if|immediately)\\b)([a-z][^"{}]*?)${END_OF_ACTION}`,
        ),
        message: 'Put what is to be done in "quotes", so that the checker knows where it ends: $1 "$2".',
        instead: ['"$2"'],
    },
    {
        what: "'must, where possible, ...' for 'where possible' at the end",
        written: like(
            `(?<=\\b${STRENGTH}(?: not)?),? ((?:where|if|when|wherever|whenever) (?:possible|practicable|appropriate)),? (${QUOTED})`,
        ),
        message: "What is to be done follows right behind 'must'; 'where possible' comes after it.",
        instead: [' $2 where possible'],
    },
    {
        what: 'two conditions under one word: unless "a" or "b"',
        written: like(`\\b(if|unless|when) (${QUOTED}),? (or|and) (?:(?:if|unless|when|that) )?(${QUOTED})`),
        message: "Behind '$1' stands one pair of quotes. Put both conditions into it.",
        instead: ([, kind, first, join, second]) => [`${kind} ${first!.slice(0, -1)} ${join} ${second!.slice(1)}`],
    },
    {
        what: "'if it', 'if they' before the condition: if it \"becomes aware of a breach\"",
        written: like(`\\b(if|unless|when) (it|they|he or she|this|that) "(?=~)`),
        message: 'The condition stands in "quotes" from its first word on: $1 "$2 ...".',
        instead: ['$1 "$2 '],
    },
    {
        what: "'if the other party' for 'if another party'",
        written: like(
            '\\b(if|unless|when) (?:the other|either|the other party|any other party|the parties|either party|one party|a party)(?= "~)',
        ),
        message: "Write 'another party', or 'any party', before what it does.",
        instead: ['$1 another party', '$1 any party'],
    },
    {
        what: 'two things in one sentence: "a" and "b"',
        written: like(`(${QUOTED})(?: |,| and )+(${QUOTED})`),
        message: 'A sentence holds one thing to be done. Put both between one pair of quotes, or begin a second sentence on a new line.',
        instead: ([, first, second]) => [`${first!.slice(0, -1)} and ${second!.slice(1)}`],
    },
    {
        what: 'a second thing behind the time of the first: must "a" within 1 day and "b"',
        written: like(`(?<=^(\\s*)(\\S.*? ${STRENGTH}(?: not)?) ${QUOTED} [^{}]+?),? and (?=${QUOTED})`),
        message: 'Each sentence says one thing. Begin the second one on a line of its own, with who must do it.',
        instead: ['\n$1$2 '],
    },
    {
        what: 'a second \'must\' in one sentence: must "a" and must "b"',
        written: like(`(?<=^(\\s*)(\\S.*?) ${STRENGTH}(?: not)? ${QUOTED}(?: [^"]*)?),? (?:and|but) (?=${STRENGTH}\\b)`),
        message: 'Each sentence says one thing. Begin the second one on a line of its own, with who must do it.',
        instead: ['\n$1$2 '],
    },
    {
        what: "'when possible', 'if practicable', 'as far as possible' for 'where possible'",
        written: like(
            '\\b(?:(?:if|when|wherever|whenever|where) (?:practicable|feasible|reasonably practicable|possible)|as far as (?:possible|practicable)|so far as (?:possible|practicable)|wherever possible)\\b',
        ),
        message: "Write 'where possible': the checker then asks what happens when it is not.",
        instead: ['where possible'],
        readsAsName: true,
    },
    {
        what: 'a condition in brackets: (where possible)',
        written: like('\\(((?:where possible|if|unless|when)\\b[^()]*)\\)'),
        message: 'Leave the brackets out: conditions are part of the sentence.',
        instead: ['$1'],
    },
    {
        what: "'provided that', 'in case', 'in the event of' for 'if'",
        written: like(
            `\\b(?:provided(?: that)?|on condition that|as long as|so long as|in case|in the event (?:of|that)|where)(?= ${QUOTED})`,
        ),
        message: "Write 'if' before a condition.",
        instead: ['if'],
    },
    {
        what: "'except' for 'unless'",
        written: like(`\\bexcept(?: (?:when|if|where|in|for|that))?(?= ${QUOTED})`),
        message: 'For an exception write \'unless\' and its words in "quotes".',
        instead: ['unless'],
    },
    {
        what: "'if not resolved', 'if unresolved' for 'if not settled'",
        written: like(
            '\\bif (?:(?:it|this|the dispute|the matter) (?:is|remains) )?(?:(?:still )?not (?:resolved|solved|agreed|concluded)|(?:still )?(?:unresolved|unsettled))\\b',
        ),
        message: "Write 'if not settled' before the time that opens the next step.",
        instead: ['if not settled'],
    },
    {
        what: "a way of doing it without 'via': in its newsletter",
        written: like(
            `(?<=${QUOTED}) (?:in|on|through|by|using|from|at) ((?:its|their|our) [a-z][^",{}]*?)(?= at least | no later | within | once | twice | every | where possible|\\s*$)`,
        ),
        message: 'How it is done follows \'via\' and stands in "quotes": via "$1".',
        instead: [' via "$1"'],
    },
    {
        what: 'a condition without quotes: if OCC asks',
        written: like('\\b(if|unless|when) (?!")([^"{}]*[^"{}\\s.])(?=[\\s.]*$)'),
        message: 'Put the words of the condition in "quotes": $1 "$2".',
        instead: ['$1 "$2"'],
    },
    {
        what: "'by e-mail' or 'via email' without quotes",
        written: like('\\b(?:by|via|through) (e-?mail|post|letter|phone|telephone|courier|hand|the website|the portal)\\b', 'i'),
        message: 'Write \'via\' and how it is done in "quotes": via "$1".',
        instead: ['via "$1"'],
        readsAsName: true,
    },
    {
        what: "'by' for a way or for somebody",
        written: like(`(?<=${QUOTED}) by(?= )`),
        message: "A sentence has no 'by': for a limit in time write 'no later than', for a way of doing it write 'via'.",
        instead: [' no later than', ' via'],
    },
];
