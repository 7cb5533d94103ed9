import type { Agreement, Provision } from '../agreement.ts';
import type { TraceStep } from '../computed-deadline.ts';
import type { HistoryEntry } from '../history.ts';
import type { Effect, Norm } from '../sentence.ts';
import type { Duration, Timing } from '../time-expression.ts';
import { listInWords } from '../words.ts';
import { oncePer } from '../once-per.ts';
import { conditionInWords, namesOf } from './actor-names.ts';
import { bindingsOf } from './bindings.ts';
import type { Context } from './context.ts';
import { ratesOf } from './driver.ts';
import { eventDoneBy } from './event-in-action.ts';
import { isAboutJoiner, joinersOf } from './joiners.ts';
import { cureAnswers, noticeAnswers } from './notices.ts';
import { entriesAbout, entriesBySubject, type Duty, type EntriesBySubject } from './sentence-history.ts';
import type { Subject } from './subject.ts';
import { stepFor } from './value.ts';

/** A sentence with the stretch of time in which its wording counts. */
interface DatedSentence extends Pick<Subject, 'appliesFrom' | 'appliesUntil'> {
    sentence: Norm | Effect;
    notes: TraceStep[];
}

/**
 * The subjects of all sentences of the agreement: limits, notice periods and times for putting things right. Of sentences with a limit
 * alone only those that are wanted.
 */
export function sentenceSubjects(
    context: Context,
    isWanted: (sentence: Pick<Subject, 'timing' | 'conditions' | 'action' | 'strength'>) => boolean = () => true,
): Subject[] {
    const { agreement } = context;
    const sentences = sentencesOf(agreement);
    const entries = entriesBySubject(agreement);
    let duties: ReturnType<typeof dutiesByClause> | undefined;
    const dutiesIn = (clause: string | undefined): readonly Duty[] => (duties ??= dutiesByClause(sentences)).get(clause) ?? [];
    const withNotice = sentences.filter(({ sentence }) => isLength(sentence.notice)).length;
    return sentences.flatMap(dated => {
        const { sentence } = dated;
        const { notice, cure, timing, conditions, strength } = sentence;
        const hasLimitAlone = !isLength(notice) && !cure;
        if (hasLimitAlone && !isWanted({ timing, conditions, strength, action: actionOf(sentence) })) {
            return [];
        }
        const base = subjectOf(context, dated, dutiesIn, entries);
        if (hasLimitAlone) {
            return base;
        }
        return [
            base,
            ...(isLength(notice) ? [noticeSubject(agreement, base, sentence, notice, withNotice === 1)] : []),
            ...(cure ? [cureSubject(context, base, sentence)] : []),
        ];
    });
}

function isLength(notice: Duration | 'none' | undefined): notice is Duration {
    return notice !== undefined && notice !== 'none';
}

/** Every sentence of the agreement, those in force before an amendment too, with the fallbacks behind "otherwise". Worked out once. */
export const sentencesOf: (agreement: Agreement) => readonly DatedSentence[] = oncePer(datedSentencesIn);

function datedSentencesIn(agreement: Agreement): DatedSentence[] {
    const found: DatedSentence[] = [];
    const visit = (provision: Provision, bounds: Pick<Subject, 'appliesFrom' | 'appliesUntil'>): void => {
        const own = provision.appliesFrom ? { ...bounds, appliesFrom: provision.appliesFrom } : bounds;
        const { appliesFrom, appliesUntil } = own;
        const add = (sentence: Norm | Effect): void =>
            withFallbacks(sentence).forEach(part => found.push({ sentence: part.sentence, notes: part.notes, appliesFrom, appliesUntil }));
        provision.sentences.forEach(add);
        provision.items.forEach(item => item.sentences.forEach(add));
        for (const child of provision.children) {
            visit(child, own);
        }
        if (provision.former && provision.appliesFrom) {
            visit(provision.former, { ...bounds, appliesUntil: provision.appliesFrom });
        }
    };
    for (const provision of agreement.provisions) {
        visit(provision, {});
    }
    return found;
}

/** A sentence with those behind its "otherwise", each saying when it applies. */
export function withFallbacks(sentence: Norm | Effect): { sentence: Norm | Effect; notes: TraceStep[] }[] {
    const found: { sentence: Norm | Effect; notes: TraceStep[] }[] = [];
    for (let next: Norm | Effect | undefined = sentence, notes: TraceStep[] = []; next && found.length < 50; next = next.otherwise) {
        found.push({ sentence: next, notes });
        notes = [stepFor('Only where what stands before "otherwise" is not done')];
    }
    return found;
}

function dutyOf(sentence: Norm | Effect): Duty {
    const { clause, owners, recipients } = sentence;
    return { clause, owners, recipients, action: actionOf(sentence) };
}

function dutiesByClause(sentences: readonly DatedSentence[]): ReadonlyMap<string | undefined, readonly Duty[]> {
    const found = new Map<string | undefined, Duty[]>();
    for (const { sentence } of sentences) {
        const same = found.get(sentence.clause);
        if (same) {
            same.push(dutyOf(sentence));
        } else {
            found.set(sentence.clause, [dutyOf(sentence)]);
        }
    }
    return found;
}

