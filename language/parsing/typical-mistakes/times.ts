import { like, MONTH, NAME, NAMES, NUMBER, QUOTED, UNIT, type TypicalMistake } from './mistake.ts';

const TENS: Readonly<Record<string, number>> = {
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
};
const TEENS = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** How often an adverb says that something happens, in words of the language; more than one where people differ. */
const RHYTHMS: Readonly<Record<string, readonly string[]>> = {
    daily: ['every 1 day'],
    weekly: ['once a week'],
    fortnightly: ['every 2 weeks'],
    monthly: ['once a month'],
    quarterly: ['once a quarter'],
    termly: ['once a term'],
    'half-termly': ['once a half-term'],
    'half-yearly': ['every 6 months'],
    'six-monthly': ['every 6 months'],
    annually: ['once a year'],
    yearly: ['once a year'],
    biennially: ['every 2 years'],
    biannually: ['twice a year', 'every 2 years'],
    bimonthly: ['every 2 months', 'twice a month'],
    biweekly: ['every 2 weeks', 'twice a week'],
};

function rhythmsOf(adverb: string): readonly string[] {
    const word = adverb.toLowerCase();
    return RHYTHMS[word] ?? RHYTHMS[word.replace(/^bi-/, 'bi').replace(' ', '-')] ?? [];
}

const RHYTHM =
    'daily|weekly|fortnightly|monthly|quarterly|half[- ]termly|termly|half-yearly|six-monthly|annually|yearly|biennially|bi-?annually|bi-?monthly|bi-?weekly';
const PERIOD_ADJECTIVES: Readonly<Record<string, string>> = {
    dai: 'day',
    week: 'week',
    month: 'month',
    quarter: 'quarter',
    term: 'term',
    annual: 'year',
    year: 'year',
};

function plural(unit: string): string {
    return unit.endsWith('s') ? unit : `${unit}s`;
}

