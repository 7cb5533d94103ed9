import { prose } from './generate.ts';
import { ACTIONS } from './prose.ts';
import { Random } from './random.ts';

/** The day it is for these agreements: they have run for a year, and as much is still to come. */
export const TODAY = '2026-11-22';

/** The days asked for: a year from `TODAY`. */
export const YEAR = { today: TODAY, from: TODAY, to: '2027-11-22' } as const;

const OWNERS = ['Council', 'Forum', 'Trust'] as const;
const REGIONS = ['England and Wales', 'England and Wales', 'Scotland', 'Northern Ireland', 'any part of the UK'] as const;

/** What sentences say of time, each as often as it stands here. `N` is some small number. */
const TIMES = [
    'at least N working days before each Board',
    'at least N working days before each Board',
    'at least N clear days before each Board where possible',
    'at least 1N working days before each Gathering or each Board',
    'at least N school days before each Gathering',
    'within 1N working days of each Board',
    'within 2N days of each Gathering or the next working day',
    'before the Gathering following Concern',
    'as soon as possible after each Board, and in any case within 2N days of each Board',
    'as soon as possible after each Gathering, and in any case before the following Gathering',
    'no later than Papers',
    'no later than Agenda',
    'no later than Minutes',
    'no later than N days before the end of this agreement or the previous working day',
    'no later than N June 2027 or the next working day',
    'on 1N March 2027',
    'from N April 2027 until 31 July 2027',
    'between N June 2027 and 30 June 2027',
    'within 2N working days of a request by Forum',
    'within N working days of a request by any party',
    'within 1 month and N days after Concern',
    'within N hours of Concern',
    'no later than the earlier of N July 2027 and 3N days after Concern',
    'promptly after Concern',
    'at least once a month',
    'at least twice a quarter',
    'exactly 6 times a school year',
    'at least once a term',
    'no more than N times a year',
    'every 3 months from N April 2026',
    'every N weeks from 1 September 2026',
    'every 12 months from the last time',
    'on the first Tuesday of each quarter',
    'on the last working day of each quarter or the previous working day',
    'no later than the Nth working day of each quarter',
    'at the end of each term',
    'for at least N years after the end of this agreement',
    'for up to 2N days after each Board',
    'in term time where possible',
    'throughout this agreement',
] as const;

/** Effects, of which an agreement has these: rights with a notice, a time to put things right. */
const EFFECTS = [
    "any party may end this agreement on 3 months' notice in writing",
    'any party may end this agreement immediately if another party "is in breach", not put right within 14 days after notice',
    "Trust may leave on 6 weeks' notice in writing",
    "Council may suspend this agreement on 2 weeks' notice",
] as const;

/**
 * An agreement with everything that makes an engine count: a calendar with terms, meetings by rule and by history, deadlines that
 * hang on deadlines, rates, repetitions, reviews, notices and the history of a year. In a year to come it has about 100 deadlines.
 */
export function timedAgreement(seed: number): string {
    const random = new Random(seed);
    return [
        ...calendar(random),
        '',
        `memorandum Timed${seed} "Who does what by when, number ${seed}" {`,
        '    dated 7 July 2025',
        '    starts 1 September 2025',
        '    in force until 31 August 2029',
        '    not legally binding',
        '    calendar Year',
        '}',
        '',
        'party Council is "Northvale County Council", a local authority',
        'party Forum is "Northvale Parent Carer Forum", a parent carer forum',
        'party Trust is "Northvale Community Health Trust", a health body',
        'meeting Board is "Partnership board", once a quarter, of Council and Forum',
        'meeting Gathering is "Gathering of families", once a half-term, of Forum',
        'event Concern is "a concern is raised", at any time',
        `deadline Papers is at least ${6 + random.below(5)} working days before each Board`,
        `deadline Agenda is no later than ${1 + random.below(3)} working days after Papers`,
        `deadline Minutes is within ${8 + random.below(8)} working days of each Board, and in any case before the following Board`,
        '',
        ...Array.from({ length: 4 }, (_, i) => section(i + 1, random)).flat(),
        'section 5 "Changes" {',
        ...EFFECTS.map((effect, i) => `    clause 5.${i + 1} { ${effect} }`),
        '}',
        '',
        'review Yearly is "Yearly review", first in September 2026, then every 12 months, by Council and Forum, or on request by any party',
        'dispute {',
        '    step Talks "the directors talk" by Council and Forum',
        '    step Mediation "a mediator" by Trust if not settled within 20 working days of the start of Talks',
        '}',
        'notices go "by e-mail" and count from receipt',
        '',
        ...history(random),
        '',
    ].join('\n');
}

