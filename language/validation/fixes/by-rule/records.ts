import { AstUtils } from 'langium';
import type { Range } from '../../../domain/index.ts';
import { readDate } from '../../../domain/time/written-date.ts';
import {
    isAgreement,
    isDateValue,
    isEntry,
    isFirstReview,
    isFootnote,
    isHistory,
    isInForce,
    isParty,
    isReview,
    isSignature,
    isState,
    type DateValue,
    type Document,
    type Element,
} from '../../../generated/ast.ts';
import type { RuleId } from '../../catalogue.ts';
import { isWithin } from '../../consequences.ts';
import type { RuleFixer } from '../fix.ts';
import { INDENT, insertBehind, insertElement, insertInBody, nodeAt } from '../layout.ts';
import { removing, replacing, textAt } from './edits.ts';

const BLANK = '____';

/** Leaves a date open where one of two is wrong and only its author knows which day it was. */
const leaveDayOpen: RuleFixer = ({ range }, document) =>
    nodeAt(document, range, isDateValue) ? [{ title: 'Put a blank for the day, to fill in', edits: [{ range, newText: BLANK }] }] : [];

/** The same day of a later year, where the date of the year is a slip of the pen: the first one that is not before the other date. */
const laterYear: RuleFixer = ({ range, related }, document) => {
    const [own, other] = [range, related[0]].map(place => place && dateWithin(document.parseResult.value, place));
    const later = own && other ? firstNotBefore(own.text, other.text) : undefined;
    return later === undefined ? [] : [{ title: `Write ${later}`, edits: [replacing(own!.$cstNode!, later)] }];
};

/** The only date in a stretch of a document. */
function dateWithin(root: Document, stretch: Range): DateValue | undefined {
    const [date, another] = AstUtils.streamAllContents(root)
        .filter(isDateValue)
        .filter(({ $cstNode }) => $cstNode !== undefined && isWithin($cstNode.range, stretch));
    return another ? undefined : date;
}

/** A date as it is written, in the year of another one or the next: whichever is the first not to lie before that. Undefined when it lies there already. */
function firstNotBefore(written: string, bound: string): string | undefined {
    const [own, other] = [written, bound].map(text => readDate(text));
    const year = /\d{4}$/.exec(bound)?.[0];
    if (!own || !other || !('date' in own) || !('date' in other) || year === undefined || !/[A-Za-z].*\d{4}$/.test(written)) {
        return undefined;
    }
    const { first } = other.date;
    const text = written.replace(/^\w+day,?\s+/, '').replace(/\s+/g, ' ');
    return [Number(year), Number(year) + 1]
        .map(next => text.replace(/\d{4}$/, String(next)))
        .find(candidate => {
            const read = readDate(candidate);
            return 'date' in read && read.date.first >= first && candidate !== text;
        });
}

/** A line for the history about a review that was held, or will be, on a day to fill in. */
const recordReview: RuleFixer = ({ range }, document) => {
    const review = nodeAt(document, range, isReview);
    if (!review?.name || /^_/.test(review.name)) {
        return [];
    }
    const history = document.parseResult.value.elements.findLast(isHistory);
    const lines: [string, string][] = [
        ['Record the day on which it was held', `${review.name} held on ${BLANK}`],
        ['Plan it for a day', `${review.name} planned for ${BLANK}`],
    ];
    return lines.flatMap(([title, line]) => {
        const edit = history
            ? insertInBody(history, line, document)
            : insertBehind(document.parseResult.value.elements.at(-1), `history {\n${INDENT}${line}\n}`, document);
        return edit ? [{ title: `${title}, to fill in`, edits: [edit] }] : [];
    });
};

/** Somebody tells the others when what the agreement depends on is no longer so. */
const tellTheOthers: RuleFixer = ({ range }, document) => {
    const words = nodeAt(document, range, isInForce)?.words;
    if (!words || /^_/.test(words)) {
        return [];
    }
    const duty = `each party must "tell the other parties when it is no longer so that ${words.replaceAll('"', "'")}" to the other parties within ${BLANK} working days of "the change"`;
    return [
        {
            title: 'Let each party tell the others when this is no longer so',
            edits: [insertElement(`clause "What this agreement depends on" {\n${INDENT}${duty}\n}`, BEFORE_LIFE, document)],
        },
    ];
};

