import { describe, expect, it } from 'vitest';
import { agreementIn, bare, withCast } from './built.ts';

const named = (...names: string[]) => ({
    kind: 'named',
    actors: names.map(name => ({ name, target: name })),
    joined: 'and',
    severally: false,
});
const years = (amount: number) => ({ spans: [{ amount, unit: 'year' }] });

describe('the head of an agreement', () => {
    it.each([
        ['reference "K/1"', { reference: 'K/1' }],
        ['version "1.2"', { version: '1.2' }],
        ['version 1.2', { version: '1.2' }],
        ['version 3', { version: '3' }],
        ['supersedes "the agreement of 2019"', { supersedes: 'the agreement of 2019' }],
        ['dated June 2024', { dated: 'June 2024' }],
        ['approved Tuesday 1 December 2020', { approved: 'Tuesday 1 December 2020' }],
        ['starts June 2024', { starts: { kind: 'date', date: 'June 2024' } }],
        ['starts when "all have signed"', { starts: { kind: 'words', text: 'all have signed' } }],
        ['starts on signature by the last party', { starts: { kind: 'last-signature' } }],
        ['starts for each Member on its own signature', { starts: { kind: 'each-joiner', party: { name: 'Member', target: 'Member' } } }],
        [
            'in force for 5 years\nin force while "the forum is recognised"',
            {
                terms: [
                    { kind: 'for', length: years(5) },
                    { kind: 'while', text: 'the forum is recognised' },
                ],
            },
        ],
        ['in force until 31 March 2028', { terms: [{ kind: 'until', date: '31 March 2028' }] }],
        ['in force until ended', { terms: [{ kind: 'until-ended' }] }],
        ['may be extended once by 1 year', { extension: { times: 1, by: years(1) } }],
        ['may be extended 3 times by 1 year', { extension: { times: 3, by: years(1) } }],
        ['may be extended by 1 year', { extension: { by: years(1) } }],
        ['legally binding', { legalStatus: { binding: true } }],
        ['not legally binding', { legalStatus: { binding: false } }],
        ['legally binding only in clauses 2 and 4.5', { legalStatus: { binding: true, clauses: ['2', '4.5'] } }],
        ['state template', { state: 'template' }],
        ['calendar Year', { calendar: 'Year' }],
        ['checked against Forums', { profile: 'Forums' }],
        ['dated', {}],
        ['in force for', { terms: [] }],
        ['in force', { terms: [] }],
        ['starts', {}],
    ])('%s', async (detail, expected) => {
        const agreement = await agreementIn(`protocol Kent "Kent MoU" {\n${detail}\n}\nparty Member is open to "anybody"`);
        expect(bare(agreement)).toMatchObject({ kind: 'protocol', name: 'Kent', title: 'Kent MoU', ...expected });
    });

    it.each(['dated', 'starts', 'version'])('%s, half-typed, leaves no value', async detail => {
        const agreement = await agreementIn(`memorandum Kent "Kent" { ${detail} }`);
        expect(agreement).not.toHaveProperty([detail], expect.anything());
        expect(agreement.incomplete).toBe(true);
    });

    it('said twice counts as first said', async () => {
        expect(bare(await agreementIn('memorandum Kent "Kent" { dated June 2024 dated 2025 }'))).toMatchObject({ dated: 'June 2024' });
    });
});

describe('a review', () => {
    it('has its first date, cadence, reviewers and requesters', async () => {
        const { reviews } =
            await withCast(`review Yearly is "Yearly review", first in June 2025, then every 12 months, by Forum and Council, or on request by any party
            review Bare is "Bare"\nreview Half is "Half", first in`);
        expect(bare(reviews.slice(1))).toEqual([
            {
                name: 'Yearly',
                title: 'Yearly review',
                first: 'June 2025',
                cadences: [{ kind: 'every', length: { spans: [{ amount: 12, unit: 'month' }] }, roll: 'as-is' }],
                by: named('Forum', 'Council'),
                onRequestBy: { kind: 'any-party' },
            },
            { name: 'Bare', title: 'Bare', cadences: [] },
            { name: 'Half', title: 'Half', cadences: [] },
        ]);
    });
});

