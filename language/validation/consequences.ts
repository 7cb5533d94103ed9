import type { Place } from '../domain/index.ts';
import type { Finding } from './finding.ts';

/** Rules about what is written wrongly, from which it may follow that something cannot be computed. */
const CAUSES = /^(?:date|number|syntax|name|party|blank|calendar)\/(?!acronym-|name-variant)|^time\/(?:circular|no-such-time|vague)$/;

type Position = Place['range']['start'];

/**
 * One mistake, one message: leaves out what only follows from something else that is found, in its own words or in a
 * declaration that it hangs on.
 */
export function withoutConsequences(findings: readonly Finding[]): Finding[] {
    const causes = findings
        .filter(({ rule }) => CAUSES.test(rule))
        .sort((a, b) => comparePositions(a.place.range.start, b.place.range.start));
    const isCause = ({ uri, range }: Place): boolean => {
        for (let at = firstFrom(causes, range.start); at < causes.length; at++) {
            const { place } = causes[at]!;
            if (comparePositions(place.range.start, range.end) > 0) {
                return false;
            }
            if (place.uri === uri && comparePositions(place.range.end, range.end) <= 0) {
                return true;
            }
        }
        return false;
    };
    return findings.filter(({ place, hangsOn }) => !hangsOn || ![place, ...hangsOn].some(isCause));
}

/** Leaves out what is found in a line that could not be read whole: half of it may say something that was not meant. */
export function withoutUnread(findings: readonly Finding[], unread: readonly Finding[]): readonly Finding[] {
    const lines = new Set(unread.map(({ place }) => place.range.start.line));
    return lines.size === 0 ? findings : findings.filter(({ place }) => !lines.has(place.range.start.line));
}

/** How many of the findings, in order, begin before a position. */
function firstFrom(findings: readonly Finding[], start: Position): number {
    let [low, high] = [0, findings.length];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (comparePositions(findings[middle]!.place.range.start, start) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/** Whether one range lies in another. */
export function isWithin(inner: Place['range'], outer: Place['range']): boolean {
    return comparePositions(inner.start, outer.start) >= 0 && comparePositions(inner.end, outer.end) <= 0;
}

/** The order of two positions in a file: negative, zero or positive. */
export function comparePositions(a: Position, b: Position): number {
    return a.line - b.line || a.character - b.character;
}
