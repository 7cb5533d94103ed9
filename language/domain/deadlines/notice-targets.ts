import type { TraceStep } from '../computed-deadline.ts';
import type { HistoryEntry } from '../history.ts';
import type { Duration } from '../time-expression.ts';
import { dayInRange, type CivilDay } from '../time/civil-date.ts';
import { sayMorePassed, skippedBetween } from '../time/count-days.ts';
import type { Why } from '../time/why.ts';
import { lengthInWords } from '../words.ts';
import { endOf } from './agreement-span.ts';
import type { Scope } from './binding.ts';
import { shiftKnown } from './shift.ts';
import type { Instance } from './subject.ts';
import {
    evaluated,
    isSingleDay,
    knownDay,
    knownRange,
    onceKnown,
    sayKnown,
    stepFor,
    valueOfWritten,
    type Evaluated,
    type Known,
} from './value.ts';

type NoticeScope = Omit<Scope, 'binding'>;

/** The name under which a planned effect is the occurrence that a last day for notice is for. */
const PLANNED = 'planned effect';

/** The last days on which notice can be given for the effects that the history plans ("clause 8 planned for 31 March 2027"). */
export function noticesForPlanned(scope: NoticeScope, length: Duration, planned: readonly HistoryEntry[]): Instance[] {
    return planned.flatMap((entry): Instance[] => {
        const day = entry.on && valueOfWritten(entry.on);
        if (day?.kind !== 'known') {
            return day ? [{ binding: { kind: 'none' }, answer: evaluated(day) }] : [];
        }
        const why: Why = () => [stepFor(`The effect is planned for ${sayKnown(day)}`, day)];
        return [
            {
                binding: {
                    kind: 'occurrence',
                    occurrence: { anchor: PLANNED, status: 'planned', date: day, why, uses: [], place: entry.place, entry },
                },
                answer: lastDayFor(scope, evaluated(day, why), length),
            },
        ];
    });
}

/**
 * The last day on which notice to end an agreement can still take effect by the end it has anyway: later notice would
 * change nothing. Undefined where no such end is known to the day, and while that day lies after the asked-for range.
 */
export function noticeByTheEnd(scope: NoticeScope, length: Duration): Instance | undefined {
    const end = endOf(scope.context);
    if (end.value.kind !== 'known' || !isSingleDay(end.value)) {
        return undefined;
    }
    const answer = lastDayFor(scope, end, length);
    const { today, range } = scope.context;
    if (answer.value.kind === 'known' && (answer.value.from ?? range.last) > range.last) {
        return undefined;
    }
    const isOver = answer.value.kind === 'known' && (answer.value.to ?? today) < today;
    return {
        binding: { kind: 'none' },
        answer,
        ...(isOver && { stopped: 'Notice given now would take effect only after the agreement has ended anyway' }),
    };
}

/** The last day from which a notice period is over by the end of a day. */
function lastDayFor(scope: NoticeScope, target: Evaluated, length: Duration): Evaluated {
    return onceKnown(target, known => {
        const { calendar, agreement } = scope.context;
        const back = shiftKnown(known, length, 'before', { calendar });
        if (back.value.kind !== 'known') {
            return back;
        }
        const last = (day: CivilDay | undefined, by: CivilDay | undefined): CivilDay | undefined =>
            day === undefined || by === undefined ? undefined : latestFrom(scope, day, by, length);
        const value = isSingleDay(known)
            ? knownDay(last(back.value.to, known.to)!)
            : knownRange(last(back.value.from, known.from), last(back.value.to, known.to));
        const how = {
            sending: 'sent at the latest on that day, as by the notice rule it counts from sending',
            receipt: 'received at the latest on that day, as by the notice rule it counts from receipt',
            none: 'received at the latest on that day; no notice rule is written, so it counts from receipt',
        }[agreement.notices?.countFrom ?? 'none'];
        const rule = `Notice of ${lengthInWords(length)}, in force through ${sayKnown(known)}: ${how}`;
        const step = (): TraceStep => {
            const { skipped, more } = passedOver(known, value, length, back);
            return { ...stepFor(`${rule}${sayMorePassed(more)}`, value), skipped };
        };
        return evaluated(value, () => [step()], back.uses);
    });
}

/** The days that are not counted from the end back to the day found, the end among them: it may be why no later day does. */
function passedOver(
    end: Known,
    found: Known,
    { spans }: Duration,
    { why, uses: [counting] }: Evaluated,
): ReturnType<typeof skippedBetween> {
    const alone = spans.length === 1 && isSingleDay(end) && isSingleDay(found) && counting?.days !== undefined;
    return alone
        ? skippedBetween((end.to + 1) as CivilDay, (found.to + 1) as CivilDay, counting)
        : { skipped: [...(why().at(-1)?.skipped ?? [])], more: 0 };
}

/** Counting back and counting on do not always meet: a short month or a day off lets notice be given a few days later. */
const MOST_TRIED = 40;

function latestFrom({ context: { calendar } }: NoticeScope, start: CivilDay, by: CivilDay, length: Duration): CivilDay {
    const isInTime = (day: CivilDay | undefined): day is CivilDay => {
        const { value } = day === undefined ? { value: undefined } : shiftKnown(knownDay(day), length, 'after', { calendar });
        return value?.kind === 'known' && value.to !== undefined && value.to <= by;
    };
    let found = start;
    for (let tried = 0; tried < MOST_TRIED && !isInTime(found); tried++) {
        found = dayInRange(found - 1) ?? found;
    }
    for (let tried = 0; tried < MOST_TRIED && isInTime(dayInRange(found + 1)); tried++) {
        found = (found + 1) as CivilDay;
    }
    return found;
}
