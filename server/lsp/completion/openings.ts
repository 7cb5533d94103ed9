import { wholeAgreement } from './whole-agreement.ts';

/** A declaration or sentence written whole, in LSP's snippet syntax with a stop at each part that changes. */
export interface Opening {
    label: string;
    snippet: string;
    /** What it is for. */
    says: string;
    /** Whether it is what a file without an agreement needs. */
    comesFirst?: boolean;
}

/** What an opening is made of: names that are declared, in the order in which they are to be offered. */
export interface OpeningNames {
    /** Who can be spoken of. */
    actors: readonly string[];
    /** What time can be counted from. */
    anchors: readonly string[];
    /** The day it is, as it is written: `22 November 2026`; undefined when nobody has said. */
    today: string | undefined;
    /** There is nothing yet but what other files it uses. */
    isFirst: boolean;
    /** There is an agreement already. */
    hasAgreement: boolean;
}

/** What parties are often called, and their kinds: proposed where nobody is called so yet. */
const USUAL_PARTIES = [
    ['Council', 'local authority'],
    ['Forum', 'parent carer forum'],
    ['Trust', 'health body'],
    ['School', 'school'],
] as const;
/** Names that a stop offers at most. */
const MOST_CHOICES = 12;

/**
 * Declarations and lines of the history that begin with a keyword, the plainest first. `rule` is the rule of the grammar that the keyword
 * begins, `phrase` what it begins with.
 */
