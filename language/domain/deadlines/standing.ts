import type { Standing } from '../computed-deadline.ts';
import type { Agreement } from '../agreement.ts';
import { clausesUnder } from './clauses-under.ts';
import { isExceeded, standingBy } from './coverage.ts';
import { pointsOf } from './driver.ts';
import { isDueBefore, settles } from './fulfilment.ts';
import type { CivilDay } from '../time/civil-date.ts';
import type { Instance, Subject } from './subject.ts';
import { sayKnown, type Known, type Value } from './value.ts';

/** What the standing of a deadline is judged by, besides its own answer. */
export interface StandingFacts {
    today: CivilDay;
    agreement: Agreement;
    /** The first and last day the agreement is in force, as far as they are known. */
    start: Value;
    end: Value;
    /** The day of the last signature. */
    signed: Value;
    /** Whether a clause is said to continue after the end. */
    continues: (clause: string) => boolean;
    /** Whether the next repetition or period of the same subject has come: then an open one can only be missed. */
    isOvertaken: boolean;
}

/** Where a deadline stands against today and the history. */
export function standingOf(subject: Subject, instance: Instance, facts: StandingFacts): Standing {
    const { today } = facts;
    const settled = instance.entry && settles(instance.entry);
    const { coverage } = instance;
    const isBroken = coverage !== undefined && isExceeded(coverage);
    if (settled && !(settled === 'done' && isBroken)) return settled;
    if (whyInactive(subject, instance, facts) !== undefined) return 'inactive';

    const { value, lasts, unopened } = instance.answer;
    const counted = coverage && standingBy(coverage);
    if (counted) return counted;
    if (value.kind === 'open') return value.since !== undefined && value.since <= today ? 'due' : 'inactive';
    if (value.kind !== 'known') return 'inactive';
    if (value.to === undefined) return opened(value, today) && value.waitingFor.length === 0 && !permits(subject) ? 'due' : 'inactive';
    if (today <= value.to) return lasts && value.from !== value.to && !opened(value, today) ? 'inactive' : 'due';
    if (lasts || unopened) return 'inactive';
    const isGone = permits(subject) || facts.isOvertaken || (isDueBefore(instance) && isOver(instance, today));
    return isGone ? 'missed' : 'overdue';
}

/** Why there is nothing to do now, although the deadline is known; undefined when it is in force. */
export function whyInactive(
    subject: Subject, { answer, binding, coverage, entry, stopped }: Instance, facts: Omit<StandingFacts, 'isOvertaken'>,
): string | undefined {
    const { agreement, start, end, signed, continues, today } = facts;
    const day = answer.value.kind === 'known' ? answer.value.to ?? answer.value.from : undefined;
    const about = binding.kind === 'occurrence' ? binding.occurrence.date.to : day;
    if (agreement.state === 'template') return 'The agreement is a template';
    if (agreement.state === 'ended') return 'The agreement has ended';
    if (forbids(subject)) return 'It forbids: there is nothing to do by then';
    if (subject.owedElsewhere !== undefined) return subject.owedElsewhere;
    if (stopped !== undefined) return stopped;
    if (subject.source === 'term') return undefined;
    if (start.kind === 'known' && start.from !== undefined && day !== undefined && day < start.from) {
        return 'It lies before the agreement starts';
    }
    if (isBackDated(facts) && signed.kind === 'known' && day !== undefined && day < signed.from!) {
        return `It lies before the last signature on ${sayKnown(signed)}, though its time may count from the earlier start`;
    }
    if (end.kind === 'known' && end.to !== undefined && end.waitingFor.length === 0 && about !== undefined && about > end.to
        && !countsFromEnd(subject) && !(subject.clause !== undefined && continues(subject.clause))) {
        return 'It lies after the agreement ends';
    }
    if (coverage?.bound === 'at most' && !isExceeded(coverage)) return 'It only limits how often: there is nothing that must be done by then';
    const isPast = answer.value.kind === 'known' && answer.value.waitingFor.length === 0 && (answer.value.to ?? today) < today;
    return isPast && !entry ? subject.afterwards : undefined;
}

function isBackDated({ start, signed }: Pick<StandingFacts, 'start' | 'signed'>): boolean {
    return start.kind === 'known' && signed.kind === 'known' && start.from !== undefined && start.from < (signed.from ?? start.from);
}

function countsFromEnd({ timing }: Subject): boolean {
    return [...timing.phrases, ...timing.hardLimits].some(phrase =>
        pointsOf(phrase).some(point => point.kind === 'edge' && point.edge === 'end' && point.of.kind === 'agreement'));
}

/** Tells of a clause whether the agreement says that it continues after the end. */
export function continuingClauses(agreement: Agreement): (clause: string) => boolean {
    const parts = agreement.lifeRules.flatMap(rule =>
        rule.kind === 'clauses-continue' ? rule.clauses.map(({ number }) => clausesUnder(agreement, number)) : []);
    return clause => parts.some(holds => holds(clause));
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

/** Whether a sentence says what is not to be done. */
export function forbids({ strength }: Pick<Subject, 'strength'>): boolean {
    return strength === 'must not' || strength === 'should not' || strength === 'may not';
}
