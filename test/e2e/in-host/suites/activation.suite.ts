import { expect } from 'chai';
import { commands, extensions, UIKind, env, workspace } from 'vscode';
import type { Activation } from '../../../../client/activation.ts';
import { openExample } from '../documents.ts';
import { suiteMark } from '../suite-mark.ts';
import { until } from '../until.ts';

/** What *Developer: Startup Performance* says of the extension, in milliseconds: to load its code, to call `activate`, and until that was through. */
async function startupPerformance(): Promise<{ load: number; call: number; finish: number }> {
    await commands.executeCommand('perfview.show');
    const row = await until('the line of the extension', () =>
        workspace.textDocuments
            .filter(({ uri }) => uri.scheme === 'perf')
            .flatMap(document => document.getText().split('\n'))
            .find(line => /^\| mou-language\.mou +\|/.test(line)),
    );
    await commands.executeCommand('workbench.action.closeActiveEditor');
    const [load = NaN, call = NaN, finish = NaN] = row.split('|').slice(3, 6).map(Number);
    return { load, call, finish };
}

describe('the extension', () => {
    it('activates by registering, and loads the rest afterwards', async () => {
        const extension = extensions.getExtension<Activation>('mou-language.mou');
        const activation = await extension?.activate();
        expect(extension?.isActive).to.equal(true);
        const rest = await activation?.loaded;
        const { load, call, finish } = await startupPerformance();
        console.log(
            `${suiteMark}  Startup Performance of VS Code: load code ${load} ms, call activate ${call} ms, finish activate ${finish} ms; ` +
                `the rest was loaded afterwards in ${Math.round(rest?.milliseconds ?? NaN)} ms`,
        );
        expect(activation?.milliseconds).to.be.lessThan(500);
        expect(load + call + finish).to.be.lessThan(1_000);
    });

    it('runs where the suite says it runs', () => {
        expect(typeof process !== 'undefined' && 'node' in process.versions).to.equal(IN_HOST === 'node');
        expect([UIKind.Web, UIKind.Desktop]).to.include(env.uiKind);
    });

    it('gives .mou files their language', async () => {
        expect((await openExample('kent.mou')).languageId).to.equal('mou');
    });

    it('gives an unsaved document the language when asked', async () => {
        expect((await workspace.openTextDocument({ language: 'mou', content: '' })).languageId).to.equal('mou');
    });

    it('finds the agreements of the folder', async () => {
        const names = (await workspace.findFiles('**/*.mou')).map(uri => uri.path.split('/').at(-1));
        expect(names).to.include('kent.mou');
    });
});
