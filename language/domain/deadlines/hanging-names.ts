import type { Agreement } from '../agreement.ts';
import type { Place } from '../place.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Calls `see` with every object among parts of an agreement in their order, each before what it holds, with its place or that of the
 * nearest object around it; an object is entered unless `see` says no.
 */
export function walkParts(parts: readonly unknown[], see: (value: Record<string, unknown>, place: Place | undefined) => boolean): void {
    // What is still to be seen, the next on top, and beside each the place of what it stands in.
    const pending: object[] = [];
    const around: (Place | undefined)[] = [];
    const push = (part: unknown, place: Place | undefined): void => {
        if (typeof part === 'object' && part !== null) {
            pending.push(part);
            around.push(place);
        }
    };
    push(parts, undefined);
    for (let next = pending.pop(); next; next = pending.pop()) {
        const outer = around.pop();
        if (Array.isArray(next)) {
            for (let at = next.length - 1; at >= 0; at--) {
                push(next[at], outer);
            }
            continue;
        }
        const value = next as Record<string, unknown> & { place?: Place };
        const place = value.place ?? outer;
        if (!see(value, place)) {
            continue;
        }
        const from = pending.length;
        for (const key in value) {
            if (key !== 'place') {
                push(value[key], place);
            }
        }
        // All that was pushed has one place around it.
        reverseFrom(pending, from);
    }
}

function reverseFrom(list: object[], from: number): void {
    for (let left = from, right = list.length - 1; left < right; left++, right--) {
        const kept = list[left]!;
        list[left] = list[right]!;
        list[right] = kept;
    }
}

/** The names of events, deadlines, reviews and steps that parts of an agreement hang on directly, each once. */
export function namesHungOn(parts: readonly unknown[]): string[] {
    const names = new Set<string>();
    walkParts(parts, ({ kind, name, event }) => {
        if (kind === 'anchor' && typeof name === 'string') {
            names.add(name);
        }
        if ((kind === 'when' || kind === 'if') && typeof event === 'string') {
            names.add(event);
        }
        return true;
    });
    return [...names];
}

/** The same without those of which a written day is meant (`KIT of 12 November 2026`), and whether the agreement's end is meant. */
export function namesWaitedFor(parts: readonly unknown[]): { names: string[]; theEnd: boolean } {
    const names = new Set<string>();
    let theEnd = false;
    walkParts(parts, ({ kind, name, choice, edge, of }) => {
        if (kind === 'anchor' && (choice as { kind?: string } | undefined)?.kind === 'on') {
            return false;
        }
        if (kind === 'anchor' && typeof name === 'string') {
            names.add(name);
        }
        theEnd ||= edge === 'end' && (of as { kind?: string } | undefined)?.kind === 'agreement';
        return true;
    });
    return { names: [...names], theEnd };
}

/** A declaration that something can hang on, with the parts that say when it is. */
interface Hanging {
    place: Place;
    parts: readonly unknown[];
}

/** Every declaration that a deadline can hang on, by name; of two with one name the first, as everywhere. */
function declarationsIn({ events, deadlines, reviews, disputeSteps }: Agreement): Map<string, Hanging> {
    const found = new Map<string, Hanging>();
    const add = (name: string, place: Place, ...parts: unknown[]): void => {
        if (!found.has(name)) {
            found.set(name, { place, parts });
        }
    };
    for (const { name, place, rules } of events) {
        add(name, place, rules);
    }
    for (const { name, place, timing } of deadlines) {
        add(name, place, timing);
    }
    for (const { name, place, cadences } of reviews) {
        add(name, place, cadences);
    }
    for (const { name, place, timing, opensWhenUnsettled } of disputeSteps) {
        add(name, place, timing, opensWhenUnsettled);
    }
    return found;
}

/** Once so many declarations are found, no further ones are looked for: the engine follows no longer chain. */
const MOST_BEHIND = 200;

/**
 * Gives for the place of a sentence or declaration the places of the declarations that its time hangs on, directly or
 * through others: whatever is wrong with its time is wrong at one of them or at the place itself.
 */
export function placesBehind(agreement: Agreement): (place: Place) => Place[] {
    const declarations = declarationsIn(agreement);
    const own = new Map<string, readonly unknown[]>();
    for (const { place, parts } of declarations.values()) {
        own.set(keyOf(place), parts);
    }
    for (const rule of agreement.lifeRules) {
        own.set(keyOf(rule.place), [rule]);
    }
    for (const {
        sentence: { place, timing, conditions, cure },
    } of sentencesOf(agreement)) {
        own.set(keyOf(place), [timing, conditions, cure]);
    }
    const direct = new Map<string, readonly string[]>();
    const namesBehind = (name: string): readonly string[] => {
        const names = direct.get(name) ?? namesHungOn(declarations.get(name)?.parts ?? []);
        direct.set(name, names);
        return names;
    };
    return place => {
        const names = new Set(namesHungOn(own.get(keyOf(place)) ?? []));
        for (const name of names) {
            if (names.size >= MOST_BEHIND) {
                break;
            }
            for (const further of namesBehind(name)) {
                names.add(further);
            }
        }
        return [...names].flatMap(name => declarations.get(name)?.place ?? []);
    };
}

function keyOf({ uri, range: { start, end } }: Place): string {
    return [uri, start.line, start.character, end.line, end.character].join(' ');
}
