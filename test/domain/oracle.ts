import published from '../fixtures/oracle/oracle-dates.json' with { type: 'json' };
import further from '../fixtures/oracle/further-dates.json' with { type: 'json' };
import own from '../fixtures/oracle/own-dates.json' with { type: 'json' };
import calendars from '../fixtures/oracle/oracle-calendars.json' with { type: 'json' };
import {
    addMonths,
    civilDay,
    compileCalendar,
    countLength,
    isoOf,
    lastWorkingDayOfMonth,
    parseIsoDay,
    readDate,
    rollDay,
    weekdayOf,
    type CalendarDeclaration,
    type CivilDay,
    type ClockTime,
    type CountingOptions,
    type RollConvention,
    type WorkingCalendar,
} from '../../language/domain/index.ts';
import { shiftKnown } from '../../language/domain/deadlines/shift.ts';
import { knownDate } from '../../language/domain/deadlines/value.ts';
import { parseCalendarTime, type CalendarTime } from '../../language/domain/icalendar/calendar-time.ts';
import { parseRecurrenceRule } from '../../language/domain/icalendar/recurrence-rule.ts';
import { firstTimes } from '../../language/domain/icalendar/recurrence-set.ts';
import { recurrenceText } from '../../language/domain/icalendar/recurrence-text.ts';
import { instantOf, isoInstant } from '../../language/domain/time/zoned-time.ts';
import { calendar, days, length } from './build.ts';

/** One worked date of the oracle: an operation, its input, the calendar it names and the expected answer. */
export interface OracleCase {
    id: string;
    rule: string;
    op: string;
    input: Record<string, unknown>;
    calendar: string | { weekend: boolean; holidays: string[] };
    expected: unknown;
}

/** The published cases, those written down from their sources since, and our own: `test/fixtures/oracle/README.md` says where each comes from. */
export const oracleCases = [...published, ...further, ...own] as unknown as OracleCase[];

const ROLLS: Record<string, RollConvention> = {
    NO_ADJUST: 'as-is',
    FOLLOWING: 'next-working-day',
    PRECEDING: 'previous-working-day',
    following: 'next-working-day',
    preceding: 'previous-working-day',
    MODIFIED_FOLLOWING: 'next-working-day-in-month',
    MODIFIED_PRECEDING: 'previous-working-day-in-month',
    MODIFIED_FOLLOWING_BI_MONTHLY: 'next-working-day-in-half-month',
    NEAREST: 'nearest',
};

const REGIONS: Record<string, CalendarDeclaration['region']> = {
    'england-and-wales': 'england-and-wales',
    scotland: 'scotland',
    'northern-ireland': 'northern-ireland',
    'uk-any': 'any-part-of-uk',
};

/** The calendar a case names, as an author would declare it: holidays that no region holds are closures. */
function calendarOf({ calendar: named }: OracleCase): WorkingCalendar {
    const closed = (list: readonly string[]) => list.map(iso => ({ range: days(iso), reason: 'holiday' }));
    if (typeof named === 'object') {
        return compileCalendar(calendar({ region: undefined, closures: closed(named.holidays) }));
    }
    if (named === 'lga-243') {
        return compileCalendar(councilCalendar());
    }
    const holidays = (calendars as Record<string, string[]>)[named] ?? [];
    const region = REGIONS[named];
    // The published list begins in 2012; a calendar of no country's holidays still has to list one, here one long past.
    const own = region ? holidays.filter(iso => iso < '2012') : [...holidays, '1900-01-01'];
    return compileCalendar(calendar({ region, closures: closed(own) }));
}

