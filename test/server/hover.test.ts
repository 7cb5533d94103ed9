import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RULES } from '../../language/validation/catalogue.ts';
import { Session } from './harness/session.ts';

const TEXT = `memorandum Kent "Working <b>together</b>" {
    starts 1 January 2026
    in force until 31 December 2029
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
event Breach is "a breach", at any time
deadline PapersOut is at least 5 working days before each Board
review Yearly is "yearly review", every 12 months from 1 December 2025, by Both
dispute {
    step Talk "talk to each other" by Both within 20 working days
    step Mediator "a mediator" if not settled within 20 working days of the start of Talk
}

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
    clause 4.7 "Letters" {
        Council must "answer letters" within 10 days after Breach
        Council should "tell all" promptly
        Council must "count" at least 3 school days before each Board
        Council must "build" before 1 March 2029
        this agreement ends on 30 November 2029
        Forum must "thank" no later than 20 November 2026
    }
}
history {
    Board planned for 14 January 2027
    Board held on 12 November 2026
    Breach happened on 20 November 2026
    Talk started on 2 November 2026
    clause 4.7 done on 23 November 2026 by Forum with evidence "a *card*"
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

test('a named deadline shows its dates, how the first is reckoned, and who owes what hangs on it', async () => {
    const shown = await hover('PapersOut where');
    expect(shown).toContain('- Thu 7 January 2027: in 46 days (for Board of Thu 14 January 2027)');
    expect(shown).toContain('5 working days before Thu 14 January 2027: Thu 7 January 2027');
    expect(shown).toContain(
        'What hangs on it:\n- 4.5 Council send papers: Thu 7 January 2027: due in 46 days (for Board of Thu 14 January 2027)',
    );
});

test('a reckoning is a numbered list, with the days not counted below the step that passed over them', async () => {
    expect(await hover('must "send')).toContain(
        [
            'How it is reckoned:',
            '',
            '1. Board is planned for Thu 14 January 2027',
            '2. Read as clear days, with 5 working days wholly in between, it would be Wed 6 January 2027',
            '3. Working days are Monday to Friday, less the bank holidays of England and Wales (GOV.UK, August 2026, known up to 26 December 2028)',
            '4. 5 working days before Thu 14 January 2027: Thu 7 January 2027',
            '   - not counted: Sun 10 January 2027 (Sunday)',
            '   - not counted: Sat 9 January 2027 (Saturday)',
        ].join('\n'),
    );
});

test('the time phrase of a sentence shows it too, and how plain days are read', async () => {
    for (const text of ['within 10 days', '10 days after', 'after Breach']) {
        const shown = await hover(text, { move: 1 });
        expect(shown, text).toContain('- Mon 30 November 2026: due in 8 days (for Breach of Fri 20 November 2026)');
        expect(shown, text).toContain('Days are calendar days, as nothing else is said');
    }
});

test('words without an end, what cannot be counted, and what is done say so', async () => {
    expect(await hover('promptly')).toContain('- open-ended: promptly');
    expect(await hover('"count"', { move: 1 })).toContain('- not computed: calendar Office lists no school terms');
    expect(await hover('"thank"', { move: 1 })).toContain(
        '- Fri 20 November 2026: done on Mon 23 November 2026 by Forum, 3 days late, evidence: a \\*card\\*',
    );
});

test('a date farther than a year shows all the same', async () => {
    expect(await hover('"build"', { move: 1 })).toContain('- Wed 28 February 2029: due in 829 days');
});

test('a step of the ladder shows when it opens, what it counts from, and what hangs on it', async () => {
    expect(await hover('Mediator "')).toContain('If it is not settled by Mon 30 November 2026, Mediator opens the day after');
    expect(await hover('Talk "')).toContain('What hangs on it:\n- a mediator: from Tue 1 December 2026');
});

test('the words of a declaration show what it declares', async () => {
    expect(await hover('every 12 months')).toContain('Tue 1 December 2026: due in 9 days');
    expect(await hover('5 working days before')).toContain('**PapersOut**');
});

test('the term and a rule that ends the agreement show the last day', async () => {
    expect(await hover('until 31')).toContain('- Fri 30 November 2029: due in 1104 days');
    expect(await hover('ends on')).toContain('- Fri 30 November 2029: due in 1104 days');
});

test('an event shows what hangs on it', async () => {
    expect(await hover('Breach is')).toContain('What hangs on it:\n- 4.7 Council answer letters: Mon 30 November 2026: due in 8 days');
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

test('the name of an agreement shows its title, that of a calendar what it says, in its lines', async () => {
    expect(await hover('Kent "Working')).toBe('**Kent** Working \\<b\\>together\\</b\\>');
    expect(await hover('Office {')).toContain('calendar Office { region England and Wales }');
    await session.open('lines.mou', 'calendar Lines {\n    region England and Wales\n}\n');
    const found = await session.connection.sendRequest<Hover | null>('textDocument/hover', session.at('lines.mou', 'Lines'));
    expect((found?.contents as MarkupContent).value).toBe('```mou\ncalendar Lines {\n    region England and Wales\n}\n```');
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

test('the code of a rule in a comment shows what the rule finds and why', async () => {
    await session.open(
        'accepted.mou',
        'party A is "Alpha"\nclause 1 {\n    // accept time/vague, party/unsigned: as signed in 2020\n    A must "pay promptly"\n}\n',
    );
    const at = async (text: string): Promise<string> => {
        const found = await session.connection.sendRequest<Hover | null>(
            'textDocument/hover',
            session.at('accepted.mou', text, { move: 2 }),
        );
        return (found?.contents as MarkupContent | undefined)?.value ?? '';
    };
    expect(await at('time/vague')).toContain(`**time/vague**: ${RULES['time/vague'].summary}\n\n${RULES['time/vague'].why}`);
    expect(await at('party/unsigned')).toContain('**party/unsigned**');
    expect(await at('as signed')).toBe('');
});

test('days are reckoned from the setting of today', async () => {
    await session.configure({ today: '2027-01-06' });
    expect(await hover('PapersOut where')).toContain('Thu 7 January 2027: due tomorrow');
    await session.configure({ today: '2026-11-22' });
});
