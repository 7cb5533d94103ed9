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
        ['Talks', 'ended', '6 October 2026', 'Talks ended on 6 October 2026']
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
        ['no such day', 'Board', 'held', '31 September 2026', 'no such day']
    ])('is refused for %s', async (_, name, verb, day, reason) => {
        const recorder = await Recorder.of({ 'a.mou': TEXT }, TODAY);
        expect(recorder.event(name, verb, day)).toMatchObject({ refusal: expect.stringContaining(reason) });
    });
});

test('what can be recorded is all that takes place, with what can be said of it and the days that are known', async () => {
    const recorder = await Recorder.of({ 'a.mou': TEXT }, TODAY);
    const { agreement, query, environment } = recorder.context(recorder.agreements[0]!);
    expect(recordableEvents(agreement, { ...query, to: '2027-01-31' }, environment).map(({ name, verbs, known }) => `${name}: ${verbs.join(', ')} (${known.length} known)`)).toEqual([
        'Board: held, planned, cancelled (3 known)',
        'Breach: happened, planned, cancelled (0 known)',
        'TooFew: started, ended (0 known)',
        'Yearly: held, planned, cancelled (1 known)',
        'Talks: started, ended (0 known)'
    ]);
});
