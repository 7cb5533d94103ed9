import { expect } from 'chai';
import { extensions, UIKind, env, workspace } from 'vscode';
import { openExample } from '../documents.ts';
import { suiteMark } from '../suite-mark.ts';

describe('the extension', () => {
    it('activates', async () => {
        const extension = extensions.getExtension<{ milliseconds: number }>('mou-language.mou');
        const { milliseconds = Infinity } = await extension?.activate() ?? {};
        expect(extension?.isActive).to.equal(true);
        console.log(`${suiteMark}  the extension's own part of its activation took ${Math.round(milliseconds)} ms`);
        expect(milliseconds).to.be.lessThan(2_000);
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
