import { amountsIn, type Amount } from './amounts.ts';
import type { Term } from './english.ts';
import { dayAt, windowAt } from './calendar-words.ts';
import { isParticiple, PhraseFinder, phraseWords } from './phrases.ts';

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
const LEADS: readonly (readonly [words: readonly string[], written: string])[] = [
    [['for', 'at', 'least'], 'for at least'],
    [['for', 'up', 'to'], 'for up to'],
    [['for'], 'for'],
    [['at', 'least'], 'at least'],
    [['a', 'minimum', 'of'], 'at least'],
    [['minimum', 'of'], 'at least'],
    [['not', 'less', 'than'], 'at least'],
    [['no', 'less', 'than'], 'at least'],
    [['no', 'fewer', 'than'], 'at least'],
    [['not', 'fewer', 'than'], 'at least'],
    [['no', 'later', 'than'], 'no later than'],
    [['not', 'later', 'than'], 'no later than'],
    [['within'], 'within'],
    [['every'], 'every'],
    [['at', 'most'], 'at most'],
    [['no', 'more', 'than'], 'at most'],
    [['not', 'more', 'than'], 'at most'],
];
/** Words for a rhythm. */
const RHYTHMS: Readonly<Record<string, string>> = {
    daily: 'day',
    weekly: 'week',
    fortnightly: '2 weeks',
    monthly: 'month',
    quarterly: 'quarter',
    termly: 'term',
    annually: 'year',
    yearly: 'year',
};
const UNITS: ReadonlySet<string> = new Set(['day', 'week', 'month', 'quarter', 'term', 'half-term', 'year']);

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
        const time = amount
            ? ofAmount(terms, amount, events)
            : (dayAt(terms, at) ??
              windowAt(terms, at) ??
              rhythmAt(terms, at) ??
              eachAt(terms, at) ??
              soonAt(terms, at, events) ??
              besideAt(terms, at, events));
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
    const [from, lead] = (LEADS.map(([words, written]) => [behindWords(terms, number, words), written] as const).find(
        ([at]) => at !== undefined,
    ) as [number, string] | undefined) ?? [number, ''];
    if (amount.unit.startsWith('times')) {
        const often = amount.value === 1 ? 'once' : amount.value === 2 ? 'twice' : `${amount.value} times`;
        const until = endOfRate(terms, amount.until);
        return { from, until, written: `${/^at /.test(lead) ? `${lead} ` : ''}${often} a ${amount.unit.replace('times a ', '')}` };
    }
    const length = `${amount.value} ${amount.unit}${amount.value === 1 ? '' : 's'}`;
    const behind = amount.until + amount.unit.split(' ').length;
    if (lead === 'every') {
        return { from, until: behind, written: `every ${length}` };
    }
    const word = terms[behind]?.word ?? '';
    if (lead.startsWith('for')) {
        const kept = /^(?:after|from)$/.test(word) ? eventAt(terms, behind + 1, events) : undefined;
        return kept && { from, until: kept.until, written: `${lead} ${length} after ${kept.written.replace(/^each /, '')}` };
    }
    const isAhead = AHEAD.has(word) || (word === 'in' && terms[behind + 1]?.word === 'advance');
    if (!isAhead && !(BEHIND.has(word) && !/^at l/.test(lead))) {
        // From when it is counted is left to be said.
        return lead === 'within' ? { from, until: behind, written: `within ${length}` } : undefined;
    }
    const event = eventAt(terms, behind + (word === 'in' ? 2 : 1), events);
    return (
        event && {
            from,
            until: event.until,
            written: isAhead ? `at least ${length} before ${event.written}` : `within ${length} of ${event.written.replace(/^each /, '')}`,
        }
    );
}

/** "before each Board", "by the following KIT", "after each Board": an event that the declarations name. */
function besideAt(terms: readonly Term[], at: number, events: PhraseFinder<string>): TimeInWords | undefined {
    const word = terms[at]!.word;
    // "Reviewed by the Board": who does it, and no time.
    const isDoer = isParticiple(terms[at - 1]?.word ?? '') && !/^(?:following|next)$/.test(terms[at + 2]?.word ?? '');
    const isBy = word === 'by' && /^(?:the|each)$/.test(terms[at + 1]?.word ?? '') && !isDoer;
    const event =
        isBy || word === 'before' || (word === 'prior' && terms[at + 1]?.word === 'to') ? eventAt(terms, at + 1, events) : undefined;
    if (event?.isDeclared) {
        return { from: at, until: event.until, written: `before ${event.written}` };
    }
    const after =
        word === 'after' || (word === 'following' && /^(?:each|every)$/.test(terms[at + 1]?.word ?? ''))
            ? eventAt(terms, at + 1, events)
            : undefined;
    return after?.isDeclared ? { from: at, until: after.until, written: `after ${after.written}` } : undefined;
}

