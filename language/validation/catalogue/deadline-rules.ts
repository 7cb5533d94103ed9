import { rules } from './rule.ts';

/** Deadlines computed from the agreement. */
export const DEADLINE_RULES = rules({
    'deadline/chain-infeasible': {
        severity: 'warning',
        summary: 'Papers are due so late that there is no time to send them out.',
        why: 'Whoever circulates the papers breaks the agreement although everybody else kept it.',
        bad: 'party Council is "Kent County Council"\nparty Forum is "Parent Forum"\nmeeting Board is "Board meeting", once a quarter\nclause 1 {\n    Forum must "submit papers" to Council at least 6 working days before each Board\n    Council must "circulate papers" to Forum at least 5 working days before each Board\n}',
        good: 'party Council is "Kent County Council"\nparty Forum is "Parent Forum"\nmeeting Board is "Board meeting", once a quarter\nclause 1 {\n    Forum must "submit papers" to Council at least 10 working days before each Board\n    Council must "circulate papers" to Forum at least 5 working days before each Board\n}'
    },
    'deadline/contradiction': {
        severity: 'warning',
        summary: 'Something may begin only after the day by which it is due.',
        why: 'It can never be done in time.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nclause 1 { Council must "report" after 30 June 2026 no later than 1 June 2026 }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nclause 1 { Council must "report" after 1 June 2026 no later than 30 June 2026 }'
    },
    'deadline/too-many': {
        severity: 'warning',
        summary: 'Something comes round so often for so long that nobody can mean it.',
        why: 'Its times cannot be listed, so nobody is reminded of any of them.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nclause 1 { Council must "look in" every 1 hour from 1 January 2026 }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nclause 1 { Council must "look in" every 1 month from 1 January 2026 }'
    },
    'deadline/refused': {
        severity: 'warning',
        summary: 'A deadline cannot be computed, as its own words say nothing to count from or lie beyond sense.',
        why: 'It will never be due, and nobody will be reminded of it.',
        bad: 'memorandum M\nparty Council is "Kent County Council"\nclause 1 { Council must "pay" within 30 days }',
        good: 'memorandum M\nparty Council is "Kent County Council"\nclause 1 { Council must "pay" within 30 days of 1 June 2026 }'
    }
});
