import { describe, expect, it } from 'vitest';
import { agreementIn, bare, textAt } from './built.ts';

const headed = (elements: string) => agreementIn(`memorandum Kent "Kent" { }\n${elements}`);
const named = (...names: string[]) => ({
    kind: 'named',
    actors: names.map(name => ({ name, target: name })),
    joined: 'and',
    severally: false,
});

describe('a party', () => {
    const party = { sort: 'party', name: 'A', aliases: [], contacts: [], roles: [], capacities: [] };

    it.each([
        ['party A is "Alpha", a local authority', { ...party, fullName: 'Alpha', kindWords: 'local authority', nature: { kind: 'named' } }],
        [
            'party A is "Alpha", an "integrated care board"',
            { ...party, fullName: 'Alpha', kindWords: 'integrated care board', nature: { kind: 'named' } },
        ],
        ['party A is to be named', { ...party, nature: { kind: 'to-be-named' } }],
        ['party A is open to "any school"', { ...party, nature: { kind: 'open', to: 'any school' } }],
        ['party ____ is "Alpha"', { ...party, name: '____', fullName: 'Alpha', nature: { kind: 'named' } }],
        ['outsider A is "Alpha"', { ...party, sort: 'outsider', fullName: 'Alpha', nature: { kind: 'named' } }],
        [
            'party A is "Alpha", also known as "AL", "ALPHA"',
            { ...party, fullName: 'Alpha', nature: { kind: 'named' }, aliases: [{ text: 'AL' }, { text: 'ALPHA' }] },
        ],
        [
            'group A is "Alpha" of at least 3 of B and "Beta"\nparty B is "Beta"',
            {
                ...party,
                sort: 'group',
                fullName: 'Alpha',
                nature: { kind: 'named' },
                atLeastMembers: 3,
                members: {
                    ...named('B'),
                    actors: [
                        { name: 'B', target: 'B' },
                        { name: 'Beta', target: 'B' },
                    ],
                },
            },
        ],
        [
            'party A is "Alpha" {\n contact "a@a.org"\n contact ____\n role Clerk "Clerk of works" held by "A. Person"\n role Board\n controller of "survey data"\n processor of "records" }',
            {
                ...party,
                fullName: 'Alpha',
                nature: { kind: 'named' },
                contacts: ['a@a.org', '____'],
                roles: [
                    { name: 'Clerk', title: 'Clerk of works', holder: 'A. Person', of: 'A' },
                    { name: 'Board', of: 'A' },
                ],
                capacities: [
                    { capacity: 'controller', of: 'survey data' },
                    { capacity: 'processor', of: 'records' },
                ],
            },
        ],
    ])('%s', async (text, expected) => {
        expect(bare((await headed(text)).parties[0])).toEqual(expected);
    });

    it('half-typed has what is there, and none without a name', async () => {
        expect(bare((await headed('party A')).parties)).toMatchObject([{ name: 'A', nature: { kind: 'named' } }]);
        expect((await headed('party')).parties).toEqual([]);
        expect(bare((await headed('party A is "Alpha", a')).parties)).toMatchObject([{ fullName: 'Alpha' }]);
    });

    it('knows where its name and each alias stand', async () => {
        const text = 'memorandum Kent "Kent" { }\nparty A is "Alpha" also known as "AL", "ALPHA"';
        const {
            parties: [party],
        } = await agreementIn(text);
        expect(textAt(text, party!.namePlace)).toBe('A');
        expect(party!.aliases.map(alias => textAt(text, alias.place))).toEqual(['"AL"', '"ALPHA"']);
    });
});

