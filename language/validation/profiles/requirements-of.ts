import type { Agreement, Duration } from '../../generated/ast.ts';
import { isAgreementRequirement, isCheckedAgainst, isClauseRequirement, isNoticeRequirement, isPartRequirement, isRuleMessage, isRuleSkeleton,
    isRuleWhen, type Profile, type ProfileRule } from '../../generated/ast.ts';
import { CORE_PARTS } from './core-parts.ts';
import type { RequiredMatter, Requirement } from './requirement.ts';

/** What is asked of an agreement that names no profile: the core twelve, of which the review is only recommended. */
export const CORE_REQUIREMENTS: readonly Requirement[] = CORE_PARTS.map(part => ({
    level: part.names[0] === 'review' ? 'recommends' : 'requires',
    what: { kind: 'part', words: part.names[0]! }
}));

/**
 * What the profiles that an agreement is checked against ask for, with what they extend; a profile's own rule comes
 * before the one of the same matter it extends. The core twelve where none is named.
 */
export function requirementsOf(agreement: Agreement): readonly Requirement[] {
    const profiles = agreement.details.filter(isCheckedAgainst).flatMap(detail => detail.profile?.ref ?? []);
    if (profiles.length === 0) {
        return CORE_REQUIREMENTS;
    }
    const found = new Map<string, Requirement>();
    const seen = new Set<Profile>();
    const add = (profile: Profile | undefined): void => {
        if (!profile || seen.has(profile)) {
            return;
        }
        seen.add(profile);
        for (const rule of profile.rules) {
            const requirement = requirementOf(rule);
            const key = requirement && JSON.stringify([requirement.what, requirement.when]);
            if (requirement && key && !found.has(key)) {
                found.set(key, requirement);
            }
        }
        add(profile.base?.ref);
    };
    profiles.forEach(add);
    return [...found.values()];
}

function requirementOf(rule: ProfileRule): Requirement | undefined {
    const what = matterOf(rule);
    return what && {
        level: rule.level, what,
        when: rule.tails.find(isRuleWhen)?.words,
        message: rule.tails.find(isRuleMessage)?.message,
        skeleton: rule.tails.find(isRuleSkeleton)?.skeleton
    };
}

function matterOf({ requirement }: ProfileRule): RequiredMatter | undefined {
    if (isAgreementRequirement(requirement)) {
        return { kind: 'every-party-agrees' };
    }
    if (isClauseRequirement(requirement) && requirement.topic) {
        return { kind: 'topic', words: requirement.topic };
    }
    if (isPartRequirement(requirement) && requirement.part) {
        return { kind: 'part', words: requirement.part };
    }
    if (isNoticeRequirement(requirement) && requirement.length && requirement.act) {
        const days = daysOf(requirement.length);
        return days === undefined ? undefined : { kind: 'notice', days, words: requirement.length.$cstNode?.text ?? `${days} days`, act: requirement.act };
    }
    return undefined;
}

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

function daysOf(length: Duration): number | undefined {
    const days = length.spans.map(({ amount, unit }) => {
        const count = amount === 'a' || amount === 'an' ? 1 : /^\d+$/.test(amount ?? '') ? Number(amount) : NUMBER_WORDS.indexOf(amount ?? '') + 1;
        return count * daysIn(unit ?? '');
    });
    return days.every(value => value > 0) ? days.reduce((sum, value) => sum + value, 0) : undefined;
}

/** Days in a unit, near enough to tell a short notice from a long one. */
export function daysIn(unit: string): number {
    const perUnit: [RegExp, number][] = [[/^working day|^school day/, 1.4], [/day/, 1], [/^week/, 7], [/^month/, 30], [/^quarter/, 91], [/year/, 365], [/term/, 60]];
    return perUnit.find(([name]) => name.test(unit))?.[1] ?? 0;
}
