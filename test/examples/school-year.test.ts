import { describe, expect, it } from 'vitest';
import { formatPlainDay, parseIsoDay, type Agreement, type ComputedDeadline, type HistoryEntry } from '../../language/domain/index.ts';
import { example, inOrderOfClauses, whenOf } from './answers.ts';

/*
 * One school year in the life of the two real agreements, as their keepers noted it, judged by hand at its end and on a
 * Monday in March: what was done, what was done late and by how much, what can no longer be done, and what is still to do.
 */

const END_OF_YEAR = '2026-07-24';
const IN_MARCH = '2026-03-02';

/** What the keeper's file held on a day: the lines up to it, and what was planned for later. */
function upTo(day: string, agreement: Agreement): Agreement {
    const last = parseIsoDay(day)!;
    const isKnown = ({ verb, on }: HistoryEntry): boolean =>
        verb === 'planned' || (on !== undefined && 'date' in on && on.date.first <= last);
    return { ...agreement, history: agreement.history.filter(isKnown) };
}

/** clause and first word | what it is for | when it was due | how it stands, in days from today */
function standings(agreement: Agreement, today: string): string[] {
    return inOrderOfClauses(agreement, { today, from: '2025-09-01', to: '2026-09-30' }).map(deadline =>
        [
            `${deadline.clause ?? deadline.source} ${deadline.action.split(' ')[0]}`,
            deadline.occurrence && deadline.source !== 'review'
                ? `${deadline.occurrence.event} of ${formatPlainDay(parseIsoDay(deadline.occurrence.on)!)}`
                : '',
            whenOf(deadline),
            standsAs(deadline),
        ].join(' | '),
    );
}

function standsAs({ standing, days, fulfilled, coverage }: ComputedDeadline): string {
    const times = coverage && coverage.wanted > 1 ? `, ${coverage.recorded} of ${coverage.wanted} and ${coverage.planned} planned` : '';
    switch (standing) {
        case 'done':
            return `done${fulfilled?.daysLate ? ` ${fulfilled.daysLate} late` : ''}${times}`;
        case 'due':
            return `due ${days === undefined || days < 0 ? 'now' : `in ${days}`}${times}`;
        case 'overdue':
            return `overdue ${-days!}`;
        default:
            return standing;
    }
}

