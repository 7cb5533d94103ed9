import { window } from 'vscode';
import type { HistoryLine, HistoryRefusal } from '../../server/protocol.ts';

/** What a day is asked for. */
export interface DayQuestion {
    readonly title: string;
    readonly prompt: string;
    readonly placeholder: string;
    /** What stands there at first. */
    readonly value: string;
    /** What comes of a day. */
    readonly answer: (day: string) => Promise<HistoryLine | HistoryRefusal>;
}

/**
 * Asks for a day until something comes of it. A day that will not do is told beside it, and stays to be corrected.
 * Undefined when the user gives up. Fails as the answer fails.
 */
export function askDay({ title, prompt, placeholder, value, answer }: DayQuestion): Promise<HistoryLine | undefined> {
    const input = window.createInputBox();
    Object.assign(input, { title, prompt, placeholder, value });
    return new Promise((resolve, reject) => {
        input.onDidChangeValue(() => {
            input.validationMessage = undefined;
        });
        input.onDidHide(() => {
            input.dispose();
            resolve(undefined);
        });
        input.onDidAccept(async () => {
            if (input.busy) {
                return;
            }
            input.busy = true;
            try {
                const found = await answer(input.value.trim());
                input.busy = false;
                if ('refused' in found) {
                    input.validationMessage = found.refused;
                } else {
                    resolve(found);
                    input.hide();
                }
            } catch (error) {
                reject(error as Error);
                input.hide();
            }
        });
        input.show();
    });
}
