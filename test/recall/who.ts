import { atTheName, throughout, wherever, withoutProse, type Mutation } from './mutation.ts';

/** A whole sentence on one line: indentation, owner, action, the rest. */
const SENTENCE =
    /^( +)((?:[A-Z]\w*(?: of [A-Z]\w*)?(?:, | and )?)+|all parties|each party) must "([^"\n]+)"([^\n{}]*)(?=\n(?:\1\S|\s*\}))/gm;
/** What is due without any time or condition. */
const PLAIN = /^(?: to (?:all parties|the other parties|[A-Z]\w*(?:(?:, | and )[A-Z]\w*)*))?$/;
const SIGNATURE = /^ {4}(\w+), (?:signed by|by e-mail).*\n/gm;

function withSwappedLetters(name: string): string {
    return name.length < 3 ? `${name}x` : name.slice(0, -2) + name.at(-1) + name.at(-2) + 's';
}

function membersOf(group: string, text: string): string[] {
    return new RegExp(`^group ${group} is "[^"]*" of ([\\w, ]+)`, 'm').exec(text)?.[1]?.split(/, | and /) ?? [];
}

/** What the agreement's own words still say of a matter when its sentence is gone. */
const STILL_SAID: Readonly<Record<string, RegExp>> = { 'drop the dispute': /dispute/i, 'drop how it is changed': /amend/i };

/** What an agreement leaves out. */
export const MISSING: readonly Mutation[] = (
    [
        ['drop the review', /^review .*\n(?: {4}.*\n)*/m],
        ['drop the dispute', /^dispute \{\n(?:.*\n)*?\}\n/m],
        ['drop the legal status', /^ +(?:not )?legally binding\n/m],
        ['drop who agreed', /^agreed by \{\n(?:.*\n)*?\}\n/m],
        ['drop how long it lasts', /^ +in force .*\n(?: +may be extended.*\n)?/m],
        ['drop how it is changed', /(?:all parties|any party) may change this agreement[^\n}]*/],
        ['drop the way out', /(?:any party may (?:leave|end this agreement)[^\n}]*\s*)+/],
    ] as const
).map(([name, pattern]): Mutation => ({
    family: 'clauses',
    name,
    rules: ['clause/missing'],
    plant: throughout(text =>
        pattern.test(text) && !(text.match(/"""[\s\S]*?"""/g) ?? []).some(prose => STILL_SAID[name]?.test(prose))
            ? atTheName(text.replace(pattern, ''))
            : undefined,
    ),
}));

