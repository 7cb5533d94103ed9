import type { Agreement, Party, Term } from '../agreement.ts';
import type { Actors } from '../actors.ts';
import type { HistoryEntry } from '../history.ts';
import type { Duration } from '../time-expression.ts';
import { inOrder, NO_STEPS } from '../time/why.ts';
import { lengthInWords } from '../words.ts';
import { earliestOf, latestOf } from './bounds.ts';
import { nameOfActor } from './actor-names.ts';
import { countedBy, type Context } from './context.ts';
import { concluded } from './evaluate-timing.ts';
import { leavingDays, type Joiner } from './joiners.ts';
import { shiftKnown } from './shift.ts';
import {
    evaluated,
    isSingleDay,
    moveDays,
    onceKnown,
    sayKnown,
    stepFor,
    valueOfWritten,
    waiting,
    type Evaluated,
    type Known,
    type Value,
} from './value.ts';

/** A step saying what a value is, when it is known. */
function named(what: string, value: Value): Evaluated {
    return evaluated(value, () => (value.kind === 'known' ? [stepFor(`${what} ${sayKnown(value)}`, value)] : []));
}

/** The day of the last signature; waiting for every party that has not signed with a date. */
export function signatureOf(agreement: Agreement, by: Actors | 'last party'): Evaluated {
    const who =
        by === 'last party' || by.kind !== 'named'
            ? agreement.parties.filter(isSigningParty).map(party => party.name)
            : by.actors.map(nameOfActor);
    const values = who.map((name): Value => {
        const signature = agreement.signatures.find(({ party }) => nameOfActor(party) === name);
        const date = signature?.date && valueOfWritten(signature.date);
        return date && date.kind !== 'waiting' ? date : waiting(`signature by ${name}`);
    });
    if (values.length === 0) {
        return evaluated(waiting('signatures'));
    }
    const missing = values.flatMap(value => (value.kind === 'waiting' ? value.for : []));
    return missing.length > 0 ? evaluated(waiting(...missing)) : named('The last signature was on', latestOf(values));
}

function isSigningParty({ sort, nature }: Party): boolean {
    return sort === 'party' && nature.kind === 'named';
}

/**
 * The day an agreement starts: as it says; else the day it was approved, is dated, or was signed by the last party,
 * whichever is written first in this order, and the step says which was taken.
 */
export function startOf({ agreement, joiner }: Context): Evaluated {
    const { starts, approved, dated } = agreement;
    switch (starts?.kind) {
        case 'date':
            return named('The agreement starts', valueOfWritten(starts.date));
        case 'last-signature':
            return signatureOf(agreement, 'last party');
        case 'words':
            return evaluated(waiting(starts.text));
        case 'each-joiner':
            return joiner ? joiningOf(joiner) : evaluated(waiting(`the signature of each ${nameOfActor(starts.party)}`));
        case undefined:
            break;
    }
    if (approved) {
        return named('No start is written; the agreement was approved', valueOfWritten(approved));
    }
    if (dated) {
        return named('No start is written; the agreement is dated', valueOfWritten(dated));
    }
    const signed = signatureOf(agreement, 'last party');
    return signed.value.kind === 'known' ? signed : evaluated(waiting('the start of the agreement'));
}

/** The day somebody joined. */
function joiningOf({ name, joined }: Joiner): Evaluated {
    return named(`${name} joined on`, joined);
}

/** The day from which duties bind: of a joiner not before it joined, else the start of the agreement. */
export function bindsFrom(context: Context): Value {
    const start = startOf(context).value;
    const joined = context.joiner?.joined;
    return joined?.kind === 'known' && (start.kind !== 'known' || start.from! < joined.from!) ? joined : start;
}

/**
 * The last day an agreement is in force: the earliest of its terms, later where the history extends it; for somebody who
 * joined not later than the day it left.
 */
