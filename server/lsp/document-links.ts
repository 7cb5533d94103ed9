import { GrammarUtils, type AstNode, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink, Range } from 'vscode-languageserver';
import { isCitation, isContact, isParty, type Document } from '../../language/generated/ast.ts';
import type { MouSharedServices } from '../../language/mou-module.ts';

/** A word that is an e-mail address. */
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/** Links used files, calendar files, the web pages of cited texts, and e-mail addresses of contacts. */
export class MouDocumentLinks implements DocumentLinkProvider {
    private readonly services: MouSharedServices;

    constructor(services: MouSharedServices) {
        this.services = services;
    }

    getDocumentLinks(document: LangiumDocument): DocumentLink[] {
        return [...this.usedFiles(document), ...this.termFiles(document), ...(document.parseResult.value as Document).elements.flatMap(linksIn)];
    }

    private usedFiles(document: LangiumDocument): DocumentLink[] {
        const { Imports, LangiumDocuments } = this.services.workspace;
        return Imports.of(document).flatMap(({ node, uri }) => {
            const range = rangeInQuotes(node, 'path') ?? rangeInQuotes(node, 'profile');
            return uri && range && LangiumDocuments.hasDocument(uri) ? [{ range, target: uri.toString() }] : [];
        });
    }

    private termFiles(document: LangiumDocument): DocumentLink[] {
        const { TermFiles } = this.services.workspace;
        return TermFiles.of(document).flatMap(use => {
            const file = TermFiles.at(use);
            const isThere = file && ('reading' in file || typeof file.problem === 'string');
            const range = rangeInQuotes(use.node, 'path');
            return use.uri && range && isThere ? [{ range, target: use.uri.toString() }] : [];
        });
    }
}

function linksIn(node: AstNode): DocumentLink[] {
    if (isCitation(node)) {
        const range = rangeInQuotes(node, 'link');
        return range && node.link && isWebPage(node.link) ? [{ range, target: node.link }] : [];
    }
    if (isParty(node)) {
        return node.items.filter(isContact).flatMap(contact => {
            const address = EMAIL.exec(contact.text ?? '')?.[0];
            const range = rangeInQuotes(contact, 'text');
            return address && range ? [{ range, target: `mailto:${address}` }] : [];
        });
    }
    return [];
}

function isWebPage(link: string): boolean {
    return /^https?:\/\//i.test(link) && URL.canParse(link);
}

/** The place of a quotation without its quotes. */
function rangeInQuotes(node: AstNode, property: string): Range | undefined {
    const text = GrammarUtils.findNodeForProperty(node.$cstNode, property);
    if (!text || text.length < 3) {
        return undefined;
    }
    const { start, end } = text.range;
    return { start: { line: start.line, character: start.character + 1 }, end: { line: end.line, character: end.character - 1 } };
}
