import { describe, expect, it, test } from 'vitest';
import { inlineDeadline } from '../../language/refactorings/inline-deadline.ts';
import { isRefusal } from '../../language/refactorings/refactoring.ts';
import { mouWorkspace } from '../harness/mou-workspace.ts';
import { chosen, textsAfter } from './changed.ts';

const HEAD = 'party A is "Aa"\nmeeting KIT is "the meeting", once a month\n';
const DECLARED = 'deadline Papers is as soon as possible after each KIT,\n    and in any case before the following KIT // as ever\n';

async function inlined(text: string, more: Record<string, string> = {}) {
    const host = await mouWorkspace({ 'a.mou': text, ...more });
    const offers = inlineDeadline(host.document('a.mou'), chosen(host, 'a.mou'), host.services.Mou);
    return {
        titles: offers.map(({ title }) => title),
        reasons: offers.flatMap(offer => (isRefusal(offer) ? [offer.reason] : [])),
        texts: (at: number) => {
            const offer = offers[at]!;
            return isRefusal(offer) ? {} : textsAfter(offer, host);
        },
    };
}

describe('the time of a named deadline in place of its name', () => {
    it('is written where the name stands, or everywhere with the declaration taken away', async () => {
        const clause = 'clause 1 {\n    A must "send" no later than Pa|pers where possible\n    A must "ask", no later than Papers\n}\n';
        const { titles, texts } = await inlined(`${HEAD}${DECLARED}${clause}`);
        expect(titles).toEqual(['Write the time of Papers here', 'Write the time of Papers in all 2 places, and remove its declaration']);
        const said = 'as soon as possible after each KIT,\n        and in any case before the following KIT';
        expect(texts(0)['a.mou']).toBe(`${HEAD}${DECLARED}${clause.replace('no later than Pa|pers', said)}`);
        expect(texts(1)['a.mou']).toBe(
            `${HEAD}// as ever\n${clause.replace('no later than Pa|pers', said).replace('no later than Papers', said)}`,
        );
    });

    it('is offered from the declaration, for all places in all files', async () => {
        const { titles, texts } = await inlined(`${HEAD}deadline Pa|pers is before each KIT\n`, {
            'b.mou':
                'uses "a.mou"\nclause 1 { A must "send" no later than Papers }\ndeadline Other is within 9 days of KIT, and in any case on Papers\n',
        });
        expect(titles).toEqual(['Write the time of Papers in all 2 places, and remove its declaration']);
        expect(texts(0)).toEqual({
            'a.mou': HEAD,
            'b.mou':
                'uses "a.mou"\nclause 1 { A must "send" before each KIT }\ndeadline Other is within 9 days of KIT, and in any case before each KIT\n',
        });
    });

    it('says of one use that it is where it is used', async () => {
        const { titles } = await inlined(`${HEAD}deadline Papers is before each KIT\nclause 1 { A must "send" no later than Pap|ers }\n`);
        expect(titles).toEqual(['Write the time of Papers where it is used, and remove its declaration']);
    });

    test.each([
        [
            'the history names it',
            'deadline Papers is before each KIT',
            'A must "send" no later than Pap|ers',
            'history { Papers done on 1 May 2026 }',
            'needs its name',
        ],
        [
            'something is counted from it',
            'deadline Papers is before each KIT',
            'A must "send" within 5 days of Pap|ers',
            '',
            'needs its name',
        ],
        [
            'it moves with its name',
            'deadline Papers is before each KIT',
            'A must "send" no later than Pap|ers or the next working day',
            '',
            'needs its name',
        ],
        ['it repeats', 'deadline Papers is every 3 months from 1 May 2026', 'A must "send" no later than Pap|ers', '', 'something else'],
        [
            'its length would take another trigger',
            'deadline Papers is within 4 days',
            'A must "send" no later than Pap|ers when KIT',
            '',
            'something else',
        ],
        [
            'it would be a list of days',
            'deadline Papers is on 1 May 2026',
            'A must "send" on Pap|ers, on 2 June 2026',
            '',
            'something else',
        ],
        [
            'it hangs on another',
            'deadline Ready is before each KIT\ndeadline Papers is before Ready',
            'A must "send" no later than Pap|ers',
            '',
            'something else',
        ],
        [
            'another calendar counts',
            'deadline Papers is within 4 days of KIT counted by Year',
            'A must "send" no later than Pap|ers',
            'calendar Year',
            'something else',
        ],
    ])('is refused where %s', async (_what, declaration, sentence, more, reason) => {
        const { reasons } = await inlined(`${HEAD}${declaration}\nclause 1 {\n    ${sentence}\n}\n${more}\n`);
        expect(reasons).toEqual([expect.stringContaining(reason)]);
    });

    it('is refused where the other file does not see what it hangs on', async () => {
        const { reasons } = await inlined('uses "events.mou"\ndeadline Pa|pers is before each Board\n', {
            'events.mou': 'event Board is "the board"\n',
            'b.mou': 'uses "a.mou"\nparty A is "Aa"\nclause 1 { A must "send" no later than Papers }\n',
        });
        expect(reasons).toEqual(['b.mou does not see Board, which the time of Papers hangs on.']);
    });

    it('is not offered where nothing uses the name, and for a meeting', async () => {
        expect((await inlined(`${HEAD}deadline Pa|pers is before each KIT\n`)).titles).toEqual([]);
        expect((await inlined(`${HEAD}clause 1 { A must "send" before each KI|T }\n`)).titles).toEqual([]);
    });
});
