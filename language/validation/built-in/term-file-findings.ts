import type { LangiumDocument } from 'langium';
import type { DaySpan, EntryProblem, SchoolTerm, TermFileReading } from '../../domain/index.ts';
import { formatRange } from '../../domain/time/format-date.ts';
import { spanOf } from '../../domain/time/school-terms.ts';
import { capitalised } from '../../domain/words.ts';
import type { Calendar } from '../../generated/ast.ts';
import { calendarOf } from '../../model/calendars.ts';
import { Source } from '../../model/source.ts';
import type { MouSharedServices } from '../../mou-module.ts';
import { badPathWords } from '../../references/bad-paths.ts';
import { shortened } from '../../references/unresolved-names.ts';
import type { FileProblem } from '../../workspace/decode-text.ts';
import { writtenPath, type BadPath } from '../../workspace/import-target.ts';
import type { TermFile, TermFileUse } from '../../workspace/term-files.ts';
import type { RuleId } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import { placeOf } from '../places.ts';

/** Entries that a message names; the others are counted. */
const MOST_NAMED = 4;
/** Entries whose place in the file is told. */
const MOST_RELATED = 20;
/** Words without which an entry that is not understood is most likely about something else. */
const ABOUT_TERMS = /\b(?:terms?|half|holidays?|inset|in-?service|breaks?|close[sd]?|closures?|sessions?)\b/i;

const UNREADABLE: Readonly<
    Record<Exclude<Extract<TermFile, { problem: unknown }>['problem'], FileProblem> | Exclude<FileProblem['kind'], 'missing'>, string>
> = {
    folder: 'It is a folder, not a file.',
    'no-permission': 'It may not be opened by you. Ask its owner for permission to read it.',
    unreadable: 'It could not be opened.',
    'too-large': 'It is larger than 16 MB, so it is not read. A calendar of school terms is much smaller: save one with only the terms.',
    'utf-16': 'It is saved as UTF-16. Save it again with the encoding UTF-8.',
    binary: 'It is not a text file. Save or export it as a calendar (.ics).',
    'not-utf-8': 'Some of its characters cannot be read. Save it again with the encoding UTF-8.',
    'not-a-calendar':
        'It is no calendar: a calendar file begins with BEGIN:VCALENDAR. Was a web page or another file saved under this name?',
    'too-many-events': 'It has more than 10,000 entries, so it is not read. Save a calendar with only the school terms.',
    'too-deep': 'It is no calendar that is understood: its parts are nested too deeply.',
};

/** What is wrong with the .ics files that the calendars of a document name, each at its path. */
export function termFileFindings(document: LangiumDocument, { workspace: { TermFiles } }: MouSharedServices): Finding[] {
    return TermFiles.of(document)
        .filter(({ node }) => node.path !== undefined)
        .flatMap(use => {
            const file = TermFiles.at(use);
            const path = shortened(writtenPath(use.node)!);
            if (use.bad !== undefined) {
                return [findingAt(use, ...badPath(use.bad, path))];
            }
            return file === undefined
                ? []
                : 'problem' in file
                  ? [unreadable(use, file.problem, path)]
                  : readingFindings(use, file.reading, path, document);
        });
}

function findingAt({ node }: TermFileUse, rule: RuleId, message: string, more: Partial<Finding> = {}): Finding {
    return { rule, message, place: placeOf(node, 'path'), ...more };
}

function badPath(bad: BadPath, path: string): [RuleId, string, Partial<Finding>?] {
    const rule = 'calendar/term-file-bad-path';
    switch (bad) {
        case 'empty':
            return [rule, 'Say which file the terms are in, for example "calendars/terms.ics".'];
        case 'absolute':
            return [
                rule,
                `Save the calendar beside this file and write its path as seen from here, for example "calendars/terms.ics". '${path}' leads to another place: nothing is fetched from the web, and on another machine it leads nowhere.`,
            ];
        case 'wrong-ending':
            return [
                rule,
                `School terms are read from calendar files, whose names end in .ics, and '${path}' does not. Export the calendar as .ics.`,
            ];
        case 'backslash':
        case 'unsaved':
        case 'outside-workspace': {
            const { message, instead } = badPathWords(bad, path);
            const data =
                instead === undefined ? undefined : ({ kind: 'rewrite', options: [{ title: `Write ${instead}`, text: instead }] } as const);
            return [bad === 'unsaved' ? 'calendar/term-file-not-found' : rule, message, { data }];
        }
    }
}

