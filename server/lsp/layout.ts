import type { AstNode, LeafCstNode } from 'langium';
import { AstUtils, CstUtils } from 'langium';
import { reindentComment, reindentText, TAB_WIDTH } from './reindent.ts';

/** How a laid-out document is indented and which characters end its lines. */
export interface LayoutStyle {
    /** One step of indentation. */
    indent: string;
    /** `\n` or `\r\n`. */
    newline: string;
}

/** A replacement of the text between two UTF-16 offsets; the end is exclusive. */
export interface Replacement {
    offset: number;
    end: number;
    text: string;
}

/** Node properties whose members each begin a line of their own. */
const ITEM_LISTS = new Set(['elements', 'details', 'items', 'steps', 'signatures', 'entries', 'rules']);
/** Node properties whose members may stand on a line of their own when a line is too long. */
const PARTS = new Set(['tails', 'limits']);
/** Fixed phrases that are one token however they are spaced. */
const PHRASE_TOKENS = new Set([
    'IN_ANY_CASE',
    'AS_SOON',
    'WHERE_POSSIBLE',
    'WINDOW',
    'SCHOOL_TERMS',
    'SCHOOL_TERM',
    'IN_SERVICE',
    'UNIT',
    'DATE',
    'MONTH_YEAR',
    'DAY_MONTH',
    'FRACTION',
    'EXCEPT_ONE',
    'UNDUE_DELAY',
    'FINANCIAL_YEAR',
    'WORKING_WEEK',
    'WORKING_HOURS',
    'COUNTS_CLEAR',
    'KEEPS_MONTH_ENDS',
    'SAME_MONTH',
]);

/** Columns after which a line is broken, where it has a place to break at. */
const WIDTH = 120;

interface Token {
    leaf: LeafCstNode;
    image: string;
    kind: string;
    /** Line breaks in front of it as written. */
    breaks: number;
    /** Begins a declaration, provision, sentence or line of the history. */
    item: boolean;
    /** Begins a part of a sentence or declaration that may stand on a line of its own. */
    part: boolean;
    comment: boolean;
}

/**
 * Lays out a document that was read without a syntax error: indentation by braces, an item on a line of its own, one
 * space between words, at most one blank line. Line breaks inside a sentence stay where the author put them, and a line that is too
 * long gets another before a part of the sentence; prose moves as a block. Gives the replacements in the order of the text; none when the text is laid out already.
 */
export function layOut(root: AstNode, text: string, style: LayoutStyle): Replacement[] {
    const tokens = tokensOf(root, text);
    const inline = inlineBraces(tokens);
    const replacements: Replacement[] = [];
    let depth = 0;
    let end = 0;
    let column = 0;
    for (const [i, token] of tokens.entries()) {
        const previous = tokens[i - 1];
        if (token.image === '}') {
            depth--;
        }
        const level = depth + (isContinuation(tokens, i) ? 1 : 0);
        const wanted = previous ? gapBetween(previous, token, inline, style.newline) : '';
        const isTooLong = wanted === ' ' && token.part && column + 1 + widthOfPart(tokens, i, inline, style.newline) > WIDTH;
        const gap = isTooLong ? style.newline : wanted;
        const indent = style.indent.repeat(Math.max(level, 0));
        replace(replacements, text, end, token.leaf.offset, gap.endsWith('\n') ? gap + indent : gap);
        const image = laidOutImage(token, indent, style);
        replace(replacements, text, token.leaf.offset, token.leaf.end, image);
        end = token.leaf.end;
        column = columnAfter(image, gap.endsWith('\n') ? columnsOf(indent) : column + gap.length);
        if (token.image === '{') {
            depth++;
        }
    }
    replace(replacements, text, end, text.length, tokens.length === 0 ? '' : style.newline);
    return replacements;
}

function tokensOf(root: AstNode, text: string): Token[] {
    const items = new Set<number>();
    const parts = new Set<number>();
    for (const { $cstNode, $containerProperty = '' } of AstUtils.streamAllContents(root)) {
        if ($cstNode && ITEM_LISTS.has($containerProperty)) {
            items.add($cstNode.offset);
        } else if ($cstNode && PARTS.has($containerProperty)) {
            parts.add($cstNode.offset);
        }
    }
    let end = 0;
    const tokens: Token[] = [];
    for (const leaf of root.$cstNode ? CstUtils.flattenCst(root.$cstNode) : []) {
        if (leaf.length === 0) {
            continue;
        }
        tokens.push({
            leaf,
            image: leaf.text,
            kind: leaf.tokenType.name,
            comment: leaf.hidden,
            breaks: text.slice(end, leaf.offset).split('\n').length - 1,
            item: !leaf.hidden && items.has(leaf.offset),
            part: !leaf.hidden && beginsPart(leaf, tokens.at(-1), parts),
        });
        end = leaf.end;
    }
    return tokens;
}

