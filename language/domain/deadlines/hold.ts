import type { TraceStep } from '../computed-deadline.ts';
import type { Duration, TimeUnit } from '../time-expression.ts';
import { dayInRange, FIRST_DAY, type CivilDay } from '../time/civil-date.ts';
import { sayMorePassed, skippedBetween, stepCounted } from '../time/count-days.ts';
import { formatDay, formatRange } from '../time/format-date.ts';
import { inOrder } from '../time/why.ts';
import type { DayCounting } from '../time/working-calendar.ts';
import { amountOf, capitalised } from '../words.ts';
import type { Scope } from './binding.ts';
import type { Context } from './context.ts';
import type { Pause } from './pauses.ts';
import {
    evaluated,
    isSingleDay,
    knownDay,
    knownRange,
    onceKnown,
    refused,
    sayKnown,
    stepFor,
    waiting,
    type Evaluated,
    type Known,
} from './value.ts';

/** What runs out on a due day: the days after `since`, where something set them off, counted in a unit. */
export interface Run {
    since?: Known;
    unit: TimeUnit;
}

/** What of a limit is left when a pause begins, in days that are counted, and the day it then ends on. */
interface Left {
    amount: number;
    /** Absent while the pause has no end. */
    ends?: ReturnType<typeof stepCounted>;
}

const BEFORE_ALL = FIRST_DAY - 1;

/**
 * A due day with the pauses of its clause taken out: what was left of the limit when a pause began goes on the day
 * after it ended. Until then the limit is on hold. A day that nothing set off, written as such, is put off only by a
 * pause it falls into.
 */
export function throughPauses({ context, pauses }: Pick<Scope, 'context' | 'pauses'>, due: Evaluated, run: Run): Evaluated {
    let passed = BEFORE_ALL;
    return pauses.reduce(
        (so, pause) =>
            onceKnown(so, known => {
                const after = through(context, known, run, { ...pause, first: Math.max(pause.first, passed + 1) as CivilDay });
                passed = Math.max(passed, pause.last ?? passed);
                return after;
            }),
        due,
    );
}

/** A limit that runs from a day: what a pause leaves of it is counted in its own unit, the last where it has several. */
export function runningFrom(scope: Pick<Scope, 'context' | 'pauses'>, start: Evaluated, length: Duration, due: Evaluated): Evaluated {
    const unit = length.spans.at(-1)?.unit ?? 'day';
    return start.value.kind === 'known' ? throughPauses(scope, due, { since: start.value, unit }) : due;
}

function through(context: Context, due: Known, { since, unit }: Run, pause: Pause): Evaluated {
    const counting = unit.endsWith('working day')
        ? context.calendar?.workingDays
        : unit.endsWith('school day')
          ? context.calendar?.schoolDays
          : undefined;
    const from = leftAt(due.from, since?.from, pause, counting);
    const to = leftAt(due.to, since?.to, pause, counting);
    if (!from && !to) {
        return evaluated(due);
    }
    if (pause.undated !== undefined) {
        return evaluated(waiting(pause.undated));
    }
    const left = `${amountOf((to ?? from)!.amount, counting ? unit : 'day')} left`;
    const ends = [from ? from.ends : due.from, to ? to.ends : due.to];
    const refusal = ends.find(end => typeof end === 'object');
    if (refusal) {
        return evaluated(refused(refusal.refusal, refusal.kind));
    }

    const [first, last] = ends as (CivilDay | undefined)[];
    const resumed = isSingleDay(due) && first !== undefined ? knownDay(first, due.time) : knownRange(first, last, due.waitingFor);
    if (pause.last === undefined || isIn(pause, context.today)) {
        return onHold(context, pause, left, resumed);
    }
    const rule = `${capitalised(pause.what)} is suspended, ${formatRange(pause.first, pause.last)}, with ${left} of the limit; they go on after it`;
    const { last: end } = pause;
    const step = (): TraceStep => {
        const { skipped, more } = counting && isSingleDay(resumed) ? skippedBetween(end, resumed.from, counting) : { skipped: [], more: 0 };
        return { ...stepFor(`${rule}${sayMorePassed(more)}`, resumed), skipped };
    };
    return evaluated(resumed, () => [step()], counting ? [counting] : []);
}

/** `since`: the day that set the limit off, itself not counted. Undefined where the pause leaves this day alone. */
function leftAt(day: CivilDay | undefined, since: CivilDay | undefined, pause: Pause, counting: DayCounting | undefined): Left | undefined {
    const { last } = pause;
    if (day === undefined || (since === undefined && last !== undefined && last < day)) {
        return undefined;
    }
    const first = Math.max(pause.first, (since ?? BEFORE_ALL) + 1) as CivilDay;
    if (first > day || (last !== undefined && first > last)) {
        return undefined;
    }
    const amount = counting?.days ? counting.days.count(first, day) : day - first + 1;
    if (amount === 0) {
        return undefined;
    }
    return { amount, ...(last !== undefined && { ends: counting ? stepCounted(last, amount, counting) : dayInRange(last + amount) }) };
}

function isIn({ first, last }: Pause, day: CivilDay): boolean {
    return first <= day && (last === undefined || day <= last);
}

function onHold(context: Context, pause: Pause, left: string, resumed?: Known): Evaluated {
    const when = `on hold ${pause.first <= context.today ? 'since' : 'from'} ${formatDay(pause.first)}`;
    const steps = [stepFor(`${capitalised(pause.what)} is suspended: ${when}, ${left}`)];
    if (pause.last !== undefined && resumed) {
        steps.push(
            stepFor(
                `If the suspension ends on ${formatDay(pause.last)} as the history says, they go on after it until ${sayKnown(resumed)}`,
            ),
        );
    }
    return evaluated({ kind: 'waiting', for: [`the end of the suspension of ${pause.what}`], note: `${when}, ${left}` }, () => steps);
}

/**
 * What becomes of an answer whose day a pause holds all the same, as it hangs on something else, such as a meeting, and
 * cannot be put off: while the pause lasts it is on hold; once it is over there was nothing to do, and `stopped` says so.
 */
export function stoppedByPauses<A extends Evaluated>(
    { context, pauses }: Pick<Scope, 'context' | 'pauses'>,
    answer: A,
): { answer: A | Evaluated; stopped?: string } {
    const { value, why, uses } = answer;
    const end = value.kind === 'known' ? (value.to ?? value.from) : undefined;
    if (pauses.length === 0 || value.kind !== 'known' || end === undefined) {
        return { answer };
    }
    const pause = pauses.find(one => isIn(one, end));
    if (!pause) {
        return { answer };
    }
    if (pause.undated !== undefined) {
        return { answer: evaluated(waiting(pause.undated), why, uses) };
    }
    if (isIn(pause, context.today) || pause.last === undefined) {
        const held = onHold(context, pause, `its day being ${sayKnown(value)}`);
        return { answer: evaluated(held.value, inOrder(why, held.why), uses) };
    }
    const isWhole = (value.from ?? end) >= pause.first;
    return { answer, ...(isWhole && { stopped: `${capitalised(pause.what)} is suspended, ${formatRange(pause.first, pause.last)}` }) };
}
