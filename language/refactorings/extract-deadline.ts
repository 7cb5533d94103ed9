import { AstUtils, CstUtils, type AstNode, type CstNode, type LangiumDocument } from 'langium';
import type { Range } from '../domain/index.ts';
import {
    isCountedBy,
    isDeadline,
    isNamedEntry,
    isOnPoint,
    isSentence,
    type Deadline,
    type Document,
    type Sentence,
} from '../generated/ast.ts';
import type { MouServices } from '../mou-module.ts';
import { insertDeclaration } from '../validation/fixes/declare-name.ts';
import type { TextEdit } from '../validation/fixes/fix.ts';
import { INDENT, lineEnding, nodeAt } from '../validation/fixes/layout.ts';
import { deadlineNameFor } from './deadline-name.ts';
import { calendarOf, isEndOfItsMonth, isTimeLimit, meanTheSameByName, type TimeLimit } from './named-limits.ts';
import { positionAfter, type Refactoring } from './refactoring.ts';

/** Time phrases of a sentence that stand together, with what holds in any case. */
interface Run {
    readonly sentence: Sentence;
    readonly limits: readonly TimeLimit[];
}

/**
 * Gives the time of a sentence a name: `deadline PapersDue is at least 5 working days before each Board`, and here `no later than PapersDue`. Where
 * other sentences of the file say the same time, once more for all of them; where one of the `known` deadlines says it, that is used. None at a time
 * that would mean something else under a name.
 */
export function extractDeadline(
    document: LangiumDocument<Document>,
    range: Range,
    isTaken: (name: string) => boolean,
    known: readonly Deadline[] = [],
): Refactoring[] {
    const run = runAt(document, range);
    if (!run) {
        return [];
    }
    const { action, act } = run.sentence;
    const same = runsLike(run, document);
    const equal = known.find(deadline => isEqual(deadline, run));
    if (equal) {
        const use = (runs: readonly Run[], title: string): Refactoring => ({
            title,
            edits: new Map([[document.uri.toString(), runs.map(each => useOf(each, equal.name, document))]]),
        });
        const here = use([run], `Use the deadline ${equal.name}, which says the same time`);
        return same.length < 2
            ? [here]
            : [here, use(same, `Use the deadline ${equal.name} in all ${same.length} places that say the same time`)];
    }
    const name = deadlineNameFor(action ?? act?.$cstNode?.text ?? '', isTaken);
    const here = extraction(document, run, [run], name, `Give this time a name: ${name}`);
    return same.length < 2
        ? [here]
        : [here, extraction(document, run, same, name, `Give this time a name and use it in all ${same.length} places: ${name}`)];
}

/** The named deadlines that a file sees and another sentence may hang on as well: what the history says of one it says of all that hang on it. */
export function deadlinesToShare(document: LangiumDocument<Document>, { references: { References }, shared }: MouServices): Deadline[] {
    const isRecorded = (deadline: Deadline): boolean =>
        References.findReferences(deadline, {}).some(({ sourceUri, segment }) => {
            const source = shared.workspace.LangiumDocuments.getDocument(sourceUri);
            return source !== undefined && nodeAt(source, segment.range, isNamedEntry) !== undefined;
        });
    return [document, ...shared.workspace.Imports.importedDocuments(document)]
        .flatMap(({ parseResult }) => parseResult.value.elements)
        .filter(isDeadline)
        .filter(deadline => deadline.name && !isRecorded(deadline));
}

/** Whether a named deadline says the time in the same words, and these name the same. */
function isEqual({ limits }: Deadline, run: Run): boolean {
    const own = limits.filter(({ time }) => !isCountedBy(time));
    const named = (parts: readonly TimeLimit[]): (AstNode | undefined)[] =>
        parts.flatMap(part =>
            AstUtils.streamAst(part)
                .flatMap(node => AstUtils.streamReferences(node))
                .map(({ reference }) => ('ref' in reference ? reference.ref : undefined))
                .toArray(),
        );
    const [theirs, ours] = [named(own), named(run.limits)];
    return (
        wordsOf(own) === wordsOf(run.limits) &&
        calendarOf(limits) === calendarOf(run.sentence.tails) &&
        meanTheSameByName(own, limits) &&
        theirs.every((node, i) => node !== undefined && node === ours[i])
    );
}

function extraction(document: LangiumDocument<Document>, run: Run, runs: readonly Run[], name: string, title: string): Refactoring {
    const uri = document.uri.toString();
    const stretch = stretchOf(run.limits);
    const said = document.textDocument
        .getText(stretch)
        .split(/[ \t]*\r?\n[ \t]*/)
        .join(lineEnding(document) + INDENT);
    const calendar = calendarOf(run.sentence.tails);
    const uses = runs.map((each): TextEdit =>
        each === run ? { range: stretchOf(each.limits), newText: `${leadIn(each.limits)}${name}` } : useOf(each, name, document),
    );
    const here = uses[runs.indexOf(run)]!;
    const edits = [
        insertDeclaration(`deadline ${name} is ${said}${calendar === undefined ? '' : `, counted by ${calendar}`}`, document),
        ...uses,
    ];
    return {
        title,
        edits: new Map([[uri, edits]]),
        named: { uri, position: positionAfter(document, edits, here, here.newText.length - name.length) },
    };
}

