import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../docs/schemas/', import.meta.url);

/** What is wrong with a value by a published schema, such as `check` or `deadlines`; nothing when it is right. */
export function violations(schema: 'check' | 'deadlines' | 'deadlines-against' | 'diff' | 'explain', value: unknown): string[] {
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
    for (const file of readdirSync(FOLDER)) {
        ajv.addSchema(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as object);
    }
    const validate = ajv.compile({ $ref: `${schema}.schema.json` });
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
