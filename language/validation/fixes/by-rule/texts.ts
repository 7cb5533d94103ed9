import { AstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import {
    isAgreement,
    isAppendix,
    isCheckedAgainst,
    isCitation,
    isClause,
    isLegalStatus,
    isProfile,
    isSection,
    isSetByPoint,
    type Document,
} from '../../../generated/ast.ts';
import type { RuleId } from '../../catalogue.ts';
import { editDistance } from '../../did-you-mean.ts';
import { insertAt, type RuleFixer } from '../fix.ts';
import { insertElement, insertInBody, nodeAt } from '../layout.ts';
import { YEARS_OF_LAWS } from '../laws.ts';
import { removalOf } from '../remove-declaration.ts';
import { removingWithJoint, replacing, textAt } from './edits.ts';

/** How many numbers are offered for one that does not exist. */
const MOST_OFFERED = 3;

function numbersIn(document: LangiumDocument<Document>): string[] {
    const found: string[] = [];
    const visit = (nodes: readonly { $type: string; items?: readonly unknown[] }[]): void =>
        nodes.forEach(node => {
            if (isSection(node) || isClause(node) || isAppendix(node)) {
                if (node.number !== undefined && !/^_/.test(node.number)) {
                    found.push(node.number);
                }
                visit(node.items as never);
            }
        });
    visit(document.parseResult.value.elements as never);
    return found;
}

/** The numbers most like one that does not exist. */
const nearestNumber: RuleFixer = ({ range }, document) => {
    const written = textAt(range, document);
    const nearest = [...new Set(numbersIn(document))]
        .map(number => ({ number, apart: editDistance(written, number) }))
        .filter(({ number, apart }) => apart < Math.max(2, number.length))
        .sort((a, b) => a.apart - b.apart)
        .slice(0, MOST_OFFERED);
    return nearest.map(({ number }) => ({ title: `Write ${number}`, edits: [{ range, newText: number }] }));
};

/** The next number that nobody carries, for a provision; a second name gets a number behind it. */
const numberAnew: RuleFixer = ({ range }, document) => {
    const node = nodeAt(document, range, (item): item is never => isSection(item) || isClause(item) || isAppendix(item));
    const written = textAt(range, document);
    const parts = node && /^(.*?)(\d+)(\.?)$/.exec(written);
    if (!parts) {
        return [];
    }
    const taken = new Set(numbersIn(document));
    let next = Number(parts[2]) + 1;
    while (taken.has(`${parts[1]}${next}${parts[3]}`)) {
        next++;
    }
    const number = `${parts[1]}${next}${parts[3]}`;
    return [{ title: `Number it ${number}`, edits: [{ range, newText: number }] }];
};

const fillAppendix: RuleFixer = ({ range }, document) => {
    const appendix = nodeAt(document, range, isSetByPoint)?.appendix?.ref;
    const edit = isAppendix(appendix) ? insertInBody(appendix, '"""Dates: ____"""', document) : undefined;
    return edit ? [{ title: 'Put a blank into the appendix to fill in', edits: [edit] }] : [];
};

/** The appendix that a text speaks of, with a blank in it. */
const addAppendix: RuleFixer = ({ range }, document) => {
    const label = /([A-Z]|\d+)$/.exec(textAt(range, document))?.[1];
    if (label === undefined || !/^\d/.test(label)) {
        return [];
    }
    return [
        {
            title: `Add appendix ${label}`,
            edits: [
                insertElement(
                    `appendix ${label} {\n    """____"""\n}`,
                    new Set(['Agreement', 'Party', 'Section', 'Clause', 'Appendix', 'Review', 'Dispute', 'NoticeRule']),
                    document,
                ),
            ],
        },
    ];
};

/** The year of a law that everybody knows; of another one a blank. */
const addYear: RuleFixer = ({ range }, document) => {
    const citation = nodeAt(document, range, isCitation);
    const title = citation && GrammarUtils.findNodeForProperty(citation.$cstNode, 'title');
    if (!title || !citation?.title) {
        return [];
    }
    const year = YEARS_OF_LAWS[citation.title.replace(/^the\s+/i, '').toLowerCase()];
    const told = year ? `Write ${citation.title} ${year}` : 'Add the year, to fill in';
    return [{ title: told, edits: [insertAt(document, title.end - 1, ` ${year ?? '____'}`)] }];
};

const extendNothing: RuleFixer = ({ range }, document) => {
    const base = nodeAt(document, range, isProfile)?.base?.$refNode;
    const extending = base && /\bextends\s+$/.exec(document.textDocument.getText().slice(0, base.offset));
    return extending ? removingWithJoint('Let it extend nothing', { offset: extending.index, end: base.end }, document) : [];
};

/** Agreement and profile come to be of one kind. */
const sameKind: RuleFixer = ({ range }, document) => {
    const checked = nodeAt(document, range, isCheckedAgainst);
    const [agreement, profile] = [checked?.$container, checked?.profile.ref];
    const kind = isAgreement(agreement) ? GrammarUtils.findNodeForProperty(agreement.$cstNode, 'kind') : undefined;
    const isHere = profile !== undefined && AstUtils.getDocument(profile) === document;
    const wanted = isHere ? GrammarUtils.findNodeForProperty(profile.$cstNode, 'kind') : undefined;
    return [
        ...(wanted && kind ? [{ title: `Let ${profile!.name} be for ${kind.text}`, edits: [replacing(wanted, kind.text)] }] : []),
        ...(profile?.kind && kind ? [{ title: `Begin the agreement with '${profile.kind}'`, edits: [replacing(kind, profile.kind)] }] : []),
    ];
};

/** The status that the words of the agreement show. */
const bindLegally: RuleFixer = ({ related }, document) => {
    const status = related[0] && nodeAt(document, related[0], isLegalStatus);
    return status?.$cstNode && status.not
        ? [{ title: "Write 'legally binding' in the head", edits: [replacing(status.$cstNode, 'legally binding')] }]
        : [];
};

/** The path with slashes that every machine reads. */
const forwardSlashes: RuleFixer = ({ range }, document) => {
    const path = textAt(range, document);
    const right = path.replace(/\\+/g, '/');
    return right === path || /^"(?:[A-Za-z]:|\/)/.test(right)
        ? []
        : [{ title: `Write ${right}`, edits: [{ range, newText: right }], isSafe: true }];
};

const removeCharacter: RuleFixer = ({ range }, document) => {
    const written = textAt(range, document);
    return [{ title: `Remove '${written}'`, edits: [{ range, newText: '' }] }];
};

const beginAgreement: RuleFixer = (_found, document) => [
    {
        title: 'Begin a memorandum',
        edits: [insertAt(document, 0, 'memorandum OurAgreement "Memorandum of Understanding" {\n    not legally binding\n}\n')],
    },
];

/** With its line where it stands alone, else with the blanks before it. */
const removeComment: RuleFixer = ({ range }, document) => {
    const title = 'Remove this comment';
    const { textDocument } = document;
    const comment = { offset: textDocument.offsetAt(range.start), end: textDocument.offsetAt(range.end) };
    const withItsLine = removalOf(comment, document);
    return withItsLine.range.start.character === 0 ? [{ title, edits: [withItsLine] }] : removingWithJoint(title, comment, document);
};

/** Fixes about texts, numbers and files. */
export const TEXT_FIXES: Partial<Record<RuleId, RuleFixer>> = {
    'syntax/unreadable-character': removeCharacter,
    'file/empty': beginAgreement,
    'import/bad-path': forwardSlashes,
    'calendar/term-file-bad-path': forwardSlashes,
    'name/duplicate': numberAnew,
    'reference/unknown-clause': nearestNumber,
    'reference/empty-appendix': fillAppendix,
    'reference/unknown-appendix': addAppendix,
    'citation/no-year': addYear,
    'status/contradiction': bindLegally,
    'profile/cycle': extendNothing,
    'profile/other-kind': sameKind,
    'silence/no-reason': removeComment,
};
