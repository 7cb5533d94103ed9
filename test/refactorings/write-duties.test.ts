import { describe, expect, it, test } from 'vitest';
import { writeDuties } from '../../language/refactorings/write-duties.ts';
import { mouWorkspace } from '../harness/mou-workspace.ts';
import { carryOut, chosen, textsAfter } from './changed.ts';

const HEAD = `party Council is "Northvale County Council" {
    role Clerk "Partnership Clerk"
}
party Trust is "Health Trust"
party Forum is "Northvale Parent Forum"
    also known as "the Forum"
group Partners is "the Partners" of Council and Trust
meeting Board is "Short Breaks Board", once a month
`;

async function written(clause: string) {
    const host = await mouWorkspace({ 'a.mou': HEAD + clause });
    const offers = writeDuties(host.document('a.mou'), chosen(host, 'a.mou'), []);
    return { host, offers, text: offers[0] && textsAfter(offers[0], host)['a.mou']!.slice(HEAD.length) };
}

/** The sentences proposed for a text, without their marks. */
async function proposed(text: string, title = ''): Promise<string[]> {
    const { text: after } = await written(`section 1 ${title} {\n    """|${text}"""\n}\n`);
    return (after ?? '').split('\n').filter(line => line.endsWith(' // confirm: proposed from the text')).map(line => line.trim().replace(' // confirm: proposed from the text', ''));
}

describe('a sentence for what a text says', () => {
    test.each([
        ['The Council shall send the papers to the Forum at least five working days before each Board.', 'Council must "send the papers" to Forum at least 5 working days before each Board'],
        ['The Forum should, where possible, reply within 10 (ten) working days of receipt of the papers.', 'Forum should "reply" within 10 working days of "receipt of the papers" where possible'],
        ['Northvale County Council may publish the minutes.', 'Council may "publish the minutes"'],
        ['The Forum must not disclose names to the Health Trust.', 'Forum must not "disclose names" to Trust'],
        ['The parties will meet at least once a month.', 'all parties must "meet" at least once a month'],
        ['Each party shall review its plans annually.', 'each party must "review its plans" once a year'],
        ['The Council and the Forum will hold training every 6 months.', 'Council and Forum must "hold training" every 6 months'],
        ['Northvale County Council and Health Trust will pay half each.', 'Partners must "pay half each"'],
        ['Minutes shall be circulated by the Partnership Clerk before the following Board.', 'Clerk must "see that minutes are circulated" before the following Board'],
        ['Costs will be shared.', 'somebody must "see that costs are shared"'],
        ['The Forum keeps its members informed.', 'Forum must "keep its members informed"'],
        ['When it recruits, the Council helps the Forum.', 'Council must "help the Forum"'],
        ['The Forum seeks to represent all families.', 'Forum aims to "represent all families"'],
        ['The Partnership Clerk is expected to attend.', 'Clerk should "attend"'],
        ['The Forum can ask for help.', 'Forum may "ask for help"']
    ])('%s', async (text, sentence) => {
        expect(await proposed(text)).toEqual([sentence]);
    });

    test.each([
        ['what is so', 'The Forum is an independent charity.'],
        ['a condition', 'Where the Council cannot attend, the meeting goes ahead.'],
        ['what belongs to somebody', "The Council's officers are friendly."]
    ])('is not proposed for %s', async (_what, text) => {
        expect(await proposed(text)).toEqual([]);
    });

    it('takes the owner from the heading, and from the statement before', async () => {
        expect(await proposed('To keep the Forum informed.', '"Duties of the Council"')).toEqual(['Council must "keep the Forum informed"']);
        const { text } = await written('clause 1 {\n    »"""The Forum sends a list. It will keep it up to date."""«\n}\n');
        expect(text).toContain('Forum must "send a list" // confirm: proposed from the text\n    Forum must "keep it up to date" // confirm');
    });

    it('stands underneath, marked, and is reported until the mark is removed', async () => {
        const { host, offers, text } = await written('clause 1 {\n    """The Council must |pay.\n    The Forum may ask.""" // agreed\n    Forum must "wait"\n}\n');
        expect(offers.map(({ title }) => title)).toEqual(['Write this as a sentence, to be confirmed']);
        expect(text).toBe('clause 1 {\n    """The Council must pay.\n    The Forum may ask.""" // agreed\n    Council must "pay" // confirm: proposed from the text\n    Forum must "wait"\n}\n');
        await carryOut(offers[0]!, host);
        expect(host.document('a.mou').parseResult.parserErrors).toEqual([]);
        expect(host.diagnostics('a.mou').filter(({ code }) => code === 'obligation/unconfirmed')).toHaveLength(1);
    });

    it('is offered for the whole clause at its head, in items too, and keeps what stands in the same line', async () => {
        const { host, offers, text } = await written('clau|se 1 { """The Council must pay.""" item (a) "The Forum must wait." }\n');
        expect(offers.map(({ title }) => title)).toEqual(['Write this as 2 sentences, to be confirmed']);
        expect(text).toBe('clause 1 { """The Council must pay."""\n    Council must "pay" // confirm: proposed from the text\n     item (a) "The Forum must wait." {\n    Forum must "wait" // confirm: proposed from the text\n} }\n');
        await carryOut(offers[0]!, host);
        expect(host.document('a.mou').parseResult.parserErrors).toEqual([]);
    });

    it('is not offered at the head of a clause with sentences, and not for law that is set out', async () => {
        expect((await written('clau|se 1 {\n    """The Council must pay."""\n    Council must "pay"\n}\n')).offers).toEqual([]);
        expect((await written('appendix 1 "Legislation" {\n    """The Council mu|st pay."""\n}\n')).offers).toEqual([]);
    });
});
