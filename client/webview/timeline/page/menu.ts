import { canBeSettled } from '../../../features/upcoming-deadlines-items.ts';
import type { Mark } from '../layout/marks.ts';
import type { Row } from '../layout/rows.ts';
import type { MenuContext } from '../messages.ts';
import { mostUrgent } from './glyph.tsx';

/**
 * What the editor's menu (`webview/context` in the manifest) is told of a mark; of several deadlines in one mark it is about the one that
 * matters most, as its sign is.
 * @param text what the mark says
 */
export function menuOf(row: Row, { items }: Mark, text: string): MenuContext | undefined {
    const item = mostUrgent(items);
    if (item) {
        const { key, deadline } = item;
        return { webviewSection: 'mark', key, place: deadline.place, text, standing: deadline.standing, canBeSettled: canBeSettled(item) };
    }
    return row.kind === 'agreement' ? { webviewSection: 'mark', place: row.agreement.place, text } : undefined;
}

/** What the editor's menu is told of the name of a row: the place it goes to; nothing of a lane, which stands nowhere. */
export function menuOfName(row: Row, text: string): MenuContext | undefined {
    const place = row.kind === 'agreement' ? row.agreement.place : row.kind === 'duty' ? row.items[0]!.deadline.place : undefined;
    return place && { webviewSection: 'name', place, text };
}

/** As an attribute of an element, which the editor reads when a menu is asked for on it. */
export function asAttribute(menu: MenuContext | undefined): { 'data-vscode-context'?: string } {
    return menu ? { 'data-vscode-context': JSON.stringify(menu) } : {};
}