describe('Oxfordshire, 2025 to 2026', async () => {
    const { agreement, workspace } = await example(
        'oxfordshire-2025-26.mou',
        ['oxfordshire.mou', 'calendars/england-schools.mou'],
        END_OF_YEAR,
    );

    it('at the end of the year', () => {
        expect(standings(agreement, END_OF_YEAR)).toEqual([
            'term end |  | open: for as long as OxPCF is the recognised parent carer forum for Oxfordshire | inactive',
            // The Code of Conduct is agreed before the work: once it was, once only on the Friday after.
            '1.4 agree | WorkStart of 6 October 2025 | 5 October 2025 | done',
            '1.4 agree | WorkStart of 20 April 2026 | 19 April 2026 | done 5 late',
            // Nobody asked the forum before the second time, and that is over.
            '1.12 discuss | Involvement of 10 November 2025 | 9 November 2025 | done',
            '1.12 discuss | Involvement of 9 February 2026 | 8 February 2026 | missed',
            // Five meetings were held; the one of 18 June was called off, and until September there is August left for it.
            '2.1 hold |  | 1 September 2025 - 31 August 2026 | due in 38, 5 of 6 and 0 planned',
            '2.1 hold |  | 1 September 2026 - 31 August 2027 | due in 403, 0 of 6 and 1 planned',
            '3.6 invite |  | waiting for the inception of the workstream | inactive',
            '3.9 acknowledge | Feedback of 13 November 2025 | 14 November 2025 - | done',
            '3.9 acknowledge | Feedback of 2 March 2026 | 3 March 2026 - | done',
            '3.9 acknowledge | Feedback of 8 June 2026 | 9 June 2026 - | due now',
            // The KIT following 13 November was that of 18 February, since January's was called off.
            '3.9 report | Feedback of 13 November 2025 | 18 February 2026 | done',
            '3.9 report | Feedback of 2 March 2026 | 12 March 2026 | overdue 134',
            '3.9 report | Feedback of 8 June 2026 | 24 September 2026 | due in 62',
            '3.10 tell |  | open: promptly | inactive',
            '4.5 distribute | KIT of 25 September 2025 | 18 September 2025 | done',
            '4.5 distribute | KIT of 13 November 2025 | 6 November 2025 | done 4 late',
            '4.5 distribute | KIT of 18 February 2026 | 11 February 2026 | done',
            // Without an agenda the meeting took place: there is nothing left to send.
            '4.5 distribute | KIT of 12 March 2026 | 5 March 2026 | missed',
            '4.5 distribute | KIT of 30 April 2026 | 23 April 2026 | done',
            '4.5 distribute | KIT of 24 September 2026 | 17 September 2026 | due in 55',
            '4.7 circulate | KIT of 25 September 2025 | 12 November 2025 | done',
            '4.7 circulate | KIT of 13 November 2025 | 17 February 2026 | done',
            '4.7 circulate | KIT of 18 February 2026 | 11 March 2026 | done 5 late',
            // Minutes of March can still be sent, long after the April meeting.
            '4.7 circulate | KIT of 12 March 2026 | 29 April 2026 | overdue 86',
            '4.7 circulate | KIT of 30 April 2026 | 23 September 2026 | done',
            '4.7 circulate | KIT of 24 September 2026 | waiting for the date of KIT | inactive',
            '5.2 seek |  | 1 January 2025 - 31 December 2025 | done',
            '5.2 seek |  | 1 January 2026 - 31 December 2026 | due in 160',
            // Called off on 1 June and not held since.
            'review Annual |  | 1 June 2026 - 30 June 2026 | overdue 24',
            'appendix 2 review |  | 1 January 2025 - 31 December 2025 | done',
            'appendix 2 review |  | 1 January 2026 - 31 December 2026 | due in 160',
        ]);
    });

    it('in March, when three meetings have been held and the dates of two half-terms are not known', () => {
        expect(standings(upTo(IN_MARCH, agreement), IN_MARCH)).toEqual([
            'term end |  | open: for as long as OxPCF is the recognised parent carer forum for Oxfordshire | inactive',
            '1.4 agree | WorkStart of 6 October 2025 | 5 October 2025 | done',
            '1.12 discuss | Involvement of 10 November 2025 | 9 November 2025 | done',
            '1.12 discuss | Involvement of 9 February 2026 | 8 February 2026 | missed',
            '2.1 hold |  | 1 September 2025 - 31 August 2026 | due in 182, 3 of 6 and 1 planned',
            '2.1 hold |  | 1 September 2026 - 31 August 2027 | due in 547, 0 of 6 and 1 planned',
            '3.6 invite |  | waiting for the inception of the workstream | inactive',
            '3.9 acknowledge | Feedback of 13 November 2025 | 14 November 2025 - | done',
            // Feedback came in today: it is acted upon from tomorrow, and told at the next meeting, on 18 June at the latest.
            '3.9 acknowledge | Feedback of 2 March 2026 | 3 March 2026 - | inactive',
            '3.9 report | Feedback of 13 November 2025 | 18 February 2026 | done',
            '3.9 report | Feedback of 2 March 2026 | - 18 June 2026 | due in 108',
            '3.10 tell |  | open: promptly | inactive',
            '4.5 distribute | KIT of 25 September 2025 | 18 September 2025 | done',
            '4.5 distribute | KIT of 13 November 2025 | 6 November 2025 | done 4 late',
            '4.5 distribute | KIT of 18 February 2026 | 11 February 2026 | done',
            '4.5 distribute | KIT of 18 June 2026 | 11 June 2026 | due in 101',
            '4.5 distribute | KIT of 24 September 2026 | 17 September 2026 | due in 199',
            '4.5 distribute |  | waiting for the date of KIT | inactive',
            '4.7 circulate | KIT of 25 September 2025 | 12 November 2025 | done',
            '4.7 circulate | KIT of 13 November 2025 | 17 February 2026 | done',
            '4.7 circulate | KIT of 18 February 2026 | - 17 June 2026 | due in 107',
            '4.7 circulate | KIT of 18 June 2026 | 23 September 2026 | due in 205',
            '4.7 circulate | KIT of 24 September 2026 | waiting for the date of KIT | inactive',
            '5.2 seek |  | 1 January 2025 - 31 December 2025 | done',
            '5.2 seek |  | 1 January 2026 - 31 December 2026 | due in 304',
            'review Annual |  | 1 June 2025 - 30 June 2025 | overdue 245',
            'review Annual |  | 1 June 2026 - 30 June 2026 | due in 120',
            'appendix 2 review |  | 1 January 2025 - 31 December 2025 | done',
            'appendix 2 review |  | 1 January 2026 - 31 December 2026 | due in 304',
        ]);
    });

    it('has one finding: a meeting in half-term', () => {
        expect(
            workspace.diagnostics('oxfordshire-2025-26.mou').map(({ code, message }) => `${code}: ${String(message).split('. ')[0]}`),
        ).toEqual(['time/outside-window: KIT took place on Wed 18 February 2026']);
    });
});

