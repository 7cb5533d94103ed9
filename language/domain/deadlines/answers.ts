import type { ComputedDeadline, DeadlineState, Standing, TraceStep } from '../computed-deadline.ts';
import { isoOf } from '../time/civil-date.ts';
import { formatTime } from '../time/format-date.ts';
import { listInWords } from '../words.ts';
import { namesOf } from './actor-names.ts';
import type { Binding, Scope } from './binding.ts';
import { bindingsOf } from './bindings.ts';
import { closeTrace, reasonFor } from './closing.ts';
import { countedBy, MOST_POINTS, type Context } from './context.ts';
import { coverageIn, coverageStep, eventInAction } from './coverage.ts';
import { evaluateTiming, type TimingAnswer } from './evaluate-timing.ts';
import { settle, settles } from './fulfilment.ts';
import { stoppedByPauses } from './hold.ts';
import { idOf, occurrenceFor, type Identity } from './identity.ts';
import { pausesOf, type Pause } from './pauses.ts';
import { standingOf, whyInactive, type StandingFacts } from './standing.ts';
import type { Instance, Subject } from './subject.ts';
import { isSingleDay, knownDate, sayKnown, stepFor, windowOf, type Known } from './value.ts';

/** What is the same for every subject of one computation. */
export type AgreementFacts = Omit<StandingFacts, 'isOvertaken'>;

/** An answer with where it stands, from which the deadline is made once it is known to be wanted. */
export interface Candidate {
    instance: Instance;
    standing: Standing;
    /** Why there is nothing to do now, in words. */
    inactive?: string;
    /** Of an overdue repetition, those before it that were missed, in words. */
    missed: readonly string[];
}

/** Every answer of a subject for the asked-for range and what leads into it, settled against the history. */
export function answersOf(context: Context, subject: Subject, facts: AgreementFacts): Candidate[] {
    const pauses = pausesOf(context.suspensions, subject);
    const open = instancesOf(context, subject, pauses);
    settle(open, subject.entries);
    const instances = open.map(instance => inTime(subject, asDone(context, subject, instance, pauses)));
    const missed: string[] = [];
    return instances.map((instance, index): Candidate => {
        const next = instances.slice(index + 1, index + 2).find(later => sameKind(later, instance));
        const isPast = instance.binding.kind === 'period' && subject.source !== 'review';
        const isOvertaken = isPast || (next !== undefined && hasCome(next, facts));
        const inactive = whyInactive(subject, instance, facts);
        const standing = standingOf(subject, instance, { ...facts, isOvertaken });
        const isRepeated = instance.binding.kind === 'repetition' || instance.binding.kind === 'period';
        const before = isRepeated && standing === 'overdue' ? [...missed] : [];
        if (isRepeated && standing === 'missed') missed.push(...sayRepetition(instance));
        return { instance, standing, inactive, missed: before };
    });
}

function sayRepetition({ binding, answer: { value } }: Instance): string[] {
    if (binding.kind === 'period') return [binding.period.label];
    return value.kind === 'known' ? [sayKnown(value)] : [];
}

/** No more missed repetitions than this are named; the others are counted. */
const MOST_MISSED_NAMED = 12;

/** Says of an overdue repetition which ones before it were missed: none is passed over in silence. */
function sayMissed(missed: readonly string[]): TraceStep[] {
    if (missed.length === 0) return [];
    const named = missed.slice(-MOST_MISSED_NAMED);
    const more = missed.length - named.length;
    return [stepFor(`Nothing is recorded as done for ${listInWords([...more > 0 ? [`${more} earlier ones`] : [], ...named])} either`)];
}

function instancesOf(context: Context, subject: Subject, pauses: readonly Pause[]): Instance[] {
    if (subject.answers) {
        context.budget.left = MOST_POINTS;
        const scope = { context: countedBy(context, subject.timing.calendar), path: [], pauses };
        return subject.answers(scope).map(instance => ({ ...instance, ...heldOrStopped(scope, instance.answer) }));
    }
    const done = subject.entries.filter(entry => settles(entry) === 'done')
        .flatMap(({ on }): Known[] => on && 'date' in on ? [knownDate(on.date)] : []);
    const periodsBack = subject.source === 'review' ? 130 : 1;
    return bindingsOf(context, subject.timing, subject.conditions, { first: subject.first, done, periodsBack })
        .flatMap(binding => instanceOf(context, subject, binding, pauses));
}

