import { describe, expect, it, test } from 'vitest';
import { deadlinesToShare, extractDeadline } from '../../language/refactorings/extract-deadline.ts';
import { mouWorkspace, type MouWorkspace } from '../harness/mou-workspace.ts';
import { chosen, textsAfter } from './changed.ts';

const HEAD = 'party A is "Aa"\nparty B is "Bb"\nmeeting KIT is "the meeting", once a month\nevent Breach is "a breach"\n';

async function extracted(clause: string, head = HEAD, taken: readonly string[] = [], more: Record<string, string> = {}) {
    const host: MouWorkspace = await mouWorkspace({ 'a.mou': `${head}clause 1 {\n${clause}\n}\n`, ...more });
    const document = host.document('a.mou');
    const offers = extractDeadline(
        document,
        chosen(host, 'a.mou'),
        name => taken.includes(name),
        deadlinesToShare(document, host.services.Mou),
    );
    return { offers, host, text: (at = 0) => offers[at] && textsAfter(offers[at], host)['a.mou'] };
}

describe('a name for the time of a sentence', () => {
    it('is declared behind the events, and stands where the time stood', async () => {
        const { offers, text } = await extracted(
            '    A must "send the papers" to B at least 5 working |days before each KIT where possible // as agreed',
        );
        expect(offers.map(({ title }) => title)).toEqual(['Give this time a name: PapersDue']);
        expect(text()).toBe(
            `${HEAD}deadline PapersDue is at least 5 working days before each KIT\n` +
                'clause 1 {\n    A must "send the papers" to B no later than PapersDue where possible // as agreed\n}\n',
        );
    });

    it('takes what holds in any case along, from either part', async () => {
        for (const clause of [
            '    A must "report" as soon as poss|ible after each KIT, and in any case before the following KIT',
            '    A must "report" as soon as possible after each KIT, and in any case be|fore the following KIT',
        ]) {
            const { text } = await extracted(clause);
            expect(text()).toContain(
                'deadline ReportDue is as soon as possible after each KIT, and in any case before the following KIT\n',
            );
            expect(text()).toContain('    A must "report" no later than ReportDue\n');
        }
    });

    it('takes what is selected, and keeps a comment in it', async () => {
        const { text } = await extracted('    A must "report" »before each KIT, // or so\n        within 5 days of Breach« where possible');
        expect(text()).toContain('deadline ReportDue is before each KIT, // or so\n    within 5 days of Breach\n');
        expect(text()).toContain('    A must "report" no later than ReportDue where possible\n');
    });

    it('takes the last day of the month along that a length ends on', async () => {
        expect((await extracted('    A must "report" within 2 |months of Breach at the end of the month')).text()).toContain(
            'deadline ReportDue is within 2 months of Breach at the end of the month\n',
        );
    });

    it('keeps what is due on a day on that day', async () => {
        expect((await extracted('    A must "report" on 1 Ju|ne 2027')).text()).toContain('A must "report" on ReportDue\n');
    });

    it('is offered once more for all sentences that say the same time, however they are broken', async () => {
        const { offers, text } = await extracted(
            '    A must "reply" within 5 |days of Breach\n    B must "ask" within 5\n        days of Breach to A\n    B must "pay" within 6 days of Breach',
        );
        expect(offers.map(({ title }) => title)).toEqual([
            'Give this time a name: ReplyDue',
            'Give this time a name and use it in all 2 places: ReplyDue',
        ]);
        expect(text(0)).toContain('within 5\n        days of Breach to A');
        expect(text(1)).toContain(
            'A must "reply" no later than ReplyDue\n    B must "ask" no later than ReplyDue to A\n    B must "pay" within 6 days of Breach\n',
        );
    });

    it('is one that is free, and tells where it stands afterwards', async () => {
        const { offers, text } = await extracted('    A must "send the annual report" within 5 |days of Breach', HEAD, ['AnnualReportDue']);
        const { line, character } = offers[0]!.named!.position;
        expect(text()!.split('\n')[line]!.slice(character)).toBe('AnnualReportDue2');
    });

    it('is that of a deadline that says the same, here or in all sentences, whose comments stay', async () => {
        const known = `${HEAD}deadline Reply is within 5 days of Breach, and in any case before each KIT // agreed\n`;
        const { offers, text } = await extracted(
            '    A must "reply" within 5 |days of Breach, and in any case before each KIT where possible\n' +
                '    B must "ask" within 5 days /* five */ of Breach, // as said\n        and in any case before each KIT to A',
            known,
        );
        expect(offers.map(({ title }) => title)).toEqual([
            'Use the deadline Reply, which says the same time',
            'Use the deadline Reply in all 2 places that say the same time',
        ]);
        expect(text(0)).toContain(
            `${known}clause 1 {\n    A must "reply" no later than Reply where possible\n    B must "ask" within 5 days /* five */`,
        );
        expect(text(1)).toContain(
            '    A must "reply" no later than Reply where possible\n    B must "ask" no later than Reply /* five */ // as said\n         to A\n',
        );
    });

    it('is that of a deadline in a file that is used, if its words name the same', async () => {
        const used = 'event Breach is "a breach"\ndeadline Reply is within 5 days of Breach\n';
        const clause = '    A must "reply" within 5 |days of Breach';
        const [head, ownEvent] = ['uses "b.mou"\nparty A is "Aa"\n', 'event Breach is "another breach"\n'];
        expect((await extracted(clause, head, [], { 'b.mou': used })).offers.map(({ title }) => title)).toEqual([
            'Use the deadline Reply, which says the same time',
        ]);
        expect((await extracted(clause, head + ownEvent, [], { 'b.mou': used })).offers.map(({ title }) => title)).toEqual([
            'Give this time a name: ReplyDue',
        ]);
    });

    test.each([
        ['that the history speaks of', 'deadline Reply is within 5 days of Breach\nhistory { Reply done on 1 May 2026 }\n'],
        ['that is counted by another calendar', 'calendar Year { }\ndeadline Reply is within 5 days of Breach counted by Year\n'],
        ['with another limit besides', 'deadline Reply is within 5 days of Breach, and in any case before each KIT\n'],
    ])('is a new one beside one %s', async (_what, declared) => {
        expect((await extracted('    A must "reply" within 5 |days of Breach', HEAD + declared)).offers.map(({ title }) => title)).toEqual([
            'Give this time a name: ReplyDue',
        ]);
    });

    test.each([
        ['what repeats', 'A must "report" every 3 |months from 1 April 2026'],
        ['a rate', 'A must "report" at least 2 ti|mes a year'],
        ['a window', 'A must "meet" in term ti|me'],
        ['a keeping', 'A must "keep it" for at least 6 ye|ars after Breach'],
        ['a length without a point', 'A must "report" within 5 da|ys when Breach'],
        ['what its trigger tells', 'A must "report" when Breach before the next K|IT'],
        ['as soon as possible alone', 'A must "report" as soon as poss|ible after each KIT'],
        ['one day of a list', 'A must "report" on 1 June| 2027, on 1 July 2027'],
        ['the name of a deadline', 'A must "report" no later than Pa|pers\n}\ndeadline Papers is before each KIT\nclause 2 {'],
        ['an action', 'A must "rep|ort" within 5 days of Breach'],
    ])('is not offered for %s', async (_what, sentence) => {
        expect((await extracted(`    ${sentence}`)).offers).toEqual([]);
    });
});
