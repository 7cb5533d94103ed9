import type { Actors } from '../actors.ts';
import type { Agreement } from '../agreement.ts';
import type { DeadlineQuery } from '../computed-deadline.ts';
import { namesOf } from '../deadlines/actor-names.ts';
import { walkParts } from '../deadlines/hanging-names.ts';
import { joinersOf } from '../deadlines/joiners.ts';
import type { KnownOccurrence } from '../deadlines/known-occurrences.ts';
import { actionOf, sentencesOf } from '../deadlines/sentences.ts';
import type { HistoryEntry } from '../history.ts';
import { parseIsoDay } from '../time/civil-date.ts';
import type { RecordableEvent } from './recordable-events.ts';

/** Something that time is counted from and that is not declared, as far as sentences speak of it. */
interface Spoken {
    titles: string[];
    people: string[];
}

/** The notices and requests that an agreement speaks of: each clause under which notice is given, and the requests that time is counted from. */
export function recordableNotices(agreement: Agreement, query: DeadlineQuery): RecordableEvent[] {
    const notices = noticesSpokenOf(agreement);
    const requests = requestsSpokenOf(agreement);
    return [
        ...[...notices].map(([clause, spoken]): RecordableEvent => ({
            ...said(spoken, agreement),
            name: 'notice',
            sort: 'notice',
            verbs: ['given', 'received'],
            ...(clause !== undefined && { clause }),
            known: knownLines(agreement, query, ({ subject }) => subject.kind === 'notice' && subject.clause === clause),
        })),
        ...(requests
            ? [
                  {
                      ...said(requests, agreement),
                      name: 'request',
                      sort: 'request' as const,
                      verbs: ['received' as const],
                      known: knownLines(agreement, query, ({ subject }) => subject.kind === 'request'),
                  },
              ]
            : []),
    ];
}

/** By the clause that a notice can be given under; under undefined where the clause has no number that a line can name. */
function noticesSpokenOf(agreement: Agreement): Map<string | undefined, Spoken> {
    const found = new Map<string | undefined, Spoken>();
    const add = (clause: string | undefined, title: string, owners: Actors): void => {
        const key = clause?.startsWith('appendix ') ? undefined : clause;
        const spoken = found.get(key) ?? { titles: [], people: [] };
        found.set(key, spoken);
        spoken.titles.push(title);
        spoken.people.push(...namesOf(owners.kind === 'named' ? owners : undefined));
    };
    for (const { sentence } of sentencesOf(agreement)) {
        const { notice, cure, timing, clause, owners } = sentence;
        const countsFromNotice =
            (notice !== undefined && notice !== 'none') || cure !== undefined || pointsOf('notice', [timing]).length > 0;
        if (countsFromNotice) {
            add(clause, actionOf(sentence), owners);
        }
    }
    for (const rule of agreement.lifeRules) {
        if (rule.kind === 'silence-counts-as-agreement' && rule.clause !== undefined) {
            add(rule.clause, 'object, as silence counts as agreement', { kind: 'any-party', place: rule.place });
        }
    }
    return found;
}

function requestsSpokenOf(agreement: Agreement): Spoken | undefined {
    const spoken: Spoken = { titles: [], people: [] };
    const add = (title: string, parts: readonly unknown[]): void => {
        const points = [...pointsOf('request', parts), ...pointsOf('on-request', parts)];
        if (points.length > 0) {
            spoken.titles.push(title);
        }
        spoken.people.push(...points.flatMap(({ by }) => namesOf(by as Actors | undefined)));
    };
    for (const { sentence } of sentencesOf(agreement)) {
        add(actionOf(sentence), [sentence.timing, sentence.cure]);
    }
    for (const { name, timing } of agreement.deadlines) {
        add(name, [timing]);
    }
    for (const review of agreement.reviews) {
        add(review.name, [review.cadences]);
        if (review.onRequestBy) {
            add(review.name, [{ kind: 'on-request', by: review.onRequestBy }]);
        }
    }
    return spoken.titles.length > 0 ? spoken : undefined;
}

function pointsOf(wanted: string, parts: readonly unknown[]): Record<string, unknown>[] {
    const found: Record<string, unknown>[] = [];
    walkParts(parts, value => {
        if (value.kind === wanted) {
            found.push(value);
        }
        return true;
    });
    return found;
}

/** What hangs on it, and who may be named: those that the sentences name, or else every party and whoever joined. */
function said({ titles, people }: Spoken, agreement: Agreement): Pick<RecordableEvent, 'title' | 'people'> {
    const everybody = [
        ...agreement.parties.filter(({ sort }) => sort === 'party').map(({ name }) => name),
        ...joinersOf(agreement).map(({ name }) => name),
    ];
    const named = people.filter(name => everybody.includes(name));
    return {
        title: [...new Set(titles)].filter(title => title !== '').join('; '),
        people: [...new Set(named.length > 0 ? named : everybody)],
    };
}

function knownLines({ history }: Agreement, { from, to }: DeadlineQuery, isAbout: (entry: HistoryEntry) => boolean): KnownOccurrence[] {
    const [first, last] = [parseIsoDay(from) ?? -Infinity, parseIsoDay(to) ?? Infinity];
    return history
        .filter(isAbout)
        .flatMap(({ on, at, place }): KnownOccurrence[] =>
            on && 'date' in on && on.date.last >= first && on.date.first <= last
                ? [{ date: on.date, ...(at !== undefined && { at }), status: 'held', place }]
                : [],
        )
        .sort((a, b) => a.date.first - b.date.first);
}
