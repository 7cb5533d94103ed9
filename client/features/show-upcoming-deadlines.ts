import {
    CancellationTokenSource, commands, l10n, QuickPickItemKind, ThemeIcon, Uri, window, type QuickInputButton, type QuickPick, type QuickPickItem,
} from 'vscode';
import { DeadlinesRequest, type DeadlinesParams } from '../../server/protocol.ts';
import { iconOf } from './deadline-actions.ts';
import type { FeatureContext } from './feature-context.ts';
import { reportFailure } from './report-failure.ts';
import { upcomingDeadlines, type DeadlineGroup, type DeadlineRow } from './upcoming-deadlines-items.ts';

interface DeadlineItem extends QuickPickItem {
    /** Absent for a heading. */
    readonly row?: DeadlineRow;
}

/** What to list: everything, a file's agreements, or what stands in a stretch of a file. */
type Place = Pick<DeadlinesParams, 'uri' | 'within'>;

/** The key `when` clauses know while deadlines are listed, so that the one that is active can be explained by a key. */
const choosing = 'mou.choosingDeadline';

/** Explains the deadline that is active in the open list; nothing where no list is open. */
let explainActive: (() => void) | undefined;

/**
 * The command that lists what is to be done, soonest first, and goes to the clause that is chosen. Called with the
 * address of a file, as from an editor's title bar, it lists that file's agreements only; called with a place, as from a code
 * lens, what stands there. The button of a row, or the
 * command `mou.explainDeadline` while the list is open, shows how its date was reckoned.
 */
export function activateShowUpcomingDeadlines(context: FeatureContext): void {
    context.subscriptions.push(
        commands.registerCommand('mou.showUpcomingDeadlines', (place?: unknown) =>
            showUpcomingDeadlines(context, place instanceof Uri ? { uri: context.client.code2ProtocolConverter.asUri(place) } : isPlace(place) ? place : {})),
        commands.registerCommand('mou.explainDeadline', () => explainActive?.()),
    );
}

function isPlace(argument: unknown): argument is Place {
    return typeof argument === 'object' && argument !== null && 'uri' in argument && typeof argument.uri === 'string';
}

async function showUpcomingDeadlines(context: FeatureContext, place: Place): Promise<void> {
    const { client, output, deadlines } = context;
    const { format } = deadlines;
    let today = '';
    const cancellation = new CancellationTokenSource();
    const picker = window.createQuickPick<DeadlineItem>();
    const title = place.uri === undefined ? l10n.t('Upcoming deadlines') : l10n.t('Upcoming deadlines in {0}', Uri.parse(place.uri).path.split('/').at(-1) ?? '');
    picker.title = l10n.t('{0} · Enter goes to the clause, Alt+Enter explains the date', title);
    picker.placeholder = l10n.t('Computing the deadlines...');
    picker.matchOnDescription = true;
    picker.matchOnDetail = true;
    picker.busy = true;
    const leaveFor = (row: DeadlineRow | undefined, to: (row: DeadlineRow) => Promise<void>): void => {
        if (row) {
            picker.hide();
            void to(row).catch(error => output.error(error as Error));
        }
    };
    const explainMine = (): void => leaveFor(picker.activeItems[0]?.row, row => deadlines.explain(row, today));
    picker.onDidHide(() => {
        if (explainActive === explainMine) {
            explainActive = undefined;
            void commands.executeCommand('setContext', choosing, false);
        }
        cancellation.cancel();
        picker.dispose();
    });
    picker.onDidAccept(() => leaveFor(picker.selectedItems[0]?.row, row => deadlines.goTo(row)));
    picker.onDidTriggerItemButton(({ item }) => leaveFor(item.row, row => deadlines.explain(row, today)));
    picker.show();
    explainActive = explainMine;
    void commands.executeCommand('setContext', choosing, true);
    try {
        const result = await client.sendRequest(DeadlinesRequest, place, cancellation.token);
        if (!cancellation.token.isCancellationRequested) {
            today = result.today;
            fill(picker, upcomingDeadlines(result, format, l10n.t), format.written(result.today));
        }
    } catch (error) {
        if (!cancellation.token.isCancellationRequested) {
            picker.hide();
            reportFailure(context, l10n.t('The deadlines could not be computed.'), error);
        }
    } finally {
        cancellation.dispose();
    }
}

function fill(picker: QuickPick<DeadlineItem>, groups: readonly DeadlineGroup[], today: string): void {
    picker.busy = false;
    if (groups.length === 0) {
        picker.hide();
        void window.showInformationMessage(l10n.t('There are no upcoming deadlines: nothing in these agreements is due within a year of {0}.', today));
        return;
    }
    picker.placeholder = l10n.t('As of {0}. Type to filter by party, action, clause or agreement.', today);
    picker.items = groups.flatMap(({ title, rows }) => [
        { label: title, kind: QuickPickItemKind.Separator },
        ...rows.map(row => ({ label: row.label, description: row.description, detail: row.detail, iconPath: iconOf(row), buttons: [explainButton()], row })),
    ]);
}

function explainButton(): QuickInputButton {
    return { iconPath: new ThemeIcon('question'), tooltip: l10n.t('Explain this date (Alt+Enter)') };
}
