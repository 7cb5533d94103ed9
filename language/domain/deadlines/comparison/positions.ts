import type { EventRule } from '../../agreement.ts';
import type { TimePhrase, TimeUnit } from '../../time-expression.ts';
import type { CivilDay } from '../../time/civil-date.ts';
import { periodOf } from '../../time/periods.ts';
import { lengthInWords } from '../../words.ts';
import type { Binding } from '../binding.ts';
import type { Context } from '../context.ts';
import type { Occurrence } from '../occurrences.ts';

/**
 * Which one of many an occurrence is by the rule that repeats it: the one of a half-term, the third since a base. With
 * the same rule in two states, equal positions are the same occurrence, whatever its day.
 */
export interface Position {
    /** The rule in words: "half-term", "every 3 months". */
    rule: string;
    at: string;
}

/** The position of what an answer is about; undefined where no rule gives it one. */
export function positionOf(context: Context, binding: Binding): Position | undefined {
    switch (binding.kind) {
        case 'occurrence':
            return ofOccurrence(context, binding.occurrence);
        case 'repetition': {
            const {
                phrase,
                date: { value },
                number,
            } = binding;
            const day = value.from ?? value.to;
            if (phrase.kind === 'every' && number !== undefined) {
                return { rule: `every ${lengthInWords(phrase.length)}`, at: String(number) };
            }
            return day === undefined ? undefined : inPeriod(context, unitOf(phrase), day);
        }
        case 'period':
            return inPeriod(context, binding.unit, binding.period.first);
        default:
            return undefined;
    }
}

function ofOccurrence(context: Context, { anchor, number, date }: Occurrence): Position | undefined {
    const declared = context.anchors.get(anchor);
    if (declared?.kind !== 'event') {
        return undefined;
    }
    const { rules } = declared.declaration;
    const every = number === undefined ? undefined : rules.find(rule => rule.kind === 'every');
    if (every) {
        return { rule: `every ${lengthInWords(every.length)}`, at: String(number) };
    }
    return inPeriod(
        context,
        rules.map(unitOfRule).find(unit => unit !== undefined),
        date.from!,
    );
}

function unitOfRule(rule: EventRule): TimeUnit | undefined {
    switch (rule.kind) {
        case 'rate':
            return rule.rate.rolling ? undefined : rule.rate.per;
        case 'nth':
            return rule.nth.of;
        case 'constraint':
            return unitOf(rule.phrase);
        default:
            return undefined;
    }
}

function unitOf(phrase: TimePhrase): TimeUnit | undefined {
    switch (phrase.kind) {
        case 'rate':
            return phrase.rate.rolling ? undefined : phrase.rate.per;
        case 'on-nth':
            return phrase.nth.of;
        case 'at-edge-of-period':
            return phrase.unit;
        default:
            return undefined;
    }
}

/** Terms and half-terms are counted within their school year, since their own days may be what an edit moves. */
function inPeriod({ calendar }: Context, unit: TimeUnit | undefined, day: CivilDay): Position | undefined {
    const period = unit && periodOf(unit, day, calendar);
    if (!period || 'refusal' in period) {
        return undefined;
    }
    const list = unit === 'term' ? calendar?.terms : unit === 'half-term' ? calendar?.halfTerms : undefined;
    const year = list && periodOf('school year', day, calendar);
    if (!list || !year || 'refusal' in year) {
        return { rule: unit, at: period.label };
    }
    const number = list.filter(({ first }) => year.first <= first && first <= period.first).length;
    return { rule: unit, at: `${number} of ${year.label}` };
}
