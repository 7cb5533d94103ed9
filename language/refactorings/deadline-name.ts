import { isContentWord } from '../validation/prose/phrases.ts';
import { termsOf, type Term } from '../validation/prose/english.ts';

/** More words than this make a name that nobody reads. */
const MOST_WORDS = 2;

/**
 * A name for the deadline of an action, after what is done: `PapersDue` for "send the papers to the clerk"; after the verb where nothing else is
 * said. With a number behind it where that is taken.
 */
export function deadlineNameFor(action: string, isTaken: (name: string) => boolean): string {
    const [verb, ...rest] = termsOf(action);
    const words = firstThing(rest);
    const name = `${(words.length > 0 ? words : verb ? [verb] : []).map(capitalised).join('')}Due`;
    for (let times = 2, candidate = name; ; candidate = `${name}${times++}`) {
        if (!isTaken(candidate)) {
            return candidate;
        }
    }
}

/** The first words that stand together and mean something by themselves. */
function firstThing(terms: readonly Term[]): Term[] {
    const from = terms.findIndex(({ word }) => isContentWord(word));
    const until = terms.findIndex(({ word, behind }, i) => i >= from && (!isContentWord(word) || /\S/.test(behind)));
    const end = until < 0 ? terms.length : isContentWord(terms[until]!.word) ? until + 1 : until;
    return from < 0 ? [] : terms.slice(from, end).slice(-MOST_WORDS);
}

function capitalised({ word }: Term): string {
    const letters = word.replace(/[^A-Za-z0-9\u00C0-\u024F]/g, '').replace(/^\d+/, '');
    return letters.slice(0, 1).toUpperCase() + letters.slice(1);
}
