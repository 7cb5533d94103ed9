import type { CstNode } from 'langium';
import { isAgreement, isState, type Document } from '../../generated/ast.ts';
import type { Finding } from '../finding.ts';
import { placeBetween, placeOf, placeOfText } from '../places.ts';
import type { DocumentCheck } from './check.ts';

type State = 'template' | 'draft' | 'agreed' | 'ended';

/** The state that the agreements of a document are in; undefined when none says. */
export function stateOf(document: Document): State | undefined {
    return document.elements
        .filter(isAgreement)
        .flatMap(agreement => agreement.details)
        .filter(isState)
        .at(-1)?.state;
}

/** `____`, `......`, `[date]`, `[insert name]`, `[\u2022]`, `{{name}}`, `TBC`, `XX`, `[Council / Forum]`: what stands for words still to come. */
const PLACEHOLDER =
    /_{3,}|\.{5,}|(?:\u2026 ?){2,}|\[\s*[\u2022\u25CF]+\s*\]|<(?:insert|name|date|address|organi[sz]ation)\b[^>\n]{0,60}>|\{\{[^{}\n]{1,60}\}\}|\[(?:insert|date|name|address|number|amount|tb[acd]|to be (?:agreed|confirmed|added|decided)|your|xx+|delete)\b[^\]\n]{0,60}\]|\[(?!and\/or\]|\d+\/\d+\/\d+\])[^\]\n/:]{1,60}(?:(?:\/|\sor\s)[^\]\n/:]{1,60}){1,5}\]|\[[^\]\n]{0,40}\bto (?:confirm|be confirmed|check|agree|insert|advise|complete|supply)\b[^\]\n]{0,40}\]|\bdelete as (?:appropriate|applicable|necessary)\b|\bTB[ACD]\b|\b(?:XX+|xxx+)\b/gi;

const MAY_HOLD_ONE = new RegExp(PLACEHOLDER.source, 'i');

/** Blanks are for templates: anywhere else they wait to be filled in, and in an agreed text they are mistakes. */
export const blanksMustBeFilledIn: DocumentCheck = ({ document, nodes, parts }) => {
    const state = stateOf(document.parseResult.value);
    if (state === 'template') {
        return [];
    }
    const severity = state === 'agreed' ? 'error' : 'warning';
    // A profile's skeletons are there to be filled in.
    const profiles = nodes.of('Profile').flatMap(({ $cstNode }) => $cstNode ?? []);
    const isInProfile = ({ offset }: CstNode): boolean => profiles.some(profile => offset >= profile.offset && offset < profile.end);
    const inProse = (MAY_HOLD_ONE.test(document.textDocument.getText()) ? parts.quotations : [])
        .filter(({ node }) => !isInProfile(node))
        .flatMap(({ start, text }) => {
            return [...text.matchAll(PLACEHOLDER)].map(match => ({
                place: placeBetween(document, start + match.index, start + match.index + match[0].length),
                options: optionsOf(match[0]),
            }));
        });
    const named = parts.blanks.filter(blank => !isInProfile(blank)).map(blank => ({ place: placeOfText(blank, document), options: [] }));
    const footnotes = nodes
        .of('Footnote')
        .filter(({ text }) => text?.trim() === '')
        .map((footnote): Finding => ({
            rule: 'blank/unfilled',
            place: placeOf(footnote),
            severity,
            message: 'This footnote has no words. Write what it is to say, or remove it and its mark.',
        }));
    const blanks = [...named, ...inProse].map(({ place, options }): Finding => ({
        rule: 'blank/unfilled',
        place,
        severity,
        message: `${options.length > 1 ? `Nobody has chosen yet between ${options.map(option => `"${option}"`).join(' and ')}: this blank` : 'This blank'} is still to be filled in. If blanks are meant to stay, say 'state template' in the agreement's head.`,
        ...(options.length > 1
            ? { data: { kind: 'rewrite', options: options.map(option => ({ title: `Keep "${option}"`, text: option })) } }
            : {}),
    }));
    return [...blanks, ...footnotes];
};

/** Between what a bracketed choice such as `[may/must]` leaves to choose. */
function optionsOf(placeholder: string): string[] {
    if (/^\[(?!(?:insert|date|name|address|number|amount|tb[acd]|to be|your|delete)\b)/i.test(placeholder)) {
        return placeholder
            .slice(1, -1)
            .trim()
            .split(/\s*\/\s*|\s+or\s+/);
    }
    return [];
}
