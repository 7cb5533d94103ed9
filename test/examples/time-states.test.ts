import { beforeAll, describe, expect, it } from 'vitest';
import { sayWindow, windowRulesOf } from '../../language/domain/index.ts';
import { clauseAt, example, inOrderOfClauses, whenOf, whoOf, type Example } from './answers.ts';

/*
 * Every clause of the two real agreements that speaks of time, as the documents stand, without any history. What each
 * answers was worked out by hand from the document's words before it was compared.
 */

/** A Tuesday in term time. */
const TODAY = '2026-11-24';

/** clause | when | how strongly, and by whom to whom | what | standing, and days from today */
function answers({ agreement }: Example, to: string): string[] {
    return inOrderOfClauses(agreement, { today: TODAY, from: TODAY, to }).map(deadline =>
        [
            deadline.clause ?? deadline.source,
            whenOf(deadline),
            [
                ...(deadline.source === 'term' ? [] : [deadline.strength]),
                ...(deadline.soft ? ['where possible'] : []),
                ...(whoOf(deadline) === '' ? [] : [whoOf(deadline)]),
            ].join(', '),
            deadline.action,
            `${deadline.standing}${deadline.days === undefined ? '' : ` ${deadline.days}`}`,
        ].join(' | '),
    );
}

/** clause | window | the meetings and events it limits */
function windows({ agreement }: Example): string[] {
    return windowRulesOf(agreement).map(rule =>
        [clauseAt(agreement, rule.phrase.place), sayWindow(rule), rule.events.join(', ')].join(' | '),
    );
}

/** Clauses whose words on time set no limit that could be computed, with these words. */
function vague({ workspace, agreement }: Example, path: string): string[] {
    const { textDocument } = workspace.document(path);
    return workspace
        .diagnostics(path)
        .filter(({ code, severity }) => code === 'time/vague' && severity === 2)
        .map(({ range }) => `${clauseAt(agreement, { range })} | ${textDocument.getText(range)}`);
}

describe('Kent', () => {
    let kent: Example;

    beforeAll(async () => {
        kent = await example('kent.mou', ['calendars/england-schools.mou'], TODAY);
    });

    it('answers for every clause with a limit', () => {
        expect(answers(kent, '2026-12-31')).toEqual([
            // Clause 8: it stays in place while the forum is recognised, so no day ends it.
            'term | open: for as long as Kent PACT is the recognised parent carer forum for Kent |  | end of the agreement | inactive',
            // 2.1.2: five and six working days before two meetings, of which neither has a date yet. Nobody is "the meeting organiser".
            '2.1.2 | waiting for the date of Board | must, where possible, KCC and ICB → all parties | send the meeting papers | inactive',
            '2.1.2 | waiting for the date of DfEMonitoring | must, where possible, KCC and ICB → all parties | send the meeting papers | inactive',
            '2.1.2 | waiting for the date of Board | must, each party → the meeting organiser | submit its meeting papers | inactive',
            '2.1.2 | waiting for the date of DfEMonitoring | must, each party → the meeting organiser | submit its meeting papers | inactive',
            // Clause 2.2.6 goes on for as long as the agreement does.
            '2.2.6 | open: throughout this agreement | must, PACT | recruit members who reflect Kent | due',
            // 4: four weeks before a consultation, and none is planned.
            '4 | waiting for the date of Consultation | must, where possible, KCC and ICB → PACT | give notice of a planned consultation | inactive',
            // 5: one meeting in each calendar month; November is not over.
            '5 | 1 November 2026 - 30 November 2026 | must, PACT, KCC and ICB | meet and talk about service improvement | due 6',
            '5 | 1 December 2026 - 31 December 2026 | must, PACT, KCC and ICB | meet and talk about service improvement | due 37',
            // 7: every year since 1 December 2020, none recorded: the one of 2025 is still to be held, that of 2026 is coming.
            'review | 1 December 2025 | must, SteeringGroup of PACT and HeadOfSEND of KCC | Regular review | overdue -358',
            'review | 1 December 2026 | must, SteeringGroup of PACT and HeadOfSEND of KCC | Regular review | due 7',
            // 9: Contact is asked when dialogue has not helped, and no dialogue is recorded.
            'step | waiting for the date of Dialogue | must, RegionalAdvisor of Contact or HeadOfParticipation of Contact | Contact is consulted | inactive',
        ]);
    });

    it('has three windows for when things take place, and no day from them', () => {
        expect(windows(kent)).toEqual([
            '2.1.7 | between 10:00 and 14:00 where possible | Board, DfEMonitoring',
            '2.1.7 | in term time where possible | Board, DfEMonitoring',
            '2.1.8 | not in school holidays where possible | Consultation',
        ]);
    });

    it('reports the three clauses that set no limit', () => {
        expect(vague(kent, 'kent.mou')).toEqual(['2.1.1 | timely', '2.1.4 | as much notice as possible', '2.2.7 | at regular intervals']);
    });

    it('names the reviews before the last one that nobody recorded', () => {
        const review = inOrderOfClauses(kent.agreement, { today: TODAY, from: TODAY, to: TODAY }).find(({ source }) => source === 'review');
        expect(review?.trace.map(({ rule }) => rule)).toContain(
            'Nothing is recorded as done for Wed 1 December 2021, Thu 1 December 2022, Fri 1 December 2023 and Sun 1 December 2024 either',
        );
    });
});

