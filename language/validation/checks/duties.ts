import { sayClause, type Effect, type Norm } from '../../domain/index.ts';
import { namesOf } from '../../domain/deadlines/actor-names.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck } from './check.ts';
import { partyBehind, namedIn } from './parties.ts';
import { saidAnywhere, saidByItself } from '../../domain/said-anywhere.ts';
import { actionWords, allNorms, allSentences, groupsOfSeveral, normsOfOneAction } from './sentences.ts';

/** What somebody owes is owed to others; a member may owe something to a group of everybody. */
export const dutiesMustBeOwedToOthers: AgreementCheck = agreement =>
    allSentences(agreement).flatMap(({ owners, recipients }): Finding[] => {
        const [giving, receiving] = [namedIn(owners), namedIn(recipients)];
        const [owner] = giving;
        const [recipient] = receiving;
        const isSame =
            giving.length === 1 &&
            receiving.length === 1 &&
            owner!.target !== undefined &&
            owner!.target === recipient!.target &&
            owner!.of?.target === recipient!.of?.target;
        if (!isSame || partyBehind(owner!, agreement)?.sort === 'group') {
            return [];
        }
        return [
            {
                rule: 'obligation/to-oneself',
                place: recipient!.place,
                message: `${owner!.target} owes this to itself. Name whom it is for, or leave 'to ${recipient!.name}' out.`,
                related: [{ place: owner!.place, message: 'The same here' }],
            },
        ];
    });

/** A duty is laid down once. Duties of different parties mirror each other and are no duplicates. */
export const dutiesMustNotBeRepeated: AgreementCheck = (agreement, { isHere }) => {
    const bySame = normsOfOneAction(agreement).flatMap(norms =>
        groupsOfSeveral(norms, ({ strength, owners, recipients }) => saidAnywhere(strength, namesOf(owners), namesOf(recipients))),
    );
    return bySame.flatMap(norms => {
        const first = new Map<string, Norm>();
        return norms.flatMap((norm): Finding[] => {
            const key = `${saidByItself(norm.timing)}${saidAnywhere(norm.conditions)}`;
            const before = first.get(key);
            if (!before) {
                first.set(key, norm);
                return [];
            }
            const place = norm.actionPlace ?? norm.place;
            if (!isHere(place)) {
                return [];
            }
            return [
                {
                    rule: 'obligation/duplicate',
                    place,
                    message: `This duty stands ${before.clause === undefined ? 'once before' : `in ${sayClause(before.clause)} already`}. Keep one of them, and refer to it with 'see' where it is needed again.`,
                    related: [{ place: before.actionPlace ?? before.place, message: 'The same duty' }],
                },
            ];
        });
    });
};

/** What a strength does with what others do not allow beside it. */
const AGAINST: readonly [
    strength: Norm['strength'],
    does: string,
    other: Norm['strength'],
    otherDoes: string,
    severity: 'error' | 'warning',
][] = [
    ['must not', 'forbids', 'must', 'demands', 'error'],
    ['may not', 'forbids', 'must', 'demands', 'error'],
    ['must not', 'forbids', 'may', 'allows', 'warning'],
    ['may not', 'forbids', 'may', 'allows', 'warning'],
    ['must not', 'forbids', 'should', 'advises', 'warning'],
    ['may not', 'forbids', 'should', 'advises', 'warning'],
    ['should not', 'advises against', 'must', 'demands', 'warning'],
    ['need not', 'lets go', 'must', 'demands', 'warning'],
];

/** Nobody must do what they must not do, or may do what is forbidden; a condition on either side may keep them apart. */
export const dutiesMustNotContradict: AgreementCheck = agreement => {
    const key = (norm: Norm, strength: Norm['strength']): string => saidAnywhere(strength, namesOf(norm.owners), actionWords(norm));
    const free = allNorms(agreement).filter(norm => norm.conditions.length === 0 && !norm.soft && !norm.consent);
    const forbidden = free.filter(norm => !hasWindow(norm) && AGAINST.some(([strength]) => strength === norm.strength));
    const known =
        forbidden.length === 0
            ? new Map<string, Norm>()
            : new Map(
                  free
                      .filter(norm => norm.strength === 'must' || norm.strength === 'should' || !hasWindow(norm))
                      .map(norm => [key(norm, norm.strength), norm]),
              );
    // What is forbidden at all times cannot be demanded at any.
    return forbidden.flatMap(norm =>
        AGAINST.filter(([strength]) => strength === norm.strength)
            .flatMap(([, does, strength, otherDoes, severity]): Finding[] => {
                const other = known.get(key(norm, strength));
                if (!other) {
                    return [];
                }
                return [
                    {
                        rule: 'obligation/contradictory',
                        place: norm.actionPlace ?? norm.place,
                        severity,
                        message: `This ${does} what ${other.clause === undefined ? 'another sentence' : sayClause(other.clause)} ${otherDoes} ${otherDoes === 'demands' ? 'of ' : otherDoes === 'allows' ? 'to ' : ''}the same party. Say when which of them holds, or drop one.`,
                        related: [
                            {
                                place: other.actionPlace ?? other.place,
                                message: { allows: 'Allowed here', advises: 'Advised here' }[otherDoes] ?? 'Demanded here',
                            },
                        ],
                    },
                ];
            })
            .slice(0, 1),
    );
};

/** "Where possible" has something to fall back on. */
export const softDutiesMustHaveAFallback: AgreementCheck = agreement =>
    allSentences(agreement)
        .filter(({ soft, strength, otherwise }) => soft && !otherwise && (strength === 'must' || strength === 'should'))
        .map((sentence): Finding => ({
            rule: 'obligation/soft-without-fallback',
            place: actionPlaceOf(sentence),
            message:
                'This is due only \'where possible\', and nothing says what happens when it is not. Add a fallback behind it, such as: otherwise ... must "offer another date".',
        }));

/** What is forbidden or allowed only at some times may be otherwise at the others. */
function hasWindow({ timing: { phrases, hardLimits } }: Norm): boolean {
    return phrases.length > 0 || hardLimits.length > 0;
}

function actionPlaceOf(sentence: Norm | Effect): Finding['place'] {
    return (sentence.form === 'norm' ? sentence.actionPlace : undefined) ?? sentence.place;
}
