import { beforeEach } from 'vitest';
import { Workbench } from '../harness/workbench.ts';

/** A test that fails leaves a picture of the window, and what can be read there, before the next one changes it. */
beforeEach(context => {
    context.onTestFailed(async ({ task }) => {
        const window = Workbench.current;
        if (window) {
            await window.screenshot(`failed-${task.id}`);
            console.error(`${task.name}: a picture is in failed-${task.id}.png. What was seen:\n${await window.whatIsSeen()}`);
        }
    });
});
