import { describe, expect, it, test } from 'vitest';
import type { EventVerb } from '../../language/domain/index.ts';
import { recordableEvents } from '../../language/domain/index.ts';
import { Recorder } from './recorder.ts';

const TODAY = '2026-10-08';
const TEXT = `memorandum M
party Council is "Northvale Council"
meeting Board is "the Board", every 3 months from 7 October 2026, of Council
event Breach is "a breach", at any time
event TooFew is "too few members"
review Yearly is "the review", first in December 2026, then every 12 months
dispute {
    step Talks "they talk" within 2 weeks of "the dispute"
}
clause 1 { Council must "send minutes" within 5 days of Board this agreement ends once TooFew has lasted 70 days }
history {
    Board planned for 10 December 2026
}
`;

describe('an event that is recorded', () => {
    test.each<[name: string, verb: EventVerb, day: string | undefined, line: string]>([
        ['Board', 'held', '7 October 2026', 'Board held on 7 October 2026'],
        ['Board', 'held', undefined, 'Board held on 8 October 2026'],
        ['Board', 'planned', '12 November 2026 at 10:30', 'Board planned for 12 November 2026 at 10:30'],
        ['Board', 'cancelled', '10 December 2026', 'Board cancelled on 8 October 2026 for 10 December 2026'],
        ['Board', 'cancelled', '2026-10-08', 'Board cancelled on 8 October 2026'],
        ['Breach', 'happened', 'Monday 5 October 2026', 'Breach happened on 5 October 2026'],
        ['Breach', 'happened', 'September 2026', 'Breach happened on September 2026'],
        ['TooFew', 'started', '1 October 2026', 'TooFew started on 1 October 2026'],
        ['Yearly', 'held', '6 October 2026', 'Yearly held on 6 October 2026'],
        ['Talks', 'ended', '6 October 2026', 'Talks ended on 6 October 2026'],
    ])('%s %s %s is one line that is read as it was meant', async (name, verb, day, line) => {
        const recorder = await Recorder.of({ 'a.mou': TEXT }, TODAY);
        const edit = recorder.event(name, verb, day);
        const text = await recorder.apply(edit);
        expect(text.split('\n').filter(each => !TEXT.split('\n').includes(each))).toEqual([`    ${line}`]);
        expect(recorder.host.diagnostics('a.mou').filter(({ severity }) => severity === 1)).toEqual([]);
        expect(recorder.agreements[0]!.history.map(({ verb: said }) => said).sort()).toEqual(['planned', verb].sort());
    });

    it('moves what hangs on it', async () => {
        const recorder = await Recorder.of({ 'a.mou': TEXT }, TODAY);
        expect(recorder.deadline('send minutes', '2026-12-10').date).toBe('2026-12-15');
        await recorder.apply(recorder.event('Board', 'cancelled', '10 December 2026'));
        expect(() => recorder.deadline('send minutes', '2026-12-10')).toThrow('No deadline');
    });

    test.each<[what: string, name: string, verb: EventVerb, day: string | undefined, reason: string]>([
        ['what is still to come as held', 'Board', 'held', '10 December 2026', 'still to come'],
        ['what is there already', 'Board', 'planned', '10 December 2026', 'says so already: Board planned for 10 December 2026'],
        ['no such time', 'Board', 'planned', '12 November 2026 at 25:00', 'no such time as 25:00'],
        ['no such day', 'Board', 'held', '31 September 2026', 'no such day'],
    ])('is refused for %s', async (_, name, verb, day, reason) => {
        const recorder = await Recorder.of({ 'a.mou': TEXT }, TODAY);
        expect(recorder.event(name, verb, day)).toMatchObject({ refusal: expect.stringContaining(reason) });
    });
});

