import {
    beginsWith,
    isAmong,
    isoOf,
    knownOccurrences,
    namesOf,
    sayClause,
    type Agreement,
    type CivilDate,
    type Effect,
    type HistoryEntry,
    type Norm,
    type TimePhrase,
} from '../../domain/index.ts';
import { eventDoneBy } from '../../domain/deadlines/event-in-action.ts';
import { namesHungOn } from '../../domain/deadlines/hanging-names.ts';
import { actionOf } from '../../domain/deadlines/sentences.ts';
import { formatPlainDay } from '../../domain/time/format-date.ts';
import type { Finding } from '../finding.ts';
import type { AgreementCheck, AgreementContext } from './check.ts';
import { civilDateOf, sayWhen } from './say-when.ts';
import { sentencesOfClause } from './sentences.ts';

type Verb = HistoryEntry['verb'];

/** What can only be said once it has happened. */
const HAS_HAPPENED: readonly Verb[] = ['held', 'happened', 'done', 'missed', 'waived', 'received', 'given'];
/** What becomes of a duty. */
const SETTLES: readonly Verb[] = ['done', 'missed', 'waived'];

/** The history tells what has happened; what is still to come is planned. */
export const historyMustNotLieAhead: AgreementCheck = ({ history }, { today, isHere }) => {
    if (today === undefined) {
        return [];
    }
    return history.flatMap(({ verb, on, place }): Finding[] => {
        const day = HAS_HAPPENED.includes(verb) && isHere(place) ? civilDateOf(on) : undefined;
        if (!day || day.first <= today) {
            return [];
        }
        return [
            {
                rule: 'history/in-the-future',
                place: on!.place,
                message:
                    `A line of the history tells what has happened, but this is dated ${sayWhen(day)}, which is still to come. Correct the date` +
                    (verb === 'held' || verb === 'happened' ? ", or say that it is 'planned for' that day." : '.'),
            },
        ];
    });
};

/** What is done for a meeting is done for one that is recorded, planned or falls on that day by its rule. */
export const historyMustFulfilSomething: AgreementCheck = (agreement, { query, environment, isHere }) => {
    if (!query) {
        return [];
    }
    return agreement.history
        .filter(({ verb, place }) => SETTLES.includes(verb) && isHere(place))
        .flatMap((entry): Finding[] => {
            const { subject, forOccurrence: about } = entry;
            const sentences = sentencesMeant(entry, agreement);
            if (
                subject.kind === 'clause' &&
                subject.resolved &&
                subject.action === undefined &&
                sentences.length === 0 &&
                !agreement.incomplete
            ) {
                return [
                    {
                        rule: 'history/fulfils-nothing',
                        place: subject.place,
                        message: `This settles nothing: ${sayClause(subject.number)} has no duty of its own. Name the clause that has it.`,
                    },
                ];
            }
            if (about?.event === undefined || !about.resolved || (subject.kind !== 'clause' && subject.kind !== 'anchor')) {
                return [];
            }
            if (
                subject.kind === 'clause' &&
                sentences.length > 0 &&
                !sentences.some(sentence => hangsOn(sentence, about.event!, agreement))
            ) {
                return [
                    {
                        rule: 'history/fulfils-nothing',
                        place: about.on?.place ?? entry.place,
                        message: `This settles nothing: what ${sayClause(subject.number)} asks for is not due before or after ${about.event}. Correct the clause, or what it was done for.`,
                    },
                ];
            }
            const day = civilDateOf(about.on);
            if (day === undefined || takesPlace(about.event, day, agreement, { query, environment })) {
                return [];
            }
            return [
                {
                    rule: 'history/fulfils-nothing',
                    place: about.on!.place,
                    message: `This settles nothing: no ${about.event} is recorded or planned ${sayWhen(day)}. Correct the date, or add a line: ${about.event} held ${sayWhen(day)}`,
                    data: {
                        kind: 'rewrite',
                        options: nearest(about.event, day, agreement).map(text => ({ title: `Write ${text}`, text })),
                    },
                },
            ];
        });
};

/** What is due after a meeting is not done before it. */
export const historyMustFollowItsEvent: AgreementCheck = (agreement, { isHere }) =>
    agreement.history.flatMap((entry): Finding[] => {
        const { verb, on, forOccurrence: about } = entry;
        const [done, event] = [civilDateOf(on), civilDateOf(about?.on)];
        if (verb !== 'done' || !done || !event || about?.event === undefined || done.last >= event.first || !isHere(entry.place)) {
            return [];
        }
        const timed = sentencesMeant(entry, agreement).flatMap(({ timing }) =>
            timing.phrases.filter(phrase => namesHungOn([phrase]).includes(about.event!)),
        );
        if (timed.length === 0 || !timed.every(isAfter)) {
            return [];
        }
        return [
            {
                rule: 'history/before-its-event',
                place: on!.place,
                message: `This was done ${sayWhen(done)}, before the ${about.event} ${sayWhen(event)} that it is due after. Correct one of the two dates.`,
                related: [{ place: about.on!.place, message: 'What it was done for' }],
            },
        ];
    });

