import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { root } from './lib/paths.mjs';

/** Methods of a Date that answer in the machine's own time zone. */
const localMethods =
    'get(Date|Day|Month|FullYear|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)|set(Date|Month|FullYear|Hours|Minutes|Seconds|Milliseconds|Time)|toLocale(Date|Time)?String|to(Date|Time)String';

/** The one file that speaks to each library of dates, of calendar files and of English, and what it may import. */
const english = 'language/validation/prose/english.ts';
const dateAdapter = 'language/domain/time/date-adapter.ts';
const recurrenceSet = 'language/domain/icalendar/recurrence-set.ts';
const calendarEvent = 'language/domain/icalendar/calendar-event.ts';
const dateFns = { group: ['date-fns', 'date-fns/*', '@date-fns/*'], message: `Only ${dateAdapter} speaks to the date library.` };
const rruleTemporal = {
    group: ['rrule-temporal', 'rrule-temporal/*'],
    message: `Only ${recurrenceSet} speaks to the library of recurrence rules.`,
};
const compromise = {
    group: ['compromise', 'compromise/*'],
    message: 'Only language/validation/prose/english.ts speaks to the library of English.',
};
const icalJs = { group: ['ical.js'], message: `Only ${calendarEvent} speaks to the library of calendar files.` };

const clock = [
    ['NewExpression[callee.name="Date"]', 'A Date is made in the date adapter only; elsewhere a day is plain data.'],
    ['CallExpression[callee.name="Date"]', 'The clock is not read: today is passed in.'],
    ['MemberExpression[object.name="Date"][property.name=/^(now|parse|UTC)$/]', 'The clock is not read: today is passed in.'],
    [
        'MemberExpression[object.property.name="Now"], MemberExpression[object.name="Temporal"][property.name="Now"]',
        'The clock is not read: today is passed in.',
    ],
    [
        `CallExpression[callee.property.name=/^(${localMethods})$/]`,
        'A local getter gives another day in another time zone; only the date adapter handles dates.',
    ],
    ['Identifier[name="addBusinessDays"]', "Working days are counted from the agreement's own calendar, never by this function."],
].map(([selector, message]) => ({ selector, message }));

/** Rules of style that the compiler cannot keep. */
export default tseslint.config(
    { ignores: ['dist/**', '.artifacts/**', 'language/generated/**', '**/node_modules/**'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    js.configs.recommended,
    ...tseslint.configs.recommended,
    // The compiler knows better what is defined, in JavaScript too.
    { rules: { 'no-undef': 'off' } },
    {
        rules: {
            curly: 'error',
            eqeqeq: 'error',
            'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
            'no-console': 'off',
            'no-restricted-syntax': ['error', ...clock],
            'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
            'object-shorthand': 'error',
            'prefer-const': 'error',
            '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
        },
    },
    {
        files: ['**/*.ts', '**/*.tsx'],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
        rules: {
            '@typescript-eslint/await-thenable': 'error',
            '@typescript-eslint/no-floating-promises': 'error',
            '@typescript-eslint/no-misused-promises': 'error',
            '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
        },
    },
    {
        files: ['language/**', 'server/**'],
        rules: { 'no-restricted-imports': ['error', { patterns: [dateFns, rruleTemporal, icalJs, compromise] }] },
    },
    { files: [dateAdapter], rules: { 'no-restricted-imports': ['error', { patterns: [rruleTemporal, icalJs, compromise] }] } },
    { files: [recurrenceSet], rules: { 'no-restricted-imports': ['error', { patterns: [dateFns, icalJs, compromise] }] } },
    { files: [calendarEvent], rules: { 'no-restricted-imports': ['error', { patterns: [dateFns, rruleTemporal, compromise] }] } },
    { files: [english], rules: { 'no-restricted-imports': ['error', { patterns: [dateFns, rruleTemporal, icalJs] }] } },
    { files: [dateAdapter], rules: { 'no-restricted-syntax': ['error', clock.at(-1)] } },
    { files: ['test/**'], rules: { 'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }] } },
);
