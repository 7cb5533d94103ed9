import type { IToken } from 'chevrotain';
import { AstUtils, type ParseResult } from 'langium';
import type { Place } from '../../domain/index.ts';
import type { CheckedAgainst, Profile, ProfileRule, RuleSeverity, RuleSkeleton } from '../../generated/ast.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Finding } from '../finding.ts';
import { placeBetween, placeOf } from '../places.ts';
import { partCalled, PARTS } from '../profiles/core-parts.ts';
import { isAskedByBase, keyOf, matterOf, SEVERITIES } from '../profiles/requirements-of.ts';
import { isOfTheHead, withoutIndentation } from '../profiles/skeleton.ts';
import { proseIn } from '../prose.ts';
import type { NodeCheck } from './check.ts';

/** What a skeleton cannot consist of, though it can be read. */
const NO_CLAUSE = new Set(['UsesFile', 'UsesProfile', 'Agreement', 'Amendment', 'Profile', 'History']);

/** A profile asks for parts that there are. */
export const requiredPartsMustExist: NodeCheck<ProfileRule> = rule => {
    const { requirement, level } = rule;
    if (requirement?.$type !== 'PartRequirement' || !requirement.part || partCalled(requirement.part)) {
        return [];
    }
    const words = requirement.part;
    const similar = didYouMean(
        words,
        PARTS.flatMap(({ names }) => names),
    );
    const asTopic = `clause about ${words}`;
    return [
        {
            rule: 'profile/unknown-part',
            place: placeOf(requirement),
            message:
                `No part of an agreement is called '${words}'. ${similar ? `Did you mean '${similar}'? ` : `The parts are ${PARTS.map(({ names }) => names[0]).join(', ')}. `}` +
                `For any other subject write: ${level === 'leaves' ? 'leaves out' : level} ${asTopic}`,
            data: { kind: 'rewrite', options: [...(similar ? [similar] : []), asTopic].map(text => ({ title: `Write ${text}`, text })) },
        },
    ];
};

/** A profile has one rule for each matter. */
export const mattersMustBeAskedForOnce: NodeCheck<Profile> = ({ rules }) => {
    const first = new Map<string, ProfileRule>();
    return rules.flatMap((rule): Finding[] => {
        const matter = matterOf(rule);
        const key = matter && keyOf(matter);
        const other = key && first.get(key);
        if (key && !other) {
            first.set(key, rule);
        }
        if (other && rule.requirement) {
            return [
                {
                    rule: 'profile/repeated',
                    place: placeOf(rule.requirement),
                    message:
                        'This profile speaks of the same matter further up, and only that counts. Say all of it there, and remove this.',
                    related: [{ place: placeOf(other), message: 'This counts' }],
                    data: { kind: 'repeated' },
                },
            ];
        }
        return [];
    });
};

/** What a profile leaves out is asked for by what it extends. */
export const onlyWhatIsAskedForCanBeLeftOut: NodeCheck<Profile> = profile =>
    profile.rules
        .filter(({ level }) => level === 'leaves')
        .flatMap((rule): Finding[] => {
            const matter = matterOf(rule);
            const isKnown = matter && (matter.kind !== 'part' || partCalled(matter.words));
            if (!isKnown || !rule.requirement || (profile.base && !profile.base.ref) || isAskedByBase(profile, matter)) {
                return [];
            }
            return [
                {
                    rule: 'profile/nothing-left-out',
                    place: placeOf(rule.requirement),
                    message: profile.base
                        ? `${profile.base.$refText} does not ask for this, so there is nothing to leave out. Check how it is called there, or remove this line.`
                        : `${profile.name} extends no other profile, so there is nothing to leave out. Remove this line, or say which it extends: profile ${profile.name} extends Memorandum`,
                    data: { kind: 'repeated' },
                },
            ];
        });

/** No profile leads back to itself by what it extends. */
export const profilesMustNotExtendThemselves: NodeCheck<Profile> = profile => {
    const way: Profile[] = [];
    for (let base = profile.base?.ref; base && !way.includes(base); base = base.base?.ref) {
        way.push(base);
    }
    if (!way.includes(profile)) {
        return [];
    }
    const others = way.filter(other => other !== profile).map(({ name }) => name);
    return [
        {
            rule: 'profile/cycle',
            place: placeOf(profile, 'base'),
            message:
                others.length === 0
                    ? "A profile cannot extend itself. Remove 'extends' and the name behind it."
                    : `${profile.name} extends ${others[0]}, which in turn extends ${profile.name}${others.length > 1 ? ` by way of ${others.slice(1).join(', ')}` : ''}. Let one of them extend nothing, or something else.`,
        },
    ];
};

