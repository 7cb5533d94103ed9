import { AstUtils, isReference, type AstNode } from 'langium';
import { isDeadline, type Sentence } from '../../generated/ast.ts';
import { numberOf, singularUnit, type Amount } from '../prose/amounts.ts';
import type { Term } from '../prose/english.ts';
import { isContentWord, stemOf } from '../prose/phrases.ts';
import { wordsOf } from '../words-index.ts';

/** A number in a sentence of the language, or in a deadline that the sentence names. */
export interface Written {
    readonly node: AstNode;
    readonly sentence: Sentence;
    readonly value: number;
    readonly unit: string;
}

/** A number in a text, with the words of its statement. */
export interface Said {
    readonly amount: Amount;
    readonly terms: readonly Term[];
}

/** What the words of a sentence with a meaning have in common with other words, without those of its units. */
export function aboutOf({ sentence, unit }: Written): Set<string> {
    const unitWords = new Set(wordsOf(unit).map(stemOf));
    return new Set(
        wordsOf(sentence.$cstNode?.text ?? '')
            .filter(isContentWord)
            .map(stemOf)
            .filter(stem => !unitWords.has(stem)),
    );
}

/** The numbers in a sentence, and in the deadlines that it names. */
export function writtenIn(sentence: Sentence): Written[] {
    const own = AstUtils.streamAst(sentence).toArray();
    const deadlines = own
        .flatMap(node => AstUtils.streamReferences(node).toArray())
        .map(({ reference }) => (isReference(reference) ? reference.ref : undefined))
        .filter(isDeadline);
    return [...own, ...deadlines.flatMap(deadline => AstUtils.streamAst(deadline).toArray())].flatMap(node => writtenAt(node, sentence));
}

function writtenAt(node: AstNode, sentence: Sentence): Written[] {
    const { amount, often, unit, period } = node as AstNode & { amount?: string; often?: string; unit?: string; period?: string };
    const value = often !== undefined ? { once: 1, twice: 2 }[often] : amount === undefined ? undefined : numberOf(amount);
    const of = unit !== undefined ? singularUnit(unit) : period !== undefined ? `times a ${singularUnit(period)}` : undefined;
    return value === undefined || of === undefined ? [] : [{ node, sentence, value, unit: of }];
}
