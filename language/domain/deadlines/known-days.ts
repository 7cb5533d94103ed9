import type { HistoryEntry } from '../history.ts';
import { oncePer } from '../once-per.ts';
import type { Duration, Point, TimePhrase, TimeUnit, Timing } from '../time-expression.ts';
import { countLength, type Direction } from '../time/duration.ts';
import type { DaySpan } from '../time/school-terms.ts';
import { mayWarn } from './closing.ts';
import type { Context } from './context.ts';

/** What is due by one phrase of a sentence: at a length of time from what its event's history has, or with no day of its own. */
interface Count {
    readonly event: string;
    readonly length?: Duration;
    readonly direction?: Direction;
}

/** The units that are known everywhere, whatever calendar counts. */
export const BY_NO_CALENDAR: ReadonlySet<TimeUnit> = new Set(['week', 'month', 'quarter', 'year']);

/** Units of which a later day never leads to an earlier one, so that the first and the last day counted from tell of all between them. */
const IN_ORDER: ReadonlySet<TimeUnit> = new Set([
    ...BY_NO_CALENDAR,
    'day',
    'clear day',
    'working day',
    'clear working day',
    'school day',
    'clear school day',
]);

/**
 * Whether a timing only counts from the days that the history of one event has, and everything it counts over is known: nothing is refused
 * then and nothing to be warned of. Of these days the first and the last are counted from, and no sentence is worked out.
 */
export function countsKnownDays(context: Context, { phrases, hardLimits }: Timing): boolean {
    const counts: Count[] = [];
    for (const phrase of hardLimits.length === 0 ? phrases : [...phrases, ...hardLimits]) {
        const count = countOf(phrase, context);
        if (!count || count.event !== (counts[0] ?? count).event) {
            return false;
        }
        counts.push(count);
    }
    const entries = counts[0] && context.history.get(counts[0].event);
    const recorded = entries && daysOf(entries);
    return counts.length > 0 && (recorded === undefined || reachesKnownDays(context, recorded, counts));
}

function reachesKnownDays({ calendar }: Context, { first, last }: DaySpan, counts: readonly Count[]): boolean {
    const uses = [];
    let [earliest, latest] = [first, last];
    for (const { length, direction } of counts) {
        if (!length || !direction) {
            continue;
        }
        // Of the two readings of days before an event, which both may be told, the clear one reaches farther.
        const from = countLength(first, length, direction, { calendar, reading: 'clear' });
        const until = last === first ? from : countLength(last, length, direction, { calendar, reading: 'clear' });
        if (!('day' in from) || !('day' in until)) {
            return false;
        }
        uses.push(...from.uses);
        earliest = from.day < earliest ? from.day : earliest;
        latest = until.day > latest ? until.day : latest;
    }
    if (!mayWarn(uses)) {
        return true;
    }
    const known = calendar?.bankHolidays;
    return calendar?.problems.length === 0 && known !== undefined && earliest >= known.first && latest <= known.last;
}

function countOf(phrase: TimePhrase, context: Context): Count | undefined {
    switch (phrase.kind) {
        case 'promptly':
        case 'as-soon-as-possible': {
            const event = phrase.after && eventAt(phrase.after, context);
            return event === undefined ? undefined : { event };
        }
        case 'no-later-than':
            return phrase.roll === 'as-is' ? countOfDeadline(phrase.point, context) : undefined;
        default:
            return countFromEvent(phrase, context);
    }
}

/** A named deadline that is itself counted from an event. */
function countOfDeadline(point: Point, context: Context): Count | undefined {
    const anchor = point.kind === 'anchor' ? context.anchors.get(point.name) : undefined;
    if (anchor?.kind !== 'deadline') {
        return undefined;
    }
    const { phrases, hardLimits, exceptions, calendar } = anchor.declaration.timing;
    const [phrase, another] = phrases;
    const isPlain = !another && hardLimits.length === 0 && exceptions.length === 0 && calendar === undefined;
    return phrase && isPlain ? countFromEvent(phrase, context) : undefined;
}

function countFromEvent(phrase: TimePhrase, context: Context): Count | undefined {
    const isCounted = phrase.kind === 'at-least-before' || (phrase.kind === 'within' && phrase.relation === 'after');
    if (!isCounted || phrase.roll !== 'as-is' || !phrase.point || !isInOrder(phrase.length, context)) {
        return undefined;
    }
    const event = eventAt(phrase.point, context);
    return event === undefined ? undefined : { event, length: phrase.length, direction: phrase.kind === 'within' ? 'after' : 'before' };
}

function isInOrder({ spans }: Duration, { calendar }: Context): boolean {
    return spans.every(({ unit }) => IN_ORDER.has(unit)) && (calendar?.endOfMonth ?? 'clip') === 'clip';
}

/** The event that a point names, where each of its times is meant and these are only what the history has of it. */
export function eventAt(point: Point, { anchors }: Pick<Context, 'anchors'>): string | undefined {
    const isEach =
        point.kind === 'anchor' && (point.choice.kind === 'each' || point.choice.kind === 'unspecified' || point.choice.kind === 'that');
    const anchor = isEach ? anchors.get(point.name) : undefined;
    const isRecordedOnly =
        anchor?.kind === 'event' &&
        anchor.declaration.rules.every(
            rule =>
                rule.kind === 'at-any-time' ||
                (rule.kind === 'rate' && rule.rate.rolling === undefined && BY_NO_CALENDAR.has(rule.rate.per)),
        );
    return isEach && isRecordedOnly ? point.name : undefined;
}

/** From the first to the last day of lines of the history about one event; undefined where none has a day. */
const daysOf = oncePer((entries: readonly HistoryEntry[]): DaySpan | undefined => {
    const dates = entries.flatMap(({ on }) => (on && 'date' in on ? on.date : []));
    return dates.length === 0
        ? undefined
        : dates.reduce<DaySpan>(
              (span, { first, last }) => ({ first: first < span.first ? first : span.first, last: last > span.last ? last : span.last }),
              dates[0]!,
          );
});
