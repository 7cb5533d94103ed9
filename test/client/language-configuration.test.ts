import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface OnEnterRule {
    beforeText: string;
    afterText?: string;
    previousLineText?: string;
    action: { indent: string; appendText?: string; removeText?: number };
}

const configuration = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8')) as {
    wordPattern: string;
    indentationRules: { increaseIndentPattern: string; decreaseIndentPattern: string };
    folding: { markers: { start: string; end: string } };
    onEnterRules: OnEnterRule[];
};

describe('what a double click selects', () => {
    test.each([
        ['a name with an accent', 'Élan-Ōtaki'],
        ['a name with hyphens', 'co-production'],
        ['a name with an apostrophe', "Children's"],
        ['a name with a typographic apostrophe', 'Children’s'],
        ['a clause number with letters', '4.5(a)'],
        ['a date', '2026-11-05'],
        ['a time', '14:30'],
        ['a blank', '____'],
    ])('%s, whole', (_, word) => {
        const found = `x ${word} y`.match(new RegExp(configuration.wordPattern, 'g'));
        expect(found).toEqual(['x', word, 'y']);
    });

    test('a name without the quotes and commas around it', () => {
        expect('"Forum", Council.'.match(new RegExp(configuration.wordPattern, 'g'))).toEqual(['Forum', 'Council']);
    });
});

describe('indentation', () => {
    const grows = (line: string) => new RegExp(configuration.indentationRules.increaseIndentPattern).test(line);

    test.each(['section 4 "Meetings" about meetings {', 'clause 4.5 {', 'agreed by {  // in this order'])('grows after %s', line => {
        expect(grows(line)).toBe(true);
    });

    test.each(['clause 4.5 { }', '// clause 4.5 {', 'Forum must "answer {"', '"""a brace {'])('does not grow after %s', line => {
        expect(grows(line)).toBe(false);
    });

    test('shrinks at a closing brace', () => {
        expect(new RegExp(configuration.indentationRules.decreaseIndentPattern).test('    }')).toBe(true);
    });
});

describe('the Enter key', () => {
    /** What VS Code does: the first rule that fits decides. */
    function pressed(before: string, after = '', previous = ''): OnEnterRule['action'] | undefined {
        const fits = (pattern: string | undefined, text: string) => pattern === undefined || new RegExp(pattern).test(text);
        return configuration.onEnterRules.find(
            rule => fits(rule.beforeText, before) && fits(rule.afterText, after) && fits(rule.previousLineText, previous),
        )?.action;
    }

    test('opens a doc comment between its marks', () => {
        expect(pressed('    /**', ' */')).toEqual({ indent: 'indentOutdent', appendText: ' * ' });
    });

    test('continues a doc comment, and ends with it', () => {
        expect(pressed(' * Sent by e-mail.', '', '/**')).toEqual({ indent: 'none', appendText: '* ' });
        expect(pressed(' */', '', ' * Sent by e-mail.')).toEqual({ indent: 'none', removeText: 1 });
    });

    test('continues a line comment that is broken in its middle, and not one at its end', () => {
        expect(pressed('// agreed in', 'advance')).toEqual({ indent: 'none', appendText: '// ' });
        expect(pressed('// agreed in advance')).toBeUndefined();
    });

    test('indents what continues a sentence', () => {
        expect(pressed('    LAP and OxPCF should "circulate minutes" to OxPCF as soon as possible after each KIT,')).toEqual({
            indent: 'indent',
        });
        expect(pressed('    LAP and OxPCF should "circulate minutes" to OxPCF')).toBeUndefined();
    });
});

test('comments can mark a region to fold', () => {
    expect(new RegExp(configuration.folding.markers.start).test('    // region Annexes')).toBe(true);
    expect(new RegExp(configuration.folding.markers.end).test('// #endregion')).toBe(true);
});
