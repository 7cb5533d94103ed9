import type { AstNode, LangiumDocument, ParseResult } from 'langium';
import type { Agreement, CivilDay, ComputedDeadline, DeadlineEnvironment, DeadlineQuery, Place } from '../../domain/index.ts';
import type { Document } from '../../generated/ast.ts';
import type { Finding } from '../finding.ts';
import type { Requirement } from '../profiles/requirement.ts';
import type { NodeIndex } from '../node-index.ts';
import type { DocumentProse } from '../prose/document-prose.ts';
import type { WrittenParts } from '../written-parts.ts';

/** What a check of the text may know besides the node it looks at. */
export interface TextContext {
    readonly document: LangiumDocument<Document>;
    /** All nodes of the document by type. */
    readonly nodes: NodeIndex;
    /** Quotations and blanks of the document. */
    readonly parts: WrittenParts;
    /** True when part of the document could not be read: nothing may be reported as missing from it. */
    readonly incomplete: boolean;
    /** Reads a text of the language by itself; no reference in it is followed. */
    readonly parse: (text: string) => ParseResult<Document>;
    /** Whether another file refers to this declaration. */
    readonly isUsedElsewhere: (declaration: AstNode) => boolean;
    /** The files this document uses directly, each with the `uses` that names it. */
    readonly used: readonly { readonly document: LangiumDocument<Document>; readonly node: AstNode }[];
}

/** A check of one kind of node of the syntax tree. */
export type NodeCheck<T extends AstNode = AstNode> = (node: T, context: TextContext) => Finding[];

/** A check of a document as a whole. */
export type DocumentCheck = (context: TextContext) => Finding[];

/** A check of the agreement's own words as English. */
export type ProseCheck = (prose: DocumentProse, context: TextContext) => Finding[];

/** What a check of an agreement may know besides the agreement. */
export interface AgreementContext {
    /** Absent while nobody has said which day it is: checks that need it find nothing. */
    readonly today?: CivilDay;
    /** What deadlines are asked for: a year either side of today. Absent without a today. */
    readonly query?: DeadlineQuery;
    /** What deadlines are computed with besides the agreement. */
    readonly environment: DeadlineEnvironment;
    /** What the agreement's profile asks for. */
    readonly requirements: readonly Requirement[];
    /** The deadlines within the query that are refused or come with a warning; computed when first asked for, none without a query. */
    readonly doubtfulDeadlines: () => readonly ComputedDeadline[];
    /** Where findings can be shown: whether a place lies in the document under check. */
    readonly isHere: (place: Place) => boolean;
}

/** A check of what an agreement means, on plain data. */
export type AgreementCheck = (agreement: Agreement, context: AgreementContext) => Finding[];
