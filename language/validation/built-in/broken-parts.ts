import type { AstNode, LangiumDocument } from 'langium';
import { isSentence } from '../../generated/ast.ts';

/** Properties whose values are whole statements: what stands in one is understood, or not, as one. */
const STATEMENTS = new Set(['elements', 'items', 'entries', 'signatures', 'steps', 'details', 'otherwise']);

/** The parts of a document that could not be read, so that what only follows from that is not reported. */
export class BrokenParts {
    private readonly text: string;
    /** Lines (from zero) that hold a syntax error. */
    private readonly lines: ReadonlySet<number>;
    private readonly document: LangiumDocument;

    constructor(document: LangiumDocument) {
        this.document = document;
        this.text = document.textDocument.getText();
        const { parserErrors, lexerErrors } = document.parseResult;
        const tokens = parserErrors.map(
            ({ token, ...error }) =>
                token.startLine ?? (error as { previousToken?: { endLine?: number } }).previousToken?.endLine ?? Number.NaN,
        );
        this.lines = new Set(
            [...tokens, ...lexerErrors.map(({ line }) => line ?? Number.NaN)].filter(Number.isFinite).map(line => line - 1),
        );
    }

    /** Whether anything could not be read. */
    get exist(): boolean {
        return this.lines.size > 0;
    }

    /** Whether the statement that a node belongs to could not be read whole: its words may be prose, and no names. */
    hold(node: AstNode): boolean {
        let statement = node;
        while (statement.$container && !STATEMENTS.has(statement.$containerProperty ?? '')) {
            statement = statement.$container;
        }
        if (
            isSentence(statement) &&
            (statement.strength === undefined || (statement.action === undefined && statement.act === undefined))
        ) {
            return true;
        }
        const range = statement.$cstNode?.range;
        return range !== undefined && [...this.lines].some(line => line >= range.start.line && line <= range.end.line);
    }

    /**
     * Whether a name may well be declared in a part that could not be read: its declaration stands there, or a declaration
     * of its kind has lost its name. `beginnings` are the words that begin such a declaration, separated by `|`.
     */
    mayDeclare(name: string, beginnings: string): boolean {
        const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        const declared = /^["\u201C]/.test(name)
            ? this.text.split(name).length > 2
            : new RegExp(`\\b(?:${beginnings})\\s+${escaped}(?![\\w.])`).test(this.text);
        return declared || [...this.lines].some(line => new RegExp(`^\\s*(?:${beginnings})\\b`).test(this.lineAt(line)));
    }

    private lineAt(line: number): string {
        const { textDocument } = this.document;
        return this.text.slice(textDocument.offsetAt({ line, character: 0 }), textDocument.offsetAt({ line: line + 1, character: 0 }));
    }
}
