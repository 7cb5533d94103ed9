import type { AstNode, LangiumDocument, Lexer } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver';
import { isAppendix, isJoiner, isProvision } from '../../language/generated/ast.ts';
import { clauseNumberOf } from '../../language/model/clause-numbers.ts';
import type { NamesOf } from '../../language/references/names-of.ts';

const NAME = /^[A-Za-z_\u00C0-\u024F][\w\u00C0-\u024F]*(?:['\u2019-][\w\u00C0-\u024F]+)*$/;
const NUMBER = /^(?:\d+(?:\.\d+)*[A-Za-z]?(?:\([a-z0-9]{1,5}\))*|(?:\([a-z0-9]{1,5}\))+)$/;
/** Kinds of declarations that may not share a name. */
const FAMILIES: Readonly<Record<string, string>> = {
    Joiner: 'Party',
    Role: 'Party',
    OpenRole: 'Party',
    Deadline: 'Event',
    Review: 'Event',
    Step: 'Event',
};

/** Whether a text is one word that can stand as a name without quotes. */
export function isPlainName(text: string): boolean {
    return NAME.test(text);
}

/** Why a text can be no name of such a node, in a sentence; undefined when it can. */
export function wellFormedName(node: AstNode, wanted: string): string | undefined {
    if (isProvision(node)) {
        return NUMBER.test(wanted) || (isAppendix(node) && /^[A-Z]$/.test(wanted))
            ? undefined
            : `'${wanted}' is no clause number. Write numbers and dots, as in 4.5, or a letter in brackets, as in 4.5(a).`;
    }
    if (isJoiner(node)) {
        return wanted !== '' && !/["\u201C\u201D\r\n\\]/.test(wanted)
            ? undefined
            : 'The name of a joiner is one line without quotes in it.';
    }
    return isPlainName(wanted)
        ? undefined
        : `'${wanted}' is no name: a name is one word of letters, digits and hyphens that begins with a letter. Put a longer name in "quotes" after 'is'.`;
}

/** Why a name is taken where a node or its uses stand, in a sentence; undefined when it is free. */
export function clashWith(node: AstNode, wanted: string, documents: readonly LangiumDocument[], namesOf: NamesOf): string | undefined {
    if (isProvision(node)) {
        const taken = namesOf(documents[0]!).provisions.find(wanted, undefined, undefined)?.node;
        return taken && taken !== node && clauseNumberOf(node) !== wanted
            ? `There is a ${wanted} already. Give that another number first.`
            : undefined;
    }
    const family = FAMILIES[node.$type] ?? node.$type;
    const taken = [...new Set(documents)]
        .flatMap(document => namesOf(document).declarations)
        .find(({ name, type, node: other }) => name === wanted && other !== node && (FAMILIES[type] ?? type) === family);
    return taken
        ? `'${wanted}' is already the name of something else (${taken.documentUri.path.split('/').at(-1)}). Choose another.`
        : undefined;
}

/** Whether a document with edits is read as the same kinds of words in the same order. */
export function meansTheSame({ textDocument }: LangiumDocument, edits: TextEdit[], lexer: Lexer): boolean {
    const before = lexer.tokenize(textDocument.getText()).tokens;
    const after = lexer.tokenize(TextDocument.applyEdits(textDocument, edits)).tokens;
    return (
        before.length === after.length &&
        before.every(
            ({ tokenType }, i) =>
                isNumber(tokenType.name) === isNumber(after[i]!.tokenType.name) &&
                (isNumber(tokenType.name) || tokenType.name === after[i]!.tokenType.name),
        )
    );
}

/** Clause numbers are read as whole numbers or as numbers with dots: `4`, `4.5`. */
function isNumber(token: string): boolean {
    return token === 'INT' || token === 'CLAUSE_NO';
}
