import type { AstNode } from 'langium';
import { describe, expect, it } from 'vitest';
import { isProvision, isRole, type Party } from '../../language/generated/ast.ts';
import { clauseNumberOf } from '../../language/model/clause-numbers.ts';
import { type NameReference } from '../../language/references/name-reference.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';

/** What a node is known by: its name, or its sort and number. */
function called(node: AstNode | undefined): string {
    if (node === undefined) {
        return 'nothing';
    }
    if (isRole(node)) {
        return `Role ${(node.$container as Party).name}.${node.name}`;
    }
    return isProvision(node) ? `${node.$type} ${clauseNumberOf(node)}` : `${node.$type} ${(node as AstNode & { name: string }).name}`;
}

/** What the reference in each marked range of a file leads to. */
function meant(workspace: MouWorkspace, path = 'main.mou'): string[] {
    const references = workspace.document(path).references as NameReference[];
    return workspace.marks(path).ranges.map(({ start, end }) => {
        const reference = references.find(({ $refNode }) => $refNode?.offset === start && $refNode.end === end);
        return reference ? called(reference.ref) : 'no reference';
    });
}

const PARTIES = `
party Council is "Kent County Council", a local authority also known as "KCC", "the council" {
    role Chair "Chair"
    role Clerk "Clerk"
}
party Forum is "Kent Forum" { role Chair "Chair of the forum" }
outsider Charity is "A charity"
group Partners is "The partners" of Council and Forum
each party has a role Rep "named representative"
`;

describe('who a sentence speaks of', () => {
    it('finds parties, outsiders, groups and roles by their names, wherever they are declared', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `
            clause 1 { »Council« must "write" to »Charity« and »Partners« via »Clerk« }
            clause 2 { »Rep« must "write" }
            ${PARTIES}`,
        });
        expect(meant(workspace)).toEqual(['Party Council', 'Party Charity', 'Party Partners', 'Role Council.Clerk', 'OpenRole Rep']);
        expect(workspace.unresolved('main.mou')).toEqual([]);
    });

    it('finds a party by its full quoted name and by its aliases, quoted or as one word', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `${PARTIES}
            clause 1 { »"Kent County Council"« must "write" to »"the council"« and »KCC« }`,
        });
        expect(meant(workspace)).toEqual(['Party Council', 'Party Council', 'Party Council']);
    });

    it('reports a quoted name that nobody has', async () => {
        const workspace = await mouWorkspace({ 'main.mou': `${PARTIES} clause 1 { "Kent Council" must "write" to Nobody }` });
        expect(workspace.unresolved('main.mou')).toEqual(['Kent Council', 'Nobody']);
    });

    it('prefers a declared name to an alias of somebody else', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `
            party A is "First" also known as "B"
            party B is "Second"
            clause 1 { »B« must "write" }`,
        });
        expect(meant(workspace)).toEqual(['Party B']);
    });

    it('takes a role of a party from that party, and a role of every party from any', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `${PARTIES}
            clause 1 { »Chair« of »Forum« must "write" to »Chair« of »"Kent County Council"« and »Rep« of »Forum« }`,
        });
        expect(meant(workspace)).toEqual([
            'Role Forum.Chair',
            'Party Forum',
            'Role Council.Chair',
            'Party Council',
            'OpenRole Rep',
            'Party Forum',
        ]);
    });

    it('reports a role that the named party does not have, and says whose it would be', async () => {
        const workspace = await mouWorkspace({ 'main.mou': `${PARTIES} clause 1 { Clerk of Forum must "write" }` });
        expect(workspace.unresolved('main.mou')).toEqual(['Clerk']);
        expect(workspace.document('main.mou').references.find(reference => reference.error)?.error?.message).toMatch(
            /^Forum has no role called 'Clerk'/,
        );
    });

    it('reports only the party when the party of a role is unknown', async () => {
        const workspace = await mouWorkspace({ 'main.mou': `${PARTIES} clause 1 { Clerk of Nobody must "write" }` });
        expect(workspace.unresolved('main.mou')).toEqual(['Nobody']);
    });

    it('knows whoever joined an open party by the quoted name given in the history', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `
            party Member is open to "any charity"
            clause 1 { »"Acme Trust"« must "write" }
            history {
                "Acme Trust" joined as »Member« on 1 May 2025
                »"Acme Trust"« left on 1 May 2026
            }`,
        });
        expect(meant(workspace)).toEqual(['Joiner Acme Trust', 'Party Member', 'Joiner Acme Trust']);
    });
});

