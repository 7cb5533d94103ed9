import type { Finding } from '../finding.ts';
import { placeBetween } from '../places.ts';
import { stateOf } from './blanks.ts';
import type { ProseCheck } from './check.ts';

/** `[may/must]`, `[the Council or the Forum]`: each side of at least a letter, no address and no figures alone. */
const CHOICE = /\[([^[\]\n]{1,120})\](?!\()/g;
const BETWEEN = /\s*\/\s*|\s+or\s+/i;

/** A choice in brackets has been made. Templates are there to choose from. */
export const choicesMustBeMade: ProseCheck = ({ texts, actions }, { document }) => stateOf(document.parseResult.value) === 'template' ? []
    : [...texts, ...actions].flatMap(({ start, read }) => !read.own.includes('[') ? [] : [...read.own.matchAll(CHOICE)].flatMap((match): Finding[] => {
        const options = match[1]!.trim().split(BETWEEN);
        if (options.length < 2 || /https?:|www\./i.test(match[1]!) || options.some(option => !/\p{L}/u.test(option))) {
            return [];
        }
        const place = placeBetween(document, start + match.index, start + match.index + match[0].length);
        return [{
            rule: 'blank/open-choice', place,
            message: `Nobody has chosen yet between ${options.map(option => `"${option}"`).join(' and ')}. Keep the one that holds.`,
            data: { kind: 'rewrite', options: options.map(option => ({ title: `Keep "${option}"`, text: option })) }
        }];
    }));
