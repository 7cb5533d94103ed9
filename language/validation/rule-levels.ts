import { RULE_IDS, RULES, type RuleId, type Severity } from './catalogue.ts';
import type { Finding } from './finding.ts';

/** How loud a rule is where an author or an organisation has said so: a severity, or not at all. */
export type RuleLevel = Severity | 'off';

/** The rules that somebody has set; all others are as loud as the catalogue says. */
export type RuleLevels = Readonly<Partial<Record<RuleId, RuleLevel>>>;

/** Every level, the loudest first. */
export const RULE_LEVELS: readonly RuleLevel[] = ['error', 'warning', 'info', 'hint', 'off'];

/** Families of rules that nobody can turn down: what they find was not read, and the silence would pass for a clean result. */
const ALWAYS_TOLD: ReadonlySet<string> = new Set(['syntax', 'file', 'import', 'silence']);

/** Whether the level of a rule may be set, and its findings accepted in the text. */
export function isSettable(rule: RuleId): boolean {
    return !ALWAYS_TOLD.has(rule.slice(0, rule.indexOf('/')));
}

/** The rules whose level may be set, in the order of the catalogue. */
export function settableRules(): RuleId[] {
    return RULE_IDS.filter(isSettable);
}

/** The findings as loud as they are set to be; those of rules that are off are left out. */
export function atTheirLevels(findings: readonly Finding[], levels: RuleLevels): Finding[] {
    return findings.flatMap(finding => {
        const level = isSettable(finding.rule) ? levels[finding.rule] : undefined;
        return level === 'off' ? [] : [level === undefined ? finding : { ...finding, severity: level }];
    });
}

/**
 * What is set in one place, such as the settings of an editor or a workspace file: the levels that can be followed, and in
 * sentences why the others cannot.
 */
export function readRuleLevels(written: unknown): { levels: RuleLevels; problems: string[] } {
    const levels: Partial<Record<RuleId, RuleLevel>> = {};
    const problems: string[] = [];
    if (typeof written !== 'object' || written === null || Array.isArray(written)) {
        return { levels, problems: written === undefined ? [] : ['The rules are to be written as { "family/what": "off" }.'] };
    }
    for (const [rule, level] of Object.entries(written)) {
        const problem = problemWith(rule, level);
        if (problem === undefined) {
            levels[rule as RuleId] = level as RuleLevel;
        } else {
            problems.push(problem);
        }
    }
    return { levels, problems };
}

function problemWith(rule: string, level: unknown): string | undefined {
    if (!Object.hasOwn(RULES, rule)) {
        return `There is no rule "${rule}".`;
    }
    if (!isSettable(rule as RuleId)) {
        return `The rule "${rule}" cannot be set: what it finds was not read at all.`;
    }
    return RULE_LEVELS.includes(level as RuleLevel)
        ? undefined
        : `The rule "${rule}" can be "error", "warning", "info", "hint" or "off", not ${JSON.stringify(level)}.`;
}

/** Where the levels of a file's rules come from: the server and the command line set it. */
export class RuleLevelSource {
    private provider: (uri: string) => RuleLevels | Promise<RuleLevels> = () => ({});

    /** Sets where the levels come from; asked anew for each check of a file, by its URI. */
    set(provider: (uri: string) => RuleLevels | Promise<RuleLevels>): void {
        this.provider = provider;
    }

    /** The levels that are set for a file. */
    async of(uri: string): Promise<RuleLevels> {
        return this.provider(uri);
    }
}
