import type { Place } from '../../domain/index.ts';
import { RULES, type RuleId } from '../catalogue.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Finding } from '../finding.ts';
import { isSettable, settableRules, type RuleLevels } from '../rule-levels.ts';
import type { Silence } from './silences.ts';

/** What is left of the findings, and what is to be said of the silences themselves. */
export interface Silenced {
    readonly findings: readonly Finding[];
    readonly ofSilences: readonly Finding[];
}

/**
 * Leaves out the findings that the text accepts with a reason. `levels` tell which rules are off anyway; `isWhole` whether every
 * check was carried out, so that a silence of nothing can be told from one whose check is still to come.
 */
export function withoutAccepted(
    findings: readonly Finding[],
    silences: readonly Silence[],
    levels: RuleLevels,
    isWhole: boolean,
): Silenced {
    const used = new Set<string>();
    const isAccepted = ({ rule, place }: Finding): boolean => {
        const by = silences.findIndex(
            silence => silence.reason !== undefined && silence.codes.some(code => code.rule === rule) && speaksOf(silence, place),
        );
        if (by >= 0) {
            used.add(`${by} ${rule}`);
        }
        return by >= 0;
    };
    const left = findings.filter(finding => !isSettable(finding.rule) || !isAccepted(finding));
    return {
        findings: left,
        ofSilences: silences.flatMap((silence, index) =>
            findingsOf(silence, rule => isWhole && levels[rule] !== 'off' && !used.has(`${index} ${rule}`)),
        ),
    };
}

function speaksOf({ lines }: Silence, { range: { start } }: Place): boolean {
    return lines === undefined || (start.line >= lines.first && start.line <= lines.last);
}

function findingsOf(silence: Silence, isUnused: (rule: RuleId) => boolean): Finding[] {
    const { comment, codes, reason } = silence;
    const unknown = codes.filter(({ rule }) => rule === undefined).map(({ text, place }) => unknownRule(text, place));
    const place: Place = { uri: codes[0]!.place.uri, range: comment.range };
    if (reason === undefined) {
        return [
            ...unknown,
            {
                rule: 'silence/no-reason',
                place,
                message: `This accepts ${codes.map(({ text }) => text).join(' and ')} without saying why, so it is still reported. Write the reason behind a colon, for example: // accept ${codes[0]!.text}: agreed by the board on 3 May 2026.`,
            },
        ];
    }
    const unused = codes.filter(({ rule }) => rule !== undefined && isUnused(rule));
    const isAll = unused.length === codes.length;
    return [
        ...unknown,
        ...unused.map(({ text, place: codePlace }): Finding => ({
            rule: 'silence/unused',
            place: isAll ? place : codePlace,
            unnecessary: true,
            message: `Nothing is reported as ${text} here any more, so there is nothing to accept. Remove ${isAll ? 'the comment' : 'it from the comment'}.`,
            ...(isAll && {
                data: {
                    kind: 'edits',
                    fixes: [{ title: 'Remove the comment', edits: [{ range: comment.range, newText: '' }], isSafe: true }],
                },
            }),
        })),
    ];
}

function unknownRule(text: string, place: Place): Finding {
    const similar = didYouMean(text, settableRules());
    const why = Object.hasOwn(RULES, text) ? `What ${text} finds cannot be accepted: it was not read at all.` : `There is no rule ${text}.`;
    return {
        rule: 'silence/unknown-rule',
        place,
        message: similar === undefined ? `${why} Use the code that stands beside the finding.` : `${why} Did you mean ${similar}?`,
        ...(similar !== undefined && { data: { kind: 'rewrite', options: [{ title: `Change to ${similar}`, text: similar }] } }),
    };
}
