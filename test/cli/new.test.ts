import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { folderOf, mou } from './run-mou.ts';

const COUNTY = readFileSync(new URL('../../examples/profiles/parent-carer-forum.mou', import.meta.url), 'utf8');

describe('mou new', () => {
    let folder: string;
    let remove: () => void;

    beforeAll(() => ({ folder, remove } = folderOf({ 'profiles/county.mou': COUNTY, 'none.mou': 'party A is "Aa"\n' })));
    afterAll(() => remove());

    it('writes an agreement in which only blanks are reported', () => {
        const { code, out, err } = mou(
            [
                'new',
                'parent-carer-forum',
                '--title',
                'Short breaks',
                '--party',
                'Council=Northvale County Council, local authority',
                '--party',
                'Forum=Northvale Forum',
            ],
            folder,
        );
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out).toMatch(
            /^uses profile "parent-carer-forum"\n\nmemorandum ShortBreaks "Short breaks" \{\n {4}checked against ParentCarerForum\n/,
        );
        expect(out).toMatch(/party Council is "Northvale County Council", a local authority/);
        writeFileSync(join(folder, 'new.mou'), out);
        const {
            files: [file],
        } = JSON.parse(mou(['check', 'new.mou', '--format', 'json'], folder).out) as { files: { diagnostics: { code: string }[] }[] };
        expect([...new Set(file!.diagnostics.map(({ code: found }) => found))]).toEqual(['blank/unfilled']);
    });

    it('takes a profile by its own name, and one of a file by its path', () => {
        expect(mou(['new', 'DataSharingAgreement'], folder).out).toMatch(
            /^uses profile "data-sharing-agreement"\n\nagreement Ours "____" \{/,
        );
        expect(mou(['new', 'profiles/county.mou'], folder).out).toMatch(
            /^uses "profiles\/county\.mou"\n\nmemorandum Ours "____" \{\n {4}checked against CountyForums\n/,
        );
    });

    test.each<[what: string, args: string[], reason: string]>([
        ['no such profile', ['lease'], "There is no profile 'lease'. Those that come with the language are data-sharing-agreement,"],
        ['no such file', ['profiles/none.mou'], 'There is no file profiles/none.mou.'],
        ['a file without a profile', ['none.mou'], 'declares no profile.'],
        ['a party that is none', ['memorandum', '--party', 'Council'], "'Council' is no party. Write its short name"],
        [
            'a short name that will not do',
            ['memorandum', '--party', 'The Council=Northvale'],
            "'The Council' cannot be the short name of Northvale",
        ],
    ])('says why for %s, and ends with code 2', (_, args, reason) => {
        const { code, out, err } = mou(['new', ...args], folder);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toContain(reason);
    });
});
