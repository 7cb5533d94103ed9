import { partCalled } from './core-parts.ts';
import type { Condition, RequiredMatter, Requirement } from './requirement.ts';

/** A matter as a profile names it: "legal status", "a clause about expenses", "at least 4 weeks of notice to end it". */
export function matterInWords(matter: RequiredMatter): string {
    switch (matter.kind) {
        case 'part':
            return partCalled(matter.words)?.names[0] ?? matter.words;
        case 'topic':
            return `a clause about ${matter.words}`;
        case 'notice':
            return `${matter.atLeast ? `at least ${matter.atLeast.words} of` : 'a length of'} notice to ${matter.act}${matter.act === 'leave' ? '' : ' it'}`;
    }
}

/** When something is asked for, as the profile says it, without its first "when"; empty when it always is. */
export function conditionsInWords({ when }: Requirement): string {
    return when.map(conditions => conditions.map(conditionInWords).join(' or when ')).join(' and when ');
}

function conditionInWords(condition: Condition): string {
    switch (condition.kind) {
        case 'mentions':
            return `it mentions ${either(condition.phrases.map(phrase => `"${phrase}"`))}`;
        case 'covers':
            return `it covers ${condition.words}`;
        case 'binding':
            return 'it is legally binding';
        case 'party':
            return `a party is a ${either(condition.kinds)}`;
    }
}

function either(words: readonly string[]): string {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
