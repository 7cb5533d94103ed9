import {
    compareAgreements,
    type AgreementsState,
    type ComputedDeadline,
    type DeadlineChange,
    type DeadlineEnvironment,
} from '../../language/domain/index.ts';
import { Answers, queryFrom, type DeadlineQuestion } from '../../server/answers.ts';
import { mouWorkspace } from '../harness/mou-workspace.ts';

/** Two parties, a forum and a calendar with its terms; every text stands below it unless it begins with a head of its own. */
export const HEAD = `memorandum M "Sharing" {
    dated 1 January 2026
    calendar England
}
calendar England {
    region England and Wales
    school term Autumn from 1 September 2026 until 18 December 2026, half-term from 26 October 2026 until 30 October 2026
    school term Spring from 4 January 2027 until 26 March 2027, half-term from 15 February 2027 until 19 February 2027
    school term Summer from 12 April 2027 until 21 July 2027, half-term from 31 May 2027 until 4 June 2027
}
party A is "A Council"
party B is "B Trust"
party C is "C Forum"
`;
/** A meeting that comes round. */
export const KIT = 'meeting KIT is "keep in touch", once a half-term\n';
/** A meeting whose days only the history knows. */
export const AT_ANY_TIME = 'meeting Board is "the Board", at any time\n';
/** A duty before each meeting of the Board. */
export const PAPERS = 'clause 1 { A must "send papers" to B at least 5 working days before each Board }\n';
/** A duty before each KIT. */
export const AGENDA = 'clause 1 { A must "send the agenda" to B at least 5 working days before each KIT }\n';

/** The history of an event: the days it is planned for. */
export function planned(event: string, ...days: string[]): string {
    return `history {\n${days.map(day => `    ${event} planned for ${day}`).join('\n')}\n}\n`;
}

/** The workspace of both states, in the folders `old` and `new`. */
export const workspace = await mouWorkspace({}, { marks: false, validation: false });

/** What becomes of due dates between two texts, asked on 22 November 2026 for a year unless the question says otherwise. */
export async function changes(
    before: string,
    after: string,
    question: DeadlineQuestion = {},
    environment?: DeadlineEnvironment,
): Promise<DeadlineChange[]> {
    const whole = (text: string): string => (text.startsWith('memorandum') ? text : HEAD + text);
    await workspace.replaceAll({ 'old/m.mou': whole(before), 'new/m.mou': whole(after) });
    const answers = new Answers(workspace.services.shared);
    const state = (folder: string): AgreementsState => ({
        agreements: answers.agreementsOf(workspace.document(`${folder}/m.mou`)),
        root: workspace.uri(`${folder}/`).toString(),
    });
    return compareAgreements(state('old'), { ...state('new'), environment }, queryFrom(question, '2026-11-22'));
}

/** One line for each change: `moved send papers 2027-01-07 -> 2027-01-06 by -1 (day, occurrence)`. */
export async function lines(...[before, after, question, environment]: Parameters<typeof changes>): Promise<string[]> {
    return (await changes(before, after, question, environment)).map(({ kind, days, differences, before: old, after: now }) => {
        const name = old && now && old.action !== now.action ? `${old.action} => ${now.action}` : (now ?? old)!.action;
        return [
            kind,
            name,
            [old, now].flatMap(side => (side ? [due(side)] : [])).join(' -> '),
            ...(days === undefined ? [] : [`by ${days}`]),
            ...(differences.length > 0 ? [`(${differences.join(', ')})`] : []),
        ].join(' ');
    });
}

function due({ date, window, state, waitingFor }: ComputedDeadline): string {
    return date ?? (window ? `${window.from ?? ''}..${window.to ?? ''}` : [state, ...waitingFor].join(' '));
}
