import { expect } from 'chai';
import { CancellationTokenSource, extensions, LanguageModelTextPart, lm, type LanguageModelToolResult } from 'vscode';
import { openExample } from '../documents.ts';

async function invoke(name: string, input: object, token = new CancellationTokenSource().token): Promise<string> {
    const { content } = (await lm.invokeTool(name, { input, toolInvocationToken: undefined }, token)) as LanguageModelToolResult;
    return content.map(part => (part instanceof LanguageModelTextPart ? part.value : '')).join('');
}

async function refusal(name: string, input: object): Promise<string> {
    return invoke(name, input).then(
        answer => `answered: ${answer}`,
        (error: Error) => error.message,
    );
}

describe('the tools for a language model', () => {
    before(async () => {
        await openExample('kent.mou');
        await extensions.getExtension('mou-language.mou')?.activate();
    });

    it('are three, described and tagged', () => {
        const tools = lm.tools.filter(({ name }) => name.startsWith('mou_'));
        expect(tools.map(({ name }) => name).sort()).to.deep.equal(['mou_check', 'mou_deadlines', 'mou_explain']);
        expect(tools.every(({ description, tags }) => description.length > 50 && tags.includes('deadlines'))).to.equal(true);
    });

    it('check an agreement and tell each finding with its place', async () => {
        const answer = await invoke('mou_check', { file: 'kent.mou' });
        expect(answer).to.match(/^Checked 1 file: .*\d+ warning/);
        expect(answer).to.match(/^kent\.mou:\d+: warning review\/overdue: /m);
        expect(answer).not.to.include('oxfordshire.mou:');
    });

    it('list what is due, to whom, and from which clause', async () => {
        const answer = await invoke('mou_deadlines', { file: 'kent.mou', party: 'KCC' });
        expect(answer).to.include('As of Sun 22 November 2026.');
        expect(answer).to.match(/## Overdue\n\n- \*\*Mon 1 December 2025: Regular review\*\*/);
    });

    it('explain a clause step by step', async () => {
        const answer = await invoke('mou_explain', { file: 'kent.mou', subject: '5' });
        expect(answer).to.match(/# KentSEND · 5[^]*How it is reckoned, as of Sun 22 November 2026:\n\n1\. /);
    });

    it('say in a sentence what they cannot answer, and what there is', async () => {
        expect(await refusal('mou_explain', { file: 'kent.mou', subject: '99' })).to.match(
            /There is no clause, deadline, review, dispute step or event '99'\..* There are: /,
        );
        expect(await refusal('mou_deadlines', { file: 'gone.mou' })).to.match(/There is no agreement 'gone\.mou'\. There are: .*kent\.mou/);
        expect(await refusal('mou_deadlines', { party: 'Nobody' })).to.match(/Nothing is owed by 'Nobody'\. The parties are: .*KCC/);
        expect(await refusal('mou_deadlines', { today: 'tomorrow' })).to.match(/'tomorrow' is no day for 'today'/);
    });

    it('can be called off', async () => {
        const source = new CancellationTokenSource();
        const answer = invoke('mou_check', {}, source.token).then(
            () => 'answered',
            (error: Error) => error.message,
        );
        source.cancel();
        expect(await answer).to.match(/cancel/i);
    });
});
