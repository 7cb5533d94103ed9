import { describe, expect, it, test } from 'vitest';
import { isRuleId, RULES } from '../../language/validation/catalogue.ts';
import { diagnosticsIn } from './check-fixture.ts';

const rules = Object.entries(RULES);
const found = async (text: string): Promise<unknown[]> => (await diagnosticsIn(new Map([['main.mou', text]]))).map(({ code }) => code);

/** Rules whose example speaks of a folder around the file, which a test has no part in. */
const OTHER_FILES = /^import\/outside-workspace$/;

describe('every rule of the catalogue', () => {
    test.each(rules)('%s is told in plain sentences', (id, { summary, why }) => {
        expect(id).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(summary).toMatch(/^[A-Z].*\.$/);
        expect(why).toMatch(/^[A-Z].*\.$/);
    });

    test.each(rules.filter(([id, { bad }]) => bad !== undefined && !OTHER_FILES.test(id)))(
        '%s finds something in its bad example and nothing in its good one',
        async (id, { bad, good }) => {
            expect(await found(bad!)).toContain(id);
            expect(await found(good!)).not.toContain(id);
        },
    );

    it('is one of many: all ten families of what a careful reviewer looks for are there', () => {
        const families = new Set(rules.map(([id]) => id.slice(0, id.indexOf('/'))));
        expect(rules.length).toBeGreaterThanOrEqual(60);
        for (const family of ['clause', 'party', 'obligation', 'deadline', 'review', 'reference', 'agreed', 'history', 'blank', 'ending']) {
            expect(families).toContain(family);
        }
    });

    it('is known by its code and by nothing else', () => {
        expect(isRuleId('party/unsigned')).toBe(true);
        expect(isRuleId('party/unheard-of')).toBe(false);
        expect(isRuleId('toString')).toBe(false);
    });
});