function calendar(random: Random): string[] {
    return [
        'calendar Year "Schools of the area" {',
        `    region ${random.of(REGIONS)}`,
        ...[2025, 2026].flatMap(year => [
            `    closed 24 December ${year} until 1 January ${year + 1} "Christmas"`,
            `    school term Autumn from ${1 + random.below(4)} September ${year} until 18 December ${year}, half-term from 26 October ${year} until 30 October ${year}`,
            `    school term Spring from 5 January ${year + 1} until 25 March ${year + 1}, half-term from 15 February ${year + 1} until 19 February ${year + 1}`,
            `    school term Summer from 13 April ${year + 1} until 21 July ${year + 1}, half-term from 25 May ${year + 1} until 29 May ${year + 1}`,
        ]),
        `    in-service day ${1 + random.below(3)} March 2027 "staff training"`,
        '}',
    ];
}

function section(number: number, random: Random): string[] {
    return [
        `section ${number} "Part ${number}" {`,
        ...Array.from({ length: 4 }, (_, i) => clause(`${number}.${i + 1}`, random)).flat(),
        '}',
        '',
    ];
}

function clause(number: string, random: Random): string[] {
    return [
        `    clause ${number} {`,
        ...prose(1 + random.below(3), random),
        ...Array.from({ length: 1 + random.below(2) }, () => sentence(random)),
        '    }',
    ];
}

function sentence(random: Random): string {
    const time = random
        .of(TIMES)
        .replace(/N/g, () => String(1 + random.below(5)))
        .replace(/\b([123])(th)/, (_, n: string) => `${n}${['st', 'nd', 'rd'][Number(n) - 1]}`);
    return `        ${random.of(OWNERS)} must "${random.of(ACTIONS)}" ${time}`;
}

function history(random: Random): string[] {
    const day = (): number => 1 + random.below(28);
    const boards = ['October 2025', 'January 2026', 'April 2026', 'July 2026', 'October 2026'].map(month => `${day()} ${month}`);
    return [
        'history {',
        ...boards.map(on => `    Board held on ${on}`),
        ...['February', 'May', 'August'].map(month => `    Board planned for ${day()} ${month} 2027`),
        ...['October 2025', 'December 2025', 'February 2026', 'March 2026', 'May 2026', 'July 2026', 'October 2026'].map(
            month => `    Gathering held on ${day()} ${month}`,
        ),
        ...['January', 'March', 'May'].map(month => `    Gathering planned for ${day()} ${month} 2027`),
        ...boards.map(
            on => `    Papers done on ${on.replace(/\d+/, n => String(Math.max(1, Number(n) - 14)))} for Board of ${on} by Council`,
        ),
        ...Array.from({ length: 3 }, () => `    Concern happened on ${day()} ${random.of(['March', 'June', 'November'])} 2026`),
        ...Array.from({ length: 2 }, () => `    request received on ${day()} ${random.of(['May', 'September', 'November'])} 2026 by Forum`),
        ...Array.from(
            { length: 8 },
            () =>
                `    clause ${1 + random.below(4)}.${1 + random.below(4)} done on ${day()} ${random.of(['March', 'June', 'September'])} 2026`,
        ),
        `    notice under clause 5.3 received on ${day()} October 2026 by Trust`,
        `    Yearly held on ${day()} September 2026 with outcome "no change"`,
        '}',
    ];
}
