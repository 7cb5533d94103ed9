import { REFACTORINGS } from '../language/refactorings/catalogue.ts';

/**
 * The messages that client and server exchange besides the language server protocol's own. Every type here travels as
 * JSON. URIs are text, days are ISO 8601 (`2026-11-05`), positions are zero-based lines and UTF-16 offsets.
 *
 * What the standard covers has no message here: the text of the profiles that ship (`mou-library:/NAME.mou`) is
 * `workspace/textDocumentContent` for the scheme {@link libraryScheme}; settings are `workspace/configuration` for the
 * section `mou`; changed files are `workspace/didChangeWatchedFiles`, which the server registers for.
 */

export * from './protocol/deadlines.ts';
export * from './protocol/comparing.ts';
export * from './protocol/recording.ts';
export * from './protocol/drafting.ts';
export * from './protocol/checking.ts';
export * from './protocol/files.ts';

/** The scheme of documents that ship with the language; the server declares it in `workspace.textDocumentContent`. */
export const libraryScheme = 'mou-library';

/** The kind of code action that inserts all that an agreement does not say; editors can bind it to a key or run it on saving. */
export const INSERT_MISSING_CLAUSES = 'source.insertMissingClauses.mou';

/** The kind of code action that numbers the clauses in order; offered only where it is asked for by name. */
export const RENUMBER = REFACTORINGS.renumber.kind;

/**
 * A command of the client that lets the user rename what stands at a place: the address of the file and a position in it. A client that has it says so
 * in its initialisation options: `{ "commands": ["mou.renameAt"] }`.
 */
export const RENAME_AT = 'mou.renameAt';
