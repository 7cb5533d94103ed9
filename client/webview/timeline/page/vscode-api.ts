import type { MessageToPanel, PageSetup } from '../messages.ts';
import { readState, type PageState } from '../page-state.ts';

/** What VS Code gives a page to reach its panel with. */
interface VsCodeApi {
    postMessage(message: MessageToPanel): void;
    getState(): unknown;
    setState(state: PageState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** Tells the panel. */
export function tell(message: MessageToPanel): void {
    api.postMessage(message);
}

/** What the page remembers from before it was hidden or the window loaded again. */
export function remembered(): PageState {
    return readState(api.getState());
}

/** Remembers. */
export function remember(state: PageState): void {
    api.setState(state);
}

/** What the page was loaded with. */
export function setupOf(root: HTMLElement): PageSetup {
    return JSON.parse(root.dataset['setup'] ?? '{}') as PageSetup;
}

/** Whether things may move by themselves: neither the system nor the editor asks for less of it. */
export function mayMove(): boolean {
    return !document.body.classList.contains('vscode-reduce-motion') && !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
