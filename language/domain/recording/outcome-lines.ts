import type { ActorReference, Actors } from '../actors.ts';
import type { Agreement } from '../agreement.ts';
import { sayClause } from '../clause-keys.ts';
import type { DeadlineAnswer } from '../deadlines/compute-deadlines.ts';
import { dayOf } from '../deadlines/identity.ts';
import { wordsIn } from '../deadlines/event-in-action.ts';
import { NOTICE, REQUEST } from '../deadlines/recorded.ts';
import { actionOf, sentencesOf } from '../deadlines/sentences.ts';
import type { Subject } from '../deadlines/subject.ts';
import type { HistoryEntry, HistorySubject, HistoryVerb } from '../history.ts';
import type { Place } from '../place.ts';
import type { WrittenDate } from '../time-expression.ts';
import { parseIsoDay } from '../time/civil-date.ts';
import { formatPlainDay } from '../time/format-date.ts';
import { parseWrittenDate } from '../time/written-date.ts';

/** What can become of a deadline: it was done, those it is owed to let it pass, or it was not done in time and never will be. */
export type Outcome = 'done' | 'waived' | 'missed';

/** What a line is about, with the word that says what became of it. */
type About = Pick<HistoryEntry, 'subject' | 'verb'>;

/** A duty of so few words is quoted whole; of a longer one no more than it takes to know it, and at least some. */
const SHORT_DUTY = 6;
const FEWEST_WORDS = 3;

/**
 * The lines of the history that may say what became of a deadline, those that a keeper would rather write first; none
 * where no line can. Which of them says it, and says no more, only the reckoning tells.
 * @param place where the line will stand
 */
export function outcomeLines(
    agreement: Agreement,
    answer: DeadlineAnswer,
    outcome: Outcome,
    on: WrittenDate,
    place: Place,
): HistoryEntry[] {
    const { subject } = answer;
    const about = aboutOf(agreement, subject, outcome, place);
    return occasionsOf(answer, on, place).flatMap(forOccurrence =>
        peopleFor(subject, outcome).flatMap(by =>
            about.map((what): HistoryEntry => ({ ...what, on, place, ...(forOccurrence && { forOccurrence }), ...(by && { by }) })),
        ),
    );
}

function aboutOf(agreement: Agreement, subject: Subject, outcome: Outcome, place: Place): About[] {
    const { source, name = '', clause, counts } = subject;
    const named = (anchor: string, verb: HistoryVerb): About => ({
        subject: { kind: 'anchor', name: anchor, resolved: true, place },
        verb: outcome === 'done' ? verb : outcome,
    });
    const notice = (): About[] => {
        if (outcome === 'done') {
            return [
                {
                    subject: { kind: 'notice', ...(clause !== undefined && sayClause(clause) !== clause && { clause }), place },
                    verb: 'given',
                },
            ];
        }
        return [];
    };
    switch (source) {
        case 'norm':
        case 'effect':
            if (subject.name === 'notice' || subject.name === 'silence') {
                return notice();
            }
            if (subject.name !== undefined) {
                return [];
            }
            if (counts !== undefined && outcome === 'done') {
                return [named(counts, held(agreement, counts))];
            }
            return [
                ...(clause === undefined
                    ? []
                    : clauseSubjects(agreement, subject, clause, place).map(about => ({ subject: about, verb: outcome }))),
                ...deadlinesUsedBy(agreement, subject).map(deadline => named(deadline, 'done')),
            ];
        case 'review':
            return [named(name, 'held')];
        case 'event':
            return [named(name, held(agreement, name))];
        case 'step':
            return [named(name, 'ended')];
        case 'named-deadline':
            return [named(name, 'done')];
        case 'term':
            return [];
    }
}

/** A meeting is held, any other event happens. */
function held({ events }: Agreement, name: string): HistoryVerb {
    return events.find(event => event.name === name)?.sort === 'event' ? 'happened' : 'held';
}

/** The clause alone, then with the first words of the duty, then with all of them. */
function clauseSubjects(agreement: Agreement, { action }: Subject, number: string, place: Place): HistorySubject[] {
    const others = sentencesOf(agreement)
        .filter(({ sentence }) => sentence.clause === number)
        .map(({ sentence }) => wordsIn(actionOf(sentence)).join(' '));
    const whole = wordsIn(action);
    const isClear = (count: number): boolean =>
        others.filter(other => `${other} `.startsWith(`${whole.slice(0, count).join(' ')} `)).length === 1;
    const enough = whole.length <= SHORT_DUTY ? 0 : whole.findIndex((_, index) => index + 1 >= FEWEST_WORDS && isClear(index + 1)) + 1;
    const quoted = [...new Set([enough > 0 ? firstWords(action, enough) : action, action])].filter(words => words !== '');
    return [undefined, ...quoted].map(words => ({
        kind: 'clause',
        number,
        ...(words !== undefined && { action: words }),
        resolved: true,
        place,
    }));
}

/** A text up to the end of its n-th word. */
function firstWords(text: string, count: number): string {
    const last = [...text.matchAll(/[\p{L}\p{N}]+/gu)][count - 1];
    return last ? text.slice(0, last.index + last[0].length) : text;
}

function deadlinesUsedBy({ deadlines }: Agreement, { timing }: Subject): string[] {
    const used = [...timing.phrases, ...timing.hardLimits].flatMap(phrase =>
        'point' in phrase && phrase.point?.kind === 'anchor' ? [phrase.point.name] : [],
    );
    return [...new Set(used)].filter(name => deadlines.some(deadline => deadline.name === name));
}

/** For which time it was: first as the answer says it, then without; the other way round where a line is known by its own day. */
function occasionsOf({ binding, deadline }: DeadlineAnswer, done: WrittenDate, place: Place): HistoryEntry['forOccurrence'][] {
    const day = parseIsoDay(dayOf(binding) ?? '');
    // What is to be done so often in a period can be done late for it, but not before it begins.
    const isAhead = deadline.coverage !== undefined && 'date' in done && day !== undefined && done.date.last < day;
    if (day === undefined || isAhead) {
        return [undefined];
    }
    const on = parseWrittenDate(formatPlainDay(day), place);
    if (binding.kind !== 'occurrence') {
        return [undefined, { resolved: true, on }];
    }
    const { anchor } = binding.occurrence;
    return [{ ...(anchor !== REQUEST && anchor !== NOTICE && { event: anchor }), resolved: true, on }, undefined];
}

/** Who is named: who waives, or whose it was where it is one joiner's; else at first nobody, then those who owe it. */
function peopleFor({ owners, recipients, joiner }: Subject, outcome: Outcome): (Actors | undefined)[] {
    if (outcome === 'waived') {
        return [asNamed(recipients)];
    }
    const owing = asNamed(owners);
    if (joiner !== undefined && owners) {
        const reference: ActorReference = { name: joiner, target: joiner, place: owners.place };
        return [{ kind: 'named', actors: [reference], joined: 'and', severally: false, place: owners.place }];
    }
    return owing ? [undefined, owing] : [undefined];
}

function asNamed(actors: Actors | undefined): Actors | undefined {
    return actors?.kind === 'named' ? actors : undefined;
}
