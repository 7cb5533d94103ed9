import { isAgreement, isCalendar, type Element } from '../../generated/ast.ts';
import { comparePositions } from '../consequences.ts';
import type { FixMaker, TextEdit } from './fix.ts';
import { insertElement, insertInBody, nodeAt } from './layout.ts';

const REGIONS = ['England and Wales', 'Scotland', 'Northern Ireland', 'any part of the UK'];
const BEFORE_CALENDARS: ReadonlySet<Element['$type']> = new Set(['UsesFile', 'UsesProfile', 'Agreement', 'Calendar']);
/** What a calendar is called that a fix declares. */
const OURS = 'Ours';

/** Says by which of the declared calendars an agreement counts, or declares one for each region. */
export const nameCalendar: FixMaker<'name-calendar'> = ({ calendars }, range, document) => {
    const agreement = nodeAt(document, range, isAgreement);
    const named = (name: string) => agreement && insertInBody(agreement, `calendar ${name}`, document);
    if (calendars.length > 0) {
        return calendars.flatMap(name => {
            const edit = named(name);
            return edit ? [{ title: `Count by the calendar ${name}`, edits: [edit] }] : [];
        });
    }
    const inHead = named(OURS);
    if (inHead) {
        return REGIONS.map(region => ({
            title: `Count by the bank holidays of ${region}`,
            edits: together(inHead, insertElement(`calendar ${OURS} {\n    region ${region}\n}`, BEFORE_CALENDARS, document)),
        }));
    }
    return [];
};

/** Two insertions, in this order even where both stand at the same place. */
function together(first: TextEdit, second: TextEdit): TextEdit[] {
    return comparePositions(first.range.start, second.range.start) === 0
        ? [{ ...first, newText: first.newText + second.newText }]
        : [first, second];
}

/** Says whose bank holidays a calendar keeps. */
export const addRegion: FixMaker<'add-region'> = (_data, range, document) => {
    const calendar = nodeAt(document, range, isCalendar);
    return REGIONS.flatMap(region => {
        const edit = calendar && insertInBody(calendar, `region ${region}`, document);
        return edit ? [{ title: `Keep the bank holidays of ${region}`, edits: [edit] }] : [];
    });
};

/** The terms of a school year, with their days to fill in. */
export const addTerms: FixMaker<'add-terms'> = (_data, range, document) => {
    const calendar = nodeAt(document, range, isCalendar);
    const lines = ['Autumn', 'Spring', 'Summer'].map(name => `school term ${name} from ____ until ____, half-term from ____ until ____`);
    const edit = calendar && insertInBody(calendar, lines.join('\n'), document);
    return edit ? [{ title: 'Add the terms of a school year to fill in', edits: [edit] }] : [];
};
