import type { Position } from '../../domain/index.ts';
import type { Neighbour } from '../profiles/neighbours.ts';
import type { Fix } from './fix.ts';

/** What a finding tells its quick fixes. Plain data: it travels to the editor and back. */
export type FixData =
    /** Other texts for the place of the finding. */
    | {
          readonly kind: 'rewrite';
          readonly options: readonly { readonly title: string; readonly text: string; readonly isSafe?: boolean }[];
      }
    /** A text of the language that says what is missing, and where it belongs: into a provision that begins there, or beside one. */
    | {
          readonly kind: 'missing-clause';
          readonly clause: string;
          readonly skeleton: string;
          readonly near: Neighbour & { readonly into?: Position };
      }
    /** A name as written, a declaration of it, and a declared name it may stand for. */
    | { readonly kind: 'undeclared'; readonly name: string; readonly declaration: string; readonly similar?: string }
    /** The name in the library of a profile that is not used yet. */
    | { readonly kind: 'use-profile'; readonly library: string }
    | { readonly kind: 'unsigned'; readonly party: string }
    /** Changes of the file, each made of edits that do not overlap. */
    | { readonly kind: 'edits'; readonly fixes: readonly Fix[] }
    | { readonly kind: 'unused' }
    /** An agreement that names none of these calendars, or none at all. */
    | { readonly kind: 'name-calendar'; readonly calendars: readonly string[] }
    /** A calendar without a region. */
    | { readonly kind: 'add-region' }
    /** A calendar without the terms of a school year. */
    | { readonly kind: 'add-terms' }
    /** An item of a calendar or a rule of a profile that is there already. */
    | { readonly kind: 'repeated' }
    /** Vague words in what is to be done. */
    | { readonly kind: 'vague-action'; readonly lacks: 'limit' | 'rhythm' | 'notice' }
    /** `promptly` or `as soon as possible` as a time of its own. */
    | { readonly kind: 'vague-soon' };
