/** A number in a text that refers to a provision of the agreement: UTF-16 offsets in the text, the end exclusive. */
export interface NumberReference {
    readonly start: number;
    readonly end: number;
    readonly number: string;
    /** What the text calls it; a paragraph may be a clause or an item. */
    readonly sort: 'section' | 'clause' | 'appendix' | 'item';
}

/** `clause 4.5`, `clauses 2 and 3`, `paragraph 4.5(a)`. */
const CLAUSES =
    /\b(clauses?|paragraphs?|paras?\.?|sections?)\s+(\d+(?:\.\d+)*(?:\([a-z0-9]{1,4}\))*[A-Z]?)((?:\s*(?:,|and|or|to)\s*\d+(?:\.\d+)*(?:\([a-z0-9]{1,4}\))*[A-Z]?)*)/gi;
const NUMBER = /\d+(?:\.\d+)*(?:\([a-z0-9]{1,4}\))*[A-Z]?/g;
/** What is named after a section of the law that it rests on: "the Section 75 Agreement", "a section 47 enquiry". */
const NAMED_AFTER_LAW =
    /^['\u2019\s]*(?:agreements?|arrangements?|enquir(?:y|ies)|investigations?|assessments?|notices?|orders?|officers?|requests?|reports?|dut(?:y|ies)|powers?|funding|aftercare|suites?|doctors?|approvals?|grants?|funds?|inspections?|support)\b/i;
/** What follows or precedes the number of a clause of some other text. */
const OF_ANOTHER_TEXT =
    /^[\s,)]*(?:\([^)]*\)\s*)*(?:of|in|under|from)\s+(?!this\b)|^(?!\s+(?:and|or)\s+(?:the\s+)?Schedules?\s)[^.,;\n]{0,40}\b(?:Acts?|Code|Regulations?|Schedule|Directive|GDPR|Order)\b/;
const AFTER_ANOTHER_TEXT =
    /\b(?:Acts?(?:\s+\d{4})?|Code(?:\s+of\s+Practice)?|Regulations?(?:\s+\d{4})?|Schedule(?:\s+\d+)?|Directive|GDPR|Order|(?:its|their|that) (?:own )?)[\s,(\u2019']*$/;
/** `item 13` of a list here: no item of an agenda, nor of anything that is named behind it. */
const ITEM = /(?<!\b(?:agenda|line|budget|news)\s+)\bitem\s+(\d{1,3})\b(?!\.\d|\s+(?:of|in|on|from)\b)/gi;
/** `Appendix 1`, `schedule B`; a schedule to some law is not meant. */
const APPENDIX =
    /\b(?:appendix|annex|schedule)\s+([A-Z]|\d{1,2})\b(?![^.,;\n]{0,30}\b(?:to|of) the\b[^.,;\n]{0,40}\b(?:Act|Code|Regulations)\b)/gi;

/** Whether a text may refer to a provision at all: quick, for the many that do not. */
export function mayReferToNumbers(text: string): boolean {
    return /\b(?:clauses?|paragraphs?|sections?|items?|appendix|annex|schedule)\s+[\dA-Z]/i.test(text);
}

/** The clauses, sections and paragraphs of this agreement that a text refers to by number; `own` is the text without what it quotes. */
export function clausesReferredTo(own: string): NumberReference[] {
    return [...own.matchAll(CLAUSES)].flatMap(match => {
        if (isOfAnotherText(own, match)) {
            return [];
        }
        const sort = /^section/i.test(match[1]!) ? 'section' : 'clause';
        return [...match[0].matchAll(NUMBER)].map(number => found(match.index + number.index, number[0], sort));
    });
}

/** The sections of laws that a text names with their law: further on they may stand without it. */
export function sectionsOfLaws(own: string): string[] {
    return [...own.matchAll(CLAUSES)]
        .filter(match => /^section/i.test(match[1]!) && isOfAnotherText(own, match))
        .flatMap(match => match[0].match(NUMBER) ?? []);
}

function isOfAnotherText(own: string, { 0: written, 1: sort, index }: RegExpExecArray): boolean {
    const behind = own.slice(index + written.length);
    return (
        OF_ANOTHER_TEXT.test(behind) ||
        (/^section$/i.test(sort!) && NAMED_AFTER_LAW.test(behind)) ||
        AFTER_ANOTHER_TEXT.test(own.slice(Math.max(0, index - 60), index))
    );
}

/** The appendices of this agreement that a text refers to. */
export function appendicesReferredTo(own: string): NumberReference[] {
    return [...own.matchAll(APPENDIX)].map(match => found(match.index + match[0].length - match[1]!.length, match[1]!, 'appendix'));
}

/** The items of lists that a text refers to by number. */
export function itemsReferredTo(own: string): NumberReference[] {
    return [...own.matchAll(ITEM)].map(match => found(match.index + match[0].length - match[1]!.length, match[1]!, 'item'));
}

/** Whether a reference is to a text of one of these names, which stands right before or behind the numbers: `CareAct section 3`, `sections 3 and 4 CareAct`. */
export function isOfNamedText(own: string, { start, end }: NumberReference, names: readonly string[]): boolean {
    const before = own.slice(0, start).replace(/[\s,(]*\b(?:clauses?|paragraphs?|sections?)\s(?:[\d().\s,]|and|or|to)*$/i, '');
    const behind = own.slice(end).replace(/^(?:\s*(?:,|and|or|to)\s*\d[\w.()]*)*[\s,(]*/, '');
    return names.some(name => before.endsWith(name) || (behind.startsWith(name) && !/^\w/.test(behind.slice(name.length))));
}

function found(start: number, number: string, sort: NumberReference['sort']): NumberReference {
    return { start, end: start + number.length, number, sort };
}
