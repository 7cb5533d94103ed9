import type { Place } from '../domain/place.ts';
import type { Consent, Effect, Norm, Sentence, Strength } from '../domain/sentence.ts';
import type { Condition, TimePhrase } from '../domain/time-expression.ts';
import type * as ast from '../generated/ast.ts';
import { actorsOf, actorsOrNone } from './actors.ts';
import { durationOf, numberIn } from './durations.ts';
import { effectActOf } from './effects.ts';
import type { Source } from './source.ts';
import { addHardLimit, addPhrase, countedByOf, timePhraseOf } from './time-phrases.ts';

/**
 * A sentence of a clause: an effect when it says in the checker's words what is done to the agreement, else a norm.
 * Undefined while it does not say how strongly somebody is bound.
 */
export function sentenceOf(node: ast.Sentence | undefined, clause: string | undefined, source: Source): Norm | Effect | undefined {
    const strength = node && strengthOf(node);
    if (!strength) {
        return undefined;
    }
    const place = source.place(node);
    // Whatever a sentence may say has its place from the beginning: whoever goes through many of them is several times as fast.
    const sentence: Sentence = {
        owners: actorsOrNone(node.owners, place, source),
        strength,
        recipients: undefined,
        timing: { calendar: undefined, phrases: [], hardLimits: [], exceptions: [] },
        conditions: [],
        soft: false,
        via: [],
        consent: undefined,
        inWriting: false,
        notice: undefined,
        cure: undefined,
        clause,
        otherwise: undefined,
        place,
    };
    for (const tail of node.tails) {
        addTail(sentence, tail, source);
    }
    sentence.otherwise = sentenceOf(node.otherwise, clause, source);
    const act = effectActOf(node.act, sentence, source);
    return act
        ? { ...sentence, form: 'effect', act }
        : { ...sentence, form: 'norm', action: node.action, actionPlace: actionPlace(node, source) };
}

const STRENGTHS: Record<ast.Sentence['strength'], 'must' | 'should' | 'may' | 'need' | 'aims'> = {
    must: 'must',
    will: 'must',
    shall: 'must',
    should: 'should',
    may: 'may',
    need: 'need',
    aim: 'aims',
    aims: 'aims',
};

/** `will` and `shall` bind as `must` does; only the opposite of `need` says anything. */
function strengthOf({ strength, not }: ast.Sentence): Strength | undefined {
    const positive = STRENGTHS[strength];
    if (positive === undefined || positive === 'aims') {
        return positive;
    }
    return positive === 'need' ? (not ? 'need not' : undefined) : not ? `${positive} not` : positive;
}

function actionPlace(node: ast.Sentence, source: Source): Place | undefined {
    return node.action === undefined ? undefined : source.placeOf(node, 'action');
}

/** Folds what stands after the action into the sentence. Of a part that a sentence can have only once, the first counts. */
function addTail(sentence: Sentence, tail: ast.Tail, source: Source): void {
    const { timing } = sentence;
    switch (tail.$type) {
        case 'ToTail':
            sentence.recipients ??= actorsOf(tail.to, source);
            break;
        case 'ViaTail':
            push(sentence.via, tail.words === undefined ? actorsOf(tail.via, source) : { words: tail.words });
            break;
        case 'ConditionTail':
            push(sentence.conditions, conditionOf(tail.kind, tail, source, source.place(tail)));
            break;
        case 'SoftTail':
            sentence.soft = true;
            break;
        case 'ConsentTail':
            sentence.consent ??= consentOf(tail, source);
            break;
        case 'WritingTail':
            sentence.inWriting = true;
            break;
        case 'NoticeTail':
            sentence.notice ??= durationOf(tail.length, source);
            break;
        case 'WithoutNoticeTail':
            sentence.notice ??= 'none';
            break;
        case 'CureTail':
            sentence.cure ??= timePhraseOf(tail.time, source);
            break;
        case 'HardLimitTail':
            addHardLimit(timing, timePhraseOf(tail.time, source));
            break;
        case 'ExceptionTail':
            push(timing.exceptions, exceptionOf(tail, source));
            break;
        case 'TimeTail':
            timing.calendar ??= countedByOf(tail.time, source);
            addPhrase(timing.phrases, timePhraseOf(tail.time, source));
            break;
        // `at any time` sets no limit.
        case 'AnyTimeTail':
            break;
    }
}

function push<T>(list: T[], item: T | undefined): void {
    if (item !== undefined) {
        list.push(item);
    }
}

function conditionOf(
    kind: Condition['kind'],
    said: { words?: string; subject?: ast.ActorList; event?: ast.ConditionTail['event'] },
    source: Source,
    place: Place,
): Condition | undefined {
    if (said.words !== undefined) {
        return { kind, words: said.words, subject: actorsOf(said.subject, source), place };
    }
    const event = source.named(said.event);
    return event && { kind, event: event.name, resolved: event.resolved, place };
}

function exceptionOf(tail: ast.ExceptionTail, source: Source): { phrase: TimePhrase; condition: Condition } | undefined {
    const phrase = timePhraseOf(tail.time, source);
    const condition = conditionOf('if', tail, source, source.place(tail));
    return phrase && condition && { phrase, condition };
}

function consentOf(tail: ast.ConsentTail, source: Source): Consent {
    const of = actorsOf(tail.of, source);
    const share =
        tail.share === undefined
            ? undefined
            : /^two[\s-]/.test(tail.share)
              ? 'two thirds'
              : /^three[\s-]/.test(tail.share)
                ? 'three quarters'
                : (tail.share as Consent['share']);
    const atLeast = tail.atLeast === undefined ? undefined : numberIn(tail.atLeast);
    return {
        share: share ?? (of?.kind === 'all-parties' ? 'all' : 'named'),
        atLeast,
        of,
        exceptTheOneConcerned: tail.except !== undefined,
        place: source.place(tail),
    };
}