describe('Kent, 2025 to 2026', async () => {
    const { agreement, workspace } = await example('kent-2025-26.mou', ['kent.mou', 'calendars/england-schools.mou'], END_OF_YEAR);

    it('at the end of the year', () => {
        expect(standings(agreement, END_OF_YEAR)).toEqual([
            'term end |  | open: for as long as Kent PACT is the recognised parent carer forum for Kent | inactive',
            '2.1.2 send | DfEMonitoring of 23 September 2025 | 16 September 2025 | done',
            '2.1.2 send | Board of 8 October 2025 | 1 October 2025 | done',
            '2.1.2 send | Board of 3 December 2025 | 26 November 2025 | done 2 late',
            '2.1.2 send | DfEMonitoring of 9 December 2025 | 2 December 2025 | done',
            '2.1.2 send | Board of 4 February 2026 | 28 January 2026 | done 1 late',
            // Papers came in for 17 March but were never sent on; for 6 May there were none. Its bank holiday Monday does not count.
            '2.1.2 send | DfEMonitoring of 17 March 2026 | 10 March 2026 | missed',
            '2.1.2 send | Board of 6 May 2026 | 28 April 2026 | missed',
            '2.1.2 send | Board of 10 June 2026 | 3 June 2026 | done',
            '2.1.2 send | Board of 7 October 2026 | 30 September 2026 | due in 68',
            // The meeting of June was called off, and this quarter has no date yet.
            '2.1.2 send |  | waiting for the date of DfEMonitoring | inactive',
            '2.1.2 submit | DfEMonitoring of 23 September 2025 | 15 September 2025 | done',
            '2.1.2 submit | Board of 8 October 2025 | 30 September 2025 | done',
            '2.1.2 submit | Board of 3 December 2025 | 25 November 2025 | done',
            '2.1.2 submit | DfEMonitoring of 9 December 2025 | 1 December 2025 | done',
            '2.1.2 submit | Board of 4 February 2026 | 27 January 2026 | done 2 late',
            '2.1.2 submit | DfEMonitoring of 17 March 2026 | 9 March 2026 | done',
            '2.1.2 submit | Board of 6 May 2026 | 27 April 2026 | missed',
            '2.1.2 submit | Board of 10 June 2026 | 2 June 2026 | done',
            '2.1.2 submit | Board of 7 October 2026 | 29 September 2026 | due in 67',
            '2.1.2 submit |  | waiting for the date of DfEMonitoring | inactive',
            // Clause 2.2.6 has no day: it goes on for as long as the agreement does.
            '2.2.6 recruit |  | open: throughout this agreement | due now',
            '4 give | Consultation of 24 November 2025 | 27 October 2025 | done',
            '4 give | Consultation of 23 February 2026 | 26 January 2026 | done 14 late',
            '4 give | Consultation of 27 May 2026 | 29 April 2026 | waived',
            '4 give | Consultation of 14 September 2026 | 17 August 2026 | due in 24',
            '5 meet |  | 1 September 2025 - 30 September 2025 | done',
            '5 meet |  | 1 October 2025 - 31 October 2025 | done',
            '5 meet |  | 1 November 2025 - 30 November 2025 | done',
            '5 meet |  | 1 December 2025 - 31 December 2025 | done',
            '5 meet |  | 1 January 2026 - 31 January 2026 | done',
            '5 meet |  | 1 February 2026 - 28 February 2026 | missed',
            '5 meet |  | 1 March 2026 - 31 March 2026 | done',
            '5 meet |  | 1 April 2026 - 30 April 2026 | done',
            '5 meet |  | 1 May 2026 - 31 May 2026 | done',
            '5 meet |  | 1 June 2026 - 30 June 2026 | done',
            '5 meet |  | 1 July 2026 - 31 July 2026 | done',
            '5 meet |  | 1 August 2026 - 31 August 2026 | due in 38',
            '5 meet |  | 1 September 2026 - 30 September 2026 | due in 68',
            // Called off in November, asked for in March, and still not held: due by its year and by the request.
            'review Regular |  | 1 December 2025 | overdue 235',
            'review Regular |  | open: on request; the request was received on Tue 10 March 2026 | due now',
            'step Contact |  | waiting for the date of Dialogue | inactive',
        ]);
    });

    it('in March, when nothing is on record for February and the next review is asked for by nobody yet', () => {
        expect(standings(upTo(IN_MARCH, agreement), IN_MARCH)).toEqual([
            'term end |  | open: for as long as Kent PACT is the recognised parent carer forum for Kent | inactive',
            '2.1.2 send | DfEMonitoring of 23 September 2025 | 16 September 2025 | done',
            '2.1.2 send | Board of 8 October 2025 | 1 October 2025 | done',
            '2.1.2 send | Board of 3 December 2025 | 26 November 2025 | done 2 late',
            '2.1.2 send | DfEMonitoring of 9 December 2025 | 2 December 2025 | done',
            '2.1.2 send | Board of 4 February 2026 | 28 January 2026 | done 1 late',
            '2.1.2 send | DfEMonitoring of 30 June 2026 | 23 June 2026 | due in 113',
            '2.1.2 send | Board of 7 October 2026 | 30 September 2026 | due in 212',
            // Of this quarter, and of those after June, the date is not known.
            '2.1.2 send |  | waiting for the date of DfEMonitoring | inactive',
            '2.1.2 submit | DfEMonitoring of 23 September 2025 | 15 September 2025 | done',
            '2.1.2 submit | Board of 8 October 2025 | 30 September 2025 | done',
            '2.1.2 submit | Board of 3 December 2025 | 25 November 2025 | done',
            '2.1.2 submit | DfEMonitoring of 9 December 2025 | 1 December 2025 | done',
            '2.1.2 submit | Board of 4 February 2026 | 27 January 2026 | done 2 late',
            '2.1.2 submit | DfEMonitoring of 30 June 2026 | 22 June 2026 | due in 112',
            '2.1.2 submit | Board of 7 October 2026 | 29 September 2026 | due in 211',
            '2.1.2 submit |  | waiting for the date of DfEMonitoring | inactive',
            // Clause 2.2.6 has no day: it goes on for as long as the agreement does.
            '2.2.6 recruit |  | open: throughout this agreement | due now',
            '4 give | Consultation of 24 November 2025 | 27 October 2025 | done',
            '4 give | Consultation of 23 February 2026 | 26 January 2026 | done 14 late',
            '4 give | Consultation of 14 September 2026 | 17 August 2026 | due in 168',
            '5 meet |  | 1 September 2025 - 30 September 2025 | done',
            '5 meet |  | 1 October 2025 - 31 October 2025 | done',
            '5 meet |  | 1 November 2025 - 30 November 2025 | done',
            '5 meet |  | 1 December 2025 - 31 December 2025 | done',
            '5 meet |  | 1 January 2026 - 31 January 2026 | done',
            '5 meet |  | 1 February 2026 - 28 February 2026 | missed',
            '5 meet |  | 1 March 2026 - 31 March 2026 | due in 29',
            '5 meet |  | 1 April 2026 - 30 April 2026 | due in 59',
            '5 meet |  | 1 May 2026 - 31 May 2026 | due in 90',
            '5 meet |  | 1 June 2026 - 30 June 2026 | due in 120',
            '5 meet |  | 1 July 2026 - 31 July 2026 | due in 151',
            '5 meet |  | 1 August 2026 - 31 August 2026 | due in 182',
            '5 meet |  | 1 September 2026 - 30 September 2026 | due in 212',
            'review Regular |  | 1 December 2025 | overdue 91',
            'step Contact |  | waiting for the date of Dialogue | inactive',
        ]);
    });

    it('has one finding: a consultation in half-term', () => {
        expect(workspace.diagnostics('kent-2025-26.mou').map(({ code, message }) => `${code}: ${String(message).split('. ')[0]}`)).toEqual([
            'time/outside-window: Consultation took place on Wed 27 May 2026',
        ]);
    });
});
