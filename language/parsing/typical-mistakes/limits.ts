import { ordinal } from '../../domain/words.ts';
import { numberIn } from '../../model/durations.ts';
import { like, MONTH, NUMBER, QUOTED, UNIT, type TypicalMistake } from './mistake.ts';

/** `31 March`, `the end of March` and how else people write them. */
const DAY = `(?:(the (?:start|end) of)|(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)?) (${MONTH})`;
const YEAR = '(?:(?:calendar|financial|school) )?year';
const DATE = `(?:(?:\\d{1,2} )?${MONTH} \\d{4}|\\d{4}-\\d\\d-\\d\\d)`;
/** The rest of a sentence in its line. */
const REST = '([^{}]*?)(?=[\\s.]*(?:[{}]|$))';

/** A smaller unit, and how many of it there are. */
const SMALLER: Readonly<Record<string, readonly [number, string]>> = {
    day: [24, 'hour'],
    week: [7, 'day'],
    year: [12, 'month'],
    term: [2, 'half-term'],
};

function inWholeUnits(amount: number, unit: string): string[] {
    const [times, smaller] = SMALLER[unit] ?? [];
    const whole = times === undefined ? undefined : amount * times;
    return whole !== undefined && Number.isInteger(whole)
        ? [`${whole} ${smaller}${whole === 1 ? '' : 's'}`]
        : [`${Math.ceil(amount)} ${unit}${Math.ceil(amount) === 1 ? '' : 's'}`];
}