function rhythmAt(terms: readonly Term[], at: number): TimeInWords | undefined {
    const { word } = terms[at]!;
    const unit = Object.hasOwn(RHYTHMS, word) ? RHYTHMS[word] : undefined;
    // "the annual report" and "a quarterly newsletter" are things; "annually" and "meets quarterly" are times.
    const basis =
        word === 'on' && /^an?$/.test(terms[at + 1]?.word ?? '') && terms[at + 3]?.word === 'basis'
            ? RHYTHMS[terms[at + 2]!.word.replace(/^annual$/, 'annually')]
            : undefined;
    if (basis !== undefined) {
        const from = behindWords(terms, at, ['at', 'least']);
        return { from: from ?? at, until: at + 4, written: sayRhythm(basis, from !== undefined) };
    }
    // A hyphen parts words.
    if (word === 'half' && terms[at + 1]?.word === 'termly') {
        return { from: at, until: at + 2, written: sayRhythm('half-term', false) };
    }
    const isTime =
        unit !== undefined && (word.endsWith('ually') || word === 'yearly' || at === terms.length - 1 || /[.,;:]/.test(terms[at]!.behind));
    const from = behindWords(terms, at, ['at', 'least']) ?? at;
    return isTime ? { from, until: at + 1, written: sayRhythm(unit, from < at) } : undefined;
}

function sayRhythm(unit: string, isLeast: boolean): string {
    return /^\d/.test(unit) ? `every ${unit}` : `${isLeast ? 'at least ' : ''}once a ${unit}`;
}

/** "every month", "each term": at the end of what is to be done, where nothing is said of which. */
function eachAt(terms: readonly Term[], at: number): TimeInWords | undefined {
    const unit = /^(?:each|every)$/.test(terms[at]!.word) ? (terms[at + 1]?.word ?? '') : '';
    const isWhole = at + 2 >= terms.length || /[.,;:]/.test(terms[at + 1]!.behind);
    return UNITS.has(unit) && isWhole && !/^(?:of|for|in|at|before|after|by|to|from)$/.test(terms[at - 1]?.word ?? '')
        ? { from: at, until: at + 2, written: `once a ${unit}` }
        : undefined;
}

function soonAt(terms: readonly Term[], at: number, events: PhraseFinder<string>): TimeInWords | undefined {
    const soon = SOON.find(([words]) => words.every((word, i) => terms[at + i]?.word === word));
    if (!soon) {
        return undefined;
    }
    const until = at + soon[0].length;
    const event = terms[until]?.word === 'after' ? eventAt(terms, until + 1, events) : undefined;
    return event?.isDeclared
        ? { from: at, until: event.until, written: `${soon[1]} after ${event.written}` }
        : { from: at, until, written: soon[1] };
}

const SOON: readonly (readonly [words: readonly string[], written: string])[] = [
    [['as', 'soon', 'as', 'possible'], 'as soon as possible'],
    [['as', 'soon', 'as', 'practicable'], 'as soon as possible'],
    [['as', 'soon', 'as', 'reasonably', 'practicable'], 'as soon as possible'],
    [['promptly'], 'promptly'],
    [['without', 'undue', 'delay'], 'without undue delay'],
];

/** What a length is counted from: a declared event, or the words that stand there up to the next mark. */
function eventAt(
    terms: readonly Term[],
    at: number,
    events: PhraseFinder<string>,
): { until: number; written: string; isDeclared: boolean } | undefined {
    let from = at;
    while (from < terms.length && LEADING.has(terms[from]!.word)) {
        from++;
    }
    const lead = terms.slice(at, from).map(({ word }) => word);
    const [event] = events.in(terms.slice(from, from + 8)).filter(match => match.from === 0);
    if (event) {
        const until = from + event.until;
        const isFollowing = lead.some(word => word === 'following' || word === 'next');
        const isMeeting = terms[until]?.word === 'meeting';
        return { until: isMeeting ? until + 1 : until, written: `${isFollowing ? 'the following' : 'each'} ${event.of}`, isDeclared: true };
    }
    if (
        /^the end of (?:this|the) agreement(?: |$)/.test(
            terms
                .slice(at, at + 5)
                .map(({ word }) => word)
                .join(' '),
        )
    ) {
        return { until: at + 5, written: 'the end of this agreement', isDeclared: false };
    }
    const first = /^(?:the|an?|any|each|every)$/.test(terms[from - 1]?.word ?? '') && from > at ? from - 1 : from;
    let until = from;
    while (
        until < terms.length &&
        !/[.,;:)]/.test(terms[until - 1]?.behind ?? '') &&
        !/^(?:where|wherever|when|whenever|if|unless|so|and|but)$/.test(terms[until]!.word)
    ) {
        until++;
    }
    const words = terms
        .slice(until === from ? from : first, until)
        .map(({ text }) => text)
        .join(' ')
        .replace(/["\u201C\u201D\\]/g, '');
    return words === '' ? undefined : { until, written: `"${words}"`, isDeclared: false };
}

/** Where words begin that stand right before a position. */
function behindWords(terms: readonly Term[], at: number, words: readonly string[]): number | undefined {
    const from = at - words.length;
    return from >= 0 && words.every((word, i) => terms[from + i]!.word === word) ? from : undefined;
}

function endOfRate(terms: readonly Term[], at: number): number {
    let until = at;
    while (until < terms.length && !/^(?:hour|day|week|month|quarter|half-term|term|year)s?$/.test(terms[until]!.word)) {
        until++;
    }
    return Math.min(until + 1, terms.length);
}
