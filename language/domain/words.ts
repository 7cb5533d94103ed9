import type { Duration, Span, TimeUnit } from './time-expression.ts';

/** `1 working day`, `5 working days`; `____ days` where the number is left blank or is none. */
export function amountOf(amount: number | undefined, unit: TimeUnit): string {
    return `${Number.isFinite(amount) ? amount : '____'} ${unit}${amount === 1 ? '' : 's'}`;
}

/** A length of time as an author would write it: `1 month and 5 days`. */
export function lengthInWords(duration: Duration): string {
    return listInWords(duration.spans.map((span: Span) => amountOf(span.amount, span.unit)));
}

/** `A`, `A and B`, `A, B and C`. */
export function listInWords(items: readonly string[], last: 'and' | 'or' = 'and'): string {
    return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** `once`, `twice`, `6 times`. */
export function timesInWords(times: number): string {
    return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;
}

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(n: number): string {
    const tens = n % 100;
    const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
    return `${n}${suffix}`;
}

/** With a capital letter, as a sentence begins. */
export function capitalised(text: string): string {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
}