/** A name in the place of a time; comments within stay behind it. */
function useOf({ limits }: Run, name: string, document: LangiumDocument): TextEdit {
    const range = stretchOf(limits);
    const [from, until] = [document.textDocument.offsetAt(range.start), document.textDocument.offsetAt(range.end)];
    const comments = CstUtils.flattenCst(limits[0]!.$container.$cstNode!)
        .filter(({ hidden, offset, end, tokenType }) => hidden && offset >= from && end <= until && /COMMENT$/.test(tokenType.name))
        .toArray();
    const behind = comments
        .map(({ text, tokenType }) => (tokenType.name === 'SL_COMMENT' ? `${text}${lineEnding(document)}${INDENT.repeat(2)}` : text))
        .join(' ');
    return { range, newText: `${leadIn(limits)}${name}${behind === '' ? '' : ` ${behind}`}` };
}

function leadIn(limits: readonly TimeLimit[]): string {
    const [only] = limits;
    return limits.length === 1 && isOnPoint(only?.time) ? 'on ' : 'no later than ';
}

/** The time at a place, with what holds in any case behind it. */
function runAt(document: LangiumDocument<Document>, range: Range): Run | undefined {
    const sentence = nodeAt(document, range, isSentence);
    const [from, until] = [document.textDocument.offsetAt(range.start), document.textDocument.offsetAt(range.end)];
    const touched =
        sentence?.tails.findIndex(
            tail => isTimeLimit(tail) && tail.$cstNode && tail.$cstNode.end >= from && tail.$cstNode.offset <= until,
        ) ?? -1;
    if (!sentence || touched < 0) {
        return undefined;
    }
    let [first, last] = [touched, touched];
    while (first > 0 && belongs(sentence, first)) {
        first--;
    }
    while (
        last + 1 < sentence.tails.length &&
        isTimeLimit(sentence.tails[last + 1]) &&
        (belongs(sentence, last + 1) || sentence.tails[last + 1]!.$cstNode!.offset < until)
    ) {
        last++;
    }
    return runFrom(sentence, first, last - first + 1);
}

/** Whether a part of a sentence only adds to the time before it. */
function belongs({ tails }: Sentence, index: number): boolean {
    const [before, tail] = [tails[index - 1], tails[index]];
    return isTimeLimit(before) && isTimeLimit(tail) && (tail.$type === 'HardLimitTail' || isEndOfItsMonth(tail.time, before.time));
}

function runFrom(sentence: Sentence, first: number, length: number): Run | undefined {
    const limits = sentence.tails.slice(first, first + length).filter(tail => isTimeLimit(tail));
    return limits.length === length && limits.every(({ time, $cstNode }) => time && $cstNode) && meanTheSameByName(limits, sentence.tails)
        ? { sentence, limits }
        : undefined;
}

/** All times of sentences of the file that are written with the same words, in its order. */
function runsLike(run: Run, document: LangiumDocument<Document>): Run[] {
    const words = wordsOf(run.limits);
    return AstUtils.streamAst(document.parseResult.value)
        .filter(isSentence)
        .flatMap(sentence => {
            const found: Run[] = [];
            for (let first = 0; first < sentence.tails.length; first++) {
                const other =
                    sentence === run.sentence && sentence.tails[first] === run.limits[0]
                        ? run
                        : runFrom(sentence, first, run.limits.length);
                if (
                    other &&
                    wordsOf(other.limits) === words &&
                    calendarOf(sentence.tails) === calendarOf(run.sentence.tails) &&
                    !(found.length > 0 && overlap(found.at(-1)!, other))
                ) {
                    found.push(other);
                }
            }
            return found;
        })
        .toArray();
}

function overlap(a: Run, b: Run): boolean {
    return a.limits.some(limit => b.limits.includes(limit));
}

function wordsOf(limits: readonly TimeLimit[]): string {
    return limits
        .flatMap(({ $cstNode }) =>
            CstUtils.flattenCst($cstNode!)
                .filter(({ hidden }) => !hidden)
                .map(({ text }) => text.replace(/\s+/g, ' '))
                .toArray(),
        )
        .join(' ')
        .replace(/^, | ,/g, '');
}

/** What is replaced: all of it, but of what holds in any case alone not the words that say so. */
function stretchOf(limits: readonly TimeLimit[]): Range {
    const nodeOf = ({ $type, time, $cstNode }: TimeLimit): CstNode =>
        $type === 'HardLimitTail' && limits[0]!.$type === 'HardLimitTail' ? time.$cstNode! : $cstNode!;
    return { start: nodeOf(limits[0]!).range.start, end: nodeOf(limits.at(-1)!).range.end };
}
