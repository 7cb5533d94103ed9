import type { Agreement, Party } from '../../domain/index.ts';
import { allSentences } from '../checks/sentences.ts';
import { hasProvisionAbout, textSays } from './provision-texts.ts';
import type { Part } from './requirement.ts';

function signers(agreement: Agreement): Party[] {
    return agreement.parties.filter(party => party.sort === 'party' && party.nature.kind === 'named');
}

function hasEffect(agreement: Agreement, ...kinds: string[]): boolean {
    return allSentences(agreement).some(sentence => sentence.form === 'effect' && kinds.includes(sentence.act.kind));
}

/** The twelve matters that every agreement settles. Meaning counts first; words count where a checker can trust them. */
export const CORE_PARTS: readonly Part[] = [
    {
        names: ['parties'], unsaid: 'who its parties are', where: 'end',
        isCovered: ({ parties }) => parties.filter(party => party.sort === 'party').length >= 2 || parties.some(party => party.nature.kind === 'open'),
        skeleton: ({ parties }) => (parties.some(party => party.sort === 'party') ? ['OtherParty'] : ['FirstParty', 'OtherParty'])
            .map(name => `party ${name} is to be named`).join('\n')
    },
    {
        names: ['purpose', 'purposes', 'aims', 'background'], unsaid: 'what it is for', where: 'end',
        isCovered: agreement => hasProvisionAbout(agreement, /\b(purposes?|aims?|objectives?|background|introduction|intent|intentions?|scope|vision|principles)\b/)
            || textSays(agreement, /\b(?:purpose of this|statement of intent|this (?:mou|memorandum|agreement|protocol) (?:sets out|aims to|describes|explains))\b/i),
        skeleton: () => 'section "Purpose" about purpose {\n    """The parties work together in order to ____."""\n}'
    },
    {
        names: ['duties', 'obligations', 'responsibilities'], unsaid: 'what anybody has to do', where: 'end',
        isCovered: agreement => allSentences(agreement).some(sentence => sentence.form === 'norm' && /^(must|should|aims)/.test(sentence.strength))
            || textSays(agreement, /\b(?:will|shall|must|undertakes? to|agrees? to|commits? to)\b/i),
        skeleton: () => 'clause "Duties" {\n    each party must ____\n}'
    },
    {
        names: ['contact', 'contacts', 'contact details'], unsaid: 'how to reach the parties', where: 'end',
        isCovered: agreement => signers(agreement).some(party => party.contacts.length > 0) || agreement.notices?.manner !== undefined
            || hasProvisionAbout(agreement, /\b(contacts?(?: (?:details|points?|persons?))?|points? of contact|correspondence)\b/)
            || textSays(agreement, /[\w.+-]+@[\w-]+\.\w+/),
        skeleton: agreement => `clause "Contacts" about contact {\n    """${signers(agreement).map(party => `${party.fullName ?? party.name}: ____`).join('\n    ') || 'The parties are reached at ____'}"""\n}`
    },
    {
        names: ['legal status', 'status'], unsaid: 'whether it is legally binding', where: 'header',
        isCovered: agreement => agreement.legalStatus !== undefined
            || textSays(agreement, /\b(?:legally binding|not (?:a )?contract(?:ual)?\b|no legal(?:ly binding)? (?:obligations?|effect|force)|not (?:intended to )?(?:impose|create) (?:any )?legal)/i),
        skeleton: () => 'not legally binding'
    },
    {
        names: ['commencement', 'start', 'start date'], unsaid: 'when it begins', where: 'header',
        isCovered: ({ starts, dated, approved }) => starts !== undefined || dated !== undefined || approved !== undefined,
        skeleton: () => 'starts on signature by the last party'
    },
    {
        names: ['term', 'duration'], unsaid: 'how long it lasts', where: 'header',
        isCovered: agreement => agreement.terms.length > 0
            || textSays(agreement, /\b(?:remains? in (?:place|force|effect)|for a (?:period|term) of|expires? on)\b/i),
        skeleton: () => 'in force for 3 years'
    },
    {
        names: ['review', 'reviews'], unsaid: 'when it is reviewed', where: 'end', notIn: ['ended'],
        isCovered: agreement => agreement.reviews.length > 0
            || allSentences(agreement).some(sentence => sentence.form === 'norm' && /\breview (?:of )?(?:this|the) (?:mou|memorandum|agreement|protocol|arrangement)/i.test(sentence.action ?? ''))
            || textSays(agreement, /\b(?:review (?:of )?this|this (?:mou|memorandum|agreement|protocol) (?:will|shall|must|should|is to) be reviewed|reviewed (?:at least )?(?:annually|yearly|on an annual basis|once|every))\b/i),
        skeleton: () => 'review AnnualReview is "Annual review", every 12 months, by all parties'
    },
    {
        names: ['variation', 'changes', 'amendment', 'amendments'], unsaid: 'how it is changed', where: 'end',
        isCovered: agreement => hasEffect(agreement, 'change')
            || textSays(agreement, /\b(?:amendments?|variations?|changes?) (?:made )?to (?:this|the) (?:mou|memorandum|agreement|protocol)\b[^.]{0,120}\b(?:agree\w*|writing|written|consent)\b/i)
            || textSays(agreement, /\b(?:amend(?:ment|ed)?s?|var(?:y|ied|iations?)|changes?)\b[^.]{0,120}\b(?:agree\w*|writing|written|consent)\b/i, /\b(amendments?|variations?|changes?|review)\b/),
        skeleton: () => 'clause "Changes" {\n    all parties may change this agreement in writing\n}'
    },
    {
        names: ['termination', 'ending', 'end', 'exit'], unsaid: 'how it is ended or left', where: 'end', notIn: ['ended'],
        isCovered: agreement => hasEffect(agreement, 'end', 'leave') || agreement.lifeRules.some(rule => rule.kind.startsWith('ends-'))
            || textSays(agreement, /\bmay (?:terminate|withdraw|leave|end)\b|\b(?:terminat\w+|withdraw\w*|end(?:ed|ing)?)\b[^.]{0,80}\bnotice\b|\bnotice\b[^.]{0,60}\b(?:terminat\w+|withdraw\w*|to end)\b/i),
        skeleton: () => 'clause "Ending" {\n    any party may end this agreement on 3 months\' notice in writing\n}'
    },
    {
        names: ['dispute resolution', 'disputes', 'dispute'], unsaid: 'what happens when the parties disagree', where: 'end',
        isCovered: agreement => agreement.disputeSteps.length > 0
            || textSays(agreement, /\b(?:disputes?|disagreements?|cannot be resolved)\b[^.]{0,160}\b(?:mediat\w+|escalat\w+|refer\w*|consult\w*|arbitrat\w+|resolved by)\b/i),
        skeleton: () => 'dispute {\n    step Talks "discussion between the parties"\n    step Mediation "an independent mediator" chosen by all parties\n        if not settled within 20 working days of the start of Talks\n}'
    },
    {
        names: ['acceptance', 'signature', 'signatures', 'agreement'], unsaid: 'who has agreed to it', where: 'end',
        isCovered: agreement => agreement.signaturesPlace !== undefined || textSays(agreement, /\bsigned (?:on behalf|by|for)\b/i),
        skeleton: agreement => `agreed by {\n${signers(agreement).map(party => `    ${party.name}, signed by ____ as ____ on ____\n`).join('')}}`
    }
];

/** The part that a profile asks for by these words. */
export function partCalled(words: string): Part | undefined {
    const wanted = words.toLowerCase();
    return CORE_PARTS.find(part => part.names.includes(wanted));
}
