import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import type { Range } from '../domain/index.ts';
import {
    isAlsoKnownAs,
    isClause,
    isDeadline,
    isEvent,
    isListItem,
    isMembers,
    isNamedActors,
    isNamesTail,
    isNobody,
    isOpenRole,
    isParty,
    isRole,
    isSection,
    isText,
    type Clause,
    type Document,
    type ListItem,
    type Section,
    type Text,
} from '../generated/ast.ts';
import { TO_CONFIRM } from '../validation/checks/unconfirmed.ts';
import { saysWhoseDutiesFollow } from '../validation/checks/titles.ts';
import { INDENT, insertInBody, lineEnding, nodeAt } from '../validation/fixes/layout.ts';
import { insertAt, type TextEdit } from '../validation/fixes/fix.ts';
import { isQuotedLaw, proseIn } from '../validation/prose.ts';
import { isBackground, provisionsAround, sentencesBeside, sentencesWithin } from '../validation/prose/document-prose.ts';
import { ownerFinder, ownersOf, type NamesInWords } from '../validation/prose/actors-in-words.ts';
import { dutiesInWords, type Above } from '../validation/prose/duties-in-words.ts';
import type { DutyInWords } from '../validation/prose/duty-wording.ts';
import { leadIn } from '../validation/prose/list-lead.ts';
import { ReadText, type Statement } from '../validation/prose/read-text.ts';
import { statementsWithRows } from '../validation/prose/table-rows.ts';
import { eventFinder } from '../validation/prose/times-in-words.ts';
import type { Refactoring } from './refactoring.ts';

/**
 * Writes what a text says in the language: a sentence for each duty, permission or prohibition in it, underneath, marked to be confirmed. At a place in a text
 * of what is said there; at the head of a clause that has no sentences of all its texts. None where nothing is found.
 */
export function writeDuties(document: LangiumDocument<Document>, range: Range, used: readonly LangiumDocument<Document>[]): Refactoring[] {
    const chosen = chosenAt(document, range);
    if (chosen.length === 0) {
        return [];
    }
    const names = namesIn([document, ...used]);
    const found = chosen
        .map(({ node, statements }) => ({ node, duties: dutiesInWords(statements, names, aboveOf(node, names)) }))
        .filter(({ duties }) => duties.length > 0);
    const count = found.reduce((sum, { duties }) => sum + duties.length, 0);
    if (count === 0) {
        return [];
    }
    const edits = found.flatMap(({ node, duties }) => insertUnder(node, duties.map(sentenceFor), document));
    return [
        {
            title: count === 1 ? 'Write this as a sentence, to be confirmed' : `Write this as ${count} sentences, to be confirmed`,
            edits: new Map([[document.uri.toString(), edits]]),
        },
    ];
}

/** What is proposed for a duty, as a sentence of the language. */
export function sentenceFor({ owners, strength, action, recipient, times, conditions, soft }: DutyInWords): string {
    const verb = strength === 'aims to' && owners !== undefined && /^all | and /.test(owners) ? 'aim to' : strength;
    return [
        owners ?? 'somebody',
        verb,
        `"${action === '' ? '____' : action}"`,
        ...(recipient === undefined ? [] : [`to ${recipient}`]),
        ...times,
        ...(soft ? ['where possible'] : []),
        ...conditions,
    ].join(' ');
}

/** The names by which the texts of documents may call actors and events. */
export function namesIn(documents: readonly LangiumDocument<Document>[]): NamesInWords {
    const elements = documents.flatMap(({ parseResult }) => parseResult.value.elements);
    const parties = elements.filter(isParty);
    const called = (written: string, ...names: (string | undefined)[]): { name: string; written: string }[] =>
        /^_+$/.test(written)
            ? []
            : names.filter((name): name is string => name !== undefined && /\p{L}/u.test(name)).map(name => ({ name, written }));
    return {
        actors: ownerFinder([
            ...parties
                .filter(({ name }) => name)
                .flatMap(({ name, title, tails }) =>
                    called(name, name, title, ...tails.filter(isAlsoKnownAs).flatMap(({ aliases }) => aliases)),
                ),
            ...[...parties.flatMap(({ items }) => items.filter(isRole)), ...elements.filter(isOpenRole)]
                .filter(({ name }) => name)
                .flatMap(({ name, title }) => called(name, name, title)),
        ]),
        events: eventFinder([
            ...elements
                .filter(isEvent)
                .filter(({ name }) => name)
                .flatMap(({ name, title, tails }) =>
                    called(name, name, title, ...tails.filter(isNamesTail).flatMap(({ aliases }) => aliases)),
                ),
            ...elements
                .filter(isDeadline)
                .filter(({ name }) => name)
                .flatMap(({ name }) => called(name, name)),
        ]),
        groups: parties.flatMap(({ name, tails }) =>
            tails
                .filter(isMembers)
                .map(({ members }) => ({ name, members: isNamedActors(members) ? members.actors.map(({ actor }) => actor.$refText) : [] })),
        ),
    };
}