/** Lengths and limits of time. */
export const TIME_MISTAKES: readonly TypicalMistake[] = [
    {
        what: 'a school term for a term',
        written: like('\\b((?:of )?(?:each|every|the|a|per)) school (terms?|half-terms?)\\b'),
        message: "The language says 'term': it is always one of the school.",
        instead: ['$1 $2'],
    },
    {
        what: "'by' for a limit in time",
        written: like(`\\bby(?= (?:\\d|noon on |${MONTH} |the (?:start|end) of|(?:each|that) ${NAME}))`),
        message: "Write 'no later than' instead of 'by', so that it is clear that the day itself still counts.",
        instead: ['no later than'],
    },
    {
        what: "'not later than 180 days prior to X' for 'at least 180 days before X'",
        written: like(
            `\\b(?:not later th[ae]n|no later th[ae]n|not less than|no less than|no fewer than|at least|a minimum of) (${NUMBER} (?:clear |calendar |working |school )?(?:days?|weeks?|months?)) (?:prior to|ahead of|in advance of)(?: the (?=[A-Z])| (?:the )?(start|beginning) of(?: the)?)?(?= )`,
        ),
        message: "Write 'at least' before the length and 'before' behind it: at least $1 before each KIT.",
        instead: ([, length, start]) => [`at least ${length!} before${start ? ' the start of' : ''}`],
    },
    {
        what: "'not later than', 'at the latest', 'on or before' for 'no later than'",
        written: like(
            '\\b(?:not later th[ae]n|no later then|by no later than|(?:at the )?latest(?: by| on)?|(?:on or before|before or on)|up to and including|no later(?! than))(?![\\w-])',
        ),
        message: "Write 'no later than' here: the language has this one wording for a limit.",
        instead: ['no later than'],
    },
    {
        what: "'prior to' for 'before'",
        written: like('\\b(?:prior to|ahead of|in advance of)\\b'),
        message: "Write 'before' instead of '$0'.",
        instead: ['before'],
    },
    {
        what: "'subsequent to' for 'after'",
        written: like(`\\b(?:subsequent to|following)(?= (?:each|that|the (?:start|end) of|${NAME}|"))`),
        message: "Write 'after' instead of '$0'.",
        instead: ['after'],
    },
    {
        what: 'the number once more in brackets: five (5) days',
        written: like(`\\b(${NUMBER}|${Object.keys(TENS).join('|')}) \\(\\d+\\)`),
        message: 'The number stands here twice. Write it once, so that the two cannot differ.',
        instead: ['$1'],
    },
    {
        what: "'5 days working' for '5 working days'",
        written: like(`\\b(${NUMBER}) (days?) (clear working|working|school|calendar|clear)\\b`),
        message: 'The kind of days stands before the word: $1 $3 $2.',
        instead: ['$1 $3 $2'],
    },
    {
        what: "'business days' or 'workdays' for 'working days'",
        written: like(`\\b(${NUMBER}) (?:business days?|work ?days?|week-?days?|working-days?|office days?)\\b`),
        message:
            "The language counts 'working days': the days that the calendar of the agreement does not give off. Write '$1 working days'.",
        instead: ['$1 working days'],
    },
    {
        what: 'fortnights',
        written: like(`\\b(?:(every) |(${NUMBER}|an?) )fortnights?\\b`),
        message: 'Fortnights are counted in weeks. Write 2 weeks for each of them.',
        instead: ([, every, amount]) => [
            every
                ? 'every 2 weeks'
                : `${Number.isNaN(Number(amount)) ? 2 * Math.max(1, ONES.indexOf(amount!) + 1) : 2 * Number(amount)} weeks`,
        ],
    },
    {
        what: 'a number word above twelve: twenty-one days',
        written: like(`\\b(?:(${Object.keys(TENS).join('|')})(?:[- ](${ONES.join('|')}))?|(${TEENS.join('|')}))(?= )`, 'i'),
        message: "Numbers above twelve are written in figures. Write a number such as '21'.",
        instead: ([, tens, ones, teens]) => [
            String(
                teens ? TEENS.indexOf(teens.toLowerCase()) + 13 : TENS[tens!.toLowerCase()]! + ONES.indexOf(ones?.toLowerCase() ?? '') + 1,
            ),
        ],
    },
    {
        what: 'a number and its unit with a hyphen: 5-day',
        written: like(`\\b(${NUMBER})-(day|week|month|quarter|term|year|hour)s?\\b`),
        message: 'Write the number and the unit as two words.',
        instead: ([, amount, unit]) => [`${amount} ${plural(unit!)}`],
    },
    {
        what: "a length before an event without 'at least': 5 working days before each KIT",
        written: like(`(?<!\\b(?:least|within|every|for|to|than|on|and) )(?<![\\w-])(${NUMBER} ${UNIT}) (before)\\b`),
        message: "Say whether it may be earlier: write 'at least' before a length of time that ends at an event.",
        instead: ['at least $1 $2'],
    },
    {
        what: "a length after an event without 'within': 5 working days after each KIT",
        written: like(`(?<!\\b(?:least|within|every|for|to|than|on|and|first|last) )(?<![\\w-])(${NUMBER} ${UNIT}) (after|of)\\b`),
        message: "Say that it is a limit: write 'within' before a length of time that begins at an event.",
        instead: ['within $1 $2'],
    },
    {
        what: "'asap' or 'as soon as practicable' for 'as soon as possible'",
        written: like(
            '\\b(?:asap|a\\.s\\.a\\.p\\.?|as soon as (?:practicable|reasonably practicable|reasonably possible|they can|it can|we can)|as quickly as possible|in due course|in a timely (?:manner|fashion|way)|straight ?away)(?![\\w-])',
            'i',
        ),
        message:
            "'$0' says no day that anybody can check. Write 'as soon as possible', and add a limit behind it: as soon as possible, and in any case within 5 working days of \"the request\".",
        instead: ['as soon as possible'],
    },
    {
        what: "'of every month', 'on 1st Monday' in a day of the month",
        written: like(
            '\\b(?:on |no later than )(?:the )?(first|last|\\d+(?:st|nd|rd|th)|second|third|fourth|fifth) ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:working )?day) (?:of|in) (?:every|each|the|a)\\b',
        ),
        message: 'A day of a month is written: on the first Monday of each month.',
        instead: ([written, nth, day]) => [`${written!.startsWith('on') ? 'on' : 'no later than'} the ${nth} ${day} of each`],
    },
    {
        what: 'an event named with its kind: before each KIT meeting',
        written: like(
            `\\b((?:each|every|that|next|last|first|following|before|after|than|of) (?:the )?${NAME}) (?:meetings?|reviews?|events?|deadlines?)\\b`,
        ),
        message: 'Write only the name it was declared by: $1.',
        instead: ([, name]) => [name!.replace(/^every/, 'each').replace(/ the /, ' each ')],
        takesNextLine: true,
    },
    {
        what: "'every KIT' or 'any KIT' for 'each KIT'",
        written: like(`\\b(before|after|of|than|until|from) (?:every|any|all|all the) (?=${NAME})`),
        message: "Write 'each' before the name of an event: $1 each ...",
        instead: ['$1 each '],
    },
    {
        what: "'before the KIT' for 'before each KIT'",
        written: like(`\\b(before|after|of|than|until|from) the (${NAME})(?! (?:following|of|terms?))(?![\\w-])`),
        message: "Say which one is meant: write 'each' before the name of an event that comes again, or leave 'the' out.",
        instead: ['$1 each $2', '$1 $2'],
        takesNextLine: true,
    },
];