export function endOf(context: Context): Evaluated {
    const { agreement, joiner } = context;
    const end = agreement.history
        .filter(({ verb, subject }) => verb === 'extended' && subject.kind === 'agreement')
        .reduce((so, entry) => extended(context, so, entry), endByTerms(context));
    const left = joiner && leavingDays(agreement).get(joiner.name);
    if (left?.kind !== 'known' || (end.value.kind === 'known' && (end.value.to ?? Infinity) <= left.to!)) {
        return end;
    }
    const leaving = named(`${joiner!.name} left on`, left);
    return evaluated(left, inOrder(end.value.kind === 'known' ? end.why : NO_STEPS, leaving.why), end.uses);
}

/** A line that says neither until when nor by how much extends by what the agreement allows, where it allows something. */
function extended(context: Context, end: Evaluated, { length, until, on }: HistoryEntry): Evaluated {
    const by = length ?? (until ? undefined : context.agreement.extension?.by);
    const date = by ? until : (until ?? on);
    if (date) {
        return named('The agreement was extended until', valueOfWritten(date));
    }
    if (!by) {
        return end;
    }
    return onceKnown(end, known => throughDayBefore(context, known, by, `The agreement was extended by ${lengthInWords(by)}`));
}

/** A length in force counts from the day after the last one, so that it ends with a month where the last one did. */
function throughDayBefore(context: Context, last: Known, length: Duration, rule: string): Evaluated {
    const { calendar } = countedBy(context, undefined);
    const next = isSingleDay(last) ? moveDays(last, 1) : last;
    const from = evaluated(next, () => (next.kind === 'known' && next !== last ? [stepFor('It goes on from the day after', next)] : []));
    const after = onceKnown(from, known => shiftKnown(known, length, 'after', { calendar }));
    return onceKnown(after, known => {
        const value = isSingleDay(known) ? moveDays(known, -1) : known;
        return evaluated(value, () => (value.kind === 'known' ? [stepFor(`${rule}, through the day before`, value)] : []));
    });
}

function endByTerms(context: Context): Evaluated {
    const ends = [...context.agreement.terms.map(term => endOfTerm(context, term)), ...endsSaidInClauses(context)];
    if (ends.length === 0) {
        return evaluated(waiting('the end of the agreement'));
    }
    const dated = ends.filter(({ value }) => value.kind !== 'open');
    const counted = dated.length > 0 ? dated : ends;
    return concluded(
        evaluated(
            earliestOf(counted.map(({ value }) => value)),
            inOrder(...counted.map(({ why }) => why)),
            counted.flatMap(({ uses }) => uses),
        ),
        counted.length,
    );
}

/** `this agreement ends on 31 March 2028`, unless a condition may keep it from ending then. */
function endsSaidInClauses({ agreement }: Context): Evaluated[] {
    return agreement.lifeRules.flatMap(rule =>
        rule.kind === 'ends-at' &&
        rule.unless === undefined &&
        (rule.phrase.kind === 'on' || rule.phrase.kind === 'no-later-than') &&
        rule.phrase.point.kind === 'date'
            ? [named('The agreement ends', valueOfWritten(rule.phrase.point.date))]
            : [],
    );
}

/** The last day of one term: a condition has no day of its own. */
export function endOfTerm(context: Context, term: Term): Evaluated {
    switch (term.kind) {
        case 'until':
            return named('The agreement is in force until', valueOfWritten(term.date));
        case 'while':
            return evaluated({ kind: 'open', words: `for as long as ${term.text}` });
        case 'until-words':
            return evaluated({ kind: 'open', words: `until ${term.text}` });
        case 'until-ended':
            return evaluated({ kind: 'open', words: 'until it is ended' });
        case 'for': {
            const start = startOf(context);
            if (start.value.kind !== 'known') {
                return start;
            }
            const after = shiftKnown(start.value, term.length, 'after', { calendar: countedBy(context, undefined).calendar });
            return onceKnown(evaluated(after.value, inOrder(start.why, after.why), after.uses), known => {
                const last = moveDays(known, -1);
                const rule = `In force for ${lengthInWords(term.length)}, through the day before`;
                return evaluated(last, () => (last.kind === 'known' ? [stepFor(rule, last)] : []));
            });
        }
    }
}
