import type { LangiumDocument } from 'langium';
import type { Finding } from '../finding.ts';
import { placeBetween } from '../places.ts';
import { isQuotedLaw, withoutInnerQuotations } from '../prose.ts';
import type { ProseCheck } from './check.ts';

/** Words besides acronyms that agreements spell in two ways, of which one is enough. */
const SPELLINGS: readonly (readonly [a: RegExp, b: RegExp])[] = [
    [/\be-mail(?=s?\b)/gi, /\bemail(?=s?\b)/gi],
    [/\bco-production\b/gi, /\bcoproduction\b/gi],
];
/** A word with at least two capitals, without the s of a plural: `MoU`, `MOU`, `DfE`. */
const ACRONYM = /\b[A-Z][A-Za-z]*[A-Z](?:[a-rt-z][A-Za-z]*)?(?=s?\b)/g;

const MAY_HOLD_ONE = /[A-Z][A-Za-z]*[A-Z]|[Ee]-?mail|[Cc]o-?production/;

/** A text that is looked through, with its UTF-16 offset in the file; what it quotes is blanked out. */
interface Text {
    readonly start: number;
    readonly own: string;
}

interface Spelt {
    readonly at: number;
    readonly word: string;
}

/** A word is spelled one way throughout; told once for each word. */
export const wordsMustBeSpelledOneWay: ProseCheck = (_prose, { document, parts }) => {
    const texts = parts.quotations
        .filter(({ text, node }) => MAY_HOLD_ONE.test(text) && !isQuotedLaw(node.astNode))
        .map(({ start, text }) => ({ start, own: withoutInnerQuotations(text) }));
    const words = SPELLINGS.map(([a, b]) => [speltIn(texts, a), speltIn(texts, b)]);
    return [...acronymsIn(texts), ...words].flatMap(ways => {
        const [most, ...others] = ways.filter(way => way.length > 0).sort((a, b) => b.length - a.length);
        if (!most || others.length === 0) {
            return [];
        }
        return [
            finding(
                most,
                others.flat().sort((a, b) => a.at - b.at),
                document,
            ),
        ];
    });
};

/** The ways in which each acronym is spelled; each with its places. */
function acronymsIn(texts: readonly Text[]): Spelt[][][] {
    const byLetters = new Map<string, Map<string, Spelt[]>>();
    for (const spelt of speltIn(texts, ACRONYM)) {
        const ways = byLetters.get(spelt.word.toUpperCase()) ?? new Map<string, Spelt[]>();
        byLetters.set(spelt.word.toUpperCase(), ways);
        const same = ways.get(spelt.word);
        if (same) {
            same.push(spelt);
        } else {
            ways.set(spelt.word, [spelt]);
        }
    }
    return [...byLetters.values()].filter(ways => ways.size > 1).map(ways => [...ways.values()]);
}

function finding(most: readonly Spelt[], others: readonly Spelt[], document: LangiumDocument): Finding {
    const { at, word } = others[0]!;
    const usual = most[0]!.word;
    const edits = others.map(one => ({
        range: placeBetween(document, one.at, one.at + one.word.length).range,
        newText: likeFirst(usual, one.word),
    }));
    return {
        rule: 'style/spelled-two-ways',
        place: placeBetween(document, at, at + word.length),
        message: `This is spelled "${word}" ${times(others.length)} and "${usual}" ${times(most.length)} in this file. Spell it one way.`,
        related: [{ place: placeBetween(document, most[0]!.at, most[0]!.at + usual.length), message: `"${usual}" here` }],
        data: { kind: 'edits', fixes: [{ title: `Write "${usual}" everywhere`, edits }] },
    };
}

/** An address is no word: "email@council.example" stays as it is. */
function speltIn(texts: readonly Text[], spelling: RegExp): Spelt[] {
    return texts.flatMap(({ start, own }) =>
        [...own.matchAll(spelling)]
            .filter(
                ({ index, 0: { length } }) =>
                    !/^[@.]\w|^\w*[@/]/.test(own.slice(index + length, index + length + 80)) && !/[@/.]/.test(own[index - 1] ?? ''),
            )
            .map(match => ({ at: start + match.index, word: match[0] })),
    );
}

function times(count: number): string {
    return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** Keeps a capital at the beginning of a sentence. */
function likeFirst(usual: string, written: string): string {
    return /^[a-z]/.test(usual) && /^[A-Z]/.test(written) ? usual[0]!.toUpperCase() + usual.slice(1) : usual;
}
