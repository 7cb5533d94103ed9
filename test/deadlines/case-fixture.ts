import { explainTrace, type ComputedDeadline } from '../../language/domain/index.ts';
import type { DeadlineQuestion } from '../../server/answers.ts';

/**
 * A case is one small agreement that says of itself which deadlines it has. The question stands in comments above it,
 * the answers beside the sentences they belong to:
 *
 *     // today 2026-11-22
 *     // from 2026-11-22 to 2027-01-31        a year from today when left out
 *     // party OCC                            everybody's deadlines when left out
 *
 *     A must "pay" no later than 28 November 2026   // => date 2026-11-28, due in 6 days
 *     A must "send papers" at least 5 working days before each Board
 *         // => date 2026-12-24, due in 32 days, for Board of 2027-01-05,
 *         //    trace "Fri 25 December 2026 (Christmas Day)"
 *         // => waiting for Board, inactive
 *
 * A line `// =>` expects one deadline: its state, its standing, and then as many particulars as the case is about. Lines
 * with nothing but comments between them expect the deadlines of what is written since the lines before, in the order of
 * the answer; `// => nothing` expects none. A comment indented below such a line goes on with it. Any other is for people.
 *
 * | State | | Standing | | Particulars | |
 * |---|---|---|---|---|---|
 * | `date 2026-11-05` | with `at 14:30` for hours | `due in 3 days` | `due today`; `due` where no last day is known | `trace "words"` | in the trace, as it is printed |
 * | `window 2026-06-01 to 2026-06-30` | `window from D`, `window to D` | `overdue by 1 day` | | `reason "words"` | in the reason |
 * | `waiting for Board and signature by A` | also after a window | `done on D`, `done late on D` | `done` without a day | `for Board of D` | its occurrence |
 * | `open "words"` | the words are in its reason | `missed`, `waived`, `inactive` | | `by A and B`, `by A or B`, `to A and B` | owners, recipients |
 * | `refused circular "words"` | kind, and words of the reason | | | `strength may`, `soft`, `evidence "words"` | |
 *
 * Warnings are always told: `warning beyond-bank-holidays`.
 */
export interface DeadlineCase {
    readonly question: DeadlineQuestion & { today: string };
    readonly groups: readonly Group[];
}

/** What is expected of the sentences that begin after the group before and no later than the last of its own lines. */
interface Group {
    /** Line numbers from 0. */
    readonly lastLine: number;
    readonly expected: readonly (readonly string[])[];
}

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const WORDS = String.raw`"(?:[^"]+)"`;
const QUESTION = /^\/\/\s*(today|from|party)\b\s*(.*)$/;
const ARROW = /\/\/ => (.*)$/;
const COMMENT = /^\s*(?:\/\/.*)?$/;
const GOES_ON = /^\s*\/\/ {2,}(\S.*)$/;

const STATE = new RegExp(
    `^(?:date ${DAY}(?: at \\d{2}:\\d{2})?|window (?:${DAY} to ${DAY}|from ${DAY}|to ${DAY})(?: waiting for .+)?` +
        `|waiting for .+|open ${WORDS}|refused [a-z-]+(?: ${WORDS})?)$`,
);
const STANDING = new RegExp(
    `^(?:due|due today|due in 1 day|due in \\d+ days|overdue by 1 day|overdue by \\d+ days|done|done (?:late )?on ${DAY}|missed|waived|inactive)$`,
);
const PARTICULAR = new RegExp(
    `^(?:(?:trace|reason|evidence) ${WORDS}|for \\w+ of ${DAY}|(?:by|to) .+|strength [a-z ]+|soft|warning [a-z-]+)$`,
);

/**
 * Reads what a case asks and expects.
 * @throws on anything that would make it check less than it seems to
 */
export function readCase(text: string): DeadlineCase {
    const lines = text.split('\n');
    const asked = new Map<string, string>();
    const groups: { lastLine: number; expected: string[][] }[] = [];
    for (let line = 0; line < lines.length; line++) {
        const question = QUESTION.exec(lines[line]!);
        if (question) {
            if (asked.has(question[1]!)) {
                throw new Error(`Asked twice: ${lines[line]}`);
            }
            asked.set(question[1]!, question[2]!.trim());
            continue;
        }
        let expectation = ARROW.exec(lines[line]!)?.[1];
        if (expectation === undefined) {
            if (/\/\/.*[=-]>/.test(lines[line]!)) {
                throw new Error(`Not an expectation: ${lines[line]}`);
            }
            continue;
        }
        const first = line;
        for (let more; (more = GOES_ON.exec(lines[line + 1] ?? '')) && !more[1]!.startsWith('=>'); line++) {
            expectation += ` ${more[1]}`;
        }
        const group = groups.at(-1);
        const expected = expectation === 'nothing' ? [] : [readExpectation(expectation)];
        if (group && lines.slice(group.lastLine + 1, first + 1).every(between => COMMENT.test(between))) {
            group.expected.push(...expected);
            group.lastLine = line;
        } else {
            groups.push({ lastLine: line, expected });
        }
    }
    if (groups.length === 0) {
        throw new Error('Nothing is expected.');
    }
    return { question: readQuestion(asked), groups };
}

function readQuestion(asked: ReadonlyMap<string, string>): DeadlineCase['question'] {
    const today = new RegExp(`^${DAY}$`).exec(asked.get('today') ?? '')?.[0];
    if (today === undefined) {
        throw new Error('"// today 2026-11-22" must say which day it is.');
    }
    const range = asked.get('from');
    const [, from, to] = new RegExp(`^(${DAY}) to (${DAY})$`).exec(range ?? '') ?? [];
    if (range !== undefined && from === undefined) {
        throw new Error(`Not a range: from ${range}`);
    }
    const party = asked.get('party');
    if (party === '') {
        throw new Error('"// party" must name one.');
    }
    return { today, from, to, party };
}

