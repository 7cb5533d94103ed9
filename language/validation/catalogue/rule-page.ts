import { RULE_IDS, RULES, type RuleId } from '../catalogue.ts';
import { RULE_FIXES } from './rule-fixes.ts';
import { isSettable } from '../rule-levels.ts';

/** What a rule's findings are called. */
const SEVERITY_WORDS = { error: 'an error', warning: 'a warning', info: 'a note', hint: 'a hint' } as const;

/** The name of a rule's page without its folder: `party-unsigned.md`. */
export function rulePageName(rule: string): string {
    return `${rule.replace('/', '-')}.md`;
}

/** The rule whose page has a name; undefined when none has. */
export function ruleOfPage(name: string): RuleId | undefined {
    return RULE_IDS.find(rule => rulePageName(rule) === name);
}

/** The page of a rule as Markdown: what it finds, why that matters, an example of both, and how to let a finding pass. */
export function rulePage(rule: RuleId): string {
    const { severity, summary, why, bad, good } = RULES[rule];
    const fixes = RULE_FIXES[rule] ?? [];
    return (
        [
            `# ${rule}`,
            summary,
            `**Why it matters.** ${why}`,
            ...(bad === undefined ? [] : ['## Reported', fenced(bad)]),
            ...(good === undefined ? [] : ['## Better', fenced(good)]),
            ...(fixes.length === 0 ? [] : ['## Fixes', fixes.map(fix => `- ${fix}`).join('\n')]),
            '## How loud it is',
            `It is ${SEVERITY_WORDS[severity]} unless set otherwise.${isSettable(rule) ? '' : ' It cannot be set or accepted, because what it finds could not be read.'}`,
            ...(isSettable(rule)
                ? [
                      `To let one finding pass, say why in the line above it: \`// accept ${rule}: the reason\`. For all agreements of a folder, write a file \`.moucheck.json\` there:`,
                      `\`\`\`json\n{ "rules": { "${rule}": "off" } }\n\`\`\``,
                  ]
                : []),
        ].join('\n\n') + '\n'
    );
}

function fenced(text: string): string {
    return `\`\`\`\`mou\n${text.trimEnd()}\n\`\`\`\``;
}
