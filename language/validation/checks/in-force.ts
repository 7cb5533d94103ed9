import { lengthInWords, listInWords, outsideLife, sayClause, type LifeRule, type Point, type TimePhrase } from '../../domain/index.ts';
import { pointsOf } from '../../domain/deadlines/points-of.ts';
import { continuingClauses } from '../../domain/deadlines/inactive.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';
import { allNorms } from './sentences.ts';

/** What is due by a written date is due while the agreement is in force. */
export const dutiesMustBeDueInForce: AgreementCheck = (agreement, { query, environment, isHere }) => {
    if (!query || agreement.name === '' || agreement.state === 'template') {
        return [];
    }
    const starts = agreement.starts?.place ?? agreement.approved?.place ?? agreement.dated?.place;
    const ends = agreement.terms.map(({ place }) => place);
    return outsideLife(agreement, query, environment)
        .filter(({ place }) => isHere(place))
        .map(({ bound, place, due, limit, clause }): Finding => {
            if (bound === 'before the start') {
                return {
                    rule: 'deadline/before-start',
                    place,
                    message: `This is due by ${due}, before the agreement starts on ${limit}: nobody is bound by it then. Correct one of the two dates.`,
                    ...(starts ? { related: [{ place: starts, message: 'When the agreement starts' }] } : {}),
                };
            }
            return {
                rule: 'deadline/after-end',
                place,
                message:
                    `This is due by ${due}, after the agreement ends on ${limit}: nobody is bound by it then. Correct one of the two dates` +
                    (clause === undefined
                        ? '.'
                        : `, or say that the clause goes on, for example: ${sayClause(clause)} continues after the end`),
                related: ends.map(end => ({ place: end, message: 'How long the agreement is in force' })),
            };
        });
};

/** A duty that begins when the agreement ends is among the clauses that continue, once there is a list of them. */
export const dutiesAfterTheEndMustContinue: AgreementCheck = (agreement, { isHere }) => {
    const list = agreement.lifeRules.find(isList);
    if (!list) {
        return [];
    }
    const continues = continuingClauses(agreement);
    const first = new Map<string, TimePhrase>();
    for (const { clause, timing } of allNorms(agreement)) {
        const phrase =
            clause === undefined || first.has(clause) || continues(clause)
                ? undefined
                : [...timing.phrases, ...timing.hardLimits].find(isAfterTheEnd);
        if (phrase) {
            first.set(clause!, phrase);
        }
    }
    return [...first]
        .filter(([, { place }]) => isHere(place))
        .map(([clause, { place }]): Finding => ({
            rule: 'deadline/not-continued',
            place,
            message: `This is due after the agreement has ended, but ${sayClause(clause)} is not among the clauses that continue. Add it there.`,
            related: [{ place: list.place, message: 'What continues after the end' }],
            ...(list.place.uri === place.uri ? addToList(list, clause) : {}),
        }));
};

type ContinuingClauses = Extract<LifeRule, { kind: 'clauses-continue' }>;

function isList(rule: LifeRule): rule is ContinuingClauses {
    return rule.kind === 'clauses-continue';
}

/** The fix that writes a clause into the list of those that continue. */
function addToList({ clauses, for: length, place }: ContinuingClauses, clause: string): Pick<Finding, 'data'> {
    if (clauses.some(({ sort }) => sort !== 'clause') || sayClause(clause) === clause) {
        return {};
    }
    const newText = `clauses ${listInWords([...clauses.map(({ number }) => number), clause])} continue after the end${length ? ` for ${lengthInWords(length)}` : ''}`;
    return {
        data: { kind: 'edits', fixes: [{ title: `Add clause ${clause} to what continues`, edits: [{ range: place.range, newText }] }] },
    };
}

function isAfterTheEnd(phrase: TimePhrase): boolean {
    switch (phrase.kind) {
        case 'within':
            return phrase.relation !== 'before' && pointsOf(phrase).some(point => isTheEnd(point) || isLaterThanTheEnd(point));
        case 'after':
        case 'from':
        case 'keep':
        case 'as-soon-as-possible':
        case 'promptly':
        case 'immediately':
            return pointsOf(phrase).some(point => isTheEnd(point) || isLaterThanTheEnd(point));
        case 'no-later-than':
        case 'on':
        case 'until':
            return isLaterThanTheEnd(phrase.point);
        default:
            return false;
    }
}

function isTheEnd(point: Point): boolean {
    return point.kind === 'edge' && point.edge === 'end' && point.of.kind === 'agreement';
}

function isLaterThanTheEnd(point: Point): boolean {
    return point.kind === 'relative' && point.direction === 'after' && isTheEnd(point.point);
}
