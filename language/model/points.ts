import type { Place } from '../domain/place.ts';
import type { OccurrenceChoice, Point } from '../domain/time-expression.ts';
import type * as ast from '../generated/ast.ts';
import { actorsOf } from './actors.ts';
import { dateOf } from './dates.ts';
import { clockTimeIn, durationOf, unitIn } from './durations.ts';
import { nthDayOf, periodsNamed, textOf } from './periods.ts';
import { withoutTrailingDot } from './clause-numbers.ts';
import type { Source } from './source.ts';

/** The points a phrase hangs on: the only one, or whichever of several happens. */
export function pointsOf(node: ast.Points | undefined, source: Source): Point | undefined {
    const points = node?.points.map(point => pointOf(point, source)).filter(point => point !== undefined) ?? [];
    return points.length < 2 ? points[0] : { kind: 'any-of', points, place: source.place(node!) };
}

/** One point in time; undefined while it is not whole. */
export function pointOf(node: ast.Point | undefined, source: Source): Point | undefined {
    if (!node) {
        return undefined;
    }
    const place = source.place(node);
    switch (node.$type) {
        case 'RelativePoint': {
            const length = durationOf(node.length, source);
            const point = pointOf(node.point, source);
            return length && point && node.relation && { kind: 'relative', length, direction: node.relation, point, place };
        }
        case 'DayBesidePoint': {
            const point = pointOf(node.point, source);
            const unit = unitIn(node.unit);
            if (unit !== 'day' && unit !== 'working day' && unit !== 'school day') {
                // A week or a month before something is no day: it stays the author's words.
                return { kind: 'words', text: textOf(node), place };
            }
            return (
                point &&
                node.relation && {
                    kind: 'relative',
                    length: { spans: [{ amount: 1, unit, place }], place },
                    direction: node.relation,
                    point,
                    place,
                }
            );
        }
        case 'YearlyPoint':
        case 'NthPoint': {
            const nth = nthDayOf(node);
            return nth ? { kind: 'nth', nth, place } : { kind: 'words', text: textOf(node), place };
        }
        case 'ClockPoint': {
            const [time, point] = [clockTimeIn(node.time), pointOf(node.point, source)];
            return point && (time === undefined ? { kind: 'words', text: textOf(node), place } : { kind: 'at-time', time, point, place });
        }
        case 'DatePoint': {
            const date = dateOf(node.date, source);
            return date && { kind: 'date', date, place };
        }
        case 'AnchorPoint':
            return anchorPoint(node.anchor, choiceOf(node, source), place, source);
        case 'FollowingPoint':
            return anchorPoint(node.anchor, { kind: 'following', after: pointOf(node.after, source) }, place, source);
        case 'NoticePoint':
            return { kind: 'notice', place };
        case 'RequestPoint':
            return { kind: 'request', by: actorsOf(node.by, source), place };
        case 'SignaturePoint': {
            const by = node.last ? 'last party' : actorsOf(node.by, source);
            return by && { kind: 'signature', by, place };
        }
        case 'WordsPoint':
            return { kind: 'words', text: node.words, place };
        case 'EdgePoint':
            return edgePoint(node, place, source);
        case 'ChoicePoint': {
            const points = [pointOf(node.first, source), pointOf(node.second, source)].filter(point => point !== undefined);
            return points.length < 2 ? points[0] : { kind: node.choice === 'earlier' ? 'earlier-of' : 'later-of', points, place };
        }
        case 'SetByPoint':
            return {
                kind: 'set-by',
                citation: source.named(node.citation)?.name,
                appendix: withoutTrailingDot(node.appendix?.$refText),
                place,
            };
        default:
            return undefined;
    }
}

function anchorPoint(
    reference: ast.AnchorPoint['anchor'] | undefined,
    choice: OccurrenceChoice,
    place: Place,
    source: Source,
): Point | undefined {
    const anchor = source.named(reference);
    return anchor && { kind: 'anchor', name: anchor.name, resolved: anchor.resolved, choice, place };
}

function choiceOf(node: ast.AnchorPoint, source: Source): OccurrenceChoice {
    const date = dateOf(node.date, source);
    return date ? { kind: 'on', date } : { kind: node.choice ?? 'unspecified' };
}

function edgePoint(node: ast.EdgePoint, place: Place, source: Source): Point | undefined {
    const { edge } = node;
    const named = periodsNamed(node);
    if (node.period !== undefined && !named) {
        return { kind: 'words', text: textOf(node), place };
    }
    if (named) {
        const { of: unit, part } = named;
        const each = /\beach\s/.test(node.$cstNode?.text ?? '');
        return { kind: 'edge', edge, of: { kind: 'period', unit, each, ...(part && { part }) }, place };
    }
    const anchor = source.named(node.anchor);
    return {
        kind: 'edge',
        edge,
        of: anchor ? { kind: 'anchor', name: anchor.name, resolved: anchor.resolved } : { kind: 'agreement' },
        place,
    };
}
