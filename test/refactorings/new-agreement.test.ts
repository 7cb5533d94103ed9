import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { libraryNames } from '../../language/workspace/library.ts';
import { newAgreement, type MadeAgreement, type NewAgreementWish } from '../../server/new-agreement.ts';
import { checkedWorkspace, TODAY } from '../checks/check-fixture.ts';
import { MemoryFiles } from '../harness/mou-workspace.ts';
import { URI } from 'langium';

const FOLDER = 'file:///workspace';
const PARTIES = [
    { name: 'Council', fullName: 'Northvale County Council', kind: 'local authority' },
    { name: 'Forum', fullName: 'Northvale "Parent" Carer Forum', kind: 'parent carer forum' },
];
const COUNTY = readFileSync('examples/profiles/parent-carer-forum.mou', 'utf8');

function made(wish: Omit<NewAgreementWish, 'uri'>, uri = `${FOLDER}/new.mou`): Promise<MadeAgreement | { refused: string }> {
    const files = new MemoryFiles();
    files.write(URI.parse(`${FOLDER}/profiles/county.mou`), COUNTY);
    return newAgreement({ ...wish, uri }, { files, folders: [{ uri: FOLDER, name: 'workspace' }], today: TODAY });
}

async function text(wish: Omit<NewAgreementWish, 'uri'>): Promise<string> {
    const result = await made(wish);
    return 'text' in result ? result.text : expect.unreachable(result.refused);
}

describe('a new agreement', () => {
    const profiles: NewAgreementWish['profile'][] = [
        ...libraryNames().map(library => ({ library })),
        { uri: `${FOLDER}/profiles/county.mou`, name: 'CountyForums' },
    ];

    test.each(
        profiles.flatMap(
            profile =>
                [
                    [profile, []],
                    [profile, PARTIES],
                ] as const,
        ),
    )('checked against %o lacks nothing but what its author fills in (%#)', async (profile, parties) => {
        const written = await text({ profile, title: 'Working together on short breaks', parties });
        const host = await checkedWorkspace({ 'new.mou': written, 'profiles/county.mou': COUNTY });
        const found = host.diagnostics('new.mou');
        // The county counts by working days and terms: only its author knows whose.
        expect(
            found.map(({ code }) => code).filter(code => code !== 'blank/unfilled' && !('uri' in profile && code === 'calendar/not-named')),
            written,
        ).toEqual([]);
        expect(found.length).toBeGreaterThan(3);
        expect(written).toContain('"Working together on short breaks" {\n');
    });

    it('begins with its profile, its head and its parties', async () => {
        expect(await text({ profile: { library: 'service-level-agreement' }, title: 'Respite at weekends', parties: PARTIES })).toMatch(
            /^uses profile "service-level-agreement"\n\nagreement RespiteWeekends "Respite at weekends" \{\n {4}checked against ServiceLevelAgreement\n(?: {4}.*\n)+\}\n\nparty Council is "Northvale County Council", a local authority(?: \{\n(?:.*\n)*?\})?\nparty Forum is "Northvale 'Parent' Carer Forum", a parent carer forum/,
        );
    });

    it('uses a profile of the workspace from where it will stand', async () => {
        const result = await made({ profile: { uri: `${FOLDER}/profiles/county.mou`, name: 'CountyForums' } }, `${FOLDER}/2026/new.mou`);
        expect(result).toMatchObject({
            text: expect.stringMatching(
                /^uses "\.\.\/profiles\/county\.mou"\n\nmemorandum Ours "____" \{\n {4}checked against CountyForums\n/,
            ),
        });
    });

    it('has a stop for each part to fill in, in the order of the text, with the parties to choose from', async () => {
        const result = await made({ profile: { library: 'memorandum' }, parties: PARTIES });
        const { snippet, text: plain } = 'snippet' in result ? result : expect.unreachable();
        expect(snippet).toMatch(/^uses profile "memorandum"\n\nmemorandum Ours "\$\{1:____\}"/);
        const stops = [...snippet.matchAll(/\$\{(\d+)[:|]/g)].map(([, stop]) => Number(stop));
        expect(stops).toEqual(stops.map((_, index) => index + 1));
        expect(snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\{\d+\|([^,]*),[^|]*\|\}/g, '$1')).toBe(plain);
    });

    it('says a kind of several signs in quotes', async () => {
        expect(
            await text({ profile: { library: 'memorandum' }, parties: [{ name: 'A', fullName: 'Aa', kind: 'NHS trust (acute)' }] }),
        ).toContain('party A is "Aa", an "NHS trust (acute)"');
    });

    test.each<[what: string, wish: Omit<NewAgreementWish, 'uri'>, reason: string]>([
        ['a profile that does not come with the language', { profile: { library: 'lease' } }, 'There is no profile "lease"'],
        [
            'a profile that its file does not declare',
            { profile: { uri: `${FOLDER}/profiles/county.mou`, name: 'Other' } },
            'declares no profile Other',
        ],
        [
            'a short name of two words',
            { profile: { library: 'memorandum' }, parties: [{ name: 'The Council', fullName: 'Northvale', kind: '' }] },
            "'The Council' cannot be the short name of Northvale",
        ],
        [
            'a short name that is a word of sentences',
            { profile: { library: 'memorandum' }, parties: [{ name: 'must', fullName: 'Northvale', kind: '' }] },
            "'must' cannot be the short name",
        ],
        [
            'one short name for two',
            { profile: { library: 'memorandum' }, parties: [PARTIES[0]!, { ...PARTIES[1]!, name: 'Council' }] },
            "two called 'Council'",
        ],
    ])('is refused for %s', async (_, wish, reason) => {
        expect(await made(wish)).toEqual({ refused: expect.stringContaining(reason) });
    });
});
