import type { Actors } from '../actors.ts';
import type { TraceStep } from '../computed-deadline.ts';
import type { Point } from '../time-expression.ts';
import type { ClockTime } from '../time/civil-date.ts';
import { formatTime } from '../time/format-date.ts';
import { periodOf } from '../time/periods.ts';
import { inOrder } from '../time/why.ts';
import { listInWords } from '../words.ts';
import { mayMean, namesOf } from './actor-names.ts';
import { endOf, signatureOf, startOf } from './agreement-span.ts';
import { triggerDay, type Scope } from './binding.ts';
import { earliestOf, latestOf } from './bounds.ts';
import { dayInPeriod, isInPeriod, unitOfPoint, type PointInPeriod } from './day-in-period.ts';
import { repeatApart } from './driver.ts';
import { evaluateAnchor } from './evaluate-anchor.ts';
import { runningFrom } from './hold.ts';
import { NOTICE, REQUEST } from './recorded.ts';
import { shiftOnceKnown } from './shift.ts';
import {
    evaluated,
    isSingleDay,
    onceKnown,
    refused,
    sayKnown,
    stepFor,
    valueOfWritten,
    waiting,
    type Evaluated,
    type Known,
} from './value.ts';

const DAYS_WITH_OR = refused(
    'several dates are joined by "or" and nothing says which of them holds; a list of dates has "on" before each',
    'unreadable',
);
const APART = refused(
    'what is to be chosen between comes again and again, each in a rhythm of its own, and nothing says which of one belongs to which of the other; a sentence for each says it',
    'unreadable',
);
const NOTHING_TO_CHOOSE = refused('no dates are given to choose from', 'unreadable');

/** When a point in time is, for the binding at hand. Refused rather than followed without end. */
export function evaluatePoint(scope: Scope, point: Point): Evaluated {
    const { context, binding } = scope;
    if (--context.budget.left < 0) {
        return evaluated(refused('it hangs on more points in time than can be followed', 'beyond-sense'));
    }
    switch (point.kind) {
        case 'date':
            return evaluated(valueOfWritten(point.date));
        case 'anchor':
            return evaluateAnchor(scope, point.name, point.choice);
        case 'edge':
            return isInPeriod(point) ? evaluateInPeriod(scope, point) : evaluateEdge(scope, point);
        case 'nth':
            return evaluateInPeriod(scope, point);
        case 'at-time':
            return onceKnown(evaluatePoint(scope, point.point), known => atTime(known, point.time));
        case 'signature':
            return signatureOf(context.agreement, point.by);
        case 'request':
            return recorded(scope, REQUEST, point.by);
        case 'notice':
            return recorded(scope, NOTICE);
        case 'words':
            return evaluated(waiting(point.text));
        case 'set-by':
            return evaluated(waiting(whereSet(scope, point)));
        case 'relative': {
            const start = evaluatePoint(scope, point.point);
            const counted = shiftOnceKnown(start, point.length, point.direction, { calendar: context.calendar });
            return point.direction === 'after' ? runningFrom(scope, start, point.length, counted) : counted;
        }
        case 'earlier-of':
        case 'later-of': {
            if (point.points.length === 0) {
                return evaluated(NOTHING_TO_CHOOSE);
            }
            if (repeatApart(context, point)) {
                return evaluated(APART);
            }
            const parts = point.points.map(part => evaluatePoint(scope, part));
            const values = parts.map(({ value }) => value);
            const value = point.kind === 'earlier-of' ? earliestOf(values) : latestOf(values);
            const which = point.kind === 'earlier-of' ? 'earliest' : 'latest';
            const operands = parts.map(({ value: operand, why }) => (): TraceStep[] => {
                const steps = why();
                return steps.length === 0 && operand.kind === 'known' ? [stepFor(sayKnown(operand), operand)] : steps;
            });
            const choice = (): TraceStep[] =>
                value.kind === 'known'
                    ? [stepFor(`The ${which} of these${value.time === undefined ? '' : `, at ${formatTime(value.time)}`}`, value)]
                    : [];
            return evaluated(
                value,
                inOrder(...operands, choice),
                parts.flatMap(({ uses }) => uses),
            );
        }
        case 'any-of': {
            const bound = binding.kind === 'occurrence' ? binding.occurrence : undefined;
            const part = point.points.find(candidate => candidate.kind === 'anchor' && candidate.name === bound?.anchor);
            if (part && bound) {
                return evaluated(bound.date, bound.why, bound.uses);
            }
            if (point.points.length === 0) {
                return evaluated(NOTHING_TO_CHOOSE);
            }
            if (point.points.every(part => part.kind === 'date' || isInPeriod(part))) {
                return evaluated(DAYS_WITH_OR);
            }
            if (binding.kind === 'awaited' && binding.anchors.length === 1) {
                return evaluated(waiting(...binding.anchors), binding.why);
            }
            return evaluated({ kind: 'waiting', for: point.points.map(namePoint), any: true });
        }
    }
}

