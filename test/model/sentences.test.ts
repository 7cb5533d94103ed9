import { describe, expect, it } from 'vitest';
import { agreementIn, bare, lifeRulesIn, sentenceIn, textAt, withCast } from './built.ts';

const named = (...names: string[]) => ({
    kind: 'named',
    actors: names.map(name => ({ name, target: name })),
    joined: 'and',
    severally: false,
});
const months = (amount: number) => ({ spans: [{ amount, unit: 'month' }] });

describe('the strength of a sentence', () => {
    it.each([
        ['must', 'must'],
        ['will', 'must'],
        ['shall', 'must'],
        ['must not', 'must not'],
        ['will not', 'must not'],
        ['shall not', 'must not'],
        ['should', 'should'],
        ['should not', 'should not'],
        ['may', 'may'],
        ['may not', 'may not'],
        ['need not', 'need not'],
        ['aims to', 'aims'],
        ['aim to', 'aims'],
    ])('written %s is %s', async (written, strength) => {
        expect(await sentenceIn(`Council ${written} "act"`)).toMatchObject({ form: 'norm', strength, action: 'act' });
    });
});

describe('who a sentence speaks of', () => {
    it.each([
        ['Council', named('Council')],
        ['Council, Forum and Trust', named('Council', 'Forum', 'Trust')],
        ['Council or Forum', { ...named('Council', 'Forum'), joined: 'or' }],
        ['Council and Forum jointly and severally', { ...named('Council', 'Forum'), severally: true }],
        ['"Kent County Council"', { ...named('Council'), actors: [{ name: 'Kent County Council', target: 'Council' }] }],
        ['Rep of Council', { ...named('Rep'), actors: [{ name: 'Rep', target: 'Rep', of: { name: 'Council', target: 'Council' } }] }],
        ['Clerk', named('Clerk')],
        ['each party', { kind: 'each-party' }],
        ['all parties', { kind: 'all-parties' }],
        ['any party', { kind: 'any-party' }],
        ['another party', { kind: 'another-party' }],
        ['the other parties', { kind: 'other-parties' }],
        ['Rep of each party', named('Rep')],
        ['each Member', { kind: 'each-of', group: { name: 'Member', target: 'Member' } }],
        ['each of Partners', { kind: 'each-of', group: { name: 'Partners', target: 'Partners' } }],
        ['somebody', { kind: 'nobody' }],
        ['____', { kind: 'blank' }],
        ['Stranger', { ...named('Stranger'), actors: [{ name: 'Stranger' }] }],
    ])('%s', async (text, owners) => {
        expect(bare((await sentenceIn(`${text} must "act"`)).owners)).toEqual(owners);
        expect(bare((await sentenceIn(`Council must "act" to ${text}`)).recipients)).toEqual(owners);
    });
});

