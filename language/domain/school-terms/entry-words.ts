/**
 * The words that calendars of school terms in England and Scotland are written with. An entry is understood when every word
 * of it is one of these: "Autumn term" is a term, "Autumn term concert" is not.
 */

/** What a word or phrase says about an entry. */
export type Tag =
    | 'season'
    | 'term'
    | 'half-term'
    | 'half'
    | 'number'
    | 'holiday'
    | 'in-service'
    | 'school-year'
    | 'begin'
    | 'finish'
    | 'come-in'
    | 'go-home'
    | 'first-day'
    | 'last-day'
    | 'before'
    | 'after'
    | 'staff'
    | 'month'
    | 'filler'
    | 'other';

/** A word or phrase of an entry with what it says. */
export interface TaggedPhrase {
    tag: Tag;
    /** In lower case. */
    words: string;
}

const IN_SERVICE = [
    'inset',
    'in service',
    'inservice',
    'staff training',
    'teacher training',
    'training',
    'staff development',
    'professional development',
    'development',
    'pd',
    'cpd',
    'non pupil',
    'pupil free',
    'staff only',
    'staff',
    'in service training',
    'baker',
];

const PHRASES: Readonly<Record<Exclude<Tag, 'number'>, readonly string[]>> = {
    season: [
        'autumn',
        'winter',
        'christmas',
        'spring',
        'easter',
        'summer',
        'michaelmas',
        'lent',
        'trinity',
        'hilary',
        'candlemas',
        'whitsun',
        'festive',
    ],
    term: ['term', 'school term', 'term time'],
    'half-term': ['half term', 'halfterm', 'mid term', 'midterm'],
    half: ['half'],
    holiday: [
        'holiday',
        'holidays',
        'vacation',
        'break',
        'closed',
        'closure',
        'no school',
        'occasional day',
        'occasional days',
        'good friday',
        'easter monday',
        'may day',
        'bank holiday',
        'bank holidays',
        'christmas day',
        'boxing day',
        'new years day',
        'new year',
        'st andrews day',
        'victoria day',
        'polling day',
        'election day',
        'september weekend',
        'may weekend',
        'october week',
    ],
    'in-service': [
        ...IN_SERVICE.filter(words => words !== 'training' && words !== 'development' && words !== 'staff'),
        ...IN_SERVICE.flatMap(words => [`${words} day`, `${words} days`]),
    ],
    'school-year': [
        'school year',
        'academic year',
        'session',
        'school session',
        'academic session',
        'new session',
        'new school year',
        'new academic year',
    ],
    begin: ['start', 'starts', 'begin', 'begins', 'beginning', 'commence', 'commences'],
    finish: ['end', 'ends', 'finish', 'finishes'],
    'come-in': [
        'return',
        'returns',
        'resume',
        'resumes',
        'go back',
        'back to school',
        'back at school',
        'open',
        'opens',
        'reopen',
        'reopens',
        're open',
        're opens',
    ],
    'go-home': [
        'close',
        'closes',
        'break up',
        'breaks up',
        'all break',
        'all break up',
        'pupils break',
        'pupils break up',
        'schools break',
        'schools break up',
        'finish for',
        'finishes for',
    ],
    'first-day': ['first day', 'first day back', '1st day', '1st day back'],
    'last-day': ['last day', 'final day'],
    before: ['before'],
    after: ['after', 'following'],
    staff: ['staff', 'all staff', 'teachers', 'teaching staff'],
    month: [
        'january',
        'february',
        'march',
        'april',
        'may',
        'june',
        'july',
        'august',
        'september',
        'october',
        'november',
        'december',
        'jan',
        'feb',
        'mar',
        'apr',
        'jun',
        'jul',
        'aug',
        'sep',
        'sept',
        'oct',
        'nov',
        'dec',
    ],
    filler: [
        'term dates',
        'school term dates',
        'school terms',
        'school',
        'schools',
        'pupil',
        'pupils',
        'student',
        'students',
        'children',
        'all',
        'public',
        'local',
        'the',
        'of',
        'for',
        'to',
        'on',
        'at',
        'in',
        'a',
        'and',
        'day',
        'days',
        'week',
        'weeks',
        'period',
        'inclusive',
        'early',
        'late',
        'monday',
        'tuesday',
        'wednesday',
        'thursday',
        'friday',
        'saturday',
        'sunday',
        'mon',
        'tue',
        'tues',
        'wed',
        'thu',
        'thur',
        'thurs',
        'fri',
        'sat',
        'sun',
    ],
    other: ['open day', 'open days', 'open week', 'early finish', 'early close', 'early closure', 'late start', 'half day', 'half days'],
};

const TAGS = new Map(Object.entries(PHRASES).flatMap(([tag, phrases]) => phrases.map(words => [words, tag as Tag] as const)));
const LONGEST_PHRASE = Math.max(...[...TAGS.keys()].map(words => words.split(' ').length));
const ORDINALS: Readonly<Record<string, number>> = { first: 1, '1st': 1, one: 1, i: 1, second: 2, '2nd': 2, two: 2, ii: 2 };
/** A school year has six terms or halves of terms at most. */
const MOST_TERMS = 6;

/** A title of a term is a few words; a longer text tells of something else. */
const LONGEST_TEXT = 200;

/** The entry's text as phrases that are all known, the longest ones first, or undefined when any word is not. */
export function tagWords(text: string): TaggedPhrase[] | undefined {
    if (text.length > LONGEST_TEXT) {
        return undefined;
    }
    const words = text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[\u0300-\u036f’'`´]/g, '')
        .split(/[^\p{L}\p{N}]+/u)
        .filter(word => word !== '');
    const found: TaggedPhrase[] = [];
    for (let at = 0; at < words.length;) {
        const phrase = phraseAt(words, at) ?? numberAt(words[at]!);
        if (!phrase) {
            return undefined;
        }
        found.push(phrase);
        at += phrase.words.split(' ').length;
    }
    return found.map((phrase, at) => (phrase.tag === 'number' && !isPartNumber(found, at) ? { ...phrase, tag: 'filler' } : phrase));
}

/** The number, 1 to 6, that a phrase tagged so stands for. */
export function numberOf(words: string): number {
    return ORDINALS[words] ?? Number(words);
}

function phraseAt(words: readonly string[], at: number): TaggedPhrase | undefined {
    for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
        const phrase = words.slice(at, at + length).join(' ');
        const tag = TAGS.get(phrase);
        if (tag) {
            return { tag, words: phrase };
        }
    }
    return undefined;
}

function numberAt(word: string): TaggedPhrase | undefined {
    if (Object.hasOwn(ORDINALS, word)) {
        return { tag: 'number', words: word };
    }
    if (!/^\d{1,4}(?:st|nd|rd|th)?$/.test(word)) {
        return undefined;
    }
    return { tag: Number(word) >= 1 && Number(word) <= MOST_TERMS ? 'number' : 'filler', words: word };
}

/** "Term 1", "first half": a number beside what it counts, and not the day of a date. */
function isPartNumber(phrases: readonly TaggedPhrase[], at: number): boolean {
    const counted = (phrase: TaggedPhrase | undefined): boolean =>
        phrase !== undefined && ['term', 'half-term', 'half'].includes(phrase.tag);
    const next = phrases[at + 1];
    return (counted(phrases[at - 1]) && next?.tag !== 'month') || (/^(?:first|second|1st|2nd)$/.test(phrases[at]!.words) && counted(next));
}
