import { isoOf, readTerms, readTermFileText, type TermFileReading } from '../../language/domain/index.ts';

/** An event as its property lines: `20260901 20261219 Autumn term` is one of days with its DTEND, further lines are taken as they are. */
export function event(dates: string, summary: string, ...more: string[]): string {
    const [start, end] = dates.split(' ');
    const line = (name: string, value: string): string => `${name}${value.includes('T') ? '' : ';VALUE=DATE'}:${value}`;
    return [
        'BEGIN:VEVENT',
        line('DTSTART', start!),
        ...(end === undefined ? [] : [line('DTEND', end)]),
        `SUMMARY:${summary}`,
        ...more,
        'END:VEVENT',
    ].join('\r\n');
}

/** A calendar file of events. */
export function calendarFile(...events: string[]): string {
    return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...events, 'END:VCALENDAR', ''].join('\r\n');
}

/** What a file says, in lines: `Autumn 2026-09-01 to 2026-12-18, break 2026-10-26 to 2026-10-30`, `in-service 2026-09-01 INSET day`. */
export function readingOf(text: string, zone = 'Europe/London'): string[] {
    const read = readTermFileText(text);
    return 'problem' in read ? [read.problem] : linesOf(readTerms(read, zone));
}

function linesOf({ terms, inServiceDays, closures, notUnderstood, misfits, endsEarly }: TermFileReading): string[] {
    const span = ({ first, last }: { first: Parameters<typeof isoOf>[0]; last: Parameters<typeof isoOf>[0] }): string =>
        first === last ? isoOf(first) : `${isoOf(first)} to ${isoOf(last)}`;
    return [
        ...terms.map(term => [`${term.name ?? 'term'} ${span(term)}`, ...term.breaks.map(each => `break ${span(each)}`)].join(', ')),
        ...inServiceDays.map(({ day, reason }) => `in-service ${isoOf(day)} ${reason}`),
        ...closures.map(closure => `closed ${span(closure)} ${closure.reason}`),
        ...notUnderstood.map(({ summary, problem }) => `not understood '${summary}': ${problem}`),
        ...misfits.map(({ summary, problem }) => `does not fit '${summary}': ${problem}`),
        ...(endsEarly ? ['ends early'] : []),
    ];
}