/** How often something happens. */
export const RATE_MISTAKES: readonly TypicalMistake[] = [
    {
        what: '6-monthly',
        written: like(`\\b(${NUMBER})[- ](week|month|year)ly\\b`),
        message: 'Write how long it is from one time to the next: every $1 $2s.',
        instead: ['every $1 $2s'],
    },
    {
        what: "'on a monthly basis'",
        written: like('\\bon an? (dai|week|month|quarter|term|annual|year)(?:ly)? basis\\b'),
        message: 'Say it in numbers: once a month, at least twice a year, every 6 weeks.',
        instead: ([, period]) => [`once a ${PERIOD_ADJECTIVES[period!]}`],
    },
    {
        what: "'once every month', '3 times yearly', '3 times per annum'",
        written: like(
            `\\b(once|twice|${NUMBER} times) (?:every (day|week|month|quarter|half-term|term|year)|(?:in|during) (?:a|each|every|any|the) (day|week|month|quarter|half-term|term|(?:school |financial |calendar )?year)|(yearly|annually|per annum)|(monthly|weekly))\\b`,
        ),
        message: "Write 'a' and the period: twice a year.",
        instead: ([, often, every, each, yearly, adverb]) => [`${often} a ${every ?? each ?? (yearly ? 'year' : adverb!.slice(0, -2))}`],
    },
    {
        what: "'once every 3 months'",
        written: like(`\\bonce every(?= ${NUMBER} ${UNIT})`),
        message: "Write 'every' without 'once': every 3 months.",
        instead: ['every'],
    },
    {
        what: "'monthly', 'bi-annually', 'fortnightly'",
        written: like(`\\b(${RHYTHM})(?![\\w-])`, 'i'),
        message: "'$1' can be said in numbers, which everybody understands alike: once a month, twice a year, every 2 weeks.",
        instead: ([, adverb]) => rhythmsOf(adverb!),
    },
    {
        what: "'3x a year'",
        written: like('\\b(\\d+) ?[x\u00D7](?= )'),
        message: "Write the word 'times': $1 times a year.",
        instead: ['$1 times'],
    },
    {
        what: "'every other month'",
        written: like('\\bevery (?:other|second|2nd) (day|week|month|quarter|year|term)\\b'),
        message: 'Write how many lie from one time to the next: every 2 $1s.',
        instead: ['every 2 $1s'],
    },
    {
        what: "'each month' for 'once a month'",
        written: like(`(?<=${QUOTED},? (?:to ${NAMES} )?)(?:in |per )?each (day|week|month|quarter|half-term|term|year)\\b`),
        message: 'Say how often: once a $1.',
        instead: ['once a $1', 'at least once a $1'],
    },
];
