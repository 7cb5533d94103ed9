import { lengthInWords, namesOf, type Agreement, type Condition, type Effect, type LifeRule } from '../../domain/index.ts';
import { conditionInWords } from '../../domain/deadlines/actor-names.ts';
import type { Finding } from '../finding.ts';
import { partCalled } from '../profiles/core-parts.ts';
import { isSaid } from '../profiles/matters.ts';
import { wordsOf } from '../words-index.ts';
import type { AgreementCheck } from './check.ts';
import { roughDays } from './lengths.ts';
import { allEffects, allProvisions, sentencesIn } from './sentences.ts';

/** The same may not be ended both after so long and after so long, nor both with notice and without. */
export const noticesMustAgree: AgreementCheck = agreement => {
    const first = new Map<string, { effect: Effect; days: number }>();
    return exitsOf(agreement)
        .filter(({ conditions }) => conditions.length === 0)
        .flatMap((effect): Finding[] => {
            const days = noticeDays(effect);
            const key = JSON.stringify([effect.act.kind, namesOf(effect.owners)]);
            const before = first.get(key);
            if (days !== undefined && !before) {
                first.set(key, { effect, days });
            }
            if (days === undefined || !before || before.days === days) {
                return [];
            }
            return [
                {
                    rule: 'ending/two-notices',
                    place: effect.place,
                    message: `This is said to take ${sayNotice(effect)}, and elsewhere ${sayNotice(before.effect)}. Keep one of the two, or say when each of them holds.`,
                    related: [{ place: before.effect.place, message: `Here it takes ${sayNotice(before.effect)}` }],
                },
            ];
        });
};

/** One ground leads to the end with notice or without, not both ways. */
export const groundsMustEndOneWay: AgreementCheck = agreement => {
    const ways = [
        ...exitsOf(agreement).flatMap(effect =>
            effect.conditions.map(condition => ({
                ground: groundOf(condition),
                place: effect.place,
                says: sayNotice(effect),
                notice: isSudden(effect) ? 0 : noticeDays(effect),
            })),
        ),
        ...agreement.lifeRules
            .filter(isEndedByWords)
            .map(({ words, place }) => ({ ground: wordsOf(words).join(' '), place, says: 'no notice at all', notice: 0 })),
    ].filter(({ ground, notice }) => ground !== '' && notice !== undefined);
    return ways.flatMap((way, at): Finding[] => {
        const other = ways.slice(0, at).find(before => before.ground === way.ground && (before.notice === 0) !== (way.notice === 0));
        if (!other) {
            return [];
        }
        return [
            {
                rule: 'ending/with-and-without-notice',
                place: way.place,
                message: `On the same ground this takes ${way.says}, and elsewhere ${other.says}. Say which of the two it is, or how the grounds differ.`,
                related: [{ place: other.place, message: `The same ground, with ${other.says}` }],
            },
        ];
    });
};

/** Whoever does not accept a change can leave before it binds. */
export const exitsMustBeAsQuickAsChanges: AgreementCheck = agreement => {
    const effects = allEffects(agreement);
    const imposed = effects.filter(
        ({ act, notice, consent, owners }) =>
            act.kind === 'change' && notice !== undefined && notice !== 'none' && owners.kind !== 'all-parties' && consent?.share !== 'all',
    );
    return imposed.flatMap((change): Finding[] => {
        const days = noticeDays(change);
        const by = JSON.stringify(namesOf(change.owners));
        const exits = exitsOf(agreement).filter(({ owners }) => owners.kind !== 'named' || JSON.stringify(namesOf(owners)) !== by);
        const [quickest] = exits.toSorted((a, b) => (noticeDays(a) ?? 0) - (noticeDays(b) ?? 0));
        if (!quickest || days === undefined || (noticeDays(quickest) ?? 0) <= days) {
            return [];
        }
        return [
            {
                rule: 'ending/slower-than-change',
                place: quickest.place,
                message: `To get out takes ${sayNotice(quickest)}, but the agreement may be changed on ${sayNotice(change)}: whoever does not accept the change is bound by it before it can go. Make the way out as quick, or the change as slow.`,
                related: [{ place: change.place, message: `The change takes ${sayNotice(change)}` }],
            },
        ];
    });
};

