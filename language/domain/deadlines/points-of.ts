import type { Point, TimePhrase } from '../time-expression.ts';

/** The points a phrase speaks of. */
export function pointsOf(phrase: TimePhrase): Point[] {
    switch (phrase.kind) {
        case 'no-later-than':
        case 'on':
        case 'before':
        case 'after':
        case 'until':
        case 'only-after':
            return [phrase.point];
        case 'at-least-before':
        case 'within':
            return phrase.point ? [phrase.point] : [];
        case 'from':
            return phrase.until ? [phrase.from, phrase.until] : [phrase.from];
        case 'as-soon-as-possible':
        case 'promptly':
        case 'immediately':
            return phrase.after ? [phrase.after] : [];
        case 'keep':
            return phrase.from ? [phrase.from] : [];
        default:
            return [];
    }
}