describe('times, calendars, citations', () => {
    it('finds what deadlines hang on: meetings, events, deadlines, reviews and steps', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `${PARTIES}
            meeting Board is "The board", once a month
            event Breach is "A breach", at any time
            deadline Papers is at least 5 working days before each »Board«
            review Yearly is "Yearly review", every 12 months
            dispute { step Talks "talks" }
            clause 1 {
                Council must "send" no later than »Papers«
                Council must "write" within 5 working days of »Breach«
                Council must "report" before the next »Yearly«
                Council must "answer" within 5 working days of the start of »Talks«
            }`,
        });
        expect(meant(workspace)).toEqual(['Event Board', 'Deadline Papers', 'Event Breach', 'Review Yearly', 'Step Talks']);
        expect(workspace.unresolved('main.mou')).toEqual([]);
    });

    it('keeps a party and an event of the same name apart, and takes the event in the history', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `
            party Forum is "A forum"
            meeting Forum is "A meeting", once a month
            clause 1 { »Forum« must "write" before each »Forum« }
            history { »Forum« held on 1 May 2025 }`,
        });
        expect(meant(workspace)).toEqual(['Party Forum', 'Event Forum', 'Event Forum']);
    });

    it('finds the calendar, the profile and the cited law', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `
            memorandum M is "M" { calendar »Year« checked against »Mine« }
            calendar Year { region Scotland }
            profile Mine { requires review }
            cite Act is "An Act 2014"
            ${PARTIES}
            clause 1 { Council must "answer" no later than the time set by »Act« }`,
        });
        expect(meant(workspace)).toEqual(['Calendar Year', 'Profile Mine', 'Citation Act']);
    });

    it('resolves the lines of a history to what they are about', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `${PARTIES}
            meeting KIT is "Keep in touch", once a month
            deadline Papers is at least 5 working days before each KIT
            clause 4.5 { Council must "write" }
            history {
                »KIT« held on 1 May 2025
                »Papers« done on 2 May 2025 for »KIT« of 12 May 2025 by »Council«
                clause »4.5« done on 3 May 2025
                »Forum« left on 1 May 2026
            }`,
        });
        expect(meant(workspace)).toEqual(['Event KIT', 'Deadline Papers', 'Event KIT', 'Party Council', 'Clause 4.5', 'Party Forum']);
    });

    it('never reports a blank, wherever a name could stand', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `
            memorandum M is "M" { state template calendar ____ checked against ____ }
            party Council is "A council"
            deadline Papers is at least 5 working days before each ____
            clause 1 { ____ must "write" to ____ no later than ____ }`,
        });
        expect(workspace.unresolved('main.mou')).toEqual([]);
        expect(workspace.diagnostics('main.mou').filter(({ code }) => /undeclared|unknown/.test(String(code)))).toEqual([]);
    });
});

describe('many references', () => {
    it('share one table of what is visible, whose size does not matter to a lookup', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `${PARTIES} clause 1 { Council must "write" to Forum } clause 2 { Charity must "write" }`,
        });
        const { ScopeProvider } = workspace.services.Mou.references;
        const scopes = (workspace.document('main.mou').references as NameReference[]).map(reference =>
            ScopeProvider.getScope({ reference, container: reference.container, property: reference.property }),
        );
        expect(scopes.length).toBeGreaterThan(3);
        expect(new Set(scopes).size).toBe(1);
    });
});

describe('provisions by number', () => {
    it('finds sections, clauses, items and derived numbers; a trailing dot makes no difference', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `
            section 4. {
                clause 4.5. { item (a) "first" clause (b) { see »4.5(a)«, »4.5(b)« } }
                clause { see »4«, »4.5«, »4.5.« and »4.6« }
            }`,
        });
        expect(meant(workspace)).toEqual(['ListItem 4.5(a)', 'Clause 4.5(b)', 'Section 4', 'Clause 4.5', 'Clause 4.5', 'Clause 4.6']);
    });

    it('tells appendix 1 from clause 1, also in a list', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `
            clause 1 { see »1«, clause »1«, appendix »1« and »2« }
            clause 2 { see appendix 3 }
            appendix 1 { }
            appendix 2 { }`,
        });
        expect(meant(workspace)).toEqual(['Clause 1', 'Clause 1', 'Appendix 1', 'Appendix 2']);
        expect(workspace.unresolved('main.mou')).toEqual(['3']);
    });

    it('prefers the sort that is asked for when a section and a clause have one number', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `
            section 2 { }
            clause 2 { see section »2« see clause »2« }`,
        });
        expect(meant(workspace)).toEqual(['Section 2', 'Clause 2']);
    });

    it('keeps the numbers of a law quoted in an appendix to that appendix', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `
            clause 1 { see »1« and »7« }
            appendix 1 { clause 1 { see »1« } clause 7 { } }`,
        });
        const references = workspace.document('main.mou').references as NameReference[];
        expect(meant(workspace)).toEqual(['Clause 1', 'Clause 7', 'Clause 1']);
        expect(references[0]!.ref).not.toBe(references[2]!.ref);
    });

    it('does not choose between two appendices that both have the number', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `
            clause 1 { see 7 }
            appendix 1 { clause 7 { } }
            appendix 2 { clause 7 { } }`,
        });
        expect(workspace.unresolved('main.mou')).toEqual(['7']);
    });

    it('prefers a written number to one that comes from the place of a clause', async () => {
        const workspace = await mouWorkspace({
            'main.mou': `
            section 1 { clause { } clause "Written" { } }
            clause 1.2 "Meant" { see »1.2« }`,
        });
        expect(meant(workspace)).toEqual(['Clause 1.2']);
        const [reference] = workspace.document('main.mou').references as NameReference[];
        expect((reference!.ref as AstNode & { title: string }).title).toBe('Meant');
    });

    it('says which clause does not exist', async () => {
        const workspace = await mouWorkspace({ 'main.mou': 'clause 1 { see »9.9« }' });
        expect(workspace.diagnostics('main.mou').map(({ code, message }) => [code, message])).toContainEqual([
            'reference/unknown-clause',
            expect.stringMatching(/^There is no clause 9\.9/),
        ]);
    });
});
