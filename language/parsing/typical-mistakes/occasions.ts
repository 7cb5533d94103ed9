import { like, NAME, NUMBER, QUOTED, UNIT, type TypicalMistake } from './mistake.ts';

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const NTH = '(?:first|last|second|third|fourth|fifth|\\d+(?:st|nd|rd|th))';
/** What may follow the words of an occasion in its line. */
const END = '(?=[\\s.]*(?:[,{}]|$)| (?:if|unless|where possible|otherwise)\\b)';

/** What a limit counts from, in other words than the language's own. */
export const OCCASION_MISTAKES: readonly TypicalMistake[] = [
    {
        what: "'after this MoU ends', 'on termination of this agreement'",
        written: like(
            '\\b(of|after|from|on|upon|until|before) (?:(?:this|the) (?:agreement|memorandum|protocol|MoU|MOU) (?:ends|expires|terminates|is terminated|has ended|comes to an end)|(?:the )?(?:termination|expiry|expiration|ending|conclusion)(?: or (?:expiry|termination))?(?: of (?:this|the) (?:agreement|memorandum|protocol|MoU|MOU))?)(?=$|[ ,.])',
        ),
        message: "Write 'the end of this agreement'.",
        instead: ([, before]) => [`${before === 'upon' ? 'on' : before} the end of this agreement`],
    },
    {
        what: "'after each meeting' without its name",
        written: like(`\\b(?:${NUMBER} ${UNIT} )?(before|after|of|following) (?:each|every|any|the|a) (meeting|event|review)(?![\\w-])`),
        message: 'Say which $2 is meant by the name it is declared with: $1 each KIT.',
        instead: ([written, before]) => [written!.replace(new RegExp(`${before} \\w+ \\w+$`), `${before} each ____`)],
    },
    {
        what: "'of signature', 'of the date of this agreement'",
        written: like(
            "\\b(of|after|from) (?:(its signature|(?:the )?signature|(?:the )?signing)|(the date (?:of|on) this (?:agreement|memorandum|protocol|MoU|MOU)|the commencement date|its (?:start|commencement)|the agreement['\u2019]s start))(?: (?:of this agreement|of it|by (?:all|both|the) (?:the )?parties))?(?= |$)",
        ),
        message: "Write 'the start of this agreement', or 'signature by the last party' where it counts from the last signature.",
        instead: ([, of, signature]) =>
            signature ? [`${of} signature by the last party`, `${of} the start of this agreement`] : [`${of} the start of this agreement`],
    },
    {
        what: "'a request from OCC' for 'a request by OCC'",
        written: like(
            `\\b(?:a|the|any|each|its|their) request (?:from|made by|by) (?=${NAME}|any party|each party|all parties|another party)`,
        ),
        message: "Write 'a request by' before the one who asks.",
        instead: ['a request by '],
        readsAsName: true,
    },
    {
        what: "'at the request of' for 'on request by'",
        written: like('\\b(?:at|on|upon) (?:the )?request (?:of|from) '),
        message: "Write 'on request by' before the one who asks.",
        instead: ['on request by '],
    },
    {
        what: "'on the next working day after' for 'within 1 working day of'",
        written: like(
            '\\b(?:(?:by|on|no later than|before|not later than) )?(?:the end of )?the (?:next|following|first) (working|school) day (?:after|following)\\b',
        ),
        message: 'Say how many days there are: within 1 $1 day of 1 June 2026.',
        instead: ['within 1 $1 day of'],
    },
    {
        what: "'on the day of KIT' for 'on KIT'",
        written: like(`\\b(on|by|no later than) (?:the )?(?:same )?day (?:of|as)\\b`),
        message: "The day of an event is written 'on' and its name: on each KIT.",
        instead: ([, how]) => [how === 'on' ? 'on' : 'no later than'],
    },
    {
        what: "'at each KIT' for 'on each KIT'",
        written: like(`\\b(?:at|during|in) (?:the )?(each|every|the next|the following|next|following) (?=${NAME})`),
        message: 'What is done at a meeting is done on its day: on each KIT.',
        instead: ([, which]) => [
            `on ${which === 'every' ? 'each' : /next|following/.test(which!) ? `the ${which!.replace('the ', '')}` : which} `,
        ],
    },
    {
        what: 'what a length counts from without quotes: of receipt of the invoice',
        written: like(
            `\\b(within ${NUMBER} ${UNIT} (?:of|after|from)) ((?!(?:the |an? )?[A-Z])(?:the |an? |any |its |their )?(?!request by|request\\b.* by|notice(?! (?:of|that|to|from)\\b)|each\\b|that\\b|next\\b|start of|end of|following\\b|earlier\\b|later\\b)[a-z][^",{}]*?)${END}`,
        ),
        message: 'Put what it counts from in "quotes", or give it a name: event Received is "$2", at any time.',
        instead: ([, within, what]) => [`${within!.replace(/from$/, 'of')} "${what}"`],
    },
    {
        what: 'an occasion without quotes: before the annual report',
        written: like(
            `\\b(before|after|until|following) (?!(?:the |an? )?[A-Z]|(?:the )?(?:start|end|earlier|later|next|following|first|last|dates?|time|request|notice|signature|signed|each|every|that|this|any|an? (?:request|month|week|year|term)|noon|receipt by|(?:autumn|spring|summer) term|term|working|school|day|\\d)\\b)((?:the |an? |its |their |such )?[a-z][^",{}]*?)${END}`,
        ),
        message: 'Put the occasion in "quotes", or declare it and write its name: event Occasion is "$2", at any time.',
        instead: ['$1 "$2"'],
    },
    {
        what: "'by the 10th working day of each month' for 'no later than the 10th working day of each month'",
        written: like(
            '\\b(?:by|not later than|on or before) (?=the (?:\\d{1,2}(?:st|nd|rd|th)|first|last) (?:working |school )?day of (?:each|the)\\b)',
        ),
        message: "Write 'no later than' instead of 'by', so that it is clear that the day itself still counts.",
        instead: ['no later than '],
    },
    {
        what: "'the 15th of each month' for 'the 15th day of each month'",
        written: like(
            '\\b(?:on|by|no later than|not later than|before) the (\\d{1,2}(?:st|nd|rd|th)) (?:of|in) (?:each|every|the|a) (?=month|quarter|year)',
        ),
        message: "Write 'day' behind the number: on the $1 day of each month.",
        instead: ([written, nth]) => [`${written!.startsWith('on') ? 'on' : 'no later than'} the ${nth} day of each `],
    },
    {
        what: "'every Friday' for 'on the first Friday of each week'",
        written: like(`\\b(?:on )?(?:every|each) (${WEEKDAY})\\b|\\bon (${WEEKDAY})s\\b`),
        message: 'A weekday that comes again is one of each week or month: on the first $1$2 of each week.',
        instead: ['on the first $1$2 of each week'],
    },
    {
        what: "'the last Friday of each month' without 'on'",
        written: like(`(?<=(?:${QUOTED}(?: to ${NAME})?|,) )the (?=${NTH} (?:${WEEKDAY}|day|working day|school day) of (?:each|the))`),
        message: "Write 'on' before a day.",
        instead: ['on the '],
    },
    {
        what: "'at the beginning of' for 'at the start of'",
        written: like('\\b(at|before|of|by|from|until) the (?:beginning|commencement|outset) of(?= (?:each|every|the|this)\\b)'),
        message: "Write 'start' for the first day of something.",
        instead: ([, at]) => [`${at === 'by' ? 'no later than' : at} the start of`],
    },
    {
        what: "'academic year' for 'school year', 'tax year' for 'financial year'",
        written: like('\\b(?:(academic)|tax|fiscal|accounting) (years?|quarters?)\\b'),
        message: 'The language has school years, and financial years from the day the calendar says.',
        instead: ([, academic, unit]) => [`${academic ? 'school' : 'financial'} ${unit}`],
    },
    {
        what: "'half term' for 'half-term'",
        written: like(`\\b(each|every|an?|per|the|${NUMBER}) half term(s?)\\b`),
        message: "Write 'half-term' as one word.",
        instead: ([, before, s]) => [`${before === 'an' ? 'a' : before} half-term${s}`],
    },
    {
        what: "'this MoU' for 'this agreement'",
        written: like(
            '\\b((?:of|after|before|until|from|throughout|during|under) )?(?:this|the) (?:MoU|MOU|memorandum(?: of understanding)?|Memorandum(?: of Understanding)?|protocol|Protocol|Agreement)(?![\\w-])',
        ),
        message: "The language says 'this agreement', whatever kind of document it is.",
        instead: ['$1this agreement'],
    },
];
