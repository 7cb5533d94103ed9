import { commands, l10n, Uri } from 'vscode';
import { DeadlinePicker, type Place } from './deadline-picker.ts';
import type { FeatureContext } from './feature-context.ts';
import { fileNameOf } from './file-name.ts';

/** The key `when` clauses know while deadlines are listed, so that the one that is active can be explained by a key. */
const choosing = 'mou.choosingDeadline';

/** The list that is open, if one is. */
let open: DeadlinePicker | undefined;

/**
 * The command that lists what is to be done, soonest first, and goes to the clause that is chosen. Called with the
 * address of a file, as from an editor's title bar, it lists that file's agreements only; called with a place, as from a code
 * lens, what stands there. One button of a row marks it as done; the other, or the
 * command `mou.explainDeadline` while the list is open, shows how its date was reckoned.
 */
export function activateShowUpcomingDeadlines(context: FeatureContext): void {
    const { client, entryPoints } = context;
    entryPoints.command('mou.showUpcomingDeadlines', (place?: unknown) =>
        showUpcomingDeadlines(
            context,
            place instanceof Uri ? { uri: client.code2ProtocolConverter.asUri(place) } : isPlace(place) ? place : {},
        ),
    );
    entryPoints.command('mou.explainDeadline', () => open?.explainActive());
}

function isPlace(argument: unknown): argument is Place {
    return typeof argument === 'object' && argument !== null && 'uri' in argument && typeof argument.uri === 'string';
}

async function showUpcomingDeadlines(context: FeatureContext, place: Place): Promise<void> {
    const title =
        place.uri === undefined ? l10n.t('Upcoming deadlines') : l10n.t('Upcoming deadlines in {0}', fileNameOf(Uri.parse(place.uri)));
    const picker = new DeadlinePicker(context, place, title, () => {
        if (open === picker) {
            open = undefined;
            void commands.executeCommand('setContext', choosing, false);
        }
    });
    open = picker;
    void commands.executeCommand('setContext', choosing, true);
    await picker.show();
}
