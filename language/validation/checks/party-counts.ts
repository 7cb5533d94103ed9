import { AstUtils } from 'langium';
import type { ActorList, Party } from '../../generated/ast.ts';
import type { Finding } from '../finding.ts';
import { placeOf } from '../places.ts';
import { numberOf } from '../prose/amounts.ts';
import { placeInStatement, type ClauseText } from '../prose/document-prose.ts';
import type { Statement } from '../prose/read-text.ts';
import { wordsOf } from '../words-index.ts';
import type { ProseCheck } from './check.ts';

/** Numbers of several, each at its own place. */
const WORDS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const NUMBER = `\\d{1,2}|${WORDS.slice(2).join('|')}`;
const ANY = 'part(?:ies|ners)|organi[sz]ations|signatories|bodies|agencies';
const OF_ONE_KIND = 'councils|boroughs|trusts|boards|authorities|forces|schools|academies|charities|universities|[A-Z]{2,6}s';

/** A number of those who agree: "the three parties", "the five organisations that sign". */
const COUNT = new RegExp(
    `\\b(?:the|these|all|both|between|of)\\s+(?<number>${NUMBER})\\s+(?:\\w+\\s+)?(?<who>${ANY})\\b(?<behind>[^.;,]{0,40})`,
    'gi',
);
const MAY_COUNT = new RegExp(`\\b(?:${ANY})\\b`, 'i');
/** A number that counts anything; spares splitting the texts that have none. */
const MAY_HOLD_ONE = new RegExp(`\\b(?:${NUMBER})\\s`, 'i');
/** The text says that they are those of this agreement. */
const OF_THIS = /\b(?:sign\w*|agree\w*|parties|memorandum|mou|protocol|undersigned|named (?:above|below))\b/i;

const namesIn = (list: ActorList): number =>
    AstUtils.streamAllContents(list)
        .flatMap(node => AstUtils.streamReferences(node))
        .count();

/** A number of parties of one kind: "the six councils", "the seven Berkshire councils", "all four SABs". */
const OF_KIND = new RegExp(
    `\\b(?:[Tt]he|[Tt]hese|[Aa]ll|[Bb]etween|of)\\s+(?:(?:of|the)\\s+){0,2}(?<number>${NUMBER})\\s+(?:\\p{Lu}\\w+\\s+)?(?<who>${OF_ONE_KIND})\\b(?!\\s+(?:in|across|within|of|that|which|who)\\b)`,
    'gu',
);
const MAY_COUNT_KIND = new RegExp(`\\b(?:${OF_ONE_KIND})\\b`);

/** A text counts as many parties as are declared, or as a group of them has members. */
export const countsOfPartiesMustBeRight: ProseCheck = ({ texts }, context) => {
    const { nodes, incomplete } = context;
    const parties = nodes.of('Party');
    const own = parties.filter(({ sort }) => sort === 'party');
    if (incomplete || own.length < 2 || parties.some(({ open, unnamed }) => open || unnamed)) {
        return [];
    }
    const candidates = texts.filter(({ read }) => MAY_HOLD_ONE.test(read.own));
    if (candidates.length === 0) {
        return [];
    }
    const sizes = new Set([own.length, parties.length, ...nodes.of('Members').map(({ members }) => namesIn(members))]);
    const counted =
        (pattern: RegExp, ofWhom: (who: string, behind: string) => readonly Party[]) => (text: ClauseText, statement: Statement) =>
            [...statement.text.matchAll(pattern)].flatMap((match): Finding[] => {
                const { number, who, behind = '' } = match.groups as { number: string; who: string; behind?: string };
                const value = numberOf(number);
                const meant = ofWhom(who, behind);
                if (value === undefined || sizes.has(value) || meant.length < 2 || meant.length === value) {
                    return [];
                }
                const count = WORDS[meant.length] ?? String(meant.length);
                const declared =
                    meant.length === own.length ? `${own.length} parties are declared` : `${meant.length} such parties are declared`;
                return [
                    {
                        rule: 'party/count-mismatch',
                        place: placeInStatement(
                            context.document,
                            text,
                            statement,
                            match.index + match[0].toLowerCase().indexOf(number.toLowerCase()),
                            number,
                        ),
                        message: `The text speaks of ${number} ${who}, but ${declared}. Correct the number, or declare who is missing.`,
                        related: meant.map(party => ({ place: placeOf(party, 'name'), message: 'One of the parties' })),
                        data: { kind: 'rewrite', options: [{ title: `Write ${count}`, text: count }] },
                    },
                ];
            });
    const all = counted(COUNT, (who, behind) => (OF_THIS.test(`${who}${behind}`) ? own : []));
    const ofKind = counted(OF_KIND, who => own.filter(party => isOfKind(party, who)));
    return candidates.flatMap(text =>
        text.read.statements.flatMap(statement => [
            ...(MAY_COUNT.test(statement.text) ? all(text, statement) : []),
            ...(MAY_COUNT_KIND.test(statement.text) ? ofKind(text, statement) : []),
        ]),
    );
};

/** Whether a party is one of several by the name or the kind it has, or by the initials of either. */
function isOfKind({ title = '', $cstNode }: Party, several: string): boolean {
    const kind = /,\s*an?\s+([^"{}\n]+)/.exec($cstNode?.text ?? '')?.[1] ?? '';
    const one = several.replace(/ies$/, 'y').replace(/s$/, '');
    if (/^[A-Z]+$/.test(one)) {
        return [title, kind].some(words => initialsOf(words).endsWith(one));
    }
    return [title, kind].some(words => new RegExp(`\\b${one}\\b`, 'i').test(words));
}

function initialsOf(words: string): string {
    return wordsOf(words)
        .map(word => word[0]!.toUpperCase())
        .join('');
}
