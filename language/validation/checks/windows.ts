import {
    datesOutsideWindows,
    formatDate,
    formatDay,
    formatTime,
    listInWords,
    sayWindow,
    windowReport,
    type KnownOccurrence,
    type WindowViolation,
} from '../../domain/index.ts';
import type { Severity } from '../catalogue.ts';
import type { Finding, RelatedPlace } from '../finding.ts';
import type { AgreementCheck } from './check.ts';

/** How loud a day outside its window is: one that can still be moved, or that a rule will bring, is louder than one that is over. */
const LOUDNESS: readonly Severity[] = ['warning', 'info', 'hint'];
/** No more days or windows than this are named in one message. */
const MOST_NAMED = 3;

/** Whatever is planned, recorded or brought by a rule lies in the windows that the agreement gives it. */
export const eventsMustKeepToTheirWindows: AgreementCheck = (agreement, { query, environment, isHere }) => {
    if (query === undefined || agreement.state === 'ended') {
        return [];
    }
    const report = windowReport(agreement, query, environment);
    const groups = new Map<string, Misses>();
    for (const violation of report.violations.filter(({ occurrence }) => isHere(occurrence.place))) {
        const { event, occurrence } = violation;
        const key = JSON.stringify([event, occurrence.place.range]);
        const group = groups.get(key);
        if (group) {
            group.violations.push(violation);
        } else {
            groups.set(key, { event, occurrence, violations: [violation] });
        }
    }
    return [...groups.values()].map(group =>
        group.occurrence.status === 'by rule' ? ruleFinding(group, report.byRule.get(group.event) ?? 0) : occurrenceFinding(group),
    );
};

/** Days that a sentence names lie in the window that it names beside them. */
export const datesMustKeepToTheirWindow: AgreementCheck = (agreement, { query, environment, isHere }) => {
    if (query === undefined || agreement.name === '') {
        return [];
    }
    return datesOutsideWindows(agreement, query, environment)
        .filter(({ place }) => isHere(place))
        .map(({ place, window, why }): Finding => ({
            rule: 'time/due-outside-window',
            place,
            message: `That is ${why}, but this is to be done ${window.words}. Correct the date, or leave out when it is to be done.`,
            related: [{ place: window.place, message: 'When it is to be done' }],
        }));
};

/** What one line of the history, or one rule, misses. */
interface Misses {
    readonly event: string;
    /** The line's occurrence, or the first one that the rule gives. */
    readonly occurrence: KnownOccurrence;
    readonly violations: WindowViolation[];
}

/** A planned or recorded day, at its line of the history. */
function occurrenceFinding({ event, occurrence, violations }: Misses): Finding {
    const isPlanned = occurrence.status === 'planned';
    const reasons = [...new Set(violations.map(({ why }) => why))]
        .slice(0, MOST_NAMED)
        .map(why => `That is ${why}, but it is to take place ${windowsOf(violations.filter(violation => violation.why === why))}.`);
    return {
        rule: 'time/outside-window',
        place: occurrence.place,
        severity: loudest(violations, isPlanned ? 0 : 1),
        message: `${event} ${isPlanned ? 'is planned for' : 'took place on'} ${sayWhen(occurrence)}. ${reasons.join(' ')}${isPlanned ? ' Move it, or change when it is to take place.' : ''}`,
        related: relatedTo(event, violations),
    };
}

/** The days that a rule gives, at the rule. */
function ruleFinding({ event, occurrence, violations }: Misses, all: number): Finding {
    const days = new Map(violations.map(({ occurrence: { date }, why }) => [date.first, `${formatDay(date.first)} is ${why}`]));
    const named = [...days.values()].slice(0, MOST_NAMED);
    const more = days.size - named.length;
    const isAlways = days.size === all;
    const how = isAlways ? (all === 1 ? 'the only day' : `all ${all} days`) : `${days.size} of the ${all} days`;
    return {
        rule: 'time/rule-outside-window',
        place: occurrence.place,
        severity: loudest(violations, isAlways ? 0 : 1),
        message:
            `${event} is to take place ${windowsOf(violations)}, but ${how} that this rule gives in the coming year ${days.size === 1 ? 'misses' : 'miss'} that: ` +
            `${listInWords(more > 0 ? [...named, `${more} more`] : named)}. Change the rule, or when it is to take place.`,
        related: relatedTo(event, violations),
    };
}

/** The windows in words, each once; a wish that is an order elsewhere is left out. */
function windowsOf(violations: readonly WindowViolation[]): string {
    const windows = new Set(violations.map(({ rule }) => sayWindow(rule)));
    return listInWords(
        [...windows].filter(window => !windows.has(window.replace(/ where possible$/, '')) || !window.endsWith(' where possible')),
    );
}

/** A wish, or a window with conditions that nobody can check here, is one step milder. */
function loudest(violations: readonly WindowViolation[], base: 0 | 1): Severity {
    const steps = violations.map(({ rule: { soft, conditions } }) => base + (soft || conditions.length > 0 ? 1 : 0));
    return LOUDNESS[Math.min(...steps)]!;
}

function relatedTo(event: string, violations: readonly WindowViolation[]): RelatedPlace[] {
    return [...new Set(violations.map(({ rule }) => rule))].map(rule => ({
        place: rule.phrase.place,
        message: `${event} is to take place ${sayWindow(rule)}`,
    }));
}

function sayWhen({ date, at }: KnownOccurrence): string {
    return formatDate(date) + (at === undefined ? '' : ` at ${formatTime(at)}`);
}
