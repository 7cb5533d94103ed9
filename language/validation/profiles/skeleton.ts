import type { Agreement } from '../../domain/index.ts';
import { daysFor } from './notice.ts';
import type { Requirement } from './requirement.ts';

/** Words that only a detail of an agreement's head begins with. */
const DETAIL =
    /^(?:reference|version|supersedes|dated|approved|starts|in force|may be extended|(?:not )?legally binding|state|calendar|checked against)\b/;
const PROVISION = /^(section|clause)\b([^\n{]*)\{\s*\n([\s\S]*)\n\s*\}$/;
const DECLARED = /^[ \t]*(?:review|step|event|meeting|deadline|party|outsider|group|calendar) ([\p{L}][\p{L}\p{N}'\u2019-]*)/gmu;
const NOTICE = /\bmay (end|change|leave)\b([^\n"]*? on )(\w+) ((?:working |calendar |clear )?\w+)['\u2019]s? notice\b/g;

/** A skeleton as it was meant, without the indentation of the profile it stands in. */
export function withoutIndentation(skeleton: string): string {
    const [first, ...rest] = skeleton.trim().split(/\r?\n/);
    const last = rest.at(-1);
    return [first, ...outdented(rest, last?.trim() === '}' ? indentOf(last) : undefined)].join('\n');
}

/** Lines without the indentation that all of them have, or without this one. */
function outdented(lines: readonly string[], by = Math.min(...lines.filter(line => line.trim() !== '').map(indentOf))): string[] {
    return lines.map(line => line.slice(Math.min(by, indentOf(line))));
}

function indentOf(line: string): number {
    return /^\s*/.exec(line)![0].length;
}

/** Whether a skeleton stands in the head of an agreement rather than by itself. */
export function isOfTheHead(skeleton: string): boolean {
    return DETAIL.test(skeleton);
}

/** A skeleton that is one section or clause, taken apart; undefined when it is anything else. */
export function asProvision(skeleton: string): { sort: 'section' | 'clause'; heading: string; body: string } | undefined {
    const match = PROVISION.exec(skeleton);
    return match
        ? { sort: match[1] as 'section' | 'clause', heading: match[2]!.trim(), body: outdented(match[3]!.split('\n')).join('\n') }
        : undefined;
}

/** The lines inside the braces of a skeleton that is one block. */
export function bodyOf(skeleton: string): string {
    const lines = skeleton.split('\n');
    return lines.length > 2 && lines.at(-1)!.trim() === '}' ? outdented(lines.slice(1, -1)).join('\n') : skeleton;
}

/** What a skeleton says, in one line, without the lines around it. */
export function gist(skeleton: string): string {
    const body = asProvision(skeleton)
        ?.body.split('\n')
        .find(line => line.trim() !== '');
    return (body && !body.startsWith('"""') ? body : skeleton.split('\n')[0]!).trim().replace(/\s*\{$/, ' { ... }');
}

/** The same skeleton with a number behind each name that it declares and that is taken; the new names are taken then too. */
export function withFreeNames(skeleton: string, taken: Set<string>): string {
    let text = skeleton;
    for (const [, name] of skeleton.matchAll(DECLARED)) {
        const free = freeName(name!, taken);
        taken.add(free);
        if (free !== name) {
            text = text.replace(/"""[\s\S]*?"""|"[^"\n]*"|[\p{L}][\p{L}\p{N}'\u2019-]*/gu, word => (word === name ? free : word));
        }
    }
    return text;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
    let free = name;
    for (let number = 2; taken.has(free); number++) {
        free = `${name}${number}`;
    }
    return free;
}

/** The names that an agreement has given to anything a skeleton may declare. */
export function namesIn({ parties, events, deadlines, reviews, disputeSteps, calendars }: Agreement): Set<string> {
    return new Set([...parties, ...events, ...deadlines, ...reviews, ...disputeSteps, ...calendars].map(({ name }) => name));
}

/** The same skeleton with notices at least as long as the profile asks for. */
export function withEnoughNotice(skeleton: string, requirements: readonly Requirement[]): string {
    return skeleton.replace(NOTICE, (written, act: string, between: string, amount: string, unit: string) => {
        const asked = requirements.flatMap(({ what }) => (what.kind === 'notice' && what.act === act ? (what.atLeast ?? []) : []))[0];
        return asked && (daysFor(amount, unit) ?? 0) < asked.days ? `may ${act}${between}${possessive(asked.words)} notice` : written;
    });
}

/** "4 weeks'", "1 month's". */
export function possessive(length: string): string {
    return length.endsWith('s') ? `${length}'` : `${length}'s`;
}
