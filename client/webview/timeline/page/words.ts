import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Speech } from '../sentences.ts';
import type { AxisFormat } from './axis-format.ts';

/** The words of the page, in the language of the interface. */
export interface PageWords extends Speech {
    readonly axis: AxisFormat;
}

/** Brings the words to every part of the page. */
export const Words = createContext<PageWords | undefined>(undefined);

/** The words of the page. */
export function useWords(): PageWords {
    return useContext(Words)!;
}
