import { actorsFrom, type NamesInWords } from './actors-in-words.ts';
import type { DutyInWords } from './duty-wording.ts';
import type { Term } from './english.ts';
import { isActing } from './declared-names.ts';
import { modalAt, STRENGTHS } from './verb-phrases.ts';

/** What stands ahead of a list and holds for each of its items: "The Council will:". */
export interface ListLead {
    readonly owners: string;
    readonly strength: DutyInWords['strength'];
}

/** `(a)`, `1.`, `2.1.3`, a bullet: what an item of a list begins with. */
const MARK = /^\s*(?:and\s+|or\s+)?(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]|\d+(?:\.\d+)+\.?|[\u2022\u25CF*\u2013\u2014-])\s+/i;

/** How long the mark is that words begin with; 0 where they begin with none. */
export function markLength(words: string): number {
    const own = MARK.exec(words)?.[0].length ?? 0;
    return own === 0 ? 0 : own + markLength(words.slice(own));
}

/** The lead of a list that terms end with; undefined where they do not end with a modal verb of somebody. */
export function leadIn(terms: readonly Term[], names: NamesInWords): ListLead | undefined {
    const modal = terms.map((_, at) => modalAt(terms, at)).findLast(found => found?.until === terms.length);
    const [first] = modal ? names.actors.in(terms.slice(0, modal.from)).filter(({ from }) => isActing(terms, from)) : [];
    const actors = modal && first && actorsFrom(terms.slice(0, modal.from), first.from, names);
    return modal && actors && actors.until === modal.from ? { owners: actors.written, strength: STRENGTHS[modal.force] } : undefined;
}
