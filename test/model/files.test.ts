import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../language/domain/index.ts';
import { buildAgreements, buildAllAgreements } from '../../language/model/build-agreements.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';
import { bare } from './built.ts';

async function open(files: Record<string, string>): Promise<MouWorkspace> {
    return mouWorkspace(files, { marks: false, validation: false });
}

const usedBy =
    ({ services }: MouWorkspace): NonNullable<Parameters<typeof buildAgreements>[1]>['visibleDocuments'] =>
    document =>
        services.shared.workspace.Imports.importedDocuments(document);

function built(workspace: MouWorkspace, path: string, amendments: string[] = []): Agreement[] {
    return buildAgreements(workspace.document(path), {
        visibleDocuments: usedBy(workspace),
        amendments: amendments.map(name => workspace.document(name)),
    });
}

const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name);
const fileOf = ({ place }: { place: { uri: string } }): string => place.uri.slice(place.uri.lastIndexOf('/') + 1);
const actions = ({ provisions }: Agreement): unknown[] =>
    provisions.flatMap(({ sentences }) => bare(sentences) as { action: string }[]).map(({ action }) => action);

const BASE = `memorandum Kent "Kent MoU" { state agreed }
party Council is "Kent County Council"
party Forum is "Kent Parent Carer Forum"
meeting KIT is "KIT", once a term
review Annual is "Annual review", every 12 months
clause 4 "Agendas" about meetings {
    clause 4.5 "Papers" { """The papers go out.""" Council must "send papers" this agreement ends when "nobody meets" }
    clause 4.6 { Forum must "read papers" item (a) "minutes" { Council must "write minutes" } }
}
agreed by { Council, signed on 1 May 2024 }
history { KIT held on 1 May 2026 }`;

