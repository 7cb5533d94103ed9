import type { Actors } from '../actors.ts';
import type { Agreement } from '../agreement.ts';
import type { HistoryEntry } from '../history.ts';
import { areTogether, namesOf } from './actor-names.ts';
import { wordsIn } from './event-in-action.ts';
import type { Subject } from './subject.ts';

/** The lines of the history by what they are about, each with its place in the history. */
export type EntriesBySubject = ReadonlyMap<string, readonly { at: number; entry: HistoryEntry }[]>;

/** Sorts the history once for all sentences. */
export function entriesBySubject({ history }: Agreement): EntriesBySubject {
    const found = new Map<string, { at: number; entry: HistoryEntry }[]>();
    for (const [at, entry] of history.entries()) {
        const key = keyOf(entry);
        const same = key === undefined ? undefined : found.get(key);
        if (same) {
            same.push({ at, entry });
        } else if (key !== undefined) {
            found.set(key, [{ at, entry }]);
        }
    }
    return found;
}

function keyOf({ subject }: HistoryEntry): string | undefined {
    return subject.kind === 'clause' ? `clause ${subject.number}` : subject.kind === 'anchor' ? `anchor ${subject.name}` : undefined;
}

/** What a line of the history must fit for it to settle a sentence. */
export type Duty = Pick<Subject, 'clause' | 'owners' | 'recipients' | 'action'>;

/**
 * The history lines that settle a duty, in the order of the history: those about its clause or one of the deadlines it
 * hangs on (`named`) that mean it among the duties of its clause (`dutiesIn`).
 */
export function entriesAbout(
    agreement: Agreement,
    duty: Duty,
    named: readonly string[],
    dutiesIn: (clause: string | undefined) => readonly Duty[],
    entries: EntriesBySubject,
): HistoryEntry[] {
    const ofClause = duty.clause === undefined ? undefined : entries.get(`clause ${duty.clause}`);
    if (!ofClause && named.length === 0) {
        return [];
    }
    return [...(ofClause ?? []), ...[...new Set(named)].flatMap(name => entries.get(`anchor ${name}`) ?? [])]
        .sort((a, b) => a.at - b.at)
        .map(({ entry }) => entry)
        .filter(entry => means(agreement, entry, duty, dutiesIn));
}

/**
 * A line means the duty whose first words it quotes, or all of the clause when it quotes none. Of these it means what is
 * owed by whoever it says did it; what somebody else did counts for all of them. Only those to whom a duty is owed,
 * all of them together, can waive it.
 */
function means(agreement: Agreement, entry: HistoryEntry, duty: Duty, dutiesIn: (clause: string | undefined) => readonly Duty[]): boolean {
    const { subject, verb, by } = entry;
    const quotes = ({ action }: Duty): boolean =>
        subject.kind !== 'clause' || subject.action === undefined || beginsWith(action, subject.action);
    if (!quotes(duty) || by?.kind !== 'named') {
        return quotes(duty);
    }
    if (verb === 'waived') {
        return isWaivedBy(agreement, duty, by);
    }
    const isOwed = ({ owners }: Duty): boolean => owners?.kind !== 'named' || share(agreement, owners, by);
    return isOwed(duty) || !dutiesIn(duty.clause).some(other => quotes(other) && isOwed(other));
}

/** Whether an action begins with these words, capitals and punctuation apart. */
export function beginsWith(action: string, words: string): boolean {
    const [whole, start] = [wordsIn(action), wordsIn(words)];
    return start.length > 0 && start.every((word, index) => whole[index] === word);
}

/** An action as a line of the history quotes it; quotation marks inside it, which would end the quotation, do not count. */
export function quotedDuty(action: string): string {
    return `"${action.replace(/["\u201C\u201D\\]/g, "'")}"`;
}

type Named = Extract<Actors, { kind: 'named' }>;

function isWaivedBy(agreement: Agreement, { recipients }: Duty, by: Named): boolean {
    return recipients?.kind !== 'named' || recipients.actors.every(actor => share(agreement, { ...recipients, actors: [actor] }, by));
}

/** Whether somebody is among both: by name, through a post, or as a member of a group. */
function share(agreement: Agreement, some: Named, others: Named): boolean {
    return areTogether(agreement, { actors: some, names: namesOf(some) }, { actors: others, names: namesOf(others) });
}
