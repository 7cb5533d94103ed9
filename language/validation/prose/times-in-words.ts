import { amountsIn, type Amount } from './amounts.ts';
import type { Term } from './english.ts';
import { PhraseFinder, phraseWords } from './phrases.ts';

/** A time that a text says, as the language writes it; positions among the terms, the end exclusive. */
export interface TimeInWords {
    readonly from: number;
    readonly until: number;
    readonly written: string;
}

/** Words with which a text says that something comes ahead of an event, or follows it. */
const AHEAD: ReadonlySet<string> = new Set(['before', 'prior', 'ahead']);
const BEHIND: ReadonlySet<string> = new Set(['after', 'following', 'of', 'from']);
/** Words between a preposition and the event that it is about. */
const LEADING: ReadonlySet<string> = new Set(['to', 'of', 'each', 'every', 'the', 'any', 'a', 'an', 'next', 'following']);
/** Words before a length that say how it limits. */
const LEADS: readonly (readonly string[])[] = [['at', 'least'], ['no', 'later', 'than'], ['within'], ['every']];
const RHYTHMS: Readonly<Record<string, string>> = {
    daily: 'day', weekly: 'week', monthly: 'month', quarterly: 'quarter', termly: 'term', annually: 'year', yearly: 'year'
};

/** Finds events by the names and titles that texts call them by. */
export function eventFinder(names: readonly { readonly name: string; readonly written: string }[]): PhraseFinder<string> {
    const finder = new PhraseFinder<string>();
    names.forEach(({ name, written }) => finder.add(phraseWords(name), written));
    return finder;
}

/** The times that a statement says and the language can write: lengths around an event, rates, what comes before an event. */
export function timesInWords(terms: readonly Term[], events: PhraseFinder<string>): TimeInWords[] {
    const found: TimeInWords[] = [];
    const amounts = amountsIn(terms);
    for (let at = 0; at < terms.length;) {
        const amount = amounts.find(({ from }) => from === at);
        const time = amount ? ofAmount(terms, amount, events) : rhythmAt(terms, at) ?? soonAt(terms, at) ?? beforeAt(terms, at, events);
        if (time) {
            found.push(time);
        }
        at = Math.max(at + 1, time?.until ?? 0);
    }
    return found;
}

function ofAmount(terms: readonly Term[], amount: Amount, events: PhraseFinder<string>): TimeInWords | undefined {
    // "10 (ten) working days" says one number twice.
    const number = Number(terms[amount.from - 1]?.word) === amount.value ? amount.from - 1 : amount.from;
    const from = LEADS.map(words => behindWords(terms, number, words)).find(at => at !== undefined) ?? number;
    const lead = terms.slice(from, number).map(({ word }) => word).join(' ');
    if (amount.unit.startsWith('times')) {
        const often = amount.value === 1 ? 'once' : amount.value === 2 ? 'twice' : `${amount.value} times`;
        const until = endOfRate(terms, amount.until);
        return { from, until, written: `${lead === 'at least' ? 'at least ' : ''}${often} a ${amount.unit.replace('times a ', '')}` };
    }
    const length = `${amount.value} ${amount.unit}${amount.value === 1 ? '' : 's'}`;
    const behind = amount.until + amount.unit.split(' ').length;
    if (lead === 'every') {
        return { from, until: behind, written: `every ${length}` };
    }
    const word = terms[behind]?.word ?? '';
    const isAhead = AHEAD.has(word) || (word === 'in' && terms[behind + 1]?.word === 'advance');
    if (!isAhead && !(BEHIND.has(word) && lead !== 'at least')) {
        return undefined;
    }
    const event = eventAt(terms, behind + (word === 'in' ? 2 : 1), events);
    return event && { from, until: event.until, written: isAhead ? `at least ${length} before ${event.written}` : `within ${length} of ${event.written.replace(/^each /, '')}` };
}

/** "before each Board", "by the following KIT": an event that the declarations name. */
function beforeAt(terms: readonly Term[], at: number, events: PhraseFinder<string>): TimeInWords | undefined {
    const word = terms[at]!.word;
    const isBy = word === 'by' && /^(?:the|each)$/.test(terms[at + 1]?.word ?? '');
    const event = isBy || word === 'before' || (word === 'prior' && terms[at + 1]?.word === 'to') ? eventAt(terms, at + 1, events) : undefined;
    return event?.isDeclared ? { from: at, until: event.until, written: `before ${event.written}` } : undefined;
}

function rhythmAt(terms: readonly Term[], at: number): TimeInWords | undefined {
    const { word } = terms[at]!;
    const unit = Object.hasOwn(RHYTHMS, word) ? RHYTHMS[word] : undefined;
    // "the annual report" and "a quarterly newsletter" are things; "annually" and "meets quarterly" are times.
    const isTime = unit !== undefined && (word.endsWith('ually') || word === 'yearly' || at === terms.length - 1 || /[.,;:]/.test(terms[at]!.behind));
    const from = behindWords(terms, at, ['at', 'least']) ?? at;
    return isTime ? { from, until: at + 1, written: `${from < at ? 'at least ' : ''}once a ${unit}` } : undefined;
}

function soonAt(terms: readonly Term[], at: number): TimeInWords | undefined {
    const words = ['as', 'soon', 'as', 'possible'];
    const isSoon = words.every((word, i) => terms[at + i]?.word === word);
    return isSoon ? { from: at, until: at + words.length, written: words.join(' ') } : terms[at]!.word === 'promptly' ? { from: at, until: at + 1, written: 'promptly' } : undefined;
}

/** What a length is counted from: a declared event, or the words that stand there up to the next mark. */
function eventAt(terms: readonly Term[], at: number, events: PhraseFinder<string>): { until: number; written: string; isDeclared: boolean } | undefined {
    let from = at;
    while (from < terms.length && LEADING.has(terms[from]!.word)) from++;
    const lead = terms.slice(at, from).map(({ word }) => word);
    const [event] = events.in(terms.slice(from, from + 8)).filter(match => match.from === 0);
    if (event) {
        const until = from + event.until;
        const isFollowing = lead.some(word => word === 'following' || word === 'next');
        const isMeeting = terms[until]?.word === 'meeting';
        return { until: isMeeting ? until + 1 : until, written: `${isFollowing ? 'the following' : 'each'} ${event.of}`, isDeclared: true };
    }
    let until = from;
    while (until < terms.length && !/[.,;:)]/.test(terms[until - 1]?.behind ?? '')) until++;
    const words = terms.slice(from, until).map(({ text }) => text).join(' ').replace(/["\u201C\u201D\\]/g, '');
    return words === '' ? undefined : { until, written: `"${words}"`, isDeclared: false };
}

/** Where words begin that stand right before a position. */
function behindWords(terms: readonly Term[], at: number, words: readonly string[]): number | undefined {
    const from = at - words.length;
    return from >= 0 && words.every((word, i) => terms[from + i]!.word === word) ? from : undefined;
}

function endOfRate(terms: readonly Term[], at: number): number {
    let until = at;
    while (until < terms.length && !/^(?:hour|day|week|month|quarter|half-term|term|year)s?$/.test(terms[until]!.word)) until++;
    return Math.min(until + 1, terms.length);
}
