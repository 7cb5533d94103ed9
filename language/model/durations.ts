import type { Duration, Span, TimeUnit } from '../domain/time-expression.ts';
import type { ClockTime } from '../domain/time/civil-date.ts';
import type * as ast from '../generated/ast.ts';
import type { Source } from './source.ts';

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/**
 * The number that an amount says: figures, a number word, `a` or `an`. Undefined for a blank and for figures too long
 * to be counted with.
 */
export function numberIn(amount: string | undefined): number | undefined {
    if (amount === undefined) {
        return undefined;
    }
    if (/^\d+$/.test(amount)) {
        const number = Number(amount);
        return Number.isSafeInteger(number) ? number : undefined;
    }
    if (amount === 'a' || amount === 'an') {
        return 1;
    }
    const word = NUMBER_WORDS.indexOf(amount);
    return word < 0 ? undefined : word;
}

/** How often `once`, `twice`, `3 times`, a bare number or a number word says; undefined for a blank. */
export function timesIn(often: string | undefined): number | undefined {
    return often === 'once' ? 1 : often === 'twice' ? 2 : numberIn(often?.replace(/\s+times$/, ''));
}

/** A unit as written (`working days`, `months'`, `calendar days`) in its one form; undefined for a blank and while it is not typed. */
export function unitIn(written: string | undefined): TimeUnit | undefined {
    const unit = written
        ?.replace(/['\u2019]s?$/, '')
        .replace(/\s+/g, ' ')
        .replace(/s$/, '')
        .replace(/^calendar /, '');
    return unit === undefined || unit === '' || unit.startsWith('_') ? undefined : (unit as TimeUnit);
}

/** `14:30`, or `noon`, as minutes since midnight; undefined for what no clock shows. */
export function clockTimeIn(written: string | undefined): ClockTime | undefined {
    if (written === 'noon') {
        return 720 as ClockTime;
    }
    const [hours, minutes] = written?.split(':').map(Number) ?? [];
    return hours !== undefined && minutes !== undefined && hours < 24 && minutes < 60 ? ((hours * 60 + minutes) as ClockTime) : undefined;
}

/** A number of one unit; `undefined` while its unit is not typed. */
export function spanOf(node: { amount?: string; unit?: string }, place: Span['place']): Span | undefined {
    const unit = unitIn(node.unit);
    if (!unit) {
        return undefined;
    }
    const amount = numberIn(node.amount);
    return { amount, text: amount === undefined ? node.amount : undefined, unit, place };
}

/** A length of time; undefined while none of its spans is whole. */
export function durationOf(node: ast.Duration | undefined, source: Source): Duration | undefined {
    return (
        node &&
        durationFrom(
            node.spans.map(span => spanOf(span, source.place(span))),
            source.place(node),
        )
    );
}

/** A length of time from its spans in the written order, leaving out those that are not yet whole. */
export function durationFrom(spans: readonly (Span | undefined)[], place: Duration['place']): Duration | undefined {
    const whole = spans.filter(span => span !== undefined);
    return whole.length > 0 ? { spans: whole, place } : undefined;
}
