import { atTheName, throughout, wherever, whereverInProse, type Mutation } from './mutation.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const MONTH = MONTHS.join('|');
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const DATE = new RegExp(`(?<!day )\\b(\\d{1,2}) (${MONTH}) (\\d{4})\\b`, 'g');
const WITH_WEEKDAY = new RegExp(`(${WEEKDAYS.join('|')}) (\\d{1,2} (?:${MONTH}) \\d{4})`, 'g');
const DUE = new RegExp(`no later than (\\d{1,2} (?:${MONTH})) (\\d{4})`, 'g');
const LEAD = /at least (\d+) ((?:working )?days|weeks) before each (\w+)/g;
const WITHIN = /within (\d+) ((?:working )?days|weeks) of each (\w+)\b(?!,)/g;

function hasAnEnd(text: string): boolean {
    return /^ +in force (?:until \d|for)/m.test(text);
}

/** A text that ends with two clauses more, about the first party: what is said in one of them is said otherwise beside it or in the other. */
const saidTwice = (first: string, second: string): Mutation['plant'] =>
    throughout(text => {
        const party = /^party (\w+) is "/m.exec(text)?.[1];
        return party && `${text}\nclause {\n${first}\n}\nclause {\n${second}\n}\n`.replaceAll('PARTY', party);
    });

/** What a text says otherwise than a sentence or another text. */
const SAID_OTHERWISE: readonly Mutation[] = (
    [
        [
            'keep a record for two times',
            '"""The attendance sheets are kept for two years."""',
            '"""Attendance sheets are kept for »six years«."""',
        ],
        [
            'name another day than the sentence',
            '',
            '"""The yearly figures are sent by »1 May 2027«."""\nPARTY must "send the yearly figures" no later than 31 May 2027',
        ],
        [
            'name another day of each year than the sentence',
            '',
            '"""The yearly figures are sent by »31 May« each year."""\nPARTY must "send the yearly figures" no later than 30 June each year',
        ],
        [
            'name another day of each month than the sentence',
            '',
            '"""The monthly figures are sent by the »5th« of each month."""\nPARTY must "send the monthly figures" no later than the 7th day of each month',
        ],
        [
            'count other days than the sentence',
            '',
            '"""The figures are sent within »10 days« of the end of the year."""\nPARTY must "send the figures" within 10 working days of "the end of the year"',
        ],
        ['name another sum than the sentence', '', '"""The hall costs »£12« an hour."""\nPARTY may "charge £15 an hour for the hall"'],
        ['name two sums for one thing', '"""The yearly contribution is £25,000."""', '"""A yearly contribution of »£20,000« is paid."""'],
    ] as const
).map(([name, first, second]) => ({ family: 'deadlines', name, rules: ['deadline/text-mismatch'], plant: saidTwice(first, second) }));

/** When things are due. */
export const DEADLINES: readonly Mutation[] = [
    ...SAID_OTHERWISE,
    {
        family: 'deadlines',
        name: 'swap the days for papers in and out',
        rules: ['deadline/chain-infeasible'],
        plant: text => {
            const leads = [...text.matchAll(LEAD)];
            return leads.slice(1).flatMap((second, at) => {
                const first = leads[at]!;
                if (first[3] !== second[3] || first[1] === second[1]) {
                    return [];
                }
                return [
                    text.slice(0, first.index) +
                        `»${first[0].replace(first[1]!, second[1]!)}«` +
                        text.slice(first.index + first[0].length, second.index) +
                        `»${second[0].replace(second[1]!, first[1]!)}«` +
                        text.slice(second.index + second[0].length),
                ];
            });
        },
    },
    {
        family: 'deadlines',
        name: 'ask for more notice than lies between two meetings',
        rules: ['deadline/longer-than-gap'],
        plant: wherever(LEAD, ([whole, amount, , event], text) =>
            new RegExp(`^meeting ${event} is "[^"]*", (?:once|twice|every|\\d+ times)`, 'm').test(text)
                ? `»${whole.replace(amount!, String(Number(amount) * 50))}«`
                : undefined,
        ),
    },
    {
        family: 'deadlines',
        name: 'set an outer limit sooner than the limit',
        rules: ['deadline/window-too-short'],
        plant: wherever(WITHIN, ({ 0: whole, 1: amount, 2: unit, 3: event, index }, text) =>
            Number(amount) < 4 || text.slice(0, index).endsWith('in any case ')
                ? undefined
                : `${whole}, and in any case »within ${Math.floor(Number(amount) / 2)} ${unit} of each ${event}«`,
        ),
    },
    {
        family: 'deadlines',
        name: 'let it be due after the end',
        rules: ['deadline/after-end'],
        plant: wherever(DUE, ([, day, year], text) => (hasAnEnd(text) ? `»no later than ${day} ${Number(year) + 30}«` : undefined)),
    },
    {
        family: 'deadlines',
        name: 'let it be due before the start',
        rules: ['deadline/before-start'],
        plant: wherever(DUE, ([, day]) => `»no later than ${day} 2009«`),
    },
    {
        family: 'deadlines',
        name: 'count no days at all',
        rules: ['number/out-of-range'],
        plant: wherever(/\b(within|at least) (\d+)(?= (?:working days|days|weeks|hours|months))/g, ([, word]) => `${word} »0«`),
    },
    {
        family: 'deadlines',
        name: 'type a number several times',
        rules: ['number/out-of-range'],
        plant: wherever(
            /\b(within|at least) (\d+)(?= (?:working days|days|weeks|hours|months))/g,
            ([, word, amount]) => `${word} »${amount!.repeat(8)}«`,
        ),
    },
    {
        family: 'deadlines',
        name: 'misspell a meeting',
        rules: ['name/undeclared'],
        plant: wherever(
            /\b(before|of|after) each (?!term|half|school|month|quarter|year|week)(\w{3,})/g,
            ([, word, event]) => `${word} each »${event!.slice(0, -1)}xq«`,
        ),
    },
    {
        family: 'deadlines',
        name: 'name no calendar',
        rules: ['calendar/not-named'],
        plant: throughout(text =>
            /working days|school|half-term/.test(text) && /^ {4}calendar \w+\n/m.test(text)
                ? atTheName(text.replace(/^ {4}calendar \w+\n/m, ''))
                : undefined,
        ),
    },
    {
        family: 'deadlines',
        name: 'leave a meeting without a rhythm',
        rules: ['deadline/never-computed'],
        plant: wherever(/^meeting (\w+) is ("[^"]*"), (?:once|twice|every)[^,\n]*/gm, ([, name, title], text) =>
            new RegExp(`\\b${name} (?:held|planned)`).test(text) || !new RegExp(`(?:each|following|next) ${name}\\b`).test(text)
                ? undefined
                : `meeting »${name}« is ${title}`,
        ),
    },
];