/** What stands above a text and holds for what it says: its heading, and the words that its list begins with. */
export function aboveOf(node: Text | ListItem, names: NamesInWords): Above {
    const items: readonly AstNode[] = 'items' in node.$container ? node.$container.items : [];
    const ahead = isListItem(node)
        ? (items.slice(0, items.indexOf(node)).findLast(item => !isListItem(item)) ?? node.$container)
        : undefined;
    const words = isText(ahead) || isListItem(ahead) ? proseIn(ahead, 'text')?.text : undefined;
    const statement = words === undefined ? undefined : new ReadText(words).statements.at(-1);
    return { heading: headingOf(node, names), lead: statement && leadIn(statement.terms, names) };
}

/** Those whom the heading of a text names: "Expectations of the Council". */
function headingOf(node: Text | ListItem, names: NamesInWords): string | undefined {
    for (const { title } of provisionsAround(node)) {
        const terms = title === undefined ? [] : new ReadText(title).statements.flatMap(statement => statement.terms);
        const found = names.actors.in(terms);
        const rest = terms.filter((_, i) => !found.some(({ from, until }) => i >= from && i < until)).map(({ word }) => word);
        if (found.length > 0 && saysWhoseDutiesFollow(title!, rest)) {
            return ownersOf([...new Set(found.map(({ of }) => of))], names);
        }
    }
    return undefined;
}

interface Chosen {
    node: Text | ListItem;
    statements: readonly Statement[];
}

function chosenAt(document: LangiumDocument<Document>, range: Range): Chosen[] {
    const text = nodeAt(document, range, (node): node is Text | ListItem => isText(node) || isListItem(node));
    const prose = text && !isQuotedLaw(text) ? proseIn(text, 'text') : undefined;
    const [from, until] = [document.textDocument.offsetAt(range.start), document.textDocument.offsetAt(range.end)];
    if (text && prose) {
        const statements = statementsWithRows(prose.text).filter(
            ({ start, end }) => prose.start + start <= until && prose.start + end >= from,
        );
        return from > prose.start + prose.text.length || statements.length === 0 ? [] : [{ node: text, statements }];
    }
    const clause = nodeAt(document, range, (node): node is Clause | Section => isClause(node) || isSection(node));
    const isHead =
        clause?.$cstNode &&
        range.start.line === clause.$cstNode.range.start.line &&
        sentencesWithin(clause).every(({ owners }) => isNobody(owners));
    if (!isHead) {
        return [];
    }
    return AstUtils.streamAst(clause)
        .filter(node => isText(node) || isListItem(node))
        .filter(node => !isBackground(node) && !isQuotedLaw(node) && sentencesBeside(node).length === 0)
        .flatMap((node): Chosen[] => {
            const own = proseIn(node, 'text');
            return own ? [{ node, statements: statementsWithRows(own.text) }] : [];
        })
        .toArray();
}

/** Inserts sentences on lines of their own under a text, into the body of an item of a list. */
function insertUnder(node: Text | ListItem, sentences: readonly string[], document: LangiumDocument<Document>): TextEdit[] {
    const marked = sentences.map(sentence => `${sentence} ${TO_CONFIRM}`);
    if (!isText(node)) {
        const edit = insertInBody(node, marked.join('\n'), document);
        return edit ? [edit] : [];
    }
    const text = document.textDocument.getText();
    const { offset, end } = node.$cstNode!;
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    const indent = /^[ \t]*/.exec(line)![0] + (line.trim() === '' ? '' : INDENT);
    const behind = /^[ \t]*(?:\/\/[^\r\n]*)?(?=\r?\n|$)/.exec(text.slice(end));
    const lines = marked.map(sentence => `${lineEnding(document)}${indent}${sentence}`).join('');
    return [insertAt(document, end + (behind?.[0].length ?? 0), behind ? lines : `${lines}${lineEnding(document)}${indent}`)];
}
