import type { Agreement } from '../../agreement.ts';
import type { ComputedDeadline, DeadlineQuery } from '../../computed-deadline.ts';
import type { Binding } from '../binding.ts';
import { positionOf, type Position } from './positions.ts';
import { computeAnswers, type DeadlineAnswer, type DeadlineEnvironment } from '../compute-deadlines.ts';
import type { Context } from '../context.ts';
import { dayOf } from '../identity.ts';
import { forbids } from '../inactive.ts';

/** A deadline with the marks by which it is known again in another state of its agreement. */
export interface KeyedDeadline {
    deadline: ComputedDeadline;
    /** Whether the question asked for it; else it is there to find partners only. */
    isAsked: boolean;
    /** Whether there is something to do, as far as the agreement goes: it has begun, not ended, and does not forbid. */
    isInForce: boolean;
    /** What kind of thing it comes from: a norm that binds, a notice, a review. */
    sort: string;
    /** The number of its clause as far as it is written, or its own name. */
    where: string;
    /** The event it is for, or how it repeats. */
    about: string;
    /** Whether it is for an occurrence of an event. */
    isForEvent: boolean;
    /** The ISO day of the occurrence, repetition or period it is for; absent when it is for none with a day. */
    on?: string;
    position?: Position;
}

/** The deadlines that a question gives, each with its marks. */
export function keyedDeadlines(
    agreement: Agreement,
    query: DeadlineQuery,
    environment: DeadlineEnvironment,
    isAsked: boolean,
): KeyedDeadline[] {
    const { context, answers } = computeAnswers(agreement, query, environment);
    return answers.map(answer => keyed(context, answer, isAsked));
}

function keyed(context: Context, { deadline, subject, identity, binding, inactive }: DeadlineAnswer, isAsked: boolean): KeyedDeadline {
    const { source, name } = subject;
    const isSentence = source === 'norm' || source === 'effect';
    const on = dayOf(binding);
    const position = positionOf(context, binding);
    return {
        deadline,
        isAsked,
        isInForce: inactive === undefined,
        sort: [source, ...(isSentence && name !== undefined ? [name] : []), ...(forbids(subject) ? ['forbidden'] : [])].join(' '),
        where: identity.where.slice(context.agreement.name.length),
        about: aboutOf(binding),
        isForEvent: binding.kind === 'occurrence',
        ...(on !== undefined && { on }),
        ...(position && { position }),
    };
}

function aboutOf(binding: Binding): string {
    switch (binding.kind) {
        case 'occurrence':
            return binding.occurrence.anchor;
        case 'awaited':
            return binding.anchors.join(' or ');
        case 'period':
            return `each ${binding.unit}`;
        default:
            return binding.kind;
    }
}

/** What is due, and for what, in a form that is equal exactly when it is the same. */
export function sayDue({ about, on, deadline }: KeyedDeadline): string {
    const { state, date, time, window } = deadline;
    return JSON.stringify([about, on, state, date, time, window?.from, window?.to, ...whyOf(deadline)]);
}

/** What a deadline waits for, and why it is open or refused; the names in any order, as they come in no order. */
export function whyOf({ state, waitingFor, reason }: ComputedDeadline): string[] {
    return [...waitingFor].sort().concat(state === 'open' || state === 'refused' ? (reason ?? '') : []);
}
