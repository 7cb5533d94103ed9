import { throughout, wherever, whereverInProse, type Mutation } from './mutation.ts';

const HEADING = /^( *(?:clause|section) )((?:\d+\.)*)(\d+)(?= (?:"|\{|about))/gm;

/** References and numbers. */
export const REFERENCES: readonly Mutation[] = [
    {
        family: 'references',
        name: 'break a reference',
        rules: ['reference/unknown-clause'],
        plant: wherever(/\bsee (\d[\d.]*)/g, () => 'see »98.7«'),
    },
    {
        family: 'references',
        name: 'break a reference in prose',
        rules: ['reference/unknown-clause'],
        plant: whereverInProse(/\bclause (\d[\d.]*\d)/g, () => 'clause »98.7«'),
    },
    {
        family: 'references',
        name: 'refer to an appendix that there is not',
        rules: ['reference/unknown-appendix'],
        plant: whereverInProse(/\bAppendix \d+/g, () => '»Appendix 19«'),
    },
    {
        family: 'references',
        name: 'number two clauses alike',
        rules: ['name/duplicate'],
        plant: wherever(HEADING, ([, word, list, number], text) =>
            Number(number) < 2 ||
            !new RegExp(`^ *(?:clause|section) ${list!.replaceAll('.', '\\.')}${Number(number) - 1}(?![.\\d])`, 'm').test(text)
                ? undefined
                : `${word}»${list}${Number(number) - 1}«`,
        ),
    },
    {
        family: 'references',
        name: 'skip a number',
        rules: ['reference/skipped-number'],
        plant: wherever(HEADING, ([, word, list, number], text) => {
            const full = `${list}${number}`.replaceAll('.', '\\.');
            const isLast = !new RegExp(`^ *(?:clause|section) ${list!.replaceAll('.', '\\.')}${Number(number) + 1}(?!\\d)`, 'm').test(text);
            return Number(number) < 2 || !isLast || new RegExp(`(?:clause|section) ${full}\\.\\d`).test(text)
                ? undefined
                : `${word}»${list}${Number(number) + 2}«`;
        }),
    },
    {
        family: 'references',
        name: 'cite a law without its year',
        rules: ['citation/no-year'],
        plant: wherever(/^cite (\w+) ("[^"]*\bAct) \d{4}"/gm, ([, name, title]) => `»cite ${name} ${title}"«`),
    },
    {
        family: 'references',
        name: 'define what nobody says',
        rules: ['name/unused'],
        plant: wherever(/^define "[^"]*"/gm, () => 'define "»garden gnome«"'),
    },
    {
        family: 'references',
        name: 'use a file that there is not',
        rules: ['import/not-found'],
        plant: wherever(/^uses "[^"]*"/gm, () => 'uses »"calendars/lost.mou"«'),
    },
    {
        family: 'references',
        name: 'rely on an empty appendix',
        rules: ['reference/empty-appendix'],
        plant: throughout(text => {
            if (/^appendix 1 /m.test(text) && /no later than \d/.test(text)) {
                return text
                    .replace(/no later than \d+ \w+ \d{4}/, 'no later than »the dates in appendix 1«')
                    .replace(/^appendix 1 ("[^"]*") \{[\s\S]*?^\}/m, 'appendix 1 $1 { }');
            }
            return undefined;
        }),
    },
];

/** Those who agreed. */
export const AGREED: readonly Mutation[] = [
    {
        family: 'agreed by',
        name: 'sign before there was a text',
        rules: ['agreed/before-approval'],
        plant: wherever(/^( {4}\w+, signed by .* on )(\d+ \w+) \d{4}$/gm, ([, line, day], text) =>
            /^ +(?:dated|approved) /m.test(text) ? `${line}»${day} 2011«` : undefined,
        ),
    },
    {
        family: 'agreed by',
        name: 'drop a position',
        rules: ['agreed/no-position'],
        plant: wherever(/^( {4})(\w+, signed by "[^"]*") as "[^"]*"/gm, ([, indent, signed]) => `${indent}»${signed}«`),
    },
    {
        family: 'agreed by',
        name: 'sign for somebody else',
        rules: ['agreed/for-another'],
        plant: wherever(
            /^( {4})(\w+, signed by "[^"]*" as ")([^"]*)"/gm,
            ([, indent, signed, position]) => `${indent}»${signed}${position}, on behalf of the Borough of Overthere"«`,
        ),
    },
    {
        family: 'agreed by',
        name: 'sign after the first review',
        rules: ['agreed/after-review'],
        plant: text =>
            /first on/.test(text)
                ? wherever(/^( {4}\w+, signed by .* on )(\d+ \w+) \d{4}$/gm, ([, line, day]) => `${line}»${day} 2035«`)(text)
                : [],
    },
];

/** What is recorded. */
export const HISTORY: readonly Mutation[] = [
    {
        family: 'history',
        name: 'record what is still to come',
        rules: ['history/in-the-future'],
        plant: wherever(/^( {4}\w+ (?:held|happened) on )(\d+ \w+) \d{4}/gm, ([, line, day]) => `${line}»${day} 2031«`),
    },
    {
        family: 'history',
        name: 'name a meeting that did not take place',
        rules: ['history/fulfils-nothing'],
        plant: wherever(/( done on .* for \w+ of )(\d+ \w+ \d{4})/g, ([, line]) => `${line}»5 January 2026«`),
    },
    {
        family: 'history',
        name: 'answer before the meeting',
        rules: ['history/before-its-event'],
        plant: wherever(/^( {4}clause (?:2\.3|2\.2 "report"|3\.3) done on )(\d+ \w+ \d{4})/gm, ([, line]) => `${line}»3 January 2026«`),
    },
    {
        family: 'history',
        name: 'call off what was held',
        rules: ['history/contradiction'],
        plant: wherever(
            /^ {4}(\w+) held on (\d+ \w+ \d{4})/gm,
            ([whole, name, day]) => `${whole}\n    »${name} cancelled on ${day} for ${day}«`,
        ),
    },
    {
        family: 'history',
        name: 'waive a duty of its own',
        rules: ['history/own-waiver'],
        plant: wherever(/^( {4}clause \S+(?: "[^"]*")?) done on (.* by )(\w+)$/gm, ([, clause, rest, who], text) =>
            new RegExp(`^group ${who} `, 'm').test(text) || (/each party must "report/.test(text) && clause!.includes('2.2'))
                ? undefined
                : `${clause} waived on ${rest}»${who}«`,
        ),
    },
    {
        family: 'history',
        name: 'settle a clause that there is not',
        rules: ['reference/unknown-clause'],
        plant: wherever(/^( {4}clause )(\d[\d.]*)(?=.* done on)/gm, ([, word]) => `${word}»96.5«`),
    },
];

/** What happens in a dispute. */
export const DISPUTES: readonly Mutation[] = [
    {
        family: 'disputes',
        name: 'let nobody choose',
        rules: ['dispute/nobody-named'],
        plant: wherever(/^( {4}step )(\w+)( "[^"]*")\s+chosen by all parties/gm, ([, step, name, title]) => `${step}»${name}«${title}`),
    },
    {
        family: 'disputes',
        name: 'let a step go on for ever',
        rules: ['dispute/no-limit'],
        plant: wherever(
            /( {4}step )(\w+)( (?:(?! {4}step)[\s\S])*? {4}step \w+(?:(?! {4}step)[\s\S])*?if not settled )within \d+ (?:working days|weeks) of the start of \w+/g,
            ([, step, name, rest]) => `${step}»${name}«${rest}after ${name}`,
        ),
    },
    {
        family: 'disputes',
        name: 'let nothing follow the talks',
        rules: ['dispute/no-last-step'],
        plant: wherever(/^( {4}step )(\w+)( "[^"]*"\s+by [\w, ]+)\n {4}step [\s\S]*?^\}/gm, ([, step, name, rest], text) =>
            /"[^"]*(?:mediat|decid)/.test(rest!) || text === '' ? undefined : `${step}»${name}«${rest}\n}`,
        ),
    },
];

/** What is not filled in. */
export const BLANKS: readonly Mutation[] = [
    {
        family: 'blanks',
        name: 'leave a date open',
        rules: ['blank/unfilled'],
        plant: wherever(/(?<!day )\b\d{1,2} (?:January|March|April|May|June|July|September) \d{4}\b/g, () => '»____«'),
    },
    {
        family: 'blanks',
        name: 'leave a signatory open',
        rules: ['blank/unfilled'],
        plant: wherever(/signed by "[^"]*"/g, () => 'signed by »____«'),
    },
    {
        family: 'blanks',
        name: 'leave a word to be confirmed',
        rules: ['blank/unfilled'],
        plant: wherever(/must "([^"\n]+)"/g, ([, action]) => `must "${action} »TBC«"`),
    },
    {
        family: 'blanks',
        name: 'leave a choice open',
        rules: ['blank/unfilled'],
        plant: wherever(/must "([^"\n]+)"/g, ([, action]) => `must "${action} »[by post / by e-mail]«"`),
    },
];
