import { rules } from './rule.ts';

const DUTY = 'clause 1 { somebody must "send the agenda" }';
const ACCEPTED = `// accept obligation/unowned: the coordinator starts in May\n${DUTY}`;

/** Comments that accept a finding. */
export const SILENCE_RULES = rules({
    'silence/no-reason': {
        severity: 'warning',
        summary: 'A finding is accepted without a reason.',
        why: 'Whoever reads the agreement next year has to know why a finding was let pass; without a reason it goes on being reported.',
        bad: `// accept obligation/unowned\n${DUTY}`,
        good: ACCEPTED,
    },
    'silence/unused': {
        severity: 'info',
        summary: 'A finding is accepted that is not there.',
        why: 'A comment that outlives its finding would hide the next one at the same place.',
        bad: '// accept obligation/unowned: the coordinator starts in May\nparty Council is "Kent County Council"',
        good: ACCEPTED,
    },
    'silence/unknown-rule': {
        severity: 'warning',
        summary: 'A comment accepts findings of a rule that does not exist or cannot be accepted.',
        why: 'The finding that was meant is still reported, and text that cannot be read must never pass for checked.',
        bad: `// accept obligation/unownd: the coordinator starts in May\n${DUTY}`,
        good: ACCEPTED,
    },
});