export function openings(
    rule: string,
    phrase: string,
    { actors, anchors, today = '____', isFirst, hasAgreement }: OpeningNames,
): Opening[] {
    const one = (stop: number): string => somebody(stop, actors, 'Council');
    const other = (stop: number): string => somebody(stop, actors.length > 1 ? rotated(actors) : [], 'Forum');
    const both = (stop: number): string => `${one(stop)} and ${other(stop + 1)}`;
    const [newName, newKind] = USUAL_PARTIES.find(([name]) => !actors.includes(name)) ?? ['Name', 'charity'];
    switch (`${rule} ${phrase}`) {
        case 'AgreementKind memorandum':
        case 'AgreementKind protocol':
        case 'AgreementKind agreement':
            if (hasAgreement) {
                return [];
            }
            return [
                ...(isFirst ? [{ ...wholeAgreement(phrase, today), comesFirst: phrase === 'memorandum' }] : []),
                {
                    comesFirst: isFirst && phrase === 'memorandum',
                    label: `${phrase} Ours "..." { ... }`,
                    says: `The head of ${phrase === 'agreement' ? 'an' : 'a'} ${phrase}: what it is called, from when and for how long it holds, and which days count as working days.`,
                    snippet: `${phrase} \${1:Ours} "\${2:What the agreement is called}" {\n    dated \${3:${today}}\n    \${4|not legally binding,legally binding|}\n    in force \${5|for 3 years,until ended,while "____"|}\n    calendar England\n}\n\ncalendar England {\n    region \${6|England and Wales,Scotland,Northern Ireland,any part of the UK|}\n}$0`,
                },
            ];
        case 'Party party':
            return [
                {
                    label: `party ${newName} is "..."`,
                    says: 'An organisation or person that agrees.',
                    snippet: `party \${1:${newName}} is "\${2:Full name}", a \${3:${newKind}}$0`,
                },
                {
                    label: `party ${newName} is "..." { ... }`,
                    says: 'A party with its address and a post that somebody holds.',
                    snippet: `party \${1:${newName}} is "\${2:Full name}", a \${3:${newKind}} {\n    contact "\${4:____}"\n    role \${5:Chair} "\${6:Chair}" held by "\${7:____}"\n}$0`,
                },
            ];
        case 'Party group':
            return [
                {
                    label: 'group Partners is "..." of ...',
                    says: 'Several parties under one name.',
                    snippet: `group \${1:Partners} is "\${2:the partners}" of ${both(3)}$0`,
                },
            ];
        case 'Section section':
            return [
                {
                    label: 'section "..." { clause ... }',
                    says: 'A section with its first clause.',
                    snippet:
                        'section ${1:1} "${2:Title}" {\n    clause ${1:1}.1 {\n        """${3:The agreement\'s own words.}"""\n        $0\n    }\n}',
                },
            ];
        case 'Clause clause':
            return [
                {
                    label: 'clause { """...""" }',
                    says: "A clause: the agreement's own words, and below them what they mean.",
                    snippet: 'clause ${1:1.1} {\n    """${2:The agreement\'s own words.}"""\n    $0\n}',
                },
                {
                    label: 'clause "..." about ... { }',
                    says: 'A clause with a title and a topic, by which a profile recognises it.',
                    snippet: 'clause ${1:1.1} "${2:Title}" about ${3:meetings} {\n    $0\n}',
                },
            ];
        case 'Deadline deadline':
            return [
                {
                    label: 'deadline PapersOut is at least ...',
                    says: 'A deadline with a name, for several sentences to speak of.',
                    snippet: `deadline \${1:PapersOut} is at least \${2:5} \${3|working days,days,weeks|} ${anchors.length === 0 ? 'before' : 'before each'} ${occasion(4, anchors)}$0`,
                },
            ];
        case 'Event meeting':
            return [
                {
                    label: 'meeting Board is "...", every 3 months from ...',
                    says: 'A meeting that comes round, and who takes part.',
                    snippet: `meeting \${1:Board} is "\${2:the Board}", every \${3:3} \${4|months,weeks,years|} from \${5:${today}}, of ${both(6)}$0`,
                },
            ];
        case 'Event event':
            return [
                {
                    label: 'event Request is "...", at any time',
                    says: 'Something that may happen, and that time is counted from.',
                    snippet: 'event ${1:Request} is "${2:what happens}", ${3|at any time,once|}$0',
                },
            ];
        case 'Review review':
            return [
                {
                    label: 'review Annual is "...", every 12 months from ...',
                    says: 'When the agreement is looked at again, and by whom.',
                    snippet: `review \${1:Annual} is "\${2:Annual review}", every \${3:12} \${4|months,weeks,years|} from \${5:${today}}, by ${both(6)}$0`,
                },
            ];
        case 'Dispute dispute':
            return [
                {
                    label: 'dispute { step ... }',
                    says: 'What the parties do when they disagree, step by step.',
                    snippet: `dispute {\n    step \${1:Talks} "\${2:discussion between the parties}"\n    step \${3:Mediation} "\${4:an independent mediator}" chosen by ${both(5)}\n        if not settled within \${7:20} \${8|working days,days,weeks|} of the start of \${1:Talks}\n}$0`,
                },
            ];
        case 'AgreedBy agreed by':
            return [
                {
                    label: 'agreed by { ... }',
                    says: 'Who has agreed, in whose person and when.',
                    snippet: `agreed by {\n    ${one(1)}, signed by "\${2:____}" as "\${3:Director}" on \${4:____}\n    ${other(5)}, signed by "\${6:____}" as "\${7:Chair}" on \${8:____}\n}$0`,
                },
            ];
        case 'History history':
            if (anchors.length === 0) {
                return [];
            }
            return [
                {
                    label: `history { ${anchors[0]} held on ... }`,
                    says: 'What has happened: meetings held, duties done, reviews made.',
                    snippet: `history {\n    ${occasion(1, anchors)} held on \${2:${today}}\n    $0\n}`,
                },
            ];
        case 'Calendar calendar':
            return [
                {
                    label: 'calendar England { region ... }',
                    says: 'Which days count as working days: by the bank holidays of a part of the United Kingdom.',
                    snippet:
                        'calendar ${1:England} {\n    region ${2|England and Wales,Scotland,Northern Ireland,any part of the UK|}\n}$0',
                },
            ];
        case 'Profile profile':
            return [
                {
                    label: 'profile Ours for memorandum { ... }',
                    says: 'What agreements of a kind ought to contain.',
                    snippet:
                        'profile ${1:Ours} "${2:Full name}" for ${3|memorandum,protocol,agreement|} {\n    requires ${4:review}\n        message "${5:Say when you look at this again, and who does.}"\n    $0\n}',
                },
            ];
        case 'Entry clause':
            return [
                {
                    label: `clause ... done on ${today}`,
                    says: 'A line of the history: what a clause asks for has been done.',
                    snippet: `clause \${1:1.1} done on \${2:${today}}$0`,
                },
            ];
        case 'Entry notice':
            return [
                {
                    label: 'notice given on ... by ...',
                    says: 'A line of the history: a party has given notice.',
                    snippet: `notice given on \${1:${today}} by ${one(2)}$0`,
                },
            ];
        case 'Entry request':
            return [
                {
                    label: 'request received on ... by ...',
                    says: 'A line of the history: somebody has asked for something, and who received it.',
                    snippet: `request received on \${1:${today}} by ${one(2)}$0`,
                },
            ];
        default:
            return [];
    }
}

