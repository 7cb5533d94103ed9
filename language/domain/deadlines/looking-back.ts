import type { OccurrenceChoice, Timing, TimeUnit } from '../time-expression.ts';
import type { Context } from './context.ts';
import { whyInactive, type LifeFacts } from './inactive.ts';
import { setsClock } from './retention.ts';
import { standingOf } from './standing.ts';
import type { Instance, Subject } from './subject.ts';

/**
 * Of the occurrences that lie before the asked-for range only the latest still to be done is ever shown. Tells of an answer
 * whether it is that one, or says that there is none, so that those before it need not be worked out. It can be told only where
 * what is due for an earlier occurrence is never due later: not where the history settles some of them, a suspension puts some
 * off, an amendment rewords some, or what is kept for one bears on another.
 */
export function lookingBackSuffices(context: Context, subject: Subject, facts: LifeFacts): (instance: Instance) => boolean {
    const { entries, appliesFrom, appliesUntil, timing } = subject;
    if (entries.length > 0 || appliesFrom || appliesUntil || context.suspensions.length > 0 || setsClock(subject)) {
        return () => false;
    }
    return instance => {
        const {
            binding,
            answer: { value },
        } = instance;
        const isBefore =
            binding.kind === 'occurrence' &&
            binding.occurrence.date.to! < context.range.first &&
            value.kind === 'known' &&
            value.waitingFor.length === 0 &&
            value.to !== undefined &&
            value.to < context.range.first;
        if (!isBefore) {
            return false;
        }
        const standing = standingOf(subject, instance, facts, { isOvertaken: false, inactive: whyInactive(subject, instance, facts) });
        return standing === 'overdue' || (standing === 'missed' && isBeforeEach(context, timing));
    };
}

/** The units that go back without end; a calendar lists terms and school days only from some day on. */
const WITHOUT_BEGINNING = new Set<TimeUnit>(['day', 'clear day', 'working day', 'clear working day', 'week', 'month', 'quarter', 'year']);

/** Whether all that a timing says is to be done before what it hangs on, so that it is missed for each that is over. */
function isBeforeEach({ anchors }: Context, { phrases, hardLimits, exceptions }: Timing): boolean {
    return (
        hardLimits.length === 0 &&
        exceptions.length === 0 &&
        phrases.every(phrase => {
            if (phrase.kind !== 'before' && phrase.kind !== 'at-least-before') {
                return false;
            }
            const { point } = phrase;
            const points = point?.kind === 'any-of' ? point.points : [point];
            return (
                (phrase.kind === 'before' ||
                    (phrase.roll === 'as-is' && phrase.length.spans.every(({ unit }) => WITHOUT_BEGINNING.has(unit)))) &&
                points.every(one => one?.kind === 'anchor' && isEachOf(one.choice) && anchors.get(one.name)?.kind === 'event')
            );
        })
    );
}

function isEachOf({ kind }: OccurrenceChoice): boolean {
    return kind === 'each' || kind === 'unspecified' || kind === 'that';
}
