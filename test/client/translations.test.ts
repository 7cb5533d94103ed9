import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sentencesOfClient } from './translations.ts';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

test('every sentence of the client stands in the bundle that translators work from, and no other', () => {
    const sentences = sentencesOfClient();
    const bundle = json('client/l10n/bundle.l10n.json');
    expect(bundle).toEqual(Object.fromEntries(sentences.map(sentence => [sentence, sentence])));
});

test('every text that the manifest names is given, and no other', () => {
    const named = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.-]+)%"/g)].map(match => match[1]);
    expect(Object.keys(json('package.nls.json')).sort()).toEqual([...new Set(named)].sort());
});
