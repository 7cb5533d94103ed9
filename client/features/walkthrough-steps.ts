import { commands } from 'vscode';

/** What an author has done that the walkthrough ticks a step for, by the context keys `mou.did.<deed>`; opening a list ticks by its command. */
export type Deed = 'mendOne' | 'mendAll' | 'newAgreement' | 'record' | 'compare';

/** Lets the walkthrough tick the step of something that was done to its end: a question given up does not count. */
export function tick(deed: Deed): void {
    void commands.executeCommand('setContext', `mou.did.${deed}`, true);
}
