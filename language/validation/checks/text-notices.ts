import { isNoticeTail, type NoticeTail } from '../../generated/ast.ts';
import { numberIn, unitIn } from '../../model/durations.ts';
import type { Finding } from '../finding.ts';
import { placeBetween, placeOf } from '../places.ts';
import { amountsIn } from '../prose/amounts.ts';
import type { Term } from '../prose/english.ts';
import { sentencesBeside } from '../prose/document-prose.ts';
import type { ProseCheck } from './check.ts';
import { daysIn } from './lengths.ts';

/** Speaks of a way out for whoever wants it, on no particular ground. */
const WAY_OUT = /\b(?:end(?:s|ed|ing)?|terminat\w*|withdraw\w*|leav(?:e|es|ing)|cancel\w*)\b/i;
const GROUND = /\b(?:if|where|when|unless|in the event|in case|breach\w*|because|should)\b/i;

/** A text asks for the notice that the sentences of the agreement ask for. */
export const noticesInTextMustBeTheDeclaredOnes: ProseCheck = ({ texts }, { nodes, document, incomplete }) => {
    const ways = nodes
        .of('Sentence')
        .filter(
            ({ act, tails }) =>
                (act?.$type === 'EndAct' || act?.$type === 'LeaveAct') && !tails.some(({ $type }) => $type === 'ConditionTail'),
        );
    const notices = ways.flatMap(({ tails }) => tails.filter(isNoticeTail));
    const [declared] = notices;
    const days = new Set(notices.map(daysOf));
    if (!declared || incomplete || days.has(undefined)) {
        return [];
    }
    return texts
        .filter(({ node, read }) => /notice/i.test(read.own) && !sentencesBeside(node).some(sentence => ways.includes(sentence)))
        .flatMap(({ start, read }) =>
            read.statements
                .filter(({ text }) => WAY_OUT.test(text) && !GROUND.test(text))
                .flatMap(({ terms }) =>
                    amountsIn(terms).flatMap(({ value, unit, from, until }): Finding[] => {
                        const said = value * daysIn(unit);
                        const end = until + unit.split(' ').length;
                        const isNotice =
                            /^(?:(?:prior|written) )*notice\b/.test(wordsOf(terms, end, end + 3)) ||
                            /\bnotice (?:period )?(?:of|is) (?:(?:at least|not less than|no less than) )?$/.test(
                                `${wordsOf(terms, from - 6, from)} `,
                            );
                        if (!isNotice || said === 0 || days.has(said)) {
                            return [];
                        }
                        const [first, last] = [
                            start + terms[from]!.start,
                            start + terms[end - 1]!.end - (/['\u2019]s?$/.exec(terms[end - 1]!.text)?.[0].length ?? 0),
                        ];
                        const words = declared.length.$cstNode!.text.replace(/['\u2019]$/, '');
                        return [
                            {
                                rule: 'term/text-mismatch',
                                place: placeBetween(document, first, last),
                                message: `The text asks for ${read.text.slice(first - start, last - start).replace(/\s+/g, ' ')} of notice, and a sentence elsewhere for ${words}. Keep one of the two, or say when each of them holds.`,
                                related: [{ place: placeOf(declared), message: 'The notice of the sentence' }],
                                data: { kind: 'rewrite', options: [{ title: `Write ${words} in the text`, text: words }] },
                            },
                        ];
                    }),
                ),
        );
};

function wordsOf(terms: readonly Term[], from: number, until: number): string {
    return terms
        .slice(Math.max(0, from), until)
        .map(({ word }) => word)
        .join(' ');
}

function daysOf({ length }: NoticeTail): number | undefined {
    const [span, another] = length?.spans ?? [];
    const [value, unit] = [numberIn(span?.amount), unitIn(span?.unit)];
    return another || value === undefined || unit === undefined ? undefined : value * daysIn(unit);
}