function unreadable(use: TermFileUse, problem: Extract<TermFile, { problem: unknown }>['problem'], path: string): Finding {
    const kind = typeof problem === 'string' ? problem : problem.kind;
    if (kind === 'missing') {
        return findingAt(
            use,
            'calendar/term-file-not-found',
            `There is no file '${path}', looking from the folder of this file. Check the path, or save the calendar there.`,
        );
    }
    return findingAt(use, 'calendar/term-file-unreadable', `No school terms can be read from '${path}'. ${UNREADABLE[kind]}`);
}

function readingFindings(use: TermFileUse, reading: TermFileReading, path: string, document: LangiumDocument): Finding[] {
    const { notUnderstood, misfits, terms, endsEarly } = reading;
    const isAboutTerms = notUnderstood.some(({ summary }) => summary === '' || ABOUT_TERMS.test(summary));
    return [
        ...(endsEarly
            ? [
                  findingAt(
                      use,
                      'calendar/term-file-cut-off',
                      `'${path}' breaks off before its end, so terms or breaks may be missing. Save or download it again.`,
                  ),
              ]
            : []),
        ...(terms.length > 0
            ? []
            : [
                  findingAt(
                      use,
                      'calendar/term-file-no-terms',
                      `No entry of '${path}' says when a term is. Entries such as "Autumn term", or "Autumn term starts" with "Autumn term ends", do; or write the terms in the calendar: school term Autumn from 2 September 2026 until 18 December 2026.`,
                  ),
              ]),
        ...(notUnderstood.length === 0
            ? []
            : [
                  findingAt(
                      use,
                      'calendar/term-file-not-understood',
                      `${entries(notUnderstood.length, 'is', 'are')} not understood in '${path}', so nothing of ${notUnderstood.length === 1 ? 'it' : 'them'} is counted: ${named(notUnderstood)}. ` +
                          'Name such entries by what they are, for example "Autumn term", "Half term" or "INSET day", or leave them out of the file.',
                      { related: placesIn(use, notUnderstood), ...(isAboutTerms ? {} : { severity: 'info' as const }) },
                  ),
              ]),
        ...(misfits.length === 0
            ? []
            : [
                  findingAt(
                      use,
                      'calendar/term-file-contradiction',
                      `${entries(misfits.length, 'does', 'do')} not fit the others in '${path}': ${named(misfits)}. Correct ${misfits.length === 1 ? 'it' : 'them'} in the file.`,
                      { related: placesIn(use, misfits) },
                  ),
              ]),
        ...overlapsWithWritten(use, terms, document),
    ];
}

function entries(count: number, one: string, many: string): string {
    return count === 1 ? `One entry ${one}` : `${count} entries ${many}`;
}

/** The entries by their titles, each with the reason. */
function named(problems: readonly EntryProblem[]): string {
    const shown = problems.slice(0, MOST_NAMED).map(({ summary, line, problem }) => `${titleOf(summary, line)} (${problem})`);
    const more = problems.length - shown.length;
    return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

function titleOf(summary: string, line: number): string {
    const title = summary.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    return title === '' ? `an entry without a title in line ${line + 1}` : `'${shortened(title)}'`;
}

function placesIn({ uri }: TermFileUse, problems: readonly EntryProblem[]): Finding['related'] {
    return problems.slice(0, MOST_RELATED).map(({ line, problem }) => ({
        place: { uri: uri!.toString(), range: { start: { line, character: 0 }, end: { line, character: 'BEGIN:VEVENT'.length } } },
        message: capitalised(problem),
    }));
}

/** Terms that the calendar writes itself and that a file has too. */
function overlapsWithWritten(use: TermFileUse, terms: readonly SchoolTerm[], document: LangiumDocument): Finding[] {
    const calendar = calendarOf(use.node.$container as Calendar, new Source(document, new Set()));
    return (calendar?.terms ?? []).flatMap(({ range, place }) => {
        const written = spanOf(range);
        const other = written && terms.find(({ first, last }) => first <= written.last && written.first <= last);
        if (other) {
            return [
                findingAt(
                    use,
                    'calendar/overlapping-terms',
                    `The calendar writes a term itself that the file has too: both have ${sharedDays(written, other)}. Remove one of them.`,
                    { related: [{ place, message: 'The term that the calendar writes' }] },
                ),
            ];
        }
        return [];
    });
}

function sharedDays(a: DaySpan, b: DaySpan): string {
    return formatRange(a.first > b.first ? a.first : b.first, a.last < b.last ? a.last : b.last);
}
