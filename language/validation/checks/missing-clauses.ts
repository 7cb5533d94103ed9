import type { Agreement, Duration, Effect } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import { partCalled } from '../profiles/core-parts.ts';
import { titledProvisions } from '../profiles/provision-texts.ts';
import type { Requirement } from '../profiles/requirement.ts';
import { daysIn } from '../profiles/requirements-of.ts';
import type { AgreementCheck } from './check.ts';
import { allSentences } from './sentences.ts';

/** What a requirement finds missing. */
interface Gap {
    readonly clause: string;
    /** What is wrong, as a sentence without its full stop. */
    readonly lack: string;
    readonly skeleton: string;
    readonly where: 'header' | 'end';
}

/** The agreement says what its profile asks for. One finding for each matter it is silent about. */
export const whatTheProfileAsksForMustBeSaid: AgreementCheck = (agreement, { requirements, isHere }) => {
    if (agreement.name === '' || agreement.incomplete || !isHere(agreement.namePlace)) {
        return [];
    }
    return requirements.filter(requirement => isAskedFor(requirement, agreement)).flatMap(requirement => {
        const gap = gapFor(requirement, agreement, requirements);
        return gap ? [findingFor(gap, requirement, agreement)] : [];
    });
};

function findingFor(gap: Gap, { level, message, skeleton }: Requirement, agreement: Agreement): Finding {
    return {
        rule: 'clause/missing', place: agreement.namePlace,
        severity: level === 'requires' ? 'warning' : 'hint',
        message: `No ${gap.clause} clause: ${gap.lack}. ${message ?? advice(level, gap)}`,
        data: { kind: 'missing-clause', clause: gap.clause, skeleton: skeleton === undefined ? gap.skeleton : withoutIndentation(skeleton), where: gap.where }
    };
}

function advice(level: Requirement['level'], { skeleton }: Gap): string {
    return `${level === 'requires' ? 'Add' : 'Consider adding'} it, for example: ${firstLine(skeleton)}`;
}

/** A skeleton as it was meant, without the indentation of the profile it stands in. */
function withoutIndentation(skeleton: string): string {
    const [first, ...rest] = skeleton.trim().split(/\r?\n/);
    const indents = rest.filter(line => line.trim() !== '').map(line => /^\s*/.exec(line)![0].length);
    const last = rest.at(-1);
    const indent = last?.trim() === '}' ? /^\s*/.exec(last)![0].length : Math.min(...indents, Infinity);
    return [first, ...rest.map(line => line.slice(Math.min(indent, /^\s*/.exec(line)![0].length)))].join('\n');
}

/** What a skeleton says, without the lines around it. */
function firstLine(skeleton: string): string {
    const lines = skeleton.split('\n').map(line => line.trim()).filter(line => line !== '');
    return (lines.length > 1 && lines[0]!.endsWith('{') && /^(section|clause)/.test(lines[0]!) && !lines[1]!.startsWith('"""') ? lines[1]! : lines[0]!).replace(/\s*\{$/, ' { ... }');
}

function gapFor({ what }: Requirement, agreement: Agreement, requirements: readonly Requirement[]): Gap | undefined {
    switch (what.kind) {
        case 'part': {
            const part = partCalled(what.words);
            if (!part) {
                return topicGap(what.words, agreement);
            }
            return part.isCovered(agreement) || part.notIn?.includes(agreement.state ?? 'draft') ? undefined
                : { clause: part.names[0]!, lack: `the agreement does not say ${part.unsaid}`, skeleton: part.skeleton(agreement), where: part.where };
        }
        case 'topic':
            return topicGap(what.words, agreement);
        case 'every-party-agrees': {
            const part = partCalled('acceptance')!;
            const asked = requirements.some(other => other.what.kind === 'part' && partCalled(other.what.words) === part);
            return asked || part.isCovered(agreement) ? undefined
                : { clause: part.names[0]!, lack: `the agreement does not say ${part.unsaid}`, skeleton: part.skeleton(agreement), where: part.where };
        }
        case 'notice':
            return noticeGap(what, agreement);
    }
}

function topicGap(words: string, agreement: Agreement): Gap | undefined {
    const wanted = words.toLowerCase();
    const covered = titledProvisions(agreement).some(({ heading, saysSomething }) => heading.includes(wanted) && saysSomething)
        || allSentences(agreement).some(sentence => sentence.form === 'norm' && sentence.action?.toLowerCase().includes(wanted));
    return covered ? undefined : {
        clause: words, lack: `no clause is about ${words}, and no duty speaks of it`, where: 'end',
        skeleton: `clause "${words[0]!.toUpperCase()}${words.slice(1)}" about ${words} {\n    """____"""\n}`
    };
}

/** An act without any sentence is the matter of the part "termination" or "variation", not of its notice. */
function noticeGap({ act, days, words }: Extract<Requirement['what'], { kind: 'notice' }>, agreement: Agreement): Gap | undefined {
    const effects = allSentences(agreement).filter((sentence): sentence is Effect => sentence.form === 'effect' && sentence.act.kind === act);
    if (effects.length === 0 || effects.some(({ notice }) => notice !== undefined && notice !== 'none' && lengthInDays(notice) >= days)) {
        return undefined;
    }
    return {
        clause: `notice to ${act}`, lack: `the agreement does not say that it takes at least ${words} of notice to ${act} it`, where: 'end',
        skeleton: `clause "Notice" {\n    any party may ${act === 'leave' ? 'leave' : `${act} this agreement`} on ${words} notice in writing\n}`
    };
}

function lengthInDays({ spans }: Duration): number {
    return spans.reduce((sum, { amount, unit }) => sum + (amount ?? 0) * daysIn(unit), 0);
}

/** A conditional requirement applies when the agreement speaks of what it names. */
function isAskedFor({ when }: Requirement, agreement: Agreement): boolean {
    if (when === undefined) {
        return true;
    }
    const phrases = when.toLowerCase().split(/\s+or\s+|,\s*/).map(phrase => phrase.trim()).filter(phrase => phrase.length > 2);
    const words = [...titledProvisions(agreement).map(({ heading, text }) => `${heading} ${text}`),
        ...allSentences(agreement).map(sentence => sentence.form === 'norm' ? sentence.action ?? '' : '')].join('\n').toLowerCase().replace(/\s+/g, ' ');
    return phrases.some(phrase => words.includes(phrase));
}
