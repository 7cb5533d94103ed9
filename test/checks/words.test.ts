import { describe, expect, it, test } from 'vitest';
import { namesConcreteLimit, vaguePhrasesIn } from '../../language/validation/checks/vague-phrases.ts';
import { didYouMean, editDistance } from '../../language/validation/did-you-mean.ts';
import { withoutInnerQuotations } from '../../language/validation/prose.ts';
import { spokenOf, wordsOf } from '../../language/validation/words-index.ts';

describe('vague ways of saying when', () => {
    test.each([
        ['answers in a timely manner', ['in a timely manner']],
        ['clear, timely information', ['timely']],
        ['as soon as reasonably practicable', ['as soon as reasonably practicable']],
        ['in good time, and in due course', ['in good time', 'in due course']],
        ['regularly updated at regular intervals', ['regularly', 'at regular intervals']],
        ['as much advanced planning and notice as possible', ['as much advanced planning and notice as possible']],
        ['after reasonable notice and within a reasonable time', ['reasonable notice', 'within a reasonable time']],
        ['notify without undue delay', ['without undue delay']],
    ])('are found in "%s"', (text, phrases) => {
        expect(vaguePhrasesIn(text).map(({ words }) => words)).toEqual(phrases);
    });

    test.each([
        'immediately',
        'in a reasonable way',
        'from time to time',
        'untimely death',
        'the regular meeting',
        'early and with clarity',
        'prompt card',
        "three months' notice",
        'on notice',
        'as good as possible',
        'possible at any time',
    ])('are not found in "%s"', text => {
        expect(vaguePhrasesIn(text)).toEqual([]);
    });

    test.each([
        'at least five working days beforehand',
        'within 3 months',
        'no later than 1 June',
        'once a month',
        'one meeting per month',
        'before the next meeting',
        'they meet quarterly',
        'within one (1) week',
        'every term',
    ])('do no harm beside "%s"', sentence => {
        expect(namesConcreteLimit(sentence)).toBe(true);
    });

    test.each([
        'the annual general meeting',
        'quarterly monitoring meetings',
        'the following day-to-day matters',
        'six parties',
        'weekly newsletters',
    ])('are not mended by "%s"', sentence => {
        expect(namesConcreteLimit(sentence)).toBe(false);
    });
});

describe('the words of a text', () => {
    it('leaves out what the text itself quotes, keeping every offset', () => {
        expect(withoutInnerQuotations('a \u2018b\u2019s c\u2019 d \u201Ce\u201D f')).toBe('a         d     f');
        expect(withoutInnerQuotations('the parties\u2019 own')).toBe('the parties\u2019 own');
    });
});

describe('a misspelt name', () => {
    it.each([
        ['Coucil', 'Council'],
        ['council', 'Council'],
        ['Conucil', 'Council'],
        ['Fourm', 'Forum'],
    ])('%s stands for %s', (written, meant) => {
        expect(didYouMean(written, ['Board', 'Council', 'Forum'])).toBe(meant);
    });

    it.each(['Hospital', 'X', 'OH'])('%s stands for nothing near', written => {
        expect(didYouMean(written, ['Board', 'Council', 'Forum', 'OK'])).toBeUndefined();
    });

    it('counts letters put in, left out, replaced and swapped', () => {
        expect(editDistance('board', 'baord')).toBe(1);
        expect(editDistance('', 'abc')).toBe(3);
        expect(editDistance('kitten', 'sitting')).toBe(3);
    });
});

describe('names looked for in texts', () => {
    const sought = (name: string): Parameters<typeof spokenOf<string>>[0][number] => ({
        of: name,
        words: wordsOf(name),
        notBetween: [0, 10],
    });

    it('are found by all their words, in any case and in the plural', () => {
        const names = ['Act 2014', 'Family Charity', 'panel'].map(sought);
        expect(spokenOf(names, [{ offset: 20, text: 'Panels, family\ncharities and the act (2014)' }])).toEqual(
            new Set(['Act 2014', 'panel']),
        );
    });

    it('are not found in their own declaration', () => {
        expect(spokenOf([sought('panel')], [{ offset: 5, text: 'the panel' }])).toEqual(new Set());
    });
});
