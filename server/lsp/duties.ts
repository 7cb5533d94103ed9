import { listInWords, namesOf, type Effect, type Norm } from '../../language/domain/index.ts';
import { actionOf } from '../../language/domain/deadlines/sentences.ts';

const DUTIES = new Set(['must', 'must not', 'should', 'should not', 'aims']);

/** Whether a sentence lays something on somebody: no permission, and nothing that is merely not needed. */
export function isDuty({ strength }: Norm | Effect): boolean {
    return DUTIES.has(strength);
}

/** How strongly what is owed, without by whom and to whom: `must send the agenda`. */
export function dutyWords(sentence: Norm | Effect): string {
    return `${sentence.strength === 'aims' ? 'aims to' : sentence.strength} ${actionOf(sentence)}`;
}

/** To whom something is owed, in words; nothing where nobody is named. */
export function recipientWords({ recipients }: Norm | Effect): string {
    const names = namesOf(recipients);
    return names.length === 0 ? '' : `to ${listInWords(names)}`;
}
