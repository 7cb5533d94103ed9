import type { NewAgreementParams } from '../../server/protocol.ts';
import type { Translate } from './translate.ts';

type Party = NonNullable<NewAgreementParams['parties']>[number];

/** Words that say what somebody is rather than who: the last of a name makes a short name that reads well. */
const USUAL = /^(?:and|of|for|the|in|at)$/i;

/** What a kind of party is usually called by its name; the kinds are those that the profiles that ship know. */
const KINDS: readonly (readonly [name: RegExp, kind: string])[] = [
    [/\bforum\b/i, 'parent carer forum'],
    [/\bcouncil\b/i, 'local authority'],
    [/\b(?:schools?|academy|college)\b/i, 'school'],
    [/\b(?:integrated care board|icb)\b/i, 'integrated care board'],
    [/\bNHS\b/, 'NHS trust'],
    [/\bpolice\b/i, 'police force'],
    [/\b(?:ltd|limited|plc)\b/i, 'company'],
    [/\b(?:charit\w*|trust|association)\b/i, 'charity'],
];

/** A short name for somebody: the last word of the name that is its own, or where that is taken its initials; empty where neither will do. */
export function shortNameFor(fullName: string, taken: readonly string[]): string {
    const words = (fullName.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !USUAL.test(word));
    const initials = words.map(word => word[0]!.toUpperCase()).join('');
    return [words.at(-1) ?? '', initials].find(name => isShortName(name) && !taken.includes(name)) ?? '';
}

/** Whether a text can be a short name as far as its letters go; the server knows the words that cannot. */
export function isShortName(text: string): boolean {
    return /^\p{L}[\p{L}\p{N}_]*(?:['\u2019-][\p{L}\p{N}_]+)*$/u.test(text);
}

/** The kinds to choose from, the one that the name suggests first. */
export function kindsFor(fullName: string): string[] {
    const likely = KINDS.filter(([name]) => name.test(fullName)).map(([, kind]) => kind);
    return [...new Set([...likely, ...KINDS.map(([, kind]) => kind)])];
}

/** What is wrong with a short name, in a sentence; undefined when nothing is. */
export function shortNameProblem(name: string, parties: readonly Party[], t: Translate): string | undefined {
    if (!isShortName(name)) {
        return t('A short name is one word that begins with a letter, as in Council.');
    }
    return parties.some(party => party.name === name)
        ? t('{0} is called so already.', parties.find(party => party.name === name)!.fullName)
        : undefined;
}
