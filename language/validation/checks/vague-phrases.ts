import { MONTH } from '../prose/calendar-words.ts';

/** A way of saying when that sets no limit, with what to write instead. */
export interface VaguePhrase {
    readonly pattern: RegExp;
    /** Whether a limit ("by when") or a rhythm ("how often") is missing, how long ahead notice is given, or which of two meanings is meant. */
    readonly lacks: 'limit' | 'rhythm' | 'notice' | 'meaning';
}

/**
 * Every vague way of saying when. Not among them, on purpose: `immediately` (the trigger's own day), "reasonable" as a
 * standard of conduct, "from time to time" (no limit is meant), "early" and "continuous".
 */
export const VAGUE_PHRASES: readonly VaguePhrase[] = [
    { pattern: /\bin a (?:more )?timely (?:manner|way|fashion)\b/gi, lacks: 'limit' },
    { pattern: /\btimely\b/gi, lacks: 'limit' },
    { pattern: /\bas soon as (?:(?:is )?reasonably )?(?:possible|practicable|practical)\b/gi, lacks: 'limit' },
    { pattern: /\bat the earliest (?:possible )?opportunity\b/gi, lacks: 'limit' },
    { pattern: /\bin good time\b/gi, lacks: 'limit' },
    { pattern: /\bin due course\b/gi, lacks: 'limit' },
    { pattern: /\bpromptly\b/gi, lacks: 'limit' },
    { pattern: /\bwithout (?:undue |unreasonable )?delay\b/gi, lacks: 'limit' },
    { pattern: /\b(?:in|within) a reasonable (?:time|period)(?:frame| frame)?\b/gi, lacks: 'limit' },
    { pattern: /\breasonable time\b/gi, lacks: 'limit' },
    { pattern: /\bas much (?:[\w-]+ ){0,5}?notice as (?:is )?(?:reasonably )?possible\b/gi, lacks: 'notice' },
    { pattern: /\b(?:reasonable|sufficient|adequate|ample|due) notice\b/gi, lacks: 'notice' },
    { pattern: /\b(?:at )?regular intervals\b/gi, lacks: 'rhythm' },
    { pattern: /\bon a regular basis\b/gi, lacks: 'rhythm' },
    { pattern: /\bregularly\b/gi, lacks: 'rhythm' },
    { pattern: /\bperiodically\b/gi, lacks: 'rhythm' },
    { pattern: /\bbi-?(?:annual(?:ly)?|monthly|weekly)\b/gi, lacks: 'meaning' },
];

/** A vague phrase where it stands in a text: UTF-16 offsets, the end exclusive. */
export interface VagueMatch {
    readonly start: number;
    readonly end: number;
    readonly words: string;
    readonly lacks: VaguePhrase['lacks'];
}

const ANY_VAGUE_WORD =
    /timely|soon|opportunity|good time|due course|promptly|delay|reasonable|notice|regular|periodic|\bbi-?(?:annual|month|week)/i;
const ANY_VAGUE_PHRASE = new RegExp(VAGUE_PHRASES.map(({ pattern }) => pattern.source).join('|'), 'i');

/** Whether a text holds a vague phrase at all; far quicker than looking for each. */
export function isVague(text: string | undefined): boolean {
    return text !== undefined && ANY_VAGUE_WORD.test(text) && ANY_VAGUE_PHRASE.test(text);
}

/** The vague phrases of a text in their order; of two that overlap, the longer one. */
export function vaguePhrasesIn(text: string): VagueMatch[] {
    // Looking for all of one, unlike looking whether there is any, copies the pattern.
    const matches = VAGUE_PHRASES.filter(({ pattern }) => text.search(pattern) >= 0).flatMap(({ pattern, lacks }) =>
        [...text.matchAll(pattern)].map((match): VagueMatch => ({
            start: match.index,
            end: match.index + match[0].length,
            words: match[0],
            lacks,
        })),
    );
    return matches
        .filter(
            match =>
                !matches.some(
                    other =>
                        other !== match && other.start <= match.start && other.end >= match.end && other.words.length > match.words.length,
                ),
        )
        .sort((a, b) => a.start - b.start);
}

const NUMBER = '(?:\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety)';
const PERIOD = '(?:hours?|days?|weeks?|fortnights?|months?|quarters?|years?|terms?|half-terms?)';
const CONCRETE_LIMITS: readonly RegExp[] = [
    new RegExp(`\\b${NUMBER}\\s+(?:\\([^)]{1,12}\\)\\s+)?(?:clear |working |calendar |school |business )?${PERIOD}\\b(?! ago)`, 'i'),
    new RegExp(`\\b(?:each|every|per|a)\\s+(?:working |school |calendar )?${PERIOD}\\b`, 'i'),
    /\b(?:daily|weekly|fortnightly|monthly|bi-?monthly|quarterly|half-yearly|annually|yearly|half-termly|termly)\b(?! (?:\w+ ){0,2}(?:meetings?|reports?|newsletters?|boards?|events?))/i,
    /\b(?:before|by|at|no later than) the (?:next|following)\b/i,
    new RegExp(`\\b\\d{1,2} ${MONTH}\\b`, 'i'),
];

/** Whether a sentence of prose names a limit or a rhythm that can be checked. */
export function namesConcreteLimit(sentence: string): boolean {
    return CONCRETE_LIMITS.some(limit => limit.test(sentence));
}
