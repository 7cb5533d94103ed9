import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Session } from './harness/session.ts';

const TEXT = `memorandum Kent "Working <b>together</b>" {
    starts 1 January 2026
    calendar Office
}
calendar Office { region England and Wales }
/** Pays for the *room*. */
party Council is "Kent County Council", a local authority
    also known as "KCC", "the council" {
    contact "sen@kent.example"
    role Clerk "Clerk to the board" held by "A. Person"
}
party Forum is "Kent Forum"
group Both is "the partners" of Council and Forum
define "co-production" as "doing it together"
meeting Board is "SEND Improvement Board", every 3 months, of Both
event Audit is "the audit", at any time
deadline PapersOut is at least 5 working days before each Board
review Yearly is "yearly review", every 12 months from 1 December 2025, by Both

section 4 "Meetings" {
    clause 4.5 "Agendas" {
        """Papers go out in the spirit of co-production."""
        Council must "send papers" to Forum no later than PapersOut where possible
    }
    clause 4.6 "Duties" {
        Both should "answer within reason" within 10 working days of Audit
        Forum may "attend"
        Forum must "read 4.5"
        see 4.5
    }
}
history {
    Board planned for 14 January 2027
    Board held on 12 November 2026
}
`;

let session: Session;

beforeAll(async () => {
    session = await Session.start({ settings: { today: '2026-11-22' } });
    await session.open('a.mou', TEXT);
    await session.diagnostics('a.mou');
});

afterAll(() => session.stop());

async function hover(text: string, options?: { times?: number; move?: number }): Promise<string> {
    const found = await session.connection.sendRequest<Hover | null>('textDocument/hover', session.at('a.mou', text, options));
    return (found?.contents as MarkupContent | undefined)?.value ?? '';
}

test('a party shows its names, its kind, its posts, how to reach it, and its comment', async () => {
    const shown = await hover('Council must');
    expect(shown).toContain('**Council** Kent County Council, a local authority');
    expect(shown).toContain('Also known as KCC and the council');
    expect(shown).toContain('Contact: sen@kent.example');
    expect(shown).toContain('Clerk to the board of Council, held by A. Person');
    expect(shown).toContain('Pays for the *room*.');
});

test('a party shows what it owes, by itself and with others, with the next date of each', async () => {
    const shown = await hover('Council must');
    expect(shown).toContain('- 4.5 must send papers to Forum (where possible) — Thu 7 January 2027: due in 46 days');
    expect(shown).toContain('- 4.6 should answer within reason — waiting for the date of Audit');
    expect(shown).not.toContain('attend');
    expect(await hover('Forum may')).not.toContain('send papers');
});

test('a party of clauses without the head of an agreement shows what it owes', async () => {
    await session.open('b.mou', 'party Trust is "Health Trust"\nclause 1 { Trust must "pay" before 1 June 2027 }\n');
    const found = await session.connection.sendRequest<Hover>('textDocument/hover', session.at('b.mou', 'Trust must'));
    expect((found.contents as MarkupContent).value).toContain('Owes:\n- 1 must pay — Mon 31 May 2027: due in 190 days');
});

test('a group shows its members', async () => {
    expect(await hover('Both should')).toContain('Members: Council and Forum');
});

test('a post shows whose it is and who holds it', async () => {
    expect(await hover('Clerk "')).toContain('Clerk to the board of Council, held by A. Person');
});

test('a meeting shows its rule and its known dates', async () => {
    const shown = await hover('each Board', { move: 5 });
    expect(shown).toContain('**Board** SEND Improvement Board');
    expect(shown).toContain('every 3 months');
    expect(shown).toContain('Thu 14 January 2027 (planned)');
});

test('a sentence whose date cannot be computed says why', async () => {
    expect(await hover('should "answer', { move: 1 })).toContain('waiting for the date of Audit');
});

test('an event without dates says so', async () => {
    expect(await hover('Audit\n')).toContain('No date is known');
});

test('a named deadline shows its dates and how the first is reckoned', async () => {
    const shown = await hover('PapersOut where');
    expect(shown).toContain('- Thu 7 January 2027: due in 46 days (for Board of Thu 14 January 2027)');
    expect(shown).toContain('5 working days before Thu 14 January 2027: Thu 7 January 2027');
    expect(shown).toContain('not counted: Sun 10 January 2027 (Sunday)');
});

test('a sentence shows when it is due on its strength and on its action', async () => {
    for (const text of ['must "send', '"send papers']) {
        expect(await hover(text, { move: 1 })).toContain('Thu 7 January 2027: due in 46 days');
    }
});

test('a sentence without a time shows nothing', async () => {
    expect(await hover('may "attend')).toBe('');
});

test('a review shows when it is due', async () => {
    expect(await hover('Yearly')).toContain('Tue 1 December 2026: due in 9 days');
});

test('a clause number shows the title and the first words of the clause', async () => {
    expect(await hover('4.5\n', { move: 1 })).toBe('**4.5** Agendas\n\nPapers go out in the spirit of co-production.');
});

test('a clause without prose shows its sentences', async () => {
    expect(await hover('4.6', { move: 1 })).toContain('Both should "answer within reason"');
});

test('a defined term in the words of the agreement shows its definition', async () => {
    expect(await hover('co-production.', { move: 4 })).toBe('**co-production**: doing it together');
});

test('the words of the author take no effect as Markdown or HTML', async () => {
    expect(await hover('Council must')).toContain('Owes in Working \\<b\\>together\\</b\\>:');
});

test('days are reckoned from the setting of today', async () => {
    await session.configure({ today: '2027-01-06' });
    expect(await hover('PapersOut where')).toContain('Thu 7 January 2027: due tomorrow');
    await session.configure({ today: '2026-11-22' });
});
