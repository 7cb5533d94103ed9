import type { Agreement, EventDeclaration } from '../agreement.ts';
import { oncePer } from '../once-per.ts';
import type { Place } from '../place.ts';
import { listInWords } from '../words.ts';
import { namesWaitedFor } from './hanging-names.ts';
import { knotsOf, oneCircleIn } from './knots.ts';
import { HAPPENED } from './occurrences.ts';

/** Something that a circle goes through. */
export interface CircleMember {
    name: string;
    place: Place;
}

/** A circle in the order in which its members wait: the first for the second, the last for the first again. */
export interface Circle {
    members: CircleMember[];
    /** What waits in further circles that share members with this one. */
    others: CircleMember[];
}

/** Under this name the end of an agreement, where only a clause sets it, can be part of a circle. */
const THE_END = 'the end of this agreement';

/** No more members of a circle than this are named. */
const MOST_NAMED = 8;

/** `A waits for B, B for C and C for A again`. */
export function sayCircle(way: readonly CircleMember[]): string {
    const first = way[0]!.name;
    if (way.length === 1) {
        return `${first} waits for itself`;
    }
    const steps = way
        .slice(0, MOST_NAMED)
        .map(({ name }, index) => `${name} ${index === 0 ? 'waits ' : ''}for ${way[index + 1]?.name ?? `${first} again`}`);
    const more = way.length - steps.length;
    return listInWords(more > 0 ? [...steps, `so on through ${more} more, back to ${first}`] : steps);
}

/** Of each name in a circle the way round, in words. Worked out once. */
export const waysRound: (agreement: Agreement) => ReadonlyMap<string, string> = oncePer(
    agreement =>
        new Map(
            circlesOf(agreement).flatMap(({ members, others }) => [...members, ...others].map(({ name }) => [name, sayCircle(members)])),
        ),
);

/** Whatever has no day of its own, by name, with the names it waits for. */
type Waiting = Map<string, { place: Place; waitsFor: readonly string[] }>;

/**
 * The circles in which named deadlines, and events, reviews and dispute steps without a day of their own, wait for each
 * other: none of their members can ever be computed. An event that takes place at a rhythm, at any time or in the
 * history has days of its own, and no circle goes through it.
 */
export function circlesOf(agreement: Agreement): Circle[] {
    const waiting = waitingIn(agreement);
    const next = (name: string): readonly string[] => waiting.get(name)?.waitsFor ?? [];
    const member = (name: string): CircleMember => ({ name, place: waiting.get(name)!.place });
    return knotsOf([...waiting.keys()], next).map(knot => {
        const circle = oneCircleIn(knot, next);
        return { members: circle.map(member), others: [...knot].filter(name => !circle.includes(name)).map(member) };
    });
}

function waitingIn({ events, deadlines, reviews, disputeSteps, lifeRules, terms, history }: Agreement): Waiting {
    const found: Waiting = new Map();
    const dated = new Set(
        history.flatMap(({ subject, verb, on }) =>
            subject.kind === 'anchor' && on && (verb === 'planned' || HAPPENED.includes(verb)) ? [subject.name] : [],
        ),
    );
    const add = (name: string, place: Place, ...parts: unknown[]): void => {
        const { names, theEnd } = namesWaitedFor(parts);
        if (!found.has(name) && !dated.has(name)) {
            found.set(name, { place, waitsFor: theEnd ? [...names, THE_END] : names });
        }
    };
    for (const event of events.filter(hangsOnOthers)) {
        add(event.name, event.namePlace, event.rules);
    }
    for (const { name, namePlace, timing } of deadlines) {
        add(name, namePlace, timing.phrases, timing.hardLimits);
    }
    for (const { name, namePlace, cadences, first } of reviews) {
        if (!first) {
            add(name, namePlace, cadences);
        }
    }
    for (const { name, namePlace, timing, opensWhenUnsettled } of disputeSteps) {
        add(name, namePlace, timing.phrases, timing.hardLimits, opensWhenUnsettled);
    }
    const ends = lifeRules.find(rule => rule.kind === 'ends-at');
    if (ends && terms.length === 0) {
        add(THE_END, ends.phrase.place, ends.phrase);
    }
    return found;
}

/** Whether an event says only how it hangs on other things, and nothing of when or how often it takes place by itself. */
function hangsOnOthers({ rules }: EventDeclaration): boolean {
    return rules.length > 0 && rules.every(({ kind }) => kind === 'once' || kind === 'constraint');
}
