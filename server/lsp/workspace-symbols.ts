import { AstUtils, interruptAndCheck, type Cancellation, type LangiumDocument } from 'langium';
import type { FuzzyMatcher, LangiumSharedServices, NodeKindProvider, WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { isAgreedBy, isAgreement, isDispute, isHistory, isSignature, type Document } from '../../language/generated/ast.ts';
import { LIBRARY_SCHEME } from '../../language/workspace/library.ts';
import { captionOf } from './captions.ts';
import { nameNodeOf } from './name-node.ts';

/** More than these nobody reads; the editor asks again as the author types on. */
const MOST_SYMBOLS = 500;

/** What is declared in the workspace and its clauses, by a part of a name, a number or a title. */
export class MouWorkspaceSymbols implements WorkspaceSymbolProvider {
    private readonly services: LangiumSharedServices;
    private readonly kinds: NodeKindProvider;
    private readonly matcher: FuzzyMatcher;
    /** By the syntax tree, for as long as that lives. */
    private readonly known = new WeakMap<object, readonly WorkspaceSymbol[]>();

    constructor(services: LangiumSharedServices) {
        this.services = services;
        this.kinds = services.lsp.NodeKindProvider;
        this.matcher = services.lsp.FuzzyMatcher;
    }

    async getSymbols({ query }: WorkspaceSymbolParams, token?: Cancellation.CancellationToken): Promise<WorkspaceSymbol[]> {
        const found: WorkspaceSymbol[] = [];
        for (const document of this.services.workspace.LangiumDocuments.all.filter(({ uri }) => uri.scheme !== LIBRARY_SCHEME)) {
            await (token && interruptAndCheck(token));
            found.push(...this.symbolsOf(document).filter(({ name }) => this.matches(query.toLowerCase(), name)));
            if (found.length >= MOST_SYMBOLS) {
                break;
            }
        }
        return found.slice(0, MOST_SYMBOLS);
    }

    /** By the words of the query, each anywhere in it, or by its letters as they begin words. */
    private matches(query: string, name: string): boolean {
        const lower = name.toLowerCase();
        return query.split(/\s+/).every(word => lower.includes(word)) || this.matcher.match(query, name);
    }

    private symbolsOf(document: LangiumDocument): readonly WorkspaceSymbol[] {
        const root = document.parseResult.value as Document;
        const known = this.known.get(root) ?? this.read(document, root);
        this.known.set(root, known);
        return known;
    }

    private read(document: LangiumDocument, root: Document): WorkspaceSymbol[] {
        const agreement = root.elements.find(isAgreement);
        const containerName = agreement?.title ?? agreement?.name;
        return AstUtils.streamAllContents(root)
            .flatMap((node): WorkspaceSymbol[] => {
                const isPart = isAgreedBy(node) || isDispute(node) || isHistory(node) || isSignature(node);
                const caption = isPart ? undefined : captionOf(node);
                if (!caption || !node.$cstNode) {
                    return [];
                }
                const title =
                    caption.detail !== undefined && 'title' in node && node.title === caption.detail ? ` (${caption.detail})` : '';
                return [
                    {
                        name: `${caption.name}${title}`,
                        kind: this.kinds.getSymbolKind(node),
                        containerName: node === agreement ? undefined : containerName,
                        location: { uri: document.uri.toString(), range: nameNodeOf(node, node.$cstNode).range },
                    },
                ];
            })
            .toArray();
    }
}