describe('other declarations', () => {
    it('a role that every party has', async () => {
        expect(bare((await headed('each party has a role Rep "named representative"')).commonRoles)).toEqual([
            { name: 'Rep', title: 'named representative' },
        ]);
    });

    it('definitions and cited texts', async () => {
        const { definitions, citations } = await headed(`define "co-production" as """shared work""", also known as "CP", "co-pro"
            define "half" as
            cite Act "Children and Families Act 2014", at "https://www.legislation.gov.uk"\ncite Code`);
        expect(bare(definitions)).toEqual([
            { term: 'co-production', text: 'shared work', aliases: ['CP', 'co-pro'] },
            { term: 'half', text: '', aliases: [] },
        ]);
        expect(bare(citations)).toEqual([
            { name: 'Act', title: 'Children and Families Act 2014', link: 'https://www.legislation.gov.uk' },
            { name: 'Code' },
        ]);
    });

    it.each([
        ['meeting KIT is "KIT", once a half-term', [{ kind: 'rate', rate: { bound: 'exactly', times: 1, per: 'half-term' } }]],
        ['event KIT is "it", at any time', [{ kind: 'at-any-time' }]],
        ['event KIT is "it", once', [{ kind: 'once' }]],
        [
            'event KIT is "it", every 6 weeks from 5 May 2026',
            [{ kind: 'every', length: { spans: [{ amount: 6, unit: 'week' }] }, from: '5 May 2026' }],
        ],
        ['event KIT is "it", every month', [{ kind: 'every', length: { spans: [{ amount: 1, unit: 'month' }] } }]],
        ['event KIT is "it", on 5 May 2026, on 9 June 2026', [{ kind: 'dates', dates: ['5 May 2026', '9 June 2026'] }]],
        ['event KIT is "it", on the first Tuesday of each term', [{ kind: 'nth', nth: { nth: 1, day: 'Tuesday', of: 'term' } }]],
        [
            'event KIT is "it", in term time, twice a term',
            [
                { kind: 'constraint', phrase: { kind: 'window', window: 'term time', negated: false } },
                { kind: 'rate', rate: { bound: 'exactly', times: 2, per: 'term' } },
            ],
        ],
        [
            'event KIT is "it", every 12 months from the last time',
            [{ kind: 'constraint', phrase: { kind: 'every', length: { spans: [{ amount: 12, unit: 'month' }] }, from: 'last' } }],
        ],
        ['event KIT', []],
    ])('%s', async (text, rules) => {
        expect(bare((await headed(text)).events)).toMatchObject([{ name: 'KIT', rules }]);
    });

    it('of whom and with whom an event is, and its other names', async () => {
        expect(
            bare((await headed('party A is "Alpha"\nmeeting KIT is "KIT", of A, with any party, also known as "Keep", "in touch"')).events),
        ).toEqual([
            {
                sort: 'meeting',
                name: 'KIT',
                title: 'KIT',
                aliases: ['Keep', 'in touch'],
                rules: [],
                of: named('A'),
                with: { kind: 'any-party' },
            },
        ]);
    });

    it('a deadline with a name, its hard limit kept apart', async () => {
        const { deadlines } = await headed(
            'deadline D is promptly, and in any case no later than 5 May 2026\ndeadline Half is\ndeadline Third',
        );
        expect(bare(deadlines)).toMatchObject([
            { name: 'D', timing: { phrases: [{ kind: 'promptly' }], hardLimits: [{ kind: 'no-later-than' }], exceptions: [] } },
            { name: 'Half', timing: { phrases: [] } },
            { name: 'Third', timing: { phrases: [] } },
        ]);
    });
});

describe('a calendar', () => {
    it('holds region, week, closures, terms and the rest', async () => {
        const { calendars } = await headed(`calendar Year "School year" {
            region England and Wales
            working week Sunday to Thursday
            closed 24 December 2026 until 2 January 2027 "Christmas"
            closed 1 May 2026
            school term Autumn from 1 September 2026 until 18 December 2026, half-term from 26 October 2026 until 30 October 2026
            in-service day 2 September 2026 "training"
            school terms from "terms.ics"
            financial year starts 1 April
            time zone "Europe/London"
        }
        calendar Half { closed\n school term\n region }`);
        expect(bare(calendars)).toEqual([
            {
                name: 'Year',
                region: 'england-and-wales',
                workingWeekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday'],
                closures: [
                    { range: { from: '24 December 2026', until: '2 January 2027' }, reason: 'Christmas' },
                    { range: { from: '1 May 2026' } },
                ],
                terms: [
                    {
                        name: 'Autumn',
                        range: { from: '1 September 2026', until: '18 December 2026' },
                        breaks: [{ from: '26 October 2026', until: '30 October 2026' }],
                    },
                ],
                inServiceDays: [{ date: '2 September 2026', reason: 'training' }],
                termFiles: [{ text: 'terms.ics' }],
                financialYearStart: { month: 4, day: 1 },
                timeZone: 'Europe/London',
            },
            { name: 'Half', closures: [], terms: [], inServiceDays: [], termFiles: [] },
        ]);
    });

    it.each([
        ['Scotland', 'scotland'],
        ['Northern Ireland', 'northern-ireland'],
        ['any part  of the UK', 'any-part-of-uk'],
    ])('of %s', async (text, region) => {
        expect((await headed(`calendar C { region ${text} }`)).calendars).toMatchObject([{ region }]);
    });

    it('has no financial year that starts on a day no year has', async () => {
        expect((await headed('calendar C { financial year starts 31 June }')).calendars[0]!.financialYearStart).toBeUndefined();
        expect((await headed('calendar C { financial year starts 29 February }')).calendars[0]!.financialYearStart).toEqual({
            month: 2,
            day: 29,
        });
    });
});
