import { numberIn } from '../../model/durations.ts';
import { BEGIN, like, NUMBER, STRENGTH, type TypicalMistake } from './mistake.ts';

const AGREEMENT = '(?:(?:this|the) )?(?:agreement|memorandum(?: of understanding)?|protocol|MoU|MOU)';

/** What is done to the agreement itself, in other words than the language's own. */
export const EFFECT_MISTAKES: readonly TypicalMistake[] = [
    {
        what: "'terminate this agreement' for 'end this agreement'",
        written: like(`(?<=\\b${STRENGTH} )(?:terminate|cancel|bring to an end|determine|end) ${AGREEMENT}`),
        message: "Write 'end this agreement', which the checker understands.",
        instead: ['end this agreement'],
    },
    {
        what: "'withdraw from this agreement' for 'leave'",
        written: like(
            `(?<=\\b${STRENGTH} )(?:withdraw|leave|resign|exit)(?: from)? (?:${AGREEMENT}|the partnership|the [A-Z]\\w+|it)\\b|(?<=\\b${STRENGTH} )withdraw(?! from)\\b`,
        ),
        message: "Write 'leave' for one party that goes while the others go on.",
        instead: ['leave'],
    },
    {
        what: "'vary' or 'amend this agreement' for 'change this agreement'",
        written: like(`(?<=\\b${STRENGTH} )(?:vary|amend|modify|alter|change) ${AGREEMENT}`),
        message: "Write 'change this agreement', which the checker understands.",
        instead: ['change this agreement'],
    },
    {
        what: "'admit a new member' for 'add a party', 'expel a member' for 'remove a party'",
        written: like(
            `(?<=\\b${STRENGTH} )(?:(?:admit|add|accept|invite|join)|(expel|exclude|remove|eject)) (?:an?|any|another|new|additional|further|other|one|more)(?: (?:new|additional|further|other|more))?,? (?:[Mm]embers?|[Pp]art(?:y|ies|ners?|icipants?)|[Ss]ignator(?:y|ies)|[Oo]rganisations?)\\b`,
        ),
        message: "Write 'add a party' or 'remove a party', which the checker understands.",
        instead: ([, removes]) => [removes ? 'remove a party' : 'add a party'],
    },
    {
        what: "'a majority of' and the like for a share of those who agree",
        written: like(
            `\\b(?:with the (?:agreement|consent|approval) of|by) (?:an? )?(?:(?:simple )?majority(?: vote)?|(two[ -]thirds|three[ -]quarters)(?: majority)?(?: vote)?) of (?:all )?(?:the )?(?=[A-Z])`,
        ),
        message: 'Say how many of whom: with the agreement of most of Partners, with the agreement of two thirds of Partners.',
        instead: ([, share]) => [`with the agreement of ${share?.replace('-', ' ') ?? 'most'} of `],
    },
    {
        what: "'with the consent of' and 'of all Partners' for 'with the agreement of all of Partners'",
        written: like(
            `\\bwith the (?:(?:prior |written )*(?:consent|approval|permission) of |agreement of (?=all [A-Z]|all the))(?:(all) (?:of )?(?:the )?)?(?=[A-Z])`,
        ),
        message: "Write 'with the agreement of' before those who agree, and 'all of' where each member of a group has to.",
        instead: ([, all]) => [`with the agreement of ${all ? 'all of ' : ''}`],
    },
    {
        what: "'by giving 3 months' written notice' for 'on 3 months' notice in writing'",
        written: like(
            `\\b(?:by |on |with |upon |subject to )?(?:giving |serving )?(?:(?:the other|the others|each other|all other|all the other) (?:party|parties) )?(?:at least |not less than |no less than |a minimum of )?(${NUMBER} (?:(?:working |calendar )?days?|weeks?|months?|half-terms?|terms?|quarters?|years?)(?:['\u2019]s?)?) (?:prior )?(?:(written) )?(?:prior )?(notice)( in writing)?(?: (?:to|of) (?:the other|the others|each other|all other|all the other) (?:party|parties))?\\b`,
        ),
        message: "Write 'on', the length and 'notice', then 'in writing' where it must be: on 3 months' notice in writing.",
        instead: ([, length, written, notice, behind]) => [
            `on ${length!.replace('calendar ', '')} ${notice}${written || behind ? ' in writing' : ''}`,
        ],
    },
    {
        what: "'twelve school weeks' notice', a unit that the language does not count",
        written: like(
            `\\b(?:by |on |with |upon )?(?:giving )?(?:at least |not less than )?(${NUMBER}) school weeks?(?:['\u2019]s?)?(?: prior)?(?: written)? notice\\b`,
        ),
        message: 'There is no school week to count by. Write weeks, or school days: five of them are a week of school.',
        instead: ([, number]) => [`on ${number} weeks' notice`, `on ${5 * (numberIn(number) ?? 0)} school days' notice`],
    },
    {
        what: "'by giving notice', 'on written notice' without a length",
        written: like(
            `(?<=\\b${STRENGTH} (?:(?:end|change|suspend|terminate|cancel) ${AGREEMENT}|leave(?: ${AGREEMENT})?|withdraw(?: from ${AGREEMENT})?)(?: at any time)? )(?:(?:by|on|upon|with|after|subject to) )?(?:giving |serving )?(?:(?:the other|the others|each other|all other|all the other) (?:party|parties) )?(?:reasonable |due |prior )?(?:written )?notice\\b(?: in writing)?(?: (?:to|of) (?:the other|the others|each other|all other|all the other) (?:party|parties))?(?: (?:by|before|no later than|not later than|on or before) [^{}"]*)?`,
        ),
        message: "Say how long the notice is: on 3 months' notice in writing. A last day for giving it belongs in the text of the clause.",
        instead: ["on ____ months' notice in writing"],
    },
    {
        what: "'this agreement may be terminated', 'may be amended' without who may",
        written: like(
            `${BEGIN}${AGREEMENT} (?:may|can) be (?:(terminated|ended|cancelled)|amended|varied|changed|modified)(?: at any time)?(?: by (?:(either|any|one) party|(?:the )?(?:mutual |written )*(?:consent|agreement)(?: of (?:all|both|the) parties)?|all parties|both parties))?`,
        ),
        message: 'Say who may: any party may end this agreement, all parties may change this agreement.',
        instead: ([, ends, one]) => [
            ends === undefined
                ? 'all parties may change this agreement'
                : `${one === undefined ? 'all parties' : 'any party'} may end this agreement`,
        ],
    },
    {
        what: "'this agreement will end' for 'this agreement ends'",
        written: like(`${BEGIN}${AGREEMENT} (?:(?:will|shall|must|is to) (?:end|expire|terminate|cease)|expires|terminates|ceases)\\b`),
        message: "Write 'this agreement ends'.",
        instead: ['this agreement ends'],
    },
    {
        what: "'clause 6 survives' for 'clause 6 continues after the end'",
        written: like(
            BEGIN +
                '((?:clause|section)s? [\\w., ()]{1,60}?) (?:(?:will|shall|must) )?(?:survives?|continues?(?: in force)?(?: to apply)?|remains?(?: in force)?|applies|apply)(?: (?:after|beyond))? (?:the )?(?:end|ending|termination|expiry)(?: of (?:this|the) (?:agreement|memorandum|protocol|MoU))?',
        ),
        message: 'Write what goes on as: clause 6 continues after the end.',
        instead: ([, clauses]) => [`${clauses} ${/^(?:clauses|sections)/.test(clauses!) ? 'continue' : 'continues'} after the end`],
    },
];
