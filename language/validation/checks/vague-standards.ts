import type { Sentence } from '../../generated/ast.ts';
import type { Finding } from '../finding.ts';
import type { FixData } from '../fixes/fix-data.ts';
import { placeBetween } from '../places.ts';
import { isBackground, type ClauseText } from '../prose/document-prose.ts';
import { PhraseFinder, phraseWords, type PhraseMatch } from '../prose/phrases.ts';
import type { Term } from '../prose/english.ts';
import type { Statement } from '../prose/read-text.ts';
import { verbPhrasesIn } from '../prose/verb-phrases.ts';
import type { ProseCheck, TextContext } from './check.ts';

type Standard = 'effort' | 'measure';

const EFFORTS = ['best', 'reasonable', 'all reasonable', 'commercially reasonable', 'every reasonable'].flatMap(degree =>
    ['endeavour', 'endeavours', 'effort', 'efforts'].map(noun => `${degree} ${noun}`),
);
/** `reasonable` is no such degree: as a standard of conduct it has a meaning that courts know. */
const DEGREES = ['appropriate', 'adequate', 'sufficient', 'suitable'];
const MEASURES = [
    'resources',
    'resource',
    'support',
    'funding',
    'staff',
    'staffing',
    'steps',
    'measures',
    'action',
    'arrangements',
    'training',
    'time',
    'level',
    'standard',
    'manner',
    'way',
    'capacity',
    'facilities',
    'information',
    'updates',
    'supervision',
    'cover',
    'insurance',
    'security',
];

const STANDARDS = new PhraseFinder<Standard>();
EFFORTS.forEach(phrase => STANDARDS.add(phraseWords(phrase), 'effort'));
DEGREES.flatMap(degree => MEASURES.map(noun => [degree, noun])).forEach(words => STANDARDS.add(words, 'measure'));

const MAY_HOLD_ONE = /endeavour|effort|appropriate|adequate|sufficient|suitable/;

/** Whoever owes something can tell when they have done enough. */
export const standardsMustBeMeasurable: ProseCheck = ({ texts, actions }, context) => [
    ...actions.filter(({ node }) => isDuty(node as Sentence)).flatMap(action => findingsIn(action, () => true, context)),
    ...texts
        .filter(({ node, read }) => MAY_HOLD_ONE.test(read.own) && !isBackground(node))
        .flatMap(text => findingsIn(text, statement => verbPhrasesIn(statement.terms).some(({ force }) => force === 'obliges'), context)),
];

function isDuty({ strength, not }: Sentence): boolean {
    return strength !== 'may' && !(strength === 'need' && not);
}

function findingsIn(text: ClauseText, obliges: (statement: Statement) => boolean, { document }: TextContext): Finding[] {
    if (!MAY_HOLD_ONE.test(text.read.own)) {
        return [];
    }
    return text.read.statements
        .filter(statement => MAY_HOLD_ONE.test(statement.text))
        .flatMap(statement => {
            const matches = STANDARDS.in(statement.terms);
            return matches.length === 0 || !obliges(statement) ? [] : matches.map(match => finding(match, statement.terms, text, document));
        });
}

function finding(
    match: PhraseMatch<Standard>,
    terms: readonly Term[],
    { start, read }: ClauseText,
    document: TextContext['document'],
): Finding {
    const from = terms[match.from]!.start;
    const until = terms[match.until - 1]!.end;
    const words = read.text.slice(from, until).replace(/\s+/g, ' ');
    const advice =
        match.of === 'effort' ? 'Say what is to be done, or how far somebody has to go for it.' : 'Say how much, how many or which.';
    const data = match.of === 'effort' ? withoutEffort(match, terms, start, document) : withRoomForMeasure(match, terms, start, document);
    return {
        rule: 'obligation/vague-standard',
        place: placeBetween(document, start + from, start + until),
        message: `Nobody can tell what counts as "${words}". ${advice}`,
        ...(data ? { data } : {}),
    };
}

/** "use best endeavours to secure funding" is "secure funding". */
function withoutEffort(
    match: PhraseMatch<Standard>,
    terms: readonly Term[],
    start: number,
    document: TextContext['document'],
): FixData | undefined {
    let use = match.from - 1;
    while (/^(?:its|their|our|his|her|the)$/.test(terms[use]?.word ?? '')) {
        use--;
    }
    const verb = terms[match.until + 1];
    if (!/^(?:use|make)$/.test(terms[use]?.word ?? '') || terms[match.until]?.word !== 'to' || !verb) {
        return undefined;
    }
    const { range } = placeBetween(document, start + terms[use]!.start, start + verb.start);
    return {
        kind: 'edits',
        fixes: [{ title: `Leave the effort out: "${verb.text} ..." as a plain duty`, edits: [{ range, newText: '' }] }],
    };
}

/** "adequate resources" becomes "resources (____)": how much, how many or which is to be filled in. */
function withRoomForMeasure(
    match: PhraseMatch<Standard>,
    terms: readonly Term[],
    start: number,
    document: TextContext['document'],
): FixData {
    const noun = terms[match.until - 1]!;
    const { range } = placeBetween(document, start + terms[match.from]!.start, start + noun.end);
    return {
        kind: 'edits',
        fixes: [
            {
                title: `Leave room to say how much, how many or which: "${noun.text} (____)"`,
                edits: [{ range, newText: `${noun.text} (____)` }],
            },
        ],
    };
}