describe('a notice or request that is recorded', () => {
    const SPOKEN = `memorandum M
party Council is "Northvale Council"
party Forum is "Northvale Forum"
review Yearly is "the review", every 12 months from 1 October 2026, or on request by any party
clause 3 { Forum must "answer" to Council within 5 days of a request by Council }
clause 8 { any party may end this agreement on 3 months' notice in writing }
clause 9 { Council may leave this agreement on 1 month's notice }
`;

    test.each<[name: string, verb: EventVerb, day: string | undefined, by: string | undefined, line: string]>([
        ['notice 8', 'given', '1 October 2026', 'Forum', 'notice under clause 8 given on 1 October 2026 by Forum'],
        ['notice 8', 'received', '2026-10-02 at 09:30', undefined, 'notice under clause 8 received on 2 October 2026 at 09:30'],
        ['notice 9', 'given', undefined, 'Council', 'notice under clause 9 given on 8 October 2026 by Council'],
        ['request', 'received', '5 October 2026', 'Council', 'request received on 5 October 2026 by Council'],
    ])('%s %s %s by %s is one line that is read as it was meant', async (name, verb, day, by, line) => {
        const recorder = await Recorder.of({ 'a.mou': SPOKEN }, TODAY);
        const text = await recorder.apply(recorder.event(name, verb, day, by));
        expect(text).toBe(`${SPOKEN}\nhistory {\n    ${line}\n}\n`);
        expect(recorder.host.diagnostics('a.mou').filter(({ severity }) => severity === 1)).toEqual([]);
        const [entry] = recorder.agreements[0]!.history;
        expect(entry).toMatchObject({
            verb,
            subject: name === 'request' ? { kind: 'request' } : { kind: 'notice', clause: name.split(' ')[1] },
            ...(by && { by: { actors: [{ target: by }] } }),
        });
    });

    it('comes between the lines of its days, and moves what hangs on it', async () => {
        const recorder = await Recorder.of(
            { 'a.mou': `${SPOKEN}history {\n    Yearly held on 1 September 2026\n    Yearly held on 7 October 2026\n}\n` },
            TODAY,
        );
        expect(recorder.deadline('answer')).toMatchObject({ state: 'waiting' });
        const text = await recorder.apply(recorder.event('request', 'received', '5 October 2026', 'Council'));
        expect(text).toContain(
            '    Yearly held on 1 September 2026\n    request received on 5 October 2026 by Council\n    Yearly held on 7 October 2026\n',
        );
        expect(recorder.deadline('answer')).toMatchObject({ date: '2026-10-10' });
        await recorder.apply(recorder.event('notice 8', 'given', '6 October 2026', 'Forum'));
        expect(recorder.deadlines().find(({ action }) => action === 'end this agreement')).toMatchObject({ date: '2027-01-06' });
    });

    it('is refused where it lies ahead or is written already', async () => {
        const recorder = await Recorder.of(
            { 'a.mou': `${SPOKEN}history {\n    request received on 5 October 2026 by Council\n}\n` },
            TODAY,
        );
        expect(recorder.event('request', 'received', '5 October 2026', 'Council')).toMatchObject({
            refusal: expect.stringContaining('says so already'),
        });
        expect(recorder.event('notice 8', 'given', '9 October 2026')).toMatchObject({ refusal: expect.stringContaining('still to come') });
    });

    it('is offered by the clause that speaks of it, with who may be named and the days that are known', async () => {
        const recorder = await Recorder.of(
            { 'a.mou': `${SPOKEN}history {\n    notice under clause 8 given on 1 October 2026 by Forum\n}\n` },
            TODAY,
        );
        const { agreement, query, environment } = recorder.context(recorder.agreements[0]!);
        expect(
            recordableEvents(agreement, query, environment)
                .slice(1)
                .map(({ name, clause, title, people, known }) => [name, clause, title, people.join(), known.length]),
        ).toEqual([
            ['notice', '8', 'end this agreement', 'Council,Forum', 1],
            ['notice', '9', 'leave', 'Council', 0],
            ['request', undefined, 'answer; Yearly', 'Council', 0],
        ]);
        const silent = await Recorder.of(
            { 'a.mou': 'memorandum M\nparty A is "A"\nclause 1 { A must "go" A may end this agreement without notice }\n' },
            TODAY,
        );
        const other = silent.context(silent.agreements[0]!);
        expect(recordableEvents(other.agreement, other.query, other.environment)).toEqual([]);
    });
});

test('what can be recorded is all that takes place, with what can be said of it and the days that are known', async () => {
    const recorder = await Recorder.of({ 'a.mou': TEXT }, TODAY);
    const { agreement, query, environment } = recorder.context(recorder.agreements[0]!);
    expect(
        recordableEvents(agreement, { ...query, to: '2027-01-31' }, environment).map(
            ({ name, verbs, known }) => `${name}: ${verbs.join(', ')} (${known.length} known)`,
        ),
    ).toEqual([
        'Board: held, planned, cancelled (3 known)',
        'Breach: happened, planned, cancelled (0 known)',
        'TooFew: started, ended (0 known)',
        'Yearly: held, planned, cancelled (1 known)',
        'Talks: started, ended (0 known)',
    ]);
});
