import type { Agreement } from '../agreement.ts';
import type { CivilDay } from '../time/civil-date.ts';
import { nameOfActor } from './actor-names.ts';
import { endOf, signatureOf, startOf } from './agreement-span.ts';
import { clausesUnder } from './clauses-under.ts';
import type { Context } from './context.ts';
import { isExceeded, standingBy } from './coverage.ts';
import { pointsOf } from './points-of.ts';
import { leavingDays, type Joiner } from './joiners.ts';
import type { Instance, Subject } from './subject.ts';
import { sayKnown, type Value } from './value.ts';

/** When an agreement, or the part in it of somebody who joined, is in force. */
export interface LifeFacts {
    today: CivilDay;
    agreement: Agreement;
    /** The first and last day the agreement is in force, as far as they are known. */
    start: Value;
    end: Value;
    /** The day of the last signature. */
    signed: Value;
    /** Who joined, where the deadline is that joiner's. */
    joiner?: Joiner;
    /** The day on which each party that left did so, by its name. */
    left: ReadonlyMap<string, Value>;
    /** Whether a clause is said to continue after the end. */
    continues: (clause: string) => boolean;
}

/** The facts of an agreement's life, or of a joiner's where the context is one's. */
export function lifeFactsOf(context: Context): LifeFacts {
    const { agreement, today, joiner } = context;
    return {
        today,
        agreement,
        joiner,
        start: startOf(context).value,
        end: endOf(context).value,
        signed: signatureOf(agreement, 'last party').value,
        left: leavingDays(agreement),
        continues: continuingClauses(agreement),
    };
}

/** Why there is nothing to do now, although the deadline is known; undefined when it is in force. */
export function whyInactive(subject: Subject, instance: Instance, facts: LifeFacts): string | undefined {
    const {
        answer: { value },
        coverage,
        entry,
        stopped,
    } = instance;
    const { agreement, today, joiner } = facts;
    if (agreement.state === 'template') {
        return 'The agreement is a template';
    }
    if (agreement.state === 'ended') {
        return 'The agreement has ended';
    }
    if (forbids(subject)) {
        return 'It forbids: there is nothing to do by then';
    }
    if (subject.owedElsewhere !== undefined) {
        return subject.owedElsewhere;
    }
    if (stopped !== undefined) {
        return stopped;
    }
    if (subject.source === 'term') {
        return undefined;
    }
    const outside = beforeLife(instance, facts) ?? afterLife(subject, instance, facts);
    if (outside !== undefined) {
        return outside;
    }
    if (coverage?.bound === 'at most' && !isExceeded(coverage)) {
        return 'It only limits how often: there is nothing that must be done by then';
    }
    if (coverage && standingBy(coverage) === undefined && beginsBeforeLife(instance, facts)) {
        return `It begins before the ${joiner ? `day on which ${joiner.name} joined` : 'agreement starts'}, and of a part of it nothing is owed`;
    }
    const isPast = value.kind === 'known' && value.waitingFor.length === 0 && (value.to ?? today) < today;
    return isPast && !entry ? subject.afterwards : undefined;
}

function dayOf({ answer: { value } }: Instance): CivilDay | undefined {
    return value.kind === 'known' ? (value.to ?? value.from) : undefined;
}

function beforeLife(instance: Instance, { start, signed, joiner }: LifeFacts): string | undefined {
    const { binding } = instance;
    const day = dayOf(instance);
    if (day === undefined) {
        return undefined;
    }
    if (joiner && isBefore(day, joiner.joined)) {
        return `It lies before ${joiner.name} joined`;
    }
    if (isBefore(day, start)) {
        return 'It lies before the agreement starts';
    }
    if (binding.kind === 'period' && binding.hangsOn !== undefined && isBefore(binding.hangsOn, start)) {
        return 'What it counts from lies before the agreement starts';
    }
    const isBackDated = start.kind === 'known' && start.from !== undefined && signed.kind === 'known' && start.from < signed.from!;
    return isBackDated && isBefore(day, signed)
        ? `It lies before the last signature on ${sayKnown(signed)}, though its time may count from the earlier start`
        : undefined;
}

/** Whether only a part of the time in which something is owed lies in the life of the agreement, or of a joiner in it. */
function beginsBeforeLife({ answer: { value } }: Instance, { start, joiner }: LifeFacts): boolean {
    return value.kind === 'known' && value.from !== undefined && isBefore(value.from, joiner?.joined ?? start);
}

function isBefore(day: CivilDay, bound: Value): boolean {
    return bound.kind === 'known' && bound.from !== undefined && day < bound.from;
}

function afterLife(subject: Subject, instance: Instance, { end, left, joiner, continues }: LifeFacts): string | undefined {
    const { binding } = instance;
    const about = binding.kind === 'occurrence' ? binding.occurrence.date.to : dayOf(instance);
    const isAfter = (bound: Value): boolean =>
        bound.kind === 'known' && bound.to !== undefined && bound.waitingFor.length === 0 && about !== undefined && about > bound.to;
    const goesOn = (): boolean => countsFromEnd(subject) || (subject.clause !== undefined && continues(subject.clause));
    const own = joiner && left.get(joiner.name);
    const leaving = own ? { name: joiner.name, on: own } : leavingOf(subject, left);
    if (leaving && isAfter(leaving.on) && !goesOn()) {
        return `It lies after ${leaving.name} left`;
    }
    return isAfter(end) && !goesOn() ? 'It lies after the agreement ends' : undefined;
}

/** The last of its owners to leave and when, once all of them have left. */
function leavingOf({ owners }: Subject, left: ReadonlyMap<string, Value>): { name: string; on: Value } | undefined {
    if (left.size === 0 || owners?.kind !== 'named') {
        return undefined;
    }
    const gone = owners.actors.flatMap(({ of, ...own }) => {
        const name = nameOfActor(of ?? own);
        const on = left.get(name);
        return on?.kind === 'known' ? [{ name, on }] : [];
    });
    return gone.length > 0 && gone.length === owners.actors.length ? gone.reduce((a, b) => (a.on.to! < b.on.to! ? b : a)) : undefined;
}

function countsFromEnd({ timing }: Subject): boolean {
    return [...timing.phrases, ...timing.hardLimits].some(phrase =>
        pointsOf(phrase).some(point => point.kind === 'edge' && point.edge === 'end' && point.of.kind === 'agreement'),
    );
}

/** Tells of a clause whether the agreement says that it continues after the end. */
export function continuingClauses(agreement: Agreement): (clause: string) => boolean {
    const parts = agreement.lifeRules.flatMap(rule =>
        rule.kind === 'clauses-continue' ? rule.clauses.map(clause => clausesUnder(agreement, clause)) : [],
    );
    return clause => parts.some(holds => holds(clause));
}

/** Whether a sentence says what is not to be done. */
export function forbids({ strength }: Pick<Subject, 'strength'>): boolean {
    return strength === 'must not' || strength === 'should not' || strength === 'may not';
}
