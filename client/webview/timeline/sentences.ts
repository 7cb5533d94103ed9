import type { TimelineAgreement, TimelineDeadline } from '../../../server/protocol.ts';
import { windowText } from '../../features/explanation-text.ts';
import type { DayFormat } from '../../features/format-day.ts';
import type { Translate } from '../../features/translate.ts';
import { clauseWords, whenOf } from '../../features/upcoming-deadlines-items.ts';

/** Says deadlines in the words of a language. */
export interface Speech {
    readonly format: DayFormat;
    readonly t: Translate;
}

/** Everything of a deadline as one sentence: when, how it stands, who owes what to whom, what for, and where it is said. */
export function deadlineSentence(deadline: TimelineDeadline, speech: Speech): string {
    return [
        `${[daysWords(deadline, speech), standingWords(deadline, speech)].filter(isSaid).join(', ')}: ${dutyWords(deadline, speech)}`,
        occurrenceWords(deadline, speech),
        whereWords(deadline, speech),
    ]
        .filter(isSaid)
        .join(', ');
}

/** Its day or days, what it waits for, or why it has neither. */
export function daysWords(deadline: TimelineDeadline, { format, t }: Speech): string {
    const { date, time, window, state, reason } = deadline;
    const days = time === undefined ? windowText(date === undefined ? window : { from: date, to: date }, format, t) : '';
    if (days !== '') {
        return days;
    }
    const when = whenOf(deadline, format, t);
    return (state === 'open' || state === 'refused') && reason !== undefined ? `${when} (${reason})` : when;
}

/** How it stands against today; nothing where its day says all. */
export function standingWords({ standing, days, date, window, fulfilled, coverage }: TimelineDeadline, { format, t }: Speech): string {
    const counted = coverage === undefined ? '' : ` (${t('{0} of {1} recorded', coverage.recorded, coverage.wanted)})`;
    const distance = days === undefined ? '' : format.distance(days);
    switch (standing) {
        case 'overdue':
            return t('overdue, was due {0}', distance) + counted;
        case 'due':
            return (days === undefined || days < 0 ? t('due now') : t('due {0}', distance)) + counted;
        case 'done':
            return doneWords(fulfilled, { format, t });
        case 'missed':
            return t('missed') + counted;
        case 'waived':
            return t('waived');
        case 'inactive':
            return (date ?? window) === undefined ? '' : t('nothing to do now, {0}', distance);
    }
}

function doneWords(fulfilled: TimelineDeadline['fulfilled'], { format, t }: Speech): string {
    if (fulfilled?.on === undefined) {
        return fulfilled?.late ? t('done late') : t('done');
    }
    const on = format.written(fulfilled.on);
    const { daysLate } = fulfilled;
    return daysLate === 1
        ? t('done on {0}, 1 day late', on)
        : daysLate
          ? t('done on {0}, {1} days late', on, daysLate)
          : t('done on {0}', on);
}

/** Who owes what to whom. */
export function dutyWords({ source, owners, ownersJoined, recipients, strength, action, soft }: TimelineDeadline, { t }: Speech): string {
    const from = owners.join(ownersJoined ? ` ${t('or')} ` : ', ');
    const isSentence = (source === 'norm' || source === 'effect') && from !== '';
    const said = isSentence ? `${from} ${strength} ${action}` : from === '' ? action : t('{0} by {1}', action, from);
    const owed = recipients.length === 0 ? said : t('{0} to {1}', said, recipients.join(', '));
    return soft ? `${owed} ${t('where possible')}` : owed;
}

/** What it is for: the meeting before or after which it is due. */
export function occurrenceWords({ occurrence, source }: TimelineDeadline, { format, t }: Speech): string {
    return occurrence === undefined || source === 'review' ? '' : t('for {0} of {1}', occurrence.event, format.written(occurrence.on));
}

/** The clause and agreement that say it. */
export function whereWords({ clause, agreement }: Pick<TimelineDeadline, 'clause' | 'agreement'>, { t }: Speech): string {
    return [clause === undefined ? '' : clauseWords(clause, t), agreement].filter(isSaid).join(', ');
}

/** How long an agreement is in force, as a sentence. */
export function termSentence({ name, title, inForce: { from, to, reason } }: TimelineAgreement, { format, t }: Speech): string {
    const called = title === undefined ? name : `${name} (${title})`;
    const start = from === undefined ? undefined : format.written(from);
    const end = to === undefined ? undefined : format.written(to);
    const said =
        start !== undefined && end !== undefined
            ? t('{0} is in force from {1} to {2}', called, start, end)
            : start !== undefined
              ? t('{0} is in force from {1}; no last day is known', called, start)
              : end !== undefined
                ? t('{0} is in force up to {1}; no first day is known', called, end)
                : t('{0}: neither the first nor the last day in force is known', called);
    return reason === undefined ? said : `${said}: ${reason}`;
}

function isSaid(part: string): boolean {
    return part !== '';
}
