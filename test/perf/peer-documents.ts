import { ACTIONS, PROSE, TOPICS } from './prose.ts';
import { Random } from './random.ts';

const LINES_PER_DUTY = 9;

/** Duties as JSON with so many lines, some of them against the schema. */
export function jsonText(lines: number, seed: number): string {
    const random = new Random(seed);
    const duties = Array.from({ length: Math.floor((lines - 4) / LINES_PER_DUTY) }, (_, i) => ({
        number: `${1 + Math.floor(i / 8)}.${1 + (i % 8)}`,
        topic: random.below(20) === 0 ? 'something else' : random.of(TOPICS),
        owner: random.of(['Council', 'Forum', 'Trust', 'Board']),
        action: random.of(ACTIONS),
        text: random.of(PROSE),
        days: random.below(40) - 1,
        soft: random.below(2) === 0,
    }));
    const text = JSON.stringify({ duties }, undefined, 2);
    return text + '\n'.repeat(Math.max(1, lines + 1 - text.split('\n').length));
}

/** What the JSON server checks the duties against. */
export const JSON_SCHEMA = {
    type: 'object',
    additionalProperties: false,
    required: ['duties'],
    properties: {
        duties: {
            type: 'array',
            items: {
                type: 'object',
                additionalProperties: false,
                required: ['number', 'owner', 'action'],
                properties: {
                    number: { type: 'string', pattern: '^\\d+(\\.\\d+)*$' },
                    topic: { enum: TOPICS },
                    owner: { enum: ['Council', 'Forum', 'Trust', 'Board'] },
                    action: { type: 'string', minLength: 1 },
                    text: { type: 'string' },
                    days: { type: 'integer', minimum: 0 },
                    soft: { type: 'boolean' },
                },
            },
        },
    },
};
