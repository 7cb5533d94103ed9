import type { Provision } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';

/** Headings under which each clause commits somebody. */
const ABOUT_DUTIES = /\b(?:duties|obligations?|responsibilit(?:y|ies)|commitments?|undertakings?|expectations?)\b/i;
/** Words by which somebody commits themselves, or is let free. */
const COMMITS =
    /\b(?:will|shall|must|should|may|can|cannot|need|agrees?|undertakes?|commits?|promises?|ensures?|guarantees?|aims?|intends?|endeavours?|seeks?|provides?|(?:is|are|has|have)\s+to|(?:is|are)\s+(?:required|obliged|responsible|bound|entitled|expected|allowed))\b/i;
/** Words that take note of something and bind nobody to do it: acknowledgements, warranties, background. */
const TAKES_NOTE =
    /\b(?:acknowledg\w*|recogni[sz]\w*|warrant\w*|confirm\w*|understand\w*|accept\w*|notes?d?|represents?|background|means?|means that|refers?|following|aware|believes?|values?)\b|:\s*$/i;

/** A clause about duties that is words only holds a word of commitment; a list takes it from the words that lead to it. */
export const dutiesMustCommit: AgreementCheck = (agreement, { isHere }) => {
    const found: Finding[] = [];
    const visit = (provision: Provision, isAboutDuties: boolean): void => {
        const isHereAbout =
            (isAboutDuties || ABOUT_DUTIES.test([provision.title ?? '', ...provision.topics].join(' '))) && provision.sort !== 'appendix';
        const [first] = provision.texts;
        const isWordsOnly =
            provision.children.length === 0 &&
            provision.sentences.length === 0 &&
            provision.items.every(({ sentences }) => sentences.length === 0);
        if (isHereAbout && first && isWordsOnly && bindsNobody(provision) && isHere(first.place)) {
            found.push({
                rule: 'obligation/no-commitment',
                place: first.place,
                message:
                    'This stands among the duties, but no word of it commits anybody. Say who has to do it, for example: ... must "send the minutes"',
            });
        }
        const isLeadIn = provision.texts.some(({ text: words }) => /:\s*$/.test(words) && COMMITS.test(words));
        provision.children.forEach(child => visit(child, isHereAbout && !isLeadIn));
    };
    agreement.provisions.forEach(provision => visit(provision, false));
    return found;
};

function bindsNobody({ texts, items }: Provision): boolean {
    const text = [...texts, ...items.map(item => item.text)]
        .map(words => words.text)
        .join('\n')
        .trim();
    return text !== '' && !/_{3}/.test(text) && !COMMITS.test(text) && !TAKES_NOTE.test(text);
}
