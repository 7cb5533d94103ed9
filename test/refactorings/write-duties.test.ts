import { describe, expect, it, test } from 'vitest';
import { writeDuties } from '../../language/refactorings/write-duties.ts';
import { statementsWithRows } from '../../language/validation/prose/table-rows.ts';
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

/** The sentences proposed for a whole text, without their marks; the language reads them. */
async function proposed(text: string, title = ''): Promise<string[]> {
    const { text: after, host, offers } = await written(`section 1 ${title} {\n    """»${text}«"""\n}\n`);
    if (offers[0]) {
        await carryOut(offers[0], host);
        expect(host.document('a.mou').parseResult.parserErrors.map(({ message }) => message)).toEqual([]);
    }
    return (after ?? '')
        .split('\n')
        .filter(line => line.endsWith(' // confirm: proposed from the text'))
        .map(line => line.trim().replace(' // confirm: proposed from the text', ''));
}

describe('a sentence for what a text says', () => {
    test.each([
        [
            'The Council shall send the papers to the Forum at least five working days before each Board.',
            'Council must "send the papers" to Forum at least 5 working days before each Board',
        ],
        [
            'The Forum should, where possible, reply within 10 (ten) working days of receipt of the papers.',
            'Forum should "reply" within 10 working days of "receipt of the papers" where possible',
        ],
        ['Northvale County Council may publish the minutes.', 'Council may "publish the minutes"'],
        ['The Forum must not disclose names to the Health Trust.', 'Forum must not "disclose names" to Trust'],
        ['The parties will meet at least once a month.', 'all parties must "meet" at least once a month'],
        ['Each party shall review its plans annually.', 'each party must "review its plans" once a year'],
        ['The Council and the Forum will hold training every 6 months.', 'Council and Forum must "hold training" every 6 months'],
        ['Northvale County Council and Health Trust will pay half each.', 'Partners must "pay half each"'],
        [
            'Minutes shall be circulated by the Partnership Clerk before the following Board.',
            'Clerk must "see that minutes are circulated" before the following Board',
        ],
        ['Costs will be shared.', 'somebody must "see that costs are shared"'],
        ['Neither party shall publish names.', 'each party must not "publish names"'],
        ['Neither the Council nor the Forum may disclose names.', 'Council and Forum must not "disclose names"'],
        ['No party may leave before then.', 'each party must not "leave before then"'],
        ['The Forum shall not be permitted to sub-let.', 'Forum must not "sub-let"'],
        ['The Council reserves the right to cancel a booking.', 'Council may "cancel a booking"'],
        ['We expect the Forum to unlock the gate.', 'Forum should "unlock the gate"'],
        [
            'Each party shall appoint a lead, who will meet the others at least every six weeks.',
            'each party must "appoint a lead, who will meet the others at least every six weeks"',
        ],
        [
            'The Council shall prepare a plan by the end of March each year.',
            'Council must "prepare a plan" no later than the end of March each year',
        ],
        [
            'This agreement shall be reviewed by the Short Breaks Board every two years, or sooner if the law asks for it.',
            'somebody must "see that this agreement is reviewed by the Short Breaks Board" every 2 years',
        ],
        ['The Forum keeps its members informed.', 'Forum must "keep its members informed"'],
        ['When it recruits, the Council helps the Forum.', 'Council must "help the Forum" if "it recruits"'],
        ['The Forum seeks to represent all families.', 'Forum aims to "represent all families"'],
        ['The Partnership Clerk is expected to attend.', 'Clerk should "attend"'],
        ['The Forum can ask for help.', 'Forum may "ask for help"'],
    ])('%s', async (text, sentence) => {
        expect(await proposed(text)).toEqual([sentence]);
    });

    test.each([
        [
            'If it is asked, the Council will answer within five working days unless the Board has met.',
            ['Council must "answer" within 5 working days if "it is asked" unless "the Board has met"'],
        ],
        ['The Forum will listen and, where asked, the Council may reply.', ['Forum must "listen"', 'Council may "reply" if "asked"']],
        ['Unless it cannot attend, the Forum can send a deputy.', ['Forum may "send a deputy" unless "it cannot attend"']],
        [
            'The Council will send the papers. They will also print them by 1st March 2027.',
            ['Council must "send the papers"', 'Council must "also print them" no later than 1 March 2027'],
        ],
        ['The Council will pay and will keep the receipts.', ['Council must "pay"', 'Council must "keep the receipts"']],
        [
            'Requests must be written and will be answered by the Clerk.',
            ['somebody must "see that requests are written"', 'Clerk must "see that requests are answered"'],
        ],
        ['The Council will, with the Forum, plan the year.', ['Council must "with the Forum, plan the year"']],
        [
            'The Council will:\n    (a) print the papers;\n    (b) send them to the Forum each month; and\n    (c) listen.\nThe Forum may ask.',
            [
                'Council must "print the papers"',
                'Council must "send them" to Forum once a month',
                'Council must "listen"',
                'Forum may "ask"',
            ],
        ],
        ['The Council must not: (i) sell it; or (ii) lend it.', ['Council must not "sell it"', 'Council must not "lend it"']],
        ['1.2 The Council and/or the Trust will pay.', ['Council or Trust must "pay"']],
        [
            'The Care Act obliges the Council to report, and requires the Forum to ask.',
            ['Council must "report, and requires the Forum to ask"'],
        ],
        ['The Forum is expected to attend. The Council is required to print.', ['Forum should "attend"', 'Council must "print"']],
        ['The Council to send a list to the Trust.', ['Council must "send a list" to Trust']],
        [
            'The Forum does not vote. The Council neither sells nor lends the list.',
            ['Forum must not "vote"', 'Council must not "sell or lend the list"'],
        ],
        ['The Council commits to share its plans.', ['Council must "share its plans"']],
        ['The Council plans events that may help the Trust.', ['Council must "plan events that may help the Trust"']],
        ['The Council, which may ask the Trust, will pay.', ['Council must "pay"']],
        ['The local team must listen.', ['"the local team" must "listen"']],
        ['Letters must be clear.', ['somebody must "see that letters are clear"']],
    ])('%s', async (text, sentences) => {
        expect(await proposed(text)).toEqual(sentences);
    });

    test.each([
        ['by 31 March 2027', 'no later than 31 March 2027'],
        ['on Tuesday 1 June 2027', 'on Tuesday 1 June 2027'],
        ['until June 2028', 'until June 2028'],
        ['a minimum of ten working days before each Board', 'at least 10 working days before each Board'],
        ['as soon as practicable after each Board', 'as soon as possible after each Board'],
        ['after each Board', 'after each Board'],
        ['no more than twice a year', 'at most twice a year'],
        ['every term', 'once a term'],
        ['half-termly', 'once a half-term'],
        ['at least on an annual basis', 'at least once a year'],
        ['fortnightly', 'every 2 weeks'],
        ['during term time', 'in term time'],
        ['between 10am and 2.30pm', 'between 10:00 and 14:30'],
        ['for six years after the end of this agreement', 'for 6 years after the end of this agreement'],
        ['without undue delay', 'without undue delay'],
    ])('says %s', async (text, time) => {
        expect(await proposed(`The Council will report ${text}.`)).toEqual([`Council must "report" ${time}`]);
    });

    it('takes the rows of a table that names who and what, with tabs', async () => {
        const rows =
            'Responsible\tTask\tDeadline\n    Council\tSend the papers to the Forum\t5 working days before each Board\n    The Forum\tReply.\t\n    Everybody else\tListen';
        expect(await proposed(`The Trust must pay.\n    ${rows}`)).toEqual([
            'Trust must "pay"',
            'Council must "send the papers" to Forum at least 5 working days before each Board',
            'Forum must "reply"',
        ]);
        expect(await proposed('Date\tPlace\n    1 May 2027\tCouncil')).toEqual([]);
    });

    it('takes the rows of a table with upright strokes', () => {
        const statements = statementsWithRows(
            'As agreed.\n| Who | Action | When |\n|---|:--|---|\n| Council | Send papers | Each month |\n| Forum | BSL training. | |\nThe end.',
        );
        expect(statements.map(({ text }) => text.trim())).toEqual([
            'As agreed.',
            'Council to send papers, each month',
            'Forum to BSL training',
            'The end.',
        ]);
    });

    it('takes what stands ahead of a list, in a text above its items', async () => {
        const { text } = await written(
            'clau|se 1 {\n    """The Council will:"""\n    item (a) "print the papers;"\n    item (b) "The Forum may ask."\n}\n',
        );
        expect(text).toContain('item (a) "print the papers;" {\n        Council must "print the papers" // confirm');
        expect(text).toContain('item (b) "The Forum may ask." {\n        Forum may "ask" // confirm');
    });

    test.each([
        ['what is so', 'The Forum is an independent charity.'],
        ['a condition', 'Where the Council cannot attend, the meeting goes ahead.'],
        ['what belongs to somebody', "The Council's officers are friendly."],
        ['what is said in passing', 'Events that may help the Forum are welcome.'],
        ['what there is', 'There will be a fee.'],
        ['a pronoun that means nobody known', 'Parents come along. They must sign in.'],
        ['one that stands for no more than is said', 'It is hoped that the Council will grow. It makes no difference. This will be done.'],
        ['what others do', 'Costs shall not rise. The Council knows what the Forum does.'],
        ['what nobody has to answer for', 'Neither party shall be liable to the other.'],
        ['what somebody is free of', 'The Forum shall not be required to give names.'],
        ['what is only possible', 'The Council can be asked to attend.'],
        ['what is agreed to be so', 'The parties agree that staff will be released for training.'],
    ])('is not proposed for %s', async (_what, text) => {
        expect(await proposed(text)).toEqual([]);
    });

    it('is one for each of those by whom things are done', async () => {
        expect(
            await proposed('Invoices will be raised by the Forum quarterly in arrears and paid by the Council within 30 days of receipt.'),
        ).toEqual([
            'Forum must "see that invoices are raised quarterly in arrears"',
            'Council must "see that invoices are paid" within 30 days of "receipt"',
        ]);
    });

    it('takes the owner from the heading, and from the statement before', async () => {
        expect(await proposed('To keep the Forum informed.', '"Duties of the Council"')).toEqual([
            'Council must "keep the Forum informed"',
        ]);
        const { text } = await written('clause 1 {\n    »"""The Forum sends a list. It will keep it up to date."""«\n}\n');
        expect(text).toContain(
            'Forum must "send a list" // confirm: proposed from the text\n    Forum must "keep it up to date" // confirm',
        );
    });

    it('stands underneath, marked, and is reported until the mark is removed', async () => {
        const { host, offers, text } = await written(
            'clause 1 {\n    """The Council must |pay.\n    The Forum may ask.""" // agreed\n    Forum must "wait"\n}\n',
        );
        expect(offers.map(({ title }) => title)).toEqual(['Write this as a sentence, to be confirmed']);
        expect(text).toBe(
            'clause 1 {\n    """The Council must pay.\n    The Forum may ask.""" // agreed\n    Council must "pay" // confirm: proposed from the text\n    Forum must "wait"\n}\n',
        );
        await carryOut(offers[0]!, host);
        expect(host.document('a.mou').parseResult.parserErrors).toEqual([]);
        expect(host.diagnostics('a.mou').filter(({ code }) => code === 'obligation/unconfirmed')).toHaveLength(1);
    });

    it('is offered for the whole clause at its head, in items too, and keeps what stands in the same line', async () => {
        const { host, offers, text } = await written('clau|se 1 { """The Council must pay.""" item (a) "The Forum must wait." }\n');
        expect(offers.map(({ title }) => title)).toEqual(['Write this as 2 sentences, to be confirmed']);
        expect(text).toBe(
            'clause 1 { """The Council must pay."""\n    Council must "pay" // confirm: proposed from the text\n     item (a) "The Forum must wait." {\n    Forum must "wait" // confirm: proposed from the text\n} }\n',
        );
        await carryOut(offers[0]!, host);
        expect(host.document('a.mou').parseResult.parserErrors).toEqual([]);
    });

    it('is not offered at the head of a clause with sentences, and not for law that is set out', async () => {
        expect((await written('clau|se 1 {\n    """The Council must pay."""\n    Council must "pay"\n}\n')).offers).toEqual([]);
        expect((await written('appendix 1 "Legislation" {\n    """The Council mu|st pay."""\n}\n')).offers).toEqual([]);
    });
});
