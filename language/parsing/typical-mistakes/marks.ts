import { like, type TypicalMistake } from './mistake.ts';

/** Punctuation and marks of other ways of writing. */
export const MARK_MISTAKES: readonly TypicalMistake[] = [
    {
        what: 'a note between <!-- and -->',
        written: like('<!-- ?(.*?) ?-->'),
        message: "Notes that are no part of the agreement stand behind '//' or between '/*' and '*/'.",
        instead: ['/* $1 */'],
    },
    {
        what: "a note behind '#' or '--'",
        written: like('(?:#+|--+) *(?=\\S)'),
        message: "Notes that are no part of the agreement stand behind '//'.",
        instead: ['// '],
    },
    {
        what: 'a full stop at the end',
        written: like('\\s*\\.+(?=\\s*(?:[}]|$))'),
        message: 'Sentences of the language have no full stop. Remove it.',
        instead: [''],
    },
    {
        what: 'a semicolon at the end',
        written: like('\\s*;'),
        message: 'Sentences of the language end with their line. Remove the semicolon.',
        instead: [''],
    },
    {
        what: 'a comma at the end',
        written: like('\\s*,(?=\\s*(?:[}]|$))'),
        message: 'Nothing follows this comma. Remove it.',
        instead: [''],
    },
    { what: 'a colon', written: like('\\s*:(?=\\s|$)'), message: 'No colon is needed here. Remove it.', instead: [''] },
    {
        what: 'an exclamation or question mark',
        written: like('\\s*[!?]+'),
        message: 'Sentences of the language have no such mark. Remove it.',
        instead: [''],
    },
];