/** Dates as they are written. */
export const DATES: readonly Mutation[] = [
    {
        family: 'dates',
        name: 'shift a weekday',
        rules: ['date/weekday-mismatch'],
        plant: wherever(WITH_WEEKDAY, ([, weekday, date]) => `»${WEEKDAYS[(WEEKDAYS.indexOf(weekday!) + 1) % 7]} ${date}«`),
    },
    {
        family: 'dates',
        name: 'shift a weekday in prose',
        rules: ['date/weekday-mismatch'],
        plant: whereverInProse(WITH_WEEKDAY, ([, weekday, date]) => `»${WEEKDAYS[(WEEKDAYS.indexOf(weekday!) + 3) % 7]} ${date}«`),
    },
    {
        family: 'dates',
        name: 'name a day that there is not',
        rules: ['date/no-such-day'],
        plant: wherever(DATE, ([, , , year]) => `»31 June ${year}«`),
    },
    {
        family: 'dates',
        name: 'write a date in figures',
        rules: ['date/ambiguous'],
        plant: wherever(DATE, ([, day, month, year]) => (Number(day) > 12 ? undefined : `»${day}/${MONTHS.indexOf(month!) + 1}/${year}«`)),
    },
    {
        family: 'dates',
        name: 'let a stretch end before it begins',
        rules: ['date/backwards'],
        plant: wherever(
            new RegExp(`(\\d{1,2} (?:${MONTH}) \\d{4}) (until|and) (\\d{1,2} (?:${MONTH}) \\d{4})`, 'g'),
            ([, from, word, until]) => (from === until ? undefined : `»${until} ${word} ${from}«`),
        ),
    },
    {
        family: 'dates',
        name: 'start after the end',
        rules: ['date/backwards'],
        plant: text => {
            if (/^ +in force until \d/m.test(text)) {
                return wherever(
                    /^( +starts \d{1,2} \w+) \d{4}/gm,
                    ([, start]) => `${start} 2150`,
                )(text).map(planted => planted.replace(/in force until ([^\n]+)/, 'in force until »$1«'));
            }
            return [];
        },
    },
];

