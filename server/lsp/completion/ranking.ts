import type { IToken } from 'chevrotain';
import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { TextEdit } from '../../../language/validation/fixes/fix.ts';
import type { Habits } from './habits.ts';

/** One thing that could come next, before it is ranked. */
export interface Candidate {
    label: string;
    /** The words or kinds it is counted under in the habits; the second, if any, follows the first. */
    habits: string[];
    /** A name that counts for itself besides its kind. */
    name?: string;
    /** Another name of something that has a shorter one. */
    nickname?: boolean;
    kind: CompletionItemKind;
    /** Its text with stops in LSP's snippet syntax; the label is inserted when there is none. */
    snippet?: string;
    detail?: string;
    /** Its text when that is not the label and has no stops. */
    text?: string;
    /** The phrase of the language it begins with, by which it is explained. */
    phrase?: string;
    /** The declaration it names. */
    node?: { uri: string; path: string };
    /** It may begin a declaration, a sentence or another entry of a list. */
    begins?: boolean;
    /** It writes a declaration or sentence whole, of which this says what it is for. */
    says?: string;
    /** It is what the agreement still needs, and comes before all else. */
    preset?: boolean;
    /** Edits elsewhere in the document that it needs. */
    besides?: readonly TextEdit[];
    /** It may end a phrase that has a date to show. */
    hasDate?: boolean;
}

/** Of the first items a list shows, so many are names at most when other words are likely too. */
const FIRST = 10;
const NAMES_AMONG_FIRST = 7;
/** How much less is expected: another value of a kind; a word that a whole phrase begins with, which is offered before it. */
const LATER = 10;
const BARE = 1000;
/** Learnt twice: once where it is declared. */
const DECLARED_ONLY = 2;
/** What has been declared and never used yet is likely to be wanted now. */
const NEWLY_DECLARED = 20;

/**
 * Orders candidates by what usually stands at such a place. Of several values of a kind (numbers, dates) the first stands
 * for all. Names never crowd out the words of the language: a few
 * places among the first stay free for them.
 */
export function rank(
    candidates: readonly Candidate[],
    habits: Habits,
    place: { before: readonly IToken[]; onNewLine: boolean },
): Candidate[] {
    const weight = ({ habits: words, name, nickname }: Candidate): number => {
        const usual = habits.weight(place.before, place.onNewLine, words);
        if (name === undefined || usual === 0) {
            return usual;
        }
        const own = habits.weight(place.before, place.onNewLine, [name]);
        return nickname ? own / 10 : usual + own + (habits.total(name) <= DECLARED_ONLY ? NEWLY_DECLARED : 0);
    };
    const kinds = new Set<string>();
    const isRepeated = ({ name, habits: words }: Candidate): boolean => {
        const kind = words.join(' ');
        return name === undefined && kinds.size === kinds.add(kind).size;
    };
    const ordered = candidates
        .map((candidate, order) => ({
            candidate,
            order,
            weight: weight(candidate) / (!isRepeated(candidate) ? 1 : candidate.kind === CompletionItemKind.Keyword ? BARE : LATER),
        }))
        .sort((a, b) => b.weight - a.weight || a.order - b.order);
    const names = ordered.filter(entry => entry.candidate.name !== undefined);
    const likely = ordered.filter(entry => entry.candidate.name === undefined && entry.weight > 0);
    const free = Math.min(likely.length, FIRST - NAMES_AMONG_FIRST);
    const late = new Set(names.slice(Math.max(NAMES_AMONG_FIRST, FIRST - free)));
    const first = ordered.filter(entry => !late.has(entry)).slice(0, FIRST);
    return [...first, ...ordered.filter(entry => !first.includes(entry))].map(entry => entry.candidate);
}