describe('the dispute ladder', () => {
    it('keeps its steps in order, each with its opening and limit', async () => {
        const { disputeSteps } = await withCast(`dispute {
            step Mediation "a mediator" chosen by Council and Forum if not settled within 20 working days of the start of Talks
            step Arbitration "an arbiter" by Trust, optional, within 3 months of the end of Mediation
            step
        }`);
        const timing = { phrases: [], hardLimits: [], exceptions: [] };
        expect(bare(disputeSteps)).toMatchObject([
            { name: 'Talks', optional: false, timing },
            {
                name: 'Mediation',
                title: 'a mediator',
                chosenBy: named('Council', 'Forum'),
                optional: false,
                timing,
                opensWhenUnsettled: { kind: 'within', point: { kind: 'edge', edge: 'start', of: { kind: 'anchor', name: 'Talks' } } },
            },
            { name: 'Arbitration', by: named('Trust'), optional: true, timing: { phrases: [{ kind: 'within' }] } },
        ]);
        expect(disputeSteps).toHaveLength(3);
    });
});

describe('agreement by the parties', () => {
    it.each([
        ['Council', { party: { name: 'Council', target: 'Council' }, manner: 'signed' }],
        [
            'Council, signed by "A. Person" as "Leader" on 27 June 2024',
            {
                party: { name: 'Council', target: 'Council' },
                manner: 'signed',
                person: 'A. Person',
                position: 'Leader',
                date: '27 June 2024',
            },
        ],
        [
            'Council, signed by "A. Person" as a deed',
            { party: { name: 'Council', target: 'Council' }, manner: 'deed', person: 'A. Person' },
        ],
        ['Council, by e-mail on 27 June 2024', { party: { name: 'Council', target: 'Council' }, manner: 'e-mail', date: '27 June 2024' }],
        ['Council, by the joining form', { party: { name: 'Council', target: 'Council' }, manner: 'joining-form' }],
        [
            'Council, by "a resolution of its cabinet"',
            { party: { name: 'Council', target: 'Council' }, manner: 'words', words: 'a resolution of its cabinet' },
        ],
        ['"Kent County Council", signed', { party: { name: 'Kent County Council', target: 'Council' }, manner: 'signed' }],
        [
            'Council, signed by ____ on ____',
            { party: { name: 'Council', target: 'Council' }, manner: 'signed', person: '____', date: '____: blank' },
        ],
        ['Stranger, signed by', { party: { name: 'Stranger' }, manner: 'signed' }],
    ])('%s', async (text, expected) => {
        const { signatures, signaturesPlace } = await withCast(`agreed by {\n${text}\n}`);
        expect(bare(signatures)).toEqual([expected]);
        expect(signaturesPlace).toBeDefined();
    });
});

describe('the rule of notices', () => {
    it.each([
        ['notices go "by email" and count from sending', { manner: 'by email', countFrom: 'sending' }],
        ['notices count from receipt', { countFrom: 'receipt' }],
        ['notices go', {}],
    ])('%s', async (text, expected) => {
        expect(bare((await withCast(text)).notices)).toEqual(expected);
    });
});

