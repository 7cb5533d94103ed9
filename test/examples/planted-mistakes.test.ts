import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixesFor } from '../../language/validation/fixes/fixes-for.ts';
import { applied } from '../checks/apply-fix.ts';
import { checkedWorkspace } from '../checks/check-fixture.ts';
import type { MouWorkspace } from '../harness/mou-workspace.ts';

const TEXT = readFileSync(fileURLToPath(new URL('../../examples/planted-mistakes.mou', import.meta.url)), 'utf8');
/** More steps than there are mistakes: a fix that brings back what another has mended would go on for ever. */
const MOST_STEPS = 60;

/** Every mistake: the line it stands in, and the rule that finds it. */
const PLANTED = `
4 clause/missing
5 date/weekday-mismatch
7 date/no-such-day
14 calendar/repeated
16 calendar/overlapping-terms
22 party/unsigned
25 party/no-contact
26 name/unused
29 deadline/never-computed
39 deadline/chain-infeasible
43 obligation/unowned
44 party/undeclared
50 date/ambiguous
51 time/vague
53 name/duplicate
54 obligation/to-oneself
54 deadline/non-working-day
55 reference/unknown-clause
60 obligation/soft-without-fallback
61 number/out-of-range
63 obligation/contradictory
77 review/no-reviewer
84 citation/no-year
88 agreed/no-position
92 history/in-the-future
`
    .trim()
    .split('\n');

describe('the example with planted mistakes, on 22 November 2026', () => {
    let workspace: MouWorkspace;

    beforeAll(async () => {
        workspace = await checkedWorkspace({ 'planted.mou': TEXT });
    });

    it('has just these twenty-five', () => {
        expect(workspace.diagnostics('planted.mou').map(({ range, code }) => `${range.start.line + 1} ${code}`)).toEqual(PLANTED);
        expect(PLANTED).toHaveLength(25);
    });

    it('offers a fix for each of them, and taking the first one until none is left leaves only blanks to fill in', async () => {
        const offers = () =>
            workspace.diagnostics('planted.mou').map(diagnostic => fixesFor(diagnostic, workspace.document('planted.mou')));
        expect(offers().every(fixes => fixes.length > 0)).toBe(true);
        let steps = 0;
        for (let fix = offers().flat()[0]; fix && steps < MOST_STEPS; fix = offers().flat()[0]) {
            await workspace.write('planted.mou', applied(fix, workspace, 'planted.mou'));
            steps++;
        }
        expect([...new Set(workspace.diagnostics('planted.mou').map(({ code }) => code))]).toEqual(['blank/unfilled']);
        expect(workspace.document('planted.mou').textDocument.getText()).toContain(TEXT.split('\n')[0]);
    });
});
