import {
    lengthInWords,
    namesOf,
    sayClause,
    timesInWords,
    type Agreement,
    type Duration,
    type Norm,
    type Point,
    type TimePhrase,
    type TimeUnit,
    type Timing,
} from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';
import { roughDays } from './lengths.ts';
import { saidAnywhere } from '../../domain/said-anywhere.ts';
import { allEffects, allNorms, groupsOfSeveral, normsOfOneAction } from './sentences.ts';

/** One duty has one limit, wherever it is laid down. */
export const dutiesMustHaveOneLimit: AgreementCheck = (agreement, { isHere }) => {
    const bySame = normsOfOneAction(agreement).flatMap(norms =>
        groupsOfSeveral(
            norms.filter(({ strength, timing }) => (strength === 'must' || strength === 'should') && timing.phrases.length > 0),
            ({ owners, recipients }) => saidAnywhere(namesOf(owners), namesOf(recipients)),
        ),
    );
    return bySame.flatMap(norms => {
        const first = new Map<string, { norm: Norm; phrase: TimePhrase; says: string }>();
        return norms.flatMap(norm =>
            norm.timing.phrases.flatMap((phrase): Finding[] => {
                const limit = 'length' in phrase && roughDays(phrase.length) === undefined ? undefined : limitOf(phrase);
                const key = limit && saidAnywhere(limit.counts, norm.conditions);
                const before = key === undefined ? undefined : first.get(key);
                if (key !== undefined && !before) {
                    first.set(key, { norm, phrase, says: limit!.says });
                }
                if (!before || before.norm === norm || before.says === limit!.says || !isHere(phrase.place)) {
                    return [];
                }
                return [
                    {
                        rule: 'obligation/two-limits',
                        place: phrase.place,
                        message: `The same duty has another limit ${before.norm.clause === undefined ? 'elsewhere' : `in ${sayClause(before.norm.clause)}`}: ${before.says} there, ${limit!.says} here. Keep one of the two.`,
                        related: [{ place: before.phrase.place, message: 'The other limit' }],
                        ...sameLength(phrase, before.phrase),
                    },
                ];
            }),
        );
    });
};

/** The fix that gives a limit the length of another one. */
function sameLength(phrase: TimePhrase, other: TimePhrase): Pick<Finding, 'data'> {
    if (!('length' in phrase) || !('length' in other)) {
        return {};
    }
    const newText = lengthInWords(other.length);
    return {
        data: { kind: 'edits', fixes: [{ title: `Write ${newText} here too`, edits: [{ range: phrase.length.place.range, newText }] }] },
    };
}

/** What a limit counts from, the same for two that compete, and what it says. Written days compete with nothing: several may be meant. */
function limitOf(phrase: TimePhrase): { counts: unknown; says: string } | undefined {
    switch (phrase.kind) {
        case 'within':
            return phrase.point && { counts: ['within', phrase.relation, phrase.point], says: `within ${lengthInWords(phrase.length)}` };
        case 'at-least-before':
            return phrase.point && { counts: ['before', phrase.point], says: `at least ${lengthInWords(phrase.length)} before` };
        case 'every':
            return { counts: 'every', says: `every ${lengthInWords(phrase.length)}` };
        case 'keep':
            return {
                counts: ['keep', phrase.bound, phrase.from],
                says: `for ${phrase.bound === 'exactly' ? '' : `${phrase.bound} `}${lengthInWords(phrase.length)}`,
            };
        case 'rate': {
            const { bound, times, per, rolling } = phrase.rate;
            return times === undefined || rolling
                ? undefined
                : { counts: ['rate', bound], says: `${bound === 'exactly' ? '' : `${bound} `}${timesInWords(times)} a ${per}` };
        }
        default:
            return undefined;
    }
}

/** The outer limit behind "in any case" is no shorter than the limit before it, and what is to be put right has the time for it. */
export const windowsMustBeLongEnough: AgreementCheck = agreement => [
    ...allNorms(agreement).flatMap(({ timing }) => tooShortIn(timing)),
    ...agreement.deadlines.flatMap(({ timing }) => tooShortIn(timing)),
    ...allEffects(agreement).flatMap(({ cure, notice }): Finding[] => {
        const [given, needed] = [
            notice !== undefined && notice !== 'none' ? roughDays(notice) : undefined,
            cure?.kind === 'within' && cure.relation === 'after' ? roughDays(cure.length) : undefined,
        ];
        if (given === undefined || needed === undefined || needed <= given) {
            return [];
        }
        return [
            {
                rule: 'deadline/window-too-short',
                place: cure!.place,
                message: `There are ${lengthInWords((cure as { length: Duration }).length)} to put it right, but the notice runs out after ${lengthInWords(notice as Duration)}. Give a longer notice, or less time to put it right.`,
            },
        ];
    }),
];

