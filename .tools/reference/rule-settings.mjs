/**
 * The schema of one place where rules are set: an object with a property for each rule.
 * @template {string} Rule
 * @param {readonly Rule[]} rules those that can be set
 * @param {readonly string[]} levels
 * @param {(rule: Rule) => Record<string, unknown>} describe what else a rule's property says
 */
export function ruleLevelsSchema(rules, levels, describe) {
    return {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map(rule => [rule, { type: 'string', enum: levels, ...describe(rule) }])),
    };
}

/**
 * The schema of `.moucheck.json`.
 * @param {Record<string, unknown>} rules the schema of its rules
 */
export function checkSettingsSchema(rules) {
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: 'How the agreements of a folder are checked',
        description: 'For every agreement the nearest .moucheck.json in its folder or above is followed.',
        type: 'object',
        additionalProperties: false,
        properties: {
            $schema: { type: 'string' },
            rules: { description: 'How loud each rule is; those not named are as loud as they come.', ...rules },
        },
    };
}
