import type { LifeRule } from '../domain/sentence.ts';
import type * as ast from '../generated/ast.ts';
import { clauseReferencesOf } from './clause-references.ts';
import { durationOf } from './durations.ts';
import { pointOf } from './points.ts';
import type { Source } from './source.ts';
import { timePhraseOf } from './time-phrases.ts';

/** A rule of the agreement's life that stands in a clause; undefined while it is not whole. */
export function lifeRuleOf(node: ast.LifeRule, clause: string | undefined, source: Source): LifeRule | undefined {
    const place = source.place(node);
    switch (node.$type) {
        case 'EndsRule': {
            const rule = endsRule(node, clause, source);
            return rule && { ...rule, unless: node.unless };
        }
        case 'ContinueRule':
            return {
                kind: 'clauses-continue',
                clauses: clauseReferencesOf(node.clauses, source, { sort: node.sort }),
                for: durationOf(node.length, source),
                clause,
                place,
            };
        case 'SilenceRule': {
            const until = pointOf(node.until, source);
            return until && { kind: 'silence-counts-as-agreement', until, clause, place };
        }
        default:
            return undefined;
    }
}

function endsRule(node: ast.EndsRule, clause: string | undefined, source: Source): LifeRule | undefined {
    const place = source.place(node);
    if (node.words !== undefined) {
        return { kind: 'ends-when', words: node.words, clause, place };
    }
    const event = source.named(node.event);
    const length = durationOf(node.length, source);
    if (event && length) {
        return { kind: 'ends-once-lasted', event: event.name, resolved: event.resolved, length, clause, place };
    }
    const phrase = timePhraseOf(node.time, source);
    return phrase && { kind: 'ends-at', phrase, clause, place };
}