const BEFORE_LIFE: ReadonlySet<Element['$type']> = new Set(['Agreement', 'Party', 'Section', 'Clause', 'Event', 'Deadline', 'Calendar']);

/** Until all have signed the agreement is a draft. */
const waitForSignatures: RuleFixer = (found, document) => {
    const agreement = document.parseResult.value.elements.find(isAgreement);
    const written = agreement?.details.find(isState)?.$cstNode;
    const edit = written ? replacing(written, 'state draft') : agreement && insertInBody(agreement, 'state draft', document);
    return [...(edit ? [{ title: "Say 'state draft' in the head", edits: [edit] }] : []), ...leaveDayOpen(found, document)];
};

/** The first review a year after the agreement was signed. */
const reviewAYearLater: RuleFixer = (found, document) => {
    const [signed, due] = [found.range, found.related[0]].map(place => place && nodeAt(document, place, isDateValue));
    const year = /[A-Za-z].*?(\d{4})$/.exec(signed?.text ?? '')?.[1];
    const review = due && isFirstReview(due.$container) ? due.$container.$cstNode : undefined;
    const text = year && signed!.text.replace(/^\w+day,?\s+/, '').replace(/\d{4}$/, String(Number(year) + 1));
    const first = text && review?.text.replace(/(?:in|on)\s+\S[\s\S]*$/, `${/^\d/.test(text) ? 'on' : 'in'} ${text}`);
    return [
        ...(first
            ? [{ title: `Let the first review be ${first.replace(/^,?\s*first /, '')}, a year after`, edits: [replacing(review!, first)] }]
            : []),
        ...leaveDayOpen(found, document),
    ];
};

/** The words by which somebody signs for another one. */
const dropOnBehalf: RuleFixer = ({ range }, document) => {
    const signature = nodeAt(document, range, isSignature)?.$cstNode;
    const words = signature && /(?<=[^"\u201C]),?\s+(?:for and )?on behalf of [^"\u201D]+(?=["\u201D])/.exec(signature.text);
    if (!words) {
        return [];
    }
    const { textDocument } = document;
    const start = signature.offset + words.index;
    const place = { start: textDocument.positionAt(start), end: textDocument.positionAt(start + words[0].length) };
    return [{ title: `Leave '${words[0].replace(/^,?\s+/, '')}' out`, edits: [{ range: place, newText: '' }] }];
};

/** Somebody whom a signature is given for, where it is a party too. */
const signForThem: RuleFixer = ({ range }, document) => {
    const signature = nodeAt(document, range, isSignature);
    const words = signature?.$cstNode?.text.toLowerCase() ?? '';
    const meant = document.parseResult.value.elements
        .filter(isParty)
        .filter(party => party !== signature?.party.actor?.ref && party.title && words.includes(party.title.toLowerCase()));
    return signature?.party.$cstNode
        ? meant.map(({ name }) => ({ title: `Let it stand for ${name}`, edits: [replacing(signature.party.$cstNode!, name)] }))
        : [];
};

const removeLine: RuleFixer = ({ range }, document) => removing('Remove this line', nodeAt(document, range, isEntry), document);

const removeEmptyFootnote: RuleFixer = ({ range }, document) =>
    /^footnote\b/.test(textAt(range, document)) ? removing('Remove this footnote', nodeAt(document, range, isFootnote), document) : [];

/** Fixes about what was agreed, reviewed and recorded, and when. */
export const RECORD_FIXES: Partial<Record<RuleId, RuleFixer>> = {
    'review/passed': recordReview,
    'review/overdue': recordReview,
    'review/before-start': laterYear,
    'deadline/before-start': laterYear,
    'agreed/in-the-future': waitForSignatures,
    'agreed/before-approval': (found, document) => [...laterYear(found, document), ...leaveDayOpen(found, document)],
    'agreed/after-review': reviewAYearLater,
    'agreed/for-another': (found, document) => [...signForThem(found, document), ...dropOnBehalf(found, document)],
    'history/before-its-event': (found, document) => [...leaveDayOpen(found, document), ...removeLine(found, document)],
    'term/unwatched-condition': tellTheOthers,
    'blank/unfilled': removeEmptyFootnote,
};
