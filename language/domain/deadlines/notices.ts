import type { HistoryEntry } from '../history.ts';
import type { Sentence } from '../sentence.ts';
import type { Duration, TimePhrase } from '../time-expression.ts';
import { inOrder, type Why } from '../time/why.ts';
import { lengthInWords } from '../words.ts';
import type { Binding, Scope } from './binding.ts';
import { evaluatePhrase } from './evaluate-phrase.ts';
import { runningFrom } from './hold.ts';
import { noticeByTheEnd, noticesForPlanned } from './notice-targets.ts';
import type { Occurrence } from './occurrences.ts';
import { NOTICE } from './recorded.ts';
import { shiftKnown } from './shift.ts';
import type { Instance } from './subject.ts';
import { evaluated, knownDate, knownRange, openingAfter, sayEnd, sayKnown, stepFor, waiting, type Evaluated, type Known } from './value.ts';

/** A notice as the history records it: the day it was given, the day it was received, or both. */
interface RecordedNotice {
    given?: HistoryEntry;
    received?: HistoryEntry;
}

/** What the history says of the notices under one sentence. */
export interface NoticeEntries {
    /** Notices given and received. */
    notices: readonly HistoryEntry[];
    /** Lines that plan the day on which the effect is to be. */
    planned: readonly HistoryEntry[];
}

/**
 * What a sentence with a notice period comes to. Of each notice the history records: the last day of its period, the day
 * it counts from not counted. Of each planned effect: the last day on which notice can be given for it, which a notice up
 * to that day keeps. With neither, the last day for the end the agreement has anyway if it is about that, else it waits
 * for notice.
 */
export function noticeAnswers(
    scope: Omit<Scope, 'binding'>,
    length: Duration,
    { notices, planned }: NoticeEntries,
    endsAgreement: boolean,
): Instance[] {
    const given = recordedNotices(scope, length, notices);
    const wanted = noticesForPlanned(scope, length, planned).map(instance => ({
        ...instance,
        entry: given.findLast(notice => isFor(notice, instance))?.entry,
    }));
    if (given.length + wanted.length > 0) {
        return [...wanted, ...given.map(({ binding, answer, stopped }) => ({ binding, answer, stopped }))];
    }
    const byTheEnd = endsAgreement ? noticeByTheEnd(scope, length) : undefined;
    const why: Why = () => [stepFor(`${lengthInWords(length)} from notice; the history records none`)];
    return [byTheEnd ?? { binding: { kind: 'none' }, answer: evaluated(waiting(NOTICE), why) }];
}

/** Whether a notice was given in time for a planned effect. */
function isFor({ start }: GivenNotice, { answer: { value } }: Instance): boolean {
    return (
        start.value.kind === 'known' &&
        value.kind === 'known' &&
        start.value.to !== undefined &&
        value.to !== undefined &&
        start.value.to <= value.to
    );
}

/** A recorded notice with the day it counts from and the line that records it. */
interface GivenNotice extends Instance {
    start: Evaluated;
    entry: HistoryEntry;
}

function recordedNotices(scope: Omit<Scope, 'binding'>, length: Duration, notices: readonly HistoryEntry[]): GivenNotice[] {
    return pair(notices).map(notice => {
        const start = startOfNotice(scope, notice);
        const entry = (notice.received ?? notice.given)!;
        const binding: Binding = { kind: 'occurrence', occurrence: noticeOccurrence(entry, start) };
        if (start.value.kind !== 'known') {
            return { binding, answer: start, start, entry };
        }
        const end = shiftKnown(start.value, length, 'after', { calendar: scope.context.calendar });
        const through: Why = () => [stepFor('The day it counts from is not counted; what it ends is in force through the last day')];
        const answer = runningFrom(scope, start, length, evaluated(end.value, inOrder(start.why, through, end.why), end.uses));
        const isOver = answer.value.kind === 'known' && (answer.value.to ?? Infinity) < scope.context.today;
        return { binding, answer, start, entry, ...(isOver && { stopped: 'The notice has taken effect at the end of that day' }) };
    });
}

