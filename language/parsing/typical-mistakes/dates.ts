import { formatPlainDay } from '../../domain/time/format-date.ts';
import { readDate } from '../../domain/time/written-date.ts';
import { like, MONTH, type TypicalMistake } from './mistake.ts';

const WRITE_IT = 'Write the day, the month in full and the year, so that it can mean only one day: 27 June 2026.';
const SHORT_MONTH = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const ANY_MONTH = `(?:${MONTH}|${SHORT_MONTH}\\.?)`;

/** The days that a date in figures or in shortened words can mean, as the language writes them. */
function readings(written: string): string[] {
    const read = readDate(written);
    const dates = 'date' in read ? [read.date] : read.readings;
    return dates.map(({ first }) => formatPlainDay(first));
}

/** Dates that are clear to a reader but written otherwise than the language writes them. */
export const DATE_MISTAKES: readonly TypicalMistake[] = [
    {
        what: 'an American date in words: June 27, 2026',
        written: like(`(?:\\bthe )?\\b(${ANY_MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i'),
        message: `Here the month comes first. ${WRITE_IT}`,
        instead: ([, month, day, year]) => readings(`${day} ${month} ${year}`),
    },
    {
        what: 'a date with th, of, a comma or a shortened month: the 27th of June 2026, 27 Jun 2026',
        written: like(`(?:\\bthe )?\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${ANY_MONTH}),? (\\d{4})\\b`, 'i'),
        message: `The language writes this date in another way. ${WRITE_IT}`,
        instead: ([, day, month, year]) => readings(`${day} ${month} ${year}`),
    },
    {
        what: 'a date without its year: 27 June',
        written: like(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b(?! \\d| each )`),
        message:
            'This date has no year, so nobody can tell which day is meant. Write the year behind the month (27 June 2026), or that it comes each year (27 June each year).',
    },
    {
        what: 'a month without its year: the end of March',
        written: like(`\\b(the (?:start|end) of ${MONTH})\\b(?! \\d| each )`),
        message:
            'This month has no year, so nobody can tell which one is meant. Write the last day itself (31 March 2027), or that it comes each year (the end of March each year).',
        instead: ['$1 each year'],
        readsAsName: true,
    },
    {
        what: 'a date in figures with slashes or hyphens: 2026/06/27, 27-06-2026',
        written: like('\\b(\\d{4}[/.]\\d{1,2}[/.]\\d{1,2}|\\d{1,2}-\\d{1,2}-\\d{2,4})\\b'),
        message: `Figures in a date are read differently from country to country. ${WRITE_IT}`,
        instead: ([date]) => readings(date!),
    },
    {
        what: 'a time of day such as 2pm or 14.00',
        written: like('\\b(?:(\\d{1,2})(?:[.:](\\d{2}))? ?([ap])\\.?m\\b\\.?|(\\d{1,2})\\.(\\d{2}))'),
        message: 'Write a time of day by the clock of 24 hours, with a colon: 14:00.',
        instead: ([, hour, minute, half, hourOf24, minuteOf24]) => {
            const hours = half === undefined ? Number(hourOf24) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
            return hours > 23 ? [] : [`${String(hours).padStart(2, '0')}:${minute ?? minuteOf24 ?? '00'}`];
        },
    },
];
