import type { CalendarDeclaration, Region } from '../domain/agreement.ts';
import { WEEKDAYS, type Weekday } from '../domain/time/civil-date.ts';
import type * as ast from '../generated/ast.ts';
import { dateOf, dayOfYear, dayRangeOf } from './dates.ts';
import { clockTimeIn } from './durations.ts';
import type { Source } from './source.ts';
import { rollOf } from './time-phrases.ts';

const REGIONS: Record<string, Region> = {
    'England and Wales': 'england-and-wales',
    Scotland: 'scotland',
    'Northern Ireland': 'northern-ireland',
    'any part of the UK': 'any-part-of-uk',
};

const known = new WeakMap<ast.Calendar, CalendarDeclaration>();

/** A calendar; undefined while it has no name. The same for everybody who asks, so that it is made ready for counting only once. */
export function calendarOf(node: ast.Calendar, source: Source): CalendarDeclaration | undefined {
    if (node.name === undefined) {
        return undefined;
    }
    const calendar = known.get(node) ?? readCalendar(node, node.name, source);
    known.set(node, calendar);
    return calendar;
}

function readCalendar(node: ast.Calendar, name: string, source: Source): CalendarDeclaration {
    const calendar: CalendarDeclaration = {
        name,
        namePlace: source.placeOf(node, 'name'),
        closures: [],
        terms: [],
        inServiceDays: [],
        termFiles: [],
        place: source.place(node),
    };
    node.items.forEach(item => addItem(calendar, item, source));
    return calendar;
}

function addItem(calendar: CalendarDeclaration, item: ast.CalendarItem, source: Source): void {
    switch (item.$type) {
        case 'RegionItem':
            calendar.region ??= REGIONS[item.region];
            break;
        case 'WorkingWeek':
            calendar.workingWeekdays ??= weekdaysFrom(item.from, item.until);
            break;
        case 'Closure': {
            const range = dayRangeOf(item.range, source);
            if (range) {
                calendar.closures.push({ range, reason: item.reason });
            }
            break;
        }
        case 'SchoolTerm': {
            const range = dayRangeOf(item.range, source);
            if (range) {
                const breaks = item.breaks.map(node => dayRangeOf(node, source)).filter(node => node !== undefined);
                calendar.terms.push({ name: item.name, range, breaks, place: source.place(item) });
            }
            break;
        }
        case 'InServiceDay': {
            const date = dateOf(item.date, source);
            if (date) {
                calendar.inServiceDays.push({ date, reason: item.reason });
            }
            break;
        }
        case 'TermsFile':
            calendar.termFiles.push(...source.quotations(item, 'path', item.path === undefined ? [] : [item.path]));
            break;
        case 'FinancialYear':
            calendar.financialYearStart ??= dayOfYear(item.day);
            break;
        case 'TimeZone':
            calendar.timeZone ??= item.zone;
            break;
        case 'WorkingHours': {
            const [from, until] = [clockTimeIn(item.from), clockTimeIn(item.until)];
            calendar.workingHours ??= from !== undefined && until !== undefined ? { from, until } : undefined;
            break;
        }
        case 'ClearDays':
            calendar.countsClearDays = true;
            break;
        case 'MonthEnds':
            calendar.keepsMonthEnds = true;
            break;
        case 'DefaultRoll': {
            const roll = rollOf(item);
            calendar.roll ??= roll === 'as-is' ? undefined : roll;
            break;
        }
    }
}

/** The days of a working week, which may go round the weekend: Sunday to Thursday. */
function weekdaysFrom(from: string | undefined, until: string | undefined): Weekday[] | undefined {
    const first = WEEKDAYS.findIndex(weekday => weekday === from);
    const last = WEEKDAYS.findIndex(weekday => weekday === until);
    return first < 0 || last < 0 ? undefined : [...WEEKDAYS, ...WEEKDAYS].slice(first, first + ((last - first + 7) % 7) + 1);
}