describe('Oxfordshire', () => {
    let oxfordshire: Example;

    beforeAll(async () => {
        oxfordshire = await example('oxfordshire.mou', ['calendars/england-schools.mou'], TODAY);
    });

    it('answers for every clause with a limit', () => {
        expect(answers(oxfordshire, '2026-12-31')).toEqual([
            // Last section: in place while the forum is recognised.
            'term | open: for as long as OxPCF is the recognised parent carer forum for Oxfordshire |  | end of the agreement | inactive',
            // 1.4 and 1.12: before work begins and before the forum is involved; neither is recorded.
            '1.4 | waiting for the date of WorkStart | must, all parties | agree and keep to the co-production Code of Conduct | inactive',
            '1.12 | waiting for the date of Involvement | must, LAP | discuss all involvement of OxPCF | inactive',
            // 2.1: half-termly, six times: a school year, which the calendar ends where the next one begins.
            '2.1 | 1 September 2026 - 31 August 2027 | must, LAP and OxPCF | hold KIT | due 280',
            // 3.6: from the inception of a workstream, which the document does not date.
            '3.6 | waiting for the inception of the workstream | must, OCC, OH, OUH and BOB | invite OxPCF to every group that designs services | inactive',
            // 3.9: once there is feedback; its outcome by the following KIT.
            '3.9 | waiting for the date of Feedback | must, OCC, OH, OUH and BOB → OxPCF | acknowledge and act upon feedback in a timely manner | inactive',
            '3.9 | waiting for the date of Feedback | must, OCC, OH, OUH and BOB → OxPCF | report the outcome of the agreed action | inactive',
            // 3.10: promptly is no day.
            '3.10 | open: promptly | must, OCC, OH, OUH and BOB → OxPCF | tell what matters at strategic level | inactive',
            // 4.5 and 4.7: five working days before, and before the following one; no meeting has a date.
            '4.5 | waiting for the date of KIT | must, LAP → OxPCF | distribute the agenda and the relevant reading | inactive',
            '4.7 | waiting for the date of KIT | should, LAP → OxPCF | circulate minutes and actions | inactive',
            // 5.2: annual funding, so once in the calendar year.
            '5.2 | 1 January 2026 - 31 December 2026 | must, OxPCF | seek annual funding | due 37',
            // Review date June 2025, then annually: that of June 2025 was missed, that of June 2026 is still to be held.
            'review | 1 June 2026 - 30 June 2026 | must, all parties | Annual review | overdue -147',
            // Appendix 2: the list is reviewed at least annually, by nobody in particular.
            'appendix 2 | 1 January 2026 - 31 December 2026 | must | review this list | due 37',
        ]);
    });

    it('has windows for when meetings take place, and no day from them', () => {
        expect(windows(oxfordshire)).toEqual([
            '4.1 | in term time unless exceptional circumstances or emergencies call for other times | KIT',
            '4.2 | in term time where possible | KIT',
            '4.2 | not in school holidays unless mutually agreed in advance | KIT',
        ]);
    });

    it('reports the three clauses that set no limit', () => {
        expect(vague(oxfordshire, 'oxfordshire.mou')).toEqual([
            '2.6 | as much advanced planning and notice as possible',
            '3.9 | in a timely manner',
            '3.10 | promptly',
        ]);
    });

    it('takes no day from a signature that is dated in figures', () => {
        const { textDocument } = oxfordshire.workspace.document('oxfordshire.mou');
        expect(
            oxfordshire.workspace
                .diagnostics('oxfordshire.mou')
                .filter(({ code }) => code === 'date/ambiguous')
                .map(({ range }) => textDocument.getText(range)),
        ).toEqual(['27.06.24', '27.06.24', '27.06.24']);
    });
});
