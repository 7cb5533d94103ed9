import { window, type QuickPick, type QuickPickItem } from 'vscode';

/**
 * Keeps the items of a quick pick in their own order, and under their headings, while something is typed. VS Code else puts those
 * first in whose labels the typed text stands, by the alphabet: what waits for something before what is due on a day.
 *
 * The property is VS Code's own (`vscode.proposed.quickPickSortByLabel.d.ts`) and no part of the API that it promises. That API has nothing else
 * for it: items that are always shown, or filtered by the extension itself, are put into the same order, and `keepScrollPosition` keeps only the
 * place in the list. The UI suite types into the list and looks at its order, so that a VS Code which gives up the property is noticed.
 */
export function keepOrder(picker: QuickPick<QuickPickItem>): void {
    try {
        Object.assign(picker, { sortByLabel: false });
    } catch {
        // A VS Code that keeps it to itself sorts as it likes; the list is none the worse otherwise.
    }
}

/** Asks for one of some items, kept in their order. Undefined when the user gives up. */
export function pickInOrder<Item extends QuickPickItem>(items: readonly Item[], placeholder: string): Promise<Item | undefined> {
    const picker = window.createQuickPick<Item>();
    keepOrder(picker as unknown as QuickPick<QuickPickItem>);
    Object.assign(picker, { items, placeholder, matchOnDescription: true, matchOnDetail: true });
    return new Promise(resolve => {
        picker.onDidAccept(() => {
            resolve(picker.selectedItems[0]);
            picker.hide();
        });
        picker.onDidHide(() => {
            picker.dispose();
            resolve(undefined);
        });
        picker.show();
    });
}
