import type { EventDeclaration, EventRule, NamedDeadline } from '../domain/agreement.ts';
import type { TimePhrase, Timing } from '../domain/time-expression.ts';
import type * as ast from '../generated/ast.ts';
import { actorsOf } from './actors.ts';
import type { Source } from './source.ts';
import { clockTimeIn } from './durations.ts';
import { addHardLimit, addPhrase, countedByOf, timePhraseOf } from './time-phrases.ts';

/** A meeting or event; undefined while it has no name. */
export function eventOf(node: ast.Event, source: Source): EventDeclaration | undefined {
    if (node.name === undefined) {
        return undefined;
    }
    const event: EventDeclaration = {
        sort: node.sort,
        name: node.name,
        namePlace: source.placeOf(node, 'name'),
        title: node.title,
        aliases: [],
        rules: [],
        place: source.place(node),
    };
    const phrases: TimePhrase[] = [];
    node.tails.forEach(tail => addTail(event, phrases, tail, source));
    phrases.forEach(phrase => {
        addRule(event.rules, phrase);
        event.at ??= phrase.kind === 'on-nth' ? phrase.time : undefined;
    });
    onceInEachStretch(event.rules);
    return event;
}

function addTail(event: EventDeclaration, phrases: TimePhrase[], tail: ast.EventTail, source: Source): void {
    const place = source.place(tail);
    switch (tail.$type) {
        case 'AnyTime':
            event.rules.push({ kind: 'at-any-time', place });
            break;
        case 'HappensOnce':
            event.rules.push({ kind: 'once', place });
            break;
        case 'OfTail':
            event.of ??= actorsOf(tail.of, source);
            break;
        case 'WithTail':
            event.with ??= actorsOf(tail.with, source);
            break;
        case 'NamesTail':
            event.aliases.push(...tail.aliases);
            break;
        case 'ClockTail':
            event.at ??= clockTimeIn(tail.time);
            break;
        case 'RuleTail':
            event.calendar ??= countedByOf(tail.time, source);
            addPhrase(phrases, timePhraseOf(tail.time, source));
            break;
    }
}

/** Several dates of one event are one rule, in the written order, but for those that move otherwise. */
function addRule(rules: EventRule[], phrase: TimePhrase): void {
    const rule = ruleOf(phrase);
    const dates =
        rule.kind === 'dates' ? rules.filter(earlier => earlier.kind === 'dates').find(({ roll }) => roll === rule.roll) : undefined;
    if (rule.kind === 'dates' && dates) {
        dates.dates.push(...rule.dates);
    } else {
        rules.push(rule);
    }
}

/** What takes place "in the first week of each term", and nothing else says how often, takes place once in each term. */
function onceInEachStretch(rules: EventRule[]): void {
    const [only] = rules;
    if (rules.length === 1 && only?.kind === 'constraint' && only.phrase.kind === 'in-period' && !only.phrase.negated) {
        const {
            place,
            phrase: { stretch },
        } = only;
        rules.push({ kind: 'rate', rate: { bound: 'exactly', times: 1, per: stretch.of, place }, place });
    }
}

/** A phrase that makes occurrences is a rule of its kind; any other only says where they may lie. */
function ruleOf(phrase: TimePhrase): EventRule {
    const { place } = phrase;
    switch (phrase.kind) {
        case 'rate':
            return { kind: 'rate', rate: phrase.rate, place };
        case 'on-nth':
            return { kind: 'nth', nth: phrase.nth, roll: phrase.roll, place };
        case 'every':
            if (phrase.from === undefined) {
                return { kind: 'every', length: phrase.length, roll: phrase.roll, place };
            }
            if (phrase.from !== 'last' && phrase.from.kind === 'date') {
                return { kind: 'every', length: phrase.length, from: phrase.from.date, roll: phrase.roll, place };
            }
            break;
        case 'on':
            if (phrase.point.kind === 'date') {
                return { kind: 'dates', dates: [phrase.point.date], roll: phrase.roll, place };
            }
            break;
        default:
    }
    return { kind: 'constraint', phrase, place };
}

/** A deadline with a name of its own; undefined while it has none. */
export function deadlineOf(node: ast.Deadline, source: Source): NamedDeadline | undefined {
    if (node.name === undefined) {
        return undefined;
    }
    const timing: Timing = { phrases: [], hardLimits: [], exceptions: [] };
    for (const { hard, time } of node.limits) {
        timing.calendar ??= countedByOf(time, source);
        const limit = timePhraseOf(time, source);
        if (hard) {
            addHardLimit(timing, limit);
        } else {
            addPhrase(timing.phrases, limit);
        }
    }
    return {
        name: node.name,
        namePlace: source.placeOf(node, 'name'),
        timing,
        place: source.place(node),
    };
}
