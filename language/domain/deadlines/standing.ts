import type { Standing } from '../computed-deadline.ts';
import { isExceeded, standingBy } from './coverage.ts';
import { isDueBefore, settles } from './fulfilment.ts';
import type { LifeFacts } from './inactive.ts';
import type { Point, Timing } from '../time-expression.ts';
import type { CivilDay } from '../time/civil-date.ts';
import { dateOf } from '../time/school-terms.ts';
import { pointsOf } from './points-of.ts';
import type { Instance, Subject } from './subject.ts';
import type { Known } from './value.ts';

/** What the standing of a deadline is judged by, besides its own answer and the life of the agreement. */
export interface StandingFacts {
    /** Whether the next repetition or period of the same subject has come: then an open one can only be missed. */
    isOvertaken: boolean;
    /** Why there is nothing to do now, as `whyInactive` says. */
    inactive: string | undefined;
}

/** Where a deadline stands against today and the history. */
export function standingOf(subject: Subject, instance: Instance, { today }: LifeFacts, facts: StandingFacts): Standing {
    const settled = instance.entry && settles(instance.entry);
    const { coverage } = instance;
    const isBroken = coverage !== undefined && isExceeded(coverage);
    if (settled && !(settled === 'done' && isBroken)) {
        return settled;
    }
    if (facts.inactive !== undefined) {
        return 'inactive';
    }

    const { value, lasts, unopened } = instance.answer;
    const counted = coverage && standingBy(coverage);
    if (counted) {
        return counted;
    }
    if (value.kind === 'open') {
        return value.since !== undefined && value.since <= today ? 'due' : 'inactive';
    }
    if (value.kind !== 'known') {
        return 'inactive';
    }
    if (value.to === undefined) {
        return opened(value, today) && value.waitingFor.length === 0 && !permits(subject) ? 'due' : 'inactive';
    }
    if (today <= value.to) {
        return lasts && value.from !== value.to && !opened(value, today) ? 'inactive' : 'due';
    }
    // The end of the agreement comes by itself.
    if (subject.source === 'term') {
        return 'done';
    }
    if (lasts || unopened) {
        return 'inactive';
    }
    const isTooLate =
        (isDueBefore(instance) || isDueAsItBegins(subject, instance)) && isOver(instance, today) && !isWritten(subject.timing, value.to);
    return permits(subject) || facts.isOvertaken || isTooLate ? 'missed' : 'overdue';
}

/** What is due before a meeting that begins at a known time of day is due on that day, up to that time. */
function isDueAsItBegins({ timing }: Subject, { binding, answer: { value } }: Instance): boolean {
    return (
        binding.kind === 'occurrence' &&
        value.kind === 'known' &&
        value.time !== undefined &&
        value.to === binding.occurrence.date.to &&
        value.time === binding.occurrence.date.time &&
        timing.phrases.some(({ kind }) => kind === 'before')
    );
}

/** Whether a day is one that the timing itself names: it is owed whatever becomes of the meeting besides. */
function isWritten({ phrases, hardLimits }: Timing, day: CivilDay): boolean {
    const names = (point: Point): boolean => {
        switch (point.kind) {
            case 'date':
                return dateOf(point.date)?.last === day;
            case 'earlier-of':
            case 'later-of':
                return point.points.some(names);
            default:
                return false;
        }
    };
    return [...phrases, ...hardLimits].some(phrase => pointsOf(phrase).some(names));
}

function opened({ from }: Known, today: CivilDay): boolean {
    return from === undefined || from <= today;
}

function isOver({ binding }: Instance, today: CivilDay): boolean {
    return binding.kind === 'occurrence' && binding.occurrence.date.to! < today;
}

function permits({ strength }: Subject): boolean {
    return strength === 'may' || strength === 'need not';
}