/** Section 243 of the Local Government Act 1972: Saturdays count; Sundays, bank holidays and the Christmas and Easter breaks do not. */
function councilCalendar(): CalendarDeclaration {
    const weekdays = compileCalendar(calendar()).workingDays.days!;
    const closed = (first: CivilDay, last: CivilDay, reason: string) => ({ range: days(isoOf(first), isoOf(last)), reason });
    const breaks = calendars['england-and-wales'].flatMap(iso => {
        const day = parseIsoDay(iso)!;
        if (/-0[34]-/.test(iso) && weekdayOf(day) === 'Friday') {
            return [closed((day - 1) as CivilDay, (day + 4) as CivilDay, 'Easter break')];
        }
        return iso.endsWith('-12-25') ? [closed(weekdays.step(day, -1)!, weekdays.step(day, 1)!, 'Christmas break')] : [];
    });
    return calendar({ workingWeekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'], closures: breaks });
}

/** Runs a case through the engine; every operation is one of the engine's own with the reading as its parameter. */
export function runCase(one: OracleCase): unknown {
    const { input } = one;
    const within = calendarOf(one);
    const working = within.workingDays.days!;
    const day = (key: string): CivilDay => parseIsoDay(String(input[key]))!;
    const n = Number(input['n']);
    const count = (from: CivilDay, text: string, direction: 'before' | 'after', how: CountingOptions = {}): CivilDay => {
        const counted = countLength(from, length(text), direction, { calendar: within, ...how });
        if (!('day' in counted)) {
            throw new Error(JSON.stringify(counted));
        }
        return counted.day;
    };
    const roll = (from: CivilDay, key: string): CivilDay => rollDay(from, ROLLS[String(input[key])]!, working)!;
    const monthDay = (text: unknown, dayOfMonth: number): CivilDay => {
        const [year, month] = String(text).split('-').map(Number);
        return civilDay(year!, month!, dayOfMonth)!;
    };

    switch (one.op) {
        case 'roll':
            return isoOf(roll(day('date'), 'convention'));
        case 'roll_month_day':
            return isoOf(roll(monthDay(input['month'], Number(input['day'])), 'convention'));
        case 'nth_working_day_following':
            return isoOf(count(day('trigger'), `${n} working days`, 'after'));
        case 'nth_working_day_preceding':
            return isoOf(count(day('trigger'), `${n} working days`, 'before'));
        case 'is_working_day':
            return working.has(day('date'));
        case 'last_working_day_of_month':
            return isoOf(lastWorkingDayOfMonth(monthDay(input['month'], 1), working)!);
        case 'add_months':
            return isoOf(addMonths(day('date'), n)!);
        case 'add_months_eom':
            return isoOf(addMonths(day('date'), n, 'last-day')!);
        case 'add_months_convention': {
            const rule = ({ NONE: 'clip', LAST_DAY: 'last-day', LAST_BUSINESS_DAY: 'last-working-day' } as const)[
                String(input['convention'])
            ];
            return isoOf(addMonths(day('date'), n, rule, working)!);
        }
        case 'add_months_then_roll':
            return isoOf(roll(addMonths(day('date'), n)!, 'roll'));
        case 'calendar_days_then_roll':
            return isoOf(roll(count(day('date'), `${n} days`, 'after'), 'roll'));
        case 'months_beginning_with':
            // As the engine reads "beginning with": a month that begins with the 1st ends with its last day.
            return isoOf(count((day('date') - 1) as CivilDay, `${n} months`, 'after', { endOfMonth: 'last-day' }));
        case 'last_day_within':
            return isoOf(count(day('trigger'), `${n} days`, 'after'));
        case 'last_day_within_roll':
            return isoOf(roll(count(day('trigger'), `${n} days`, 'after'), 'roll'));
        case 'latest_before_event_roll':
            return isoOf(roll(count(day('event'), `${n} days`, 'before'), 'roll'));
        case 'latest_before_event_clear': {
            const unit = n <= Number(input['skip_nonworking_if_n_le']) ? 'working days' : 'days';
            return isoOf(count(day('event'), `${n} ${unit}`, 'before', { reading: 'clear' }));
        }
        case 'earliest_after_notice_lga243': {
            const last = count(day('notice'), `${n} working days`, 'after');
            return isoOf(count(last, '1 working day', 'after'));
        }
        case 'eu_period':
            return isoOf(rollDay(count(day('event'), `${n} ${String(input['unit'])}`, 'after'), 'next-working-day', working)!);
        case 'chain': {
            const steps = input['steps'] as [string, number][];
            return isoOf(count(day('date'), steps.map(([unit, amount]) => `${amount} ${unit}`).join(' and '), 'after'));
        }
        case 'xsd_add_month':
            return addToMonth(String(input['month']), String(input['duration']));
        case 'rrule':
            return repeated(one);
        case 'local_to_wall':
            return isoLocal(one).slice(0, 22);
        case 'local_to_offset':
            return isoLocal(one).slice(16);
        default:
            throw new Error(`no such operation: ${one.op}`);
    }
}

/** The days of a rule that was read, written and read again; of one without end as many as are expected. */
function repeated({ input, expected }: OracleCase): string[] {
    const time = (text: string): CalendarTime => parseCalendarTime(text, String(input['tzid']))!;
    const read = parseRecurrenceRule(String(input['rrule']));
    const again = 'rule' in read ? parseRecurrenceRule(recurrenceText(read.rule)) : read;
    if ('problem' in again) {
        throw new Error(again.problem);
    }
    const exceptions = input['exdate'] === null ? [] : String(input['exdate']).split(',').map(time);
    const most = input['open_ended'] ? (expected as string[]).length : 1_000;
    const set = firstTimes({ start: time(String(input['dtstart'])), rule: again.rule, exceptions }, most);
    if ('refusal' in set) {
        throw new Error(set.refusal);
    }
    return set.times.map(each => isoOf(each.day));
}

function isoLocal({ input }: OracleCase): string {
    const [iso, clock] = String(input['local']).split('T');
    const [hours, minutes] = clock!.split(':').map(Number);
    const zone = String(input['zone']);
    return isoInstant(instantOf({ day: parseIsoDay(iso!)!, time: (hours! * 60 + minutes!) as ClockTime }, zone)!, zone)!;
}

function addToMonth(month: string, duration: string): string {
    const reading = readDate(month);
    const [, sign, months] = /^(-?)P(\d+)M$/.exec(duration)!;
    if (!('date' in reading)) {
        throw new Error(month);
    }
    const { value } = shiftKnown(knownDate(reading.date), length(`${months} months`), sign === '-' ? 'before' : 'after');
    return value.kind === 'known' && value.precision === 'month' ? isoOf(value.from!).slice(0, 7) : value.kind;
}
