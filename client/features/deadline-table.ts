import { plain } from '../../server/lsp/hover/markdown.ts';
import type { Translate } from './translate.ts';
import { ownersOf, type DeadlineGroup, type DeadlineRow } from './upcoming-deadlines-items.ts';

/** Deadlines as a table in Markdown (GitHub Flavored Markdown, section 4.10), which shows every cell as it is. */
export function markdownTable(groups: readonly DeadlineGroup[], t: Translate): string {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const [head = [], ...body] = cellsOf(groups, row => row.when, t).map(cells => cells.map(plain));
    return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n').concat('\n');
}

/**
 * Deadlines as tab-separated text, which Word and Excel take for a table. A deadline of a single day has it as `2026-11-05`, which a
 * spreadsheet reckons with. No cell is taken for a formula: one that might be begins with an apostrophe, which marks text there.
 */
export function tabSeparated(groups: readonly DeadlineGroup[], t: Translate): string {
    return cellsOf(groups, ({ when, deadline: { date, time } }) => (date !== undefined && time === undefined ? date : when), t)
        .map(cells => cells.map(tabCell).join('\t'))
        .join('\r\n')
        .concat('\r\n');
}

/**
 * Deadlines as a Markdown document that reads well as it is: a heading for each group, a list of what is due in it.
 * @param asOf the day they were reckoned from, written
 * @param narrowed what they were narrowed to, in words
 */
export function deadlineDocument(
    groups: readonly DeadlineGroup[],
    { title, asOf, narrowed }: { title: string; asOf: string; narrowed: readonly string[] },
    t: Translate,
): string {
    const item = ({ label, about, description }: DeadlineRow): string => {
        const below = [about, description].filter(part => part !== '').map(part => plain(part));
        return [`- **${plain(label)}**`, ...below].join('  \n  ');
    };
    return [
        `# ${plain(title)}`,
        [t('As of {0}.', asOf), ...(narrowed.length === 0 ? [] : [t('Narrowed to: {0}.', plain(narrowed.join(', ')))])].join(' '),
        ...groups.flatMap(({ title: heading, rows }) => [`## ${plain(heading)}`, rows.map(item).join('\n')]),
    ]
        .join('\n\n')
        .concat('\n');
}

function cellsOf(groups: readonly DeadlineGroup[], when: (row: DeadlineRow) => string, t: Translate): string[][] {
    const head = [t('When'), t('Standing'), t('What'), t('Who'), t('To whom'), t('Clause'), t('Agreement')];
    return [
        head,
        ...groups.flatMap(({ title, rows }) =>
            rows.map(row => {
                const { action, soft, recipients, clause = '', agreement } = row.deadline;
                const standing = row.description === '' ? title : row.description;
                return [
                    when(row),
                    standing,
                    soft ? t('{0}, where possible', action) : action,
                    ownersOf(row.deadline),
                    recipients.join(', '),
                    clause,
                    agreement,
                ];
            }),
        ),
    ];
}

/** What a spreadsheet would reckon, or take for the beginning of a quotation, is marked as text; breaks and tabs would end the cell. */
function tabCell(text: string): string {
    const cell = text.replace(/\s+/g, ' ').trim();
    return /^[=+\-@"']/.test(cell) ? `'${cell}` : cell;
}
