import { AstUtils, GrammarUtils, URI, type AstNode, type LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, Command, Range } from 'vscode-languageserver';
import {
    isAgreement,
    isAppendix,
    isClause,
    isEvent,
    isReview,
    isSection,
    type Agreement,
    type Appendix,
    type Clause,
    type Review,
    type Section,
} from '../../../language/generated/ast.ts';
import type { MouSharedServices } from '../../../language/mou-module.ts';
import type { Settings } from '../../settings.ts';
import { isDatedNode, timingOf, type DatedNode } from './dated-nodes.ts';
import type { Dates } from './dates.ts';
import { provisionTitle, reviewTitle } from './lens-titles.ts';

/** The commands behind a lens, by which a client shows the deadlines of a stretch of text; of those it has the first. */
const SHOW_DEADLINES = ['mou.showTimeline', 'mou.showUpcomingDeadlines'];

/** What bears a lens. */
type Lensed = Agreement | Section | Clause | Appendix | Review;

/** Where the node stands that a lens is above. */
interface LensData {
    uri: string;
    range: Range;
}

/** Says above the agreement, each clause with something due and each review when it is due next. The dates are computed when a lens comes into view. */
export class MouCodeLenses implements CodeLensProvider {
    private readonly services: MouSharedServices;
    private readonly dates: Dates;
    private readonly settings: Settings;
    /** Whether the client has the commands that lenses lead to. */
    private readonly hasCommand: (command: string) => boolean;

    constructor(services: MouSharedServices, dates: Dates, settings: Settings, hasCommand: (command: string) => boolean) {
        this.services = services;
        this.dates = dates;
        this.settings = settings;
        this.hasCommand = hasCommand;
    }

    provideCodeLens(document: LangiumDocument): CodeLens[] {
        if (!this.settings.shows('codeLens')) {
            return [];
        }
        const uri = document.uri.toString();
        return AstUtils.streamAst(document.parseResult.value)
            .filter(isLensed)
            .filter(node => isAgreement(node) || isReview(node) || datedIn(node).length > 0)
            .flatMap(node => {
                const place = nameRange(node);
                return place && node.$cstNode ? [{ range: place, data: { uri, range: node.$cstNode.range } satisfies LensData }] : [];
            })
            .toArray();
    }

    /** A lens with its words and what follows when it is chosen; with words alone where the client has no such command. */
    resolve(lens: CodeLens): CodeLens {
        const { uri, range } = (lens.data ?? {}) as Partial<LensData>;
        const document = uri === undefined ? undefined : this.services.workspace.LangiumDocuments.getDocument(URI.parse(uri));
        const node =
            document &&
            range &&
            AstUtils.streamAst(document.parseResult.value, { range })
                .filter(isLensed)
                .find(
                    ({ $cstNode }) =>
                        $cstNode?.range.start.line === range.start.line && $cstNode.range.start.character === range.start.character,
                );
        return { ...lens, command: document && node ? this.command(document, node) : { title: '', command: '' } };
    }

    private command(document: LangiumDocument, node: Lensed): Command {
        const title = this.title(document, node);
        const command = SHOW_DEADLINES.find(known => this.hasCommand(known));
        if (command === undefined) {
            return { title, command: '' };
        }
        const uri = document.uri.toString();
        return { title, command, arguments: [isAgreement(node) ? { uri } : { uri, within: node.$cstNode!.range }] };
    }

    private title(document: LangiumDocument, node: Lensed): string {
        if (isReview(node)) {
            return reviewTitle(this.dates.of(document, [node])[0]!);
        }
        const deadlines = isAgreement(node) ? this.dates.ofAgreements(document) : this.dates.of(document, datedIn(node)).flat();
        return provisionTitle(deadlines, this.dates.currentPeriod(document));
    }
}

function isLensed(node: AstNode): node is Lensed {
    return isAgreement(node) || isReview(node) || isProvision(node);
}

function isProvision(node: AstNode): node is Section | Clause | Appendix {
    return isSection(node) || isClause(node) || isAppendix(node);
}

/** What says when in a provision itself, its items and fallbacks included, the provisions in it left out. */
function datedIn(node: AstNode): DatedNode[] {
    return AstUtils.streamContents(node)
        .filter(child => !isProvision(child))
        .toArray()
        .flatMap(child => [...(isDatedNode(child) && !isEvent(child) && timingOf(child) ? [child] : []), ...datedIn(child)]);
}

function nameRange(node: Lensed): Range | undefined {
    const property = isAgreement(node) || isReview(node) ? 'name' : 'number';
    return (
        GrammarUtils.findNodeForProperty(node.$cstNode, property) ??
        GrammarUtils.findNodeForKeyword(node.$cstNode, node.$type.toLowerCase())
    )?.range;
}
