/** The middle value; of an even number of values the upper of the two in the middle. Undefined for none. */
export function median(values: readonly number[]): number | undefined {
    return percentile(values, 0.5);
}

/** The value below which this part of the values lies (nearest rank). */
export function percentile(values: readonly number[], part: number): number | undefined {
    return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
}

/** A figure short enough for a table. */
export function figure(value: number | undefined): string {
    return value === undefined ? '–' : value < 10 ? value.toFixed(1) : value.toFixed(0);
}

/** One figure divided by another. */
export function ratio(ours: number | undefined, theirs: number | undefined): string {
    return ours === undefined || theirs === undefined ? '–' : `${(ours / theirs).toFixed(2)}x`;
}

/** Rows under a head as a Markdown table with straight edges. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
    const widths = head.map((title, i) => Math.max(title.length, ...rows.map(row => row[i]?.length ?? 0)));
    const line = (cells: readonly string[]): string =>
        `| ${widths.map((width, i) => (i === 0 ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width))).join(' | ')} |`;
    return [
        line(head),
        `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`,
        ...rows.map(line),
    ].join('\n');
}
