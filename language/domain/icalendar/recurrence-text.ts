import { calendarTimeText } from './calendar-time.ts';
import { NUMBER_LISTS, type RecurrenceRule } from './recurrence-rule.ts';

/** The rule as the value of an RRULE property, its parts in the order in which RFC 5545 lists them; reading it gives the rule again. */
export function recurrenceText(rule: RecurrenceRule): string {
    const list = (values: readonly unknown[] | undefined): string | undefined => values?.join(',');
    const numbers = (name: keyof typeof NUMBER_LISTS): string | undefined => list(rule[NUMBER_LISTS[name].key]);
    const parts: readonly (readonly [string, string | number | undefined])[] = [
        ['RSCALE', rule.skip && 'GREGORIAN'],
        ['FREQ', rule.freq],
        ['UNTIL', rule.until && calendarTimeText(rule.until)],
        ['COUNT', rule.count],
        ['INTERVAL', rule.interval],
        ['BYSECOND', numbers('BYSECOND')],
        ['BYMINUTE', numbers('BYMINUTE')],
        ['BYHOUR', numbers('BYHOUR')],
        ['BYDAY', list(rule.byDay?.map(({ ordinal = '', weekday }) => `${ordinal}${weekday}`))],
        ['BYMONTHDAY', numbers('BYMONTHDAY')],
        ['BYYEARDAY', numbers('BYYEARDAY')],
        ['BYWEEKNO', numbers('BYWEEKNO')],
        ['BYMONTH', numbers('BYMONTH')],
        ['BYSETPOS', numbers('BYSETPOS')],
        ['WKST', rule.wkst],
        ['SKIP', rule.skip === 'OMIT' ? undefined : rule.skip],
    ];
    return parts
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${value}`)
        .join(';');
}
