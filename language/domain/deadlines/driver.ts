import type { Agreement } from '../agreement.ts';
import { oncePer } from '../once-per.ts';
import type { Actors } from '../actors.ts';
import type { Condition, PeriodStretch, Point, Rate, TimePhrase, TimeUnit, Timing } from '../time-expression.ts';
import type { Context } from './context.ts';
import { isInPeriod, unitOfPoint, type PointInPeriod } from './day-in-period.ts';
import { namesOf } from './actor-names.ts';
import { saysWhenDue } from './limits.ts';
import { pointsOf } from './points-of.ts';
import { NOTICE, REQUEST } from './recorded.ts';

/** What makes a sentence give one answer after another: an event, a repetition, a rate, the edge of each period. */
export type Driver =
    | { kind: 'repetition'; phrase: TimePhrase }
    | { kind: 'rate'; phrase: Extract<TimePhrase, { kind: 'rate' }> }
    /** `distinct`: each of them is to come, so each is awaited by itself; else one of them is enough. */
    | { kind: 'anchors'; names: string[]; distinct?: boolean }
    /** `by`: only those from these count. */
    | { kind: 'recorded'; what: typeof REQUEST | typeof NOTICE; by?: Actors }
    /** `lasts`: it goes on through each of them, which needs no dates. `within`: only those that have this matter. */
    | { kind: 'periods'; unit: TimeUnit; lasts?: boolean; within?: PointInPeriod | PeriodStretch };

/** A point that is the earlier or the later of several. */
type Choice = Extract<Point, { kind: 'earlier-of' | 'later-of' }>;

/** What drives a choice, and whether its points come again and again in rhythms of their own. */
interface ChoiceDrivers {
    candidate: Candidate | undefined;
    apart: boolean;
}

/** The named deadlines that one look through a timing has followed, and how often it came to one that it follows no further. */
interface Followed {
    names: Set<string>;
    cut: number;
}

/** A chain of named deadlines is followed no further than this; its evaluation refuses a longer one. */
const MOST_FOLLOWED = 100;

/** A smaller number is the stronger claim to drive: "each" before a bare name before the event of a condition before a mere limit. */
interface Candidate {
    driver: Driver;
    claim: 0 | 1 | 2 | 3 | 4 | 5;
}

/** The phrases of a timing that hold without an exception. */
function phrasesOf(timing: Timing): TimePhrase[] {
    return [...timing.phrases, ...timing.hardLimits];
}

/** The rates of a timing. */
export function ratesOf({ phrases }: Timing): Rate[] {
    return phrases.flatMap(phrase => (phrase.kind === 'rate' ? [phrase.rate] : []));
}

/** Whether a phrase that names no point takes its trigger from the sentence's condition. */
function needsTrigger(phrase: TimePhrase): boolean {
    switch (phrase.kind) {
        case 'within':
        case 'at-least-before':
            return phrase.point === undefined;
        case 'keep':
            return phrase.from === undefined;
        case 'immediately':
            return phrase.after === undefined;
        default:
            return false;
    }
}

/**
 * The driver of a timing; several where it repeats in several ways ("on the first Tuesday of each month, on the third");
 * none when it gives a single answer. Named deadlines pass on the driver of theirs.
 */
export function driversOf(context: Context, timing: Timing, conditions: readonly Condition[]): Driver[] {
    const candidates = candidatesOf(context, timing, conditions, nothingFollowed());
    const best = strongest(candidates);
    return best?.claim === 0 ? candidates.filter(({ claim }) => claim === 0).map(({ driver }) => driver) : best ? [best.driver] : [];
}

function candidatesOf(context: Context, timing: Timing, conditions: readonly Condition[], followed: Followed): Candidate[] {
    const phrases = phrasesOf(timing);
    const found = phrases.flatMap(phrase => [
        ...ownDriver(phrase, phrases),
        ...pointsOf(phrase).flatMap(point => fromPoint(context, point, followed)),
    ]);
    const byCondition = conditions.flatMap((condition): Candidate[] =>
        'event' in condition && condition.kind !== 'unless' && context.anchors.has(condition.event)
            ? [{ claim: 4, driver: { kind: 'anchors', names: [condition.event] } }]
            : [],
    );
    const openToIt = phrases.some(phrase => needsTrigger(phrase) || pointsOf(phrase).some(isRelativeToTrigger));
    return openToIt ? [...found, ...byCondition] : found;
}

function isRelativeToTrigger(point: Point): boolean {
    return point.kind === 'anchor' && (point.choice.kind === 'next' || point.choice.kind === 'following');
}

/** Several days written with "on" are a list of days, one of them is a day. */
function isOneOfSeveralDays(phrase: TimePhrase, all: readonly TimePhrase[]): boolean {
    const isWrittenDay = (one: TimePhrase): boolean => one.kind === 'on' && one.point.kind === 'date';
    return isWrittenDay(phrase) && all.filter(isWrittenDay).length > 1;
}