/** A part begins with its first word; a comma before it stays on the line before, and so does `otherwise`, which leads a part in. */
function beginsPart({ offset, text }: LeafCstNode, previous: Token | undefined, parts: ReadonlySet<number>): boolean {
    const isAfterComma = previous?.image === ',' && parts.has(previous.leaf.offset);
    return text === 'otherwise' || (text !== ',' && (parts.has(offset) || isAfterComma));
}

/** The columns that a part takes up to the next one, or to where the line ends in any case. */
function widthOfPart(tokens: readonly Token[], from: number, inline: ReadonlySet<Token>, newline: string): number {
    let width = tokens[from]!.image.split('\n', 1)[0]!.length;
    for (let i = from + 1; i < tokens.length && !tokens[i - 1]!.image.includes('\n'); i++) {
        const token = tokens[i]!;
        const gap = gapBetween(tokens[i - 1]!, token, inline, newline);
        if (token.part || token.comment || gap.includes('\n')) {
            break;
        }
        width += gap.length + token.image.split('\n', 1)[0]!.length;
    }
    return width;
}

function columnAfter(image: string, before: number): number {
    const lastLine = image.slice(image.lastIndexOf('\n') + 1);
    return image.includes('\n') ? columnsOf(lastLine) : before + image.length;
}

function columnsOf(text: string): number {
    return text.replaceAll('\t', ' '.repeat(TAB_WIDTH)).length;
}

/** The braces of blocks that the author wrote on one line with a single item and no comment, which stay there unless the line is too long. */
function inlineBraces(tokens: Token[]): Set<Token> {
    const inline = new Set<Token>();
    const open: { brace: Token; items: number; oneLine: boolean }[] = [];
    let width = 0;
    for (const token of tokens) {
        const block = open.at(-1);
        width =
            (token.breaks > 0 || (token.item && !block?.oneLine) ? 0 : width + (token.image === ',' ? 0 : 1)) +
            token.image.replace(/\s+/g, ' ').length;
        if (block && (token.breaks > 0 || token.comment || token.image.includes('\n'))) {
            open.forEach(each => {
                each.oneLine = false;
            });
        }
        if (block && token.item) {
            block.items++;
        }
        if (token.image === '{') {
            open.push({ brace: token, items: 0, oneLine: true });
        } else if (token.image === '}' && block) {
            open.pop();
            if (block.oneLine && block.items <= 1 && width <= WIDTH) {
                inline.add(block.brace).add(token);
            } else {
                open.forEach(each => {
                    each.oneLine = false;
                });
            }
        }
    }
    return inline;
}

/** Whether a token that begins a line goes on with what the line before began. Comments follow what they precede. */
function isContinuation(tokens: Token[], i: number): boolean {
    let next = i;
    while (tokens[next]?.comment) {
        next++;
    }
    const token = tokens[next];
    return token !== undefined && !token.item && token.image !== '}';
}

function gapBetween(previous: Token, token: Token, inline: ReadonlySet<Token>, newline: string): string {
    const blank = token.breaks > 1 ? newline + newline : newline;
    if (previous.kind === 'SL_COMMENT') {
        return token.image === '}' ? newline : blank;
    }
    if (token.comment) {
        return token.breaks === 0 ? ' ' : previous.image === '{' ? newline : blank;
    }
    if (previous.image === '{') {
        return inline.has(previous) ? (token.image === '}' ? '' : ' ') : newline;
    }
    if (token.image === '}') {
        return inline.has(token) ? ' ' : newline;
    }
    if (previous.comment && (token.breaks > 0 || previous.breaks > 0 || !token.item)) {
        return token.breaks === 0 ? ' ' : blank;
    }
    if (token.item) {
        return blank;
    }
    if (token.image === ',') {
        return '';
    }
    return token.breaks === 0 || token.image === '{' ? ' ' : newline;
}

function laidOutImage(token: Token, indent: string, { newline }: LayoutStyle): string {
    if (PHRASE_TOKENS.has(token.kind)) {
        return token.image.replace(/\s+/g, ' ');
    }
    if (token.kind === 'TEXT') {
        return reindentText(token.image, indent, newline);
    }
    if (token.kind === 'ML_COMMENT') {
        return reindentComment(token.image, indent, newline);
    }
    return token.kind === 'SL_COMMENT' ? token.image.trimEnd() : token.image;
}

function replace(replacements: Replacement[], text: string, offset: number, end: number, by: string): void {
    if (text.slice(offset, end) !== by) {
        replacements.push({ offset, end, text: by });
    }
}
