import { l10n, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import {
    DeadlinesRequest,
    RecordDeadlineRequest,
    type DeadlineReference,
    type HistoryLine,
    type HistoryRefusal,
    type RecordDeadlineParams,
} from '../../server/protocol.ts';
import { askDay } from './ask-day.ts';
import { iconOf } from './deadline-actions.ts';
import type { FeatureContext } from './feature-context.ts';
import { writeHistoryLine } from './history-line.ts';
import { pickInOrder } from './ordered-quick-pick.ts';
import { registerReportingCommand } from './report-failure.ts';
import { canBeSettled, upcomingDeadlines, type DeadlineRow } from './upcoming-deadlines-items.ts';

type Outcome = RecordDeadlineParams['outcome'];

/** The commands by what they enter. */
export const commandsByOutcome: Readonly<Record<Outcome, string>> = {
    done: 'mou.markDone',
    waived: 'mou.markWaived',
    missed: 'mou.markMissed',
};

/**
 * The commands that write into the history what became of a deadline: of a row of a list, of one that a code action
 * refers to, or of one that is chosen among those that are due.
 */
export function activateMarkDeadlines(context: FeatureContext): void {
    for (const outcome of ['done', 'waived', 'missed'] as const) {
        const failed = l10n.t('Nothing could be written into the history.');
        registerReportingCommand(
            context,
            commandsByOutcome[outcome],
            failed,
            async (of?: DeadlineRow | DeadlineReference, called?: string) => {
                const chosen = of ?? (await chooseDeadline(context, outcome));
                if (chosen) {
                    await ('deadline' in chosen
                        ? mark(context, outcome, referenceTo(chosen), chosen.label)
                        : mark(context, outcome, chosen, called));
                }
            },
        );
    }
}

function referenceTo({ deadline: { id, place } }: DeadlineRow): DeadlineReference {
    return { id, uri: place.uri };
}

/** @param called what the deadline is called where it is listed */
async function mark(context: FeatureContext, outcome: Outcome, deadline: DeadlineReference, called: string | undefined): Promise<void> {
    const answer = (day?: string): Promise<HistoryLine | HistoryRefusal> =>
        context.client.sendRequest(RecordDeadlineRequest, { deadline, outcome, ...(day && { day }) });
    const today = await answer();
    if ('refused' in today && today.day === undefined) {
        void window.showWarningMessage(today.refused);
        return;
    }
    const titles: Record<Outcome, string> = {
        done: l10n.t('Mark as Done'),
        waived: l10n.t('Mark as Waived'),
        missed: l10n.t('Mark as Missed'),
    };
    const line = await askDay({
        title: called === undefined ? titles[outcome] : `${titles[outcome]} · ${called}`,
        prompt: 'line' in today ? l10n.t('Enter writes this line into the history: {0}', today.line) : today.refused,
        placeholder: l10n.t('The day, as in {0}', '29 September 2026'),
        value: today.day ?? '',
        answer,
    });
    if (line) {
        await writeHistoryLine(context, line);
    }
}

interface DeadlineItem extends QuickPickItem {
    /** Absent for a heading. */
    readonly row?: DeadlineRow;
}

async function chooseDeadline({ client, deadlines: { format } }: FeatureContext, outcome: Outcome): Promise<DeadlineRow | undefined> {
    const result = await client.sendRequest(DeadlinesRequest, {});
    const items = upcomingDeadlines(result, format, l10n.t).flatMap(({ title, rows }): DeadlineItem[] => {
        const settled = rows.filter(canBeSettled);
        if (settled.length === 0) {
            return [];
        }
        return [
            { label: title, kind: QuickPickItemKind.Separator },
            ...settled.map(row => ({
                label: row.label,
                description: row.description,
                detail: row.about,
                iconPath: iconOf(row),
                row,
            })),
        ];
    });
    if (items.length === 0) {
        void window.showInformationMessage(l10n.t('Nothing in these agreements is due that could be marked.'));
        return undefined;
    }
    const placeholders: Record<Outcome, string> = {
        done: l10n.t('What was done?'),
        waived: l10n.t('What do those it is owed to let pass?'),
        missed: l10n.t('What was not done and will not be done?'),
    };
    return (await pickInOrder(items, placeholders[outcome]))?.row;
}