/** Who the parties are. */
export const PARTIES: readonly Mutation[] = [
    {
        family: 'parties',
        name: 'unsign a party',
        rules: ['party/unsigned'],
        plant: text =>
            wherever(
                SIGNATURE,
                () => '',
            )(text).flatMap((planted, at) => {
                const name = [...withoutProse(text).matchAll(SIGNATURE)][at]![1]!;
                return [planted.replace(new RegExp(`^party ${name}\\b`, 'm'), `party »${name}«`)];
            }),
    },
    {
        family: 'parties',
        name: 'misspell an owner',
        rules: ['party/undeclared'],
        plant: wherever(/^( +)([A-Z]\w+)(?= must ")/gm, ([, indent, name]) => `${indent}»${withSwappedLetters(name!)}«`),
    },
    {
        family: 'parties',
        name: 'misspell a recipient',
        rules: ['party/undeclared'],
        plant: wherever(/(" to )([A-Z]\w+)(?=\n| within| no later)/g, ([, to, name]) => `${to}»${withSwappedLetters(name!)}«`),
    },
    {
        family: 'parties',
        name: 'make a party an outsider',
        rules: ['party/stranger-signs'],
        plant: text =>
            [...withoutProse(text).matchAll(/^ {4}(\w+)(?=, signed)/gm)].map(([whole, name]) =>
                text
                    .replace(new RegExp(`^party ${name} is`, 'm'), `outsider ${name} is`)
                    .replace(new RegExp(`^${whole}(?=, signed)`, 'm'), `    »${name}«`),
            ),
    },
    {
        family: 'parties',
        name: 'put a group into itself',
        rules: ['party/group-of-itself'],
        plant: wherever(
            /^group (\w+) is ("[^"]*") of ([\w, ]+?) and (\w+)/gm,
            ([, name, title, some, last]) => `group »${name}« is ${title} of ${some}, ${last} and ${name}`,
        ),
    },
    {
        family: 'parties',
        name: 'drop a contact',
        rules: ['party/no-contact'],
        plant: wherever(/^party (\w+)( is .*\n(?: {4}also known as .*\n)?) {4}contact "[^"]*"\n/gm, ([, name, rest], text) =>
            (text.match(/^ {4}contact /gm) ?? []).length < 2 ? undefined : `party »${name}«${rest}`,
        ),
    },
    {
        family: 'parties',
        name: 'declare a party twice',
        rules: ['name/duplicate'],
        plant: wherever(
            /^party (\w+) is "[^"]*"/gm,
            match => `party »${match[1]}« is "Somebody else"\n${match[0].replace(/party (\w+)/, 'party »$1«')}`,
        ),
    },
    {
        family: 'parties',
        name: 'give two parties one name',
        rules: ['party/shared-alias'],
        plant: text => {
            const [first, ...others] = [...withoutProse(text).matchAll(/^party (\w+) is ("[^"]*")/gm)];
            return others.map(other => text.replace(other[0], `party ${other[1]} is ${other[2]} also known as »${first![2]}«`));
        },
    },
    {
        family: 'parties',
        name: 'let a member owe its group',
        rules: ['party/member-against-group'],
        plant: wherever(SENTENCE, (match, text) => {
            const [, indent, owner, action, rest] = match;
            const group = [...text.matchAll(/^group (\w+) is/gm)]
                .map(([, name]) => name!)
                .find(name => membersOf(name, text).includes(owner!));
            const isAll =
                group !== undefined && [...text.matchAll(/^party (\w+) is/gm)].every(([, name]) => membersOf(group, text).includes(name!));
            return group === undefined || isAll || !PLAIN.test(rest!) ? undefined : `${indent}»${owner}« must "${action}" to ${group}`;
        }),
    },
];

/** Who owes what. */
export const OBLIGATIONS: readonly Mutation[] = [
    {
        family: 'obligations',
        name: 'leave nobody to do it',
        rules: ['obligation/unowned'],
        plant: wherever(/^( +)([A-Z]\w+)(?= must ")/gm, ([, indent]) => `${indent}»somebody«`),
    },
    {
        family: 'obligations',
        name: 'forbid what is demanded',
        rules: ['obligation/contradictory'],
        plant: wherever(SENTENCE, ([whole, indent, owner, action, rest]) =>
            PLAIN.test(rest!) ? `${whole}\n${indent}${owner} must not »"${action}"«` : undefined,
        ),
    },
    {
        family: 'obligations',
        name: 'demand it twice',
        rules: ['obligation/duplicate'],
        plant: wherever(SENTENCE, ([whole, indent, owner, action, rest]) => `${whole}\n${indent}${owner} must »"${action}"«${rest}`),
    },
    {
        family: 'obligations',
        name: 'owe it to oneself',
        rules: ['obligation/to-oneself'],
        plant: wherever(/^( +)([A-Z]\w+)( must "[^"\n]+" to )([A-Z]\w+)(?=\n| within| no later)/gm, ([, indent, owner, must], text) =>
            new RegExp(`^group ${owner} `, 'm').test(text) ? undefined : `${indent}${owner}${must}»${owner}«`,
        ),
    },
    {
        family: 'obligations',
        name: 'make the time vague',
        rules: ['time/vague'],
        plant: wherever(SENTENCE, ([, indent, owner, action, rest]) =>
            PLAIN.test(rest!) ? `${indent}${owner} must "${action} »in a timely manner«"${rest}` : undefined,
        ),
    },
    {
        family: 'obligations',
        name: 'soften it without a fallback',
        rules: ['obligation/soft-without-fallback'],
        plant: wherever(SENTENCE, ([, indent, owner, action, rest]) =>
            /where possible|, and in any case/.test(rest!) ? undefined : `${indent}${owner} must »"${action}"«${rest} where possible`,
        ),
    },
    {
        family: 'obligations',
        name: 'give it a second limit',
        rules: ['obligation/two-limits'],
        plant: wherever(SENTENCE, ([whole, indent, owner, action, rest]) => {
            const longer = rest!.replace(
                /within (\d+) ([\w ]+ of each \w+)/,
                (_, amount, other) => `»within ${Number(amount) * 2} ${other}«`,
            );
            return longer === rest ? undefined : `${whole}\n${indent}${owner} must "${action}"${longer}`;
        }),
    },
    {
        family: 'obligations',
        name: 'hang it on an unknown event',
        rules: ['name/undeclared'],
        plant: wherever(SENTENCE, ([, indent, owner, action, rest]) =>
            PLAIN.test(rest!) ? `${indent}${owner} must "${action}"${rest} when »Doomsday«` : undefined,
        ),
    },
    {
        family: 'obligations',
        name: 'put it under the heading of another',
        rules: ['obligation/owner-against-heading'],
        plant: text => {
            const [first, second] = [...text.matchAll(/^party (\w+) is "([^"]*)"/gm)];
            if (!first || !second) {
                return [];
            }
            return wherever(
                /^section (\d+) "[^"\n]*"[^\n{]*\{\n(?= +clause \d)/gm,
                ([whole, number]) =>
                    `${whole.replace(/"[^"\n]*"/, `"Duties of the ${second[2]}"`)}    clause ${number}.77 { »${first[1]}« must "sweep the yard" }\n`,
            )(text);
        },
    },
];
