import type { Agreement, EventDeclaration } from '../agreement.ts';

/** The words of a text in lower case, without punctuation. */
export function wordsIn(text: string): string[] {
    return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every declared event whose name, title or other name stands as a word in an action, by its declared name. */
export function eventsInAction({ events }: Agreement, action: string): string[] {
    return [...new Set(findEvents(events, wordsIn(action)).map(({ event }) => event.name))];
}

/**
 * The one declared event that an action is about to hold, attend or carry out ("hold KIT", "carry out an audit"), so
 * that its dates are times the action was done. Undefined for none or several, and where the action only has to do with
 * the event ("send the minutes of KIT").
 */
export function eventDoneBy({ events }: Agreement, action: string): string | undefined {
    const words = wordsIn(action);
    const found = findEvents(events, words);
    const [first] = found;
    if (!first || found.some(({ event }) => event !== first.event)) {
        return undefined;
    }
    return found.some(({ from, to }) => isDone(words, from, to)) ? first.event.name : undefined;
}

/** Verbs of which whatever event follows is what is done. */
const HOLDING = new Set(['hold', 'meet', 'attend', 'convene', 'join', 'participate', 'host', 'organise', 'arrange', 'run']);
const PREPOSITIONS = new Set([
    'about',
    'after',
    'against',
    'at',
    'before',
    'by',
    'during',
    'following',
    'for',
    'from',
    'in',
    'of',
    'on',
    'to',
    'with',
]);

/** Whether the words from `from` to before `to` are what is done: after a verb of holding, or the object of another verb. */
function isDone(words: readonly string[], from: number, to: number): boolean {
    if (from > 0 && HOLDING.has(words[0]!)) {
        return true;
    }
    const next = words[to];
    const isObject = next === undefined || PREPOSITIONS.has(next);
    return isObject && from > 0 && from <= 3 && !words.slice(0, from).some(word => PREPOSITIONS.has(word));
}

interface Found {
    event: EventDeclaration;
    /** The words of the action that name it. */
    from: number;
    to: number;
}

function findEvents(events: readonly EventDeclaration[], words: readonly string[]): Found[] {
    const { byCall, longest } = callsOf(events);
    const found: Found[] = [];
    for (let from = 0; from < words.length; from++) {
        for (let to = from + 1; to <= Math.min(words.length, from + longest); to++) {
            byCall.get(words.slice(from, to).join(' '))?.forEach(event => found.push({ event, from, to }));
        }
    }
    return found;
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
                byCall.set(words.join(' '), [...(byCall.get(words.join(' ')) ?? []), event]);
            }
        }
        knownCalls.set(events, (calls = { byCall, longest }));
    }
    return calls;
}
