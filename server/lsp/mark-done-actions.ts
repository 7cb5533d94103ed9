import type { LangiumDocument } from 'langium';
import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver';
import { formatPlainDay, parseIsoDay, type ComputedDeadline } from '../../language/domain/index.ts';
import { isEvent, isReview, isSentence, isStep } from '../../language/generated/ast.ts';
import { nodeAt } from '../../language/validation/fixes/layout.ts';
import { queryFrom } from '../answers.ts';
import type { MouServerAddedServices } from '../mou-server-module.ts';
import type { DeadlineReference } from '../protocol.ts';
import { isWithin } from './positions.ts';

/** Writing into the history that something was done, from the sentence that asks for it. */
export const MARK_DONE = `${CodeActionKind.RefactorRewrite}.markDone`;

/** The client's command that asks for the day; called with a {@link DeadlineReference}. */
const COMMAND = 'mou.markDone';

/** Offers to mark as done what a sentence, meeting, review or step asks for next. */
export class MarkDoneActions {
    private readonly server: Pick<MouServerAddedServices['server'], 'Answers' | 'ClientAbilities' | 'History' | 'Settings'>;

    constructor(server: MarkDoneActions['server']) {
        this.server = server;
    }

    /** One action for the first that is due or overdue at a place; a client that cannot ask for a day gets the edit for today. */
    at(document: LangiumDocument, range: Range): CodeAction[] {
        const { Answers, ClientAbilities, History, Settings } = this.server;
        const node = nodeAt(
            document,
            range,
            candidate => isSentence(candidate) || isEvent(candidate) || isReview(candidate) || isStep(candidate),
        );
        const place = node?.$cstNode?.range;
        const uri = document.uri.toString();
        const next =
            place &&
            Answers.deadlinesAbout(document, queryFrom({}, Settings.today())).find(
                deadline =>
                    (deadline.standing === 'due' || deadline.standing === 'overdue') &&
                    deadline.place.uri === uri &&
                    isWithin(deadline.place.range, place),
            );
        if (!next) {
            return [];
        }
        const deadline: DeadlineReference = { id: next.id, uri };
        if (ClientAbilities.hasCommand(COMMAND)) {
            const title = `Mark as done${sayWhich(next)}...`;
            return [{ title, kind: MARK_DONE, command: { title, command: COMMAND, arguments: [deadline] } }];
        }
        const answer = History.recordDeadline({ deadline, outcome: 'done' });
        return 'line' in answer ? [{ title: `Mark as done today${sayWhich(next)}`, kind: MARK_DONE, edit: answer.edit }] : [];
    }
}

function sayWhich({ action, occurrence, source }: ComputedDeadline): string {
    const day = occurrence && source !== 'review' ? parseIsoDay(occurrence.on) : undefined;
    return day === undefined ? `: ${action}` : `: ${action} (${occurrence!.event} of ${formatPlainDay(day)})`;
}
