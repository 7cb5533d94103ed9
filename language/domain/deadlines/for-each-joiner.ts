import type { Actors } from '../actors.ts';
import { countedAlone, type Context } from './context.ts';
import { isAboutJoiner, joinersOf, mentions, withJoiner, type Joiner } from './joiners.ts';
import type { Subject } from './subject.ts';

/** A subject with the context it is reckoned in: of a joiner its own, as its start and its end are its own. */
export interface OwnSubject {
    subject: Subject;
    context: Context;
}

/**
 * The subjects as they are owed: what an open party owes, once for each that joined it. Where the agreement starts for
 * each joiner by itself, so are its term, its reviews, its notices and whatever counts from its start or end.
 */
export function forEachJoiner(context: Context, subjects: readonly Subject[]): OwnSubject[] {
    const joiners = joinersOf(context.agreement);
    if (joiners.length === 0) {
        return subjects.map(subject => ({ subject, context }));
    }
    const contexts = new Map(joiners.map(joiner => [joiner, countedAlone(context, joiner)] as const));
    return subjects.flatMap(subject => {
        const whose = joiners.filter(joiner => concerns(context, subject, joiner));
        if (whose.length === 0) {
            return [{ subject, context }];
        }
        return whose.map(joiner => ({ subject: ofJoiner(subject, joiner, joiners), context: contexts.get(joiner)! }));
    });
}

function concerns({ agreement: { starts, deadlines } }: Context, subject: Subject, { as }: Joiner): boolean {
    const { owners, recipients, source, name, timing } = subject;
    if (mentions(owners, as)) {
        return true;
    }
    if (starts?.kind !== 'each-joiner' || (starts.party.target ?? starts.party.name) !== as) {
        return false;
    }
    const isOwn = (source === 'term' && name === 'term') || source === 'review' || name === 'notice';
    return isOwn || mentions(recipients, as) || hangsOnLife(timing, new Map(deadlines.map(deadline => [deadline.name, deadline.timing])));
}

/** Whether something written hangs on the start or end of the agreement, by itself or through the deadlines it names. */
function hangsOnLife(written: unknown, deadlines: Map<string, unknown>): boolean {
    const pending = [written];
    while (pending.length > 0) {
        const value = pending.pop();
        if (typeof value !== 'object' || value === null) {
            continue;
        }
        if ('kind' in value) {
            if (value.kind === 'agreement' || (value.kind === 'every' && !('from' in value && value.from))) {
                return true;
            }
            if (value.kind === 'anchor' && 'name' in value && typeof value.name === 'string') {
                pending.push(deadlines.get(value.name));
                deadlines.delete(value.name);
            }
        }
        for (const key in value) {
            if (key !== 'place') {
                pending.push((value as Record<string, unknown>)[key]);
            }
        }
    }
    return false;
}

function ofJoiner(subject: Subject, joiner: Joiner, all: readonly Joiner[]): Subject {
    const { owners, recipients, entries, source } = subject;
    const isNobodys = owners === undefined && (source === 'term' || source === 'review');
    return {
        ...subject,
        owners: isNobodys ? themselves(joiner) : owners && withJoiner(owners, joiner),
        recipients: recipients && withJoiner(recipients, joiner),
        entries: entries.filter(entry => isAboutJoiner(entry, joiner, all)),
        joiner: joiner.name,
    };
}

function themselves({ name, place }: Joiner): Actors {
    return { kind: 'named', actors: [{ name, target: name, place }], joined: 'and', severally: false, place };
}
