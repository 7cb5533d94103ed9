import type { Actors, Agreement, DisputeStep, Point, TimePhrase } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import type { TextEdit } from '../fixes/fix.ts';
import type { AgreementCheck } from './check.ts';
import { roughDays } from './lengths.ts';
import { partyBehind } from './parties.ts';

/** Somebody takes each step of a dispute, or chooses who does. A title may say who talks. */
export const stepsMustBeTakenBySomebody: AgreementCheck = agreement => {
    if (agreement.incomplete) {
        return [];
    }
    return agreement.disputeSteps
        .filter(({ by, chosenBy, title }) => !by && !chosenBy && !namesSomebody(title ?? '', agreement.parties))
        .map((step): Finding => ({
            rule: 'dispute/nobody-named',
            place: step.namePlace,
            message: `Nobody is named who takes the step ${step.name} or chooses who does. Add them behind it, for example: chosen by all parties`,
            data: {
                kind: 'edits',
                fixes: ['chosen by all parties', 'by all parties'].map(words => ({
                    title: `Add '${words}'`,
                    edits: [{ range: { start: endOfHead(step), end: endOfHead(step) }, newText: ` ${words}` }],
                })),
            },
        }));
};

/** Each step but the last ends some day. */
export const stepsMustHaveALimit: AgreementCheck = agreement => {
    if (agreement.incomplete) {
        return [];
    }
    return agreement.disputeSteps.slice(0, -1).flatMap((step, at): Finding[] => {
        const next = agreement.disputeSteps[at + 1]!;
        if (hasLimit(step) || next.opensWhenUnsettled?.kind === 'within' || next.opensWhenUnsettled?.kind === 'no-later-than') {
            return [];
        }
        return [
            {
                rule: 'dispute/no-limit',
                place: step.namePlace,
                message:
                    `Nothing says how long ${step.name} may take before ${next.name} can begin, so it may go on for ever. ` +
                    `Add a limit to the next step, for example: if not settled within 20 working days of the start of ${step.name}`,
                related: [{ place: next.namePlace, message: 'The next step' }],
                data: {
                    kind: 'edits',
                    fixes: [{ title: 'Open the next step after 20 working days', edits: [openingAfter(step, next)] }],
                },
            },
        ];
    });
};

/** What parties do among themselves. */
const TALKS = /\b(?:talks?|discussions?|negotiations?|dialogue|conversations?)\b/i;

/** Whoever else takes part is an outsider with a name, or is not named at all. */
function isTalkOfParties(title: string, parties: Agreement['parties']): boolean {
    const [outside, inside] = [parties.filter(({ sort }) => sort === 'outsider'), parties.filter(({ sort }) => sort !== 'outsider')];
    return TALKS.test(title) && namesSomebody(title, inside) && !namesSomebody(title.replace(/\bpart(?:y|ies)\b/gi, ''), outside);
}

/** The last step settles the dispute: somebody decides or helps who is no party to it. */
export const laddersMustHaveALastStep: AgreementCheck = agreement => {
    const last = agreement.disputeSteps.at(-1);
    if (
        agreement.incomplete ||
        !last ||
        last.chosenBy ||
        SETTLES.test(last.title ?? '') ||
        !(last.by ? areParties(last.by, agreement) : isTalkOfParties(last.title ?? '', agreement.parties))
    ) {
        return [];
    }
    return [
        {
            rule: 'dispute/no-last-step',
            place: last.namePlace,
            message:
                `${last.name} is the last step, and only the parties themselves take it: when they cannot agree there either, nothing follows. ` +
                'Add a step for somebody outside, for example: step Mediation "an independent mediator" chosen by all parties',
            data: {
                kind: 'edits',
                fixes: [
                    {
                        title: 'Add a step for a mediator',
                        edits: [
                            {
                                range: { start: last.place.range.end, end: last.place.range.end },
                                newText: `\n    step Mediation "an independent mediator" chosen by all parties\n        if not settled within 20 working days of the start of ${last.name}`,
                            },
                        ],
                    },
                ],
            },
        },
    ];
};

/** No step opens while the one before it still has time. */
export const stepsMustNotOverlap: AgreementCheck = ({ disputeSteps }) =>
    disputeSteps.slice(0, -1).flatMap((step, at): Finding[] => {
        const opens = disputeSteps[at + 1]!.opensWhenUnsettled;
        const limit = step.timing.phrases.find(phrase => phrase.kind === 'within' && countsFromItsStart(phrase.point, step));
        if (opens?.kind !== 'within' || limit?.kind !== 'within' || !opens.point || !countsFromItsStart(opens.point, step)) {
            return [];
        }
        const [own, given] = [roughDays(limit.length), roughDays(opens.length)];
        if (own === undefined || given === undefined || own <= given) {
            return [];
        }
        return [
            {
                rule: 'deadline/window-too-short',
                place: opens.place,
                message: `The next step opens while ${step.name} still has time left. Give ${step.name} less time, or let the next step open later.`,
                related: [{ place: limit.place, message: `How long ${step.name} may take` }],
            },
        ];
    });

/** Words for somebody who decides, or helps to, from outside. */
const SETTLES =
    /\b(?:mediat|arbitrat|adjudicat|conciliat|expert|court|ombuds|independent|decid|decision|determin|rul(?:e|ing)|final|binding)/i;

function namesSomebody(title: string, parties: Agreement['parties']): boolean {
    const text = title.toLowerCase();
    const names = parties.flatMap(party => [
        party.name,
        party.fullName ?? '',
        ...party.aliases.map(alias => alias.text),
        ...party.roles.map(role => role.title ?? ''),
    ]);
    return /\bpart(?:y|ies)\b/.test(text) || names.some(name => name !== '' && text.includes(name.toLowerCase()));
}

function hasLimit({ timing }: DisputeStep): boolean {
    return [...timing.phrases, ...timing.hardLimits].some(
        ({ kind }: TimePhrase) => kind === 'within' || kind === 'no-later-than' || kind === 'before' || kind === 'on',
    );
}

function areParties(by: Actors | undefined, agreement: Agreement): boolean {
    return by === undefined || by.kind === 'nobody' || by.kind === 'blank'
        ? false
        : by.kind !== 'named' || by.actors.every(actor => ['party', 'group'].includes(partyBehind(actor, agreement)?.sort ?? ''));
}

function countsFromItsStart(point: Point | undefined, { name }: DisputeStep): boolean {
    return (
        point === undefined ||
        point.kind === 'request' ||
        point.kind === 'notice' ||
        (point.kind === 'anchor' && point.name === name) ||
        (point.kind === 'edge' && point.edge === 'start' && point.of.kind === 'anchor' && point.of.name === name)
    );
}

/** The edit that opens a step some time after the one before it began. */
function openingAfter({ name }: DisputeStep, { opensWhenUnsettled, place }: DisputeStep): TextEdit {
    const words = `within 20 working days of the start of ${name}`;
    return opensWhenUnsettled
        ? { range: opensWhenUnsettled.place.range, newText: words }
        : { range: { start: place.range.end, end: place.range.end }, newText: ` if not settled ${words}` };
}

/** Where the name and title of a step end, so that who takes it can be said there. */
function endOfHead({ place, namePlace, title }: DisputeStep): Finding['place']['range']['end'] {
    return title === undefined ? namePlace.range.end : place.range.end;
}
