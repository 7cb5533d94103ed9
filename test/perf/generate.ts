import { ACTIONS, EVENTS, MEETINGS, PROSE, TAILS, TIMES, TOPICS } from './prose.ts';
import { Random } from './random.ts';

/** Which agreement is made. The same options give the same text. */
export interface AgreementOptions {
    /** Lines of the text, at least 100. */
    readonly lines: number;
    readonly seed: number;
    /** Path of the file (made by `sharedFile`) that parties and calendar come from; they are declared in place if left out. */
    readonly uses?: string;
}

const PARTIES = ['Council', 'Forum', 'Trust', 'Board'] as const;

/** What the agreements of a folder share: parties, a calendar, cited law. */
export function sharedFile(): string {
    return declarations().join('\n') + '\n';
}

/** A folder of agreements of about 200 lines which all use `shared.mou`: texts by file name. */
export function agreementFolder(files: number, seed: number): Map<string, string> {
    const folder = new Map([['shared.mou', sharedFile()]]);
    for (let i = 1; i < files; i++) {
        const lines = 180 + new Random(seed + i).below(41);
        folder.set(`agreement-${String(i).padStart(4, '0')}.mou`, agreementText({ lines, seed: seed + i, uses: 'shared.mou' }));
    }
    return folder;
}

/**
 * An agreement of so many lines as people write them: prose, duties with times, meetings with dates, references to other
 * clauses, a history. Meetings, events, deadlines and clauses grow with the text; parties do not.
 */
export function agreementText({ lines, seed, uses }: AgreementOptions): string {
    const random = new Random(seed);
    const text = [...head(seed, uses)];
    const closing = ending();
    const history: string[] = [];
    for (let number = 1; ; number++) {
        const block = section(number, random);
        const entries = entriesOf(number, random);
        if (text.length + block.length + history.length + entries.length + closing.length + 2 > lines) {
            break;
        }
        text.push(...block);
        history.push(...entries);
    }
    text.push(...closing, 'history {', ...history, '}');
    while (text.length < lines) {
        text.push('// Nothing was left out on this page.');
    }
    return text.join('\n') + '\n';
}

function head(seed: number, uses: string | undefined): string[] {
    return [
        ...(uses === undefined ? declarations() : [`uses "${uses}"`]),
        '',
        `memorandum Partnership${seed} "Working together, number ${seed}" {`,
        '    dated 2 March 2026',
        '    starts 1 April 2026',
        '    in force until 31 March 2029',
        '    not legally binding',
        '    calendar AreaYear',
        '}',
        '',
    ];
}

function declarations(): string[] {
    return [
        'calendar AreaYear "Schools of the area" {',
        '    region England and Wales',
        '    closed 24 December 2026 until 1 January 2027 "Christmas"',
        '    school term Autumn from 2 September 2026 until 18 December 2026, half-term from 26 October 2026 until 30 October 2026',
        '    school term Spring from 4 January 2027 until 25 March 2027, half-term from 15 February 2027 until 19 February 2027',
        '}',
        'party Council is "Northvale County Council", a local authority {',
        '    contact "office@council.example"',
        '    role Director "Director of Education"',
        '}',
        'party Forum is "Northvale Parent Carer Forum", a parent carer forum',
        '    also known as "the Forum" {',
        '    contact "office@forum.example"',
        '    role CoChair "Co-Chair" held by "A. Person"',
        '}',
        'party Trust is "Northvale Community Health Trust", a health body',
        'party Board is "Northvale Integrated Care Board", an integrated care board',
        'group Services is "the services" of Council, Trust and Board',
        'outsider Adviser is "Regional Adviser"',
        'cite CFA2014 "Children and Families Act 2014"',
        'define "co-production" as "families and services decide together"',
    ];
}

function section(number: number, random: Random): string[] {
    const names = { MEETING: `Meeting${number}`, EVENT: `Occasion${number}`, DEADLINE: `Papers${number}` };
    return [
        `meeting ${names.MEETING} is "${random.of(MEETINGS)} ${number}", once a quarter, of Council and Forum`,
        `event ${names.EVENT} is "${random.of(EVENTS)} (${number})", at any time`,
        `deadline ${names.DEADLINE} is at least ${3 + random.below(8)} working days before each ${names.MEETING}`,
        `section ${number} "${random.of(MEETINGS)} ${number}" about ${random.of(TOPICS)} {`,
        ...Array.from({ length: 3 + random.below(4) }, (_, i) => clause(number, i + 1, names, random)).flat(),
        ...(number > 1 ? [`    see clauses ${number}.1 and ${1 + random.below(number - 1)}.2`] : []),
        '}',
        '',
    ];
}

function clause(section: number, number: number, names: Record<string, string>, random: Random): string[] {
    return [
        `    clause ${section}.${number} {`,
        ...prose(1 + random.below(3), random),
        ...(random.below(4) === 0 ? ['        item (a) "the partners named above"', '        item (b) "whoever they ask to come"'] : []),
        ...Array.from({ length: 1 + random.below(3) }, () => sentence(names, random)).flat(),
        '    }',
    ];
}

/** Sentences of prose in quotes, each on a line of its own, as they stand in a clause. */
export function prose(sentences: number, random: Random): string[] {
    const lines = Array.from({ length: sentences }, () => `        ${random.of(PROSE)}`);
    lines[0] = lines[0]!.replace(/\S/, '"""$&');
    lines.push(`${lines.pop()!}"""`);
    return lines;
}

function sentence(names: Record<string, string>, random: Random): string[] {
    const [owner, other] = [random.of(PARTIES), random.of(PARTIES)];
    const strength = random.of(['must', 'must', 'must', 'should', 'will']);
    const time = random.of(TIMES).replace(/MEETING|EVENT|DEADLINE/g, word => names[word]!);
    const tail = random.of(TAILS);
    const first = `        ${owner} ${strength} "${random.of(ACTIONS)}"${owner === other ? '' : ` to ${other}`}`;
    return [first, ...[time, tail].filter(part => part !== '').map(part => `            ${part}`)];
}

function entriesOf(number: number, random: Random): string[] {
    return [
        `    Meeting${number} held on ${1 + random.below(28)} September 2026`,
        `    Meeting${number} planned for ${1 + random.below(28)} January 2027`,
        ...(random.below(3) === 0 ? [`    Occasion${number} happened on ${1 + random.below(28)} October 2026`] : []),
    ];
}

function ending(): string[] {
    return [
        'review Yearly is "Yearly review", first in April 2027, then every 12 months, by Council and Forum',
        'dispute {',
        '    step Talks "the directors talk" by Council and Forum',
        '    step Advice "the regional adviser is asked" by Adviser if not settled within 20 working days of the start of Talks',
        '}',
        'agreed by {',
        '    Council, signed by "B. Person" as "Director" on 2 March 2026',
        '    Forum, signed by "A. Person" as "Co-Chair" on 2 March 2026',
        '    Trust, by e-mail on 3 March 2026',
        '}',
        '',
    ];
}
