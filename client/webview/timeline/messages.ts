import type { TimelineDeadline, TimelineResult } from '../../../server/protocol.ts';
import { readQuery, type TimelineQuery } from './query.ts';

/**
 * What the panel and the page in it say to each other. The panel speaks to the server and to the editor, the page draws; each
 * message is plain JSON.
 */

/** Where something stands; a whole file without `range`. */
export interface PlaceInFile {
    uri: string;
    range?: TimelineDeadline['place']['range'];
}

/** From the panel to the page. */
export type MessageToPage =
    /** The server is asked; what was shown stays. */
    | { type: 'asking' }
    /** Here is what to draw. */
    | { type: 'show'; query: TimelineQuery; result: TimelineResult }
    /** Nothing came: the user stopped it, or why not, as a sentence. */
    | { type: 'stopped' }
    | { type: 'failed'; sentence: string }
    /** Goes to the next thing to do that stands in this place. */
    | { type: 'reveal'; place: PlaceInFile };

/** From the page to the panel. */
export type MessageToPanel =
    /** The page listens from now on. */
    | { type: 'ready' }
    /** Asks the server for this; the same again is asked for anew. */
    | { type: 'ask'; query: TimelineQuery }
    /** Stops what is being asked. */
    | { type: 'stop' }
    /** Shows the text of a place in the editor. */
    | { type: 'goTo'; place: PlaceInFile }
    /** Shows how the date of a deadline was reckoned; `key` as of {@link keyOf}. */
    | { type: 'explain'; key: string }
    /** Enters what became of a deadline. */
    | { type: 'mark'; key: string; outcome: Outcome }
    /** Hands a sentence to the clipboard. */
    | { type: 'copy'; text: string };

/** What a mark or the name of a row tells the editor's menu, whose commands hand it on as a message with a type. */
export interface MenuContext {
    /** By which the manifest tells what the menu is asked for on. */
    webviewSection: 'mark' | 'name';
    place: PlaceInFile;
    text: string;
    /** The deadline that can be explained, as of {@link keyOf}; absent of an agreement. */
    key?: string;
    standing?: string;
    canBeSettled?: boolean;
}

/** What can become of a deadline, in the order in which it is offered. */
export const outcomes = ['done', 'waived', 'missed'] as const;
export type Outcome = (typeof outcomes)[number];

/** What the page is given as it is loaded. */
export interface PageSetup {
    /** Language of the interface, as a BCP 47 tag. */
    language: string;
    /** Sentences of the interface in that language by the English ones; none in English. */
    sentences: Record<string, string>;
}

/** A message of the page, or undefined for anything else. */
export function readMessageToPanel(value: unknown): MessageToPanel | undefined {
    const told = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
    switch (told['type']) {
        case 'ready':
        case 'stop':
            return { type: told['type'] };
        case 'ask':
            return { type: 'ask', query: readQuery(told['query']) };
        case 'explain':
            return typeof told['key'] === 'string' ? { type: 'explain', key: told['key'] } : undefined;
        case 'mark': {
            const outcome = outcomes.find(each => each === told['outcome']);
            return typeof told['key'] === 'string' && outcome ? { type: 'mark', key: told['key'], outcome } : undefined;
        }
        case 'copy':
            return typeof told['text'] === 'string' ? { type: 'copy', text: told['text'] } : undefined;
        case 'goTo':
            return isPlaceInFile(told['place']) ? { type: 'goTo', place: told['place'] } : undefined;
        default:
            return undefined;
    }
}

/** Whether a value names a file, and a stretch of it if it says so. */
export function isPlaceInFile(value: unknown): value is PlaceInFile {
    if (typeof value !== 'object' || value === null || typeof (value as PlaceInFile).uri !== 'string') {
        return false;
    }
    const { range } = value as PlaceInFile;
    return (
        range === undefined ||
        [range?.start, range?.end].every(position => typeof position?.line === 'number' && typeof position.character === 'number')
    );
}

/** What tells a deadline from all others of a timeline. */
export function keyOf({ place: { uri }, agreement, id }: Pick<TimelineDeadline, 'place' | 'agreement' | 'id'>): string {
    return JSON.stringify([uri, agreement, id]);
}
