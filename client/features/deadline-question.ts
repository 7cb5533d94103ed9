import type { ComputeDeadlineParams } from '../../server/protocol.ts';
import type { Translate } from './translate.ts';

/** The units of time that the language counts, likeliest first. */
const UNITS = [
    'working day',
    'day',
    'week',
    'month',
    'school day',
    'clear working day',
    'clear day',
    'clear school day',
    'half-term',
    'term',
    'quarter',
    'year',
    'hour',
];

/** The units behind a number, in the words of the language. */
export function unitItems(amount: number): string[] {
    return UNITS.map(unit => (amount === 1 ? unit : `${unit}s`));
}

/** How a length and what it is counted from can hang together, as an agreement would say it. */
export function relationItems(
    length: string,
    t: Translate,
): { label: string; detail: string; relation: ComputeDeadlineParams['relation'] }[] {
    return [
        { label: `at least ${length} before ...`, detail: t('The last day on which it is early enough'), relation: 'at-least-before' },
        { label: `within ${length} of ...`, detail: t('The last day on which it is in time'), relation: 'within-after' },
        { label: `on ${length} before ...`, detail: t('The day itself'), relation: 'on-before' },
        { label: `on ${length} after ...`, detail: t('The day itself'), relation: 'on-after' },
    ];
}

/** Whose bank holidays can be counted by; nothing to choose where the length hangs on none. */
export function calendarsFor(
    length: string,
    hasAgreement: boolean,
    t: Translate,
): { label: string; calendar?: ComputeDeadlineParams['calendar'] }[] {
    if (!/\b(?:working|school|term|half-term)\b|terms/.test(length)) {
        return [];
    }
    const regions = [
        { label: 'England and Wales', calendar: { region: 'england-and-wales' as const } },
        { label: 'Scotland', calendar: { region: 'scotland' as const } },
        { label: 'Northern Ireland', calendar: { region: 'northern-ireland' as const } },
        { label: t('Any part of the UK'), calendar: { region: 'any-part-of-uk' as const } },
    ];
    return [...(hasAgreement ? [{ label: t('Those of this agreement') }] : []), ...regions];
}

/** A text to insert as a snippet: each blank is a stop. */
export function snippetOf(text: string): string {
    let stop = 0;
    return text.replace(/[\\$}]/g, '\\$&').replace(/_{3,}/g, blank => `\${${++stop}:${blank}}`);
}
