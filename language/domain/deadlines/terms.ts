import type { TraceStep } from '../computed-deadline.ts';
import type { HistoryEntry } from '../history.ts';
import type { Place } from '../place.ts';
import type { LifeRule } from '../sentence.ts';
import type { TimePhrase } from '../time-expression.ts';
import { inOrder } from '../time/why.ts';
import { lengthInWords } from '../words.ts';
import { endOf } from './agreement-span.ts';
import type { Scope } from './binding.ts';
import type { Context } from './context.ts';
import { HAPPENED } from './occurrences.ts';
import { shiftKnown } from './shift.ts';
import type { Subject } from './subject.ts';
import { evaluated, moveDays, sayKnown, stepFor, valueOfWritten, waiting, type Evaluated, type Known } from './value.ts';

/** The subjects of the agreement's own end: its terms together, and the rules that end it. */
export function termSubjects(context: Context): Subject[] {
    const { agreement } = context;
    const term = agreement.terms[0];
    const wholeTerm = (place: Place): Subject => ({
        ...shared(context),
        place,
        name: 'term',
        answers: ({ context: own }) => [{ binding: { kind: 'none' }, answer: endOf(own), entry: leavingEntry(own) }],
    });
    return [...(term ? [wholeTerm(term.place)] : []), ...agreement.lifeRules.flatMap(rule => ruleSubject(context, rule))];
}

/** The line that says that the joiner at hand left, and so ended its term. */
function leavingEntry({ agreement, joiner }: Context): HistoryEntry | undefined {
    return (
        joiner &&
        agreement.history.findLast(
            ({ subject, verb }) =>
                verb === 'left' && subject.kind === 'actor' && (subject.actor.target ?? subject.actor.name) === joiner.name,
        )
    );
}

function shared({ agreement }: Context): Omit<Subject, 'place'> {
    return {
        source: 'term',
        strength: 'must',
        soft: false,
        action: 'end of the agreement',
        conditions: [],
        notes: [],
        entries: agreement.history.filter(({ subject, verb }) => subject.kind === 'agreement' && verb === 'ended'),
        timing: { phrases: [], hardLimits: [], exceptions: [] },
    };
}

function ruleSubject(context: Context, rule: LifeRule): Subject[] {
    const base = {
        ...shared(context),
        place: rule.place,
        clause: rule.clause,
        appliesFrom: rule.appliesFrom,
        appliesUntil: rule.appliesUntil,
    };
    switch (rule.kind) {
        case 'ends-at': {
            const phrases: TimePhrase[] = [rule.phrase];
            return [{ ...base, name: 'ends', timing: { phrases, hardLimits: [], exceptions: [] } }];
        }
        case 'ends-once-lasted':
            return [{ ...base, name: rule.event, answers: scope => [{ binding: { kind: 'none' }, answer: onceLasted(scope, rule) }] }];
        case 'ends-when':
        case 'clauses-continue':
        case 'silence-counts-as-agreement':
            return [];
    }
}

/** One stretch in which a state holds: the day it began and, once it is over, the day it ended. */
interface Run {
    started: Known;
    ended?: Known;
}

/** The runs the history records of a state. A line that says it holds while it already does begins none. */
function runsOf(entries: readonly HistoryEntry[]): Run[] {
    const runs: Run[] = [];
    for (const { verb, on } of entries) {
        const day = on && valueOfWritten(on);
        if (day?.kind !== 'known') {
            continue;
        }
        const open = runs.at(-1)?.ended ? undefined : runs.at(-1);
        if (verb === 'ended' && open) {
            open.ended = day;
        } else if (HAPPENED.includes(verb) && !open) {
            runs.push({ started: day });
        }
    }
    return runs;
}

/**
 * A state that has lasted a length, its first day counted: 70 days from D have lasted at the end of D+69, and the
 * agreement ends on the day after. One that ended before then begins anew with its next start, which is waited for.
 */
function onceLasted({ context }: Omit<Scope, 'binding'>, { event, length }: Extract<LifeRule, { kind: 'ends-once-lasted' }>): Evaluated {
    const interrupted: TraceStep[] = [];
    for (const { started, ended } of runsOf(context.history.get(event) ?? [])) {
        const lasted = shiftKnown(started, length, 'after', { calendar: context.calendar });
        if (lasted.value.kind !== 'known') {
            return lasted;
        }
        const since = stepFor(`${event} started on ${sayKnown(started)}`, started);
        if (ended && ended.from! < lasted.value.to!) {
            interrupted.push(
                since,
                stepFor(`${event} ended on ${sayKnown(ended)}, before it had lasted ${lengthInWords(length)}: they begin anew`, ended),
            );
            continue;
        }
        const last = moveDays(lasted.value, -1);
        const when = last.kind === 'known' ? sayKnown(last) : 'the day before';
        const rule = `${event} has lasted ${lengthInWords(length)}, its first day counted, when ${when} ends`;
        return evaluated(
            lasted.value,
            inOrder(
                () => [...interrupted, since],
                lasted.why,
                () => [stepFor(rule, lasted.value as Known)],
            ),
            lasted.uses,
        );
    }
    return evaluated(waiting(event), () => interrupted);
}