/** What a missing clause is reported as is one of the severities that there are. */
export const severitiesMustExist: NodeCheck<RuleSeverity> = node => {
    const { severity } = node;
    if (!severity || SEVERITIES.some(known => known === severity)) {
        return [];
    }
    const similar = didYouMean(severity, SEVERITIES);
    return [
        {
            rule: 'profile/unknown-severity',
            place: placeOf(node, 'severity'),
            message: `Nothing can be reported as '${severity}'. Write error, warning, info or hint. To ask for something no longer, write 'leaves out' and what it is.`,
            data: { kind: 'rewrite', options: (similar ? [similar] : SEVERITIES).map(text => ({ title: `Write ${text}`, text })) },
        },
    ];
};

/** What a profile would have inserted can be read. */
export const skeletonsMustBeClauses: NodeCheck<RuleSkeleton> = (node, { parse }) => {
    if (node.skeleton === undefined) {
        return [];
    }
    const text = withoutIndentation(node.skeleton);
    const isDetail = isOfTheHead(text);
    const { value, lexerErrors, parserErrors } = parse(isDetail ? `memorandum Skeleton {\n${text}\n}` : text);
    const mistake = firstMistake(lexerErrors, parserErrors);
    const other = value.elements.find(({ $type }) => !isDetail && NO_CLAUSE.has($type));
    if (!mistake && !other && value.elements.length > 0) {
        return [];
    }
    const why = mistake?.message ?? (other ? 'It declares what no clause is.' : 'It is empty.');
    return [
        {
            rule: 'profile/bad-skeleton',
            place: placeWithin(node, mistake ?? other?.$cstNode, isDetail ? 1 : 0),
            message: `The fix would insert this, but it is no clause: ${why} Write it as it would stand in an agreement, for example: section "Ending" { any party may end this agreement on 3 months' notice }`,
        },
    ];
};

interface Mistake {
    readonly message: string;
    readonly offset: number;
    readonly length: number;
}

/** The first thing that cannot be read; at the end of a text it is the last word. */
function firstMistake(lexerErrors: ParseResult['lexerErrors'], parserErrors: ParseResult['parserErrors']): Mistake | undefined {
    const [unreadable] = lexerErrors;
    if (unreadable) {
        return unreadable;
    }
    const [error] = parserErrors;
    const { token, previousToken } = (error as typeof error & { previousToken?: IToken }) ?? {};
    const at = token && Number.isFinite(token.startOffset) ? token : (previousToken ?? token);
    return error && { message: error.message, offset: at?.startOffset ?? Number.NaN, length: at?.image.length ?? 0 };
}

/**
 * Where in a skeleton as it is written something stands that was found in it without its indentation, `above` lines further down; the whole skeleton where that
 * cannot be told.
 */
function placeWithin(node: RuleSkeleton, found: Pick<Mistake, 'offset' | 'length'> | undefined, above: number): Place {
    const written = proseIn(node, 'skeleton');
    if (!found || !written || !Number.isFinite(found.offset)) {
        return placeOf(node, 'skeleton');
    }
    const read = `${above > 0 ? 'memorandum Skeleton {\n' : ''}${withoutIndentation(node.skeleton!)}`;
    const lines = read.slice(0, found.offset).split('\n');
    const [line, column] = [lines.length - 1 - above, lines.at(-1)!.length];
    const source = written.text.trimStart().split(/(?<=\n)/);
    const readLine = read.split('\n')[lines.length - 1];
    const sourceLine = source[line]?.replace(/\r?\n$/, '');
    if (readLine === undefined || !sourceLine?.trimEnd().endsWith(readLine.trimEnd())) {
        return placeOf(node, 'skeleton');
    }
    const start =
        written.start +
        written.text.length -
        written.text.trimStart().length +
        source.slice(0, line).join('').length +
        sourceLine.trimEnd().length -
        readLine.trimEnd().length +
        column;
    return placeBetween(AstUtils.getDocument(node), start, start + Math.min(Math.max(found.length, 1), readLine.length - column));
}

/** The profile is for the kind of agreement that is checked against it. */
export const profilesMustBeForThisKind: NodeCheck<CheckedAgainst> = node => {
    const { kind, name } = node.profile?.ref ?? {};
    const own = node.$container.kind;
    if (!kind || !own || kind === own) {
        return [];
    }
    return [
        {
            rule: 'profile/other-kind',
            place: placeOf(node, 'profile'),
            message: `${name} is a profile for ${named(kind)}, and this is ${named(own)}. Check it against a profile for that kind, or begin it with '${kind}'.`,
        },
    ];
};

function named(kind: string): string {
    return `${kind === 'agreement' ? 'an' : 'a'} ${kind}`;
}
