import { rules } from './rule.ts';

/** Text that cannot be read as written. */
export const SYNTAX_RULES = rules({
    'syntax/expected': {
        severity: 'error',
        summary: 'A word, number or brace is missing or stands in the wrong place.',
        why: 'A sentence that cannot be read has no owner, no deadline and no check.',
        bad: 'party Council is "Kent County Council"\nclause 1 { Council must "answer" within 5 }',
        good: 'party Council is "Kent County Council"\nclause 1 { Council must "answer" within 5 working days }',
    },
    'syntax/unexpected': {
        severity: 'error',
        summary: 'Something stands here that means nothing at this place.',
        why: 'What belongs to no sentence and no declaration is lost to the checker.',
        bad: 'party Council is "Kent County Council"\n}',
        good: 'party Council is "Kent County Council"',
    },
    'syntax/wording': {
        severity: 'error',
        summary: 'It is clear what is meant, but the language has other words or signs for it.',
        why: 'One wording for one meaning lets every reader, and the checker, understand the same.',
        bad: 'party Council is "Kent County Council"\nclause 1 { Council has to "answer" no later than 1 June 2027 }',
        good: 'party Council is "Kent County Council"\nclause 1 { Council must "answer" no later than 1 June 2027 }',
    },
    'syntax/unclosed-text': {
        severity: 'error',
        summary: 'A quotation has no closing quotes.',
        why: 'Without them the words of the agreement run into its structure.',
        bad: 'party Council is "Kent County Council',
        good: 'party Council is "Kent County Council"',
    },
    'syntax/unreadable-character': {
        severity: 'error',
        summary: 'A character means nothing outside quotations.',
        why: 'The checker cannot tell what was meant by it.',
        bad: 'party Council is "Kent County Council"\nclause 1 { Council must "answer" % }',
        good: 'party Council is "Kent County Council"\nclause 1 { Council must "answer" }',
    },
    'syntax/too-deep': {
        severity: 'error',
        summary: 'Clauses are nested too deep to be read.',
        why: 'No agreement needs such depth; most often closing braces are missing.',
        bad: 'clause { '.repeat(70) + '}'.repeat(70),
        good: 'clause { clause { clause { } } }',
    },
});

const SOME_TEXT = 'party Council is "Kent County Council"';

/** Files that cannot be read. They have no text to show as an example. */
export const FILE_RULES = rules({
    'file/empty': {
        severity: 'info',
        summary: 'The file has nothing in it yet.',
        why: 'An empty file checks clean, which must not be taken for a sound agreement.',
    },
    'file/binary': {
        severity: 'error',
        summary: 'The file is not a text file.',
        why: 'A document of a word processor or a picture under this name cannot be checked.',
    },
    'file/utf-16': {
        severity: 'error',
        summary: 'The file is saved as UTF-16.',
        why: 'Agreements are kept in UTF-8, which every editor and every system reads alike.',
    },
    'file/not-utf-8': {
        severity: 'error',
        summary: 'The file has characters that are not UTF-8.',
        why: 'Names with accents and quotation marks would be lost.',
    },
    'file/too-large': {
        severity: 'error',
        summary: 'The file is too large to be an agreement.',
        why: 'Most often another file was saved under this name.',
    },
    'file/folder': {
        severity: 'error',
        summary: 'A folder has a name that ends in .mou.',
        why: 'It looks like an agreement and holds none.',
    },
    'file/missing': {
        severity: 'error',
        summary: 'The file does not exist any more.',
        why: 'Nothing in it can be checked.',
    },
    'file/no-permission': {
        severity: 'error',
        summary: 'The file may not be opened.',
        why: 'Nothing in it can be checked, and files that use it miss its names.',
    },
    'file/check-failed': {
        severity: 'warning',
        summary: 'A check could not be carried out because of a mistake in the checker.',
        why: 'Without this note its silence would be taken for a clean result.',
    },
    'file/unreadable': {
        severity: 'error',
        summary: 'The file could not be opened.',
        why: 'Nothing in it can be checked, and files that use it miss its names.',
    },
});

/** Files that are used by others. */
export const IMPORT_RULES = rules({
    'import/not-found': {
        severity: 'error',
        summary: 'A file or profile that is used does not exist.',
        why: 'Its parties, calendars and deadlines are missing from the agreement.',
        bad: 'uses profile "parent-carers-forum"',
        good: SOME_TEXT,
    },
    'import/unreadable': {
        severity: 'error',
        summary: 'A file that is used cannot be read.',
        why: 'Its parties, calendars and deadlines are missing from the agreement.',
    },
    'import/bad-path': {
        severity: 'error',
        summary: 'A used file is named by a path that does not work everywhere.',
        why: 'Paths are relative, with forward slashes, so that they hold on every machine.',
        bad: 'uses "calendars\\\\schools.mou"',
        good: SOME_TEXT,
    },
    'import/cycle': {
        severity: 'error',
        summary: 'Files use each other in a circle.',
        why: 'Nobody can tell which of them is the base of the others.',
    },
    'import/outside-workspace': {
        severity: 'error',
        summary: 'A used file lies outside the folder that is open.',
        why: 'Others who open the folder do not have that file.',
        bad: 'uses "../../../elsewhere.mou"',
        good: SOME_TEXT,
    },
});
