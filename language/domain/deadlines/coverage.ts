import type { Agreement, EventDeclaration } from '../agreement.ts';
import type { Coverage, TraceStep } from '../computed-deadline.ts';
import type { HistoryEntry } from '../history.ts';
import type { Rate } from '../time-expression.ts';
import type { Period } from '../time/periods.ts';
import { capitalised, timesInWords } from '../words.ts';
import type { Context } from './context.ts';
import { settles } from './fulfilment.ts';
import { occurrencesOf } from './occurrences.ts';
import { stepFor } from './value.ts';

/** The one declared event whose name or title stands as a word in an action ("hold KIT"); undefined for none or several. */
export function eventInAction(agreement: Agreement, action: string): string | undefined {
    const named = eventsInAction(agreement, action);
    return named.length === 1 ? named[0] : undefined;
}

/** Every declared event whose name, title or other name stands as a word in an action, by its declared name. */
export function eventsInAction({ events }: Agreement, action: string): string[] {
    const { byCall, longest } = callsOf(events);
    const words = wordsIn(action);
    const named = new Set<EventDeclaration>();
    for (let from = 0; from < words.length; from++) {
        for (let to = from + 1; to <= Math.min(words.length, from + longest); to++) {
            byCall.get(words.slice(from, to).join(' '))?.forEach(event => named.add(event));
        }
    }
    return [...named].map(({ name }) => name);
}

/** Events by what they are called, and the number of words of the longest such name. */
interface Calls {
    byCall: ReadonlyMap<string, readonly EventDeclaration[]>;
    longest: number;
}

const knownCalls = new WeakMap<readonly EventDeclaration[], Calls>();

function callsOf(events: readonly EventDeclaration[]): Calls {
    let calls = knownCalls.get(events);
    if (!calls) {
        const byCall = new Map<string, EventDeclaration[]>();
        let longest = 0;
        for (const event of events) {
            for (const call of [event.name, event.title, ...event.aliases]) {
                const words = wordsIn(call ?? '');
                longest = Math.max(longest, words.length);
                byCall.set(words.join(' '), [...byCall.get(words.join(' ')) ?? [], event]);
            }
        }
        knownCalls.set(events, calls = { byCall, longest });
    }
    return calls;
}

/** The words of a text in lower case, without punctuation. */
export function wordsIn(text: string): string[] {
    return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * How often something is recorded and planned in a period: the history lines that say it was done, and the
 * occurrences of the event that it holds.
 */
export function coverageIn(
    context: Context, rate: Rate, period: Period, entries: readonly HistoryEntry[], event: string | undefined,
): Coverage {
    const within = entries.filter(({ on, forOccurrence }) => {
        const day = forOccurrence?.on ?? on;
        return day && 'date' in day && day.date.first >= period.first && day.date.last <= period.last;
    });
    const occurrences = (event === undefined ? undefined : occurrencesOf(context, event, period))?.list ?? [];
    const held = occurrences.filter(({ status }) => status === 'held').length;
    return {
        wanted: rate.times ?? 1,
        recorded: within.filter(entry => settles(entry) === 'done').length + held,
        planned: within.filter(({ verb }) => verb === 'planned').length + occurrences.length - held,
    };
}

/** What the coverage comes to in words: what is wanted, recorded, planned and missing. */
export function coverageStep(rate: Rate, period: Period, { wanted, recorded, planned }: Coverage, event: string | undefined): TraceStep {
    const missing = Math.max(0, wanted - recorded - planned);
    const what = event === undefined ? '' : ` (dates of ${event} count)`;
    return stepFor(`${capitalised(rate.bound)} ${timesInWords(wanted)} in ${period.label}${what}: `
        + `${recorded} recorded, ${planned} planned, ${missing} missing`);
}