/** Whole sentences as they usually stand in a clause: who must do what, by when, and how the agreement ends. The first of the actors is the one who owes it. */
export function sentenceOpenings({ actors, anchors }: OpeningNames): Opening[] {
    const [owner = 'Council', recipient] = actors;
    const owes = `${somebody(1, actors, 'Council')} \${2|must,should,may,must not,need not|} "\${3:what is to be done}"`;
    const to = recipient === undefined ? '' : ` to ${somebody(4, rotated(actors), 'Forum')}`;
    const toLabel = recipient === undefined ? '' : ` to ${recipient}`;
    const duty: Opening = {
        label: `${owner} must "..."${toLabel}`,
        says: 'A duty: who must do what, and to whom.',
        snippet: `${owes}${to}$0`,
    };
    const timed: Opening[] =
        anchors[0] === undefined
            ? []
            : [
                  {
                      label: `${owner} must "..."${toLabel} at least 5 working days before each ${anchors[0]}`,
                      says: 'A duty that comes round before each meeting or event.',
                      snippet: `${owes}${to} at least \${5:5} \${6|working days,days,weeks|} before each ${occasion(7, anchors)}$0`,
                  },
                  {
                      label: `${owner} must "..."${toLabel} within 20 working days of ${anchors[0]}`,
                      says: 'A duty that is to be done in a time after something has happened.',
                      snippet: `${owes}${to} within \${5:20} \${6|working days,days,weeks,months|} of ${occasion(7, anchors)}$0`,
                  },
              ];
    return [
        duty,
        ...timed,
        {
            label: `${owner} must "..." at least once a year`,
            says: 'A duty that is to be done so often.',
            snippet: `${owes} at least \${5|once,twice|} a \${6|year,school year,term,month|}$0`,
        },
        {
            label: `${owner} must "..." where possible otherwise ...`,
            says: 'A duty that holds where possible, and what is to be done otherwise.',
            snippet: `${owes} where possible otherwise ${somebody(5, actors, 'Council')} must "\${6:what is to be done instead}"$0`,
        },
        {
            label: "any party may end this agreement on 3 months' notice in writing",
            says: 'How a party can end the agreement.',
            snippet: "any party may end this agreement on ${1:3} ${2|months',weeks'|} notice in writing$0",
        },
        {
            label: 'all parties may change this agreement in writing',
            says: 'How the agreement can be changed.',
            snippet: 'all parties may change this agreement in writing$0',
        },
    ];
}

/** A stop that offers these names, or proposes one where none is declared. */
function somebody(stop: number, names: readonly string[], usual: string): string {
    return names.length === 0 ? `\${${stop}:${usual}}` : `\${${stop}|${names.slice(0, MOST_CHOICES).join(',')}|}`;
}

/** A stop for what time is counted from: something that is declared, or else words. */
function occasion(stop: number, anchors: readonly string[]): string {
    return anchors.length === 0 ? `\${${stop}:"____"}` : somebody(stop, anchors, '');
}

/** With the first name last. */
function rotated(names: readonly string[]): readonly string[] {
    return [...names.slice(1), ...names.slice(0, 1)];
}
