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
/** What is cancelled by itself, while the agreement goes on. */
const SINGLE = /\b(?:session|meeting|booking|appointment|visit|lesson|class(?:es)?|course|event|hearing|shift|order|delivery)s?\b/i;
const GROUND = /\b(?:if|where|when|unless|in the event|in case|breach\w*|because|should)\b/i;

/** Lets it be done on the spot: "with immediate effect", "without notice", "at any time". */
const AT_ONCE =
    /\b(?:with immediate effect|immediate(?= terminat| suspen| withdraw)|immediately|without (?:any |prior |giving )*notice|at any time(?!.{0,80}\bnotice\b))\b/is;
/** What is ended or left is the agreement itself, not something that is done under it. */
const OF_AGREEMENT =
    /\b(?:this|the) (?:agreement|mou|memorandum(?: of understanding)?|protocol|partnership|arrangements?)\b|\b(?:party|parties|partners?|members?) (?:may|can) (?:withdraw|leave)\b/i;
const SUSPENDS = /\bsuspen(?:d(?:s|ed|ing)?|sions?)\b/i;
const REASON = /\b(?:grounds?|reasons?|for|following|after|upon|pending|during|would|will be|not|cannot|no)\b/i;

/** A text lets nobody out at once, or suspend everything, whom a sentence asks for notice. */
export const exitsInTextMustNotBypassNotice: ProseCheck = ({ texts }, { nodes, document, incomplete }) => {
    const ways = nodes.of('Sentence').filter(({ act }) => act?.$type === 'EndAct' || act?.$type === 'LeaveAct');
    const declared = ways.flatMap(({ tails }) => tails.filter(isNoticeTail))[0];
    const isOpen = ways.some(({ tails }) => !tails.some(tail => isNoticeTail(tail) || tail.$type === 'ConditionTail'));
    if (!declared || isOpen || incomplete) {
        return [];
    }
    return texts
        .filter(({ read }) => AT_ONCE.test(read.own) && OF_AGREEMENT.test(read.own))
        .flatMap(({ start, read }) =>
            read.statements
                .filter(
                    ({ text }) => (WAY_OUT.test(text) || SUSPENDS.test(text)) && OF_AGREEMENT.test(text) && /\b(?:may|can)\b/i.test(text),
                )
                .filter(({ text }) => AT_ONCE.test(text) && !GROUND.test(text) && !REASON.test(text.replace(AT_ONCE, '')))
                .map(({ text, start: from }): Finding => {
                    const match = AT_ONCE.exec(text)!;
                    const words = declared.length.$cstNode!.text.replace(/['\u2019]$/, '');
                    const first = start + from + match.index;
                    return {
                        rule: 'ending/notice-bypassed',
                        place: placeBetween(document, first, first + match[0].length),
                        message: `By this text it can be done at once and for any reason, although a sentence asks for ${words} of notice: the notice then protects nobody. Say on which grounds it is allowed, or ask for the notice here too.`,
                        related: [{ place: placeOf(declared), message: 'The notice of the sentence' }],
                        ...(/^immediate$/i.test(match[0])
                            ? {}
                            : {
                                  data: {
                                      kind: 'rewrite',
                                      options: [`on ${words}' notice`].map(one => ({ title: `Write "${one}"`, text: one })),
                                  },
                              }),
                    };
                }),
        );
};

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
                .filter(({ text }) => WAY_OUT.test(text) && !GROUND.test(text) && !SINGLE.test(text))
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