describe('the history', () => {
    const anchor = (name: string, resolved = true) => ({ kind: 'anchor', name, resolved });

    it.each([
        ['KIT held on 24 September 2026', { subject: anchor('KIT'), verb: 'held', on: '24 September 2026' }],
        ['KIT planned for 12 November 2026', { subject: anchor('KIT'), verb: 'planned', on: '12 November 2026' }],
        [
            'KIT cancelled on 1 May 2026 for 12 May 2026',
            { subject: anchor('KIT'), verb: 'cancelled', on: '1 May 2026', forOccurrence: { resolved: true, on: '12 May 2026' } },
        ],
        [
            'AgendaOut done on 5 November 2026 for KIT of 12 November 2026 by Council with evidence "email"',
            {
                subject: anchor('AgendaOut'),
                verb: 'done',
                on: '5 November 2026',
                forOccurrence: { event: 'KIT', resolved: true, on: '12 November 2026' },
                by: named('Council'),
                evidence: 'email',
            },
        ],
        ['Breach happened on 3 May 2026 at 14:30', { subject: anchor('Breach'), verb: 'happened', on: '3 May 2026', at: 870 }],
        ['Breach happened on 3 May 2026 at 25:30', { subject: anchor('Breach'), verb: 'happened', on: '3 May 2026' }],
        [
            'Annual held on 3 June 2025 with outcome "no change"',
            { subject: anchor('Annual'), verb: 'held', on: '3 June 2025', outcome: 'no change' },
        ],
        ['Talks started on 3 June 2025', { subject: anchor('Talks'), verb: 'started', on: '3 June 2025' }],
        ['Picnic held on 3 June 2025', { subject: anchor('Picnic', false), verb: 'held', on: '3 June 2025' }],
        ['clause 2.1 done on 3 June 2025', { subject: { kind: 'clause', number: '2.1', resolved: true }, verb: 'done', on: '3 June 2025' }],
        [
            'clause 2.1 "report" done on 3 June 2025',
            { subject: { kind: 'clause', number: '2.1', action: 'report', resolved: true }, verb: 'done', on: '3 June 2025' },
        ],
        ['section 2 done on 3 June 2025', { subject: { kind: 'clause', number: '2', resolved: true }, verb: 'done', on: '3 June 2025' }],
        [
            'appendix 2 done on 3 June 2025',
            { subject: { kind: 'clause', number: 'appendix 2', resolved: true }, verb: 'done', on: '3 June 2025' },
        ],
        [
            'clause 9.9 waived on 3 June 2025',
            { subject: { kind: 'clause', number: '9.9', resolved: false }, verb: 'waived', on: '3 June 2025' },
        ],
        [
            'clause 2.1 suspended from 1 May 2026 until 1 June 2026',
            { subject: { kind: 'clause', number: '2.1', resolved: true }, verb: 'suspended', on: '1 May 2026', until: '1 June 2026' },
        ],
        [
            'this agreement extended on 1 May 2026 by 1 year',
            { subject: { kind: 'agreement' }, verb: 'extended', on: '1 May 2026', length: years(1) },
        ],
        [
            'notice given on 1 May 2026 by Council to the other parties',
            { subject: { kind: 'notice' }, verb: 'given', on: '1 May 2026', by: named('Council'), to: { kind: 'other-parties' } },
        ],
        ['notice under clause 2.1 given on 1 May 2026', { subject: { kind: 'notice', clause: '2.1' }, verb: 'given', on: '1 May 2026' }],
        [
            'request received on 1 May 2026 by Forum',
            { subject: { kind: 'request' }, verb: 'received', on: '1 May 2026', by: named('Forum') },
        ],
        [
            'Council left on 1 May 2026',
            { subject: { kind: 'actor', actor: { name: 'Council', target: 'Council' } }, verb: 'left', on: '1 May 2026' },
        ],
        [
            '"Kent Health Trust" left on 1 May 2026',
            { subject: { kind: 'actor', actor: { name: 'Kent Health Trust', target: 'Trust' } }, verb: 'left', on: '1 May 2026' },
        ],
        [
            '"Nobody we know" left on 1 May 2026',
            { subject: { kind: 'actor', actor: { name: 'Nobody we know' } }, verb: 'left', on: '1 May 2026' },
        ],
        [
            '"Hill School" joined as Member on 1 May 2026',
            {
                subject: { kind: 'actor', actor: { name: 'Hill School', target: 'Hill School' } },
                verb: 'joined',
                joinedAs: { name: 'Member', target: 'Member' },
                on: '1 May 2026',
            },
        ],
        ['KIT held', { subject: anchor('KIT'), verb: 'held' }],
        ['KIT held on', { subject: anchor('KIT'), verb: 'held' }],
    ])('%s', async (text, expected) => {
        const { history } = await withCast(`section 2 { clause 2.1 { } }\nappendix 2 { }\nhistory {\n${text}\n}`);
        expect(bare(history)).toEqual([expected]);
    });

    it('a joiner may act and leave under its name', async () => {
        const agreement = await withCast(
            'clause 2.1 { "Hill School" must "report" }\nhistory { "Hill School" joined as Member on 1 May 2026\n"Hill School" left on 2 May 2027 }',
        );
        expect(bare(agreement.provisions.at(-1)!.sentences)).toMatchObject([
            { owners: { actors: [{ name: 'Hill School', target: 'Hill School' }] } },
        ]);
        expect(bare(agreement.history[1])).toMatchObject({
            subject: { kind: 'actor', actor: { name: 'Hill School', target: 'Hill School' } },
            verb: 'left',
        });
    });

    it('a line that is not whole yet is left out', async () => {
        expect((await withCast('history { KIT }')).history).toEqual([]);
    });
});
