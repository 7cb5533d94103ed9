import { ReadText, Statement } from './read-text.ts';

/** What the columns of a table of duties are called. */
const COLUMNS = {
    who: /^(?:who|owner|party|lead|responsib\w*|by whom|organisation|partner)\b/i,
    what: /^(?:what|action|task|duty|duties|activity|commitment|obligation)\b/i,
    when: /^(?:when|by when|deadline|due|date|timing|timescale|frequency|how often)\b/i,
};

/** A line of a text that has cells, parted by tabs or upright strokes. */
interface Row {
    readonly start: number;
    readonly cells: readonly string[];
}

/**
 * The statements of a text. Each row of a table whose head names who and what, as it is pasted from a word processor or written with upright strokes, is
 * one of its own: "Council to send the papers, 5 working days before each Board".
 */
export function statementsWithRows(text: string): Statement[] {
    const rows = rowsOf(text);
    const heads = rows.filter(({ cells }) => columnOf(cells, 'who') >= 0 && columnOf(cells, 'what') >= 0);
    const [head] = heads;
    if (!head) {
        return [...new ReadText(text).statements];
    }
    const body = rows.filter(
        ({ start, cells }) => start > head.start && cells.length <= head.cells.length && !cells.every(cell => /^[-: ]*$/.test(cell)),
    );
    const [who, what, when] = [columnOf(head.cells, 'who'), columnOf(head.cells, 'what'), columnOf(head.cells, 'when')];
    const sentences = body
        .filter(({ cells }) => cells[who] && cells[what])
        .map(({ start, cells }) => {
            const action = cells[what]!.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, letter => letter.toLowerCase()).replace(/[.;]$/, '');
            const time = (cells[when] ?? '').replace(/^\p{Lu}(?=\p{Ll})/u, letter => letter.toLowerCase());
            return new Statement(start, `${cells[who]} to ${action}${time === '' ? '' : `, ${time}`}`);
        });
    const besides = rows.reduce(
        (words, { start }) => words.slice(0, start) + words.slice(start).replace(/^[^\r\n]*/, line => ' '.repeat(line.length)),
        text,
    );
    return [...new ReadText(besides).statements, ...sentences]
        .filter(statement => statement.text.trim() !== '')
        .sort((a, b) => a.start - b.start);
}

function columnOf(cells: readonly string[], column: keyof typeof COLUMNS): number {
    return cells.findIndex(cell => COLUMNS[column].test(cell));
}

function rowsOf(text: string): Row[] {
    return [...text.matchAll(/[^\r\n]+/g)]
        .filter(([line]) => /\S[ ]*[\t|][ ]*\S/.test(line))
        .map(({ 0: line, index }) => ({
            start: index,
            cells: line
                .trim()
                .replace(/^\||\|$/g, '')
                .split(/[\t|]/)
                .map(cell => cell.trim()),
        }));
}