/** What a point hangs on, as it is named when its date is awaited. */
export function namePoint(point: Point): string {
    switch (point.kind) {
        case 'anchor':
            return point.name;
        case 'words':
            return point.text;
        case 'date':
            return point.date.text;
        case 'request':
            return nameRequest(point.by);
        case 'relative':
        case 'at-time':
            return namePoint(point.point);
        default:
            return point.kind;
    }
}

/** What is awaited until a request of some people comes in. */
export function nameRequest(by: Actors | undefined): string {
    const names = listInWords(namesOf(by), by?.kind === 'named' ? by.joined : 'and');
    return names === '' ? REQUEST : `${REQUEST} by ${names}`;
}

function recorded({ binding, context }: Scope, anchor: typeof REQUEST | typeof NOTICE, by?: Actors): Evaluated {
    const occurrence = binding.kind === 'occurrence' && binding.occurrence.anchor === anchor ? binding.occurrence : undefined;
    return occurrence && mayMean(context.agreement, by, occurrence.entry?.by)
        ? evaluated(occurrence.date, occurrence.why, occurrence.uses)
        : evaluated(waiting(anchor === REQUEST ? nameRequest(by) : anchor));
}

function whereSet({ context }: Scope, { citation, appendix }: Extract<Point, { kind: 'set-by' }>): string {
    const cited = context.agreement.citations.find(({ name }) => name === citation);
    const text = cited?.title ?? citation;
    return text === undefined ? `the dates in appendix ${appendix ?? '____'}` : `the time set by ${text}`;
}

/** In the period at hand, else in the one that holds what sets the deadline off, else in today's. */
function evaluateInPeriod({ context: { calendar, today }, binding }: Scope, point: PointInPeriod): Evaluated {
    const unit = unitOfPoint(point);
    const bound = binding.kind === 'period' && binding.unit === unit ? binding.period : undefined;
    const period = bound ?? periodOf(unit, triggerDay(binding) ?? today, calendar);
    return 'refusal' in period ? evaluated(refused(period.refusal, 'no-calendar')) : dayInPeriod(point, period, calendar);
}

/** A time of day of a single day; of a longer stretch nobody knows on which day of it. */
export function atTime(known: Known, time: ClockTime): Evaluated {
    if (!isSingleDay(known)) {
        return evaluated(known, () => [stepFor(`At ${formatTime(time)} on a day in ${sayKnown(known)}`, known)]);
    }
    const at: Known = { ...known, time };
    return evaluated(at, () => [stepFor(`At ${formatTime(time)} on ${sayKnown({ ...known, time: undefined })}`, at)]);
}

function evaluateEdge(scope: Scope, { edge, of }: Extract<Point, { kind: 'edge' }>): Evaluated {
    const { context } = scope;
    if (of.kind !== 'anchor') {
        return edge === 'start' ? startOf(context) : endOf(context);
    }
    const start = evaluateAnchor(scope, of.name, { kind: 'that' });
    const entries = context.history.get(of.name) ?? [];
    if (edge === 'start' || start.value.kind !== 'known' || !entries.some(({ verb }) => verb === 'started')) {
        return start;
    }
    const from = start.value.from!;
    const ended = entries.find(({ verb, on }) => verb === 'ended' && on && 'date' in on && on.date.first >= from);
    if (!ended?.on) {
        return evaluated(waiting(`the end of ${of.name}`), start.why);
    }
    const value = valueOfWritten(ended.on);
    return evaluated(
        value,
        inOrder(start.why, () => (value.kind === 'known' ? [stepFor(`${of.name} ended on ${sayKnown(value)}`, value)] : [])),
    );
}
