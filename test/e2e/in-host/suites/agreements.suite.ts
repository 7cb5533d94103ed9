import { expect } from 'chai';
import { type Diagnostic, type TextDocument } from 'vscode';
import { codeOf, diagnosticsWith, messagesOf } from '../diagnostics.ts';
import { openExample } from '../documents.ts';

/** Findings that say the text could not be read, or a name in it not be found: the agreements are whole. */
function unread(found: readonly Diagnostic[]): string {
    const mistakes = found.filter(diagnostic =>
        /^(syntax|import|parsing|linking|lexing)|^reference\/(?!unknown-clause)/.test(codeOf(diagnostic)),
    );
    return mistakes.map(diagnostic => `${diagnostic.range.start.line + 1}: ${codeOf(diagnostic)}: ${diagnostic.message}`).join('\n');
}

describe('the Kent agreement', () => {
    let document: TextDocument;
    let found: Diagnostic[];

    before(async () => {
        document = await openExample('kent.mou');
        found = await diagnosticsWith(document, 'review/overdue');
    });

    it('is read and linked whole', () => {
        expect(unread(found)).to.equal('');
    });

    it('says that its review is overdue', () => {
        expect(messagesOf(found, 'review/overdue')).to.have.lengthOf(1);
    });

    it('lacks a termination clause and an acceptance', () => {
        const missing = messagesOf(found, 'clause/missing').join('\n');
        expect(missing).to.match(/termination/i);
        expect(missing).to.match(/accept/i);
    });

    it('leaves too little time between papers in and papers out, in clause 2.1.2', () => {
        const chain = found.filter(diagnostic => codeOf(diagnostic) === 'deadline/chain-infeasible');
        expect(chain).to.have.lengthOf(1);
        const before = document.getText().slice(0, document.offsetAt(chain[0]?.range.start ?? document.positionAt(0)));
        expect(before.match(/clause (\d[\d.]*)/g)?.at(-1)).to.equal('clause 2.1.2');
    });

    it("has its findings marked as this language's", () => {
        expect(new Set(found.map(({ source }) => source))).to.deep.equal(new Set(['mou']));
    });
});

describe('the Oxfordshire agreement', () => {
    let found: Diagnostic[];

    before(async () => {
        found = await diagnosticsWith(await openExample('oxfordshire.mou'), 'review/passed');
    });

    it('is read and linked whole', () => {
        expect(unread(found)).to.equal('');
    });

    it('is unsigned by two of its parties', () => {
        const unsigned = messagesOf(found, 'party/unsigned');
        expect(unsigned).to.have.lengthOf(2);
        expect(unsigned.some(message => message.includes('OH'))).to.equal(true);
        expect(unsigned.some(message => message.includes('OUH'))).to.equal(true);
    });

    it('says that its review date has passed', () => {
        expect(messagesOf(found, 'review/passed')).to.have.lengthOf(1);
    });

    it('lacks a legal status and a termination clause', () => {
        const missing = messagesOf(found, 'clause/missing').join('\n');
        expect(missing).to.match(/legal status/i);
        expect(missing).to.match(/termination/i);
    });

    it('has vague times', () => {
        expect(messagesOf(found, 'time/vague')).not.to.have.lengthOf(0);
    });
});
