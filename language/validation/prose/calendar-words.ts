import { MONTH_NAMES, WEEKDAYS } from '../../domain/time/civil-date.ts';
import type { Term } from './english.ts';
import type { TimeInWords } from './times-in-words.ts';

/** The name of a month, as a part of a pattern. */
export const MONTH = `(?:${MONTH_NAMES.join('|')})`;

/** A day with its month and year as texts have it (`1st of March, 2027`), as a part of a pattern. */
export const DAY_IN_TEXT = `\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH},? \\d{4}`;

/** Such a day, or a month with its year, as the language writes it: `1 March 2027`. */
export function asDateOfLanguage(day: string): string {
    return day.replace(/(?<=\d)(?:st|nd|rd|th)|,| of(?= )/g, '');
}

/** What words before a day say, as the language has it; the longer ones first. */
const BEFORE_DAY: readonly (readonly [words: readonly string[], written: string])[] = [
    [['no', 'later', 'than'], 'no later than'],
    [['not', 'later', 'than'], 'no later than'],
    [['on', 'or', 'before'], 'no later than'],
    [['by'], 'no later than'],
    [['before'], 'before'],
    [['on'], 'on'],
    [['from'], 'from'],
    [['until'], 'until'],
    [['after'], 'after'],
];

/** `by 31 March 2027`, `on Tuesday 1st December 2026`, `until June 2027`: a day or month with its year. */
export function dayAt(terms: readonly Term[], at: number): TimeInWords | undefined {
    const lead = BEFORE_DAY.find(([words]) => stands(terms, at, words));
    const yearly = lead && /^(?:no|before)/.test(lead[1]) ? yearlyFrom(terms, at + lead[0].length) : undefined;
    if (yearly) {
        return { from: at, until: yearly.until, written: `${lead![1]} ${yearly.written}` };
    }
    const date = lead && dateFrom(terms, at + lead[0].length);
    // Nothing is due on a whole month.
    return date && !(lead[1] === 'on' && date.isMonth) ? { from: at, until: date.until, written: `${lead[1]} ${date.written}` } : undefined;
}

/** `31 March each year`, `the end of March every year`. */
function yearlyFrom(terms: readonly Term[], at: number): { until: number; written: string } | undefined {
    const isEnd = stands(terms, at, ['the', 'end', 'of']);
    const day = isEnd ? undefined : /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(terms[at]?.word ?? '')?.[1];
    const monthAt = isEnd ? at + 3 : at + 1;
    const month = MONTH_NAMES.find(name => name.toLowerCase() === terms[monthAt]?.word);
    const isYearly = /^(?:each|every)$/.test(terms[monthAt + 1]?.word ?? '') && terms[monthAt + 2]?.word === 'year';
    return month && isYearly && (isEnd || day !== undefined)
        ? { until: monthAt + 3, written: `${isEnd ? 'the end of' : day} ${month} each year` }
        : undefined;
}

function dateFrom(terms: readonly Term[], at: number): { until: number; written: string; isMonth: boolean } | undefined {
    const weekday = WEEKDAYS.find(day => day.toLowerCase() === terms[at]?.word);
    const from = weekday ? at + 1 : at;
    const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(terms[from]?.word ?? '')?.[1];
    const monthAt = day === undefined ? from : terms[from + 1]?.word === 'of' ? from + 2 : from + 1;
    const month = MONTH_NAMES.find(name => name.toLowerCase() === terms[monthAt]?.word);
    const year = /^\d{4}$/.exec(terms[monthAt + 1]?.word ?? '')?.[0];
    if (!month || year === undefined || (weekday && day === undefined)) {
        return undefined;
    }
    return {
        until: monthAt + 2,
        written: [weekday, day, month, year].filter(part => part !== undefined).join(' '),
        isMonth: day === undefined,
    };
}

/** `during term time`, `in the school holidays`, `between 10am and 2pm`: the hours and days on which something may be done. */
export function windowAt(terms: readonly Term[], at: number): TimeInWords | undefined {
    const word = terms[at]!.word;
    if (word === 'between') {
        const [first, and, second] = [clockTime(terms[at + 1]), terms[at + 2]?.word, clockTime(terms[at + 3])];
        return first && and === 'and' && second ? { from: at, until: at + 4, written: `between ${first} and ${second}` } : undefined;
    }
    const behind = /^(?:in|during)$/.test(word) ? at + (terms[at + 1]?.word === 'the' ? 2 : 1) : undefined;
    const found = behind === undefined ? undefined : WINDOWS.find(([words]) => stands(terms, behind, words));
    return found && { from: at, until: behind! + found[0].length, written: `in ${found[1]}` };
}

const WINDOWS: readonly (readonly [words: readonly string[], written: string])[] = [
    [['term', 'time'], 'term time'],
    [['term-time'], 'term time'],
    [['school', 'holidays'], 'school holidays'],
    [['school', 'holiday', 'period'], 'school holidays'],
];

function clockTime(term: Term | undefined): string | undefined {
    const [, hours, minutes = '00', half] = /^(\d{1,2})(?:[.:](\d{2}))?(am|pm)?$/.exec(term?.word ?? '') ?? [];
    if (hours === undefined || (half === undefined && !/[.:]/.test(term!.word))) {
        return undefined;
    }
    const hour = (Number(hours) % (half === undefined ? 24 : 12)) + (half === 'pm' ? 12 : 0);
    return `${String(hour).padStart(2, '0')}:${minutes}`;
}

function stands(terms: readonly Term[], at: number, words: readonly string[]): boolean {
    return words.every((word, i) => terms[at + i]?.word === word);
}