/** What a subject comes to for one binding; nothing when its time says nothing there. */
function instanceOf(context: Context, subject: Subject, binding: Binding, pauses: readonly Pause[]): Instance[] {
    context.budget.left = MOST_POINTS;
    const scope = { context, path: [], pauses };
    const answer = evaluateTiming({ ...scope, binding }, subject.timing, subject.conditions);
    if (answer.value.kind === 'open' && answer.value.words === '') return [];
    const rate = subject.timing.phrases.flatMap(phrase => phrase.kind === 'rate' ? [phrase.rate] : [])
        .find(({ per }) => binding.kind === 'period' && per === binding.unit);
    if (binding.kind !== 'period' || !rate) return [{ binding, ...heldOrStopped(scope, answer) }];
    const event = subject.source === 'review' ? undefined : eventInAction(context.agreement, subject.action);
    const coverage = coverageIn(context, rate, binding.period, subject.entries, event);
    const steps = [...answer.steps.slice(0, -1), coverageStep(rate, binding.period, coverage, event), ...answer.steps.slice(-1)];
    return [{ binding, ...heldOrStopped(scope, { ...answer, steps }), coverage }];
}

/** What goes on until its day is not put off. */
function heldOrStopped(scope: Pick<Scope, 'context' | 'pauses'>, answer: TimingAnswer): Pick<Instance, 'answer' | 'stopped'> {
    return answer.lasts ? { answer } : stoppedByPauses(scope, answer);
}

/** What was done before a pause began was never put off by it. */
function asDone(context: Context, subject: Subject, instance: Instance, pauses: readonly Pause[]): Instance {
    const on = instance.entry?.on;
    const before = on && 'date' in on ? pauses.filter(({ first }) => first <= on.date.first) : pauses;
    if (!instance.entry || subject.answers || before.length === pauses.length) return instance;
    return { ...instance, ...instanceOf(context, subject, instance.binding, before)[0] };
}

/** What is over with its day is not done by what came later. */
function inTime(subject: Subject, instance: Instance): Instance {
    const { entry, answer: { value } } = instance;
    const isLate = entry?.on && 'date' in entry.on && value.kind === 'known' && value.to !== undefined && entry.on.date.first > value.to;
    return subject.afterwards !== undefined && isLate ? { ...instance, entry: undefined } : instance;
}

function sameKind(a: Instance, b: Instance): boolean {
    return (a.binding.kind === 'repetition' || a.binding.kind === 'period') && a.binding.kind === b.binding.kind;
}

function hasCome({ answer: { value }, binding }: Instance, { today }: AgreementFacts): boolean {
    if (binding.kind === 'period') return binding.period.last < today;
    return value.kind === 'known' && value.to !== undefined && value.to < today;
}

/** The deadline as every view shows it. */
export function toDeadline(context: Context, subject: Subject, candidate: Candidate, identity: Identity): ComputedDeadline {
    const { agreement } = context;
    const { instance, standing, inactive, missed } = candidate;
    const { binding, answer, entry } = instance;
    const { value, alsoOpen } = answer;
    const { trace, warnings } = closeTrace(context, value, answer.steps, answer.uses, alsoOpen);
    const notes = [...sayMissed(missed), ...subject.notes, ...inactive === undefined ? [] : [stepFor(inactive)]];
    const state = stateOf(instance);
    const known = value.kind === 'known' ? value : undefined;
    const last = known?.to ?? known?.from;
    return {
        id: idOf(identity, binding),
        source: subject.source,
        place: subject.place,
        agreement: agreement.name,
        clause: subject.clause,
        owners: namesOf(subject.owners),
        ownersJoined: subject.owners?.kind === 'named' && subject.owners.joined === 'or' ? 'or' : undefined,
        recipients: namesOf(subject.recipients),
        strength: subject.strength,
        soft: subject.soft,
        action: subject.action,
        state,
        date: state === 'date' ? isoOf(known!.from!) : undefined,
        time: state === 'date' && known!.time !== undefined ? formatTime(known!.time) : undefined,
        window: state === 'window' ? windowOf(known!) : undefined,
        waitingFor: value.kind === 'waiting' ? [...value.for] : [...known?.waitingFor ?? []],
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
    if (value.kind !== 'known') return value.kind;
    return isSingleDay(value) ? 'date' : 'window';
}

function fulfilmentOf({ entry, answer: { value } }: Instance): ComputedDeadline['fulfilled'] {
    const on = entry?.on && 'date' in entry.on ? entry.on.date : undefined;
    const due = value.kind === 'known' && value.waitingFor.length === 0 ? value.to : undefined;
    const by = namesOf(entry?.by);
    const daysLate = on && due !== undefined ? on.first - due : 0;
    return {
        ...on && { on: isoOf(on.last) },
        late: daysLate > 0,
        ...daysLate > 0 && { daysLate },
        ...by.length > 0 && { by },
        ...entry?.evidence !== undefined && { evidence: entry.evidence },
    };
}
