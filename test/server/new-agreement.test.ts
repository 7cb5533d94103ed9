import { afterAll, beforeAll, expect, test } from 'vitest';
import { NewAgreementRequest, ProfilesRequest } from '../../server/protocol.ts';
import { Session } from './harness/session.ts';

const COUNTY =
    'uses profile "memorandum"\n\n/** For our county: all that a memorandum says. */\nprofile County extends Memorandum {\n    requires clause about parking\n}\n';

let session: Session;

beforeAll(async () => {
    session = await Session.start({ files: { 'profiles/county.mou': COUNTY }, settings: { today: '2026-11-22' } });
});

afterAll(() => session.stop());

test('the profiles that ship are offered, and those of the workspace', async () => {
    const { profiles } = await session.connection.sendRequest(ProfilesRequest, {});
    expect(profiles.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
        'DataSharingAgreement: agreement',
        'Memorandum: memorandum',
        'ParentCarerForum: memorandum',
        'Protocol: protocol',
        'ServiceLevelAgreement: agreement',
        'County: memorandum',
    ]);
    expect(profiles.every(({ purpose }) => purpose.length > 10)).toBe(true);
    expect(profiles.at(-1)).toEqual({
        name: 'County',
        kind: 'memorandum',
        purpose: 'For our county',
        profile: { uri: session.uri('profiles/county.mou'), name: 'County' },
    });
});

test('an agreement is made of one, where it will stand or nowhere yet, by the text in the editor', async () => {
    const untitled = await session.connection.sendRequest(NewAgreementRequest, {
        profile: { library: 'protocol' },
        title: 'Missing from school',
        uri: 'untitled:/agreement.mou',
    });
    expect(untitled).toEqual({
        text: expect.stringMatching(/^uses profile "protocol"\n\nprotocol MissingSchool "Missing from school" \{\n/),
        snippet: expect.stringContaining('${1:'),
    });

    await session.open('profiles/county.mou', COUNTY.replace('parking', 'gardening'));
    const params = { profile: { uri: session.uri('profiles/county.mou'), name: 'County' }, uri: session.uri('agreement.mou') };
    expect(await session.connection.sendRequest(NewAgreementRequest, params)).toMatchObject({
        text: expect.stringMatching(/^uses "profiles\/county\.mou"\n(?:.*\n)*.*about gardening/),
    });
    await session.close('profiles/county.mou');
    expect(await session.connection.sendRequest(NewAgreementRequest, { ...params, profile: { ...params.profile, name: 'Gone' } })).toEqual({
        refused: expect.stringContaining('declares no profile Gone'),
    });
    expect((await session.connection.sendRequest(ProfilesRequest, {})).profiles.length).toBe(6);
});