function ownDriver(phrase: TimePhrase, all: readonly TimePhrase[]): Candidate[] {
    switch (phrase.kind) {
        case 'on':
            return isOneOfSeveralDays(phrase, all) ? [{ claim: 0, driver: { kind: 'repetition', phrase } }] : [];
        case 'every':
        case 'on-nth':
        case 'at-edge-of-period':
            return [{ claim: 0, driver: { kind: 'repetition', phrase } }];
        case 'on-request':
            return all.some(saysWhenDue) ? [] : [{ claim: 3, driver: { kind: 'recorded', what: REQUEST, by: phrase.by } }];
        case 'in-period':
            return phrase.negated ? [] : [{ claim: 1, driver: { kind: 'periods', unit: phrase.stretch.of, within: phrase.stretch } }];
        case 'throughout':
            return all.length > 1 || phrase.unit === 'agreement'
                ? []
                : [{ claim: 0, driver: { kind: 'periods', unit: phrase.unit, lasts: true } }];
        case 'rate':
            return phrase.rate.times === undefined
                ? []
                : [{ claim: phrase.rate.bound === 'at most' ? 5 : 0, driver: { kind: 'rate', phrase } }];
        default:
            return [];
    }
}

function fromPoint(context: Context, point: Point, followed: Followed): Candidate[] {
    switch (point.kind) {
        case 'anchor':
            return fromAnchor(context, point, followed);
        case 'nth':
            return [{ claim: 1, driver: { kind: 'periods', unit: unitOfPoint(point), within: point } }];
        case 'edge':
            if (isInPeriod(point)) {
                return [{ claim: 1, driver: { kind: 'periods', unit: unitOfPoint(point), within: point } }];
            }
            return point.of.kind === 'anchor' && context.anchors.has(point.of.name)
                ? [{ claim: 3, driver: { kind: 'anchors', names: [point.of.name] } }]
                : [];
        case 'request':
            return [{ claim: 3, driver: { kind: 'recorded', what: REQUEST, by: point.by } }];
        case 'notice':
            return [{ claim: 3, driver: { kind: 'recorded', what: NOTICE } }];
        case 'relative':
        case 'at-time':
            return fromPoint(context, point.point, followed);
        case 'earlier-of':
        case 'later-of': {
            const { candidate } = fromChoice(context, point, followed);
            return candidate ? [candidate] : [];
        }
        case 'any-of': {
            const names = point.points.flatMap(part => (part.kind === 'anchor' && context.anchors.has(part.name) ? [part.name] : []));
            const distinct = point.points.every(part => part.kind === 'anchor' && part.choice.kind === 'each');
            return names.length > 0 ? [{ claim: 2, driver: { kind: 'anchors', names, distinct } }] : [];
        }
        default:
            return [];
    }
}

/**
 * Whether points to choose between come again and again, each in a rhythm of its own ("31 March each year" and "5 days after each Board"),
 * so that nothing says which of one is set against which of the other. Nothing drives such a choice.
 */
export function repeatApart(context: Context, choice: Choice): boolean {
    return fromChoice(context, choice, nothingFollowed()).apart;
}

/** What is known of the choices of an agreement: one in another is looked through once, not again for each that it lies in. */
const choicesOf = oncePer((_: Agreement) => new Map<Choice, ChoiceDrivers>());

function fromChoice(context: Context, choice: Choice, followed: Followed): ChoiceDrivers {
    const known = choicesOf(context.agreement);
    const before = followed.cut;
    let drivers = known.get(choice);
    if (!drivers) {
        const found = choice.points.flatMap(part => fromPoint(context, part, followed));
        const apart = areApart(found);
        // All that come again come in one rhythm, and of claims that are no stronger one is enough.
        drivers = { candidate: apart ? undefined : strongest(found), apart };
        // What was cut short holds for this look alone.
        if (followed.cut === before) {
            known.set(choice, drivers);
        }
    }
    return drivers;
}

/** The first of those with the strongest claim. */
function strongest(candidates: readonly Candidate[]): Candidate | undefined {
    return candidates.reduce<Candidate | undefined>((first, next) => (first && first.claim <= next.claim ? first : next), undefined);
}

function nothingFollowed(): Followed {
    return { names: new Set(), cut: 0 };
}

function areApart(candidates: readonly Candidate[]): boolean {
    const repeating = candidates.filter(({ claim }) => claim <= 1);
    return new Set(repeating.map(({ driver }) => rhythmOf(driver))).size > 1;
}

/** The same for drivers that come again together. */
function rhythmOf(driver: Driver): unknown {
    switch (driver.kind) {
        case 'anchors':
            return driver.names.join();
        case 'periods':
            return driver.unit;
        case 'recorded':
            return [driver.what, ...namesOf(driver.by)].join(' by ');
        default:
            return driver.phrase;
    }
}

function fromAnchor(context: Context, { name, choice }: Extract<Point, { kind: 'anchor' }>, followed: Followed): Candidate[] {
    const anchor = context.anchors.get(name);
    if (!anchor) {
        return [];
    }
    if (anchor.kind === 'deadline') {
        if (followed.names.has(name) || followed.names.size >= MOST_FOLLOWED) {
            followed.cut++;
            return [];
        }
        followed.names.add(name);
        return candidatesOf(context, anchor.declaration.timing, [], followed);
    }
    switch (choice.kind) {
        case 'each':
            return [{ claim: 1, driver: { kind: 'anchors', names: [name] } }];
        case 'unspecified':
        case 'that':
            return [{ claim: 3, driver: { kind: 'anchors', names: [name] } }];
        case 'following':
            return choice.after ? fromPoint(context, choice.after, followed) : [];
        default:
            return [];
    }
}