describe('what follows the action', () => {
    it.each([
        ['where possible', { soft: true }],
        ['via "the executive assistant"', { via: [{ words: 'the executive assistant' }] }],
        ['via Clerk', { via: [named('Clerk')] }],
        ['if "asked"', { conditions: [{ kind: 'if', words: 'asked' }] }],
        ['unless "agreed in advance"', { conditions: [{ kind: 'unless', words: 'agreed in advance' }] }],
        ['when Breach', { conditions: [{ kind: 'when', event: 'Breach', resolved: true }] }],
        ['when Flood', { conditions: [{ kind: 'when', event: 'Flood', resolved: false }] }],
        ['if another party "is in breach"', { conditions: [{ kind: 'if', words: 'is in breach', subject: { kind: 'another-party' } }] }],
        [
            'if Council "asks" unless Breach',
            {
                conditions: [
                    { kind: 'if', words: 'asks', subject: named('Council') },
                    { kind: 'unless', event: 'Breach', resolved: true },
                ],
            },
        ],
        ['in writing', { inWriting: true }],
        ["on 3 months' notice", { notice: months(3) }],
        ['without notice', { notice: 'none' }],
        ['not put right within 14 days after notice', { cure: { kind: 'within', relation: 'after', point: { kind: 'notice' } } }],
        ['with the agreement of Council', { consent: { share: 'named', of: named('Council'), exceptTheOneConcerned: false } }],
        ['with the agreement of all parties', { consent: { share: 'all', of: { kind: 'all-parties' } } }],
        [
            'with the agreement of two thirds of Partners except the one concerned',
            { consent: { share: 'two thirds', of: named('Partners'), exceptTheOneConcerned: true } },
        ],
        ['with the agreement of two-thirds of Partners', { consent: { share: 'two thirds' } }],
        ['with the agreement of most of Partners', { consent: { share: 'most' } }],
        ['with the agreement of three quarters of Partners', { consent: { share: 'three quarters' } }],
        ['with the agreement of at least two of Partners', { consent: { share: 'named', atLeast: 2 } }],
        ['at any time, in writing', { inWriting: true, timing: { phrases: [], hardLimits: [], exceptions: [] } }],
        ['with the agreement of half of Partners', { consent: { share: 'half' } }],
        ['with the agreement of all of Partners', { consent: { share: 'all' } }],
        [
            'as soon as possible after each KIT, and in any case before the following KIT',
            {
                timing: {
                    phrases: [{ kind: 'as-soon-as-possible' }],
                    hardLimits: [{ kind: 'before', point: { choice: { kind: 'following' } } }],
                },
            },
        ],
        [
            'within 5 days of Breach, but as soon as possible if Complaint',
            {
                timing: {
                    exceptions: [
                        { phrase: { kind: 'as-soon-as-possible' }, condition: { kind: 'if', event: 'Complaint', resolved: true } },
                    ],
                },
            },
        ],
        [
            'within 5 days of Breach, but promptly if "it is urgent"',
            { timing: { exceptions: [{ phrase: { kind: 'promptly' }, condition: { kind: 'if', words: 'it is urgent' } }] } },
        ],
    ])('%s belongs to the sentence', async (text, expected) => {
        expect(bare(await sentenceIn(`Council must "act" ${text}`))).toMatchObject(expected);
    });

    it('otherwise holds a whole sentence of its own', async () => {
        expect(
            bare(await sentenceIn('Council must "meet" in term time where possible otherwise Forum should "write" to Council')),
        ).toMatchObject({
            action: 'meet',
            soft: true,
            clause: '2.1',
            otherwise: { form: 'norm', strength: 'should', action: 'write', recipients: named('Council'), clause: '2.1', soft: false },
        });
    });

    it('an action knows where it stands', async () => {
        const text = 'memorandum M "M" {}\nparty A is "A"\nclause 1 {\n  A must "do this" promptly\n}';
        const [provision] = (await agreementIn(text)).provisions;
        const [sentence] = provision!.sentences;
        expect(sentence!.form === 'norm' && textAt(text, sentence!.actionPlace!)).toBe('"do this"');
        expect(textAt(text, sentence!.place)).toBe('A must "do this" promptly');
        expect(textAt(text, sentence!.owners.place)).toBe('A');
    });
});

describe('an effect', () => {
    it.each([
        ["any party may end this agreement on 3 months' notice in writing", { kind: 'end' }, { notice: months(3), inWriting: true }],
        ['any party may leave without notice', { kind: 'leave' }, { notice: 'none' }],
        [
            "any party may leave this agreement on 1 month's notice to the other parties",
            { kind: 'leave' },
            { notice: months(1), recipients: { kind: 'other-parties' } },
        ],
        ['all parties may change this agreement in writing', { kind: 'change' }, { inWriting: true }],
        ['all parties may add a party', { kind: 'add-party' }, {}],
        [
            'all parties may remove a party with the agreement of all of Partners except the one concerned',
            { kind: 'remove-party' },
            { consent: { share: 'all' } },
        ],
        [
            'Council may suspend clauses 2.1 and 9',
            {
                kind: 'suspend',
                wholeAgreement: false,
                clauses: [
                    { sort: 'clause', number: '2.1', resolved: true },
                    { sort: 'clause', number: '9', resolved: false },
                ],
            },
            {},
        ],
        [
            'Council may suspend this agreement until "the breach is put right"',
            { kind: 'suspend', wholeAgreement: true, clauses: [], until: 'the breach is put right' },
            { timing: { phrases: [], hardLimits: [], exceptions: [] } },
        ],
        [
            'Council may suspend this agreement until 1 May 2026',
            { kind: 'suspend', wholeAgreement: true, clauses: [] },
            { timing: { phrases: [{ kind: 'until' }] } },
        ],
        ['Council may refuse "an audit"', { kind: 'refuse', words: 'an audit' }, {}],
        ['Council may delegate "attendance" to Clerk', { kind: 'delegate', words: 'attendance', to: named('Clerk') }, {}],
        [
            'Council may delegate "attendance" to "another parent"',
            { kind: 'delegate', words: 'attendance', to: { words: 'another parent' } },
            {},
        ],
        ['all parties may extend this agreement by 1 year', { kind: 'extend', by: { spans: [{ amount: 1, unit: 'year' }] } }, {}],
    ])('%s', async (text, act, rest) => {
        const effect = bare(await sentenceIn(text)) as { form: string; act: object };
        expect(effect.form).toBe('effect');
        expect(effect.act).toEqual(act);
        expect(effect).toMatchObject(rest);
    });

    it('that delegates keeps no recipient beside the delegate', async () => {
        expect((await sentenceIn('Council may delegate "attendance" to Clerk')).recipients).toBeUndefined();
    });
});