/** Two lines of the history do not tell different things of the same. */
export const historyMustNotContradict: AgreementCheck = ({ history }, { isHere }) => {
    const first = new Map<string, HistoryEntry>();
    return history.flatMap((entry): Finding[] => {
        const outcome = outcomeOf(entry);
        const key = outcome && keyOf(entry);
        const before = key === undefined ? undefined : first.get(key);
        if (key !== undefined && !before) {
            first.set(key, entry);
        }
        if (!before || outcomeOf(before) === outcome || !isHere(entry.place)) {
            return [];
        }
        return [
            {
                rule: 'history/contradiction',
                place: entry.place,
                message: `This is ${entry.verb} here and ${before.verb} in another line. Take out the line that is mistaken.`,
                related: [{ place: before.place, message: `Here it is ${before.verb}` }],
            },
        ];
    });
};

/** Only those to whom something is owed can let it pass. */
export const waiversMustComeFromWhoIsOwed: AgreementCheck = (agreement, { isHere }) =>
    agreement.history.flatMap((entry): Finding[] => {
        const { verb, by, place } = entry;
        const sentences = verb === 'waived' && by?.kind === 'named' && isHere(place) ? sentencesMeant(entry, agreement) : [];
        const waiving = namesOf(by);
        const isOwn =
            sentences.length > 0 &&
            sentences.every(
                ({ owners, recipients }) =>
                    owners.kind === 'named' &&
                    waiving.every(
                        name => isAmong(agreement, owners, name) && !(recipients?.kind === 'named' && isAmong(agreement, recipients, name)),
                    ),
            );
        if (!isOwn) {
            return [];
        }
        return [
            {
                rule: 'history/own-waiver',
                place: by!.place,
                message: `${waiving.join(' and ')} ${waiving.length > 1 ? 'owe' : 'owes'} this and cannot let it pass for itself. Name those it is owed to, or record it as missed.`,
                related: [{ place: sentences[0]!.owners.place, message: 'Who owes it' }],
                data: {
                    kind: 'rewrite',
                    options: namesOf(sentences[0]!.recipients)
                        .slice(0, 1)
                        .map(text => ({ title: `Let ${text} waive it`, text })),
                },
            },
        ];
    });

/** The sentences that a line about a clause means; none for other lines. */
function sentencesMeant({ subject }: HistoryEntry, agreement: Agreement): (Norm | Effect)[] {
    if (subject.kind !== 'clause') {
        return [];
    }
    return sentencesOfClause(agreement, subject.number).filter(
        sentence => subject.action === undefined || beginsWith(actionOf(sentence), subject.action),
    );
}

/** Whether a sentence is due before, after or at an event, itself or through named deadlines. */
function hangsOn(sentence: Norm | Effect, event: string, agreement: Agreement): boolean {
    const names = new Set(namesHungOn([sentence.timing, sentence.conditions]));
    for (const name of names) {
        namesHungOn([agreement.deadlines.find(deadline => deadline.name === name)?.timing]).forEach(further => names.add(further));
    }
    return names.has(event) || eventDoneBy(agreement, actionOf(sentence)) === event;
}

function takesPlace(
    event: string,
    { first, last }: CivilDate,
    agreement: Agreement,
    { query, environment }: Pick<AgreementContext, 'query' | 'environment'>,
): boolean {
    return (
        recordedDays(event, agreement).some(day => day.first <= last && day.last >= first) ||
        knownOccurrences(agreement, event, { ...query!, from: isoOf(first), to: isoOf(last) }, environment).length > 0
    );
}

function recordedDays(event: string, { history }: Agreement): CivilDate[] {
    return history
        .filter(({ subject }) => subject.kind === 'anchor' && subject.name === event)
        .flatMap(({ on, forOccurrence }) => [on, forOccurrence?.on].flatMap(written => civilDateOf(written) ?? []));
}

/** The recorded day that lies nearest, as an author writes it. */
function nearest(event: string, { first }: CivilDate, agreement: Agreement): string[] {
    const days = recordedDays(event, agreement)
        .filter(({ precision }) => precision === 'day')
        .toSorted((a, b) => Math.abs(a.first - first) - Math.abs(b.first - first));
    return days.slice(0, 1).map(day => formatPlainDay(day.first));
}

function isAfter(phrase: TimePhrase): boolean {
    switch (phrase.kind) {
        case 'within':
            return phrase.relation === 'after';
        case 'after':
        case 'only-after':
        case 'as-soon-as-possible':
        case 'promptly':
        case 'immediately':
            return true;
        default:
            return false;
    }
}

/** What a line says has become of something; undefined where that contradicts nothing. */
function outcomeOf({ verb }: HistoryEntry): string | undefined {
    return verb === 'held' || verb === 'happened' ? 'took place' : verb === 'cancelled' || SETTLES.includes(verb) ? verb : undefined;
}

/** The same for lines about the same thing: one day of an event, or a duty for one occurrence. */
function keyOf({ subject, on, forOccurrence, by, at }: HistoryEntry): string | undefined {
    const day = civilDateOf(forOccurrence?.on ?? (subject.kind === 'anchor' ? on : undefined));
    if (day?.precision !== 'day' || (subject.kind !== 'anchor' && subject.kind !== 'clause')) {
        return undefined;
    }
    const thing =
        subject.kind === 'anchor'
            ? [subject.name, forOccurrence?.event]
            : [subject.number, subject.action, forOccurrence?.event, namesOf(by)];
    return JSON.stringify([thing, day.first, at]);
}
