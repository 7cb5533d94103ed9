import { readFileSync } from 'node:fs';
import type { IToken } from 'chevrotain';
import { describe, expect, it } from 'vitest';
import { cutsOf } from '../grammar/cuts.ts';
import { completionsAt, completionWorkspace } from './harness.ts';

/** The first so many items count: what an author sees without scrolling. */
const SEEN = 10;
/** At least this share of the words cut away must be offered. */
const WANTED = 0.97;
/** A name after one of these is the author's invention, as are plain words and the words of a quotation. */
const DECLARING = new Set([
    'party',
    'outsider',
    'group',
    'role',
    'meeting',
    'event',
    'deadline',
    'calendar',
    'profile',
    'cite',
    'memorandum',
    'protocol',
    'agreement',
    'review',
    'step',
    'about',
    'a',
    'an',
    'section',
    'clause',
    'appendix',
    'item',
    'footnote',
]);

const read = (path: string): string => readFileSync(new URL(`../../examples/${path}`, import.meta.url), 'utf8');

describe.each(['kent.mou', 'oxfordshire.mou'])('at every word cut away from %s', file => {
    it('completion offers the word among its first ten items', async () => {
        const text = read(file);
        const workspace = await completionWorkspace(
            {
                [file]: text,
                'calendars/england-schools.mou': read('calendars/england-schools.mou'),
                'profiles/parent-carer-forum.mou': read('profiles/parent-carer-forum.mou'),
            },
            false,
        );
        const tokens = workspace.services.Mou.parser.Lexer.tokenize(text).tokens;
        const byStart = new Map(tokens.map((token, index) => [token.startOffset, index]));
        let asked = 0;
        const missed: string[] = [];
        for (const cut of cutsOf(text)) {
            const index = byStart.get(cut.next);
            const word = index === undefined ? undefined : tokens[index];
            const previous = tokens[index! - 1];
            if (!word || !previous || !isOfTheLanguage(word, previous)) {
                continue;
            }
            await workspace.write(file, cut.text);
            const { items } = await completionsAt(workspace, file, cut.line, cut.character);
            const labels = items.slice(0, SEEN).map(item => item.label);
            asked++;
            if (!labels.some(label => offers(label, word))) {
                missed.push(`${cut.line + 1}: ${cut.shown.slice(-50)} » ${word.image} « not in ${labels.join(' | ')}`);
            }
        }
        console.log(`${file}: ${asked - missed.length} of ${asked} words cut away are offered among the first ten\n${missed.join('\n')}`);
        expect(asked).toBeGreaterThan(200);
        expect(1 - missed.length / asked, missed.join('\n')).toBeGreaterThanOrEqual(WANTED);
    }, 300_000);
});

/** Whether a word is one that the language or the agreement's own names can supply. */
function isOfTheLanguage(word: IToken, previous: IToken): boolean {
    const kind = word.tokenType.name;
    if (/^[{},]$/.test(word.image) || kind === 'STRING' || kind === 'TEXT') {
        return false;
    }
    return (
        !DECLARING.has(previous.image) &&
        !(kind === 'ID' && previous.tokenType.name === 'ID') &&
        !(previous.image === ',' && kind === 'ID' && /^[a-z]/.test(word.image))
    );
}

/** Whether an item stands for a word: the word or a phrase that begins with it; for dates and numbers, one of their kind. */
function offers(label: string, word: IToken): boolean {
    switch (word.tokenType.name) {
        case 'DATE':
        case 'MONTH_YEAR':
        case 'ISO_DATE':
        case 'NUM_DATE':
            return /\d{4}$/.test(label);
        case 'INT':
        case 'NUMBER_WORD':
        case 'TIME':
            return /^(?:[\d:.]+|one|two|three)$/.test(label);
        case 'UNIT':
            return label.replace(/s$/, '') === word.image.replace(/s?['\u2019]?$/, '');
        default:
            return label === word.image || label.startsWith(`${word.image} `);
    }
}