/** Limits that other words set than the language's own. */
export const LIMIT_MISTAKES: readonly TypicalMistake[] = [
    {
        what: "'must not keep for longer than' for 'must keep for up to'",
        written: like(`(?<=\\s)((?:must|shall|will|should|may)) not (${QUOTED}) for (?:any )?(?:longer|more) than\\b`),
        message: 'What is kept no longer than that is kept \'for up to\' that long: $1 "keep recordings" for up to 28 days.',
        instead: ['$1 $2 for up to'],
    },
    {
        what: "'for no longer than' for 'for up to'",
        written: like('\\bfor (?:no|not) (?:longer|more) than\\b'),
        message: "Write 'for up to' before the longest time that something is kept.",
        instead: ['for up to'],
    },
    {
        what: "'not less than', 'a minimum of' for 'at least'",
        written: like(
            `\\b(?:(?:not|no) (?:less|fewer) than|(?:a |the )?minimum (?:of )?|no later than at least)\\s*(?=(?:once|twice|a|an|${NUMBER})\\b)`,
        ),
        message: "Write 'at least' here: the language has this one wording for the least there must be.",
        instead: ['at least '],
    },
    {
        what: "'not more than 10 days after', 'up to 10 days after' for 'within 10 days after'",
        written: like(
            `\\b(?:(?:not|no) (?:more|longer) than|(?:a )?maximum (?:of )?|up to|at most|less than|under|in)\\s*(${NUMBER} ${UNIT}) (after|of|following|from)\\b`,
        ),
        message: "Write 'within' before a length of time that begins at an event.",
        instead: ([, length, after]) => [`within ${length} ${after === 'of' ? 'of' : 'after'}`],
    },
    {
        what: "'up to 5 days before' for 'no later than 5 days before'",
        written: like(`\\b(?:up to|until|up until) (?=${NUMBER} ${UNIT} before\\b)`),
        message: "Write 'no later than' before a limit that is counted back.",
        instead: ['no later than '],
    },
    {
        what: "'at least a week before' for 'at least 1 week before'",
        written: like(`\\bat least an? (${UNIT})(?= (?:before|after|of)\\b)`),
        message: 'Say how many: at least 1 $1.',
        instead: ['at least 1 $1'],
    },
    {
        what: "'calendar months'",
        written: like(`\\b(${NUMBER}|an?) calendar (hours?|weeks?|months?|quarters?|years?)\\b`),
        message: "A month or year is one of the calendar already: leave 'calendar' out.",
        instead: ['$1 $2'],
    },
    {
        what: 'a number with a comma for its thousands: 1,000 days',
        written: like(`\\b(\\d{1,3}),(\\d{3})(?= ${UNIT}\\b)`),
        message: 'Write a number without a comma in it.',
        instead: ['$1$2'],
    },
    {
        what: 'a part of a unit: 1.5 days, half a day',
        written: like(`(?<![\\w.])(?:(\\d+)\\.(\\d+)|(\\d*) ?\u00BD|half an?|(an?|one) and a half) (hour|day|week|month|year|term)s?\\b`),
        message: 'Lengths of time are counted in whole units. Write a smaller one (12 hours, 18 months) or a whole number.',
        instead: ([, whole, part, halves, one, unit]) =>
            inWholeUnits(part === undefined ? Number(one ? 1 : halves || 0) + 0.5 : Number(`${whole}.${part}`), unit!),
    },
    {
        what: 'a length between two numbers: 4 to 6 weeks',
        written: like(`\\b(?:between )?${NUMBER}(?: ?(?:to|or|and|[-\u2013]) ?)(${NUMBER} ${UNIT})\\b`),
        message: 'Two numbers leave open which of them is the limit. Write the greater one, after which it is late.',
        instead: ['$1'],
    },
    {
        what: "'whichever is the earlier' for 'the earlier of'",
        written: like(
            `\\b(?:by|no later than|not later than|on|before|within) ([^,{}]+?),? or (?:by |within |no later than )?([^,{}]+?),? whichever (?:is|comes|occurs|happens|falls) (?:the )?(earlier|earliest|sooner|soonest|first|later|latest|last)(?: date)?\\b`,
        ),
        message: 'Say first which of the two counts: no later than the earlier of 1 June 2026 and 30 days after KIT.',
        instead: ([, one, other, which]) => {
            const counted = (point: string): string => point.replace(new RegExp(`^(${NUMBER} ${UNIT}) of\\b`), '$1 after');
            return [
                `no later than the ${/^(?:later|latest|last)$/.test(which!) ? 'later' : 'earlier'} of ${counted(one!)} and ${counted(other!)}`,
            ];
        },
    },
    {
        what: "'and always', 'in any event', 'at the latest' for 'and in any case'",
        written: like(
            ',? ?(?:and|but)? (?:always|in any event|in all (?:cases|events)|in every case|at any rate|but in any case|at the (?:very )?latest)(?= (?:before|within|no later than|not later than|by)\\b)',
        ),
        message: "Write ', and in any case' before the limit that always holds.",
        instead: [', and in any case'],
    },
    {
        what: "'but no later than' for 'and in any case no later than'",
        written: like(`,? (?:and|but) ((?:no later than|within|before) )${REST}`),
        message: "Write ', and in any case' before the limit that always holds.",
        instead: [', and in any case $1$2'],
    },
    {
        what: "'in good time before' or 'well before' for a number of days",
        written: like(
            '\\b(?:in good time|well in advance|well|sufficiently|shortly|as early as possible) (?:before|prior to|in advance of|ahead of)\\b',
        ),
        message: "'$0' says no day that anybody can check. Write how many days before: at least 5 working days before each KIT.",
        instead: ['at least ____ working days before'],
    },
    {
        what: "'within a reasonable time'",
        written: like(
            '\\bwithin (?:a reasonable|reasonable|a short|due) (?:time|period|timescale|timeframe)(?: of time)?\\b(?: (?:of|after) )?',
        ),
        message: "A reasonable time is no day that anybody can check. Write a limit, such as 'within 10 working days'.",
        instead: ([written]) => [`within ____ working days${/ (?:of|after) $/.test(written!) ? ' of ' : ''}`],
    },
    {
        what: "'from 1 April 2027 to 31 March 2028' for 'from ... until'",
        written: like(`\\b(from ${DATE}),? (?:to|till|through|up to) (?=${DATE})`),
        message: "Write 'until' between the first and the last day.",
        instead: ['$1 until '],
    },
    {
        what: "'in June 2027' for 'on June 2027'",
        written: like(`\\b(?:in|during|by) (?:the (?:month|year) of )?(?=(?:${MONTH} )?\\d{4}\\b)`),
        message: "Write 'no later than' for the month by whose end it is done, or 'on' for the month it falls in.",
        instead: ['on ', 'no later than '],
    },
    {
        what: "'by 31 March in every year', 'each year by the 31st of March' for 'no later than 31 March each year'",
        written: like(
            `\\b(?!(?:on|no later than|before) (?:the (?:start|end) of|\\d{1,2}) ${MONTH} each ${YEAR}\\b)(by|on|no later than|not later than|before) ${DAY},?(?: in| of)? (?:each|every) (${YEAR})\\b|\\b(?:(?:in )?(?:each|every) (?:calendar )?year|annually),? (by|on|no later than|before) ${DAY}(?! \\d)`,
        ),
        message: 'A day that comes each year is written without its year: no later than 31 March each year.',
        instead: ([, how, edge, day, month, year, howElse, edgeElse, dayElse, monthElse]) => [
            `${/^(?:by|not)/.test((how ?? howElse)!) ? 'no later than' : (how ?? howElse)} ${edge ?? edgeElse ?? day ?? dayElse} ${month ?? monthElse} each ${year?.replace('calendar ', '') ?? 'year'}`,
        ],
    },
    {
        what: "'in every May', 'in the month of May each year' for 'in May each year'",
        written: like(
            `\\b(?:in|during) (?:(?:each|every) (?:month of )?(${MONTH})|(?:the month of )?(${MONTH}),?(?: in| of)? (?:every|each) (?:calendar )?year)\\b(?<!\\bin ${MONTH} each year)`,
        ),
        message: 'A month of each year is written: in May each year.',
        instead: ([, one, other]) => [`in ${one ?? other} each year`],
    },
    {
        what: "'no later than 1 May 2027 at 17:00' for 'no later than 17:00 on 1 May 2027'",
        written: like(
            `\\b(no later than|before|until|by) ((?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?${DATE}),?(?: at| by)? (\\d{1,2}:\\d{2})`,
        ),
        message: 'The time of day stands before the day: no later than 17:00 on 1 May 2027.',
        instead: ([, how, date, time]) => [`${how === 'by' ? 'no later than' : how} ${time} on ${date}`],
    },
    {
        what: "'within the first 10 working days of each month' for 'no later than the 10th working day'",
        written: like(
            `\\b(?:with)?in the first (${NUMBER}) ((?:working |school )?days?) of (?:(?:each|every|the|a) )?((?:financial |school )?(?:month|quarter|term|half-term|year))\\b`,
        ),
        message: 'Write the last of these days: no later than the 10th working day of each month.',
        instead: ([, many, days, period]) => [`no later than the ${ordinal(numberIn(many)!)} ${days!.replace(/s$/, '')} of each ${period}`],
    },
    {
        what: "'at least every 3 months' for 'every 3 months'",
        written: like(`\\b(?:at least|no less than|not less than) (?:once )?every (${NUMBER} )?(${UNIT})\\b`),
        message:
            "'at least' goes with a number of times: at least once in any 3 months. Where it is due on one day after another, write 'every 3 months' and from when.",
        instead: ([, many = '', unit]) => [`at least once in any ${many || '1 '}${unit}`, `every ${many}${unit}`],
    },
    {
        what: "'on the anniversary of' for 'every year from'",
        written: like('\\b(?:(?:annually|yearly|each year|every year) )?(?:on|by) (?:(?:the|each|every) )?anniversary of '),
        message: "What comes with each anniversary comes every year from the day: write 'every year from'.",
        instead: ['every year from '],
    },
    {
        what: "'midnight' in a limit",
        written: like('\\b(?:by|no later than) (?:12:00 )?midnight(?: on)? (?=\\d|the |each )'),
        message:
            "Midnight can be the first moment of a day or its last. A limit that is a day lasts until that day is over: leave 'midnight' out.",
        instead: ['no later than '],
        readsAsName: true,
    },
    {
        what: "'midday' for 'noon'",
        written: like('\\b(no later than|before) (?:12:00 )?(?:midday|mid-day|(?:12 |twelve )noon)(?: on)? (?=\\d|the |each )'),
        message: 'Noon is written: no later than noon on 1 May 2027.',
        instead: ['$1 noon on '],
        readsAsName: true,
    },
    {
        what: "'before noon' without a day",
        written: like('\\b(no later than|before) (?:noon|midday)\\b(?! on\\b| \\d)'),
        message: 'Say on which day: no later than noon on 1 May 2027.',
        instead: ['$1 noon on ____'],
        readsAsName: true,
    },
    {
        what: "'in the first week of term', 'of every term' for 'of each term'",
        written: like(
            `\\b((?:in|during) the (?:first|last|second|third|fourth|fifth|\\d+(?:st|nd|rd|th)) (?:${NUMBER} )?${UNIT} of) (?:(?:every|any|all|a) )?(${UNIT})\\b`,
        ),
        message: 'Say that it comes again: in the first week of each term.',
        instead: ([, stretch, period]) => [`${stretch} each ${period!.replace(/s$/, '')}`],
    },
];