/** Reviews, and how long the agreement lasts. */
export const REVIEWS: readonly Mutation[] = [
    {
        family: 'reviews and term',
        name: 'delete the reviewer',
        rules: ['review/no-reviewer'],
        plant: wherever(/^review (\w+)( is "[^"\n]*"[^"]*?),\s+by [^\n]+/gm, ([, name, rest]) => `review »${name}«${rest}`),
    },
    {
        family: 'reviews and term',
        name: 'let the first review pass',
        rules: ['review/passed'],
        plant: wherever(
            /^review (\w+)( is "[^"\n]*", first on )\d+ \w+ \d{4}/gm,
            ([, name, rest]) => `review »${name}«${rest}1 October 2026`,
        ),
    },
    {
        family: 'reviews and term',
        name: 'set the first review before the start',
        rules: ['review/before-start'],
        plant: text => {
            if (!/^ +starts \d/m.test(text)) {
                return [];
            }
            return wherever(
                /^(review \w+ is "[^"\n]*", first (?:on|in) )([\w ]*?)\d{4}/gm,
                ([, review, day]) => `${review}»${day}2015«`,
            )(text);
        },
    },
    {
        family: 'reviews and term',
        name: 'set the end before the first review',
        rules: ['review/after-end'],
        plant: text => {
            if (hasAnEnd(text)) {
                return wherever(
                    /^(review \w+ is "[^"\n]*", first (?:on|in) )([\w ]*?)\d{4}/gm,
                    ([, review, day]) => `${review}»${day}2070«`,
                )(text);
            }
            return [];
        },
    },
    {
        family: 'reviews and term',
        name: 'give a review two rhythms',
        rules: ['review/disagreement'],
        plant: wherever(
            /^(review \w+ is "[^"\n]*"[^"]*?)(every \d+ months(?: from \d+ \w+ \d+)?)/gm,
            ([, review, rhythm]) => `${review}${rhythm}, »every 7 months«`,
        ),
    },
    {
        family: 'reviews and term',
        name: 'demand another rhythm elsewhere',
        rules: ['review/disagreement'],
        plant: text => {
            if ((text.match(/^review /gm) ?? []).length !== 1 || !/^review .*[^"]*every 12 months/m.test(text)) {
                return [];
            }
            return wherever(
                /^( +)(?=all parties must ")/gm,
                ([, indent]) => `${indent}all parties must "review this agreement" »every 3 years«\n${indent}`,
            )(text);
        },
    },
    {
        family: 'reviews and term',
        name: 'let the agreement run out',
        rules: ['term/ended'],
        plant: wherever(/^( +)in force until \d+ \w+ \d+/gm, ([, indent]) => `${indent}»in force until 31 October 2026«`),
    },
];

const EXIT = /any party may (leave|end this agreement) on (\d+) months' notice(?: in writing)?(?= *[\n}])/g;

/** How it ends. */
export const ENDINGS: readonly Mutation[] = [
    {
        family: 'ending',
        name: 'ask for two lengths of notice',
        rules: ['ending/two-notices'],
        plant: wherever(
            EXIT,
            ([whole, act, months]) => `${whole}\n        »any party may ${act} on ${Number(months) * 2} months' notice«\n`,
        ),
    },
    {
        family: 'ending',
        name: 'end it with and without notice',
        rules: ['ending/with-and-without-notice'],
        plant: wherever(
            EXIT,
            ([whole]) =>
                `${whole}\n        any party may end this agreement on 3 months' notice if "the money runs out"\n        »any party may end this agreement without notice if "the money runs out"«\n`,
        ),
    },
    {
        family: 'ending',
        name: 'suspend at once beside a notice',
        rules: ['ending/notice-bypassed'],
        plant: wherever(EXIT, ([whole]) => `${whole}\n        »any party may suspend this agreement immediately«\n`),
    },
    {
        family: 'ending',
        name: 'change faster than anybody can leave',
        rules: ['ending/slower-than-change'],
        plant: text => {
            if ((text.match(EXIT) ?? []).length !== 1 || /without notice/.test(text)) {
                return [];
            }
            return wherever(
                EXIT,
                ([whole], all) => `»${whole}«\n        ${/^party (\w+) is/m.exec(all)![1]} may change this agreement on 2 weeks' notice\n`,
            )(text);
        },
    },
    {
        family: 'ending',
        name: 'end it with fewer votes than a change takes',
        rules: ['ending/easier-than-change'],
        plant: text => {
            if (!/^party \w+ is[\s\S]*^party \w+ is[\s\S]*^party \w+ is/m.test(text)) {
                return [];
            }
            return wherever(
                /(?:all parties|any party) may change this agreement(?: with the agreement of all of [\w, ]+?)?(?: on [\w' ]+? notice)?(?: in writing)?(?= *[\n}])/g,
                ([whole], all) => {
                    const parties = [...all.matchAll(/^party (\w+) is/gm)].map(([, name]) => name!);
                    return `${whole}\n        any party may end this agreement »with the agreement of most of ${parties.slice(0, -1).join(', ')} and ${parties.at(-1)}«\n`;
                },
            )(text);
        },
    },
    {
        family: 'ending',
        name: 'decide one thing by two majorities',
        rules: ['decision/two-thresholds'],
        plant: wherever(
            /any party may add a party with the agreement of (two thirds) of ([\w, ]+?)(?= *[\n}])/g,
            ([whole, , all]) => `${whole}\n        any party may add a party »with the agreement of most of ${all}«\n`,
        ),
    },
    {
        family: 'ending',
        name: 'continue a clause that there is not',
        rules: ['reference/unknown-clause'],
        plant: wherever(/clauses? (\d[\d.]*)(?=(?: and [\d.]+)? continues? after the end)/g, ([whole, number]) =>
            whole.replace(number!, '»97.3«'),
        ),
    },
    {
        family: 'ending',
        name: 'drop a clause from those that continue',
        rules: ['deadline/not-continued'],
        plant: text => {
            if (/clauses ([\d.]+) and ([\d.]+) continue after/.test(text)) {
                return [
                    text
                        .replace(/clauses ([\d.]+) and ([\d.]+) continue after/, 'clause $2 continues after')
                        .replace(/((?:within|for at least) \d+ \w+ after the end of this agreement)/, '»$1«'),
                ];
            }
            return [];
        },
    },
];