function subjectOf(
    { agreement, anchors, history }: Context,
    { sentence, notes, appliesFrom, appliesUntil }: DatedSentence,
    dutiesIn: (clause: string | undefined) => readonly Duty[],
    entries: EntriesBySubject,
): Subject {
    const named = namesIn(sentence.timing).filter(name => anchors.get(name)?.kind === 'deadline');
    const duty = dutyOf(sentence);
    const counts = repeats(sentence.timing) ? eventDoneBy(agreement, duty.action) : undefined;
    const held = counts !== undefined && ratesOf(sentence.timing).length === 0 ? (history.get(counts) ?? []) : [];
    return {
        source: sentence.form,
        place: sentence.place,
        ...duty,
        strength: sentence.strength,
        soft: sentence.soft,
        timing: sentence.timing,
        conditions: sentence.conditions,
        notes: [...notes, ...sentence.conditions.map(condition => stepFor(`Applies ${condition.kind} ${conditionInWords(condition)}`))],
        entries: [...entriesAbout(agreement, duty, named, dutiesIn, entries), ...held],
        ...(counts !== undefined && { counts }),
        appliesFrom,
        appliesUntil,
    };
}

/** Whether a duty comes again and again by its own words, so that the dates of its event tell when it was done. */
function repeats({ phrases }: Timing): boolean {
    return phrases.some(
        ({ kind }) => kind === 'rate' || kind === 'every' || kind === 'on-nth' || kind === 'at-edge-of-period' || kind === 'in-period',
    );
}

function namesIn({ phrases, hardLimits }: Timing): string[] {
    return [...phrases, ...hardLimits].flatMap(phrase => ('point' in phrase && phrase.point?.kind === 'anchor' ? [phrase.point.name] : []));
}

/** What is to be done, in words: a norm's own, or what an effect does. */
export function actionOf(sentence: Norm | Effect): string {
    if (sentence.form === 'norm') {
        return sentence.action ?? '';
    }
    const { act } = sentence;
    switch (act.kind) {
        case 'end':
            return 'end this agreement';
        case 'leave':
            return 'leave';
        case 'change':
            return 'change this agreement';
        case 'add-party':
            return 'add a party';
        case 'remove-party':
            return 'remove a party';
        case 'refuse':
            return `refuse ${act.words ?? ''}`.trim();
        case 'delegate':
            return `delegate ${act.words ?? ''}`.trim();
        case 'extend':
            return 'extend this agreement';
        case 'suspend': {
            const clauses = act.clauses.map(({ number }) => number);
            if (act.wholeAgreement || clauses.length === 0) {
                return 'suspend this agreement';
            }
            return `suspend ${clauses.length === 1 ? 'clause' : 'clauses'} ${listInWords(clauses)}`;
        }
    }
}

/** No limits, counted by the same calendar. */
function withoutLimits({ calendar }: Timing): Timing {
    return { phrases: [], hardLimits: [], exceptions: [], ...(calendar !== undefined && { calendar }) };
}

/** A notice that names no clause is under this one when no other can be meant: no other takes notice, or none is named. */
function noticeSubject(agreement: Agreement, base: Subject, sentence: Norm | Effect, length: Duration, isOnly: boolean): Subject {
    const named = new Set(
        agreement.history.flatMap(({ subject }) => (subject.kind === 'notice' && subject.clause !== undefined ? subject.clause : [])),
    );
    const isMeant = isOnly || (named.size === 1 && base.clause !== undefined && named.has(base.clause));
    const notices = agreement.history.filter(
        ({ subject, verb }) =>
            (verb === 'given' || verb === 'received') &&
            (subject.kind === 'clause'
                ? subject.number === base.clause
                : subject.kind === 'notice' && (subject.clause === undefined ? isMeant : subject.clause === base.clause)),
    );
    const planned = agreement.history.filter(
        ({ subject, verb }) => verb === 'planned' && subject.kind === 'clause' && subject.number === base.clause,
    );
    const endsAgreement = sentence.form === 'effect' && sentence.act.kind === 'end';
    return {
        ...base,
        timing: withoutLimits(base.timing),
        entries: [],
        name: 'notice',
        answers: scope => {
            const own = (entries: HistoryEntry[]): HistoryEntry[] => entries.filter(entry => isNoticeOf(scope.context, entry));
            return noticeAnswers(scope, length, { notices: own(notices), planned: own(planned) }, endsAgreement);
        },
    };
}

/** Of several that joined, a notice is the one's that it names; where it names none, nobody's. */
function isNoticeOf({ agreement, joiner }: Context, entry: HistoryEntry): boolean {
    if (!joiner) {
        return true;
    }
    const joiners = joinersOf(agreement);
    const names = [...namesOf(entry.by), ...namesOf(entry.to)];
    return names.includes(joiner.name) || (joiners.length === 1 && isAboutJoiner(entry, joiner, joiners));
}

function cureSubject(context: Context, base: Subject, sentence: Norm | Effect): Subject {
    const timing: Timing = { ...withoutLimits(base.timing), phrases: sentence.cure ? [sentence.cure] : [] };
    return {
        ...base,
        timing: withoutLimits(base.timing),
        entries: [],
        name: 'cure',
        answers: scope => cureAnswers(scope, sentence, bindingsOf(context, timing, sentence.conditions, { times: [], periodsBack: 0 })),
    };
}
