import type { ComputedDeadline, DeadlineState, Standing, TraceStep } from '../computed-deadline.ts';
import { isoOf } from '../time/civil-date.ts';
import type { Rate } from '../time-expression.ts';
import { formatTime } from '../time/format-date.ts';
import type { Period } from '../time/periods.ts';
import { listInWords } from '../words.ts';
import { namesOf } from './actor-names.ts';
import { closeTrace, reasonFor } from './closing.ts';
import type { Context } from './context.ts';
import { ratesOf } from './driver.ts';
import { sayWhoIsLeft } from './each-owner.ts';
import { sayEarlierPeriods } from './earlier-periods.ts';
import { settles } from './fulfilment.ts';
import { idOf, occurrenceFor, type Identity } from './identity.ts';
import { whyInactive, type LifeFacts } from './inactive.ts';
import { reckon } from './instances.ts';
import { lookingBackSuffices } from './looking-back.ts';
import { standingOf } from './standing.ts';
import type { Instance, Subject } from './subject.ts';
import { isSingleDay, sayKnown, stepFor, windowOf } from './value.ts';
import { windowSteps } from './window-steps.ts';

/** An answer with where it stands, from which the deadline is made once it is known to be wanted. */
export interface Candidate {
    instance: Instance;
    standing: Standing;
    /** Why there is nothing to do now, in words. */
    inactive?: string;
    /** What the trace says of earlier ones that were missed, so that none is passed over in silence. */
    earlier?: () => TraceStep[];
}

/** Every answer of a subject for the asked-for range and what leads into it, with where it stands. */
export function answersOf(context: Context, subject: Subject, facts: LifeFacts): Candidate[] {
    const { instances, times } = reckon(context, subject, lookingBackSuffices(context, subject, facts));
    const missed: string[] = [];
    const candidates = instances.map((instance, index): Candidate => {
        const next = instances[index + 1];
        const isPast = instance.binding.kind === 'period' && instance.binding.hangsOn === undefined && subject.source !== 'review';
        const isOvertaken = isPast || (next !== undefined && sameKind(next, instance) && hasCome(next, facts));
        const inactive = whyInactive(subject, instance, facts);
        const standing = standingOf(subject, instance, facts, { isOvertaken, inactive });
        const isRepeated = instance.binding.kind === 'repetition' || instance.binding.kind === 'period';
        const before = isRepeated && standing === 'overdue' ? [...missed] : [];
        if (isRepeated && standing === 'missed') {
            missed.push(...sayRepetition(instance));
        }
        return { instance, standing, inactive, ...(before.length > 0 && { earlier: () => sayMissed(before) }) };
    });
    // What is bounded by a stretch of time of its own owed nothing before it.
    const isBounded = subject.timing.phrases.some(({ kind }) => kind === 'from' || kind === 'until' || kind === 'between-dates');
    const rates = subject.source === 'review' || isBounded ? [] : ratesOf(subject.timing);
    for (const rate of rates) {
        sayOfFirst(candidates, context, rate, period => sayEarlierPeriods(context, rate, subject, times, period.first));
    }
    return candidates;
}

/** Of a rate, the first period that the asked-for range shows tells of those before. */
function sayOfFirst(candidates: readonly Candidate[], { range }: Context, { per }: Rate, say: (period: Period) => TraceStep[]): void {
    for (const candidate of candidates) {
        const { binding } = candidate.instance;
        if (binding.kind !== 'period' || binding.unit !== per || binding.period.last < range.first) {
            continue;
        }
        candidate.earlier = () => say(binding.period);
        return;
    }
}

function sayRepetition({ binding, answer: { value } }: Instance): string[] {
    if (binding.kind === 'period') {
        return [binding.period.label];
    }
    return value.kind === 'known' ? [sayKnown(value)] : [];
}

/** No more missed repetitions than this are named; the others are counted. */
const MOST_MISSED_NAMED = 12;

/** Says of an overdue repetition which ones before it were missed. */
function sayMissed(missed: readonly string[]): TraceStep[] {
    const named = missed.slice(-MOST_MISSED_NAMED);
    const more = missed.length - named.length;
    return [stepFor(`Nothing is recorded as done for ${listInWords([...(more > 0 ? [`${more} earlier ones`] : []), ...named])} either`)];
}

