import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findingsOf, readFixture } from './check-fixture.ts';

const pathOf = (name: string): string => fileURLToPath(new URL(`../fixtures/checks/${name}.mou`, import.meta.url));

/** What real agreements do that looks like a mistake and is none, with the fixture that shows it. */
const FALSE_ALARMS: readonly [what: string, fixture: string][] = [
    ['quoted law has its own numbers', 'reference/unknown-clause.quoted-law.silent'],
    ['open parties have no signature, contact or use of their own', 'party/unsigned.open-party.silent'],
    [
        'at once, a reasonable standard, and vague words before a hard limit are no vague times',
        'time/vague.immediately-reasonable-hard-limit.silent',
    ],
    ['a duty to oneself is fine where the group is everyone', 'obligation/to-oneself.everyone-in-the-group.silent'],
    ['a duty of a member to its group is fine where the group is everyone', 'party/member-against-group.everyone-in-the-group.silent'],
    ['mirrored duties are no duplicates', 'obligation/duplicate.mirrored.silent'],
    ['must not, unless something is so, is no contradiction', 'obligation/contradictory.unless.silent'],
    [
        'acknowledgements, warranties and background need no verb of commitment',
        'obligation/no-commitment.acknowledgements-warranties-background.silent',
    ],
    ['leaving without notice needs no length of notice', 'clause/missing.leaving-without-notice.silent'],
    ['a date one day before approval is fine', 'agreed/before-approval.one-day-before.silent'],
    ['laws with well-known short names need no year', 'citation/no-year.well-known-laws.silent'],
    ['a change that all agree to may be quicker than the way out', 'ending/slower-than-change.together.silent'],
    ['part of an agreement may begin at any number', 'reference/skipped-number.part.silent'],
];

describe('no alarm is given where', () => {
    test.each(FALSE_ALARMS)('%s', async (_what, name) => {
        expect(existsSync(pathOf(name))).toBe(true);
        expect(await findingsOf(readFixture(readFileSync(pathOf(name), 'utf8')))).toEqual([]);
    });

    test('no review is asked for, outside memoranda of forums: a hint, no more', async () => {
        const fixture = readFixture(readFileSync(pathOf('clause/missing.review-is-a-hint'), 'utf8'));
        expect(fixture.expected).toEqual([expect.stringMatching(/ hint clause\/missing: No review clause$/)]);
        expect(await findingsOf(fixture)).toEqual(fixture.expected);
    });
});