function tooShortIn({ phrases, hardLimits }: Timing): Finding[] {
    return hardLimits.flatMap(hard =>
        phrases.flatMap((phrase): Finding[] => {
            const [outer, inner] = [stretchOf(hard), stretchOf(phrase)];
            const isTooShort =
                outer && inner && outer.counts === inner.counts && (outer.forwards ? outer.days < inner.days : outer.days > inner.days);
            if (!isTooShort) {
                return [];
            }
            return [
                {
                    rule: 'deadline/window-too-short',
                    place: hard.place,
                    message: `In any case this is due sooner than the limit before it says: there ${lengthInWords(inner.length)}, here ${lengthInWords(outer.length)}. Swap the two, or leave one out.`,
                    related: [{ place: phrase.place, message: 'The limit before it' }],
                    data: {
                        kind: 'edits',
                        fixes: [
                            {
                                title: 'Swap the two',
                                edits: [
                                    { range: outer.length.place.range, newText: lengthInWords(inner.length) },
                                    { range: inner.length.place.range, newText: lengthInWords(outer.length) },
                                ],
                            },
                        ],
                    },
                },
            ];
        }),
    );
}

function stretchOf(phrase: TimePhrase): { counts: string; days: number; length: Duration; forwards: boolean } | undefined {
    if ((phrase.kind !== 'within' && phrase.kind !== 'at-least-before') || !phrase.point) {
        return undefined;
    }
    const forwards = phrase.kind === 'within' && phrase.relation !== 'before';
    const days = roughDays(phrase.length);
    return days === undefined || (phrase.kind === 'within' && phrase.relation === 'before')
        ? undefined
        : { counts: saidAnywhere(forwards, phrase.point), days, length: phrase.length, forwards };
}

/** The most days that lie between two periods of a unit, so that a gap is never taken for shorter than it is. */
const MOST_DAYS: Partial<Record<TimeUnit, number>> = {
    day: 1,
    week: 7,
    month: 31,
    quarter: 92,
    'financial quarter': 92,
    'half-term': 61,
    term: 122,
    year: 366,
    'school year': 366,
    'financial year': 366,
};

/** What is due before a meeting is not due before the meeting before it. */
export const leadsMustFitBetweenMeetings: AgreementCheck = (agreement, { isHere }) => {
    const gaps = new Map(
        agreement.events.flatMap(event => {
            const gap = gapOf(event, agreement);
            return gap ? [[event.name, gap] as const] : [];
        }),
    );
    const phrases =
        gaps.size === 0
            ? []
            : [
                  ...allNorms(agreement).flatMap(({ timing }) => timing.phrases),
                  ...agreement.deadlines.flatMap(({ timing }) => timing.phrases),
              ];
    return phrases
        .filter(({ place }) => isHere(place))
        .flatMap(phrase =>
            leadsIn(phrase)
                .flatMap(({ event, length }): Finding[] => {
                    const [gap, days] = [gaps.get(event), roughDays(length)];
                    if (!gap || days === undefined || days <= gap.days) {
                        return [];
                    }
                    return [
                        {
                            rule: 'deadline/longer-than-gap',
                            place: phrase.place,
                            message: `${event} takes place ${gap.says}, so what is due ${lengthInWords(length)} before it is due before the one before has even been held. Shorten the time, or let ${event} take place less often.`,
                            related: [{ place: gap.place, message: `How often ${event} takes place` }],
                        },
                    ];
                })
                .slice(0, 1),
        );
};

function gapOf(
    { rules }: Agreement['events'][number],
    { incomplete }: Agreement,
): { days: number; says: string; place: Finding['place'] } | undefined {
    for (const rule of incomplete ? [] : rules) {
        if (
            rule.kind === 'rate' &&
            rule.rate.bound !== 'at most' &&
            rule.rate.times !== undefined &&
            !rule.rate.rolling &&
            MOST_DAYS[rule.rate.per] !== undefined
        ) {
            return {
                days: MOST_DAYS[rule.rate.per]! / rule.rate.times,
                says: `${timesInWords(rule.rate.times)} a ${rule.rate.per}`,
                place: rule.place,
            };
        }
        if (rule.kind === 'nth' && MOST_DAYS[rule.nth.of] !== undefined) {
            return { days: MOST_DAYS[rule.nth.of]! + 7, says: `once a ${rule.nth.of}`, place: rule.place };
        }
        if (rule.kind === 'every') {
            const days = roughDays(rule.length);
            return days === undefined
                ? undefined
                : { days: Math.ceil(days * 1.05), says: `every ${lengthInWords(rule.length)}`, place: rule.place };
        }
    }
    return undefined;
}

function leadsIn(phrase: TimePhrase): { event: string; length: Duration }[] {
    switch (phrase.kind) {
        case 'at-least-before':
            return phrase.point ? namedBy(phrase.point).map(event => ({ event, length: phrase.length })) : [];
        case 'no-later-than':
            return phrase.point.kind === 'relative' && phrase.point.direction === 'before'
                ? namedBy(phrase.point.point).map(event => ({ event, length: (phrase.point as { length: Duration }).length }))
                : [];
        default:
            return [];
    }
}

function namedBy(point: Point): string[] {
    return point.kind === 'any-of'
        ? point.points.flatMap(namedBy)
        : point.kind === 'anchor' && point.resolved && point.choice.kind !== 'on' && point.choice.kind !== 'first'
          ? [point.name]
          : [];
}
