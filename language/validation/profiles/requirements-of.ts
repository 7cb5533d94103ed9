import type { Duration, Profile, ProfileRule, RuleCondition } from '../../generated/ast.ts';
import {
    isAgreementRequirement,
    isBindingCondition,
    isCheckedAgainst,
    isClauseRequirement,
    isCoversCondition,
    isMentionsCondition,
    isNoticeRequirement,
    isPartRequirement,
    isPartyCondition,
    isRuleMessage,
    isRuleSeverity,
    isRuleSkeleton,
    isRuleWhen,
    type Agreement,
} from '../../generated/ast.ts';
import type { Severity } from '../catalogue.ts';
import { oncePer } from '../../domain/once-per.ts';
import { partCalled } from './core-parts.ts';
import { daysFor } from './notice.ts';
import type { Condition, RequiredMatter, Requirement } from './requirement.ts';

/** How loud a profile can ask for something to be reported. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** How loud it is that something is missing where the profile does not say. */
const USUAL: Readonly<Record<Requirement['level'], Severity>> = { requires: 'warning', recommends: 'hint' };

/** A matter as a profile asks for it, or leaves it out. */
interface Ask {
    readonly leftOut: boolean;
    readonly requirement: Requirement;
}

/**
 * What is asked of an agreement: what the profiles ask that it is checked against, `usual` where it names none that can be
 * found. Of several profiles that ask for one matter the first counts.
 */
export function requirementsOf(agreement: Agreement, usual?: Profile): readonly Requirement[] {
    const named = agreement.details.filter(isCheckedAgainst).flatMap(detail => detail.profile?.ref ?? []);
    const profiles = named.length > 0 ? named : usual ? [usual] : [];
    const found = new Map<string, Requirement>();
    for (const requirement of profiles.flatMap(askedBy)) {
        const key = keyOf(requirement.what);
        if (!found.has(key)) {
            found.set(key, requirement);
        }
    }
    return [...found.values()];
}

/**
 * What a profile asks for, with what it extends, in that order. A rule of its own takes the place of the one of the same matter, and message, other
 * names and skeleton stay those of the extended one where it gives none; one of a new matter comes behind its own rule before it, or last.
 */
export function askedBy(profile: Profile): readonly Requirement[] {
    return profile.base ? askedFor(profile) : askedByItself(profile);
}

/** What a profile that extends no other asks for hangs on its own text alone. */
const askedByItself = oncePer(askedFor);

function askedFor(profile: Profile): readonly Requirement[] {
    return [...asksOf(profile).values()].filter(({ leftOut }) => !leftOut).map(({ requirement }) => requirement);
}

/** Whether what a profile extends asks for a matter. */
export function isAskedByBase(profile: Profile, matter: RequiredMatter): boolean {
    const base = profile.base?.ref;
    const ask = base && asksOf(base, new Set([profile])).get(keyOf(matter));
    return ask !== undefined && !ask.leftOut;
}

function asksOf(profile: Profile, seen = new Set<Profile>()): Map<string, Ask> {
    seen.add(profile);
    const base = profile.base?.ref;
    const asks = [...(base && !seen.has(base) ? asksOf(base, seen) : [])];
    const own = new Set<string>();
    let place = asks.length;
    for (const rule of profile.rules) {
        const what = matterOf(rule);
        const key = what && keyOf(what);
        if (what && key && !own.has(key)) {
            own.add(key);
            const extended = asks.findIndex(([other]) => other === key);
            asks.splice(extended < 0 ? place : extended, extended < 0 ? 0 : 1, [key, askOf(rule, what, asks[extended]?.[1].requirement)]);
            place = (extended < 0 ? place : extended) + 1;
        }
    }
    return new Map(asks);
}

function askOf(rule: ProfileRule, what: RequiredMatter, extended: Requirement | undefined): Ask {
    const level = rule.level === 'requires' ? 'requires' : 'recommends';
    return {
        leftOut: rule.level === 'leaves',
        requirement: {
            level,
            severity: severityOf(rule) ?? USUAL[level],
            what:
                what.kind === 'topic' && what.aliases.length === 0 && extended?.what.kind === 'topic'
                    ? { ...what, aliases: extended.what.aliases }
                    : what,
            when: rule.tails.filter(isRuleWhen).map(tail => tail.conditions.flatMap(condition => conditionOf(condition) ?? [])),
            message: rule.tails.find(isRuleMessage)?.message ?? extended?.message,
            skeleton: rule.tails.find(isRuleSkeleton)?.skeleton ?? extended?.skeleton,
        },
    };
}

/** What tells one matter from another: however it is worded, asked for loudly or softly, and on which condition. */
export function keyOf(matter: RequiredMatter): string {
    switch (matter.kind) {
        case 'part':
            return `part ${partCalled(matter.words)?.names[0] ?? matter.words.toLowerCase()}`;
        case 'topic':
            return `topic ${matter.words.toLowerCase()}`;
        case 'notice':
            return `notice ${matter.act}`;
    }
}

/** What a rule of a profile asks for; undefined while it is half written. */
export function matterOf({ requirement }: ProfileRule): RequiredMatter | undefined {
    if (isAgreementRequirement(requirement)) {
        return { kind: 'part', words: 'agreement of every party' };
    }
    if (isClauseRequirement(requirement) && requirement.topic) {
        return { kind: 'topic', words: requirement.topic, aliases: requirement.aliases };
    }
    if (isPartRequirement(requirement) && requirement.part) {
        return { kind: 'part', words: requirement.part };
    }
    if (isNoticeRequirement(requirement) && requirement.act) {
        return { kind: 'notice', act: requirement.act, atLeast: requirement.length && atLeast(requirement.length) };
    }
    return undefined;
}

function atLeast(length: Duration): { days: number; words: string } | undefined {
    const days = length.spans.reduce((sum, { amount, unit }) => sum + (daysFor(amount ?? '', unit ?? '') ?? NaN), 0);
    return days > 0 ? { days, words: (length.$cstNode?.text ?? `${days} days`).replace(/['\u2019]$/, '') } : undefined;
}

function severityOf(rule: ProfileRule): Severity | undefined {
    const written = rule.tails.find(isRuleSeverity)?.severity;
    return SEVERITIES.find(severity => severity === written);
}

function conditionOf(condition: RuleCondition): Condition | undefined {
    if (isMentionsCondition(condition)) {
        return condition.phrases.length > 0 ? { kind: 'mentions', phrases: condition.phrases } : undefined;
    }
    if (isCoversCondition(condition)) {
        return condition.matter ? { kind: 'covers', words: condition.matter } : undefined;
    }
    if (isPartyCondition(condition)) {
        return condition.kinds.length > 0 ? { kind: 'party', kinds: condition.kinds } : undefined;
    }
    return isBindingCondition(condition) ? { kind: 'binding' } : undefined;
}