describe('how many agreements a file holds', () => {
    it.each([
        ['', []],
        ['   // nothing yet', []],
        ['party A is "Alpha"\ncalendar C { region Scotland }\nprofile P { requires review }', []],
        ['clause 1 { }', ['']],
        ['agreed by { }', ['']],
        ['history { KIT held on 1 May 2026 }', ['']],
        ['memorandum One "One" { }', ['One']],
        ['agreement One "One" { }\nprotocol Two "Two" { }', ['One', 'Two']],
        ['memorandum', ['']],
    ])('in %j', async (text, expected) => {
        expect(names(built(await open({ 'a.mou': text }), 'a.mou'))).toEqual(expected);
    });

    it('without a head its place is the beginning of the file', async () => {
        const [agreement] = built(await open({ 'a.mou': '\n\nclause 1 { }' }), 'a.mou');
        expect(agreement!.place.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
        expect(agreement!.namePlace).toEqual(agreement!.place);
    });

    it('several share the declarations and have what stands under their own heads', async () => {
        const [one, two] = built(
            await open({
                'a.mou':
                    'clause 0 { }\nmemorandum One "One" { }\nparty A is "Alpha"\nclause 1 { }\nmemorandum Two "Two" { }\nparty B is "Beta"\nclause 2 { }\nagreed by { A }',
            }),
            'a.mou',
        );
        expect(names(one!.parties)).toEqual(['A', 'B']);
        expect(names(two!.parties)).toEqual(['A', 'B']);
        expect(one!.provisions.map(({ number }) => number)).toEqual(['0', '1']);
        expect(two!.provisions.map(({ number }) => number)).toEqual(['2']);
        expect([one!.signatures.length, two!.signatures.length]).toEqual([0, 1]);
    });
});

describe('what an agreement sees of other files', () => {
    it('all of a used file without an agreement of its own, each thing in its own file', async () => {
        const [agreement] = built(
            await open({
                'a.mou': 'uses "shared.mou"\nmemorandum A "A" { calendar Year }\nclause 1 { X must "meet" before the next KIT }',
                'shared.mou':
                    'party X is "Ex"\nparty Y is "Why"\ncalendar Year { region Scotland }\nmeeting KIT is "KIT", once a term\nclause 2 { Y must "help" }\nhistory { KIT held on 1 May 2026 }',
            }),
            'a.mou',
        );
        expect(names(agreement!.parties)).toEqual(['X', 'Y']);
        expect(names(agreement!.calendars)).toEqual(['Year']);
        expect(agreement!.provisions.map(provision => [provision.number, fileOf(provision)])).toEqual([
            ['1', 'a.mou'],
            ['2', 'shared.mou'],
        ]);
        expect(agreement!.history).toHaveLength(1);
        expect(agreement!.calendar).toBe('Year');
    });

    it('of a used agreement only what it speaks of, with what that speaks of in turn', async () => {
        const [agreement] = built(
            await open({
                'a.mou': 'uses "other.mou"\nmemorandum A "A" { }\nclause 1 { Team must "meet" before Due }',
                'other.mou': `uses "far.mou"\nmemorandum Other "Other" { }\ngroup Team is "Team" of X and Far\nparty X is "Ex"\nparty Unsaid is "Unsaid"
                deadline Due is before X\ndeadline Unneeded is before FarMeeting\nclause 9 { X must "act" }`,
                'far.mou': 'party Far is "Far"\nparty Further is "Further"\nevent FarMeeting is "far"',
            }),
            'a.mou',
        );
        expect(names(agreement!.parties)).toEqual(['Team', 'X', 'Far']);
        expect(names(agreement!.deadlines)).toEqual(['Due']);
        expect(agreement!.provisions.map(({ number }) => number)).toEqual(['1']);
        expect(fileOf(agreement!.parties[2]!)).toBe('far.mou');
    });

    it('an event that an imported deadline hangs on comes along', async () => {
        const [agreement] = built(
            await open({
                'a.mou': 'uses "b.mou"\nmemorandum A "A" { }\nclause 1 { somebody must "act" no later than Due }',
                'b.mou': 'uses "c.mou"\nmemorandum B "B" { }\ndeadline Due is before Fair',
                'c.mou': 'event Fair is "the fair", on 5 May 2026\nevent Other is "other"',
            }),
            'a.mou',
        );
        expect(names(agreement!.events)).toEqual(['Fair']);
    });

    it('nothing of a file that it does not use', async () => {
        const [agreement] = built(
            await open({ 'a.mou': 'memorandum A "A" { }\nclause 1 { X must "act" }', 'b.mou': 'party X is "Ex"' }),
            'a.mou',
        );
        expect(agreement!.parties).toEqual([]);
        expect(bare(agreement!.provisions[0]!.sentences)).toMatchObject([{ owners: { actors: [{ name: 'X' }] } }]);
    });

    it('is incomplete when a file it is made of could not be read whole', async () => {
        const workspace = await open({ 'a.mou': 'uses "b.mou"\nmemorandum A "A" { }', 'b.mou': 'party X is "Ex"\nclause 1 { X must }' });
        expect(built(workspace, 'a.mou')[0]!.incomplete).toBe(true);
        await workspace.write('b.mou', 'party X is "Ex"\nclause 1 { X must "act" }');
        expect(built(workspace, 'a.mou')[0]!.incomplete).toBe(false);
    });

    it('two files that use each other do not go round for ever', async () => {
        const [agreement] = built(
            await open({
                'a.mou': 'uses "b.mou"\nmemorandum A "A" { }\nparty X is "Ex"',
                'b.mou': 'uses "a.mou"\nclause 1 { X must "act" }',
            }),
            'a.mou',
        );
        expect(names(agreement!.parties)).toEqual(['X']);
        expect(actions(agreement!)).toEqual(['act']);
    });
});

describe('an amendment in another file', () => {
    const AMENDED = 'uses "base.mou"\namends Kent clause 4.5 { Forum must "send papers instead" }';
    const papers = ({ provisions }: Agreement) => provisions[0]!.children.find(({ number }) => number === '4.5')!;

    it('takes the place of the clause, which keeps its number, title and former text', async () => {
        const [agreement, ...more] = built(await open({ 'base.mou': BASE, 'change.mou': AMENDED }), 'change.mou');
        expect(more).toEqual([]);
        expect(agreement!.name).toBe('Kent');
        expect(bare(papers(agreement!))).toMatchObject({
            number: '4.5',
            title: 'Papers',
            texts: [],
            sentences: [{ action: 'send papers instead', clause: '4.5' }],
            former: { number: '4.5', texts: [{ text: 'The papers go out.' }], sentences: [{ action: 'send papers' }] },
        });
        expect(papers(agreement!).amendedBy!.uri).toMatch(/change\.mou$/);
        expect(papers(agreement!).appliesFrom).toBeUndefined();
        expect(agreement!.provisions[0]!.children.map(({ number }) => number)).toEqual(['4.5', '4.6']);
        expect(agreement!.lifeRules).toEqual([]);
        expect(agreement!.signatures).toHaveLength(1);
    });

    it('leaves the agreement of the base alone unless it is asked for as amended', async () => {
        const workspace = await open({ 'base.mou': BASE, 'change.mou': AMENDED, 'other.mou': 'memorandum Other "Other" { }' });
        expect(bare(papers(built(workspace, 'base.mou')[0]!))).toMatchObject({ sentences: [{ action: 'send papers' }] });
        expect(bare(papers(built(workspace, 'base.mou', ['change.mou', 'other.mou'])[0]!))).toMatchObject({
            sentences: [{ action: 'send papers instead' }],
        });
    });

    it('applies from its date, and rules of the former text until then', async () => {
        const [agreement] = built(
            await open({
                'base.mou': BASE,
                'change.mou': 'uses "base.mou"\namends Kent clause 4.5, from 1 May 2027 { this agreement ends when "all agree" }',
            }),
            'change.mou',
        );
        expect(bare(papers(agreement!).appliesFrom)).toBe('1 May 2027');
        expect(bare(agreement!.lifeRules)).toEqual([
            { kind: 'ends-when', words: 'nobody meets', clause: '4.5', appliesUntil: '1 May 2027' },
            { kind: 'ends-when', words: 'all agree', clause: '4.5', appliesFrom: '1 May 2027' },
        ]);
    });

    it('after another comes by its date, whatever the order they are written in', async () => {
        const [agreement] = built(
            await open({
                'base.mou': BASE,
                'change.mou': `uses "base.mou"
                amends Kent clause 4.5, from 1 May 2028 { Forum must "third" }
                amends Kent clause 4.5, from 1 May 2027 { Forum must "second" }`,
            }),
            'change.mou',
        );
        expect(bare(papers(agreement!))).toMatchObject({
            sentences: [{ action: 'third' }],
            former: { sentences: [{ action: 'second' }], former: { sentences: [{ action: 'send papers' }] } },
        });
    });

    it('that builds on another file of amendments applies both', async () => {
        const [agreement] = built(
            await open({
                'base.mou': BASE,
                'first.mou': 'uses "base.mou"\namends Kent clause 4.6 { Forum must "first" }',
                'second.mou': 'uses "base.mou"\nuses "first.mou"\namends Kent clause 4.5 { Forum must "second" }',
            }),
            'second.mou',
        );
        expect(bare(agreement!.provisions[0]!.children)).toMatchObject([
            { sentences: [{ action: 'second' }] },
            { sentences: [{ action: 'first' }] },
        ]);
    });

    it('of a list item makes it a clause of its own', async () => {
        const [agreement] = built(
            await open({ 'base.mou': BASE, 'change.mou': 'uses "base.mou"\namends Kent clause 4.6(a) { Forum must "write minutes" }' }),
            'change.mou',
        );
        expect(bare(agreement!.provisions[0]!.children[1])).toMatchObject({
            number: '4.6',
            items: [],
            children: [
                {
                    number: '4.6(a)',
                    sentences: [{ action: 'write minutes', clause: '4.6(a)' }],
                    former: { texts: [{ text: 'minutes' }], sentences: [{ action: 'write minutes' }] },
                },
            ],
        });
    });

    it('of a clause that does not exist is added at the end', async () => {
        const [agreement] = built(
            await open({ 'base.mou': BASE, 'change.mou': 'uses "base.mou"\namends Kent clause 9.9 { Forum must "be new" }' }),
            'change.mou',
        );
        expect(bare(agreement!.provisions.at(-1))).toMatchObject({ number: '9.9', sentences: [{ action: 'be new' }] });
    });

    it.each(['amends Kent clause 4.5', 'amends Kent clause', 'amends Kent', 'amends', 'amends Nothing clause 4.5 { }'])(
        'half-typed as "%s" changes nothing',
        async text => {
            const workspace = await open({ 'base.mou': BASE, 'change.mou': `uses "base.mou"\n${text}` });
            for (const agreement of built(workspace, 'change.mou')) {
                expect(bare(papers(agreement))).toMatchObject({ sentences: [{ action: 'send papers' }] });
                expect(papers(agreement).amendedBy).toBeUndefined();
            }
        },
    );

    it('with an empty body takes the text away', async () => {
        const [agreement] = built(
            await open({ 'base.mou': BASE, 'change.mou': 'uses "base.mou"\namends Kent clause 4.5 { }' }),
            'change.mou',
        );
        expect(bare(papers(agreement!))).toMatchObject({ number: '4.5', texts: [], sentences: [] });
    });

    it('brings its new parties with their signatures, but no signatures of the others', async () => {
        const [agreement] = built(
            await open({
                'base.mou': BASE,
                'change.mou': `${AMENDED}\nparty Trust is "A trust"\nclause 5 { Trust must "join in" }\nagreed by { Council, signed on 1 May 2027\nTrust, signed on 1 May 2027 }`,
            }),
            'change.mou',
        );
        expect(names(agreement!.parties)).toEqual(['Council', 'Forum', 'Trust']);
        expect(bare(agreement!.signatures)).toMatchObject([
            { party: { name: 'Council' }, date: '1 May 2024' },
            { party: { name: 'Trust' } },
        ]);
        expect(agreement!.provisions.map(({ number }) => number)).toEqual(['4', '5']);
    });

    it('beside an agreement of its own gives both', async () => {
        const both = built(
            await open({ 'base.mou': BASE, 'change.mou': `memorandum Deed "Deed" { }\n${AMENDED}\nclause 1 { Forum must "pay" }` }),
            'change.mou',
        );
        expect(names(both)).toEqual(['Deed', 'Kent']);
        expect(actions(both[0]!)).toEqual(['pay']);
        expect(both[1]!.provisions.map(({ number }) => number)).toEqual(['4']);
        expect(bare(papers(both[1]!))).toMatchObject({ sentences: [{ action: 'send papers instead' }] });
    });

    it('in the file of the agreement itself applies to it', async () => {
        const agreements = built(
            await open({ 'base.mou': `${BASE}\namends Kent clause 4.5 { Forum must "send papers instead" }` }),
            'base.mou',
        );
        expect(agreements).toHaveLength(1);
        expect(bare(papers(agreements[0]!))).toMatchObject({ sentences: [{ action: 'send papers instead' }] });
    });
});

describe('a history kept in a file of its own', () => {
    const DIARY = 'uses "base.mou"\nhistory { KIT held on 2 May 2026\nclause 4.5 done on 3 May 2026\nnotice given on 4 May 2026 }';

    it('belongs to the agreement that its file uses', async () => {
        const agreements = built(await open({ 'base.mou': BASE, 'diary.mou': DIARY }), 'diary.mou');
        expect(names(agreements)).toEqual(['Kent']);
        expect(bare(agreements[0]!.history.map(({ on }) => on))).toEqual(['1 May 2026', '2 May 2026', '3 May 2026', '4 May 2026']);
        expect(agreements[0]!.history.map(fileOf)).toEqual(['base.mou', 'diary.mou', 'diary.mou', 'diary.mou']);
    });

    it('of a file with an agreement of its own is shared out by what its lines are about', async () => {
        const [own, used] = built(
            await open({
                'base.mou': BASE,
                'own.mou':
                    'uses "base.mou"\nmemorandum Own "Own" { }\nevent Fair is "fair"\nhistory { Fair held on 1 June 2026\nAnnual held on 2 June 2026\nthis agreement ended on 3 June 2026 }',
            }),
            'own.mou',
        );
        expect(bare(own!.history.map(({ on }) => on))).toEqual(['1 June 2026', '3 June 2026']);
        expect(used!.name).toBe('Kent');
        expect(bare(used!.history.map(({ on }) => on))).toEqual(['1 May 2026', '2 June 2026']);
    });

    it('that uses two agreements goes to the one whose clause a notice is given under', async () => {
        const agreements = built(
            await open({
                'base.mou': BASE,
                'second.mou': 'memorandum Second "Second" { }',
                'diary.mou': 'uses "base.mou"\nuses "second.mou"\nhistory { notice under clause 4.5 given on 4 May 2026 }',
            }),
            'diary.mou',
        );
        expect(names(agreements)).toEqual(['Kent']);
        expect(bare(agreements[0]!.history.at(-1))).toMatchObject({ subject: { kind: 'notice', clause: '4.5' }, verb: 'given' });
    });

    it('is not guessed to belong to one of two agreements', async () => {
        const agreements = built(
            await open({
                'base.mou': BASE,
                'second.mou': 'memorandum Second "Second" { }',
                'diary.mou': 'uses "base.mou"\nuses "second.mou"\nhistory { notice given on 4 May 2026 }',
            }),
            'diary.mou',
        );
        expect(names(agreements)).toEqual(['']);
        expect(agreements[0]!.history).toHaveLength(1);
    });
});

describe('all agreements of a folder', () => {
    it('are there once too when only their histories and amendments are asked for', async () => {
        const workspace = await open({
            'base.mou': `${BASE}\nmemorandum Second "Second" { }`,
            'autumn.mou': 'uses "base.mou"\nhistory { KIT held on 2 October 2025 }',
            'spring.mou': 'uses "base.mou"\nhistory { KIT held on 2 May 2026 }',
            'other.mou': 'memorandum Other "Other" { }',
        });
        const asked = ['autumn.mou', 'other.mou', 'spring.mou'].map(path => workspace.document(path));
        const agreements = buildAllAgreements(asked, usedBy(workspace)!);
        expect(names(agreements)).toEqual(['Other', 'Kent']);
        expect(agreements[1]!.history.map(({ on }) => on?.text)).toEqual(['1 May 2026', '2 October 2025', '2 May 2026']);
    });

    it('are each there once, as amended and with all histories', async () => {
        const workspace = await open({
            'base.mou': BASE,
            'change.mou': 'uses "base.mou"\namends Kent clause 4.5 { Forum must "send papers instead" }',
            'diary.mou': 'uses "base.mou"\nhistory { KIT held on 2 May 2026 }',
            'other.mou': 'memorandum Other "Other" { }',
            'shared.mou': 'party X is "Ex"',
        });
        const documents = ['change.mou', 'base.mou', 'diary.mou', 'other.mou', 'shared.mou'].map(path => workspace.document(path));
        const agreements = buildAllAgreements(documents, usedBy(workspace)!);
        expect(names(agreements)).toEqual(['Kent', 'Other']);
        expect(agreements[0]!.history).toHaveLength(2);
        expect(bare(agreements[0]!.provisions[0]!.children[0])).toMatchObject({ sentences: [{ action: 'send papers instead' }] });
    });
});
