import type { EffectAct, Sentence } from '../domain/sentence.ts';
import type { Actors } from '../domain/actors.ts';
import type { TimePhrase } from '../domain/time-expression.ts';
import type * as ast from '../generated/ast.ts';
import { isQuoted, type Source } from './source.ts';
import { clauseReferencesOf } from './clause-references.ts';
import { durationOf } from './durations.ts';

/**
 * What an effect sentence does to the agreement; undefined for a norm. What the sentence said of the act itself moves from
 * the sentence to the act: until when something is suspended, and to whom something is delegated.
 */
export function effectActOf(node: ast.Act | undefined, sentence: Sentence, source: Source): EffectAct | undefined {
    if (!node) {
        return undefined;
    }
    const place = source.place(node);
    switch (node.$type) {
        case 'EndAct':
        case 'LeaveAct':
        case 'ChangeAct':
            return { kind: node.verb, place };
        case 'AddAct':
            return { kind: 'add-party', place };
        case 'RemoveAct':
            return { kind: 'remove-party', place };
        case 'SuspendAct':
            return {
                kind: 'suspend',
                clauses: clauseReferencesOf(node.clauses, source),
                wholeAgreement: node.whole,
                until: takeUntilWords(sentence),
                place,
            };
        case 'RefuseAct':
            return { kind: 'refuse', words: node.words, place };
        case 'DelegateAct':
            return { kind: 'delegate', words: node.words, to: takeDelegate(node, sentence), place };
        case 'ExtendAct':
            return { kind: 'extend', by: durationOf(node.length, source), place };
        default:
            return undefined;
    }
}

function takeUntilWords({ timing }: Sentence): string | undefined {
    const saysUntil = (phrase: TimePhrase): boolean => phrase.kind === 'until' && phrase.point.kind === 'words';
    const until = timing.phrases.find(saysUntil);
    timing.phrases = timing.phrases.filter(phrase => phrase !== until);
    return until?.kind === 'until' && until.point.kind === 'words' ? until.point.text : undefined;
}

/** A quoted delegate who is nobody's full name is a description: `to "another parent"`. */
function takeDelegate(node: ast.DelegateAct, sentence: Sentence): Actors | { words: string } | undefined {
    const to = sentence.recipients;
    sentence.recipients = undefined;
    const tail = node.$container.tails.find(tail => tail.$type === 'ToTail');
    const written = tail?.to?.$type === 'NamedActors' && tail.to.actors.length === 1 ? tail.to.actors[0]!.actor : undefined;
    return written && isQuoted(written) && !written.ref ? { words: written.$refText } : to;
}