describe("a rule of the agreement's life", () => {
    it.each([
        ['this agreement ends when "the forum is dissolved"', { kind: 'ends-when', words: 'the forum is dissolved' }],
        [
            'this agreement ends once TooFew has lasted 70 days',
            { kind: 'ends-once-lasted', event: 'TooFew', resolved: true, length: { spans: [{ amount: 70, unit: 'day' }] } },
        ],
        ['this agreement ends when "it is over" unless "all agree"', { kind: 'ends-when', words: 'it is over', unless: 'all agree' }],
        [
            'section 9 continues for 2 years after the end',
            {
                kind: 'clauses-continue',
                clauses: [{ sort: 'section', number: '9', resolved: false }],
                for: { spans: [{ amount: 2, unit: 'year' }] },
            },
        ],
        [
            'this agreement ends on 31 March 2028',
            { kind: 'ends-at', phrase: { kind: 'on', point: { kind: 'date', date: '31 March 2028' }, roll: 'as-is' } },
        ],
        [
            'clauses 2.1 and 6 continue after the end',
            {
                kind: 'clauses-continue',
                clauses: [
                    { sort: 'clause', number: '2.1', resolved: true },
                    { sort: 'clause', number: '6', resolved: false },
                ],
            },
        ],
        ['clause 2.1 continues after the end', { kind: 'clauses-continue', clauses: [{ sort: 'clause', number: '2.1', resolved: true }] }],
        [
            'silence until that KIT counts as agreement',
            { kind: 'silence-counts-as-agreement', until: { kind: 'anchor', name: 'KIT', resolved: true, choice: { kind: 'that' } } },
        ],
    ])('%s', async (text, expected) => {
        expect(bare(await lifeRulesIn(text))).toEqual([{ ...expected, clause: '2.1' }]);
    });
});

describe('a half-typed sentence', () => {
    it.each([
        ['Council', []],
        ['Council must', [{ form: 'norm', strength: 'must', owners: named('Council') }]],
        ['Council must "act" to', [{ form: 'norm', action: 'act' }]],
        ['Council must "act" to Forum within', [{ action: 'act', recipients: named('Forum') }]],
        ['Council and', []],
        ['Council must "act" if', [{ action: 'act', conditions: [] }]],
        ['Council must "act" with the agreement', [{ action: 'act' }]],
        ['any party may end', [{ strength: 'may' }]],
        ['Council may suspend', [{ strength: 'may' }]],
        ['Council must "act" on 3 months', [{ action: 'act' }]],
        ['Council must ____', [{ form: 'norm', action: '____' }]],
    ])('"%s" says what is typed and the agreement knows that it is incomplete', async (text, expected) => {
        const agreement = await withCast(`clause 2.1 {\n  ${text}\n}\nclause 2.2 { Forum must "answer" }`);
        const sentences = (number: string) => agreement.provisions.find(provision => provision.number === number)!.sentences;
        expect(bare(sentences('2.1'))).toMatchObject(expected);
        expect(sentences('2.1')).toHaveLength(expected.length);
        expect(sentences('2.2')).toMatchObject([{ action: 'answer' }]);
        expect(agreement.incomplete).toBe(!text.endsWith('____'));
    });
});