/** A notice is worth nothing where the same clause lets everything rest at once. */
export const suspensionsMustNotBypassNotice: AgreementCheck = agreement =>
    allProvisions(agreement).flatMap(provision => {
        const effects = sentencesIn(provision).filter(sentence => sentence.form === 'effect');
        const noticed = effects.find(effect => isExit(effect) && (noticeDays(effect) ?? 0) > 0);
        if (!noticed) {
            return [];
        }
        return effects
            .filter(
                ({ act, notice, conditions, consent, cure, strength }) =>
                    act.kind === 'suspend' &&
                    strength === 'may' &&
                    (notice === undefined || notice === 'none') &&
                    conditions.length === 0 &&
                    !consent &&
                    !cure,
            )
            .map((effect): Finding => ({
                rule: 'ending/notice-bypassed',
                place: effect.place,
                message: `This can be done at once and for any reason, although the same clause asks for ${sayNotice(noticed)}: the notice then protects nobody. Say on which grounds it is allowed, or give it a notice too.`,
                related: [{ place: noticed.place, message: `Here it takes ${sayNotice(noticed)}` }],
                data: {
                    kind: 'edits',
                    fixes: [
                        {
                            title: 'Add a ground to fill in',
                            edits: [{ range: { start: effect.place.range.end, end: effect.place.range.end }, newText: ' if "____"' }],
                        },
                    ],
                },
            }));
    });

/** An agreement that lasts until it is ended, or for years, has a way out. Where the profile asks for one, that is told of the profile. */
export const termsMustHaveAnExit: AgreementCheck = (agreement, { requirements, isHere }) => {
    const {
        terms: [term],
        incomplete,
        state,
        name,
    } = agreement;
    const exit = partCalled('termination')!;
    const isAsked = requirements.some(({ what }) => what.kind === 'part' && partCalled(what.words) === exit);
    if (
        !term ||
        term.kind === 'while' ||
        incomplete ||
        name === '' ||
        state === 'ended' ||
        isAsked ||
        isSaid(agreement, { kind: 'part', words: exit.names[0] }) ||
        !isHere(term.place)
    ) {
        return [];
    }
    return [
        {
            rule: 'ending/no-exit',
            place: term.place,
            message:
                `${term.kind === 'until-ended' ? 'The agreement lasts until it is ended, but nobody may end it' : 'Nobody can leave or end the agreement before this time is over'}. ` +
                "Say who may, for example: any party may end this agreement on 3 months' notice in writing",
            data: { kind: 'missing-clause', clause: exit.names[0], skeleton: exit.skeleton(agreement), near: {} },
        },
    ];
};

function isExit({ act }: Effect): boolean {
    return act.kind === 'end' || act.kind === 'leave';
}

function exitsOf(agreement: Agreement): Effect[] {
    return allEffects(agreement).filter(effect => isExit(effect) && effect.strength === 'may');
}

function isSudden({ timing }: Effect): boolean {
    return timing.phrases.some(({ kind }) => kind === 'immediately');
}

/** The notice an effect takes in days: 0 for none at all, undefined where nothing is said of it or a number is blank. */
function noticeDays({ notice }: Effect): number | undefined {
    return notice === 'none' ? 0 : notice && roughDays(notice);
}

function sayNotice(effect: Effect): string {
    const { notice } = effect;
    return notice === undefined || notice === 'none' || isSudden(effect) ? 'no notice at all' : `${lengthInWords(notice)} of notice`;
}

function groundOf(condition: Condition): string {
    return condition.kind === 'unless' ? '' : wordsOf(conditionInWords(condition)).join(' ');
}

function isEndedByWords(rule: LifeRule): rule is Extract<LifeRule, { kind: 'ends-when' }> {
    return rule.kind === 'ends-when' && rule.unless === undefined;
}
