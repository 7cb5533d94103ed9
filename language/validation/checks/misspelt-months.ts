import type { LangiumDocument } from 'langium';
import { MONTH_NAMES } from '../../domain/time/civil-date.ts';
import { editDistance } from '../did-you-mean.ts';
import type { Finding } from '../finding.ts';
import { placeBetween } from '../places.ts';

/** A month with its year, behind a day or a word that says when. */
const MONTH_LIKE =
    /\b(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?|(?:in|by|until|from|since|before|after|of|to)\s+)(?<month>\p{Lu}\p{Ll}{3,10})(?=,?\s+\d{4}\b)/gu;
/** Words that stand where a month may and are none. */
const NO_MONTHS = /^(?:Match|Marsh|Marc|Mach|Mare|Marco|Marie|Maria|Jule|Jules|Augusta|Decade)$/;

/** The months of a text that are misspelt; `start` is its UTF-16 offset in the file. */
export function misspeltMonths(own: string, start: number, document: LangiumDocument): Finding[] {
    return [...own.matchAll(MONTH_LIKE)].flatMap((match): Finding[] => {
        const written = match.groups!['month']!;
        const meant = MONTH_NAMES.includes(written)
            ? undefined
            : MONTH_NAMES.find(
                  month => month.length > 4 && month[0] === written[0] && editDistance(month, written) <= (month.length > 6 ? 2 : 1),
              );
        if (!meant || NO_MONTHS.test(written)) {
            return [];
        }
        const at = start + match.index + match[0].length - written.length;
        return [
            {
                rule: 'date/no-such-day',
                place: placeBetween(document, at, at + written.length),
                message: `There is no month called ${written}. Did you mean ${meant}?`,
                data: { kind: 'rewrite', options: [{ title: `Write ${meant}`, text: meant }] },
            },
        ];
    });
}
