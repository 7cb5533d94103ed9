import { BEGIN, like, NAME, NAMES, QUOTED, STRENGTH, type TypicalMistake } from './mistake.ts';

/** Who owes something, and to whom. */
export const OWNER_MISTAKES: readonly TypicalMistake[] = [
    {
        what: "'to each other' for 'to the other parties'",
        written: like(`(?<=^\\s*(?:each|any) party .*${QUOTED}) (?:to|with|between|among) (?:each|one an) ?other\\b`),
        message: "Write 'to the other parties' for those besides the one who owes it.",
        instead: [' to the other parties'],
    },
    {
        what: "'to each other' behind several names",
        written: like(`(?<=${QUOTED}) (?:to|with|between|among) (?:each|one an) ?other\\b`),
        message: "Who owes it to whom is plain from the names: leave it out, or begin with 'each party' and write 'to the other parties'.",
        instead: [''],
    },
    {
        what: 'a number before a sentence: 1. or (a)',
        written: like(`${BEGIN}(\\d+[.)]|\\([a-z0-9]{1,4}\\)|[a-z]\\)) (${NAMES} ${STRENGTH}[^{}]*[^{}\\s])`),
        message: 'A sentence has no number of its own: numbers belong to clauses. Make it a clause, or leave the number out.',
        instead: ([, number, sentence]) => [
            `clause ${/^\(/.test(number!) ? number : number!.replace(/[.)]$/, '')} { ${sentence} }`,
            sentence!,
        ],
    },
    {
        what: 'a bullet that is the letter o, as Word pastes it',
        written: like(`${BEGIN}o\\s+(?=${NAMES} ${STRENGTH})`),
        message: "This 'o' is a bullet of the word processor. Remove it.",
        instead: [''],
    },
    {
        what: 'a sentence without an owner: must "send the agenda"',
        written: like(`${BEGIN}(${STRENGTH})( not)? (?=${QUOTED})`, 'i'),
        message:
            "Nobody is named who has to do this, so nobody will. Begin with who: a party, or 'each party'. Write 'somebody' while that is open.",
        instead: ([, strength, not]) => [
            `somebody ${strength!.toLowerCase()}${not ?? ''} `,
            `each party ${strength!.toLowerCase()}${not ?? ''} `,
        ],
    },
    {
        what: 'an action without an owner: "send the agenda" to OCC',
        written: like(`${BEGIN}(${QUOTED})(?= (?:to ${NAME}|no later than|at least|within|before|after|once|every)\\b)`),
        message:
            "Nobody is named who has to do this, so nobody will. Begin with who and how strongly: a party, then 'must'. Write 'somebody' while that is open.",
        instead: ['somebody must $1'],
    },
    {
        what: 'an owner and an action without must: OCC "send the agenda"',
        written: like(`${BEGIN}(${NAMES}|each party|all parties|any party) (?=${QUOTED})`),
        message: "Say how strongly $1 is bound: 'must', 'should', 'aims to' or 'may' before what is to be done.",
        instead: ['$1 must ', '$1 should ', '$1 may '],
    },
    {
        what: "'the parties', 'both parties', 'every party'",
        written: like('\\b(?:(?:[Tt]he|[Bb]oth|[Bb]oth the|[Aa]ll the|[Aa]ll of the) parties|([Ee]very party)|([Ee]ither party))\\b'),
        message: "Write 'all parties', 'each party' or 'any party', so that it is clear whether they are bound together or each by itself.",
        instead: ([, every, either]) => [
            every ? 'each party' : either ? 'any party' : 'all parties',
            ...(every || either ? [] : ['each party']),
        ],
    },
    {
        what: "'any Member' or 'every Member' for 'each Member'",
        written: like(`${BEGIN}(?:any|every|Any|Every|Each)(?: of)? (?:the )?(?=${NAME} ${STRENGTH}\\b)`),
        message: "Write 'each' before a group or an open party: what follows then holds for each of them by itself.",
        instead: ['each '],
        readsAsName: true,
    },
    {
        what: "'the other Members' for 'the other parties'",
        written: like(`\\bto (?:all )?(?:of )?the other (?:of )?(?:the )?(${NAME})(?![\\w-])`),
        message: "Write 'the other parties', or the name of the group alone.",
        instead: ['to the other parties', 'to $1'],
    },
    {
        what: "'neither party may' for 'each party must not'",
        written: like(`${BEGIN}(?:[Nn]either|[Nn]o) (?:of the )?part(?:y|ies) (?:may|shall|will|must|should)\\b`),
        message: "Write 'each party must not', so that it is clear that each of them is bound.",
        instead: ['each party must not'],
    },
    {
        what: 'a name of several words without quotes: Home Office must "report"',
        written: like(
            `(?:${BEGIN}|(?<=\\b(?:to|with|by|of) ))(?!(?:The|A|An|Each|Any|All|Both|Either)\\b)(${NAME}(?: ${NAME})+)(?= ${STRENGTH}\\b|\\s*$| (?:at least|no later|within|before|once|every|if|unless|where)\\b)`,
        ),
        message: 'A name of several words stands in "quotes", or its short name of one word stands for it.',
        instead: ['"$1"'],
    },
    {
        what: 'somebody without a name: the secretary must "keep the minutes"',
        written: like(`${BEGIN}(?:[Tt]he|[Aa]n?) ([a-z][a-z -]{2,40})(?= ${STRENGTH}\\b)`),
        message:
            'Whoever owes something is named: declare the post within its party, role Secretary "$1", or put it in "quotes" until then.',
        instead: ['"the $1"'],
    },
    {
        what: "'everyone', 'we', 'they' for the parties",
        written: like(`${BEGIN}(?:Everyone|Everybody|We|They|Both|All|Either)(?= ${STRENGTH}\\b)`, 'i'),
        message: "Write 'each party' or 'all parties', so that it is clear who is bound, and whether each by itself.",
        instead: ['each party', 'all parties'],
        readsAsName: true,
    },
    {
        what: "'and/or'",
        written: like(' and ?/ ?or '),
        message: "'and/or' leaves open who is bound. Write 'and' if all of them are, 'or' if one is enough.",
        instead: [' or ', ' and '],
    },
    { what: "'&' or '+' for 'and'", written: like('\\s*[&+]\\s*'), message: "Write the word 'and'.", instead: [' and '] },
    {
        what: "'as well as' for 'and'",
        written: like(`,? (?:as well as|together with|along with|and also) (?=${NAME})`),
        message: "Write 'and' between names.",
        instead: [' and '],
    },
    {
        what: "'either' or 'both' before names",
        written: like(`\\b(?:[Ee]ither|[Bb]oth) (?=${NAMES})`),
        message: "Leave this word out: 'and' and 'or' between the names say it.",
        instead: [''],
    },
    {
        what: "a comma before 'and'",
        written: like(`, (and|or) (?=${NAME})`),
        message: 'Leave out the comma before the last name of a list: the next word joins it.',
        instead: [' $1 '],
    },
    {
        what: "a comma before 'must'",
        written: like(`, ?(?=\\s?${STRENGTH}\\b)`),
        message: 'Leave out the comma: how strongly somebody is bound follows right behind the name.',
        instead: [' '],
    },
    {
        what: "a comma for 'and'",
        written: like(`, ?(?=${NAME} ${STRENGTH}\\b)`),
        message: "Join the last two names with 'and' or 'or'.",
        instead: [' and ', ' or '],
    },
    {
        what: "'the' before a name",
        written: like(`\\b[Tt]he (?=${NAME})`),
        message: 'Names of parties and roles stand without an article. Leave it out.',
        instead: [''],
    },
    {
        what: 'no \'to\' before the one whom it is owed to: "notify" the other party',
        written: like(`(?<=${QUOTED}) (the other part(?:y|ies)|another party|each party|all parties)\\b`),
        message: "Write 'to' before the one whom it is owed to.",
        instead: [' to $1'],
    },
    {
        what: "'for' or 'with' before who receives it",
        written: like(`(?<=${QUOTED}) (?:for|towards?|with|at) (?=(?:the )?${NAME})`),
        message: "Write 'to' before the one whom it is owed to.",
        instead: [' to '],
    },
];
