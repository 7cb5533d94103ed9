import { CstUtils, GrammarUtils, type AstNode, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink, Range } from 'vscode-languageserver';
import { isCitation, type Citation, type Document } from '../../language/generated/ast.ts';
import type { MouSharedServices } from '../../language/mou-module.ts';

/** Words that are e-mail addresses. */
const EMAILS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** The title of an Act of Parliament. */
const ACT = /\bAct (?:1[2-9]|20)\d\d$/;

/** Links used files, calendar files, the web pages of cited texts, and e-mail addresses wherever they are quoted. */
export class MouDocumentLinks implements DocumentLinkProvider {
    private readonly services: MouSharedServices;

    constructor(services: MouSharedServices) {
        this.services = services;
    }

    getDocumentLinks(document: LangiumDocument): DocumentLink[] {
        return [
            ...this.usedFiles(document),
            ...this.termFiles(document),
            ...mailLinks(document),
            ...(document.parseResult.value as Document).elements.filter(isCitation).flatMap(linksOf),
        ];
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

/** The page of a cited text: the one that is named, or else where the title of an Act leads to. */
function linksOf(citation: Citation): DocumentLink[] {
    if (citation.link !== undefined) {
        const range = rangeInQuotes(citation, 'link');
        return range && isWebPage(citation.link) ? [{ range, target: citation.link }] : [];
    }
    const range = rangeInQuotes(citation, 'title');
    if (range && citation.title !== undefined && ACT.test(citation.title)) {
        return [
            {
                range,
                target: `https://www.legislation.gov.uk/id?title=${encodeURIComponent(citation.title)}`,
                tooltip: 'Look this Act up on legislation.gov.uk',
            },
        ];
    }
    return [];
}

function mailLinks({
    textDocument,
    parseResult: {
        value: { $cstNode: root },
    },
}: LangiumDocument): DocumentLink[] {
    const quotations = root
        ? CstUtils.flattenCst(root)
              .filter(({ tokenType: { name } }) => name === 'STRING' || name === 'TEXT')
              .toArray()
        : [];
    return quotations.flatMap(({ text, offset }) =>
        [...text.matchAll(EMAILS)].map(({ index, 0: address }) => ({
            range: { start: textDocument.positionAt(offset + index), end: textDocument.positionAt(offset + index + address.length) },
            target: `mailto:${address}`,
        })),
    );
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
