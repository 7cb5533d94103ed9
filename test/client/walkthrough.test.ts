import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Step {
    id: string;
    description: string;
    completionEvents: string[];
    media: { markdown: string };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    publisher: string;
    name: string;
    contributes: { walkthroughs: { id: string; steps: Step[] }[] };
};
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const [walkthrough] = manifest.contributes.walkthroughs;

test('every step has a page of its own, and every page a step', () => {
    const pages = walkthrough!.steps.map(({ media }) => texts[media.markdown.slice(1, -1)]);
    expect(pages.sort()).toEqual(
        readdirSync('client/walkthrough')
            .map(file => `client/walkthrough/${file}`)
            .sort(),
    );
});

test('every step has a button, and is ticked by a command or by something the client says was done', () => {
    const [, deeds] = /type Deed = (.*);/.exec(readFileSync('client/features/walkthrough-steps.ts', 'utf8'))!;
    const told = [...deeds!.matchAll(/'(\w+)'/g)].map(match => `onContext:mou.did.${match[1]}`);
    for (const { id, description, completionEvents } of walkthrough!.steps) {
        expect(texts[description.slice(1, -1)], id).toMatch(/^\[[^\]]+\]\(command:[\w.]+\)$/m);
        expect(completionEvents, id).not.toEqual([]);
    }
    const waitedFor = walkthrough!.steps
        .flatMap(({ completionEvents }) => completionEvents)
        .filter(event => event.startsWith('onContext:'));
    expect(waitedFor.sort()).toEqual(told.sort());
});

test('the command opens the walkthrough that the manifest declares', () => {
    expect(readFileSync('client/features/practice.ts', 'utf8')).toContain(`'${manifest.publisher}.${manifest.name}#${walkthrough!.id}'`);
});
