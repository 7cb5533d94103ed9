import { AstUtils } from 'langium';
import type { ActorList } from '../../generated/ast.ts';
import type { Finding } from '../finding.ts';
import { placeBetween, placeOf } from '../places.ts';
import { numberOf } from '../prose/amounts.ts';
import type { ProseCheck } from './check.ts';

/** A number of those who agree: "the three parties", "the five organisations that sign". */
const COUNT =
    /\b(?:the|these|all|both|between|of)\s+(?<number>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:\w+\s+)?(?<who>part(?:ies|ners)|organi[sz]ations|signatories|bodies|agencies)\b(?<behind>[^.;,]{0,40})/gi;
const MAY_COUNT = /\b(?:part(?:ies|ners)|organi[sz]ations|signatories|bodies|agencies)\b/i;
/** The text says that they are those of this agreement. */
const OF_THIS = /\b(?:sign\w*|agree\w*|parties|memorandum|mou|protocol|undersigned|named (?:above|below))\b/i;

const WORDS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const namesIn = (list: ActorList): number =>
    AstUtils.streamAllContents(list)
        .flatMap(node => AstUtils.streamReferences(node))
        .count();

/** A text counts as many parties as are declared, or as a group of them has members. */
export const countsOfPartiesMustBeRight: ProseCheck = ({ texts }, { nodes, document, incomplete }) => {
    const parties = nodes.of('Party');
    const own = parties.filter(({ sort }) => sort === 'party');
    if (incomplete || own.length < 2 || parties.some(({ open, unnamed }) => open || unnamed)) {
        return [];
    }
    const sizes = new Set([own.length, parties.length, ...nodes.of('Members').map(({ members }) => namesIn(members))]);
    const count = WORDS[own.length] ?? String(own.length);
    return texts.flatMap(({ start, read }) =>
        read.statements
            .filter(({ text }) => MAY_COUNT.test(text))
            .flatMap(statement =>
                [...statement.text.matchAll(COUNT)].flatMap((match): Finding[] => {
                    const { number, who, behind } = match.groups as Record<'number' | 'who' | 'behind', string>;
                    const value = numberOf(number);
                    const at = start + statement.start + match.index + match[0].toLowerCase().indexOf(number.toLowerCase());
                    if (value === undefined || sizes.has(value) || !OF_THIS.test(`${who}${behind}`)) {
                        return [];
                    }
                    return [
                        {
                            rule: 'party/count-mismatch',
                            place: placeBetween(document, at, at + number.length),
                            message: `The text speaks of ${number} ${who}, but ${own.length} parties are declared. Correct the number, or declare who is missing.`,
                            related: own.map(party => ({ place: placeOf(party, 'name'), message: 'One of the parties' })),
                            data: { kind: 'rewrite', options: [{ title: `Write ${count}`, text: count }] },
                        },
                    ];
                }),
            ),
    );
};
