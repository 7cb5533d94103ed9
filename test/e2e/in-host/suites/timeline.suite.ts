import { expect } from 'chai';
import { commands, languages, Range, TabInputWebview, window, type Tab } from 'vscode';
import { inWorkspace, openExample } from '../documents.ts';
import { until } from '../until.ts';

/** The tabs that show a timeline. */
function timelines(): Tab[] {
    return window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('mou.timeline'));
}

async function shownAs(title: string): Promise<void> {
    await until(`the timeline called ${title}`, () => timelines().some(({ label }) => label === title));
}

describe('the timeline', () => {
    before(async () => {
        const { uri } = await openExample('kent.mou');
        await until('the first check', () => languages.getDiagnostics(uri).length > 0);
    });

    afterEach(() => window.tabGroups.close(timelines()));

    it('opens for all agreements', async () => {
        await commands.executeCommand('mou.showTimeline');
        await shownAs('Timeline');
    });

    it('opens for the agreements of a file, and is the same one for another', async () => {
        await commands.executeCommand('mou.showTimeline', inWorkspace('kent.mou'));
        await shownAs('Timeline of kent.mou');
        await commands.executeCommand('mou.showTimeline', inWorkspace('oxfordshire.mou'));
        await shownAs('Timeline of oxfordshire.mou');
        expect(timelines()).to.have.length(1);
    });

    it('opens beside the text from the line above a clause', async () => {
        const document = await openExample('kent.mou');
        const lenses = await until('the lines above the clauses', async () => {
            const found = await commands.executeCommand<{ command?: { command: string; arguments?: unknown[] } }[]>(
                'vscode.executeCodeLensProvider',
                document.uri,
                50,
            );
            return found?.some(({ command }) => command?.command === 'mou.showTimeline') && found;
        });
        const lens = lenses.findLast(({ command }) => command?.command === 'mou.showTimeline')!;
        await commands.executeCommand('mou.showTimeline', ...lens.command!.arguments!);
        await shownAs('Timeline of kent.mou');
        expect(timelines()[0]!.group.viewColumn).not.to.equal(window.tabGroups.all[0]!.viewColumn);
    });

    it('opens again after it was closed', async () => {
        await commands.executeCommand('mou.showTimeline');
        await shownAs('Timeline');
        await window.tabGroups.close(timelines());
        await until('no timeline', () => timelines().length === 0);
        await commands.executeCommand('mou.showTimeline');
        await shownAs('Timeline');
    });

    it('opens for whatever the command is called with', async () => {
        for (const argument of [{ uri: 3 }, 'kent.mou', { uri: 'untitled:nowhere.mou', within: 'all' }, new Range(0, 0, 1, 1)]) {
            await commands.executeCommand('mou.showTimeline', argument);
        }
        await until('a timeline', () => timelines().length === 1);
    });
});