/** Puts each receipt together with the last notice given before it. */
function pair(notices: readonly HistoryEntry[]): RecordedNotice[] {
    const dated = notices.filter(({ on }) => on && 'date' in on).sort((a, b) => firstDay(a) - firstDay(b));
    const found: RecordedNotice[] = [];
    for (const entry of dated) {
        if (entry.verb === 'given') {
            found.push({ given: entry });
        }
        if (entry.verb !== 'received') {
            continue;
        }
        const open = found.find(({ received }) => !received);
        if (open) {
            open.received = entry;
        } else {
            found.push({ received: entry });
        }
    }
    return found;
}

function firstDay({ on }: HistoryEntry): number {
    return on && 'date' in on ? on.date.first : Number.MAX_SAFE_INTEGER;
}

function dateOf(entry: HistoryEntry | undefined): Known | undefined {
    return entry?.on && 'date' in entry.on ? knownDate(entry.on.date) : undefined;
}

function noticeOccurrence(entry: HistoryEntry, start: Evaluated): Occurrence {
    return { anchor: NOTICE, status: 'held', date: dateOf(entry)!, why: start.why, uses: start.uses, place: entry.place, entry };
}

/** From when a notice counts: receipt, unless the agreement's notice rule says sending. */
function startOfNotice({ context }: Omit<Scope, 'binding'>, { given, received }: RecordedNotice): Evaluated {
    const countFrom = context.agreement.notices?.countFrom;
    const sent = dateOf(given);
    const got = dateOf(received);
    if (countFrom === 'sending' && sent) {
        return evaluated(sent, () => [stepFor(`Notice was given on ${sayKnown(sent)}; by the notice rule it counts from sending`, sent)]);
    }
    if (got) {
        const why =
            countFrom === 'receipt'
                ? 'by the notice rule it counts from receipt'
                : countFrom === 'sending'
                  ? 'when it was sent is not recorded'
                  : 'no notice rule is written, so it counts from receipt';
        const known = countFrom === 'sending' ? knownRange(undefined, got.to, ['the day the notice was sent']) : got;
        return evaluated(known, () => [stepFor(`Notice was received on ${sayKnown(got)}; ${why}`, known)]);
    }
    if (countFrom === 'receipt') {
        const known = knownRange(sent!.from, undefined, ['the receipt of the notice']);
        return evaluated(known, () => [
            stepFor(`Notice was given on ${sayKnown(sent!)}; it counts from receipt, which is not recorded`, known),
        ]);
    }
    return evaluated(sent!, () => [
        stepFor(`Notice was given on ${sayKnown(sent!)}; no notice rule is written, so it is taken as received on the same day`, sent),
    ]);
}

/**
 * When a power opens that waits for something to be put right: the day after the time for putting it right ends.
 * A cure phrase that names no trigger counts from notice.
 */
export function cureAnswers(scope: Omit<Scope, 'binding'>, { cure, conditions }: Sentence, bindings: readonly Binding[]): Instance[] {
    if (!cure) {
        return [];
    }
    const phrase: TimePhrase = cure.kind === 'within' && !cure.point ? { ...cure, point: { kind: 'notice', place: cure.place } } : cure;
    return bindings.map(binding => {
        const { due } = evaluatePhrase({ ...scope, binding }, phrase, conditions);
        if (!due) {
            return { binding, answer: evaluated(waiting(NOTICE)) };
        }
        if (due.value.kind !== 'known') {
            return { binding, answer: due };
        }
        const opens = openingAfter(due.value);
        const rule = `If it is not put right by ${sayEnd(due.value)}, it opens the day after`;
        const step: Why = () => (opens.kind === 'known' ? [stepFor(rule, opens)] : []);
        return { binding, answer: evaluated(opens, inOrder(due.why, step), due.uses) };
    });
}