function sameKind(a: Instance, b: Instance): boolean {
    return (a.binding.kind === 'repetition' || a.binding.kind === 'period') && a.binding.kind === b.binding.kind;
}

function hasCome({ answer: { value }, binding }: Instance, { today }: LifeFacts): boolean {
    if (binding.kind === 'period' && binding.hangsOn === undefined) {
        return binding.period.last < today;
    }
    return value.kind === 'known' && value.to !== undefined && value.to < today;
}

/** The deadline as every view shows it. */
export function toDeadline(context: Context, subject: Subject, candidate: Candidate, identity: Identity): ComputedDeadline {
    const { agreement } = context;
    const { instance, standing, inactive, earlier } = candidate;
    const { binding, answer, entry } = instance;
    const { value, alsoOpen } = answer;
    const { trace, warnings } = closeTrace(
        context,
        value,
        answer.why(),
        answer.uses,
        windowSteps(context, subject, binding, value),
        alsoOpen,
    );
    const { divided } = instance;
    const notes = [
        ...(earlier?.() ?? []),
        ...subject.notes,
        ...(divided ? [sayWhoIsLeft(divided)] : []),
        ...(inactive === undefined ? [] : [stepFor(inactive)]),
    ];
    const state = stateOf(instance);
    const known = value.kind === 'known' ? value : undefined;
    const last = known?.to ?? known?.from;
    return {
        id: idOf(identity, binding),
        source: subject.source,
        place: subject.place,
        agreement: agreement.name,
        clause: subject.clause,
        owners: divided ? [...divided.left] : namesOf(subject.owners),
        ownersJoined: subject.owners?.kind === 'named' && subject.owners.joined === 'or' ? 'or' : undefined,
        joiner: subject.joiner === undefined || namesOf(subject.owners).includes(subject.joiner) ? undefined : subject.joiner,
        recipients: namesOf(subject.recipients),
        strength: subject.strength,
        soft: subject.soft,
        action: subject.action,
        state,
        date: state === 'date' ? isoOf(known!.from!) : undefined,
        time: state === 'date' && known!.time !== undefined ? formatTime(known!.time) : undefined,
        window: state === 'window' ? windowOf(known!) : undefined,
        waitingFor: value.kind === 'waiting' ? [...value.for] : [...(known?.waitingFor ?? [])],
        reason: reasonFor(context, value, alsoOpen),
        refusal: value.kind === 'refused' ? value.refusal : undefined,
        warnings: warnings.length > 0 ? warnings : undefined,
        occurrence: occurrenceFor(subject, binding),
        standing,
        days: last === undefined ? undefined : last - context.today,
        coverage: instance.coverage,
        fulfilled: entry && settles(entry) === 'done' ? fulfilmentOf(instance) : undefined,
        trace: [...notes, ...trace],
    };
}

/** The state an answer is shown with. */
export function stateOf({ answer: { value } }: Instance): DeadlineState {
    if (value.kind !== 'known') {
        return value.kind;
    }
    return isSingleDay(value) ? 'date' : 'window';
}

function fulfilmentOf({ entry, answer: { value } }: Instance): ComputedDeadline['fulfilled'] {
    const on = entry?.on && 'date' in entry.on ? entry.on.date : undefined;
    const due = value.kind === 'known' && value.waitingFor.length === 0 ? value.to : undefined;
    const by = namesOf(entry?.by);
    const daysLate = on && due !== undefined ? on.first - due : 0;
    const hour = value.kind === 'known' && daysLate === 0 ? value.time : undefined;
    const isAfterTheHour = hour !== undefined && entry?.at !== undefined && entry.at > hour;
    return {
        ...(on && { on: isoOf(on.last) }),
        late: daysLate > 0 || isAfterTheHour,
        ...(daysLate > 0 && { daysLate }),
        ...(by.length > 0 && { by }),
        ...(entry?.evidence !== undefined && { evidence: entry.evidence }),
    };
}
