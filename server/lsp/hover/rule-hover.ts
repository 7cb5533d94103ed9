import { RULE_IDS, RULES, type RuleId } from '../../../language/validation/catalogue.ts';
import { paragraphs, sourceBlock } from './markdown.ts';

/** A rule's code, as comments that accept a finding name it. */
const CODE = /[a-z]+\/[a-z]+(?:-[a-z]+)*/g;

/** A rule of the checker: what it finds, why that matters, and how it is better written. Markdown. */
export function ruleHover(rule: RuleId): string {
    const { summary, why, good } = RULES[rule];
    return paragraphs(`**${rule}**: ${summary}`, why, good === undefined ? undefined : `Better:\n\n${sourceBlock(good)}`);
}

/** The rule whose code stands at a UTF-16 offset of a comment, with where the code begins and ends there. */
export function ruleInComment(comment: string, offset: number): { rule: RuleId; start: number; end: number } | undefined {
    for (const { 0: code, index } of comment.matchAll(CODE)) {
        const rule = RULE_IDS.find(id => id === code);
        if (rule && index <= offset && offset <= index + code.length) {
            return { rule, start: index, end: index + code.length };
        }
    }
    return undefined;
}
