import { AstUtils, URI, type LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import type { InlayHint, InlayHintParams, MarkupContent, Range } from 'vscode-languageserver';
import { formatDate, formatPlainDay, formatTime, parseIsoDay, type ComputedDeadline } from '../../../language/domain/index.ts';
import { isEvent, type Event } from '../../../language/generated/ast.ts';
import type { MouSharedServices } from '../../../language/mou-module.ts';
import { dueAndStanding, dueWords } from '../../deadline-words.ts';
import type { Settings } from '../../settings.ts';
import { deadlineDetails } from '../hover/deadline-details.ts';
import { isSameRange } from '../positions.ts';
import { isDatedNode, timingOf, type DatedNode } from './dated-nodes.ts';
import { nextOf, type Dates } from './dates.ts';

/** What a hint carries until it is pointed at: where the node stands whose date it shows. */
interface HintData {
    uri: string;
    range: Range;
}

/** Shows behind the words that say when which day that is, or what it waits for. How it was reckoned follows when it is pointed at. */
export class MouInlayHints implements InlayHintProvider {
    private readonly services: MouSharedServices;
    private readonly dates: Dates;
    private readonly settings: Settings;

    constructor(services: MouSharedServices, dates: Dates, settings: Settings) {
        this.services = services;
        this.dates = dates;
        this.settings = settings;
    }

    getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
        if (!this.settings.shows('inlayHints')) {
            return [];
        }
        const nodes = AstUtils.streamAst(document.parseResult.value, { range })
            .filter(isDatedNode)
            .filter(node => {
                const end = timingOf(node)?.range.end;
                return end !== undefined && end.line >= range.start.line && end.line <= range.end.line;
            })
            .toArray();
        const deadlines = this.dates.of(document, nodes);
        return nodes.flatMap((node, index) => {
            const words = timingOf(node);
            const label = words && (isEvent(node) ? this.eventLabel(document, node) : labelOf(nextOf(deadlines[index]!), words.text));
            return words && label !== undefined ? [hint(node, words.range.end, label)] : [];
        });
    }

    /** A hint with how its date was reckoned; as it is when its text has changed since. */
    resolve(hint: InlayHint): InlayHint {
        const { uri, range } = (hint.data ?? {}) as Partial<HintData>;
        const document = uri === undefined ? undefined : this.services.workspace.LangiumDocuments.getDocument(URI.parse(uri));
        const node =
            document &&
            range &&
            AstUtils.streamAst(document.parseResult.value, { range })
                .filter(isDatedNode)
                .find(({ $cstNode }) => $cstNode !== undefined && isSameRange($cstNode.range, range));
        const details = node && document && deadlineDetails(this.dates.of(document, [node])[0]!);
        return details === undefined ? hint : { ...hint, tooltip: { kind: 'markdown', value: details } satisfies MarkupContent };
    }

    private eventLabel(document: LangiumDocument, event: Event): string | undefined {
        const next = this.dates.nextOccurrence(document, event);
        return next && `→ next ${formatDate(next.date)}${next.at === undefined ? '' : `, ${formatTime(next.at)}`}`;
    }
}

function hint(node: DatedNode, position: InlayHint['position'], label: string): InlayHint {
    const { uri } = AstUtils.getDocument(node);
    return { position, label, paddingLeft: true, data: { uri: uri.toString(), range: node.$cstNode!.range } satisfies HintData };
}

/** The day, or what it waits for; nothing where the words themselves say the day, or say no end. */
function labelOf(deadline: ComputedDeadline | undefined, written: string): string | undefined {
    if (!deadline || deadline.state === 'open') {
        return undefined;
    }
    if (deadline.state === 'refused') {
        return '→ not computed';
    }
    const isAhead = deadline.standing === 'due' || deadline.standing === 'inactive';
    const day = deadline.date === undefined ? undefined : parseIsoDay(deadline.date);
    if (isAhead && day !== undefined && written.includes(formatPlainDay(day))) {
        return undefined;
    }
    return `→ ${isAhead ? dueWords(deadline) : dueAndStanding(deadline)}`;
}
