import { isAppendix } from '../../generated/ast.ts';
import { clauseNumberOf } from '../../model/clause-numbers.ts';
import type { Finding } from '../finding.ts';
import { placeBetween, placeOf } from '../places.ts';
import type { Provision } from '../../generated/ast.ts';
import { isContentWord, stemOf } from '../prose/phrases.ts';
import { wordsOf } from '../words-index.ts';
import type { ProseCheck, TextContext } from './check.ts';

/** `clause 7 (Confidentiality)`, `section 4, "Reviews"`: a number with the heading it is said to have. */
const WITH_HEADING =
    /\b(clause|section|paragraph|appendix|annex|schedule)\s+(\d+(?:\.\d+)*|[A-Z](?![\w.]))(\s*,?\s*)(?:\(["\u201C\u2018']?(\p{Lu}[^()\n]{2,80}?)["\u201D\u2019']?\)|["\u201C\u2018](\p{Lu}[^"\u201C\u201D\u2019\n]{2,80})["\u201D\u2019])/giu;

/** Where a reference names a heading, the clause has it. */
export const headingsInTextMustBeTheClausesOwn: ProseCheck = ({ texts, actions }, context) => {
    const candidates = [...texts, ...actions].filter(
        ({ read }) => /\b(?:clause|section|paragraph|appendix|annex|schedule)\s/i.test(read.text) && /["\u201C\u2018(]/.test(read.text),
    );
    if (candidates.length === 0) {
        return [];
    }
    const titled = titledProvisions(context);
    return candidates.flatMap(({ start, read }) =>
        [...read.text.matchAll(WITH_HEADING)].flatMap((match): Finding[] => {
            const [whole, sort, number, gap] = match as unknown as [string, string, string, string];
            const heading = (match[4] ?? match[5])!;
            const provision = titled.find(
                one => one.number === number.toLowerCase() && one.isAppendix === /appendix|annex|schedule/i.test(sort),
            );
            // In brackets only what is written as a heading is one: "(Data Protection)", not "(The parties meet)".
            // `(the "Fund")` gives a name to what the clause is about.
            const isHeading =
                /^\p{Lu}[^"\u201C\u201D]*$/u.test(heading) &&
                (match[5] !== undefined || !/\s(?!(?:and|of|the|for|in|on|to|with)\s)\p{Ll}/u.test(heading));
            if (!provision || !isHeading || isSameHeading(heading, provision.title)) {
                return [];
            }
            const inQuotes = whole.indexOf(heading, sort.length + number.length + gap.length);
            const at = start + match.index + inQuotes;
            const other = titled.find(
                ({ title, isAppendix: appendix }) => appendix === provision.isAppendix && isSameHeading(heading, title),
            );
            const numberAt = start + match.index + whole.indexOf(number, sort.length);
            return [
                {
                    rule: 'reference/heading-mismatch',
                    place: placeBetween(context.document, at, at + heading.length),
                    message: `${capitalised(sort)} ${number} is headed "${provision.title}", not "${heading}". ${other ? `That is ${sort} ${other.written}. ` : ''}Correct the number or the heading.`,
                    related: [{ place: placeOf(provision.node, 'title'), message: `The heading of ${sort} ${number}` }],
                    data: {
                        kind: 'edits',
                        fixes: [
                            ...(other
                                ? [
                                      {
                                          title: `Refer to ${sort} ${other.written}`,
                                          edits: [
                                              {
                                                  range: placeBetween(context.document, numberAt, numberAt + number.length).range,
                                                  newText: other.written,
                                              },
                                          ],
                                      },
                                  ]
                                : []),
                            {
                                title: `Write its heading "${provision.title}"`,
                                edits: [{ range: placeBetween(context.document, at, at + heading.length).range, newText: provision.title }],
                            },
                        ],
                    },
                },
            ];
        }),
    );
};

interface Titled {
    readonly node: Provision;
    /** In lower case; `written` as it stands. */
    readonly number: string;
    readonly written: string;
    readonly title: string;
    readonly isAppendix: boolean;
}

function titledProvisions({ nodes }: TextContext): Titled[] {
    return [...nodes.of('Section'), ...nodes.of('Clause'), ...nodes.of('Appendix')].flatMap((node): Titled[] => {
        const written = isAppendix(node) ? node.number?.replace(/\.$/, '') : clauseNumberOf(node);
        return written === undefined || !node.title
            ? []
            : [{ node, number: written.toLowerCase(), written, title: node.title, isAppendix: isAppendix(node) }];
    });
}

/** Whether one heading says what the other says, perhaps in fewer words. */
function isSameHeading(a: string, b: string): boolean {
    const [first, second] = [a, b].map(heading => new Set(wordsOf(heading).filter(isContentWord).map(stemOf)));
    const [few, many] = first!.size <= second!.size ? [first!, second!] : [second!, first!];
    return few.size === 0 || [...few].every(stem => many.has(stem));
}

function capitalised(word: string): string {
    return word[0]!.toUpperCase() + word.slice(1);
}
