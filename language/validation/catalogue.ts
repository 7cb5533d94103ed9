import { CALENDAR_RULES } from './catalogue/calendar-rules.ts';
import { BLANK_RULES, CLAUSE_RULES, OBLIGATION_RULES, REVIEW_RULES } from './catalogue/life-rules.ts';
import { DEADLINE_RULES } from './catalogue/deadline-rules.ts';
import { DISPUTE_RULES, ENDING_RULES } from './catalogue/ending-rules.ts';
import { HISTORY_RULES } from './catalogue/history-rules.ts';
import { NAME_RULES, PARTY_RULES, REFERENCE_RULES } from './catalogue/name-rules.ts';
import { PROFILE_RULES } from './catalogue/profile-rules.ts';
import { AGREED_RULES, DUTY_RULES, PARTY_ROLE_RULES } from './catalogue/party-rules.ts';
import { PROSE_DUTY_RULES, PROSE_NAME_RULES, PROSE_STYLE_RULES } from './catalogue/prose-rules.ts';
import type { Rule } from './catalogue/rule.ts';
import { SILENCE_RULES } from './catalogue/silence-rules.ts';
import { FILE_RULES, IMPORT_RULES, SYNTAX_RULES } from './catalogue/syntax-rules.ts';
import { TERM_FILE_RULES } from './catalogue/term-file-rules.ts';
import { TERM_RULES, WORD_RULES } from './catalogue/term-rules.ts';
import { DATE_RULES, TIME_RULES } from './catalogue/time-rules.ts';

export type { Rule, Severity } from './catalogue/rule.ts';

/**
 * Every rule of the checker by its code, `family/what`. Codes never change: authors write them into settings. The rule
 * reference, the settings and the tests are made from this list.
 */
export const RULES = {
    ...SYNTAX_RULES,
    ...FILE_RULES,
    ...IMPORT_RULES,
    ...PARTY_RULES,
    ...PARTY_ROLE_RULES,
    ...NAME_RULES,
    ...REFERENCE_RULES,
    ...DATE_RULES,
    ...TIME_RULES,
    ...CALENDAR_RULES,
    ...TERM_FILE_RULES,
    ...DEADLINE_RULES,
    ...REVIEW_RULES,
    ...CLAUSE_RULES,
    ...PROFILE_RULES,
    ...OBLIGATION_RULES,
    ...DUTY_RULES,
    ...AGREED_RULES,
    ...HISTORY_RULES,
    ...TERM_RULES,
    ...ENDING_RULES,
    ...DISPUTE_RULES,
    ...WORD_RULES,
    ...BLANK_RULES,
    ...PROSE_DUTY_RULES,
    ...PROSE_NAME_RULES,
    ...PROSE_STYLE_RULES,
    ...SILENCE_RULES,
} satisfies Record<`${string}/${string}`, Rule>;

/** The code of a rule, as it is shown beside a finding. */
export type RuleId = keyof typeof RULES;

/** The codes of all rules, in the order of the catalogue. */
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

/** Whether a text is the code of a rule. */
export function isRuleId(text: unknown): text is RuleId {
    return typeof text === 'string' && Object.hasOwn(RULES, text);
}
