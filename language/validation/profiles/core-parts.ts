import type { Agreement, Norm, Place } from '../../domain/index.ts';
import { allEffects, allSentences } from '../checks/sentences.ts';
import * as skeletons from './default-skeletons.ts';
import { provisionsAbout, textsSaying } from './provision-texts.ts';
import type { Part } from './requirement.ts';

function placesOf(...placed: readonly ({ readonly place: Place } | undefined)[]): Place[] {
    return placed.flatMap(one => one?.place ?? []);
}

function* effects(agreement: Agreement, ...kinds: string[]): Generator<Place> {
    for (const { place, act } of allEffects(agreement)) {
        if (kinds.includes(act.kind)) {
            yield place;
        }
    }
}

function* norms(agreement: Agreement, isMeant: (norm: Norm) => boolean): Generator<Place> {
    for (const sentence of allSentences(agreement)) {
        if (sentence.form === 'norm' && isMeant(sentence)) {
            yield sentence.place;
        }
    }
}

/**
 * The matters that an agreement settles, the twelve that every one does first. Meaning counts first; words count where a
 * checker can trust them.
 */
export const PARTS: readonly Part[] = [
    {
        names: ['parties'],
        unsaid: 'who its parties are',
        skeleton: skeletons.parties,
        saidAt: ({ parties }) =>
            parties.filter(party => party.sort === 'party').length >= 2 || parties.some(party => party.nature.kind === 'open')
                ? placesOf(...parties)
                : [],
    },
    {
        names: ['purpose', 'purposes', 'aims', 'background'],
        unsaid: 'what it is for',
        skeleton: skeletons.purpose,
        *saidAt(agreement) {
            yield* provisionsAbout(
                agreement,
                /\b(purposes?|aims?|objectives?|background|introduction|intent|intentions?|scope|vision|principles)\b/,
            );
            yield* textsSaying(
                agreement,
                /\b(?:purpose of this|statement of intent|this (?:mou|memorandum|agreement|protocol) (?:sets out|aims to|describes|explains))\b/i,
            );
        },
    },
    {
        names: ['duties', 'obligations', 'responsibilities'],
        unsaid: 'what anybody has to do',
        skeleton: skeletons.duties,
        *saidAt(agreement) {
            yield* norms(agreement, ({ strength }) => /^(must|should|aims)/.test(strength));
            yield* textsSaying(agreement, /\b(?:will|shall|must|undertakes? to|agrees? to|commits? to)\b/i);
        },
    },
    {
        names: ['contact', 'contacts', 'contact details'],
        unsaid: 'how to reach the parties',
        skeleton: skeletons.contact,
        *saidAt(agreement) {
            yield* placesOf(...agreement.parties.filter(party => party.sort === 'party' && party.contacts.length > 0));
            yield* agreement.notices?.manner === undefined ? [] : placesOf(agreement.notices);
            yield* provisionsAbout(agreement, /\b(contacts?(?: (?:details|points?|persons?))?|points? of contact|correspondence)\b/);
            yield* textsSaying(agreement, /[\w.+-]@[\w-]+\.\w/);
        },
    },
    {
        names: ['legal status', 'status'],
        unsaid: 'whether it is legally binding',
        skeleton: skeletons.legalStatus,
        *saidAt(agreement) {
            yield* placesOf(agreement.legalStatus);
            yield* textsSaying(
                agreement,
                /\b(?:legally binding|not (?:a )?contract(?:ual)?\b|no legal(?:ly binding)? (?:obligations?|effect|force)|not (?:intended to )?(?:impose|create) (?:any )?legal)/i,
            );
        },
    },
    {
        names: ['commencement', 'start', 'start date'],
        unsaid: 'when it begins',
        skeleton: skeletons.commencement,
        *saidAt(agreement) {
            yield* placesOf(agreement.starts, agreement.dated, agreement.approved);
            yield* textsSaying(
                agreement,
                /\b(?:this|the) (?:mou|memorandum(?: of understanding)?|agreement|protocol)\b[^.]{0,60}\b(?:commences?|comes? into (?:force|effect)|takes? effect|(?:is|be|becomes?) effective|begins? on|starts? on)\b|\b(?:commencement|effective) date (?:is|means)\b/i,
            );
        },
    },
    {
        names: ['term', 'duration'],
        unsaid: 'how long it lasts',
        skeleton: skeletons.term,
        *saidAt(agreement) {
            yield* placesOf(...agreement.terms);
            yield* textsSaying(
                agreement,
                /\b(?:remains? in (?:place|force|effect)|for a (?:period|term) of|expires? on)\b|\b(?:this|the) (?:mou|memorandum(?: of understanding)?|agreement|protocol)\b[^.]{0,60}\b(?:continues?|runs?|lasts?|in force|valid) (?:for|until)\b/i,
            );
        },
    },
    {
        names: ['review', 'reviews'],
        unsaid: 'when it is reviewed',
        notIn: ['ended'],
        skeleton: skeletons.review,
        *saidAt(agreement) {
            yield* placesOf(...agreement.reviews);
            yield* norms(agreement, ({ action }) =>
                /\breview (?:of )?(?:this|the) (?:mou|memorandum|agreement|protocol|arrangement)/i.test(action ?? ''),
            );
            yield* textsSaying(
                agreement,
                /\b(?:review (?:of )?this|this (?:mou|memorandum|agreement|protocol) (?:will|shall|must|should|is to) be reviewed|reviewed (?:at least )?(?:annually|yearly|on an annual basis|once|every))\b/i,
            );
        },
    },
    {
        names: ['variation', 'changes', 'amendment', 'amendments'],
        unsaid: 'how it is changed',
        skeleton: skeletons.variation,
        *saidAt(agreement) {
            yield* effects(agreement, 'change');
            yield* textsSaying(
                agreement,
                /\b(?:amendments?|variations?|changes?) (?:made )?to (?:this|the) (?:mou|memorandum|agreement|protocol)\b[^.]{0,120}\b(?:agree\w*|writing|written|consent)\b/i,
            );
            yield* textsSaying(
                agreement,
                /\b(?:amend(?:ment|ed)?s?|var(?:y|ied|iations?)|changes?)\b[^.]{0,120}\b(?:agree\w*|writing|written|consent)\b/i,
                /\b(amendments?|variations?|changes?|review)\b/,
            );
            yield* textsSaying(
                agreement,
                /\b(?:this|the) (?:mou|memorandum|agreement|protocol) (?:may|can|shall|will|must)\b[^.]{0,30}\bbe (?:varied|amended|changed|modified)\b[^.]{0,120}\b(?:agree\w*|writing|written|consent|unanim\w*|majority|vote)\b/i,
            );
            yield* textsSaying(
                agreement,
                /\bamendments?\b[^.]{0,60}\b(?:requires?|needs?|made|approved)\b[^.]{0,80}\b(?:agree\w*|writing|written|consent|unanim\w*|majority|vote)\b/i,
            );
        },
    },
    {
        names: ['termination', 'ending', 'end', 'exit'],
        unsaid: 'how it is ended or left',
        notIn: ['ended'],
        skeleton: skeletons.termination,
        *saidAt(agreement) {
            yield* effects(agreement, 'end', 'leave');
            yield* placesOf(...agreement.lifeRules.filter(rule => rule.kind.startsWith('ends-')));
            yield* textsSaying(
                agreement,
                /\bmay (?:terminate|withdraw|leave|end)\b|\b(?:terminat\w+|withdraw\w*|end(?:ed|ing)?)\b[^.]{0,80}\bnotice\b|\bnotice\b[^.]{0,60}\b(?:terminat\w+|withdraw\w*|to end)\b/i,
            );
        },
    },
    {
        names: ['dispute resolution', 'disputes', 'dispute'],
        unsaid: 'what happens when the parties disagree',
        skeleton: skeletons.disputeResolution,
        *saidAt(agreement) {
            yield* placesOf(...agreement.disputeSteps);
            yield* textsSaying(
                agreement,
                /\b(?:disputes?|disagreements?|cannot be resolved)\b[^.]{0,160}\b(?:mediat\w+|escalat\w+|refer\w*|consult\w*|arbitrat\w+|resolved by)\b/i,
            );
            yield* textsSaying(
                agreement,
                /\b(?:resolv|settl|escalat|mediat)\w*|\bdealt with by\b|\b(?:raised|taken up) with\b/i,
                /\b(disputes?|disagreements?)\b/,
            );
        },
    },
    {
        names: ['acceptance', 'signature', 'signatures', 'agreement of every party'],
        unsaid: 'who has agreed to it',
        skeleton: skeletons.acceptance,
        *saidAt(agreement) {
            yield* agreement.signaturesPlace ? [agreement.signaturesPlace] : [];
            yield* textsSaying(agreement, /\bsigned (?:on behalf|by|for)\b/i);
        },
    },
    {
        names: ['escalation', 'mediation'],
        unsaid: 'who decides or helps when the parties cannot settle a dispute themselves',
        skeleton: skeletons.escalation,
        *saidAt(agreement) {
            yield* agreement.disputeSteps.length > 1 ? placesOf(...agreement.disputeSteps) : [];
            yield* placesOf(
                ...agreement.disputeSteps.filter(({ chosenBy, title }) => chosenBy !== undefined || ESCALATES.test(title ?? '')),
            );
            yield* textsSaying(agreement, ESCALATES, /\b(?:disputes?|disagreements?|resol\w+|complaints?|escalat\w+|mediat\w+)\b/);
            yield* textsSaying(agreement, /\b(?:disputes?|disagreements?)\b[^.]{0,160}\b(?:mediat|escalat|arbitrat|adjudicat)\w+/i);
        },
    },
    {
        names: ['controllers', 'controllers and processors'],
        unsaid: 'who decides on the personal data and who only handles it for others',
        skeleton: skeletons.controllers,
        *saidAt(agreement) {
            yield* placesOf(...agreement.parties.filter(({ capacities }) => capacities.length > 0));
            yield* textsSaying(agreement, /\b(?:is|are|as|acts?|be|remains?)\b[^.]{0,60}\b(?:controllers?|processors?)\b/i);
        },
    },
];

/** Words for somebody above or besides those who disagree. */
const ESCALATES =
    /\b(?:mediat|escalat|arbitrat|adjudicat|ombuds|conciliat)\w*|\b(?:independent|senior|chief executives?|directors?|chairs?|boards?)\b/i;

/** The part that a profile asks for by these words. */
export function partCalled(words: string): Part | undefined {
    const wanted = words.toLowerCase();
    return PARTS.find(part => part.names.includes(wanted));
}