/** The state, the standing and the particulars, each as written. */
function readExpectation(text: string): string[] {
    const parts =
        text
            .replace(/,$/, '')
            .match(/(?:"[^"]*"|[^",])+/g)
            ?.map(part => part.trim()) ?? [];
    const [state, standing, ...particulars] = parts;
    const wrong = [
        ...(state !== undefined && STATE.test(state) ? [] : [state ?? 'no state']),
        ...(standing !== undefined && STANDING.test(standing) ? [] : [standing ?? 'no standing']),
        ...particulars.filter(part => !PARTICULAR.test(part)),
    ];
    if (wrong.length > 0) {
        throw new Error(`Not an expectation: "${text}" (${wrong.join('; ')})`);
    }
    return parts;
}

/** What a case expects, one text for each deadline, under the line that its group ends on. */
export function expectedOf({ groups }: DeadlineCase): string[] {
    return groups.flatMap(({ lastLine, expected }) => expected.map(parts => at(lastLine, parts)));
}

/**
 * What was computed, in the form of {@link expectedOf}: of each deadline what its expectation speaks of, so that the two
 * are equal when all is as expected. A deadline that nothing is expected of is told whole.
 */
export function foundOf({ groups }: DeadlineCase, uri: string, deadlines: readonly ComputedDeadline[]): string[] {
    const nowhere = { lastLine: Infinity, expected: [] };
    const groupOf = ({ place }: ComputedDeadline): Group =>
        place.uri === uri ? (groups.find(({ lastLine }) => place.range.start.line <= lastLine) ?? nowhere) : nowhere;
    return [...groups, nowhere].flatMap(group =>
        deadlines
            .filter(deadline => groupOf(deadline) === group)
            .map((deadline, index) => at(group.lastLine, tell(deadline, group.expected[index] ?? ['', '', 'trace "..."']))),
    );
}

function at(line: number, parts: readonly string[]): string {
    return `${line === Infinity ? 'elsewhere' : `line ${line + 1}`}: ${parts.join(', ')}`;
}

/** A deadline in the words of an expectation, as far as the expectation speaks of it. */
function tell(deadline: ComputedDeadline, [state, , ...particulars]: readonly string[]): string[] {
    const untold = (deadline.warnings ?? []).map(({ kind }) => `warning ${kind}`).filter(warning => !particulars.includes(warning));
    return [
        tellState(deadline, state ?? ''),
        tellStanding(deadline),
        ...particulars.map(part => tellParticular(deadline, part)),
        ...untold,
    ];
}

function tellState({ state, date, time, window, waitingFor, reason, refusal }: ComputedDeadline, expected: string): string {
    const awaited =
        waitingFor.length > 0 ? `waiting for ${waitingFor.map(name => (name.includes(',') ? `"${name}"` : name)).join(' and ')}` : '';
    switch (state) {
        case 'date':
            return `date ${date}${time === undefined ? '' : ` at ${time}`}`;
        case 'window':
            return `window ${[
                window?.from === undefined || window.to === undefined ? '' : `${window.from} to ${window.to}`,
                window?.to === undefined ? `from ${window?.from}` : '',
                window?.from === undefined ? `to ${window?.to}` : '',
                awaited,
            ]
                .filter(Boolean)
                .join(' ')}`;
        case 'waiting':
            return awaited;
        case 'open':
            return `open ${held(expected, reason)}`;
        case 'refused':
            return `refused ${refusal}${/ ".*"$/.test(expected) ? ` ${held(expected, reason)}` : ''}`;
    }
}

function tellStanding({ standing, state, window, days, fulfilled }: ComputedDeadline): string {
    const count = (n: number): string => `${n} ${n === 1 ? 'day' : 'days'}`;
    const isBounded = state === 'date' || window?.to !== undefined;
    switch (standing) {
        case 'due':
            return !isBounded ? 'due' : days === 0 ? 'due today' : `due in ${count(days!)}`;
        case 'overdue':
            return `overdue by ${count(-days!)}`;
        case 'done':
            return fulfilled?.on === undefined ? 'done' : `done${fulfilled.late ? ' late' : ''} on ${fulfilled.on}`;
        default:
            return standing;
    }
}

function tellParticular(deadline: ComputedDeadline, expected: string): string {
    const [kind] = expected.split(' ', 1);
    const { owners, ownersJoined, recipients, occurrence, soft, strength, warnings, reason, fulfilled } = deadline;
    switch (kind) {
        case 'trace':
            return `trace ${held(expected, explainTrace(deadline))}`;
        case 'reason':
            return `reason ${held(expected, reason)}`;
        case 'evidence':
            return `evidence ${held(expected, fulfilled?.evidence)}`;
        case 'for':
            return occurrence ? `for ${occurrence.event} of ${occurrence.on}` : 'for nothing';
        case 'by':
            return `by ${owners.join(` ${ownersJoined ?? 'and'} `)}`;
        case 'to':
            return `to ${recipients.join(' and ')}`;
        case 'strength':
            return `strength ${strength}`;
        case 'warning':
            return warnings?.some(warning => expected === `warning ${warning.kind}`) ? expected : 'no such warning';
        default:
            return soft ? 'soft' : 'not soft';
    }
}

/** The quoted words when the text holds them, else the text. */
function held(expected: string, text = ''): string {
    const words = /"(.*)"$/.exec(expected)?.[1];
    return words !== undefined && text.includes(words) ? `"${words}"` : `"${text}"`;
}
