import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';

/** What is wrong with a value by a published schema (`check` or `deadlines`); nothing when it is right. */
export function violations(schema: 'check' | 'deadlines', value: unknown): string[] {
    const ajv = new Ajv2020({ allErrors: true, strict: true });
    const validate = ajv.compile(JSON.parse(readFileSync(new URL(`../../docs/schemas/${schema}.schema.json`, import.meta.url), 'utf8')));
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
